package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// slipMemo is a memorandum with a mark @ among sound ones.
func slipMemo(mark string) string {
	return marksMemo("SECRET//NOFORN", "(U) Piers", "(S//NF) The pier is sold.\n\n1. "+mark+
		" The owner named his price twice.\n\n2. (U) More came.")
}

// TestUnknownLevelBeforeControls: what is before controls in the place of a mark is a level with a typo.
func TestUnknownLevelBeforeControls(t *testing.T) {
	for _, mark := range []string{"(CU//NF)", "(SC//NF)", "(SS//NF)", "(US//NF)", "(CU/NF)", "(CU//REL)", "(CC//NF)"} {
		assert.Equal(t, []string{"P018 warning"}, reported(t, slipMemo(mark)), mark)
	}
	for _, trap := range []string{"(CU)", "(UN/EU)", "(US/UK)", "(UN//EU)", "(PM/SI)", "(AF/S)", "(EUR//RPM)"} {
		assert.NotContains(t, reported(t, slipMemo(trap)), "P018 warning", trap)
	}
}

// TestBlankInsideMark: people read a mark with a blank at its parenthesis, and programs that look for it do not.
func TestBlankInsideMark(t *testing.T) {
	for _, mark := range []string{"( S)", "(S )", "( S )", "( S//NF)", "(S//NF )", "( U)"} {
		assert.Contains(t, reported(t, slipMemo(mark)), "P006 info", mark)
	}
	for _, trap := range []string{"(S)", "(S//NF)", "(S// NF)", "(S//REL TO USA, GBR)", "(Secret)", "(u)"} {
		assert.NotContains(t, reported(t, slipMemo(trap)), "P006 info", trap)
	}
}

// TestEnclosureAboveLetter: the banner of a letter is as high as what comes with it, 32 CFR 2001.24(b).
func TestEnclosureAboveLetter(t *testing.T) {
	letter := func(line string) string { return strings.Replace(slipMemo("(S)"), memoBlock, "\n\n"+line+memoBlock, 1) }
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
