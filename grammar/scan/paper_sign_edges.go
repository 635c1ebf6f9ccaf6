package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// governmentWords name offices of governments. Papers of firms name them too, but such a paper has a firm.
var governmentWords = text.NewPhrases([]string{"GOVERNOR OF", "HMG", "HER MAJESTY'S", "CABINET OFFICE",
	"SECRETARY OF STATE", "FOREIGN OFFICE", "FOREIGN SECRETARY", "PRIME MINISTER", "HIGH COMMISSIONER", "AMBASSADOR"})

// pagedLevel is the index of CONFIDENTIAL alone on the first line of an inner page and on one of its last two, below
// which the first word of the next page may be, where a line names an office of a government; -1 for none.
func pagedLevel(lines []signLine) int {
	n := len(lines)
	if n < 4 || lines[0].text != "CONFIDENTIAL" || !slices.ContainsFunc(lines[n-2:], func(l signLine) bool {
		return l.text == "CONFIDENTIAL"
	}) {
		return -1
	}
	office := false
	for i := range lines {
		if firms.WordIn(lines[i].text) {
			return -1
		}
		office = office || governmentWords.WordIn(lines[i].text)
	}
	if !office {
		return -1
	}
	return 0
}

// misspeltLevel is the index of a level with one wrong letter, Seceet, alone on the line below the place and the day of
// a paper in an edition; -1 for none.
func misspeltLevel(lines []signLine) int {
	titled := false
	for i := range lines {
		line := strings.Trim(lines[i].text, " *_#>")
		if titled && i > 0 && oneLetterOff(line) && placeAndDay(lines[i-1].text) {
			return i
		}
		titled = titled || editedTitle(line)
	}
	return -1
}

// oneLetterOff reports whether a line is a level as editions print it, with one letter that is another.
func oneLetterOff(line string) bool {
	for _, level := range [...]string{"Secret", "Top Secret", "Confidential"} {
		if len(line) != len(level) || line[0] != level[0] {
			continue
		}
		wrong := 0
		for i := range level {
			if line[i] != level[i] {
				wrong++
			}
		}
		if wrong == 1 {
			return true
		}
	}
	return false
}

// misreadBeforeOffice reports whether a text whose lines are joined begins with TOP and a word that a machine made of
// SECRET, before the letterhead of a department: TOP AECREL U.S. Department of Ferries.
func misreadBeforeOffice(line string) bool {
	word, rest, _ := strings.Cut(strings.TrimPrefix(line, "TOP "), " ")
	if len(word) != len("SECRET") || len(word)+len(rest)+1 == len(line) || onlyLetters(word) != word ||
		text.HasLower(word) {
		return false
	}
	same := 0
	for i := range word {
		if word[i] == "SECRET"[i] {
			same++
		}
	}
	return same > 3 && (strings.HasPrefix(rest, "U.S. Department of ") || strings.HasPrefix(rest, "Department of "))
}

// framedCUI is the index of CUI alone on a line of a comment at the head of a file, where a line below it says that
// its use is limited; -1 for none.
func framedCUI(lines []signLine) int {
	at := slices.IndexFunc(lines[:min(len(lines), pairedHead)], func(l signLine) bool {
		return strings.Trim(l.text, commentSigns) == "CUI"
	})
	if at < 0 {
		return -1
	}
	for _, l := range lines[at+1 : min(len(lines), at+1+limitReach)] {
		if text.IndexFold(l.text, "LIMITATION") >= 0 || text.IndexFold(l.text, "RESTRICTION") >= 0 ||
			text.IndexFold(l.text, "CONTROLLED BY") >= 0 {
			return at
		}
	}
	return -1
}

// commentSigns are those that comments of programs begin lines with, and limitReach is how many lines below CUI say
// how it is limited.
const commentSigns, limitReach = " #*./;-%\t", 8
