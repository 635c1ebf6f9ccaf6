package lint

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	plain "github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Permitted reports whether a fix changes nothing that looks like a marking beyond its own edits. It reads the text
// around them with the scanner of package sighting, which shares nothing with the grammar that the rule relied on:
// what a rule misread, it does not see in the same way.
//
// What a fix declares is the spans of its edits: of these its rule has parsed every byte. So an edit may not cut a
// word, a mark, a date or a pair of brackets in two, nor join what was apart; all else that looks like a marking
// stays in its place. Within the edits a safe fix leaves the same markings, any other lowers no level and drops no
// control, and no fix rewrites a word in a mark that is no marking's. No edit is in a quotation. It costs at most as
// much as reading two thousand bytes an edit, and a look for the line's start and end in ten thousand bytes each way.
func Permitted(text string, f *Fix) bool { return permitted(text, []*Fix{f}, &reader{}) }

// Permit is Permitted for the rule that makes a fix, before it reports it: the fix remembers with which edits it was
// permitted, and who offers it does not read the text again.
func (f *Fix) Permit(text string) bool {
	if !Permitted(text, f) {
		return false
	}
	f.permitted = f.Edits
	return true
}

// wasPermitted reports whether a fix was permitted with the edits that it has. Rules add edits for other copies of a
// header.
func (f *Fix) wasPermitted() bool { return len(f.Edits) > 0 && slices.Equal(f.permitted, f.Edits) }

// reader lists the sightings of pieces of a text. It remembers the last: fixes of one finding are choices between edits
// of the same piece.
type reader struct {
	text  string
	found []sighting.Sighting
}

// scan is sighting.Scan of a piece of the text as it was.
func (r *reader) scan(text string) []sighting.Sighting {
	if r.text != text {
		r.text, r.found = text, sighting.Scan(text)
	}
	return r.found
}

// permitted is Permitted for fixes that are made at once and do not clash.
func permitted(text string, fixes []*Fix, read *reader) bool {
	edits := slices.DeleteFunc(placed(fixes), func(e placedEdit) bool { return e.Span.In(text) == e.Text })
	if !keepMarkup(text, edits) || !keepQuotations(text, edits) {
		return false
	}
	insides := make([]inside, len(fixes))
	for len(edits) > 0 {
		n, w := window(text, edits)
		if !w.keeps(insides, read) {
			return false
		}
		edits = edits[n:]
	}
	for i, f := range fixes {
		if !insides[i].keeps(f.Kind) {
			return false
		}
	}
	return true
}

// placedEdit is an edit with the number of its fix.
type placedEdit struct {
	Edit
	fix int
}

// placed are the edits of fixes in order of place.
func placed(fixes []*Fix) (edits []placedEdit) {
	for i, f := range fixes {
		for _, e := range f.Edits {
			edits = append(edits, placedEdit{e, i})
		}
	}
	slices.SortStableFunc(edits, func(a, b placedEdit) int { return a.Span.Start - b.Span.Start })
	return edits
}

// around is how many bytes before and after an edit are read at most, and margin how much farther the start of a line
// is looked for: more than the longest sighting.
const around, margin = 400, 400

// edited is a piece of a text before and after its edits. Places count from its start.
type edited struct {
	before, after string
	edits         []placedEdit
	// is are the places of the edits' new texts.
	is []source.Span
}

// window is the piece around the first edits that are near each other, and how many they are.
func window(text string, edits []placedEdit) (n int, w edited) {
	from, to := windowStart(text, edits[0].Span.Start), windowEnd(text, edits[0].Span.End)
	for n = 1; n < len(edits) && windowStart(text, edits[n].Span.Start) < to; n++ {
		to = max(to, windowEnd(text, edits[n].Span.End))
	}
	return n, replaced(text, from, to, edits[:n])
}

// replaced is a piece of a text with edits in it.
func replaced(text string, from, to int, edits []placedEdit) (w edited) {
	var after strings.Builder
	at := from
	for _, e := range edits {
		after.WriteString(text[at:e.Span.Start])
		w.is = append(w.is, source.Span{Start: after.Len(), End: after.Len() + len(e.Text)})
		after.WriteString(e.Text)
		at = e.Span.End
		e.Span = e.Span.Shift(-from)
		w.edits = append(w.edits, e)
	}
	after.WriteString(text[at:to])
	w.before, w.after = asSeen(text[from:to], w.edits), after.String()
	return w
}

