package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBannersInSmallLetters: a level that is the first and the last line is a banner, also if not in capitals, in a
// paper whose keys are in small letters too.
func TestBannersInSmallLetters(t *testing.T) {
	memo := func(head, foot string) []string {
		return reported(t, head+"\n\nmemo to: mr. poe\nfrom: a. oak\ndate: june 6, 2021\nsubject: (u) piers\n\n"+
			"(S) The owner is ill.\n\n(U) Old.\n\nclassified by: j. poe, chief\nreason: 1.4(d)\n"+
			"declassify on: 20500101\n\n"+foot+"\n")
	}
	for head, foot := range map[string]string{
		"confidential": "confidential", "Confidential": "CONFIDENTIAL", "CONFIDENTIAL": "Confidential",
		"**Confidential**": "**CONFIDENTIAL**", "- confidential -": "- confidential -", "[confidential]": "confidential",
		"   confidential": "confidential", "confidential ": "Confidential",
	} {
		require.Equal(t, []string{"D006 error", "R001 error"}, memo(head, foot), head)
	}
	require.Equal(t, []string{"D006 error"}, memo("secret", "secret"))
	for head, foot := range map[string]string{
		"secret": "confidential", "Secret": "confidential", "secret ": "CONFIDENTIAL", "SECRET": "confidential",
		"top secret": "secret", "**secret**": "**confidential**", "- secret -": "- confidential -",
		"secret//noforn": "secret", "[top secret]": "[confidential]", "TOP SECRET": "secret",
	} {
		require.Contains(t, memo(head, foot), "B004 warning", head)
	}
	require.Contains(t, memo("confidential", "secret"), "R001 error")
	small := "\n\nmemorandum for mr. poe\n\nsubject: (u) piers\n\n1. (u) it rained.\n2. (s) the owner is ill.\n\n" +
		"classified by: j. poe, chief\nreason: 1.4(d)\ndeclassify on: 20500101\n\n"
	for _, ends := range [][2]string{{"secret", "confidential"}, {"confidential", "secret"}, {"top secret", "secret"},
		{"Secret", "confidential"}, {"- secret -", "- confidential -"}} {
		require.Contains(t, reported(t, ends[0]+small+ends[1]+"\n"), "B004 warning", ends)
	}
	for head, foot := range map[string]string{"secret matters": "secret matters", "a pier": "a pier", "": ""} {
		require.NotContains(t, memo(head, foot), "R001 error", head)
	}
	require.NotContains(t, reported(t, "confidential\n\nThe owner is ill.\n\n(S) He is old.\n\nconfidential\n"),
		"R001 error", "no block is between them")
}

// TestWhoDeclassified: a paper whose banner is crossed out says by whom, in any order and in bold type.
func TestWhoDeclassified(t *testing.T) {
	paper := func(line string) []string {
		return reported(t, "~~SECRET~~\n\n"+line+"\n\nMEMORANDUM FOR THE FILE, March 8, 1988\n\n"+
			"(S) The basin is deeper than the chart shows.\n\n(U) He gave us lunch.\n\n(S//NF) He said so.\n")
	}
	for _, line := range []string{
		"**DECLASSIFIED** by Paula Henning, Chief, Review Section, on June 4, 2019",
		"Declassified by Paula Henning, June 4, 2019", "DECLASSIFIED June 4, 2019 by Paula Henning",
		"__Declassified__ per Paula Henning, June 4, 2019", "Declassified on June 4, 2019, by P. Henning",
		"DECLASSIFIED: by P. Henning, 4 June 2019", "*Declassified by:* P. Henning, 4 June 2019",
		"Declassified under E.O. 13526 by P. Henning, 4 June 2019",
	} {
		require.NotContains(t, paper(line), "B010 info", line)
	}
	for _, line := range []string{"**DECLASSIFIED**", "It was declassified, he said.", "Reviewed by P. Henning"} {
		require.Contains(t, paper(line), "B010 info", line)
	}
}
