package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// Lists of sizes, grades, kinds of changes, courses and elements begin their entries with a letter in parentheses,
// which is mostly the first of the word after it: (S) Small, (M) Medium. Their (S), (C) and (U) are not marks.

// letterEntry is a line, or the cell of a row, that begins with a capital in parentheses. It is small, since a hostile
// text has one in every few bytes.
type letterEntry struct {
	at      uint32 // of the parenthesis
	word    uint32 // of the first word after it
	column  uint8  // how many bars are before it
	letter  byte   // topLetter for TS
	level   bool   // the letter is a level's
	initial bool   // the first word after it begins with the letter
	stop    bool   // a sentence ends its line
	touches bool   // the line above is an entry too
	near    bool   // so is the one above that is not blank
}

// topLetter is the letter of an entry that begins with (TS), which is short for two words: (TS) Twin share.
const topLetter = 't'

// longestEntry is how long the rest of such a line is at most, and longestBetween that of a line between two entries.
const longestEntry, longestRest = 80, 40

// leastEntries is how many different entries of levels alone are a list, and mostColumns how many cells of a row are
// looked at.
const leastEntries, mostColumns = 3, 30

// LetterLists are the letters in parentheses that lists of a text begin their entries with.
type LetterLists struct {
	places  []int  // of the parentheses, in order
	letters uint32 // the bits of the letters
}

// At reports whether the letter in parentheses at a place is of a list.
func (l *LetterLists) At(at int) bool {
	_, found := slices.BinarySearch(l.places, at)
	return found
}

// Explain reports whether a list begins with the letters of a mark that is a level alone, C or TS.
func (l *LetterLists) Explain(letters string) bool {
	switch letters {
	case "TS":
		return l.letters&capital(topLetter) != 0
	case "C", "S", "U":
		return l.letters&capital(letters[0]) != 0
	}
	return false
}

// FindLetterLists finds the lists of a text whose entries begin with letters in parentheses.
func FindLetterLists(plain string) (lists LetterLists) {
	var runs [][]letterEntry // by the column
	open := false            // one of them has an entry
	end := func() {
		open = false
		for i, run := range runs {
			for _, e := range listed(run, plain) {
				lists.places, lists.letters = append(lists.places, int(e.at)), lists.letters|capital(e.letter)
			}
			runs[i] = run[:0]
		}
	}
	var entries []letterEntry
	above, near, blank := false, false, true
	for at := 0; at < len(plain); at++ {
		if !open { // lines without an entry change nothing
			skip := toLetter(plain[at:])
			if skip < 0 {
				break
			}
			at, above = at+skip, above && skip == 0
		}
		line := plain[at : at+layout.LineLength(plain[at:])]
		bare := strings.TrimSpace(line)
		entries = letterEntries(entries[:0], plain, line, at)
		for _, e := range entries {
			for len(runs) <= int(e.column) {
				runs = append(runs, nil)
			}
			e.touches, e.near = above, near
			runs[e.column], open = append(runs[e.column], e), true
		}
		if len(entries) == 0 && blank && (len(bare) > longestRest || strings.HasSuffix(bare, ".")) {
			end()
		}
		above, blank = len(entries) > 0, bare == ""
		near = above || near && blank
		at += len(line)
	}
	end()
	slices.Sort(lists.places)
	return lists
}

// capital is the bit of the letter of an entry.
func capital(letter byte) uint32 {
	if letter == topLetter {
		return 1 << 31
	}
	return 1 << (letter - 'A')
}

// toLetter is the offset of the next line that may have an entry, which has a letter in parentheses and a blank after
// it; -1 for none.
func toLetter(s string) int {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], '(')
		if at += i; i < 0 || at+len("(S) ") > len(s) {
			return -1
		}
		if s[at+2] == ')' && (s[at+3] <= ' ') || s[at+1] == 'T' && s[at+2] == 'S' && s[at+3] == ')' {
			return strings.LastIndexAny(s[:at], "\r\n") + 1
		}
	}
}

// letterEntries adds the entries that a line begins with, or its cells.
func letterEntries(entries []letterEntry, plain, line string, start int) []letterEntry {
	if strings.IndexByte(line, '(') < 0 { // as most
		return entries
	}
	l := leadAt(line, 0, len(line), 0)
	if l.numbered(line) { // a paragraph
		return entries
	}
	column := strings.Count(line[:l.at], "|")
	for at := l.at; column < mostColumns; column++ {
		if e, ok := letterEntryAt(line[at:], plain[start+at:]); ok {
			e.at, e.column, e.word = uint32(start+at), uint8(column), e.word+uint32(start+at)
			entries = append(entries, e)
		}
		bar := strings.IndexByte(line[at:], '|')
		if column == 0 || bar < 0 {
			break
		}
		at = skipEmphasis(line, at+bar+1, len(line))
	}
	return entries
}

