package scan

import "github.com/cablelint/cablelint/grammar/marking"

// Doubt is why a text that was not recognized as a paper may be one, or why a paper in which no banner was read may
// have one. Nobody checked it, so it is listed as unchecked.
type Doubt uint8

// The kinds of doubt.
const (
	NoDoubt        Doubt = iota
	LoneBanner           // SECRET alone on a line, at the head, at the foot, above a date or next to a stamp of release
	UnsureBanner         // a banner in mixed case, or one with other words
	LoneMarks            // (S) before a paragraph, or several marks of one letter
	MisreadBanner        // SECREI: a machine mistook letters of what may be a banner
	LoneBlock            // an authority block and no banner
	ReleaseStamp         // the stamp of a release after a review
	JoinedLines          // the lines of a memorandum are joined, and a level is in them again and again
	JoinedMarks          // marks inside lines, after a stop or a number: the line breaks are lost
	LateMarks            // (S) after paragraphs or titles, and no banner
	BlockApart           // the keys of the authority block are on one line, and their values on others
	PassedBanner         // a banner was read, and another line may be one that was not
	PassedMark           // [TOP SECRET] The: what may be a mark above the banner is in a form that is not read
	MisreadMarks         // (O//SI): a machine mistook letters of marks
	OtherMessage         // SECRET 271846Z APR 78: a message of another agency
	LoneIndicator        // the designation indicator of CUI and no banner
	SampleMarks          // a text explains marks, and those before its paragraphs may be samples
	ArchiveForm          // the form of an archive names the level that a paper had
	ListedMarks          // 0900 (U) Opening: entries of an agenda or a list begin with marks
	BlockFenced          // the authority block is in a fence of code, where nothing is read
	SmallMarks           // (s) below a banner: marks in small letters, which are not read
	RegradingStamp       // the stamp of a classified paper on whether it is downgraded by itself
	BritishBanner        // UK SECRET STRAP1: a marking of the United Kingdom
	OfficeBanner         // CONFIDENTIAL alone at the head or the foot of a paper of an office of a government
	WordOfFirms          // CONFIDENTIAL at the head and the foot of a paper that may be one of a firm
	OtherMarking         // VS-NfD: a marking of another nation, or one that is not of the levels
)

// doubtNames say what was seen.
var doubtNames = [...]string{
	LoneBanner:     "a line is a banner, but little else shows a paper",
	UnsureBanner:   "something in it may be a banner that was not read",
	LoneMarks:      "paragraphs have what may be portion marks, and no banner was read",
	SampleMarks:    "it explains portion marks, and those that it has may be samples",
	ArchiveForm:    "the form of an archive names a level, but no marking was read",
	ListedMarks:    "entries of an agenda or a list begin with what may be portion marks, and no banner was read",
	LateMarks:      "titles or paragraphs end with what may be portion marks, but no banner is above them",
	MisreadBanner:  "a line may be a banner that a machine misread",
	LoneBlock:      "it has an authority block, and no banner was read",
	LoneIndicator:  "it has the designation indicator of CUI, and no banner was read",
	ReleaseStamp:   "it has the stamp of a release after a review, but no marking was read",
	JoinedLines:    "levels in capitals are inside long lines, as where line breaks are lost",
	MisreadMarks:   "not all portion marks were read in it: a machine mistook letters of some",
	JoinedMarks:    "what may be portion marks is inside lines, as where line breaks are lost",
	BlockApart:     "the keys of its authority block are apart from their values",
	BlockFenced:    "its authority block is in a fence of code, where nothing is read",
	PassedBanner:   "another line may be a banner",
	PassedMark:     "a line may be marked above the banner in a form that is not read",
	SmallMarks:     "paragraphs have what may be portion marks in small letters, which were not read",
	RegradingStamp: "it has a stamp on downgrading that classified papers have, but no marking was read",
	BritishBanner:  "a line is a marking of the United Kingdom, and those are not read",
	OfficeBanner:   "a level is alone on a line, and an office of a government is named",
	WordOfFirms:    "CONFIDENTIAL is at its head and its foot, a level or the word of a firm",
	OtherMarking:   "a line may be a marking of another kind, and those are not read",
	OtherMessage:   "it is a message with a date-time group, and no cable of State",
}

