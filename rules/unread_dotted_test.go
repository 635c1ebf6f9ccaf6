package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestUnreadDottedMarks: a mark with stops between its letters cannot be read and is reported; a country's or an
// organization's abbreviation is not one.
func TestUnreadDottedMarks(t *testing.T) {
	with := func(mark string) string {
		return strings.Join(codesOf(t, strings.Replace(quellville, "2. (C)", "2. "+mark, 1)), " ")
	}
	for _, mark := range []string{"(S.B.U.)", "(S.B.U)", "(L.O.U.)", "(F.O.U.O.)", "(C.U.I.)", "(T.S.)", "[S.B.U.]", "[S]",
		"[C]"} {
		require.Contains(t, with(mark), "P018", mark)
		require.NotContains(t, with(mark), "P001", mark)
	}
	for _, word := range []string{"(U.S.)", "(U.N.)", "(U.K.)", "(C.E.O.)", "(S.A.)", "(U.S.S.R.)"} {
		require.NotContains(t, with(word), "P018", word)
	}
}
