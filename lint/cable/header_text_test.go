package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestHeaderLost(t *testing.T) {
	body := "1. (C) One ...\n\n2. (C) EXTRACT of a note.\n"
	for lines, want := range map[string]bool{
		"":                                  false,
		"TO THE NORTH ...\n":                true,
		"TO THE NORTH ... \t\r\n":           true,
		"TO THE NORTH…\n":                   true,
		"TO THE ... NORTH\n":                false,
		"TO THE NORTH..\n":                  false,
		"EXTRACT\n":                         true,
		"Partial extract of a telegram\n":   true,
		"EXTRACTS OF TELEGRAMS\n":           false,
		"ZFR\n":                             true,
		"ZFRX\n":                            false,
		"(MISSING SECTION)\n":               true,
		"MISSING SECTIONS\n":                false,
		"SECTION 2 MISSING\n":               true,
		"Section 12 is missing.\n":          true,
		"SECTION MISSING\n":                 false,
		"SECTION 2 WAS MISSING\n":           false,
		"BISECTION 2 MISSING\n":             false,
		"SECTION 1, SECTION 2 IS MISSING\n": true,
	} {
		text := strings.Replace(front, "TAGS: PREL\n", lines, 1) + body
		require.Equal(t, want, one(t, text).HeaderLost(), "%q", lines)
	}
	later := strings.Replace(front, "TARBA", "SECTION 02 OF 03 TARBA", 1)
	require.True(t, one(t, later+body).HeaderLost())
}

func TestHeaderSays(t *testing.T) {
	for from, to := range map[string]string{
		"SIPDIS":           "SIPDIS NOFORN",
		"TAGS: PREL":       "TAGS: PREL NOFORN",
		"E.O. ":            "noforn E.O. ",
		"HARBOUR\n":        "HARBOUR\nNOFORN\n",
		"SUBJECT: HARBOUR": "NOFORNSUBJECT: NOFORN",
	} {
		require.True(t, one(t, strings.Replace(front, from, to, 1)+"1. (C) One.\n").HeaderSays("NOFORN"), to)
	}
	for from, to := range map[string]string{
		"HARBOUR":     "HARBOUR, NOFORN AND NOFORN",
		"SUBJECT: ":   "SUBJECT: NOFORN ",
		"C O N F I D": "NOFORN\nC O N F I D",
	} {
		require.False(t, one(t, strings.Replace(front, from, to, 1)+"1. (C/NF) NOFORN.\n").HeaderSays("NOFORN"), to)
	}
}
