package scan

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/around"
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Token is one classified piece of a file's text.
type Token struct {
	Kind Kind
	Span source.Span
	// Text is the exact text of Span, with blanks instead of stamps of release inside it and LF for each line end but
	// CRLF, at the same offsets.
	Text string
}

// Tokens are the tokens of a text in order. The tokens and the blank space between them are the whole text. Each
// takes twelve bytes, since a hostile text has one for every two of its own.
type Tokens struct {
	// Text answers what is written around a place.
	around.Text
	// Form is the form of document that the text was read as.
	Form Form
	// Evidence is what shows that the text is a paper, where it was read as one.
	Evidence EvidenceKind
	// Doubt is why the text may be a paper, where it was not read as one.
	Doubt Doubt
	// passed is where the line is that may be a banner and was not read, where that is known.
	passed uint32
	// words are the lists of lineWords of which a word is in a paper; all of them in other texts, which nobody asks.
	words text.Found
	// numbers means that a number of as many figures as those of executive orders have may be in the text.
	numbers bool
	whole   string
	read    string // whole without the stamps of release
	plain   string // whole as the scanner reads it, stamps included
	list    []packed
	// stamps are the places of the stamps of release.
	stamps []source.Span
	// lines has found the lines of a text without stamps that was read as a telegram, for its reading as a paper.
	lines layout.Splitter
}

// newTokens are no tokens yet of a text, with room for some.
func newTokens(whole, plain string, room int) Tokens {
	return Tokens{Text: around.Of(whole), whole: whole, read: whole, plain: plain, list: make([]packed, 0, room)}
}

// ForgetLines drops what only the reading of the same text as a paper needs.
func (t *Tokens) ForgetLines() { t.lines = layout.Splitter{} }

// packed is a token without its text.
type packed struct {
	start, end uint32
	kind       Kind
}

// Longest is how long a text may be, so that offsets fit.
const Longest = 1<<32 - 2

// Len is the number of tokens.
func (t *Tokens) Len() int { return len(t.list) }

// End is where the text of the tokens ends, in bytes from 0.
func (t *Tokens) End() int { return len(t.whole) }

// At is the token of an index.
func (t *Tokens) At(i int) Token { return t.token(t.list[i]) }

func (t *Tokens) token(p packed) Token {
	from := t.read
	if p.kind == Stamp {
		from = t.whole
	}
	return Token{Kind: p.kind, Span: source.Span{Start: int(p.start), End: int(p.end)}, Text: from[p.start:p.end]}
}

// Plain reports whether the text has no unusual characters, without reading it.
func (t *Tokens) Plain() bool { return t.plain == t.whole }

// Stamped reports whether a stamp of release is in a place.
func (t *Tokens) Stamped(at source.Span) bool {
	i, _ := slices.BinarySearchFunc(t.stamps, at.Start, func(s source.Span,
		start int) int {
		return cmp.Compare(s.End, start+1)
	})
	return i < len(t.stamps) && t.stamps[i].Start < at.End
}

// addStamps adds the stamps that are in no other token.
func (t *Tokens) addStamps() {
	if len(t.stamps) == 0 {
		return
	}
	list := make([]packed, 0, len(t.list)+len(t.stamps))
	next := 0
	for _, p := range t.list {
		for ; next < len(t.stamps) && t.stamps[next].Start < int(p.end); next++ {
			if at := t.stamps[next]; at.End <= int(p.start) {
				list = append(list, packed{uint32(at.Start), uint32(at.End), Stamp})
			}
		}
		list = append(list, p)
	}
	for _, at := range t.stamps[next:] {
		list = append(list, packed{uint32(at.Start), uint32(at.End), Stamp})
	}
	t.list = list
}

// KindAt is the kind of the token of an index.
func (t *Tokens) KindAt(i int) Kind { return t.list[i].kind }

// SameLine reports whether two tokens are on one line: no line ends between them.
func (t *Tokens) SameLine(i, j int) bool {
	return !strings.ContainsAny(t.whole[t.list[i].end:t.list[j].start], "\r\n")
}

// Range gives the tokens from one index to another, the latter not included.
func (t *Tokens) Range(first, last int) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for _, p := range t.list[first:max(first, last)] {
			if !yield(t.token(p)) {
				return
			}
		}
	}
}

// Of gives those of the tokens from one index to another, the latter not included, that are of some kinds.
func (t *Tokens) Of(kinds Set, first, last int) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for _, p := range t.list[first:max(first, last)] {
			if kinds.Has(p.kind) && !yield(t.token(p)) {
				return
			}
		}
	}
}

// Cover is the span from one token to another, the latter not included; it is empty if there are none.
func (t *Tokens) Cover(first, last int) source.Span {
	if first >= last {
		return source.Span{}
	}
	return source.Span{Start: int(t.list[first].start), End: int(t.list[last-1].end)}
}

// Search is the index of the first token that ends after an offset.
func (t *Tokens) Search(offset int) int {
	low, high := 0, len(t.list)
	for low < high {
		if mid := (low + high) / 2; int(t.list[mid].end) <= offset {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}
