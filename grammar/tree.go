// Package grammar is the participle grammar of a cable file: archive block,
// envelope, headers, body, trailer. It knows how a cable is laid out and no law.
// Parse never fails and never loses a byte: what it does not understand is Stray.
package grammar

import (
	"iter"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
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

	parser *Parser
}

// Part is one of the file's large pieces: exactly one field is set.
type Part struct {
	Archive  *Archive
	Envelope *Envelope
	Section  *Section
	Trailer  *Trailer
	Stray    *StrayText
}

// Section is a header with the paragraphs that follow it, up to the next header.
// A file's text without any header is a Section whose Header is nil.
type Section struct {
	Header *Header
	Blocks []*Block
}

// Header is one header block: the classification line, where there is one, and the fields.
type Header struct {
	// Line is nil where the block has no classification line.
	Line   *ClassificationLine
	Fields Fields
}

// Mark parses the text of a token that holds a marking: Mark, LateMark, SubjectMark,
// EntireText, ArchiveMarking, Banner, EndBanner, LevelWord, Caption. The result is shared: offsets in
// it count from the token's start. It is never nil.
func (t *Tree) Mark(tok Token) *marking.Parsed { panic("contract") }

// Order parses the text of an Order or DeclassifyOn token. Offsets count from the token's start.
func (t *Tree) Order(tok Token) *instruction.Order { panic("contract") }

// Reasons parses the text of a Reason or DerivedFrom token. Offsets count from the token's start.
func (t *Tree) Reasons(tok Token) *instruction.Reasons { panic("contract") }

// Tokens are all tokens of the file in order.
func (t *Tree) Tokens() iter.Seq[Token] { panic("contract") }

// ClassificationLine is level, section, post and serial. Every part but the level
// may be lost in a damaged copy.
type ClassificationLine struct {
	level, efto, section, post, serial *Token
}

// Level is the level word: C O N F I D E N T I A L.
func (c *ClassificationLine) Level() Token { panic("contract") }

// Part gives the line's token of kind EFTO, SectionNo, Post or Serial; ok is false
// where the line has none.
func (c *ClassificationLine) Part(k Kind) (t Token, ok bool) { panic("contract") }

// Span covers the line's tokens.
func (c *ClassificationLine) Span() source.Span { panic("contract") }

// Archive is a run of an archive's metadata: kinds ArchiveLabel to ArchiveNote.
type Archive struct{ run }

// Envelope is a run of the communicators' lines: kinds Start to Distribution.
type Envelope struct{ run }

// Fields are a header's fields in the order of the text: kinds Caption to PageLine.
type Fields struct{ run }

// Block is a piece of the body. It begins with a Number (a paragraph), a Mark (an
// unnumbered portion), a Heading, a Bullet, or plain text, and runs up to the next one.
type Block struct{ run }

// Trailer is what stands behind the body: kinds Signature to Stamp, and page lines between.
type Trailer struct{ run }

// StrayText is what could not be understood.
type StrayText struct{ run }

type run struct{ tokens []Token }

// Tokens are the node's tokens in order.
func (r run) Tokens() iter.Seq[Token] { panic("contract") }

// Span covers the node's tokens.
func (r run) Span() source.Span { panic("contract") }

// Number is the block's paragraph number; ok is false for an unnumbered block.
func (b *Block) Number() (t Token, ok bool) { panic("contract") }

// Marks are the portion marks at the block's front: none, one, or several that follow each other.
func (b *Block) Marks() iter.Seq[Token] { panic("contract") }

// Parser parses files. It holds the memo of the small grammars, so one parser
// serves one worker best; it may be used from several.
type Parser struct{}

// NewParser makes a parser with an empty memo.
func NewParser() *Parser { return &Parser{} }

// Parse reads a file. It never fails: the tree's tokens and the blank space between
// them are the whole text.
func (p *Parser) Parse(f *source.File) *Tree { panic("contract") }
