package unread

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

func document(text string) *cable.Document {
	return &cable.Document{File: source.NewFile("a.txt", text), Span: source.Span{End: len(text)}}
}

func TestHiddenIn(t *testing.T) {
	for text, want := range map[string]string{
		"2. (S\u200b) Talks.":           "a portion mark (S)",
		"2. (\u0405) Talks.":            "a portion mark (S)",
		"2. (S\u00a0) Talks.":           "a portion mark (S)",
		"2. \uff08S\uff09 Talks.":       "a portion mark (S)",
		"2\u200b. Talks.":               "the paragraph's number 2.",
		"\u200b2. Talks.":               "the paragraph's number 2.",
		"SIP\u00adDIS":                  "a caption SIPDIS",
		"UNC\u200dLAS VARNES 000412":    "the level UNCLAS",
		"TA\u200bGS: PREL":              "a header key TAGS:",
		"E.O. 12958: D\u0415CL: 1/2/19": "the instruction DECL",
		"Class\u200bified By: DCM":      "a header key Classified By",
		"Talks go on (S\u200b) here.":   "a portion mark (S)",
		// prose, and blanks between words
		"The minister\u200b said":                            "",
		"2.\u00a0(S) Talks.":                                 "",
		"\u00a02. (S) Talks.":                                "",
		"M\u00e1laga (S) \u0421\u0422":                       "",
		"S\u00a0E\u00a0C\u00a0R\u00a0E\u00a0T VARNES 000412": "",
		"2. (S) Talks.":                                      "",
	} {
		have := ""
		for _, h := range HiddenIn(document("1. (U) One.\r\n" + text + "\n3. (U) Three.\n")) {
			have += h.What + " " + h.Plain
		}
		require.Equal(t, want, have, "%q", text)
	}
}
