package files

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Mail programs that write format=flowed end a line with a blank where they broke it and the paragraph goes on (RFC
// 3676). People see the paragraph, so its lines are joined here.

// flowedText reports whether a part says that its lines are so.
func (m *mailPart) flowedText() bool { return strings.EqualFold(m.parameters["format"], "flowed") }

// hasSoftEnds reports whether a line of a part as it is written goes on with the next one.
func (r *mailReader) hasSoftEnds(m *mailPart) bool {
	if !m.flowedText() {
		return false
	}
	t := r.written(m)
	return len(t.unflowed(m).starts) > 1
}

// unflowed joins the lines of a text that its mail program broke. Each piece of the text keeps its place.
func (t *transferred) unflowed(m *mailPart) transferred {
	var out transferred
	var b strings.Builder
	from := 0
	keep := func(to int) {
		if from < to {
			t.within(source.Span{Start: from, End: to}, func(s string, at int) {
				out.starts = append(out.starts, placed{b.Len(), at})
				b.WriteString(s)
			})
		}
	}
	goesOn := false // the line before went on with this one
	for at := 0; at < len(t.text); {
		end, next := flowedEnd(t.text, at)
		line := flowedLine{text: t.text[at:end], goesOn: goesOn}
		goesOn = next < len(t.text) && line.joins(t.text[next:])
		if goesOn {
			if strings.EqualFold(m.parameters["delsp"], "yes") {
				end--
			}
			keep(end)
			from = next + quoteLength(t.text[next:])
		}
		at = next
	}
	keep(len(t.text))
	out.text = b.String()
	return out
}

// flowedEnd is where the line at an offset ends, and where the next one begins.
func flowedEnd(s string, at int) (end, next int) {
	i := strings.IndexByte(s[at:], '\n')
	if i < 0 {
		return len(s), len(s)
	}
	return at + len(strings.TrimSuffix(s[at:at+i], "\r")), at + i + 1
}

// flowedLine is a line of such a text.
type flowedLine struct {
	text   string
	goesOn bool // it goes on from the line before
}

// joins reports whether a line goes on with what is below it. The line above a signature and a blank one do not, nor
// does a heading that somebody typed a blank after: a first line without small letters, or one that ends its sentence
// above a mark or a line of capitals, as a banner is, or in a figure above such a line.
func (l flowedLine) joins(below string) bool {
	if !strings.HasSuffix(l.text, " ") || quoteDepth(l.text) != quoteDepth(below) {
		return false
	}
	said := strings.TrimSpace(l.text[quoteLength(l.text):])
	below = below[quoteLength(below):]
	if said == "" || said == "--" || strings.TrimSpace(below[:min(len(below), 1)]) == "" ||
		strings.HasPrefix(below, "-- \n") || strings.HasPrefix(below, "-- \r") || !l.goesOn && !text.HasLower(said) {
		return false
	}
	end, _ := flowedEnd(below, 0)
	switch last := said[len(said)-1]; {
	case text.IsDigit(last): // the date of a block above the banner
		return text.HasLower(below[:end])
	case strings.IndexByte(".?!:)", last) < 0:
		return true
	}
	return text.HasLower(below[:end]) && !opensWithMark(below[:end])
}

// opensWithMark reports whether a line begins as one with a mark does: the number, letter or bullet of its paragraph
// may be before that.
func opensWithMark(line string) bool {
	const few = len("12345. (")
	sign, _, found := strings.Cut(line[:min(len(line), few)], "(")
	return found && len(strings.Trim(sign, "0123456789.-*\u2022 \t")) <= len("b")
}

// quoteDepth is how deep a line is quoted: the number of > at its start.
func quoteDepth(line string) int { return len(line) - len(strings.TrimLeft(line, ">")) }

// quoteLength is the length of these signs, and of the blank after them or in front of a line.
func quoteLength(line string) int {
	n := quoteDepth(line)
	return n + len(line[n:]) - len(strings.TrimPrefix(line[n:], " "))
}
