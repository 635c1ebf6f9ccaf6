package cable

import (
	"sync"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// PaperParts is what only a marked paper has. A paper is a Document whose envelopes, archive blocks, page lines,
// post, serial, tags and captions are absent: its form has none. Its first banner is its classification line.
type PaperParts struct {
	// Kind is what the paper calls itself.
	Kind PaperKind
	// Evidence is what showed that the text is a paper.
	Evidence scan.EvidenceKind
	// Stamped reports that a release or an archive wrote on the copy: what is missing may be under a redaction.
	Stamped bool
	// Misread is the first banner in which a machine mistook letters; nil for none. Its level is likely what it is read
	// as, since another banner is the same.
	Misread *Mark
	// Passed reports that a line may be a banner, and was not read as one.
	Passed bool
	// Misreads reports that marks were not read, since a machine mistook letters of them.
	Misreads bool
	// Released is the banner that a release put over the one of origin, which is the paper's; nil for none.
	Released *Mark
	// Dynamic reports that the banner says how high a page may be that a program puts together, and not how high this
	// paper is.
	Dynamic bool
	// Struck is a banner that was crossed out, without its strokes. Its place is empty if no banner was crossed out.
	Struck Text
	// Reclassified is the line of the authority block that says that the paper was classified again after it was
	// declassified; empty for none. ReclassifiedDated reports that the day of it is there, which is then the paper's.
	Reclassified      source.Span
	ReclassifiedDated bool
	// ReleaseNote is what the file says about its release, where a banner was crossed out or put there by a release.
	ReleaseNote scan.ReleaseNote
	// Pages are the pages in order. A text without form feeds is one page.
	Pages []*Page
	// Cables are the cables that follow the paper in its text, as its attachments or as what a mail forwards; nil for
	// none.
	Cables []*Document
	// Messages are the messages of a thread, the newest first; a paper that is no thread is one message.
	Messages []*Message
	// Statements say how high a part of the paper is.
	Statements []*Statement
	// Authorities are the paper's authority blocks, in order.
	Authorities []*HeaderBlock
	// Heads counts the titles of memoranda: two or more are a packet of papers.
	Heads int
	// Second is where a title block with another subject begins on a later page, as that of an enclosure; 0 for none.
	Second int
	// Copyrights are copyright signs at the front of paragraphs that neither a year nor an owner follows.
	Copyrights []source.Span
	// Fronts are the short parentheses at the front of texts that were not read as marks.
	Fronts []scan.Front

	lost lostAuthority
	// congress says whether the paper is one of Congress, which is found once, for several rules.
	congress struct {
		once sync.Once
		is   bool
	}
	// Unmarked are the paragraphs without a mark, headings and lines of lists aside.
	Unmarked []source.Span
	// Led are those of them after a marked portion that ends with a colon, as a quotation or an example of it, or that
	// stops inside a sentence at the end of a page.
	Led map[source.Span]bool
	// Brief are sentences without a mark that are paragraphs of their own, too short to be among Unmarked.
	Brief []source.Span
	// Apart are the pieces of text that are no portions: lists about the paper, notices, signatures, footnotes.
	Apart []source.Span
	// Cited are entries of lists of sources and references. The marks at their ends are those of the papers they cite.
	Cited []source.Span
	// Bare is how many paragraphs and items have no mark: sentences, and neither headings nor the lines of lists.
	Bare int
	// Attachments is the line that lists attachments; empty if there is none.
	Attachments source.Span
	// Enclosed is the mark with the highest level at the end of such a line, or of an entry below it, and EnclosedNoforn
	// the first such mark with NOFORN. Each names one enclosure; Unmarked for none.
	Enclosed, EnclosedNoforn Enclosure
	// SourcesListed reports that sources are listed under a title of their own: SOURCE LIST.
	SourcesListed bool
	// SourceList is where such a title is; empty for none.
	SourceList source.Span
	// Sources are the lines of that list that give the day of a source, or until when it is classified.
	Sources []scan.ListedSource
	// BareSlides are the titles of slides without a mark where those of others have one, and BareCaptions the captions of
	// pictures and tables, and the titles of annexes.
	BareSlides, BareCaptions []source.Span
	// Said is how many sentences have marks.
	Said int
	// Waived reports that the paper says that it is a working paper, 32 CFR 2001.24(d), has a waiver, is not to be used as
	// a source or is for training: portion marks are not required. Whether a working paper is older than 180 days is
	// known only where it says so. A draft may be one, but its title alone does not say that.
	Waived bool
	// Illustrates reports that the paper says its markings are examples, as guides and training papers do.
	Illustrates bool
}

// Enclosure is what comes with a paper, by the mark that the paper's list of enclosures gives it.
type Enclosure struct {
	Span  source.Span
	Level marking.Level
}

// PaperKind is what a paper calls itself.
type PaperKind string

// The kinds of papers.
const (
	Memo       PaperKind = "memo"
	Memcon     PaperKind = "memcon" // a memorandum of conversation
	Email      PaperKind = "email"
	Report     PaperKind = "report"
	Slides     PaperKind = "slides"
	OtherPaper PaperKind = "other"
)

// String is what people call the kind of paper; "paper" where it does not say.
func (k PaperKind) String() string {
	switch k {
	case Memo:
		return "memorandum"
	case Memcon:
		return "memorandum of conversation"
	case Email:
		return "e-mail"
	case Report:
		return "report"
	case Slides:
		return "slides"
	}
	return Paper.String()
}

// Page is a page with its banners and the portions that begin on it.
type Page struct {
	Span     source.Span
	Banners  []*Mark
	Portions []*Portion
	// Stacks are the banners in groups with nothing between those of each.
	Stacks [][]*Mark
	// Above is the first paragraph above all banners, and Below the last one below them; empty for none.
	Above, Below source.Span
	// Turns are the places where another page begins by its number, in a copy without form feeds.
	Turns []Turn
	// GoesOn reports that paragraphs are below the last banner, which is then not the page's foot.
	GoesOn bool
	text   bool        // something is below the last banner
	number source.Span // a page's number that nothing is below yet
}

// Turn is where a page ends and another one begins, by the number of one of them.
type Turn struct {
	Number source.Span
	Stack  int // the index of the banners next to it; below 0 for none
}

// Message is one message of a thread.
type Message struct {
	Span     source.Span
	Banners  []*Mark
	Portions []*Portion
	Subject  *Subject
	// Mail reports that it has the head of a mail.
	Mail bool
	Date Date
}

// What statements are about.
const (
	OfPage       = scan.OfPage       // THIS PAGE IS UNCLASSIFIED
	OfMessage    = scan.OfMessage    // This email is UNCLASSIFIED.
	OfSeparation = scan.OfSeparation // Unclassified when separated from attachment
)

// Statement is a sentence that says how high a part of the paper is.
type Statement struct {
	Span  source.Span
	Kind  scan.Scope
	Level marking.Level
	// SBU reports that it names SBU.
	SBU bool
	// Orders are the numbers of executive orders that a sentence about a mail cites.
	Orders []scan.Piece
	// Message is the index of the message that it is in, and Page that of the page.
	Message, Page int
}

// About are the portions and the banners that a sentence is about: those of its message, and of a message that is
// quoted in another one those that are quoted as it is.
func (d *Document) About(s *Statement) (portions []*Portion, banners []*Mark) {
	m, depth := d.Paper.Messages[s.Message], d.Quoted(s)
	for _, p := range m.Portions {
		if d.Written().Quoted(p.Span.Start) == depth {
			portions = append(portions, p)
		}
	}
	for _, b := range m.Banners {
		if d.Written().Quoted(b.Span.Start) == depth {
			banners = append(banners, b)
		}
	}
	return portions, banners
}

// Quoted is how often the message is quoted that a sentence is in: 0 where it is not.
func (d *Document) Quoted(s *Statement) int { return d.Written().Quoted(s.Span.Start) }

// GatesOnly reports that the text was recognized by its banners or its authority block alone, so that nothing is
// concluded from marks that are missing.
func (p *PaperParts) GatesOnly() bool {
	return p.Evidence == scan.BannersAlone || p.Evidence == scan.BlockAlone || p.Evidence == scan.StruckAlone
}

// Weak reports that what is found in the paper is information only: the text was recognized by one mark and an
// issuer, or it says that its markings are examples.
func (p *PaperParts) Weak() bool {
	return p.Evidence == scan.IssuerAndMark || p.Illustrates || p.Misread != nil
}

// OfCongress reports whether a paper is one of Congress.
func (d *Document) OfCongress() bool {
	of := &d.Paper.congress
	of.once.Do(func() { of.is = d.Written().OfCongress(d.Span) })
	return of.is
}
