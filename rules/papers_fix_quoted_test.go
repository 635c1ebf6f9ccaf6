package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

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
