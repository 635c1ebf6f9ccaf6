package check

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// cableBelow is a cable that a mail or a memorandum carries.
const cableBelow = "R 170808Z JUN 08\nFM AMEMBASSY TARSIS\nTO SECSTATE WASHDC 4402\nBT\n" +
	"C O N F I D E N T I A L TARSIS 000771\n\nE.O. 12958: DECL: 06/17/2018\nTAGS: PREL\nSUBJECT: FERRIES\n\n" +
	"1. (C) The pier is new.\n\n2. (C) The ferry is late.\nQUILL\nBT\n"

// lintedFirst is what comes of the first input in a file.
func lintedFirst(t *testing.T, name, text string) (first *report.File) {
	t.Helper()
	c, parser, with := checker(), grammar.NewParser(), checks(t)
	for in := range c.Reader.Open(held(name, text)) {
		if f := c.Lint(parser, Input{Input: in, Checks: with}); first == nil {
			first = f
		}
	}
	return first
}

// TestDoubtAboveACable: what was not read in a paper is listed, also where a cable is below it.
func TestDoubtAboveACable(t *testing.T) {
	const memo = "SECRET//NOFORN\n\nMEMORANDUM FOR THE DIRECTOR\nFROM: Paul Oak\nSUBJECT: (U) Ferries\n\n" +
		"(S//NF) The harbor master sleeps.\n\n(U) The cable is attached.\n\nSECRET//NOFORN\n\n"
	for text, reason := range map[string]string{
		memo + cableBelow: "",
		strings.Replace(memo, "(U) The", "(SHNF) The", 1) + cableBelow: "not all portion marks were read in it: a machine " +
			"mistook letters of some (line 9): check it by hand",
		strings.Replace(memo, "(U) The", "VS-NfD\n\n(U) The", 1) + cableBelow: "a line may be a marking of another kind",
	} {
		f := lintedFirst(t, "memo.txt", text)
		require.Len(t, f.Results, 2, text)
		require.Contains(t, f.Content.Reason, reason, text)
		require.Equal(t, reason != "", f.Content.Kind == files.Unread, text)
	}
}

// TestAttachmentsNextToACable: the attachments of a mail are compared with its banner, also where it forwards a cable.
func TestAttachmentsNextToACable(t *testing.T) {
	mail := "From: Rosa Quill\nTo: Paul Oak\nDate: Tue, 2 Jun 2009 09:12:00 -0400\nSubject: FW: Ferries\n" +
		"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nCONFIDENTIAL\n\n(C) The cable is below.\n\n(U) Call me.\n\n" +
		cableBelow + "\n--b\nContent-Type: text/plain; name=memo.txt\nContent-Disposition: attachment\n\n" +
		"SECRET\n\n(S) He left.\n\n(S) He came.\n\nSECRET\n--b--\n"
	f := lintedFirst(t, "mail.eml", mail)
	require.Len(t, f.Results, 2)
	var codes []string
	for d := range f.Counting() {
		codes = append(codes, f.Counting()[d].Rule.Code)
	}
	require.Contains(t, codes, "T004")
}
