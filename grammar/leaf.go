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

// Span covers the node's tokens, without stamps of release at its ends; it is empty where it has none.
func (p *place) Span() source.Span {
	first, last := p.first, p.last
	for last > first+1 && p.tokens.KindAt(last-1) == scan.Stamp {
		last--
	}
	for last > first+1 && p.tokens.KindAt(first) == scan.Stamp {
		first++
	}
	return p.tokens.Cover(first, last)
}

// Tokens are the node's tokens in the order of the text.
func (p *place) Tokens() iter.Seq[Token] { return p.tokens.Range(p.first, p.last) }

// TokensOf are those of the node's tokens that are of some kinds, in the order of the text.
func (p *place) TokensOf(kinds scan.Set) iter.Seq[Token] { return p.tokens.Of(kinds, p.first, p.last) }

// block is a leaf that has all tokens of a part, of which participle sees none but the one that begins the part.
type block struct{ place }

// Parse makes the type a leaf of the participle grammar.
func (*block) Parse(*lexer.PeekingLexer) error { return nil }

// leaf is tokens of one kind or of several that belong together, which need not follow each other in the text;
// participle sees one token for them. A leaf without tokens is not in the text.
type leaf struct {
	fed   *feed
	place uint32 // the leaf's place in what participle sees, from 1; 0 for a leaf that is missing
}

// take reads the leaf, which may be missing.
func (l *leaf) take(lex *lexer.PeekingLexer, at int) error {
	if lex.Peek().Type == firstLeaf+lexer.TokenType(at) {
		l.place = uint32(lex.RawCursor()) + 1
		lex.Next()
	}
	return nil
}

// takeSome is take where a leaf that is missing is no match.
func (l *leaf) takeSome(lex *lexer.PeekingLexer, at int) error {
	if _ = l.take(lex, at); l.place == 0 {
		return participle.NextMatch
	}
	return nil
}

// indexes are the indexes of the leaf's tokens.
func (l *leaf) indexes() []uint32 {
	if l.place == 0 {
		return nil
	}
	return l.fed.run(l.place - 1)
}

// Token is the first of the leaf's tokens; ok is false where it has none.
func (l *leaf) Token() (t Token, ok bool) {
	if l.place == 0 {
		return Token{}, false
	}
	return l.fed.tokens.At(int(l.indexes()[0])), true
}

// All are the leaf's tokens in the order of the text.
func (l *leaf) All() iter.Seq[Token] {
	return func(yield func(Token) bool) {
		for _, i := range l.indexes() {
			if !yield(l.fed.tokens.At(int(i))) {
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

	Offices  struct{ leaf }
	DraftDay struct{ leaf }
	Dispatch struct{ leaf }

	MRN  struct{ leaf }
	Keys struct{ leaf }

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

	TitleLines struct{ leaf }
)

// leaves are the kinds of each leaf, in the order in which the tags of tree.go name them.
var leaves = [...]struct {
	name          string
	kinds         scan.Set
	example, says string
}{
	{"StartLine", 1 << scan.Start, "VZCZCXYZ0412", "the telegram starts; its channel and number"},
	{"RoutingLine", 1 << scan.Routing, "OO RUEHC", "precedence and the stations that it goes to, on one or more " +
		"lines"},
	{"StationLine", 1 << scan.Station, "DE RUEHQV #0412/01 0641522",
		"the station that sends it, its serial, day of the year and time"},
	{"SecurityLine", 1 << scan.Security, "ZNY CCCCC ZZH", "how it may travel: the letter of its level, five times"},
	{"TimeLine", 1 << scan.DTG, "P 051522Z MAR 09", "precedence and the date-time group: the day of the cable"},
	{"FromLine", 1 << scan.From, "FM AMEMBASSY QUELLVILLE", "who sends it"},
	{"Addresses", 1<<scan.Action | 1<<scan.Info | 1<<scan.Addressee, "TO RUEHC/SECSTATE WASHDC",
		"who acts on it and who is informed, on one or more lines"},
	{"Distribution", 1 << scan.Distribution, "INFO LOG-00 EEB-00", "offices in the Department, in older prints"},
	{"Level", 1 << scan.LevelWord, "C O N F I D E N T I A L", "how high the cable is classified"},
	{"Offices", 1 << scan.Office, "EUR/XX:JDOE:JD", "who drafted, approved and cleared a draft"},
	{"DraftDay", 1 << scan.DraftDay, "08/24/2009 202-647-0000", "the day of a draft, and the drafter's telephone"},
	{"Dispatch", 1 << scan.Dispatch, "IMMEDIATE QUELLVILLE, PRIORITY EURDP +", "to whom a draft goes, and how fast"},
	{"MRN", 1 << scan.MRN, "18 QUELLVILLE 138", "the message reference number of a SMART cable: year, post and " +
		"serial"},
	{"Keys", 1 << scan.SMARTKey, "MRN:", "the keys of a SMART print"},
	{"EFTO", 1 << scan.EFTO, "E F T O", "encrypt for transmission only"},
	{"SectionOf", 1 << scan.SectionNo, "SECTION 01 OF 02", "which part of a long telegram this is"},
	{"Post", 1 << scan.Post, "QUELLVILLE", "the post that wrote it"},
	{"Serial", 1 << scan.Serial, "000412", "its number in the year"},
	{"Captions", 1<<scan.Caption | 1<<scan.Separator, "SIPDIS", "who may see it and how it is handled"},
	{"Corrections", 1 << scan.Correction, "C O R R E C T E D  C O P Y", "a note that this copy replaces another"},
	{"Slugs", 1 << scan.Slug, "STATE FOR EUR/NB", "whose attention it is for"},
	{"OrderLine", 1 << scan.Order, "E.O. 12958: DECL: 03/05/2019",
		"the order under which it is classified, and until when"},
	{"TagsLine", 1 << scan.Tags, "TAGS: PREL, PGOV", "its topics"},
	{"TitleLines", 1 << scan.TitleLine, "FROM: XYZ - Rosa Quill", "a line of a paper's title block"},
	{"SubjectKey", 1 << scan.SubjectKey, "SUBJECT:", "the key of the subject"},
	{"SubjectMarks", 1 << scan.SubjectMark, "(C)", "how high the subject itself is classified"},
	{"SubjectText", 1 << scan.SubjectText, "HARBOR TALKS RESUME", "what it is about"},
	{"References", 1 << scan.Ref, "REF: A. QUELLVILLE 398", "what it refers to"},
	{"ClassifiedBy", 1 << scan.ClassifiedBy, "Classified By: DCM Ana Prill", "who classified it"},
	{"DerivedFrom", 1 << scan.DerivedFrom, "Derived From: DSCG 05-1",
		"the source that its classification was taken from"},
	{"Reason", 1 << scan.Reason, "for reasons 1.4 (b) and (d)", "the section of the order, and the categories"},
	{"Declassify", 1 << scan.DeclassifyOn, "Declassify on: 20190305",
		"the instruction, where it has a line of its own"},
	{"OtherLines", 1 << scan.HeaderText, "", "a line of the header that is none of these"},
	{"PageLines", 1 << scan.PageLine, "QUELLVILLE 00000412  002 OF 002", "a page break, which may interrupt anything"},
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
	atOffices
	atDraftDay
	atDispatch
	atMRN
	atKeys
	atEFTO
	atSectionOf
	atPost
	atSerial
	atCaptions
	atCorrections
	atSlugs
	atOrderLine
	atTagsLine
	atTitleLines
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
	return l.take(lex, atStartLine)
}

// Parse makes the type a leaf of the participle grammar.
func (l *RoutingLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atRoutingLine)
}

// Parse makes the type a leaf of the participle grammar.
func (l *StationLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atStationLine)
}

// Parse makes the type a leaf of the participle grammar.
func (l *SecurityLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atSecurityLine)
}