// asSeen is a text in which what is replaced is as a reader sees it: (S) without a character that cannot be seen.
func asSeen(text string, edits []placedEdit) string {
	var seen []byte
	for _, e := range edits {
		was := e.Span.In(text)
		if is := plain.Plain(was); is != was {
			if seen == nil {
				seen = []byte(text)
			}
			copy(seen[e.Span.Start:], is)
		}
	}
	if seen == nil {
		return text
	}
	return string(seen)
}

// windowStart is where reading begins for an edit at an offset: where a text is apart from what is before it, with
// more than blanks before the edit, since a mark there may be the first of two. Else it is a line's start.
func windowStart(text string, at int) int {
	least := max(0, at-around)
	for end, blanks := at, true; end > least; end-- {
		c := text[end-1]
		if c == '\n' && !blanks && sighting.Apart(text, end) {
			return end
		}
		blanks = blanks && c <= ' '
	}
	return begin(text, at-around)
}

// windowEnd is where reading ends for an edit that ends at an offset: where a text is apart from what comes after it,
// with a word after the edit, which may be the second of two marks. If the edit opens a bracket so that the letters of
// a reason run on past that place, they take in the word too, and are refused for that. Else it is a word's end.
func windowEnd(text string, at int) int {
	end := min(at+around, len(text))
	for i, word := at, false; i < end; i++ {
		c := text[i]
		if c == '\n' && word && sighting.Apart(text, i+1) {
			return i + 1
		}
		word = word || wordByte(c)
	}
	for end < len(text) && text[end] > ' ' && end < at+around+margin {
		end++
	}
	return end
}

// begin is the start of the line that an offset is on; of a long line a blank in it.
func begin(text string, at int) int {
	if at <= 0 {
		return 0
	}
	least := max(0, at-margin)
	if i := strings.LastIndexAny(text[least:at], "\r\n"); i >= 0 {
		return least + i + 1
	}
	if i := strings.LastIndexByte(text[least:at], ' '); i >= 0 && least > 0 {
		return least + i + 1
	}
	return least
}

// keeps reports whether all is as it was outside the edits. It adds to the fixes' insides what their edits cover.
func (w *edited) keeps(insides []inside, read *reader) bool {
	for i, e := range w.edits {
		if !w.whole(i) || !w.onLines(i) {
			return false
		}
		insides[e.fix].add(e.Span.In(w.before), e.Text)
	}
	return w.keepsBrackets() && w.keepsSightings(insides, read)
}

// whole reports whether an edit begins and ends between words, before and after.
func (w *edited) whole(i int) bool {
	was, is := w.edits[i].Span, w.is[i]
	if !was.Empty() && (within(w.before, was.Start) || within(w.before, was.End)) {
		return false
	}
	return !within(w.after, is.Start) && !within(w.after, is.End)
}

// bom is the byte order mark, which may be the first character of a file and of no word.
const bom = "\uFEFF"

// within reports whether an offset is inside a word.
func within(text string, at int) bool {
	if at == len(bom) && strings.HasPrefix(text, bom) {
		return false
	}
	return at > 0 && at < len(text) && wordByte(text[at-1]) && wordByte(text[at])
}

func wordByte(c byte) bool {
	return plain.IsLetter(c) || plain.IsDigit(c) || c >= 0x80
}

// onLines reports whether the lines that an edit adds are whole lines: what begins one does not go on in text that
// was there.
func (w *edited) onLines(i int) bool {
	e := w.edits[i]
	if !strings.ContainsAny(e.Text, "\r\n") || strings.ContainsAny(e.Span.In(w.before), "\r\n") {
		return true
	}
	lead := w.before[strings.LastIndexAny(w.before[:e.Span.Start], "\r\n")+1 : e.Span.Start]
	rest := w.before[e.Span.End:]
	if n := strings.IndexAny(rest, "\r\n"); n >= 0 {
		rest = rest[:n]
	}
	return strings.TrimSpace(rest) == "" || strings.TrimRight(e.Text, "\r\n") != e.Text && strings.TrimSpace(lead) == ""
}

// keepsBrackets reports whether each bracket outside the edits has the partner that it had.
func (w *edited) keepsBrackets() bool {
	was, is := pairs(w.before), pairs(w.after)
	spans := make([]source.Span, len(w.edits))
	for i, e := range w.edits {
		spans[i] = e.Span
	}
	before, after := outside(was, spans), outside(is, w.is)
	return slices.Equal(before, after)
}

