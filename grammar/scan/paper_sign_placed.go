package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Editions of state papers print the level before the place and the day of a paper, CONFIDENTIAL [Port Amber], June
// 15, 1961, or below the line of these two. Papers of business are CONFIDENTIAL too, but have no place after it.

// placedAtLevel reports whether a line is a level and the place of a paper, with its day or the word undated.
func placedAtLevel(line string) bool {
	n, _ := bannerLevel(line, false)
	for _, w := range [...]string{restricted, officialUse} {
		if strings.HasPrefix(line, w+" ") {
			n = len(w)
		}
	}
	rest := strings.Trim(line[n:], " |*_.-–")
	return n > 0 && (placeAndDay(rest) || precedence(rest))
}

// placeAndDay reports whether a line is the place of a paper and its day, also in brackets: [Port Amber,] undated.
func placeAndDay(line string) bool {
	line = strings.TrimSpace(line)
	if _, ok := afterOffice(strings.TrimRight(line, " |]*_.-–")); ok {
		return true
	}
	place, ok := strings.CutSuffix(strings.TrimRight(line, ". "), "undated")
	place = strings.TrimLeft(place, "[")
	return ok && place != "" && len(place) < longestOffice && text.IsUpper(place[0]) &&
		strings.ContainsAny(place, ",]")
}

// precedence reports whether how fast a telegram was sent follows a level.
func precedence(rest string) bool {
	switch rest {
	case "PRIORITY", "IMMEDIATE", "NIACT", "FLASH", "MOST IMMEDIATE", "OPERATIONAL IMMEDIATE":
		return true
	}
	return false
}

// placedLevel is the index of a level that is alone on a line next to the place and the day, or near the title of a
// paper in an edition; -1 for none.
func placedLevel(lines []signLine) int {
	if !slices.ContainsFunc(lines, func(l signLine) bool { return l.level() != "" }) {
		return -1
	}
	titled, placed, bracketed := false, -1, -1
	for i := range lines {
		line := strings.Trim(lines[i].text, " *_#>")
		titled = titled || editedTitle(line)
		if placeAndDay(line) {
			if placed = i; strings.HasPrefix(line, "[") {
				bracketed = i
			}
		}
		below := i
		if lines[i].level() == "" {
			below = max(0, i-1)
		}
		if placed >= 0 && i-placed < 2 && (titled || bracketed == placed) && lines[below].level() != "" {
			return below
		}
	}
	return -1
}

// level is the level that is alone on a line; empty for none.
func (l *signLine) level() string {
	if l.prose {
		return ""
	}
	line := strings.Trim(withoutSigns(l.text), ".")
	if line == restricted {
		return line
	}
	if n, level := bannerLevel(line, false); n == len(line) {
		return level
	}
	return ""
}

// editedTitles begin the titles of papers in editions, which name the two who wrote and read them.
var editedTitles = [...]string{"MEMORANDUM", "MINUTE", "LETTER", "TELEGRAM", "CABLEGRAM", "DESPATCH", "DISPATCH",
	"RECORD OF CONVERSATION", "RECORD OF MEETING", "NOTE", "SUBMISSION", "SAVINGRAM", "CABLE", "AIDE-MEMOIRE",
	"AIDE-MéMOIRE", "MESSAGE", "CABINET DECISION", "CABINET SUBMISSION", "CABINET MINUTE"}

// editedTitle reports whether a line is such a title, after its number: 618. Memorandum from Secretary to Warden.
func editedTitle(line string) bool {
	line = strings.TrimPrefix(strings.TrimLeft(line, "0123456789. "), "A ")
	if line == "" || strings.HasSuffix(line, ".") {
		return false
	}
	if strings.HasSuffix(line, " MEMORANDUM") && !text.HasLower(line) || strings.HasPrefix(line, "Report to ") {
		return true // HARBOR COMMITTEE MEMORANDUM
	}
	for _, w := range editedTitles {
		if w[0] != text.Upper(line[0]) || !text.HasWord(line, w) {
			continue
		}
		rest, listed := strings.CutPrefix(line[len(w):], ", ")
		if listed && text.IndexFold(rest, " TO ") > 0 { // Letter, Quill to Oak
			return true
		}
		for _, between := range [...]string{" FROM ", " TO ", " BY ", " BETWEEN ", " OF ", " NO. "} {
			if text.HasFold(line[len(w):], between) {
				return true
			}
		}
	}
	return false
}
