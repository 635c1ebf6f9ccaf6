package grammar

import (
	"iter"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// Token is one classified piece of a file's text.
type Token = scan.Token

// Tokens are the tokens of a text in order.
type Tokens = scan.Tokens

// place is where a node of the tree is: tokens that follow each other.
type place struct {
	tokens      *Tokens
	first, last int // indexes, the last not included
}

// Span covers the node's tokens; it is empty where it has none.
func (p *place) Span() source.Span { return p.tokens.Cover(p.first, p.last) }

// Tokens are the node's tokens in the order of the text.
func (p *place) Tokens() iter.Seq[Token] { return p.tokens.Range(p.first, p.last) }

// block is a leaf that takes all tokens of a part: participle sees one token for them.
type block struct{ place }

// take reads the part's one token, whose position holds the indexes.
func (b *block) take(lex *lexer.PeekingLexer, kind lexer.TokenType) error {
	t := lex.Peek()
	if t.Type != kind {
		return participle.NextMatch
	}
	b.first, b.last = t.Pos.Line, t.Pos.Column
	lex.Next()
	return nil
}

// leaf is tokens of one kind or of several that belong together, which need not follow each other in the text.
// A leaf without tokens is not in the text.
type leaf struct {
	fed         *feed
	first, last uint32 // places in the order in which participle sees the tokens
}

// take reads the leaf's tokens.
func (l *leaf) take(lex *lexer.PeekingLexer, kinds scan.Set) error {
	t := lex.Peek()
	if t.Type < 0 || !kinds.Has(scan.Kind(t.Type)) {
		return participle.NextMatch
	}
	l.first = uint32(lex.RawCursor())
	for t.Type > 0 && kinds.Has(scan.Kind(t.Type)) {
		lex.Next()
		t = lex.Peek()
	}
	l.last = uint32(lex.RawCursor())
	return nil
}

// Token is the first of the leaf's tokens; ok is false where it has none.
func (l *leaf) Token() (t Token, ok bool) {
	if l.first == l.last {
		return Token{}, false
	}
	return l.fed.tokens.At(int(l.fed.list[l.first])), true
}

// len is the number of the leaf's tokens.
func (l *leaf) len() int { return int(l.last - l.first) }

// All are the leaf's tokens in the order of the text.
func (l *leaf) All() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for i := l.first; i < l.last; i++ {
			if !yield(l.fed.tokens.At(int(l.fed.list[i]))) {
				return
			}
		}
	}
}

// The leaves of the grammar. Each takes the tokens of one line, or of one part of a line, and those of its repeats.
type (
	StartLine    struct{ leaf }
	RoutingLine  struct{ leaf }
	StationLine  struct{ leaf }
	SecurityLine struct{ leaf }
	TimeLine     struct{ leaf }
	FromLine     struct{ leaf }
	Addresses    struct{ leaf }
	Distribution struct{ leaf }
	PageLines    struct{ leaf }

	Level     struct{ leaf }
	EFTO      struct{ leaf }
	SectionOf struct{ leaf }
	Post      struct{ leaf }
	Serial    struct{ leaf }

	Captions     struct{ leaf }
	Corrections  struct{ leaf }
	Slugs        struct{ leaf }
	OrderLine    struct{ leaf }
	TagsLine     struct{ leaf }
	SubjectKey   struct{ leaf }
	SubjectMarks struct{ leaf }
	SubjectText  struct{ leaf }
	References   struct{ leaf }
	ClassifiedBy struct{ leaf }
	DerivedFrom  struct{ leaf }
	Reason       struct{ leaf }
	Declassify   struct{ leaf }
	OtherLines   struct{ leaf }
)