// pairs are the brackets of a text: the place of each, and of its partner, -1 where it has none. A blank line ends all.
func pairs(text string) (list [][2]int) {
	var open []int
	for i := 0; i < len(text); i++ {
		if c := text[i]; c == ' ' || plain.IsLetter(c) { // as most of a text
			continue
		}
		switch c := text[i]; c {
		case '(', '[', '{':
			open = append(open, len(list))
			list = append(list, [2]int{i, -1})
		case ')', ']', '}':
			list = append(list, [2]int{i, -1})
			if n := len(open); n > 0 && strings.IndexByte("([{", text[list[open[n-1]][0]]) == strings.IndexByte(")]}", c) {
				list[open[n-1]][1], list[len(list)-1][1] = i, list[open[n-1]][0]
				open = open[:n-1]
			}
		case '\n', '\r':
			if (c == '\n' || !strings.HasPrefix(text[i+1:], "\n")) && blankLine(text[i+1:]) {
				open = open[:0]
			}
		}
	}
	return list
}

// blankLine reports whether a text begins with a line of blanks.
func blankLine(text string) bool {
	rest := strings.TrimLeft(text, " \t")
	return rest == "" || rest[0] == '\n' || rest[0] == '\r'
}

// outside are the brackets outside some spans, by the number of the piece between spans and the place in it, each
// with its partner's. A partner in a span has the span's number.
func outside(list [][2]int, spans []source.Span) (out [][4]int) {
	for _, b := range list {
		if piece, at, in := locate(b[0], spans); !in {
			one := [4]int{piece, at, -1, -1}
			if b[1] >= 0 {
				p, at, in := locate(b[1], spans)
				if one[2] = p; in {
					at = -2
				}
				one[3] = at
			}
			out = append(out, one)
		}
	}
	return out
}

// locate says which piece of a text an offset is in, by the number of spans before it, and how far after the last of
// them; in means that it is in the next span.
func locate(at int, spans []source.Span) (piece, behind int, in bool) {
	i, _ := slices.BinarySearchFunc(spans, at, func(s source.Span, at int) int {
		if s.End <= at {
			return -1
		}
		return 1
	})
	start := 0
	if i > 0 {
		start = spans[i-1].End
	}
	return i, at - start, i < len(spans) && spans[i].Start <= at
}

// keepsSightings compares the sightings outside the edits, and gives those inside to the fixes.
func (w *edited) keepsSightings(insides []inside, read *reader) bool {
	spans := make([]source.Span, len(w.edits))
	for i, e := range w.edits {
		spans[i] = e.Span
	}
	before, was, ok := split(read.scan(w.before), spans)
	after, is, ok2 := split(sighting.Scan(w.after), w.is)
	if !ok || !ok2 || !slices.Equal(before, after) {
		return false
	}
	for i, e := range w.edits {
		insides[e.fix].was = append(insides[e.fix].was, was[i]...)
		insides[e.fix].is = append(insides[e.fix].is, is[i]...)
		if marks(is[i]) > marks(was[i]) && secondMark(w.after, w.is[i]) ||
			sighting.Highest(is[i]) < sighting.Highest(was[i]) {
			return false
		}
	}
	return true
}

// kept is a sighting outside the edits, with its place in the piece of text between two edits.
type kept struct {
	sighting.Sighting
	piece int
}

// split parts sightings into those outside some spans and those inside each. ok is false where one is cut by a span.
func split(found []sighting.Sighting, spans []source.Span) (out []kept, in [][]sighting.Sighting, ok bool) {
	in = make([][]sighting.Sighting, len(spans))
	for _, s := range found {
		i, _ := slices.BinarySearchFunc(spans, s.Span.Start, func(o source.Span, at int) int {
			if o.End <= at {
				return -1
			}
			return 1
		})
		switch {
		case i < len(spans) && spans[i].Contains(s.Span):
			in[i] = append(in[i], s)
		case i < len(spans) && spans[i].Start < s.Span.End:
			return nil, nil, false
		default:
			start := 0
			if i > 0 {
				start = spans[i-1].End
			}
			s.Span = s.Span.Shift(-start)
			out = append(out, kept{s, i})
		}
	}
	return out, in, true
}

// marks counts the portion marks among sightings.
func marks(list []sighting.Sighting) (n int) {
	for _, s := range list {
		if s.Kind == sighting.Group {
			n++
		}
	}
	return n
}

// secondMark reports whether what comes before or after an edit's new text is a mark too, whole or not.
func secondMark(text string, at source.Span) bool {
	return sighting.BeginsMark(text[at.End:]) || sighting.EndsMark(text[:at.Start])
}
