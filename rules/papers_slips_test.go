package rules

import (
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