// leaves are the kinds of each leaf, in the order in which the tags of tree.go name them.
var leaves = [...]struct {
	name          string
	kinds         scan.Set
	example, says string
}{
	{"StartLine", scan.Of(scan.Start), "VZCZCXYZ0412", "the telegram starts; its channel and number"},
	{"RoutingLine", scan.Of(scan.Routing), "OO RUEHC", "precedence and the stations that it goes to, on one or more lines"},
	{"StationLine", scan.Of(scan.Station), "DE RUEHQV #0412/01 0641522", "the station that sends it, its serial, day of the year and time"},
	{"SecurityLine", scan.Of(scan.Security), "ZNY CCCCC ZZH", "how it may travel: the letter of its level, five times"},
	{"TimeLine", scan.Of(scan.DTG), "P 051522Z MAR 09", "precedence and the date-time group: the day of the cable"},
	{"FromLine", scan.Of(scan.From), "FM AMEMBASSY QUELLVILLE", "who sends it"},
	{"Addresses", scan.Of(scan.Action, scan.Info, scan.Addressee), "TO RUEHC/SECSTATE WASHDC", "who acts on it and who is informed, on one or more lines"},
	{"Distribution", scan.Of(scan.Distribution), "INFO LOG-00 EEB-00", "offices in the Department, in older prints"},
	{"Level", scan.Of(scan.LevelWord), "C O N F I D E N T I A L", "how high the cable is classified"},
	{"EFTO", scan.Of(scan.EFTO), "E F T O", "encrypt for transmission only"},
	{"SectionOf", scan.Of(scan.SectionNo), "SECTION 01 OF 02", "which part of a long telegram this is"},
	{"Post", scan.Of(scan.Post), "QUELLVILLE", "the post that wrote it"},
	{"Serial", scan.Of(scan.Serial), "000412", "its number in the year"},
	{"Captions", scan.Of(scan.Caption, scan.Separator), "SIPDIS", "who may see it and how it is handled"},
	{"Corrections", scan.Of(scan.Correction), "C O R R E C T E D  C O P Y", "a note that this copy replaces another"},
	{"Slugs", scan.Of(scan.Slug), "STATE FOR EUR/NB", "whose attention it is for"},
	{"OrderLine", scan.Of(scan.Order), "E.O. 12958: DECL: 03/05/2019", "the order under which it is classified, and until when"},
	{"TagsLine", scan.Of(scan.Tags), "TAGS: PREL, PGOV", "its topics"},
	{"SubjectKey", scan.Of(scan.SubjectKey), "SUBJECT:", "the key of the subject"},
	{"SubjectMarks", scan.Of(scan.SubjectMark), "(C)", "how high the subject itself is classified"},
	{"SubjectText", scan.Of(scan.SubjectText), "HARBOR TALKS RESUME", "what it is about"},
	{"References", scan.Of(scan.Ref), "REF: A. QUELLVILLE 398", "what it refers to"},
	{"ClassifiedBy", scan.Of(scan.ClassifiedBy), "Classified By: DCM Ana Prill", "who classified it"},
	{"DerivedFrom", scan.Of(scan.DerivedFrom), "Derived From: DSCG 05-1", "the source that its classification was taken from"},
	{"Reason", scan.Of(scan.Reason), "for reasons 1.4 (b) and (d)", "the section of the order, and the categories"},
	{"Declassify", scan.Of(scan.DeclassifyOn), "Declassify on: 20190305", "the instruction, where it has a line of its own"},
	{"OtherLines", scan.Of(scan.HeaderText), "", "a line of the header that is none of these"},
	{"PageLines", scan.Of(scan.PageLine), "QUELLVILLE 00000412  002 OF 002", "a page break, which may interrupt anything"},
}

// Leaf describes a leaf of the grammar for people.
type Leaf struct{ Name, Example, Says string }

// Leaves are the lines and parts of lines of which envelope and header are made.
func Leaves() (list []Leaf) {
	for _, l := range leaves {
		list = append(list, Leaf{l.name, l.example, l.says})
	}
	return list
}

// The places of the leaves in leaves.
const (
	atStartLine = iota
	atRoutingLine
	atStationLine
	atSecurityLine
	atTimeLine
	atFromLine
	atAddresses
	atDistribution
	atLevel
	atEFTO
	atSectionOf
	atPost
	atSerial
	atCaptions
	atCorrections
	atSlugs
	atOrderLine
	atTagsLine
	atSubjectKey
	atSubjectMarks
	atSubjectText
	atReferences
	atClassifiedBy
	atDerivedFrom
	atReason
	atDeclassify
	atOtherLines
	atPageLines
)

// Parse makes the type a leaf of the participle grammar.
func (l *StartLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atStartLine].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *RoutingLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atRoutingLine].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *StationLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atStationLine].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *SecurityLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atSecurityLine].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *TimeLine) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atTimeLine].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *FromLine) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atFromLine].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *Addresses) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atAddresses].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Distribution) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atDistribution].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *PageLines) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atPageLines].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Level) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atLevel].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *EFTO) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atEFTO].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *SectionOf) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atSectionOf].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Post) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atPost].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *Serial) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atSerial].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *Captions) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atCaptions].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *Corrections) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atCorrections].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Slugs) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atSlugs].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *OrderLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atOrderLine].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *TagsLine) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atTagsLine].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *SubjectKey) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atSubjectKey].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *SubjectMarks) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atSubjectMarks].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *SubjectText) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atSubjectText].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *References) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atReferences].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *ClassifiedBy) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atClassifiedBy].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *DerivedFrom) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atDerivedFrom].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Reason) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, leaves[atReason].kinds) }

// Parse makes the type a leaf of the participle grammar.
func (l *Declassify) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atDeclassify].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (l *OtherLines) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, leaves[atOtherLines].kinds)
}

// Parse makes the type a leaf of the participle grammar.
func (b *Archive) Parse(lex *lexer.PeekingLexer) error { return b.take(lex, wholeArchive) }

// Parse makes the type a leaf of the participle grammar.
func (b *Body) Parse(lex *lexer.PeekingLexer) error { return b.take(lex, wholeBody) }

// Parse makes the type a leaf of the participle grammar.
func (b *Trailer) Parse(lex *lexer.PeekingLexer) error { return b.take(lex, wholeTrailer) }

// Parse makes the type a leaf of the participle grammar.
func (b *StrayText) Parse(lex *lexer.PeekingLexer) error { return b.take(lex, wholeStrayText) }
