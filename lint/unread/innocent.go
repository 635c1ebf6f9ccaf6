package unread

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// around is how far from a letter in parentheses its neighbors of a list are looked for.
const around = 2000

// fieldAround is how far after a mark the key of a field of an authority block ends.
const fieldAround = 60

// innocent reports whether a parenthesis is not a mark, no matter what is in it: the end of a word, a statute's
// paragraph, the letter of a list or of a reference, a copyright.
func (w *walker) innocent(at source.Span) bool { return w.innocence(at) != "" }

// innocence names why a parenthesis is not a mark; empty where nothing suggests it.
func (w *walker) innocence(at source.Span) string {
	whole := w.doc.File.Text
	inner := strings.TrimSpace(whole[at.Start+1 : at.End-1])
	before, after := byte(' '), byte(' ')
	if at.Start > 0 {
		before = whole[at.Start-1]
	}
	if at.End < len(whole) {
		after = whole[at.End]
	}
	switch {
	case w.legend(at):
		return "an entry of a legend"
	case w.doc.File.IsData(at):
		return "a letter in a table"
	case w.doc.Paper != nil && len(inner) == 1 && w.amongLetters(at):
		return "one of several letters"
	case w.doc.Paper != nil && inCode(whole, at):
		return "a span of code"
	case w.doc.Paper != nil && inAddress(whole, at):
		return "a part of an address"
	case w.doc.Paper != nil && after == ',' && yearEnds(whole[:at.Start]):
		return "the level of a paper that is cited"
	case w.doc.Paper != nil && glued(whole[max(0, at.Start-gluedAround):at.Start], inner, whole[at.End:]):
		return "" // a copy joined two titles
	case (text.IsLetter(before) || text.IsLetter(after)) && !strings.Contains(inner, "//"):
		return "a part of a word"
	case text.IsDigit(before) && (strings.Contains(inner, "//") || dateEnds(whole[:at.Start])):
		return "" // glued to a stamp's date
	case text.IsDigit(before) || before == ')' || after == '(' || text.IsDigit(after):
		return "a paragraph of a statute"
	case text.HasFold(strings.TrimLeft(whole[at.End:min(len(whole), at.End+20)], " "), "CLASSIFIED BY"),
		w.doc.Paper != nil && scan.OpensField(strings.TrimLeft(whole[at.End:min(len(whole), at.End+fieldAround)], " *_")):
		return "a mark of the authority"
	case strings.IndexByte(inner, '/') < 0 && // no letter of a reference has a control
		!w.numbered(at.Start) && scan.Refers(w.sentenceBefore(at.Start)):
		return "a reference"
	case w.doc.Written().InDegrees(at):
		return "degrees"
	case w.doc.Written().InAmount(at):
		return "the unit of an amount"
	case len(inner) == 1 && w.namesReference(at):
		return "the letter of a reference"
	case len(inner) == 1 && w.namesSection(at):
		return "a paragraph of a statute"
	case inner == "C" && year(strings.TrimLeft(whole[at.End:min(len(whole), at.End+8)], " ")):
		return "a copyright"
	case len(inner) == 1 && (w.neighbors(at, inner[0]) || w.doc.Written().InSeries(at)):
		return "a letter of a list"
	}
	return ""
}

// sentenceBefore are the words before a place that its sentence may have begun with. In a paper a small word above a
// blank line does not go on below it: To, a line of a letter's head.
func (w *walker) sentenceBefore(at int) string {
	before := w.doc.File.Text[max(0, at-40):at]
	words := strings.TrimRight(before, " \t\r\n")
	last := strings.TrimRight(words[strings.LastIndexAny(words, " \t\n")+1:], ":,")
	if w.doc.Paper != nil && strings.Count(before[len(words):], "\n") > 1 && last != "" && runsOn(last) {
		return ""
	}
	return before
}

// gluedAround is how far before a mark the dots of a table of contents are looked for.
const gluedAround = 12

