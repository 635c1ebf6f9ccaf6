package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestListsAmongMarksAtEnds: where marks are at the ends of paragraphs, that of a paragraph before a list and those of
// its items are read, too.
func TestListsAmongMarksAtEnds(t *testing.T) {
	const memo = "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\n3 March 2008\n\nSUBJECT: Lamps\n\n" +
		"The lamp may be lit at dusk in the harbor of the port. (S)\n\n%\n\n(2) The lamp may be dim in fog. (S)\n\n" +
		"The harbor master may put out all lamps of the port. (S)" + memoBlock + "SECRET\n"
	for part, want := range map[string]string{
		"The keeper may put it out under these rules: (S)\n\n(1) The lamp may be lit at dusk. (S)":  "",
		"The keeper may put it out under these rules: (S)\n(1) The lamp may be lit at dusk. (S)":    "",
		"The keeper may put it out under these rules: (C)\n\n(1) The lamp may be lit at dusk; (S)":  "",
		"The keeper may put it out under these rules: (TS)\n\n(1) The lamp may be lit at dusk. (S)": "R001 error",
		"The keeper may put it out under rule 4, paragraph (C)\nwhich is old. (S)":                  "",
		"The keeper may put it out under these rules of the port:\n\n(1) The lamp is lit then. (S)": "",
	} {
		found := onlyOf(reported(t, strings.Replace(memo, "%", part, 1)), "P001 P019 P018 R001 P004")
		require.Equal(t, want, strings.Join(found, ", "), part)
	}
}
