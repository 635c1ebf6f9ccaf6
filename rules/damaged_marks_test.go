package rules

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// damagedCable has a place for a subject and one for an item below paragraph 2.
const damagedCable = `C O N F I D E N T I A L SECTION 01 OF 01 QUELLVILLE 000412

SIPDIS

E.O. 12958: DECL: 03/05/2019
TAGS: PREL PGOV EFIS QV
SUBJECT: %sHARBOR TALKS RESUME AFTER A LONG PAUSE

Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).

1. (C) Summary. Talks on the harbor resume in spring.
2. (C) The minister wants them short.
%s
3. (C) The deputy wants them long.
PRILL
`

// damagedPlaces are where marks are besides the front of a numbered paragraph.
var damagedPlaces = map[string]func(mark string) string{
	"subject":    func(mark string) string { return fmt.Sprintf(damagedCable, mark+" ", "") },
	"bullet":     func(mark string) string { return fmt.Sprintf(damagedCable, "", "-- "+mark+" The clerk wants it.") },
	"letter":     func(mark string) string { return fmt.Sprintf(damagedCable, "", "   B. "+mark+" The clerk wants it.") },
	"unnumbered": func(mark string) string { return fmt.Sprintf(damagedCable, "", "\n"+mark+" The clerk wants it.\n") },
	"numbered":   func(mark string) string { return fmt.Sprintf(damagedCable, "", "4. "+mark+" The clerk wants it.") },
}

// TestDamagedMarksAreReported: a mark that a machine or a hand damaged is reported in any place that a mark has.
func TestDamagedMarksAreReported(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for place, text := range damagedPlaces {
		for _, mark := range []string{"(5)", "($)", "(5/NF)", "(C/NF", "C/NF)", "(C//NF", "S/NF)", "(S", "S)", "fS)", "tS)",
			"lC/NF)", "!S/NF)", "(T5)", "[S]", "(S]", "(SlNF)", "(SINF)", "(ClNF)", "(C1NOFORN)", "(TSlNF)"} {
			require.NotEmpty(t, findings(linter, text(mark)), "%s: %s", place, mark)
		}
	}
}

// TestWhatOnlyLooksLikeDamage: offices, letters of lists, words and sound marks are not damaged marks.
func TestWhatOnlyLooksLikeDamage(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for place, text := range damagedPlaces {
		if place == "numbered" {
			continue
		}
		for _, mark := range []string{"S/CT)", "(C/EUR", "(C/EUR)", "f)", "I)", "(IV)", "i)", "iC) the",
			"fU)", "(SUNF)", "(INF)", "S/P", "fSNF)", "(C)"} {
			for _, d := range findings(linter, text(mark)) {
				require.NotEqual(t, "P018", d.Rule.Code, "%s: %s", place, mark)
			}
		}
	}
}