// glued reports whether a mark that no plural and no statute has is between two titles which a copy joined: after the
// dots and the number of a page, PIERS ... 9(U) BOATS, or after the end of a word, Piers(U) Boats.
func glued(before, inner, after string) bool {
	next := strings.TrimLeft(after[:min(len(after), 4)], " ")
	if next == "" || len(next) == min(len(after), 4) || !text.IsUpper(next[0]) {
		return false
	}
	if before != "" && text.IsLetter(before[len(before)-1]) {
		return inner == "U" || inner == "TS" // FERRY(S) is a plural
	}
	bare := strings.TrimRight(before, "0123456789")
	if len(bare) == len(before) || len(before)-len(bare) > 3 {
		return false
	}
	bare = strings.TrimRight(bare, " ")
	return strings.HasSuffix(bare, "..") || strings.HasSuffix(bare, ". .") || strings.HasSuffix(bare, "…")
}

// legend reports whether a parenthesis is explained after it, as in a key to marks: (S) Secret.
func (w *walker) legend(at source.Span) bool {
	whole := w.doc.File.Text
	s := whole[at.Start:min(len(whole), at.End+around)]
	open := strings.IndexByte(s, '(')
	return open >= 0 && open < at.Len() && portion.Legend(s[open:])
}

// numbered reports whether nothing but a number is before a mark on its line: the parenthesis of "4)" is not one of
// a reference.
func (w *walker) numbered(at int) bool {
	leads, numbered := w.leads(at)
	return leads && numbered
}

// dateEnds reports whether a text ends in a year of four digits after the stroke of a date: 12/30/2027.
func dateEnds(s string) bool {
	const end = len("/2027")
	return len(s) > end && strings.IndexByte("/-", s[len(s)-end]) >= 0 && text.IsDigit(s[len(s)-end-1]) &&
		year(s[len(s)-end+1:])
}

// inCode reports whether a piece is between two signs of code of Markdown on its line: it is quoted, and marks nothing.
// A line that begins or ends far away has none.
func inCode(whole string, at source.Span) bool {
	before, after := whole[max(0, at.Start-codeAround):at.Start], whole[at.End:min(len(whole), at.End+codeAround)]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		before = before[i:]
	} else if len(before) == codeAround {
		return false
	}
	if i := strings.IndexByte(after, '\n'); i >= 0 {
		after = after[:i]
	} else if len(after) == codeAround {
		return false
	}
	return strings.Count(before, "`")%2 == 1 && strings.Count(after, "`")%2 == 1
}

// codeAround is how far from a piece the ends of its line are looked for.
const codeAround = 1000

func year(s string) bool {
	return text.DigitsEnd(s, 0) == 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}

// neighbors reports whether the letter before or after one is near it, as letters of a list are.
func (w *walker) neighbors(at source.Span, c byte) bool {
	from := max(w.doc.Span.Start, at.Start-around)
	if body := w.doc.Body.Span.Start; body <= at.Start { // the letters of the reason are in the header
		from = max(from, body)
	}
	to := min(w.doc.Span.End, at.End+around)
	for _, next := range [...]byte{c - 1, c + 1} {
		for _, sign := range [...]byte{next, next + 'a' - 'A'} {
			places := w.lettersInBrackets()[sign]
			if i, _ := slices.BinarySearch(places, from); i < len(places) && places[i]+len("(C)") <= to {
				return true
			}
		}
	}
	return false
}

// amongLetters reports whether a letter of a level is inside a line and next to another capital: gate 2
// (N) and gate 5 (S); (E) early, (L) late, (S) split.
func (w *walker) amongLetters(at source.Span) bool {
	if leads, _ := w.leads(at.Start); leads {
		return false
	}
	for sign, places := range w.lettersInBrackets() {
		if !text.IsUpper(sign) || strings.IndexByte("SCU", sign) >= 0 {
			continue
		}
		i, _ := slices.BinarySearch(places, at.Start-lettersAround)
		if i < len(places) && places[i] <= at.End+lettersAround {
			return true
		}
	}
	return false
}

// lettersAround is how far from such a letter another one is looked for.
const lettersAround = 60

// lettersInBrackets are the places of each single character in parentheses in the cable. They are found once: a text
// may have thousands, and looking around each would read all between them again and again.
func (w *walker) lettersInBrackets() map[byte][]int {
	if w.letters == nil {
		w.letters = map[byte][]int{}
		whole := w.doc.File.Text[:w.doc.Span.End]
		for at := w.doc.Span.Start; ; at++ {
			n := strings.IndexByte(whole[at:], '(')
			if n < 0 || at+n+2 >= len(whole) {
				break
			}
			if at += n; whole[at+2] == ')' {
				w.letters[whole[at+1]] = append(w.letters[whole[at+1]], at)
			}
		}
	}
	return w.letters
}

