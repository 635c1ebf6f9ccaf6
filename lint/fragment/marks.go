package fragment

import (
	"sort"
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/lint/sighting"
)

// classifiedMarks counts the marks of classified portions in a text, and gives the place of the first. banner means
// that the text has a banner, which the rules of papers read.
//
// The letters of lists are not marks, nor are those that lists or words explain.
func classifiedMarks(text string, listed Listed) (n int, first source.Span, banner bool) {
	if marking.Glossary(text) || marking.NamesPart(text, "S") && marking.NamesPart(text, "TS") {
		return 0, first, false
	}
	letters, quoted, fences := levelLetters(text), scan.Strings(text), fenceCounter{text: text}
	for _, s := range sighting.Scan(text) {
		switch {
		case s.Kind == sighting.Level && s.Position == sighting.InHeader:
			return 0, first, true
		case s.Kind == sighting.Group && s.Position == sighting.InMark && (unambiguous(s.Text) || letters &&
			classifiedLetter(s.Text) || len(s.Text) == 1 && spelledOut(s.Span.In(text))) && !code(text, s.Span) &&
			!fences.open(s.Span.Start) && !within(quoted, s.Span) && !section(text, s.Span) &&
			!marking.Defined(text[s.Span.End:]) && !listed(s.Text, s.Span.Start) && !enumerated(text, s.Span):
			if n++; n == 1 {
				first = s.Span
			}
		}
	}
	return n, first, false
}

// fenceCounter reports for one mark after the other whether it is fenced. It counts on from the mark before, since a
// manual may have a fence for each mark.
type fenceCounter struct {
	text string
	at   int
	odd  bool
}

// open is fenced for a place after those it was asked for before.
func (f *fenceCounter) open(at int) bool {
	f.odd = f.odd != fenced(f.text[f.at:], at-f.at)
	f.at = at
	return f.odd
}

// within reports whether a place is in one of some spans, which are in order.
func within(spans []source.Span, at source.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > at.Start })
	return i < len(spans) && at.Overlaps(spans[i])
}

// mostListed is how many marks a list of what marks there are has at most.
const mostListed = 20

// enumerated reports whether a mark is one of at least three with nothing between them, and no words after them on the
// line: (S) (C) (U) (TS) lists what marks there are.
func enumerated(text string, at source.Span) bool {
	n, from := 1, at.Start
	for n < 3 {
		before := strings.TrimRight(text[:from], " ,\t")
		from = len(before) - min(len(before), longestTop) // no mark is longer
		i := strings.LastIndexByte(before[from:], '(')
		if from += i; i < 0 || !oneMark(before[from:]) {
			break
		}
		n++
	}
	after := text[at.End:]
	for n <= mostListed {
		after = strings.TrimLeft(after, " ,\t")
		end := strings.IndexByte(after[:min(len(after), longestTop)], ')') + 1
		if !oneMark(after[:end]) {
			return n >= 3 && (after == "" || after[0] == '\n' || after[0] == '\r')
		}
		n, after = n+1, after[end:]
	}
	return false
}

// oneMark reports whether a text is letters of marks in parentheses.
func oneMark(s string) bool {
	return len(s) > 2 && len(s) < longestTop && s[0] == '(' && s[len(s)-1] == ')' &&
		strings.Trim(s[1:len(s)-1], "UCSTBFONRELI/") == ""
}

// section reports whether a word in square brackets is the title of a section of a configuration: it is alone on its
// line, and the next line is a name and its value, [SECRET] and below it token = 0.
func section(text string, at source.Span) bool {
	if at.In(text)[0] != '[' {
		return false
	}
	rest, below, _ := strings.Cut(text[at.End:min(len(text), at.End+longestTop)], "\n")
	for comment := true; comment && below != ""; {
		var line string
		line, below, _ = strings.Cut(below, "\n")
		line = strings.TrimSpace(line)
		if comment = line == "" || line[0] == '#' || line[0] == ';'; !comment {
			name, _, ok := strings.Cut(line, "=")
			return strings.TrimSpace(rest) == "" && ok && name != "" && !strings.Contains(strings.TrimSpace(name), " ")
		}
	}
	return false
}

