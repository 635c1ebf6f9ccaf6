package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarkingsOfOthersInPapers: a paper that was read may include a mail or a page with a marking of another nation or
// office. It is listed with its line, in each place of the text.
func TestMarkingsOfOthersInPapers(t *testing.T) {
	const (
		mail = mailOfPoe + "SENSITIVE BUT UNCLASSIFIED\n\nThe note is below.\n\nSENSITIVE BUT UNCLASSIFIED\n\n" +
			"-----Original Message-----\nFrom: Oak\nSent: Monday, March 2, 2026 9:14 AM\nTo: Poe\nSubject: Ferries\n\n"
		memo = "SECRET//NOFORN\n\nMEMORANDUM FOR THE RECORD\n\n(S//NF) The pier is new.\n\n"
	)
	end := strings.Repeat("The ferry is late again, and the pump is weak.\n\n", 20)
	for _, line := range []string{"VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS - NfD", "PROTECTED B", "DIFFUSION RESTREINTE",
		"NATO SECRET - HARBOR", "TLP:AMBER", "RESTREINT UE", "**UN CONFIDENTIAL**", "Protected B"} {
		for _, front := range []string{mail, memo} {
			s := front + line + "\n\n" + end + "\nSECRET//NOFORN\n"
			tokens, ok := ScanPaper(s)
			require.True(t, ok, s)
			require.Equal(t, OtherMarking, tokens.Doubt, s)
			at, placed := tokens.DoubtAt()
			require.True(t, placed)
			require.True(t, strings.HasPrefix(s[at:], strings.Trim(line, "*")) || strings.HasPrefix(s[at:], line), s[at:])
		}
	}
	for _, line := range []string{"GEHEIM - amtlich geheimgehalten", "سري للغاية", "**机密**", "СЕКРЕТНО", "PROTECTED B"} {
		for _, s := range []string{line + "\n" + memo, strings.Replace(memo, "NOFORN\n", "NOFORN\n"+line+"\n", 1)} {
			tokens, ok := ScanPaper(s + end + "\nSECRET//NOFORN\n")
			require.True(t, ok, s)
			require.Equal(t, OtherMarking, tokens.Doubt, s)
		}
	}
	for _, line := range []string{"NOFORN", "ORCON", "TLP:CLEAR", "HEMLIG", "PROTECTED", "THE PIERS",
		"VS-NfD papers are kept here.", "- PROTECTED B\n- PROTECTED C", "The level is\nPROTECTED B\nin the north.",
		"PROTECTED B\nis a level.", "He wrote\nPROTECTED B", "`PROTECTED B`", "```\nPROTECTED B\n```", "هذا", "هو جديد"} {
		tokens, ok := ScanPaper(memo + line + "\n\n" + end + "\nSECRET//NOFORN\n")
		require.True(t, ok, line)
		require.Equal(t, NoDoubt.String(), tokens.Doubt.String(), line)
	}
}
