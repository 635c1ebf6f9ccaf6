package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

func paperOf(t *testing.T, text string) *Document {
	t.Helper()
	docs := Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))
	require.Len(t, docs, 1)
	require.NotNil(t, docs[0].Paper)
	return docs[0]
}

// TestPapersHaveNoPartsOfTelegrams: what only a telegram has is absent, and the banner is the header.
func TestPapersHaveNoPartsOfTelegrams(t *testing.T) {
	d := paperOf(t, "SECRET//NOFORN                    March 3, 2026\nACTION MEMO FOR THE SECRETARY\n\n"+
		"SUBJECT: (U) Ferries\n\n"+
		"(S//NF) He left.\n\nClassified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20360303\n\n"+
		"SECRET//NOFORN\n")
	require.Equal(t, Paper, d.Form)
	require.Equal(t, Memo, d.Paper.Kind)
	require.Equal(t, "SECRET//NOFORN", d.Marking().String())
	require.Equal(t, "2026-03-03", d.Date.From.String())
	require.Equal(t, FromDateLine, d.Date.Source)
	require.Empty(t, d.Envelopes)
	require.Empty(t, d.Archives)
	require.Empty(t, d.Pages)
	require.Empty(t, d.Post+d.Identifier)
	b := d.Blocks[0]
	require.Empty(t, b.Tags)
	require.Empty(t, b.Captions)
	require.Equal(t, "(U)", b.Subject.Mark.Text)
	require.NotNil(t, b.Authority.Reasons)
	require.NotNil(t, b.Order)
	require.Len(t, d.PageBanners, 1)
}

// TestMessagesOfAThread: each has its own banner, portions and date; the paper has those of the newest.
func TestMessagesOfAThread(t *testing.T) {
	d := paperOf(t, "From: A\nSent: Friday, March 6, 2026 9:14 AM\nTo: B\nSubject: RE: X\n\nSBU\n\n(SBU) New.\n\n"+
		"-----Original Message-----\n"+
		"From: B\nSent: Thursday, March 5, 2026 9:14 AM\nTo: A\nSubject: (C) X\n\nSECRET\n\n(S) Old.\n\n"+
		"> On Monday A wrote:\n> (C) Older.\n")
	require.Equal(t, Email, d.Paper.Kind)
	require.Len(t, d.Paper.Messages, 3)
	require.Equal(t, "UNCLASSIFIED//SBU", d.Marking().String())
	require.Equal(t, "2026-03-06", d.Date.From.String())
	old := d.Paper.Messages[1]
	require.Equal(t, "SECRET", old.Banners[0].String())
	require.Equal(t, "(S)", old.Portions[0].Mark().Text)
	require.Equal(t, "2026-03-05", old.Date.From.String())
	require.Equal(t, "(C)", d.Paper.Messages[2].Portions[0].Mark().Text)
}

// TestPagesOfAPaper: form feeds divide it.
func TestPagesOfAPaper(t *testing.T) {
	d := paperOf(t, "SECRET\n\n(S) One.\n\nSECRET\n\fCONFIDENTIAL\n\n(C) Two.\n\nCONFIDENTIAL\n\f\n")
	require.Len(t, d.Paper.Pages, 3)
	require.Len(t, d.Paper.Pages[0].Banners, 2)
	require.Equal(t, "CONFIDENTIAL", d.Paper.Pages[1].Banners[0].String())
	require.Equal(t, "(C)", d.Paper.Pages[1].Portions[0].Mark().Text)
	require.Empty(t, d.Paper.Pages[2].Banners)
}

