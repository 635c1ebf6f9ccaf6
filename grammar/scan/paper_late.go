package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
)

// The directives of 1978 and 1995 let a mark end its portion, and the White House wrote memoranda of conversation so:
// "The President: Hello. (U)".

// mostlyLate is how many paragraphs with a mark at the end show by themselves that a text is written so.
const mostlyLate = 3

// marksAtEnds reports whether the paragraphs of a paper have their marks at their ends: some lines end with one, and
// none begins with one. Of fewer than three lines each ends its paragraph, and one of the marks can be nothing else, or
// there are two in a text with a banner and the head of a memorandum. A single (S) may be the level of a paper that is
// cited.
func marksAtEnds(s string) bool {
	n, sure, inside, front := 0, false, false, false
	for at := 0; at < len(s); {
		end := len(s)
		if i := strings.IndexByte(s[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		line := s[at:end]
		at = end
		if strings.IndexByte(line, '(') < 0 { // as nearly all lines
			continue
		}
		if c := strings.TrimLeft(line, " \t"); c[0] == '(' && portion.At(c).Length > 0 {
			return false
		}
		l := leadAt(line, 0, len(line), 0)
		front = front || portion.At(line[l.at:]).Length > 0
		if !portion.EndsMarked(line) {
			continue
		}
		n++
		inside = inside || !endsParagraph(s[at:])
		m := markAsLate(strings.TrimSpace(line[marking.MarkAtEnd(line):]))
		sure = sure || m.Sure || m.Letter == "TS"
	}
	return n >= mostlyLate || n > 0 && !front && !inside && (sure || n > 1) && bannerAndHead(s)
}

// endsParagraph reports whether nothing of a paragraph is on the line that a text begins with: it is blank, a banner or
// the next item.
func endsParagraph(below string) bool {
	line, _, _ := strings.Cut(below, "\n")
	if strings.TrimSpace(line) == "" || bannerLike(line) {
		return true
	}
	return len(leadAt(line, 0, len(line), 0).signs) > 0
}

// bannerAndHead reports whether a banner is at the head of a text, and a line of a memorandum's title block.
func bannerAndHead(s string) bool {
	banner, head, n := false, false, 0
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if n++; n > 30 {
			break
		}
		banner = banner || n <= edgeLines && bannerLike(line)
		head = head || memoKey(line)
	}
	return banner && head
}

// markAsLate is what a mark at an end counts as.
func markAsLate(mark string) portion.Mark {
	inner := strings.Trim(mark, "() \t")
	if portion.SingleLevel(inner) {
		return portion.Mark{Length: len(mark), Letter: inner}
	}
	return portion.Mark{Length: len(mark), Sure: portion.SureMark(inner)}
}

// endsPart reports whether a text ends with a mark after what goes on in a list below it, or is an item of one: "under
// these rules: (S)", "at dusk; (S)". It is that of a paragraph where marks are at the ends of others.
func endsPart(s string) bool {
	at := marking.MarkAtEnd(s)
	before := strings.TrimRight(s[:at], " \t\r\n")
	return at < len(s) && before != "" && strings.IndexByte(":;", before[len(before)-1]) >= 0
}

// EndsMarked reports whether a place ends with a mark after a sentence.
func (t *Tokens) EndsMarked(at source.Span) bool { return portion.EndsMarked(at.In(t.whole)) }
