// Package cable says what a parsed text means: which cables a file holds, and of
// each its date, header blocks, portions, authority and declassification
// instruction. It reads the syntax tree once, so that no rule parses text.
package cable

import (
	"iter"
	"sync"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// Document is one cable. It is immutable once Documents has returned it. Every
// value remembers its span, in bytes of the file.
type Document struct {
	File *source.File
	// Span is the cable's extent in the file.
	Span source.Span
	// Index counts the file's cables from 0.
	Index int
	// Before is the cable that comes before this one in the file; nil for the first.
	Before *Document

	// Form is what kind of document the cable is.
	Form Form
	Date Date
	// Identifier is "09OTTAWA895": from the archive, else made from year, post and
	// serial; empty where the cable does not tell.
	Identifier string
	// Post is upper case, words by single blanks; empty where unknown. ShownPost is the part of it that reports may name.
	Post, ShownPost string
	// Serial is the number of the classification line; 0 where unknown.
	Serial int

	// Blocks are the header blocks in order; the first is the one that counts where
	// they agree. Empty where the cable has no header at all. Blocks of quoted
	// telegrams are not among them.
	Blocks []*HeaderBlock
	// Portions are numbered paragraphs, marked unnumbered paragraphs and marked
	// bullets, in order. Subjects are in Blocks.
	Portions []*Portion
	// MarkedAuthority reports that a portion mark is in the authority's line, "(C) CLASSIFIED BY".
	MarkedAuthority bool
	// EntireText is the mark of the whole text, for all portions, or nil.
	EntireText *Mark

	// UnmarkedItems are the signs of bullets, in papers also of numbers and letters, that have no mark in lists whose
	// other items have one.
	UnmarkedItems []source.Span

	Envelopes []*Envelope
	Archives  []*Archive
	Pages     []*PageLine
	// PageBanners are levels alone on a line at the head and foot of a page.
	PageBanners []*Mark
	// Banners are banners of inserted papers.
	Banners []*Mark

	// Print is what a SMART print says in addition to its header and text; nil in another form.
	Print *Print
	// Paper is what only a marked paper has; nil for a cable.
	Paper *PaperParts

	Copy Copy
	// Text says what the body is like, gathered in the one pass over it.
	Body Body

	tree *grammar.Tree
	// header is what Marking and FirstLine answer, so that a rule may ask for each of many blocks. It is nil in a
	// document that a test made by hand.
	header *headerSum
	// binding is what Binding gives; nil where it is not remembered.
	binding []BindingMark

	joined  bool       // several fields of a header share one line
	drafted Date       // the day of a draft, or of a SMART cable
	named   identifier // the number of a SMART cable
}

// headerSum is what all header blocks say together.
type headerSum struct {
	marking marking.Marking
	line    *ClassificationLine
	// glued is what Glued answers, since rules ask it for each of many blocks; it is known once a rule has asked.
	once  sync.Once
	glued bool
}

// Form is what kind of document a cable is: which grammar read it.
type Form uint8

// The forms of cables.
const (
	Telegram Form = iota // as it was sent
	Draft                // before it was sent: a level alone is its header, and it has no post, serial or envelope
	// as SMART prints it: banner and captions are its header, MRN has post and serial, and it has no envelope
	SMART
	Paper // a marked paper, which is no telegram: PaperParts
)

var formNames = [...]string{Telegram: "telegram", Draft: "draft", SMART: "SMART cable", Paper: "paper"}

// String is what people call the form.
func (f Form) String() string { return formNames[f] }

// Noun is what messages call the document: "cable" or "paper".
func (d *Document) Noun() string {
	if d.Paper != nil {
		return "paper"
	}
	return "cable"
}

// HeaderName is what messages call the part that says how high the document is: "header" or "banner".
func (d *Document) HeaderName() string {
	if d.Paper != nil {
		return "banner"
	}
	return "header"
}

// Called is what people call the kind of document, "SMART cable" or "memorandum of conversation".
func (d *Document) Called() string {
	if d.Paper != nil {
		return d.Paper.Kind.String()
	}
	return d.Form.String()
}

// Tokens are the tokens of the syntax tree from the cable's beginning to its end, in order; none in a document that a
// test made by hand.
func (d *Document) Tokens() iter.Seq[grammar.Token] {
	if d.tree == nil {
		return func(func(grammar.Token) bool) {}
	}
	all := d.tree.All()
	return all.Range(all.Search(d.Span.Start), all.Search(d.Span.End-1)+1)
}

// TokensOf are those of the tokens that are of some kinds.
func (d *Document) TokensOf(kinds scan.Set) iter.Seq[grammar.Token] { return d.tokensIn(d.Span, kinds) }

// tokensIn are the tokens in a place that are of some kinds.
func (d *Document) tokensIn(at source.Span, kinds scan.Set) iter.Seq[grammar.Token] {
	if d.tree == nil || at.Empty() {
		return func(func(grammar.Token) bool) {}
	}
	all := d.tree.All()
	return all.Of(kinds, all.Search(at.Start), all.Search(at.End-1)+1)
}

// Written answers what is written around a place of the text, for what no token says.
func (d *Document) Written() *grammar.Tokens { return d.tree.All() }

// Stamped reports whether a stamp of release is in a place; false in a document that a test made by hand.
func (d *Document) Stamped(at source.Span) bool { return d.tree != nil && d.tree.All().Stamped(at) }

// Plain reports whether the file is known to have no unusual characters: blanks beyond ASCII's, look-alikes, and
// characters that cannot be seen.
func (d *Document) Plain() bool { return d.tree != nil && d.tree.All().Plain() }

// Marking is the join of the header blocks: where copies disagree the H rules report it, and
// the portions are compared with all that any copy says. The zero Marking if there is none.
func (d *Document) Marking() marking.Marking { return d.sum().marking }

// FirstLine is the first classification line; nil where the cable has none.
func (d *Document) FirstLine() *ClassificationLine { return d.sum().line }

func (d *Document) sum() *headerSum {
	if d.header != nil {
		return d.header
	}
	s := &headerSum{}
	s.add(d.Blocks)
	return s
}

func (s *headerSum) add(blocks []*HeaderBlock) {
	for _, b := range blocks {
		s.marking = marking.Join(s.marking, b.Marking)
		if s.line == nil {
			s.line = b.Line
		}
	}
}

// Copy says what the public copy did to the cable, so that rules do not take it for a fault.
type Copy struct {
	Cut       bool // somewhere a header line or the body stops in "...", or a note says partial extract
	HeaderCut bool // a header block is cut
	Masked    bool // runs of X or # are in a header
	Damaged   bool // the classification line or a key of the header is damaged
	LostOrder bool // no block has an E.O. line
	LostField bool // no block has TAGS, or none a SUBJECT
	Spliced   bool // the file holds the cable twice, the first time cut
}

// Glued reports whether several fields of the header share one line, or a header is in the text of the body. It reads
// that text, so ask it last.
func (d *Document) Glued() bool {
	if d.joined || d.Paper != nil || d.header == nil {
		return d.joined
	}
	d.header.once.Do(func() {
		for tok := range d.TokensOf(scan.Of(scan.Text)) {
			d.header.glued = d.header.glued || tok.HoldsHeader()
		}
	})
	return d.header.glued
}

// Words counts the words of the body's text. It reads that, so ask it last.
func (d *Document) Words() (n int) {
	for tok := range d.tokensIn(d.Body.Span, scan.Of(scan.Text)) {
		n += tok.Words()
	}
	return n
}

// Body sums up the body's text.
type Body struct {
	Span        source.Span
	Cancelled   bool // ZFR
	Compilation bool // a note says that a classified whole is higher than its parts
}

// Text is a piece of the file's text with its place. The zero Text is nothing.
type Text struct {
	Text string
	Span source.Span
}

// Mark is a marking with its place.
type Mark struct {
	Span source.Span
	// Text is the exact text.
	Text string
	// Parsed is what it says; never nil. Its offsets count from Span.Start.
	*marking.Parsed
	letter byte // of a mark that is one letter alone, in upper case; 0 for any other
	small  bool // it is written in lower case
}
