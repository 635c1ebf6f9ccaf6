// Package cable says what a parsed text means: which cables a file holds, and of
// each its date, header blocks, portions, authority and declassification
// instruction. It reads the syntax tree once, so that no rule parses text.
package cable

import (
	"iter"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
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

	// UnmarkedItems are the bullets without a mark in lists whose other bullets have one.
	UnmarkedItems []source.Span

	Envelopes []*Envelope
	Archives  []*Archive
	Pages     []*PageLine
	// PageBanners are levels alone on a line at the head and foot of a page.
	PageBanners []*Mark
	// Banners are banners of inserted papers.
	Banners []*Mark

	Copy Copy
	// Text says what the body is like, gathered in the one pass over it.
	Body Body

	tree *grammar.Tree
	// header is what Marking and FirstLine answer, so that a rule may ask for each of many blocks. It is nil in a document that a
	// test made by hand.
	header *headerSum

	drafted Date       // the day of a draft, or of a SMART cable
	named   identifier // the number of a SMART cable
}

// headerSum is what all header blocks say together.
type headerSum struct {
	marking marking.Marking
	line    *ClassificationLine
}

// Form is what kind of document a cable is: which grammar read it.
type Form uint8

// The forms of cables.
const (
	Telegram Form = iota // as it was sent
	Draft                // before it was sent: a level alone is its header, and it has no post, serial or envelope
	SMART                // as SMART prints it: banner and captions are its header, MRN has post and serial, and it has no envelope
)

// Tokens are the tokens of the syntax tree from the cable's beginning to its end, in order; none in a document that a test made by hand.
func (d *Document) Tokens() iter.Seq[grammar.Token] {
	if d.tree == nil {
		return func(func(grammar.Token) bool) {}
	}
	all := d.tree.All()
	return all.Range(all.Search(d.Span.Start), all.Search(d.Span.End-1)+1)
}

// Stamped reports whether a stamp of release is in a place; false in a document that a test made by hand.
func (d *Document) Stamped(at source.Span) bool { return d.tree != nil && d.tree.All().Stamped(at) }

// Marking is the join of the header blocks: where copies disagree the H rules speak, and
// the portions are compared with all that any copy says. The zero Marking where there is none.
func (d *Document) Marking() marking.Marking { return d.sum().marking }

// FirstLine is the first classification line; nil where the cable has none.
func (d *Document) FirstLine() *ClassificationLine { return d.sum().line }

func (d *Document) sum() headerSum {
	if d.header != nil {
		return *d.header
	}
	var s headerSum
	for _, b := range d.Blocks {
		s.marking = marking.Join(s.marking, b.Marking)
		if s.line == nil {
			s.line = b.Line
		}
	}
	return s
}

// Copy says what the public copy did to the cable, so that rules do not take it for a fault.
type Copy struct {
	Cut       bool // somewhere a header line or the body stops in "...", or a note says partial extract
	HeaderCut bool // a header block is cut
	Masked    bool // runs of X or # are in a header
	Glued     bool // several header fields share one line, or are in the text of the body
	Damaged   bool // the classification line or a key of the header is damaged
	LostOrder bool // no block has an E.O. line
	LostField bool // no block has TAGS, or none a SUBJECT
	Spliced   bool // the file holds the cable twice, the first time cut
}

// Body sums up the body's text.
type Body struct {
	Span        source.Span
	Words       int  // words of the body
	Cancelled   bool // ZFR
	Compilation bool // a note says that the whole is classified higher than its parts
}

// DateSource is where a date was read.
type DateSource uint8

// The sources of a cable's date, best first.
const (
	FromNothing DateSource = iota
	FromDTG
	FromArchive
	FromIdentifier
	FromFileName
	FromOption
	FromDraft
	FromEvidence
)

// FirstDay and LastDay are the ends of the date of a cable that tells none: the day on which the first order took effect that cables cite, E.O. 10501, and one
// that no cable is of.
var (
	FirstDay = calendar.MustDate(1953, 12, 15)
	LastDay  = calendar.MustDate(2999, 12, 31)
)

// Date is an interval of days, both ends inside it, and where it was read. Where
// Source is FromNothing the cable is undated and may be of any day. Where it is FromEvidence the cable tells no date either, and
// what it says elsewhere leaves these days.
type Date struct {
	From, To calendar.Day
	Source   DateSource
	Span     source.Span
}

// Known reports whether the cable tells its date, or was given one.
func (d Date) Known() bool { return d.Source != FromNothing && d.Source != FromEvidence }

// Exact reports whether the date is one day.
func (d Date) Exact() bool { return d.Known() && d.From == d.To }

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
}

