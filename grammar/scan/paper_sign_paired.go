package scan

import (
	"slices"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/text"
)

// A text has the same words at its head and its foot only where they are on each page, as a marking is. Nations,
// offices and firms have more markings than any table. This one sign shows them all.

// pairedHead is how many lines of the head may have such words: a letterhead or a stamp may be above them.
const pairedHead, pairedFoot = 3, 2

// pairedSign is the index of a line at the head that is also at the foot and looks like a marking; -1 for none.
func pairedSign(lines []signLine) int {
	first := slices.IndexFunc(lines, func(l signLine) bool { return l.first })
	if first < 0 {
		return -1
	}
	foot := max(first+1, len(lines)-pairedFoot)
	for i := first; i < min(first+pairedHead, len(lines)); i++ {
		words := withoutPage(lines[i].whole)
		if !likeMarking(words) || ofBusiness(words) {
			continue
		}
		for j := max(foot, i+2); j < len(lines); j++ {
			if withoutPage(lines[j].whole) == words && !signed(lines[j-1].text) {
				return i
			}
		}
	}
	return -1
}

// withoutPage is a line without the signs around it, what is far from its words, and the number of its page.
func withoutPage(line string) string {
	line, _, _ = strings.Cut(withoutSigns(strings.TrimLeft(line, "# ")), "   ")
	line, _, _ = strings.Cut(line, "\t")
	for {
		rest := strings.TrimRight(line, "0123456789 -–|")
		for _, w := range [...]string{" of", " Page", " PAGE"} {
			rest = strings.TrimSuffix(rest, w)
		}
		if rest == line {
			return line
		}
		line = rest
	}
}

// signed reports whether a line is above the name of who signed a letter, who may be named in its head, too.
func signed(above string) bool { return strings.HasSuffix(above, ",") }

// ofBusiness reports whether words are on papers of firms, lawyers and anybody, or say that all may read a text. A
// table of nations' words is not needed for that, but these are nobody's secret: TLP:CLEAR, INTERNAL USE ONLY.
func ofBusiness(words string) bool {
	word, rest, _ := strings.Cut(words, " ")
	return privilege(words) || words == "TLP:CLEAR" || strings.HasSuffix(words, internalUse) ||
		text.HasFold(word[min(1, len(word)):], "ONFIDEN") && rest == "" ||
		strings.HasSuffix(words, " CONFIDENTIAL") && (word == "PRIVATE" || word == "STRICTLY" || word == "COMPANY")
}

// fewestCapitals is how many letters a word in capitals has at least that shows a marking among words in small letters,
// and shortestMarking how many letters a marking has.
const fewestCapitals, shortestMarking = 5, 3

// likeMarking reports whether words may be a marking: they are in capitals or in letters that have none, or a long word
// of them is. A sentence, a title in small letters, code and the word DRAFT are not.
func likeMarking(words string) bool {
	if len(words) > longestTrace || words == "DRAFT" || strings.ContainsAny(words, "{}[]<>=;@\\`_#\"?") ||
		words != "" && strings.IndexByte(".,:", words[len(words)-1]) >= 0 {
		return false
	}
	letters, capitals, longest, small := 0, 0, 0, false
	for _, c := range words {
		switch {
		case !unicode.IsLetter(c):
			capitals = 0
			continue
		case unicode.IsLower(c):
			small, capitals = true, 0
		default:
			capitals++
			longest = max(longest, capitals)
		}
		letters++
	}
	return (letters >= shortestMarking || strings.IndexFunc(words, unicased) >= 0) && (!small || longest >= fewestCapitals)
}

// unicased reports whether a letter is of a script without capitals, where two letters are words: 極秘.
func unicased(c rune) bool { return unicode.Is(unicode.Lo, c) }
