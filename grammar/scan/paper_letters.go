package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Lists of sizes, grades, kinds of changes, courses and elements begin their entries with a letter in parentheses,
// which is mostly the first of the word after it: (S) Small, (M) Medium. Their (S), (C) and (U) are not marks.

// letterEntry is a line, or the cell of a row, that begins with a capital in parentheses. It is small, since a hostile
// text has one in every few bytes.
type letterEntry struct {
	at      uint32 // of the parenthesis
	column  uint8  // how many bars are before it
	letter  byte
	level   bool // the letter is a level's
	initial bool // the first word after it begins with the letter
	touches bool // the line above is an entry too
}

// longestEntry is how long the rest of such a line is at most, and longestBetween that of a line between two entries.
const longestEntry, longestRest = 80, 40

// leastEntries is how many different entries of levels alone are a list, and mostColumns how many cells of a row are
// looked at.
const leastEntries, mostColumns = 3, 30

// letterLists are the places of the letters in parentheses that lists begin their entries with, in order.
func letterLists(plain string) (places []int) {
	var runs [][]letterEntry // by the column
	open := false            // one of them has an entry
	end := func() {
		open = false
		for i, run := range runs {
			places = append(places, listed(run)...)
			runs[i] = run[:0]
		}
	}
	var entries []letterEntry
	above, blank := false, true
	for at := 0; at < len(plain); at++ {
		if !open { // lines without an entry change nothing
			skip := toLetter(plain[at:])
			if skip < 0 {
				break
			}
			at, above = at+skip, above && skip == 0
		}
		line := plain[at : at+lineLength(plain[at:])]
		bare := strings.TrimSpace(line)
		entries = letterEntries(entries[:0], line, at)
		for _, e := range entries {
			for len(runs) <= int(e.column) {
				runs = append(runs, nil)
			}
			e.touches = above
			runs[e.column], open = append(runs[e.column], e), true
		}
		if len(entries) == 0 && blank && (len(bare) > longestRest || strings.HasSuffix(bare, ".")) {
			end()
		}
		above, blank = len(entries) > 0, bare == ""
		at += len(line)
	}
	end()
	slices.Sort(places)
	return places
}

// toLetter is the offset of the next line that may have an entry, which has a letter in parentheses and a blank after
// it; -1 for none.
func toLetter(s string) int {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], '(')
		if at += i; i < 0 || at+len("(S) ") > len(s) {
			return -1
		}
		if s[at+2] == ')' && s[at+3] == ' ' {
			return strings.LastIndexAny(s[:at], "\r\n") + 1
		}
	}
}

// letterEntries adds the entries that a line begins with, or its cells.
func letterEntries(entries []letterEntry, line string, start int) []letterEntry {
	if strings.IndexByte(line, '(') < 0 { // as most
		return entries
	}
	l := leadAt(line, 0, len(line), 0)
	if l.numbered(line) { // a paragraph
		return entries
	}
	column := strings.Count(line[:l.at], "|")
	for at := l.at; column < mostColumns; column++ {
		if e, ok := letterEntryAt(line[at:]); ok {
			e.at, e.column = uint32(start+at), uint8(column)
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

// letterEntryAt reads the entry that a text begins with.
func letterEntryAt(s string) (e letterEntry, ok bool) {
	if len(s) < len("(S) S") || s[0] != '(' || s[2] != ')' || s[3] != ' ' || !text.IsUpper(s[1]) ||
		len(s) > longestEntry && strings.IndexByte(s[:longestEntry], '|') < 0 {
		return e, false
	}
	words := strings.TrimLeft(s[3:], " *_")
	word := words[:text.WordEnd(words, 0)]
	e.letter, e.level, e.initial = s[1], strings.IndexByte("CSU", s[1]) >= 0, word != "" && text.Upper(word[0]) == s[1]
	return e, word != ""
}

// listed are the places of the entries of a run that are of a list: entries next to each other that begin with their
// letters, with one of no level or three of levels, and lines without blank ones between them that mostly have other
// letters.
func listed(run []letterEntry) (places []int) {
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
	stretches(func(i int) bool { return run[i].initial && run[i-1].initial }, aList)
	stretches(func(i int) bool { return run[i].touches }, mostlyOthers)
	for i, e := range run {
		if of[i] {
			places = append(places, int(e.at))
		}
	}
	return places
}

// aList reports whether entries that begin with their letters are of a list.
func aList(entries []letterEntry) bool {
	levels, others := map[byte]bool{}, 0
	for _, e := range entries {
		if e.level {
			levels[e.letter] = true
		} else {
			others++
		}
	}
	return others > 0 && len(entries) > 1 || len(levels) >= leastEntries && len(entries) == len(levels)
}

// mostlyOthers reports whether at least half of some entries have letters of no level, two of which differ, and they
// are not in the order of the alphabet. So are grades: those of three levels, and two with one other letter.
func mostlyOthers(entries []letterEntry) bool {
	others, first, differ := 0, byte(0), false
	levels := map[byte]bool{}
	for i, e := range entries {
		if i > 0 && e.letter == entries[i-1].letter+1 {
			return false
		}
		if e.level {
			levels[e.letter] = true
			continue
		}
		if others++; first == 0 {
			first = e.letter
		}
		differ = differ || e.letter != first
	}
	return differ && 2*others >= len(entries) || !differ && others > 1 && len(levels) >= leastEntries
}

// listLetter is the length of the letter in parentheses at a place, where it is of a list; 0 for none.
func (s *paperScanner) listLetter(at int) int {
	if _, found := slices.BinarySearch(s.lists, at); found {
		return len("(S)")
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
	return p.kind == Bullet && int(p.end) == at && at-int(p.start) == len("(S)") && text.IsUpper(t.whole[at-2])
}