// TestStatements: what sentences say about a page, a message and what is left after separation.
func TestStatements(t *testing.T) {
	d := paperOf(t, "SECRET\n\nTHIS PAGE IS UNCLASSIFIED\n\n(S) One.\n\nThis email is UNCLASSIFIED.\n\n"+
		"CONFIDENTIAL when separated from attachment\n\n"+
		"Upon removal of attachments, this document is TOP SECRET\n\nSECRET\n")
	var have []string
	for _, s := range d.Paper.Statements {
		have = append(have, s.Level.String())
	}
	require.Equal(t, []string{"UNCLASSIFIED", "UNCLASSIFIED", "CONFIDENTIAL", "TOP SECRET"}, have)
	require.Equal(t, []scan.Scope{OfPage, OfMessage, OfSeparation, OfSeparation},
		[]scan.Scope{d.Paper.Statements[0].Kind, d.Paper.Statements[1].Kind, d.Paper.Statements[2].Kind,
			d.Paper.Statements[3].Kind})
}

// TestLongParagraphsWithoutAMark: they are listed, and neither items of lists nor short ones.
func TestLongParagraphsWithoutAMark(t *testing.T) {
	const long = "the ferry of the island leaves the pier at nine and comes back to it at ten"
	for text, want := range map[string]int{
		"The " + long + ".\n": 1, "- The " + long + ".\n": 0, "The ferry leaves.\n": 0, "(C) The " + long + ".\n": 0,
	} {
		d := paperOf(t, "SECRET\n\n(S) He left.\n\n"+text+"\nSECRET\n")
		require.Len(t, d.Paper.Unmarked, want, text)
	}
}

// TestTitlesThatRunInArePortions: a marked title and the marked paragraph after it on its line are two portions.
func TestTitlesThatRunInArePortions(t *testing.T) {
	for line, want := range map[string][]string{
		"(U) Source Summary (U//FOUO) The pier is new and it leaks.": {"(U)", "(U//FOUO)"},
		"- (U) **Outlook:** (S//NF) The ferry sails at night.":       {"(U)", "(S//NF)"},
		"(U) Scope (U) Sources (S//NF) The ferry sails at night.":    {"(U)", "(U)", "(S//NF)"},
		"(U) Photo (C) 2019 Harbor Press and others.":                {"(U)"},
	} {
		d := paperOf(t, "SECRET//NOFORN\n\n"+line+"\n\nSECRET//NOFORN\n")
		var marks []string
		for _, p := range d.Portions {
			marks = append(marks, p.Mark().Text)
		}
		require.Equal(t, want, marks, line)
	}
}

// TestMarkedFieldsAreOneBlock: fields that have marks before them are the paper's block, and no portions.
func TestMarkedFieldsAreOneBlock(t *testing.T) {
	d := paperOf(t, "SECRET\n\n(S) The ferry sails at night.\n\n(U) Classified By: Rosa Quill, Director\n"+
		"(U) Reason: 1.4(d)\n(U) Declassify\nOn: 20360303\n\nSECRET\n")
	require.Len(t, d.Portions, 1)
	require.Len(t, d.Paper.Authorities, 1)
	require.NotNil(t, d.Blocks[0].Authority.Reasons)
	require.NotNil(t, d.Blocks[0].Order)
}

// TestMonthOfAPaper: a month is its days and those of the next one, and names no later day than its last.
func TestMonthOfAPaper(t *testing.T) {
	d := paperOf(t, "SECRET\n\n(U) PIERS\n\nDecember 2018\n\n(S) He left.\n\nSECRET\n").Date
	require.True(t, d.Month())
	require.False(t, d.Exact())
	require.True(t, d.Known())
	require.Equal(t, "2018-12-01", d.From.String())
	require.Equal(t, "2019-01-31", d.To.String())
	require.Equal(t, "2018-12-31", d.Named().String())
	d = paperOf(t, "SECRET\n\n(U) PIERS\n\n12 December 2018\n\n(S) He left.\n\nSECRET\n").Date
	require.False(t, d.Month())
	require.Equal(t, d.To, d.Named())
	d = paperOf(t, "SECRET\n\n(U) PIERS\n\n09-06-2012\n\n(S) He left.\n\nSECRET\n").Date
	require.False(t, d.Month(), "one of two days")
	require.False(t, d.Exact())
	require.Equal(t, d.To, d.Named())
}
