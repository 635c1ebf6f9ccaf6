package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// formerInformation are the words that E.O. 10290 of September 1951 put below each level, of which RESTRICTED was the
// lowest. E.O. 10501 ended both on 15 December 1953.
const formerInformation = "SECURITY INFORMATION"

// informationLine reports whether a line is these words and nothing else.
func informationLine(line string) bool {
	line = withoutSigns(line)
	return strings.EqualFold(line, formerInformation) && text.IsUpper(line[0])
}

// levelOfInformation is the index of a level that is alone on a line next to these words; -1 for none.
func levelOfInformation(lines []signLine) int {
	for i := range lines {
		if !informationLine(lines[i].text) {
			continue
		}
		for _, next := range [...]int{i - 1, i + 1} {
			if next >= 0 && next < len(lines) && lines[next].level() != "" {
				return next
			}
		}
	}
	return -1
}

// shortWordBehind reports whether a line is a level and one short word in capitals, as who may read it is abbreviated,
// or TOP SECRET and one word: TOP SECRET CEO, SECRET AEO, TOP SECRET KESTREL.
func shortWordBehind(line string) bool {
	line = withoutSigns(line)
	n, level := bannerLevel(line, false)
	word := strings.TrimLeft(line[n:], " ")
	return n > 0 && len(word) < len(line)-n && onlyLetters(word) == word && !text.HasLower(word) &&
		(strings.HasSuffix(level, "SECRET") && len(word) > 1 && len(word) < 5 || level == "TOP SECRET" && len(word) > 1)
}

// eyesBehind reports whether a line is a level and the eyes of one nation alone: TOP SECRET CEO, SECRET AUSTEO.
func eyesBehind(line string) bool {
	return shortWordBehind(line) && strings.HasSuffix(withoutSigns(line), "EO")
}

// twoLevels reports whether a line is two levels and nothing between them but blanks, as where a machine joined two
// banners, or a stamp and a banner: UNCLASSIFIED   SECRET.
func twoLevels(line string) bool {
	n, first := bannerLevel(line, false)
	rest := strings.TrimLeft(line[n:], " \t")
	m, second := bannerLevel(rest, false)
	return m > 0 && m == len(rest) && first != second
}
