package grammar

import (
	"iter"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/source"
)

// kinds is a set of kinds, a bit each.
type kinds uint64

func of(list ...Kind) (set kinds) {
	for _, k := range list {
		set |= 1 << k
	}
	return set
}

// span is the set of the kinds from one to another, both included.
func span(from, to Kind) (set kinds) {
	for k := from; k <= to; k++ {
		set |= 1 << k
	}
	return set
}

func (set kinds) has(k Kind) bool { return set&(1<<k) != 0 }

// shape says what a run may begin with and what it takes along.
type shape struct{ first, rest kinds }

// The runs of the grammar. FIRST sets of a file's parts, and of a section's, do not
// meet, so one token decides and no input can fail.
var (
	archiveShape  = shape{span(ArchiveLabel, ArchiveNote), span(ArchiveLabel, ArchiveNote)}
	envelopeShape = shape{span(Start, Distribution) | of(PageLine), span(Start, Distribution) | of(PageLine)}
	lineShape     = shape{of(LevelWord), span(EFTO, Serial)}
	fieldShape    = shape{span(Caption, Separator), span(Caption, PageLine)}
	numberShape   = shape{of(Number, Bullet, Mark), of(Mark)}
	headingShapes = shape{of(Heading, Rule), of(Heading, Rule, Mark)}
	restShape     = shape{span(LateMark, EntireText) | of(Text, Banner, InsertBegin, InsertEnd) | span(ClassifiedBy, DeclassifyOn), of(LateMark, EntireText, Text, Banner, PageLine) | span(ClassifiedBy, DeclassifyOn)}
	trailerShape  = shape{span(Signature, Stamp), span(Signature, Stamp) | of(PageLine)}
	strayShape    = shape{of(Stray, EFTO, SectionNo, Post, Serial), of(Stray)}
)

// run is tokens of a shape that follow each other: a leaf of the grammar. A run that is
// nil or has no tokens stands nowhere.
type run struct {
	first, last int // token indexes, half-open
	tokens      []Token
}

// take reads the run's tokens from the lexer.
func (r *run) take(lex *lexer.PeekingLexer, s shape) error {
	t := lex.Peek()
	if t.EOF() || !s.first.has(Kind(t.Type)) {
		return participle.NextMatch
	}
	r.first = int(lex.RawCursor())
	r.last = r.first
	for !t.EOF() && (r.last == r.first || s.rest.has(Kind(t.Type))) {
		lex.Next()
		r.last++
		t = lex.Peek()
	}
	return nil
}

// Span covers the run's tokens.
func (r run) Span() source.Span {
	if len(r.tokens) == 0 {
		return source.Span{}
	}
	return r.tokens[0].Span.Cover(r.tokens[len(r.tokens)-1].Span)
}

// Tokens are the run's tokens in order.
func (r run) Tokens() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for _, t := range r.tokens {
			if !yield(t) {
				return
			}
		}
	}
}

// Parse makes the type a leaf of the participle grammar.
func (a *Archive) Parse(lex *lexer.PeekingLexer) error { return a.take(lex, archiveShape) }

// Parse makes the type a leaf of the participle grammar.
func (e *Envelope) Parse(lex *lexer.PeekingLexer) error { return e.take(lex, envelopeShape) }

// Parse makes the type a leaf of the participle grammar.
func (c *ClassificationLine) Parse(lex *lexer.PeekingLexer) error { return c.take(lex, lineShape) }

// Parse makes the type a leaf of the participle grammar.
func (f *Fields) Parse(lex *lexer.PeekingLexer) error { return f.take(lex, fieldShape) }

// Parse makes the type a leaf of the participle grammar.
func (l *Lead) Parse(lex *lexer.PeekingLexer) error {
	if err := l.take(lex, numberShape); err == nil {
		return nil
	}
	return l.take(lex, headingShapes)
}

// Parse makes the type a leaf of the participle grammar.
func (r *Rest) Parse(lex *lexer.PeekingLexer) error { return r.take(lex, restShape) }

// Parse makes the type a leaf of the participle grammar.
func (t *Trailer) Parse(lex *lexer.PeekingLexer) error { return t.take(lex, trailerShape) }

// Parse makes the type a leaf of the participle grammar.
func (s *StrayText) Parse(lex *lexer.PeekingLexer) error { return s.take(lex, strayShape) }
