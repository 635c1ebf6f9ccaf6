package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// memoWithMark is a memorandum with a mark @ among sound ones.
func memoWithMark(mark string) string {
	return marksMemo("SECRET//NOFORN", "(U) Piers", "(S//NF) The pier is sold.\n\n1. "+mark+
		" The owner named his price twice.\n\n2. (U) More came.")
}

// TestUnknownLevelBeforeControls: what is before controls in the place of a mark is a level with a typo.
func TestUnknownLevelBeforeControls(t *testing.T) {
	for _, mark := range []string{"(CU//NF)", "(SC//NF)", "(SS//NF)", "(US//NF)", "(CU/NF)", "(CU//REL)", "(CC//NF)"} {
		assert.Equal(t, []string{"P018 warning"}, reported(t, memoWithMark(mark)), mark)
	}
	for _, trap := range []string{"(CU)", "(UN/EU)", "(US/UK)", "(UN//EU)", "(PM/SI)", "(AF/S)", "(EUR//RPM)"} {
		assert.NotContains(t, reported(t, memoWithMark(trap)), "P018 warning", trap)
	}
}

// TestBlankInsideMark: people read a mark with a blank at its parenthesis, and programs that look for it do not.
func TestBlankInsideMark(t *testing.T) {
	for _, mark := range []string{"( S)", "(S )", "( S )", "( S//NF)", "(S//NF )", "( U)"} {
		assert.Contains(t, reported(t, memoWithMark(mark)), "P006 info", mark)
	}
	for _, trap := range []string{"(S)", "(S//NF)", "(S// NF)", "(S//REL TO USA, GBR)", "(Secret)", "(u)"} {
		assert.NotContains(t, reported(t, memoWithMark(trap)), "P006 info", trap)
	}
}

// TestEnclosureAboveLetter: the banner of a letter is as high as what comes with it, 32 CFR 2001.24(b).
func TestEnclosureAboveLetter(t *testing.T) {
	letter := func(line string) string {
		return strings.Replace(memoWithMark("(S)"), memoBlock, "\n\n"+line+memoBlock, 1)
	}
	for _, line := range []string{"Enclosure: Map (TOP SECRET)", "Enclosure: (U) Map of the pier (TS)",
		"Attachment: Map (TS//SI)", "ENCLOSURES: The map (Top Secret)", "Attachments:   Two maps (TOP SECRET)"} {
		assert.Contains(t, reported(t, letter(line)), "T004 warning", line)
	}
	for _, trap := range []string{"Enclosure: Map (SECRET)", "Enclosure: Map (S//NF)", "Attachment: Map (C)",
		"Enclosure: Map", "Enclosure: Map (under separate cover) (TS)", "Enclosure: Two sheets (sent separately) (TS)",
		"Reference: Map (TOP SECRET)"} {
		assert.NotContains(t, reported(t, letter(trap)), "T004 warning", trap)
	}
	released := "Approved for Release: 2019/03/04 C05512345\n\n" + letter("Enclosure: Map (TS)")
	assert.NotContains(t, reported(t, released), "T004 warning")
}

// TestStampOfStruckBanner: who crosses out the banners of a paper says by whom it was declassified and when, 32 CFR
// 2001.25(b), and crosses out all of them.
func TestStampOfStruckBanner(t *testing.T) {
	paper := func(stamp, head, foot string) string {
		return strings.Join(reported(t, "DECLASSIFIED\n\n"+stamp+"\n\n"+head+"\n\nMEMORANDUM FOR THE FILE\n\n"+
			"DATE: May 3, 1974\n\nSUBJECT: (U) Piers\n\n(S) The owner is ill.\n\n(U) It rained.\n\n(S//NF) He is old.\n\n"+
			foot+"\n"), " ")
	}
	const sound, struck = "Declassified by Paul Oak, Chief, Records, June 4, 2009", "~~SECRET~~"
	for _, stamp := range []string{"Declassified on June 4, 2009", "Declassified by Paul Oak, Chief, Records",
		"Declassified by Paul Oak, June 4, 1971", "*Declassified by:* P. Oak, 4 June 1971"} {
		assert.Contains(t, paper(stamp, struck, struck), "B010 info", stamp)
	}
	for _, stamp := range []string{sound, "Declassified by Paul Oak\nJune 4, 2009", "Declassified by Paul Oak, 6/4/09",
		"Declassified per Paul Oak, June 4, 2009", "Declassified by Paul Oak under E.O. 12958", "AUTHORITY NND 12345",
		"Declassified on June 4, 2009, by P. Oak", "Declassified by Paul Oak, 4 June 1974."} {
		assert.NotContains(t, paper(stamp, struck, struck), "B010 info", stamp)
	}
	assert.Contains(t, paper(sound, struck, "SECRET"), "B010 info")
	assert.NotContains(t, paper(sound, struck, "CONFIDENTIAL"), "B010 info", "a lower level holds")
}
