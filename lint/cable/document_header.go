package cable

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

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
	// Order is nil where the block has no E.O. line. OrderKey is the E.O. key of a SMART print whose instruction is on
	// another line, which is Order.
	Order, OrderKey *OrderLine
	// Tags in written order, each once, upper case; TagsSpan is empty where the line is missing.
	// TagsAt is where they are, after the key.
	Tags             []string
	TagsSpan, TagsAt source.Span
	Subject          *Subject
	Refs             source.Span
	Slugs            []source.Span
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
	// Year is the year that lines of the 1970s put before the post; 0 if there is none.
	Year int
	// Serial is 0 where lost. SerialSpan covers its digits.
	Serial     int
	SerialSpan source.Span
	// DamagedLevel and DamagedSection mean that the level lost a letter, or blanks between some letters but not all, and
	// that SECTION n OF m is not written so. Damaged means either, and of a post or serial that is lost.
	DamagedLevel, DamagedSection, Damaged bool
	// FromPage means that the line cannot be read, and that the level is from a page's banner, post and serial from its
	// page line.
	FromPage bool
	// Stray covers unknown words between the level and the post. It is empty where nothing is between them.
	Stray source.Span
	// Glued is where small letters are joined to a post in capitals without a blank. It is empty where there are none.
	Glued source.Span
	// Unseen means such a line that nothing in the header has its serial: the line may not be there at all.
	Unseen bool
}

// Caption is one caption of a header.
type Caption struct {
	Span source.Span
	Text string
	// Name is the canonical name: SIPDIS, NOFORN, SENSITIVE, NODIS, "ROGER CHANNEL".
	Name string
	// Glued reports that it is on a line of something else.
	Glued bool
	// Level is what a line such as SECRET//NOFORN below the classification line says; Unmarked for other captions,
	// Unclassified for SBU.
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

	declassify bool // it is a Declassify on: line
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
	// BeginsInformal reports that it begins with OFFICIAL INFORMAL or what is short for it, Informal that it has the words
	// anywhere.
	BeginsInformal, Informal bool
}
