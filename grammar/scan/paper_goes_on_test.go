package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/layout"
)

// TestGoesOn holds the quick look at a line of a paragraph to what is read after it: no line goes on that opens
// something, no matter how it begins.
func TestGoesOn(t *testing.T) {
	var fronts []string
	for _, list := range [][]string{stampStarts[:], agencyCodes[:], stampPhrases[:], statementWords[:], plainBanners[:],
		levelBanners[:], messageKeys[:], titleKeys[:], titleWords[:], directiveTitles[:], authorityWords(),
		letterheads[:],
		{"SUBJECT:", "SUBJ:", "SUBECT:", "SUJECT:", "Subject Ferries", "BLUF:", "Page 2",
			"THIS PAGE INTENTIONALLY LEFT BLANK",
			"On Monday, Paul wrote:", "On, wrote:", "Original Message", "Forwarded message", "Forwarded by A. Oak ----",
			"Begin forwarded message:", "Original Appointment", "FORWARDED MESSAGE FROM x", "E2 IMPDET", "(S) The pier",
			"ii. (S) The", "aa. (S) The", "o (S) The", "a. The", "1. The", "2", "-2-", "~~SECRET~~", "~~~", "``` x", "`x",
			"the S-E-C-R-E-T pier", "file S-E-C-R-E-T", "E.O. 12958, Sec. 3.5", "104-10000-10000",
			"Purpose of call: (C) It",
			"Figure one. (S) It", "[edit] (S) It", "[1] (S//NF) It", "> > quoted", "* It", "• It", "By RQ, NARA, Date 4/12/02",
			"The pier is new", "He met, as the council", "to the port", "Secretary of the port", "end of it",
			"dinner was late"}} {
		fronts = append(fronts, list...)
	}
	after := []string{"", " ", "  ", " of the port", ": the port", " BY: the port", ", the port and its ferries",
		" IS UNCLASSIFIED", " (S//NF) The port", " SECRET WHEN SEPARATED FROM ENCLOSURE", " W/SECRET ATTACHMENTS", "//NOFORN",
		" wrote:", " 2009", " ON: 20360306", "es", " A-B", "; the port", "? The port", "! The port", "’s port", "–the port",
		";"}
	for _, head := range []string{"(S) One.\n\n(C) Two.\n\n", "SECRET\n\n(U) One.\n\n"} {
		open, goesOn := 0, 0
		s := &paperScanner{mixed: false}
		s.text = head + "The line above this one has more than a few words and goes on\n"
		s.line = layout.Line{Start: len(head), End: len(s.text) - 1}
		s.found.all = 2
		for _, front := range fronts {
			for _, rest := range after {
				whole := front + rest
				for _, line := range []string{whole, strings.ToLower(whole), strings.ToUpper(whole), whole[1:],
					strings.ToUpper(whole[:1]) + strings.ToLower(whole[1:])} {
					line = strings.TrimLeft(line, " ")
					if line == "" {
						continue
					}
					if s.opensAny(line) {
						open++
						require.False(t, s.goesOn(line), "%q", line)
					} else if s.goesOn(line) {
						goesOn++
					}
				}
			}
		}
		require.Greater(t, open, 1000)
		require.Greater(t, goesOn, 300)
	}
	s := &paperScanner{}
	require.True(t, s.goesOn("the minister said that he had"))
	require.True(t, s.goesOn("said, which he had met"))
	for _, other := range []*paperScanner{{stampWords: true}, {misread: true}, {mixed: true}} { // read without these words
		require.False(t, other.goesOn("the minister said that he had"))
	}
	s.edge.head = 1
	require.True(t, s.goesOn("the minister said that he had"))
	require.False(t, s.goesOn("Department of State")) // a letterhead at the head of the text
}