// levelLetters reports whether single letters in parentheses are levels: a line of a cable's header comes before them,
// or at least two consecutive paragraphs have one, and no paragraph another letter.
func levelLetters(text string) bool {
	if !strings.Contains(text, "(S)") && !strings.Contains(text, "(C)") {
		return false
	}
	if at, ok := firstLine(text, headerLine, headerInitials); ok && !fenced(text, at.Start) {
		return true
	}
	last, kinds := 0, map[string]bool{}
	for _, line := range linesOf(text, "0123456789") {
		m := numberedMark.Get().FindStringSubmatch(line)
		if m == nil {
			continue
		}
		number, _ := strconv.Atoi(m[1])
		switch {
		case last > 0 && number != last+1, sighting.Rank(m[2]) == 0 && m[2] != "SBU" && m[2] != "U":
			return false
		}
		last, kinds[m[2]] = number, true
	}
	return len(kinds) > 1
}

// code reports whether what looks like a mark is more often of a program: <C-N> is a key, {TS, 0} an entry of a table,
// (ts)->next a variable, and (a)(TS)(b) and (\s*\n) are expressions. Two strokes are of a mark in all brackets. A
// footnote cites a paper by its number and its level: 12 (TS): "Record of Action".
func code(text string, at source.Span) bool {
	before, mark, after := text[:at.Start], at.In(text), text[at.End:]
	if mark[0] == '(' && strings.HasPrefix(after, ":") && !strings.Contains(mark, "/") {
		before = strings.TrimRight(before, " ")
		return before != "" && '0' <= before[len(before)-1] && before[len(before)-1] <= '9'
	}
	return strings.ContainsAny(mark[:1], "<{") && !strings.Contains(mark, "//") || strings.HasPrefix(after, "->") ||
		strings.HasPrefix(mark, `(\`) || strings.HasSuffix(before, ")") && strings.HasPrefix(after, "(")
}

// classifiedLetter reports whether a mark is one letter, of a classified level.
func classifiedLetter(mark string) bool { return mark == "S" || mark == "C" }

// spelledOut reports whether a mark is the word of a classified level in capitals: (SECRET).
func spelledOut(mark string) bool {
	switch strings.Trim(mark, "()[]") {
	case "TOP SECRET", "SECRET", "CONFIDENTIAL":
		return true
	}
	return false
}

// numberedMark is a paragraph's number with capitals in parentheses.
var numberedMark = pattern.Lazy(`^[ \t]*(\d{1,2})\.[ \t]*\(([A-Z]{1,3})\)[ \t]+\S`)

// headerInitials are the letters with which headerLine begins.
const headerInitials = "CENSTc"

// headerLine is a line that only the header of a cable has.
var headerLine = pattern.Lazy(`(?m)^[ \t]*(?:E\.?O\.? ?1[0-9]{4}:|SIPDIS[ \t]*$|NODIS[ \t]*$|EXDIS[ \t]*$|` +
	`NOFORN[ \t]*$|TAGS: [A-Z]{2,4}\b|(?i:Classified by)[: ].*\b1\.[45] ?\()`)

// unambiguous reports whether a mark in one spelling, "S/NF", is a classified level with a known control.
func unambiguous(mark string) bool {
	level, controls, ok := strings.Cut(mark, "/")
	if sighting.Rank(level) < sighting.Rank("C") {
		return false
	}
	if !ok {
		return len(level) > 1 // TS, SECRET
	}
	for _, word := range strings.Split(controls, "/") {
		if !sighting.Control(word) && !strings.HasPrefix(word, "REL ") && word != "ENTIRE" && word != "TEXT" {
			return false
		}
	}
	return true
}
