package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Letters and minutes that archives released have often nothing but a level and a day of former times. Papers of firms
// have both, too: where a firm is named in the head, the level is theirs.

// oldLevel is the index of a level that is alone on a line at the head or the foot, where a line of the head is a day
// of former times; -1 for none, and where there are more levels, as in a list.
func oldLevel(lines []signLine) int {
	at, levels := -1, map[string]bool{}
	for i := range lines {
		if level := lines[i].oldLevel(); level != "" {
			levels[level] = true
			if at < 0 {
				at = i
			}
		}
	}
	if at < 0 || len(levels) > mostKinds { // as nearly always
		return -1
	}
	year := 0
	for i := range min(len(lines), signHead) {
		if firms.WordIn(lines[i].text) {
			return -1
		}
		if year == 0 {
			year = oldDay(lines[i].text)
		}
	}
	if alone := levels[formerInformation] && len(levels) == 1; year == 0 ||
		alone && (year < firstInformation || year > lastInformation) {
		return -1
	}
	return at
}

// firstInformation and lastInformation are the years of E.O. 10290 and of the forms that were printed under it.
const firstInformation, lastInformation = 1951, 1954

// longestOldLevel is how long such a line is at most, with the signs around the level.
const longestOldLevel = 40

// oldLevel is the level that is alone on a line in capitals, also where the next page or a reader is named below a
// stroke, CONFIDENTIAL /..., with dirt of the page or the word of a form, (CLASSIFICATION) SECRET, or with a capital,
// Secret; empty for none.
func (l *signLine) oldLevel() string {
	if len(l.text) > longestOldLevel { // as most
		return ""
	}
	line := strings.TrimRight(strings.TrimPrefix(l.text, "(CLASSIFICATION) "), " /.?!'`~^,")
	line = strings.TrimSuffix(line, " AND PERSONAL")
	switch {
	case line == formerInformation:
		return line
	case line == "Confidential", line == "Secret", line == "Top Secret", line == "Restricted":
		return strings.ToUpper(line)
	}
	bare := signLine{text: line, prose: l.prose}
	return bare.level()
}

// firms are words of the heads of papers that firms, lawyers and doctors write.
var firms = text.NewPhrases([]string{"LLP", "LLC", "INC", "LTD", "CORP", "CORPORATION", "CORPORATIONS", "COMPANY",
	"PLC", "GMBH", "NON-DISCLOSURE", "PATIENT", "MERGER", "CLIENT", "ATTORNEY", "ATTORNEYS", "SHAREHOLDERS"})

// oldDay is the year of a line of the head that is a day of former times, also one in which a machine mistook the
// figures of the day, 2? May 1959; 0 for none.
func oldDay(line string) int {
	year := 0
	if day, ok := headDay(line); ok {
		year = day.Year()
	} else if words := strings.Fields(strings.TrimRight(line, ". ")); len(words) == 3 {
		if month, _ := text.Month(words[1]); month > 0 {
			year = text.Number(words[2])
		}
	}
	if !oldYear(year) {
		return 0
	}
	return year
}

// restrictedMemo is the index of RESTRICTED, or U.S. RESTRICTED, alone on the first line of a memorandum whose title
// says in capitals whom it is for, without a day of former times; -1 for none, and where a firm is named.
func restrictedMemo(lines []signLine) int {
	first := slices.IndexFunc(lines, func(l signLine) bool { return l.first })
	if first < 0 {
		return -1
	}
	level := strings.TrimPrefix(strings.TrimPrefix(withoutSigns(lines[first].text), "U.S. "), "US ")
	if level != restricted ||
		slices.ContainsFunc(lines, func(l signLine) bool { return firms.WordIn(l.text) }) ||
		!slices.ContainsFunc(lines, func(l signLine) bool { return memoFor(l.text) }) {
		return -1
	}
	return first
}

// memoFor reports whether a line is the title of a memorandum that says in capitals whom it is for.
func memoFor(line string) bool {
	return strings.Contains(line, "MEMO FOR ") || strings.HasPrefix(line, "MEMORANDUM FOR ")
}