// String says what was seen; it is empty for NoDoubt.
func (d Doubt) String() string { return doubtNames[d] }

// leastMarks is how many marks of one letter show that a text may be a paper. Fewer do above four words or more.
const leastMarks = 3

// doubt is why the text may be a paper though nothing shows that it is one. CONFIDENTIAL alone, no matter how often,
// is on papers of business, which have no stamp of downgrading, and UNCLASSIFIED alone is in the stamps of releases.
func (e *evidence) doubt() Doubt {
	if e.listsLevels() || len(e.banners) == 0 && e.marks() > 0 &&
		(marking.Glossary(e.text) || e.otherLetters()) {
		return NoDoubt
	}
	if len(e.banners) > 0 && e.small.marks() {
		return SmallMarks
	}
	for i := range e.banners {
		if d := e.ofBanner(&e.banners[i], i); d != NoDoubt {
			return d
		}
	}
	switch {
	case e.sure > 0: // (S//NF) in numbered paragraphs, of a cable without its header
		return LoneMarks
	case e.high && !e.markdown && !e.lettered, // Subject: (S) Ferries
		e.labeled && e.worded > 0 && !e.lettered && !e.others: // Subject: [UNCLASSIFIED] Ferries, and (C) below it
		return LoneMarks
	case e.others && (e.longList || e.marks() < 2), e.worded == 0 && e.numbered == 0 && e.all < leastMarks:
	case e.letters["S"] > 0, e.letters["TS"] > 0 && !e.markdown, e.unclassifiedParts() >= leastMarks, len(e.letters) > 1,
		e.letters["C"] > 0 && len(e.banners) > 0, e.opening > 1 && !e.lettered && !e.markdown:
		return LoneMarks
	}
	switch {
	case e.late >= mostlyLate && !e.others:
		return LateMarks
	case e.misread > 0, e.named && e.known():
		return MisreadBanner
	case e.oddMarks > 0 && e.titled, e.oddSure, e.stroked && !e.markdown:
		return LoneMarks
	case e.captioned && e.memo, e.struck && len(e.banners) == 0: // EYES ONLY, NODIS; ~~SECRET~~
		return UnsureBanner
	case e.joined:
		return JoinedLines
	case e.foot, wholeBlock(e.block) && !e.lettered && !e.markdown:
		return LoneBlock
	}
	return NoDoubt
}

// unclassifiedParts is how many paragraphs and headings are marked (U), two in front or more.
func (e *evidence) unclassifiedParts() int {
	n := e.letters["U"]
	if n < 2 || e.markdown {
		return n
	}
	if e.worded >= 2 {
		n++ // two paragraphs of several words
	}
	return n + e.late + e.headings
}

// loneUnclassified reports whether the only mark of a text is (U) before a sentence.
func (e *evidence) loneUnclassified() bool {
	return e.letters["U"] == 1 && e.all == 1 && e.worded > 0 && !e.lettered && !e.others && !e.markdown
}

// listsLevels reports whether the banners are a list of words: three levels or more, and no mark.
func (e *evidence) listsLevels() bool {
	if len(e.banners) < 3 || e.all > 0 {
		return false
	}
	levels := map[string]bool{}
	for i := range e.banners {
		levels[e.banners[i].level] = true
	}
	return len(levels) > 2
}

// ofBanner is doubt for one of the banners.
func (e *evidence) ofBanner(b *pageBanner, i int) Doubt {
	edge := i == 0 && e.atHead || i == len(e.banners)-1 && e.lastBanner
	switch {
	case b.level == "UNCLASSIFIED" && !b.controls,
		b.level == "CONFIDENTIAL" && !b.controls && !b.within && !(e.memoFor && edge) && !e.known() && !e.officialLetter(b):
		return NoDoubt
	case b.mixed, b.strange && edge:
		return UnsureBanner
	case b.strange:
		return NoDoubt
	case b.controls, edge, b.dated, b.within, b.keyed && b.classified(), b.misread, b.alone && b.edge &&
		b.classified() && !e.markdown,
		b.classified() && (e.stamped || e.known()):
		return LoneBanner
	}
	return NoDoubt
}
