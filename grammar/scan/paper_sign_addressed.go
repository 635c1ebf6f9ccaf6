package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// addressedLevel is the index of a level with a capital and small letters, Secret, that is alone on a line next to the
// number of a copy, or above the office for which the paper is; -1 for none. Such a word alone may be a heading.
func addressedLevel(lines []signLine) int {
	for i := range lines {
		if bare := strings.Trim(lines[i].text, "*_. "); bare != "Secret" && bare != "Top Secret" {
			continue
		}
		if i > 0 && numbersCopy(lines[i-1].text) {
			return i
		}
		if i+1 < len(lines) && (numbersCopy(lines[i+1].text) || addresses(lines[i+1].text)) {
			return i
		}
	}
	return -1
}

// numbersCopy reports whether a line is the number of a copy or of a page in words: Copy No. 3, Copy 2 of 9.
func numbersCopy(line string) bool {
	line = strings.Trim(line, "*_[]()- ")
	rest, ok := strings.CutPrefix(line, "Copy ")
	if !ok {
		rest, ok = strings.CutPrefix(line, "COPY ")
	}
	for _, w := range [...]string{"No", "NO", "Number", "#", "."} {
		rest = strings.TrimLeft(strings.TrimPrefix(rest, w), " ")
	}
	return ok && len(line) < longestOldLevel && rest != "" && text.IsDigit(rest[0])
}

// officesAddressed are the last or the first words of the names of those who get papers of a government.
var officesAddressed = [...]string{"COMMITTEE", "COUNCIL", "MINISTER", "MINISTRY", "PRESIDENT", "CABINET", "GOVERNMENT",
	"AMBASSADOR", "COMMANDER", "COMMAND", "STAFF", "SECRETARY", "GENERAL", "DIRECTOR", "DIRECTORATE", "DEPARTMENT",
	"EMBASSY", "BUREAU", "PRESIDIUM", "POLITBURO", "COMMISSION", "BOARD"}

// addresses reports whether a line names the office for which a paper is: To the Central Committee.
func addresses(line string) bool {
	rest, ok := strings.CutPrefix(line, "To ")
	if !ok {
		rest, ok = strings.CutPrefix(line, "TO ")
	}
	if !ok || len(line) > longestDay || strings.HasSuffix(line, ".") {
		return false
	}
	named := false
	for w := range strings.FieldsSeq(strings.TrimPrefix(rest, "the ")) {
		bare := strings.ToUpper(strings.Trim(w, ",:()"))
		if text.IsLower(w[0]) && len(w) > len("the") {
			return false
		}
		named = named || slices.Contains(officesAddressed[:], bare)
	}
	return named
}

// confidentialMemo is the index of CONFIDENTIAL alone in capitals on the first line of a memorandum that has the keys
// FROM, DATE and CC below it, and the level again at its foot; -1 for none. Firms write such memoranda too: where one
// is named, the level is theirs.
func confidentialMemo(lines []signLine) int {
	first := slices.IndexFunc(lines, func(l signLine) bool { return !l.head })
	last := len(lines) - 1
	if first < 0 || last-first < 4 || levelOfAnybody(lines[last].text) != "CONFIDENTIAL" {
		return -1
	}
	at, keys := -1, 0
	for i, l := range lines {
		switch {
		case firms.WordIn(l.text):
			return -1
		case i < first+pairedHead && at < 0 && levelOfAnybody(l.text) == "CONFIDENTIAL":
			at = i
		case strings.HasPrefix(l.text, "FROM:"), strings.HasPrefix(l.text, "DATE:"), strings.HasPrefix(l.text, "CC:"):
			keys++
		}
	}
	if keys < 3 {
		return -1
	}
	return at
}

// levelAfterKey reports whether a line of a mail's head has a level and a control after a stroke, also in small
// letters, as where a program put the marking behind another key: Importance: High Top Secret/COMINT.
func levelAfterKey(line string) bool {
	for _, level := range [...]string{"SECRET/", "CONFIDENTIAL/"} {
		i := text.IndexFold(line, level)
		if i < 1 || line[i-1] != ' ' || !text.IsUpper(line[i]) {
			continue
		}
		word := strings.TrimLeft(line[i+len(level):], "/")
		if marking.Known(word[:text.WordEnd(word, 0)]) {
			return true
		}
	}
	return false
}

// levelOfForm reports whether a line is the word of a printed form and the level that was typed next to it:
// (CLASSIFICATION) SECRET.
func levelOfForm(line string) bool {
	rest, ok := strings.CutPrefix(line, "(CLASSIFICATION) ")
	n, level := bannerLevel(strings.TrimLeft(rest, " "), false)
	return ok && n > 0 && level != "SBU" && level != unclassified
}