// HeaderBlock is one copy of the header. A cable usually has one; the seed type has
// two equal ones, and cables in sections may have one a section.
type HeaderBlock struct {
	Span source.Span
	// Line is nil where the block has no classification line.
	Line *ClassificationLine
	// Banner are the lines of a SMART print's banner: UNCLASSIFIED, SBU. The first level is Line's.
	Banner []*Mark
	// Captions in order, SIPDIS repeated as it is.
	Captions []Caption
	// Marking is the level with what the captions and the line add to it:
	// SENSITIVE on an unclassified cable is SBU.
	Marking marking.Marking
	// Order is nil where the block has no E.O. line. OrderKey is the E.O. key of a SMART print whose instruction is on another line, which
	// is Order.
	Order, OrderKey *OrderLine
	// Tags in written order, each once, upper case; TagsSpan is empty where the line is missing.
	Tags     []string
	TagsSpan source.Span
	Subject  *Subject
	Refs     source.Span
	Slugs    []source.Span
	// Authority is nil where no Classified By, Derived From or reason is in the
	// block, in paragraph 1, or glued to another line.
	Authority *Authority
	// KeySlips are keys of header lines that are one edit from what they should be.
	KeySlips []KeySlip
	// Corrected is the level that a note of correction announces, "CLASSIFICATION RAISED TO SECRET"; nil for none.
	Corrected *Mark
	// Cut reports that the copy stops inside the block, in "...".
	Cut bool
	// Masked reports that runs of X or # are in the block.
	Masked bool
	// Damaged reports that a key or the level word is damaged.
	Damaged bool
	// Cause says why a block that is not the first is there.
	Cause Cause
}

// KeySlip is a damaged word of a header line's key, and the word that it should be.
type KeySlip struct {
	Span source.Span
	Want string
}

// Cause is why a second header block is there.
type Cause uint8

// The causes of a second header block.
const (
	FirstBlock   Cause = iota
	Repeat             // the header is repeated
	NextSection        // the header of SECTION 02 OF 03
	AfterCut           // the first copy was cut, the whole follows
	AfterArchive       // an archive block with its copy of the envelope is between
)

// ClassificationLine is the line that says how high the cable is.
type ClassificationLine struct {
	Span source.Span
	// Level is the level's words alone: where a missing thing is reported.
	Level Mark
	EFTO  bool
	// SectionOf is SECTION n OF m; zeros where none.
	Section, Sections int
	SectionSpan       source.Span
	Post              Text
	// Year is the year that lines of the 1970s put before the post; 0 where there is none.
	Year int
	// Serial is 0 where lost. SerialSpan covers its digits.
	Serial     int
	SerialSpan source.Span
	// DamagedLevel and DamagedSection tell that the level lost a letter, or blanks between some letters but not all, and that
	// SECTION n OF m is not written so. Damaged tells of either, and of a post or serial that is lost.
	DamagedLevel, DamagedSection, Damaged bool
}

// Caption is one caption of a header.
type Caption struct {
	Span source.Span
	Text string
	// Name is the canonical name: SIPDIS, NOFORN, SENSITIVE, NODIS, "ROGER CHANNEL".
	Name string
	// Glued reports that it is on a line of something else.
	Glued bool
	// Level is what a line such as SECRET//NOFORN below the classification line says; Unmarked for other captions, Unclassified for SBU.
	Level marking.Level
}

// OrderLine is the E.O. line.
type OrderLine struct {
	Span source.Span
	Text string
	// Order is what the line says; its offsets count from Span.Start. Never nil.
	*instruction.Order
	// More are values that are elsewhere in the header, as Declassify on: lines
	// do, with places counted in the file.
	More []instruction.Value
	// Glued reports whether another field shares the line, so that a part of the value may be lost in it.
	Glued bool
}

// Place turns a span of the parsed order into one of the file.
func (o *OrderLine) Place(s source.Span) source.Span { return s.Shift(o.Span.Start) }

// Subject is the SUBJECT line.
type Subject struct {
	Span source.Span
	// Mark is nil where the subject has no portion mark.
	Mark *Mark
	// Text is the subject without key and mark, as it is.
	Text Text
}

// Authority says who classified the cable and why.
type Authority struct {
	Span source.Span
	// Key is the "Classified By:" or "Derived From:" that opens it.
	Key source.Span
	// Classifier is the text of the classifier, name and position, without the
	// reason; empty where the line names nobody.
	Classifier Text
	// Position is what follows the name's comma; empty where nothing does.
	Position Text
	// ClassifiedBy and DerivedFrom tell which keys are there; the empty Text is absent.
	ClassifiedBy, DerivedFrom Text
	// Office reports that Classifier is an office or a section, and no person.
	Office bool
	// Blank reports that Classifier is a form's, which nobody filled in: _____, [NAME], TBD.
	Blank bool
	// SourcesListed reports that words follow MULTIPLE SOURCES on its line.
	SourcesListed bool
	// MultipleSources tells a derivative classification from several sources.
	MultipleSources bool
	// Reasons is nil where none are given; its offsets count from ReasonsAt.
	Reasons   *instruction.Reasons
	ReasonsAt source.Span
	// ReasonApart reports that the section or letters of a reason come after a break of the copy: behind a blank line or a page's line.
	ReasonApart bool
	// Others are further lines of the block that say who classified the cable, or why.
	Others []Attribution
	// InParagraph reports that it is paragraph 1.
	InParagraph bool
	// Masked reports that a run of X or # is in it.
	Masked bool
	// Correction reports that the words are in a note of correction only ("CLASSIFIED BY LINE ADDED").
	Correction bool
}

