package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTitlesThatRunIn: a marked title and the mark of its paragraph may be on one line.
func TestTitlesThatRunIn(t *testing.T) {
	for line, want := range map[string]string{
		"(U) Source Summary (U//FOUO) The pier is new.":       "(U) Source Summary | (U//FOUO) The pier is new.",
		"(U) Key Finding (S//NF) The ferry sails at night.":   "(U) Key Finding | (S//NF) The ferry sails at night.",
		"- (U) Outlook: (S) The ferry sails.":                 "- (U) Outlook: | (S) The ferry sails.",
		"1. (U) Background (U) The ferry sails.":              "1. (U) Background | (U) The ferry sails.",
		"(U) **Background** (C) The ferry sails.":             "(U) Background | (C) The ferry sails.",
		"(U) Piers, Boats and Ferries (SBU) All is new.":      "(U) Piers, Boats and Ferries | (SBU) All is new.",
		"(U) Scope (U) Sources (S//NF) The ferry sails.":      "(U) Scope | (U) Sources | (S//NF) The ferry sails.",
		"(U//FOUO) Harbor – (TS//SI) The ferry sails.":        "(U//FOUO) Harbor – | (TS//SI) The ferry sails.",
		"(U) Annex B (S//NF) 12 piers are new.":               "(U) Annex B | (S//NF) 12 piers are new.",
		"(U) Key Finding (S//NF) The ferry sails\nand leaks.": "(U) Key Finding | (S//NF) The ferry sails and leaks.",
		// one portion
		"(U) Transport Sector (TS) Plans are new.":           "(U) Transport Sector (TS) Plans are new.",
		"(U) The pier (S//NF) was marked so.":                "(U) The pier (S//NF) was marked so.",
		"(U) See the note. It (S//NF) Was so.":               "(U) See the note. It (S//NF) Was so.",
		"(U) Harbor Board (HB) The pier.":                    "(U) Harbor Board (HB) The pier.",
		"(U) Report of the Board (S//NF)":                    "(U) Report of the Board (S//NF)",
		"(U) the pier (S//NF) The ferry.":                    "(U) the pier (S//NF) The ferry.",
		"(U) A B C D E F G H (S//NF) The ferry.":             "(U) A B C D E F G H (S//NF) The ferry.",
		"(U) Photo (C) 2019 Harbor Press":                    "(U) Photo (C) 2019 Harbor Press",
		"(U) Paragraph 2(C) The law says so.":                "(U) Paragraph 2(C) The law says so.",
		"(U) The Boat, (S//NF) The ferry.":                   "(U) The Boat, (S//NF) The ferry.",
		"The pier (S//NF) The ferry sails.":                  "The pier (S//NF) The ferry sails.",
		"(U) Notional Page SECRET//NOFORN (S//NF) The ferry": "(U) Notional Page SECRET//NOFORN (S//NF) The ferry",
		"(U) Sensitive But Unclassified (SBU) The rules":     "(U) Sensitive But Unclassified (SBU) The rules",
		"(U) \"The Boat\" (S//NF) The ferry is quoted":       "(U) \"The Boat\" (S//NF) The ferry is quoted",
	} {
		require.Equal(t, want, portionsOf("SECRET//NOFORN\n\n(U) The pier is new.\n\n"+line+"\n\nSECRET//NOFORN\n"), line)
	}
}

// portionsOf is the text of a paper after its first portion, with a stroke before each mark after a title.
func portionsOf(s string) string {
	tokens, _ := ScanPaper(s)
	var parts []string
	skip := true
	for i := range tokens.Len() {
		tok := tokens.At(i)
		switch {
		case skip:
			skip = tok.Kind != Text
		case tok.Kind == Banner, tok.Kind == Rule:
		case tok.Kind == Mark && len(parts) > 0 && tokens.lastHeading(i):
			parts = append(parts, "|", tok.Text)
		default:
			parts = append(parts, tok.Text)
		}
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// lastHeading reports whether the token before another is a heading, signs aside.
func (t *Tokens) lastHeading(i int) bool {
	for i--; i > 0 && t.KindAt(i) == Rule; i-- {
	}
	return t.KindAt(i) == Heading
}
