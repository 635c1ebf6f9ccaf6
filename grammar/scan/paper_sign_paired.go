package scan

import (
	"slices"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/text"
)

// A text has the same words at its head and its foot only where they are on each page, as a marking is. Nations,
// offices and firms have more markings than any table. This one sign shows them all.

// pairedHead is how many lines of the head may have such words: a letterhead or a stamp may be above them. pairedFoot
// is how many lines of the foot may.
const pairedHead, pairedFoot = 3, 2

// pairedSign is the index of a line at the head that is also at the foot and looks like a marking; -1 for none.
func pairedSign(lines []signLine) int {
	first := slices.IndexFunc(lines, func(l signLine) bool { return l.first })
	if first < 0 {
		return -1
	}
	foot := max(first+1, len(lines)-pairedFoot)
	for i := first; i < min(first+pairedHead, len(lines)); i++ {
		if len(lines[i].text) > longestTrace {
			continue
		}
		words := withoutPage(lines[i].whole)
		for j := max(foot, i+2); j < len(lines); j++ {
			if sameSign(withoutPage(lines[j].whole), words) && lines[i].likeMarking() && lines[j].likeMarking() &&
				!signed(lines[j-1].text) {
				return i
			}
		}
	}
	return -1
}

// sameSign reports whether two lines are the same, or begin with the same words in capitals and go on with others.
func sameSign(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < shortestPhrase || len(b) < shortestPhrase || a[:shortestPhrase] != b[:shortestPhrase] { // as nearly all
		return false
	}
	phrase := capitalsBefore(a)
	return len(onlyLetters(phrase)) >= shortestPhrase && phrase == capitalsBefore(b)
}

// shortestPhrase is how many letters words have at least that are a marking though other words follow them.
const shortestPhrase = 8

// capitalsBefore is what a line has in capitals before a parenthesis, a dash or another sign that divides it.
func capitalsBefore(line string) string {
	const dashes = " -–—"
	n := strings.IndexFunc(line, func(c rune) bool { return unicode.IsLower(c) || strings.ContainsRune("(*·|:,", c) })
	if n < 0 {
		return ""
	}
	front := line[:n]
	if text.IsLetter(line[n]) { // the word that has it is behind a dash
		front = front[:strings.LastIndexByte(front, ' ')+1]
		if strings.TrimRight(front, dashes) == strings.TrimRight(front, " ") {
			return ""
		}
	}
	return strings.TrimRight(front, dashes)
}

// withoutPage is a line without the signs around it, what is far from its words, and the number of its page.
func withoutPage(line string) string {
	line, _, _ = strings.Cut(withoutSigns(strings.TrimLeft(line, "# ")), "   ")
	line, _, _ = strings.Cut(line, "\t")
	for {
		rest := strings.TrimRight(line, "0123456789 -–|/")
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

// ofBusiness reports whether words are on papers of firms, lawyers and anybody, or say that all may read a text:
// TLP:CLEAR, INTERNAL USE ONLY, DECLASSIFIED.
func ofBusiness(words string) bool {
	word, rest, _ := strings.Cut(words, " ")
	return privilege(words) || words == "TLP:CLEAR" || strings.HasSuffix(words, internalUse) || word == "DECLASSIFIED" ||
		strings.HasPrefix(words, "UNCLASSIFIED U.S. Department of State ") ||
		text.HasFold(word[min(1, len(word)):], "ONFIDEN") && rest == "" ||
		strings.HasSuffix(words, " CONFIDENTIAL") && (word == "PRIVATE" || word == "STRICTLY" || word == "COMPANY")
}

// fewestCapitals is how many letters a word in capitals has at least that shows a marking among words in small letters,
// and shortestMarking how many letters a marking has.
const fewestCapitals, shortestMarking = 5, 3

// statusOfText reports whether a word says what kind of copy a text is, as many do at its head and its foot.
func statusOfText(word string) bool {
	switch word {
	case "DRAFT", "SAMPLE", "SPECIMEN", "EXAMPLE", "TEMPLATE", "DEMO", "DEMONSTRATION", "DEMONSTRATOR", "COPY",
		"PREVIEW", "ARCHIVED", "SUPERSEDED", "OBSOLETE":
		return true
	}
	return false
}

// likeMarking reports whether a line may be a marking: it is in capitals, in small letters or in letters that are
// neither, or a long word in capitals is among others. A sentence, a title, code, words of firms
// and what kind of copy a text is are not.
func (l *signLine) likeMarking() bool {
	words := withoutPage(l.whole)
	if words == "" || len(words) > longestTrace || strings.ContainsAny(words, "{}[]<>=;@\\`_#~\"?") ||
		strings.IndexByte(".,:", l.text[len(l.text)-1]) >= 0 || statusOfText(words) || ofBusiness(words) {
		return false
	}
	letters, capitals, run, longest := 0, 0, 0, 0
	for _, c := range words {
		switch {
		case !unicode.IsLetter(c):
			run = 0
			continue
		case unicode.IsLower(c):
			run = 0
		default:
			capitals, run = capitals+1, run+1
			longest = max(longest, run)
		}
		letters++
	}
	switch {
	case capitals == letters:
		return letters >= shortestMarking || strings.IndexFunc(words, unicased) >= 0
	case capitals == 0:
		return letters >= shortestPhrase && !strings.ContainsAny(l.text, "():<>|")
	}
	return longest >= fewestCapitals
}

// unicased reports whether a letter is of a script without capitals, where one letter may be a word: 秘.
func unicased(c rune) bool { return unicode.Is(unicode.Lo, c) }
