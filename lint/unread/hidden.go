package unread

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Hidden is a piece of a marking with a character in it that a reader cannot see, or takes for another.
type Hidden struct {
	// Span is the piece, Line the line that it is on, and At the first such character.
	Span, Line, At source.Span
	Rune           rune
	// Invisible means that the character leaves no trace; otherwise it looks like another, or is an unusual blank.
	Invisible bool
	// What names the piece: "a portion mark".
	What string
	// Plain is the piece as a reader sees it.
	Plain string
}

// HiddenIn lists the pieces of a cable's markings that have invisible or look-alike characters.
func HiddenIn(d *cable.Document) (all []Hidden) {
	if d.File == nil || d.Plain() {
		return nil
	}
	whole := d.File.Text
	page := d.File.Origin != nil && !d.File.Origin.Same
	for at := d.Span.Start; at < d.Span.End; {
		odd := firstOdd(whole, at, d.Span.End)
		if odd == d.Span.End {
			break
		}
		line := lineAround(whole, odd)
		if d.Stamped(line) {
			at = max(line.End, odd) + 1
			continue
		}
		if whole[odd:min(len(whole), odd+3)] == string(byteOrderMark) && (odd == 0 || odd == d.Span.Start) {
			line.Start = odd + 3
		}
		all = append(all, hiddenInLine(whole, line, page)...)
		at = max(line.End, odd) + 1
	}
	return all
}

// firstOdd is the offset of the first character from at on that is invisible, a look-alike or an unusual blank; end
// if there is none.
func firstOdd(s string, at, end int) int {
	for at = text.ASCIIEnd(s[:end], at); at < end; at = text.ASCIIEnd(s[:end], at) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if text.Odd(r) {
			return at
		}
		at += n
	}
	return end
}

// invisible reports whether a character leaves no trace. A byte order mark is one where it is not the first character
// of a file or of a telegram.
func invisible(r rune) bool { return r == byteOrderMark || text.Invisible(r) }

const byteOrderMark = '\uFEFF'

// lineAround is the line that an offset is on, without its end.
func lineAround(s string, at int) source.Span {
	line := source.Span{Start: strings.LastIndexAny(s[:at], "\r\n") + 1, End: len(s)}
	if n := strings.IndexAny(s[at:], "\r\n"); n >= 0 {
		line.End = at + n
	}
	return line
}

// hiddenInLine looks at one line as a reader sees it. In a converted page unusual blanks are the page's.
func hiddenInLine(whole string, line source.Span, page bool) (all []Hidden) {
	// a byte order mark inside a line is no blank; both characters have three bytes
	plain, at := text.Fold(strings.ReplaceAll(line.In(whole), string(byteOrderMark), "\u200B"))
	if at == nil {
		return nil
	}
	for _, p := range pieces(plain) {
		_, n := utf8.DecodeRuneInString(whole[line.Start+at[p.Span.End-1]:])
		h := Hidden{
			Span: source.Span{Start: line.Start + at[p.Span.Start], End: line.Start + at[p.Span.End-1] + n}, Line: line,
			What: p.what, Plain: p.Span.In(plain),
		}
		if p.blanks && !p.number { // an unusual blank at a parenthesis is not of the mark
			h.Plain = strings.NewReplacer("( ", "(", " )", ")").Replace(h.Plain)
		}
		from := h.Span
		if p.number { // also what is before the number and cannot be seen
			from.Start = line.Start
		}
		if h.find(whole, from, page || !p.blanks) {
			h.Span.Start = min(h.Span.Start, h.At.Start)
			all = append(all, h)
		}
	}
	if h, ok := splitCaption(whole, line); ok && len(all) == 0 && !page {
		all = append(all, h)
	}
	return all
}

// splitCaption finds a caption alone on a line that an unusual blank splits in two: NO DIS.
func splitCaption(whole string, line source.Span) (h Hidden, ok bool) {
	said := line.In(whole)
	i := strings.IndexRune(said, noBreakSpace)
	if i <= 0 || len(said) > longest {
		return h, false
	}
	joined := strings.TrimSpace(strings.ReplaceAll(said, string(noBreakSpace), ""))
	for _, s := range sighting.Scan(joined) {
		if s.Kind == sighting.Caption && s.Span.In(joined) == joined && sighting.Exact(joined) {
			at := source.Span{Start: line.Start + i, End: line.Start + i + utf8.RuneLen(noBreakSpace)}
			return Hidden{Span: line, Line: line, At: at, Rune: noBreakSpace, What: "a caption", Plain: joined},
				strings.TrimSpace(said) == said
		}
	}
	return h, false
}

const noBreakSpace = '\u00a0'

// find looks for the first character that is not what it seems.
func (h *Hidden) find(whole string, from source.Span, blanks bool) bool {
	for i, r := range from.In(whole) {
		i += from.Start
		if !text.Odd(r) || r != byteOrderMark && text.Blank(whole, i) > 0 && (blanks || i < h.Span.Start) {
			continue
		}
		h.At, h.Rune, h.Invisible = source.Span{Start: i, End: i + utf8.RuneLen(r)}, r, invisible(r)
		return true
	}
	return false
}

// piece is a place in a line that no unusual character may be in.
type piece struct {
	source.Span
	what string
	// number means that it is a paragraph's number; blanks, that unusual blanks count.
	number, blanks bool
}

// kindName is what a kind of sighting is called.
func kindName(k sighting.Kind) string {
	switch k {
	case sighting.Group:
		return "a portion mark"
	case sighting.Level:
		return "the level"
	case sighting.Caption:
		return "a caption"
	case sighting.Class:
		return "the class letters"
	case sighting.Order:
		return "the number of the order"
	case sighting.Date:
		return "a date"
	case sighting.Duration:
		return "a duration"
	case sighting.Section, sighting.Reason:
		return "the reason"
	case sighting.Instruction:
		return "the instruction"
	}
	return ""
}

// pieces are the places of a plain line: a paragraph's number, a key, and what looks like a marking outside prose.
func pieces(plain string) (all []piece) {
	start := text.SkipBlank(plain, 0)
	if n := text.DigitsEnd(plain[start:], 0); n > 0 && n < 4 && start+n < len(plain) {
		if sign := text.SkipBlank(plain, start+n); sign < len(plain) && strings.IndexByte(".)", plain[sign]) >= 0 {
			all = append(all, piece{Span: source.Span{Start: start, End: sign + 1}, what: "the paragraph's number",
				number: true, blanks: true})
		}
	}
	if g, ok := text.FindDTG(plain); ok {
		all = append(all, piece{Span: source.Span{Start: g.Start, End: g.End}, what: "the date-time group"})
	}
	for _, key := range keys {
		if text.HasFold(plain[start:], key) {
			all = append(all, piece{Span: source.Span{Start: start, End: start + len(key)}, what: "a header key"})
			break
		}
	}
	for _, s := range sighting.Scan(plain) {
		if s.Position != sighting.InProse || s.Kind == sighting.Group &&
			strings.ToUpper(s.Span.In(plain)) == s.Span.In(plain) {
			all = append(all, piece{Span: s.Span, what: kindName(s.Kind), blanks: s.Kind == sighting.Group})
		}
	}
	return all
}

// keys are the words that begin a header's lines.
var keys = [...]string{
	"E.O.", "EO ", "DECL:", "DECLASSIFY ON", "TAGS:", "SUBJECT:", "SUBJ:", "REF:", "REFS:", "CLASSIFIED BY",
	"DERIVED FROM", "REASON:", "REASONS:", "ZNY ", "ZNR ", "FM ",
}
