package fragment

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/pattern"
)

// TestFirstLine: a search line by line finds what a search of the whole text finds.
func TestFirstLine(t *testing.T) {
	lines := []string{"E.O. 12958: DECL: 05/04/2019", "EO 13526: DECL: X1", " \tE.O.12958:DECLASSIFY ON: N/A",
		"SIPDIS", "NODIS \t",
		"EXDIS", "NOFORN", "TAGS: PREL, QV", "Classified by: DCM Ana Prill, reasons 1.4 (b)",
		"CLASSIFIED BY DCM, REASON 1.5(d)",
		"classified by nobody", "", " ", "The E.O. 12958: DECL: is no line", "SIPDIS and more", "TAGS: none", "EXDIST", "E"}
	for _, a := range lines {
		for _, b := range lines {
			for _, end := range []string{"\n", "\r\n", "\n\n"} {
				text := a + end + b
				for expression, initials := range map[*pattern.Expression]string{orderAlone: "E", headerLine: headerInitials} {
					at, ok := firstLine(text, expression, initials)
					want := expression.Get().FindStringIndex(text)
					require.Equal(t, want != nil, ok, "%q", text)
					if ok {
						require.Equal(t, want, []int{at.Start, at.End}, "%q", text)
					}
				}
			}
		}
	}
}
