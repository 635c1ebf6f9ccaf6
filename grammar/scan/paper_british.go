package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Papers of the United Kingdom have levels and handling words that American banners do not have. They are not read, and
// such a paper must not count as checked.

// restricted is the lowest level of the United Kingdom until April 2014, of NATO, and of the United States until E.O.
// 10501.
const restricted = "RESTRICTED"

// britishWords are handling words of the United Kingdom that follow a level: those that name the readers by nation,
// and the compartments of its signals intelligence. The first eyesWords of them need no level.
var britishWords = [...]string{"UK EYES ONLY", "UK EYES A", "UK EYES B", "STRAP", "LOCSEN"}

const eyesWords = 3

// british reports whether a line is a marking of the United Kingdom: UK SECRET STRAP1 COMINT, also before a title that
// a copy joined to it, CONFIDENTIAL UK EYES A, OFFICIAL-SENSITIVE COMMERCIAL, or handling words alone.
func british(line, above string) bool {
	if strings.HasPrefix(line, "|") || above == "OFFICIAL" { // a table, a list of levels
		return false
	}
	from, last := ornamented(line, 0, len(line))
	line = strings.Trim(line[from:last], "-–*_#>[]<| \t().")
	if officialSensitive(line) || slices.Contains(britishWords[:eyesWords], line) {
		return true
	}
	if eyesAmongCapitals(line) {
		return true
	}
	own, uk := strings.CutPrefix(line, "UK ")
	n, level := bannerLevel(own, false)
	if strings.HasPrefix(own, restricted) {
		n, level = len(restricted), restricted
	}
	if n == 0 || level == "SBU" || level == unclassified {
		return false
	}
	if uk && n == len(own) {
		return true
	}
	for _, w := range britishWords {
		if i := strings.Index(own[n:], w); i > 0 && !text.HasLower(own[:n+i]) && (i < longestBetween || uk) {
			return true
		}
	}
	return false
}

// eyesAmongCapitals reports whether a line of capitals ends with such words for the readers, and has more words than
// the level before them: PERSONAL SECRET UK EYES ONLY.
func eyesAmongCapitals(line string) bool {
	if text.HasLower(line) || len(line) > longestLed {
		return false
	}
	for _, w := range britishWords[:eyesWords] {
		if before, ok := strings.CutSuffix(line, " "+w); ok && (before == "PERSONAL" ||
			text.HasAny(before, levelBanners[:3])) {
			return true
		}
	}
	return false
}

// longestBetween is how much is between a level and such words at most: AND STRICTLY PERSONAL.
const longestBetween = 30

// officialSensitive reports whether a line is the marking of the United Kingdom since April 2014 for what would do
// harm if it were lost, alone or with a descriptor: OFFICIAL-SENSITIVE, OFFICIAL: SENSITIVE (PERSONAL).
func officialSensitive(line string) bool {
	line = strings.TrimPrefix(line, "UK ")
	rest, ok := strings.CutPrefix(line, "OFFICIAL")
	if !ok || text.HasLower(line) {
		return false
	}
	what := strings.TrimLeft(rest, " -–—:[(/")
	return len(what) < len(rest) && text.HasWord(what, "SENSITIVE") && strings.Count(what, " ") < 4
}

// cabinetFormula is on each paper of the Cabinet, often in spaced letters. HER or HIS BRITANNIC MAJESTY follows it.
const cabinetFormula = "THISDOCUMENTISTHEPROPERTYOFH"

// ofCabinet reports whether a line has that formula.
func ofCabinet(line string) bool {
	return strings.Contains(line, "D") && strings.Contains(strings.ReplaceAll(line, " ", ""), cabinetFormula)
}

// cabinetLevel reports whether a level and the formula of papers of the Cabinet are on one line.
func cabinetLevel(line string) bool {
	n, level := bannerLevel(line, false)
	return (n > 0 && level != unclassified || strings.HasPrefix(line, restricted)) && ofCabinet(line)
}
