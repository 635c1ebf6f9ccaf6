package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// A machine may lose or mistake letters of a level that is alone on a line.

// longestGarbled is how long a line is at most that is nothing but a garbled level.
const longestGarbled = 16

// garbledLevel reports whether a line is SECRET with up to two letters that are lost or wrong: SEC T, 3ECRBT, SEEREP.
func garbledLevel(line string) bool {
	word := strings.ReplaceAll(line, " ", "")
	return capitals(word) && !text.HasLower(word) && !likeLevel(word) &&
		(word[len(word)-1] == 'T' || len(word) == len("SECRET") && word[:2] == "SE" && word[3:5] == "RE") &&
		text.Typos(word, "SECRET", 2) <= 2
}

// unclassified is the marking of a paper that has no level.
const unclassified = "UNCLASSIFIED"

// garbledTwin reports whether a line is UNCLASSIFIED with one or two letters that are lost or wrong: INCLASSIFIED.
// Other words of its kind are in the stamps of archives.
func garbledTwin(line string) bool {
	switch line {
	case "CLASSIFIED", "DECLASSIFIED", "RECLASSIFIED":
		return false
	}
	return len(line)+2 >= len(unclassified) && capitals(line) && text.Typos(line, unclassified, 2) <= 2
}