// Parse makes the type a leaf of the participle grammar.
func (l *TimeLine) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atTimeLine) }

// Parse makes the type a leaf of the participle grammar.
func (l *FromLine) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atFromLine) }

// Parse makes the type a leaf of the participle grammar.
func (l *Addresses) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atAddresses)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Distribution) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atDistribution)
}

// Parse makes the type a leaf of the participle grammar.
func (l *PageLines) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atPageLines)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Level) Parse(lex *lexer.PeekingLexer) error { return l.takeSome(lex, atLevel) }

// Parse makes the type a leaf of the participle grammar.
func (l *MRN) Parse(lex *lexer.PeekingLexer) error { return l.takeSome(lex, atMRN) }

// Parse makes the type a leaf of the participle grammar.
func (l *Keys) Parse(lex *lexer.PeekingLexer) error { return l.takeSome(lex, atKeys) }

// Parse makes the type a leaf of the participle grammar.
func (l *EFTO) Parse(lex *lexer.PeekingLexer) error { return l.takeSome(lex, atEFTO) }

// Parse makes the type a leaf of the participle grammar.
func (l *SectionOf) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atSectionOf)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Post) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atPost) }

// Parse makes the type a leaf of the participle grammar.
func (l *Serial) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atSerial) }

// Parse makes the type a leaf of the participle grammar.
func (l *Captions) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atCaptions) }

// Parse makes the type a leaf of the participle grammar.
func (l *Corrections) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atCorrections)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Slugs) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atSlugs) }

// Parse makes the type a leaf of the participle grammar.
func (l *OrderLine) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atOrderLine)
}

// Parse makes the type a leaf of the participle grammar.
func (l *TagsLine) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atTagsLine) }

// Parse makes the type a leaf of the participle grammar.
func (l *SubjectKey) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atSubjectKey)
}

// Parse makes the type a leaf of the participle grammar.
func (l *SubjectMarks) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atSubjectMarks)
}

// Parse makes the type a leaf of the participle grammar.
func (l *SubjectText) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atSubjectText)
}

// Parse makes the type a leaf of the participle grammar.
func (l *References) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atReferences)
}

// Parse makes the type a leaf of the participle grammar.
func (l *ClassifiedBy) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atClassifiedBy)
}

// Parse makes the type a leaf of the participle grammar.
func (l *DerivedFrom) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atDerivedFrom)
}

// Parse makes the type a leaf of the participle grammar.
func (l *Reason) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atReason) }

// Parse makes the type a leaf of the participle grammar.
func (l *Declassify) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atDeclassify)
}

// Parse makes the type a leaf of the participle grammar.
func (l *OtherLines) Parse(lex *lexer.PeekingLexer) error {
	return l.take(lex, atOtherLines)
}

// Parse makes the type a leaf of the participle grammar.
func (l *TitleLines) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atTitleLines) }

// Parse makes the type a leaf of the participle grammar.
func (l *Offices) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atOffices) }

// Parse makes the type a leaf of the participle grammar.
func (l *DraftDay) Parse(lex *lexer.PeekingLexer) error { return l.take(lex, atDraftDay) }

// Parse makes the type a leaf of the participle grammar.
func (l *Dispatch) Parse(lex *lexer.PeekingLexer) error { return l.takeSome(lex, atDispatch) }
