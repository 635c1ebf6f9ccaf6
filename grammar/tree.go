// Package grammar is the participle grammar of a cable file: archive block,
// envelope, headers, body, trailer. It knows how a cable is laid out and no law.
// Parse never fails and never loses a byte: what it does not understand is Stray.
package grammar

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

// Tree is the syntax tree of a file. It is immutable. Its parts stand in the order of
// the text; well-formed cables are Archive, Envelope, Section, but any order can be.
type Tree struct {
	File  *source.File
	Parts []*Part
	// Fault says why the text could not be parsed; nil where it was. A tree with a fault has all tokens in one Stray part, and
	// nothing may be concluded from it.
	Fault error

	tokens []Token
	parser *Parser
}

// Tokens are all tokens of the file in order.
func (t *Tree) Tokens() iter.Seq[Token] { return run{tokens: t.tokens}.Tokens() }

// file is the grammar's root.
type file struct {
	Parts []*Part `parser:"@@*"`
}

// Part is one of the file's large pieces: exactly one field is set.
type Part struct {
	Archive  *Archive   `parser:"  @@"`
	Envelope *Envelope  `parser:"| @@"`
	Section  *Section   `parser:"| @@"`
	Trailer  *Trailer   `parser:"| @@"`
	Stray    *StrayText `parser:"| @@"`
}

// Section is a header with the paragraphs that follow it, up to the next header.
// A file's text without any header is a Section whose Header is nil.
type Section struct {
	Header *Header  `parser:"( @@"`
	Blocks []*Block `parser:"  @@* | @@+ )"`
}

// Header is one header block: the classification line, where there is one, and the fields.
type Header struct {
	// Line is nil where the block has no classification line.
	Line *ClassificationLine `parser:"( @@"`
	// Fields has no tokens where the block is a classification line alone.
	Fields Fields `parser:"  @@? | @@ )"`
}

// Archive is a run of an archive's metadata: kinds ArchiveLabel to ArchiveNote.
type Archive struct{ run }

// Envelope is a run of the communicators' lines: kinds Start to Distribution, with the page
// lines that stand before and between them in older prints.
type Envelope struct{ run }

// ClassificationLine is level, section, post and serial. Every part but the level
// may be lost in a damaged copy.
type ClassificationLine struct{ run }

// Level is the level word: C O N F I D E N T I A L.
func (c *ClassificationLine) Level() Token { return c.tokens[0] }

// Part gives the line's token of kind EFTO, SectionNo, Post or Serial; ok is false
// where the line has none.
func (c *ClassificationLine) Part(k Kind) (t Token, ok bool) {
	for _, t := range c.tokens {
		if t.Kind == k {
			return t, true
		}
	}
	return Token{}, false
}

// Fields are a header's fields in the order of the text: kinds Caption to PageLine.
type Fields struct{ run }

// Block is a piece of the body. It begins with a Number (a paragraph), a Mark (an
// unnumbered portion), a Heading or Rule, a Bullet, or plain text, and runs up to the next one.
type Block struct {
	Lead Lead `parser:"( @@"`
	Rest Rest `parser:"  @@? | @@ )"`
}

// Lead is what a block opens with: a number, a bullet, or a heading with its rules, and
// the marks that follow; or marks alone.
type Lead struct{ run }

// Rest is the text of a block, with the page lines, late marks and banners inside it.
type Rest struct{ run }

// Trailer is what stands behind the body: kinds Signature to Stamp, and page lines between.
type Trailer struct{ run }

// StrayText is what could not be understood.
type StrayText struct{ run }

// Tokens are the block's tokens in order.
func (b *Block) Tokens() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for t := range b.Lead.Tokens() {
			if !yield(t) {
				return
			}
		}
		for t := range b.Rest.Tokens() {
			if !yield(t) {
				return
			}
		}
	}
}

// Span covers the block's tokens.
func (b *Block) Span() source.Span {
	switch {
	case len(b.Lead.tokens) == 0:
		return b.Rest.Span()
	case len(b.Rest.tokens) == 0:
		return b.Lead.Span()
	}
	return b.Lead.Span().Cover(b.Rest.Span())
}

// Number is the block's paragraph number; ok is false for an unnumbered block.
func (b *Block) Number() (t Token, ok bool) {
	if len(b.Lead.tokens) > 0 && b.Lead.tokens[0].Kind == Number {
		return b.Lead.tokens[0], true
	}
	return Token{}, false
}

// Marks are the portion marks at the block's front: none, one, or several that follow each other.
func (b *Block) Marks() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for t := range b.Lead.Tokens() {
			if t.Kind == Mark && !yield(t) {
				return
			}
		}
	}
}

// All are all tokens of the file in order. The slice must not be changed.
func (t *Tree) All() []Token { return t.tokens }
