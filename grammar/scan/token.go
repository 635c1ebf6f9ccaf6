package scan

import (
	"iter"

	"github.com/cablelint/cablelint/grammar/source"
)

// Token is one classified piece of a file's text.
type Token struct {
	Kind Kind
	Span source.Span
	// Text is the exact text of Span.
	Text string
}

// Tokens are the tokens of a text in order. The tokens and the blank space between them are the whole text. Each takes twelve
// bytes, since a hostile text has one for every two of its own.
type Tokens struct {
	// Form is the form of document that the text was read as.
	Form  Form
	whole string
	list  []packed
}

// packed is a token without its text.
type packed struct {
	start, end uint32
	kind       Kind
}

// Longest is how long a text may be, so that offsets fit.
const Longest = 1<<32 - 2

// Len is the number of tokens.
func (t *Tokens) Len() int { return len(t.list) }

// At is the token of an index.
func (t *Tokens) At(i int) Token {
	p := t.list[i]
	return Token{Kind: p.kind, Span: source.Span{Start: int(p.start), End: int(p.end)}, Text: t.whole[p.start:p.end]}
}

// KindAt is the kind of the token of an index.
func (t *Tokens) KindAt(i int) Kind { return t.list[i].kind }

// Range gives the tokens from one index to another, the latter not included.
func (t *Tokens) Range(first, last int) iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for i := first; i < last; i++ {
			if !yield(t.At(i)) {
				return
			}
		}
	}
}

// Cover is the span from one token to another, the latter not included; it is empty where there are none.
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
