package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// seriesReach is how far from a letter the sentence goes that lists it with others, and announcedReach how far before
// an item the sentence is that announces it.
const seriesReach, announcedReach = 400, 6000

// longestItem is how long the words of an item in a series are at most, and fewestItems how many items it has.
const longestItem, fewestItems = 40, 3

// InSeries reports whether a letter is that of an item in a sentence which lists several, at least one with a letter
// other than those of levels: the parts are (A) reef, (C) market, (S) sales; Oak (D), Elm (S) and Ash (R).
func (t Text) InSeries(mark source.Span) bool {
	_, in := t.seriesItem(mark)
	return in
}

// Announced reports whether a letter and the title after it on its line are an item that a sentence before it
// announces: (S) Sales, below a text with the parts (A) reef, (C) market, (S) sales.
func (t Text) Announced(mark source.Span) bool {
	title, _, _ := strings.Cut(t.whole[mark.End:min(len(t.whole), mark.End+longestItem)], "\n")
	title = text.Squeeze(strings.Trim(title, " \t\r.:-*_"))
	if title == "" || mark.Len() != len("(S)") {
		return false
	}
	before := t.whole[max(0, mark.Start-announcedReach):mark.Start]
	for tries := 0; tries < mostTries; {
		at := strings.Index(before, mark.In(t.whole))
		if at < 0 {
			break
		}
		above := strings.TrimSpace(before[:at])
		before = before[at+mark.Len():]
		if !text.HasFold(strings.TrimLeft(before, " \r\n"), title) &&
			!text.HasFold(above[max(0, len(above)-len(title)):], title) {
			continue // the quick look
		}
		tries++
		end := mark.Start - len(before)
		if words, in := t.seriesItem(source.Span{Start: end - mark.Len(), End: end}); in && words == title {
			return true
		}
	}
	return false
}

// mostTries is how many places with the words of a title are looked at.
const mostTries = 20

// seriesItem gives the words of the item of a series that has a letter; in is false where no sentence lists it so.
func (t Text) seriesItem(letter source.Span) (words string, in bool) {
	if letter.Len() != len("(S)") {
		return "", false
	}
	before, after := t.whole[max(0, letter.Start-seriesReach):letter.Start], t.whole[letter.End:]
	before = before[sentenceStart(before):]
	after = after[:sentenceEnd(after[:min(len(after), seriesReach)])]
	if !otherLetter(before) && !otherLetter(after) { // as of nearly all
		return "", false
	}
	sentence := before + "(" + thisLetter + letter.In(t.whole)[1:] + after
	items, other := 0, false
	for piece := range strings.FieldsFuncSeq(squeezedSeries(sentence), betweenItems) {
		bare := strings.Replace(piece, thisLetter, "", 1)
		c, said, ok := itemOfSeries(bare)
		if bare != piece {
			words, in = said, ok
		} else if i := strings.LastIndexByte(bare, '('); i > 0 && items == 0 && !ok { // The parts are (A) reef
			c, _, ok = itemOfSeries(bare[i:])
		}
		if ok {
			items++
			other = other || !ofLevel(c)
		}
	}
	return words, in && items >= fewestItems && other
}

// otherLetter is a quick look: a capital in parentheses is in a text that is not a level's.
func otherLetter(s string) bool {
	for i := strings.IndexByte(s, '('); i >= 0 && i+2 < len(s); {
		if s[i+2] == ')' && text.IsUpper(s[i+1]) && !ofLevel(s[i+1]) {
			return true
		}
		next := strings.IndexByte(s[i+1:], '(')
		if next < 0 {
			break
		}
		i += 1 + next
	}
	return false
}

// ofLevel reports whether a letter alone is a level's.
func ofLevel(c byte) bool { return c == 'U' || c == 'C' || c == 'S' }

func betweenItems(r rune) bool { return r == ',' || r == ';' || r == ':' }

// thisLetter is set before the letter that is asked for, in a copy of its sentence.
const thisLetter = "\x00"

// squeezedSeries is a sentence in capitals, with single blanks, in which a comma is before each item with a letter.
func squeezedSeries(sentence string) string {
	return strings.NewReplacer(" AND (", ", (", ") AND ", "), ", " OR (", ", (", ") OR ", "), ").
		Replace(strings.Join(strings.Fields(strings.ToUpper(sentence)), " "))
}

// itemOfSeries reads an item of a series: its letter, before its words or after them.
func itemOfSeries(piece string) (letter byte, words string, ok bool) {
	piece = strings.TrimPrefix(strings.TrimSpace(piece), "AND ")
	i := strings.IndexByte(piece, '(')
	if i < 0 || len(piece)-i < len("(S)") || piece[i+2] != ')' || !text.IsUpper(piece[i+1]) {
		return 0, "", false
	}
	before, after := strings.TrimSpace(piece[:i]), strings.TrimSpace(piece[i+len("(S)"):])
	words = before + after
	ok = (before == "") != (after == "") && len(words) <= longestItem && strings.IndexByte(words, '(') < 0
	return piece[i+1], words, ok && !marking.Opens(words)
}

// sentenceStart is where the last sentence of a text begins, or its last paragraph.
func sentenceStart(s string) (at int) {
	for _, end := range [...]string{". ", ".\n", "\n\n", "\n \n"} {
		at = max(at, strings.LastIndex(s, end)+1)
	}
	return at
}

// sentenceEnd is where the first sentence of a text ends, or its first paragraph.
func sentenceEnd(s string) int {
	at := len(s)
	for _, end := range [...]string{".", "\n\n", "\n \n"} {
		if i := strings.Index(s, end); i >= 0 {
			at = min(at, i)
		}
	}
	return at
}