// usedElsewhere reports whether a word in brackets that is no symbol of a mark is an abbreviation: the cable uses it
// without brackets, too.
func (w *walker) usedElsewhere(at source.Span) bool {
	whole := w.doc.File.Text
	word := strings.Trim(at.In(whole), "()[]{}<>. ")
	if len(word) < 2 || len(word) > 6 || strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || sighting.Symbol(word) {
		return false
	}
	used, known := w.used[word]
	if !known {
		used = usedWithoutBrackets(w.doc.Body.Span.In(whole), word)
		if w.used == nil {
			w.used = map[string]bool{}
		}
		w.used[word] = used
	}
	return used
}

// usedWithoutBrackets reports whether a word is somewhere in a text, and not in parentheses.
func usedWithoutBrackets(body, word string) bool {
	for i := strings.Index(body, word); i >= 0; {
		end := i + len(word)
		if (i == 0 || !wordByte(body[i-1]) && body[i-1] != '(') &&
			(end == len(body) || !wordByte(body[end]) && body[end] != ')') {
			return true
		}
		next := strings.Index(body[end:], word)
		if next < 0 {
			break
		}
		i = end + next
	}
	return false
}

func wordByte(c byte) bool { return text.IsLetter(c) || text.IsDigit(c) }

// namesReference reports whether a letter is on a line of references, and a telegram's name follows it: "(S) OSTER 9".
func (w *walker) namesReference(at source.Span) bool {
	whole := w.doc.File.Text
	inRefs := slices.ContainsFunc(w.doc.Blocks, func(b *cable.HeaderBlock) bool {
		return b.Refs.Start < at.Start && at.End <= b.Refs.End
	})
	if !inRefs {
		return false
	}
	rest, _, _ := strings.Cut(whole[at.End:], "\n")
	name := strings.Trim(rest, " \r\t.,;")
	if i := strings.IndexAny(name, "(,;"); i >= 0 {
		name = strings.TrimRight(name[:i], " ")
	}
	return len(name) < 40 && !text.HasLower(name) && (name == "" || text.IsDigit(name[len(name)-1]))
}

// namesSection reports whether a letter at the front of a line names a paragraph of a statute: a number that another
// refers to is before it, "and" and below it "212 (C)", or the statute is after it, "(C) of section 2".
func (w *walker) namesSection(at source.Span) bool {
	whole := w.doc.File.Text
	rest := strings.TrimLeft(whole[at.End:min(len(whole), at.End+24)], " ")
	for _, of := range [...]string{"OF SECTION", "OF ARTICLE", "OF PARAGRAPH", "OF THE ACT", "OF THE NOTE", "OF THE TEXT",
		"OF TITLE"} {
		if text.HasFold(rest, of) {
			return true
		}
	}
	number := strings.TrimRight(whole[max(0, at.Start-6):at.Start], " ")
	i := len(number)
	for i > 0 && text.IsDigit(number[i-1]) {
		i--
	}
	before := whole[max(0, at.Start-60) : at.Start-(min(6, at.Start)-i)]
	return i < len(number) && scan.Refers(before)
}

// inAddress reports whether a place is in an address of the web, which may name a level: 32 CFR 2001.23(d).
func inAddress(whole string, at source.Span) bool {
	const farthest = 200
	before := whole[max(0, at.Start-farthest):at.Start]
	return strings.Contains(before[strings.LastIndexAny(before, " \t\n<(\"")+1:], "://")
}

// yearEnds reports whether a text ends with a year, as the date of a cited paper does: 3 May 2019 (S), page 4.
func yearEnds(s string) bool {
	s = strings.TrimRight(s, " ")
	return len(s) > 4 && year(s[len(s)-4:]) && !text.IsDigit(s[len(s)-5])
}

// editorial reports whether brackets are around the first letter of a word which a quotation changed: [S]ome say so.
func (w *walker) editorial(at source.Span) bool {
	whole := w.doc.File.Text
	return at.End < len(whole) && text.IsLower(whole[at.End]) && strings.HasSuffix(whole[at.Start:at.End-2], "[") &&
		whole[at.End-1] == ']'
}