// Attribution is one more line of a header block that says who classified the cable, or why.
type Attribution struct {
	// Key is the "Classified By:" that opens it; empty where the line is a reason alone.
	Key source.Span
	// Classifier is the text of the classifier; empty where the line names nobody.
	Classifier Text
	// Reasons is nil where none are given; its offsets count from ReasonsAt.
	Reasons   *instruction.Reasons
	ReasonsAt source.Span
}

// PortionKind tells portions apart.
type PortionKind uint8

// The kinds of portions.
const (
	Paragraph     PortionKind = iota // numbered
	Unnumbered                       // a marked paragraph without number
	BulletItem                       // a marked bullet or sub-paragraph
	MarkedHeading                    // a heading with a mark
)

// Portion is a part of the body that carries a mark, or should.
type Portion struct {
	Kind PortionKind
	Span source.Span
	// Number is 0 for an unnumbered portion; NumberSpan covers "3." with its sign.
	Number     int
	NumberSpan source.Span
	// After is the number that the mark comes before, "(C) 4."; 0 for none.
	After int
	// InSequence reports that Number follows the paragraph before it by one (or is the first, 1 or 2).
	InSequence bool
	// Marks are the marks at the front: none, one, or several that follow each other.
	Marks []*Mark
	// Late is a mark after a heading in the paragraph or at its end; nil where none.
	Late *Mark
	// HeadingOnly reports that nothing but a heading follows the number.
	HeadingOnly bool
	// Inserted reports that it is inside an inserted or quoted text.
	Inserted bool
	// AuthorityOnly reports that it is the authority written as a paragraph.
	AuthorityOnly bool
	// Masked reports that a run of X is where the mark would be.
	Masked bool
	// Garbled reports that what is where the mark would be was one, and none can be read from it: "[C]",
	// "(S AND NF)", "CONFIDENTIAL:".
	Garbled bool
	// ListLetter reports that the mark may be a letter of a list: (a) (b) (c).
	ListLetter bool
	// Lead is the portion's first words after number and marks, up to 40 bytes, for
	// rules that must tell a damaged mark from prose. Never quoted.
	Lead Text
}

// Mark is the mark that counts for a portion: the first at its front, else the late one; nil where it has none.
func (p *Portion) Mark() *Mark {
	if len(p.Marks) > 0 {
		return p.Marks[0]
	}
	return p.Late
}

// Marking is the portion's marking: that of the mark that counts, else Unmarked.
func (p *Portion) Marking() marking.Marking {
	if m := p.Mark(); m != nil {
		return m.Marking
	}
	return marking.Marking{}
}

// Envelope is what the communicators' lines say. Spans are empty where a line is missing.
type Envelope struct {
	Span source.Span
	// Station is the DE line: serial (0: none) and day of the year (0: none).
	Station       source.Span
	StationSerial int
	StationDay    int
	DaySpan       source.Span // the seven digits of day and time
	SerialSpan    source.Span
	// Letters are the class letters, "CCCCC"; Class is what they say, Unmarked where
	// they are garbled. ClassSpan covers the letters.
	Letters   string
	Class     marking.Level
	EFTO      bool
	ClassSpan source.Span
	// DTG is the date-time group; Day is meaningful where Dated.
	DTG   source.Span
	Day   calendar.Day
	Dated bool
	// From is the FM line, and Sender the post that it names: empty where it is missing or is longer than a post's name.
	From   source.Span
	Sender string
	// Copy reports that an archive block repeats the envelope here.
	Copy bool
}

// Archive is what an archive's block says of the cable.
type Archive struct {
	Span       source.Span
	Identifier Text
	Marking    *Mark
	Origin     Text
	Date       Text
	Day        calendar.Day
	Dated      bool
	Tags       Text
	// Record reports that it is the National Archives' record of a telegram of 1973-79, which comes after it. Order and Handling are its words
	// for the E.O. line and the captions: GS 19850315 is GDS 3/15/85.
	Record          bool
	Order, Handling Text
	// Names reports that Identifier is one: year, post and serial.
	Names bool
	named identifier
}

// NamesCable reports whether the archive's identifier is that of a post and serial; what is unknown contradicts nothing.
func (a *Archive) NamesCable(post string, serial int) bool {
	return !a.Names || a.named.agrees(post, serial)
}

// NamesYear reports whether the archive's identifier is of one of two years, or tells none.
func (a *Archive) NamesYear(from, to int) bool {
	return !a.Names || a.named.year == from || a.named.year == to
}

// PageLine is a page break's line.
type PageLine struct {
	Span   source.Span
	Post   string
	Serial int // 0 where none
	Page   int
	Pages  int // 0 where none
}
