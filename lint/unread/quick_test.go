package unread

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The quick looks must let through all that the careful ones after them find.

func TestBeginsLabelKnowsEachKey(t *testing.T) {
	for _, key := range append(labelKeys[:], "SENSITIVE BUT UNCLASSIFIED", "SBU") {
		require.True(t, beginsLabel(key), key)
		require.True(t, beginsLabel(strings.ToLower(key)), key)
	}
	for _, line := range []string{"", "T", "TH", "THE", "the minister", "COULD", "SAID", "A"} {
		require.False(t, beginsLabel(line), line)
	}
}

func TestMayBeValueKnowsEachForm(t *testing.T) {
	for _, s := range []string{"X1", "25X1", "1.6X1", "x1", "X1, X6", "MR", "M.R.", "MANUAL REVIEW", "DCI ONLY", "DNI ONLY",
		"SUBJECT TO TREATY", "OADR", "10/22/2029", "2029-10-22", "22 OCT 2029", "JANUARY 5, 2029", "FEBRUARY 5, 2029",
		"MARCH 5, 2029", "april 5, 2029", "MAY 5, 2029", "JUNE 5, 2029", "JULY 5, 2029", "AUG 5, 2029", "SEP 5, 2029",
		"OCT 5, 2029", "NOV 5, 2029", "Dec 5, 2029", "\u041cR", "M\u0420", "\u041eADR", "\u0425\u0031"} {
		require.True(t, mayBeValue(s), s)
	}
	for _, s := range []string{"", "X", "THE FLEET", "VARNES 000412", "BREDAL", "STATE FOR EUR", "M", "minister", "OFFICE",
		"25X1 and a sentence of more words"} {
		require.False(t, mayBeValue(s), s)
	}
}