// letterEntryAt reads the entry that a line or the rest of one begins with. In a cell that has nothing but the letter
// the words are those of the next cell, which in a document is the next line.
func letterEntryAt(s, plain string) (e letterEntry, ok bool) {
	n := letterLength(s)
	if n == 0 || len(s) > longestEntry && strings.IndexByte(s[:longestEntry], '|') < 0 {
		return e, false
	}
	words := text.TrimLeft(s[n:], " \t*_|")
	if e.word = uint32(len(s) - len(words)); words == "" {
		words = text.TrimLeft(plain[n:], " \t\r\n*_|")
		e.word = uint32(len(plain) - len(words))
	} else if s[n] != ' ' {
		return e, false
	}
	word := words[:text.WordEnd(words, 0)]
	e.letter, e.stop = s[1], strings.HasSuffix(s, ".")
	e.level, e.initial = strings.IndexByte("CSU", s[1]) >= 0, word != "" && text.Upper(word[0]) == s[1]
	if n == len("(TS)") {
		second := text.TrimLeft(words[len(word):], " ,")
		e.letter, e.level = topLetter, true
		e.initial = e.initial && !e.stop && !article(word) && second != "" && text.Upper(second[0]) == 'S'
	}
	return e, word != ""
}

// letterLength is the length of a letter or TS in parentheses that a text begins with; 0 for none.
func letterLength(s string) int {
	switch {
	case len(s) > 2 && s[0] == '(' && s[2] == ')' && text.IsUpper(s[1]):
		return len("(S)")
	case strings.HasPrefix(s, "(TS)"):
		return len("(TS)")
	}
	return 0
}

// article reports whether a word is one that sentences begin with: (TS) The ship, which is not short for the two.
func article(word string) bool {
	switch word {
	case "The", "This", "That", "These", "Those", "Their", "They", "There":
		return true
	}
	return false
}

// listed are the entries of a run that are of a list: entries next to each other that begin with their letters, with
// one of no level or three of levels, lines without blank ones between them that mostly have other letters, and phrases
// of which several have.
func listed(run []letterEntry, plain string) (list []letterEntry) {
	of := make([]bool, len(run))
	stretches := func(together func(i int) bool, list func([]letterEntry) bool) {
		for from := 0; from < len(run); {
			to := from + 1
			for to < len(run) && together(to) {
				to++
			}
			if list(run[from:to]) {
				for i := from; i < to; i++ {
					of[i] = true
				}
			}
			from = to
		}
	}
	stretches(func(i int) bool { return run[i].initial && run[i-1].initial }, func(entries []letterEntry) bool {
		return aList(entries, plain)
	})
	stretches(func(i int) bool { return run[i].touches }, mostlyOthers)
	stretches(func(i int) bool { return run[i].near && run[i].stop == run[i-1].stop }, otherPhrases)
	for i, e := range run {
		if of[i] {
			list = append(list, e)
		}
	}
	return list
}

// aList reports whether entries that begin with their letters are of a list. Three levels are if each is short for one
// word.
func aList(entries []letterEntry, plain string) bool {
	words, others, several := map[byte]string{}, 0, false
	for _, e := range entries {
		if !e.level {
			others++
			continue
		}
		word := plain[e.word:text.WordEnd(plain, int(e.word))]
		known := words[e.letter]
		words[e.letter], several = word, several || known != "" && known != word
	}
	return others > 0 && len(entries) > 1 || len(words) >= leastEntries && !several
}

// mostlyOthers reports whether at least half of some entries have letters of no level, two of which differ, and they
// are not in the order of the alphabet. So are grades: those of three levels, and two with one other letter.
func mostlyOthers(entries []letterEntry) bool {
	o := otherLettersOf(entries)
	return !o.alphabet && (o.differ && 2*o.n >= len(entries) || !o.differ && o.n > 1 && o.levels >= leastEntries)
}

// otherPhrases reports whether entries that are no sentences have two different letters of no level, and these are half
// of the entries or each letter is there once: the sizes of a coat, the voices of a choir.
func otherPhrases(entries []letterEntry) bool {
	o := otherLettersOf(entries)
	return !entries[0].stop && !o.alphabet && o.differ && (2*o.n >= len(entries) || o.once)
}

// otherCount is what the letters of some entries are.
type otherCount struct {
	n        int  // entries with letters of no level
	levels   int  // different levels
	differ   bool // two of the letters of no level do
	once     bool // no letter is there twice
	alphabet bool // one is the next in the alphabet after the one before it
}

func otherLettersOf(entries []letterEntry) (o otherCount) {
	first, seen := byte(0), uint32(0)
	o.once = true
	for i, e := range entries {
		o.alphabet = o.alphabet || i > 0 && e.letter == entries[i-1].letter+1
		known := seen&capital(e.letter) != 0
		o.once, seen = o.once && !known, seen|capital(e.letter)
		switch {
		case !e.level && o.n == 0:
			o.n, first = 1, e.letter
		case !e.level:
			o.n++
			o.differ = o.differ || e.letter != first
		case !known:
			o.levels++
		}
	}
	return o
}

// listLetter is the length of the letter in parentheses at a place, where it is of a list; 0 for none.
func (s *paperScanner) listLetter(at int) int {
	if s.found.lists.At(at) {
		return letterLength(s.text[at:])
	}
	return 0
}

// ListLetterEnds reports whether the letter in parentheses of an entry of a list ends at a place: (S) of (S) Small.
func (t *Tokens) ListLetterEnds(at int) bool {
	i := t.Search(at - 1)
	if i >= t.Len() {
		return false
	}
	p := t.list[i]
	return p.kind == Bullet && int(p.end) == at && at-int(p.start) == letterLength(t.whole[p.start:])
}
