package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// spelledDraft is DRAFT after a banner, in letters that are set apart. Letters would be read as controls.
const spelledDraft = " D R A F T"

// withoutDraft is a line without that, and without a word so written before it: W O R K I N G  D R A F T.
func withoutDraft(line string) string {
	line, ok := strings.CutSuffix(line, spelledDraft)
	bare := strings.TrimRight(line, " ")
	for n := len(bare); ok && n > 1 && text.IsUpper(bare[n-1]) && bare[n-2] == ' '; n = len(bare) {
		bare = strings.TrimRight(bare[:n-2], " ")
	}
	if ok && hasLevelBanner(bare) { // and not the letters of the level
		return bare
	}
	return line
}
