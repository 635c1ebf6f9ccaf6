package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestFixesLeaveSentencesAlone: a level alone on its line, inside the paper and in the middle of a sentence, looks like
// a banner. Where one is, no fix changes the banners. Between whole paragraphs it is one.
func TestFixesLeaveSentencesAlone(t *testing.T) {
	const memo = "HEAD\n\nMEMORANDUM FOR THE RECORD\n\nMarch 4, 2013\n\n(C) The pier is new.\n\nMARK The pump is " +
		"weak.\n\n(U) ABOVE\n\nHEAD\n\nBELOW\n\n(C) It is old.\n\nClassified By: Rosa Quill, Inspector\n" +
		"Reason: 1.4(d)\nDeclassify On: 20230304\n\nHEAD\n"
	for _, c := range []struct{ above, below string }{
		{"Over the gate they wrote", "in white."}, {"Over the gate they wrote:", "It is white."},
		{"The lid has one word,", "The box was empty."}, {"The gate was painted.", "in white, it said."},
		{"The lid says", "(U) The box was empty."},
	} {
		for _, marks := range [][2]string{{"SECRET", "(S//NF)"}, {"CONFIDENTIAL", "(S)"}} {
			text := strings.NewReplacer("HEAD", marks[0], "MARK", marks[1], "ABOVE", c.above, "BELOW", c.below).Replace(memo)
			require.Equal(t, text, lint.Apply(text, true, reader(t)).Text, "%s %s", c.above, marks)
			whole := strings.NewReplacer(c.above, "They came.", c.below, "(U) They left.").Replace(text)
			fixed := lint.Apply(whole, true, reader(t)).Text
			require.Equal(t, 3, strings.Count(fixed, "\nSECRET")+strings.Count(fixed[:6], "SECRET"), fixed)
			require.NotEqual(t, whole, fixed)
		}
	}
}

// TestFixesLeaveQuotationsAlone: the banners of an older paper, quoted behind a sign, as items or set in, look like
// those of the paper that quotes it. No fix changes them.
func TestFixesLeaveQuotationsAlone(t *testing.T) {
	const memo = "HEAD\n\nMEMORANDUM FOR THE RECORD\n\nMarch 4, 2013\n\n(C) The pier is new.\n\n" +
		"(S//NF) The pump is weak.\n\n(U) The memorandum of 1987 read:\n\nQUOTE\n\n(C) Nobody is ill.\n\n" +
		"Classified By: Rosa Quill, Inspector\nReason: 1.4(d)\nDeclassify On: 20230304\n\nHEAD\n"
	for _, sign := range []string{"     | ", "> ", "     > ", ": ", "     : ", "\" ", "     * ", "   - ", "     "} {
		for _, head := range []string{"CONFIDENTIAL", "SECRET", "SECRET/NOFORN"} {
			quote := sign + head + "\n" + sign + "The gate keeper is paid by the board.\n" + sign + head
			text := strings.NewReplacer("HEAD", head, "QUOTE", quote).Replace(memo)
			want := strings.NewReplacer("HEAD", "SECRET//NOFORN", "QUOTE", quote).Replace(memo)
			require.Equal(t, want, lint.Apply(text, true, reader(t)).Text, "%q %s", sign, head)
		}
	}
}
