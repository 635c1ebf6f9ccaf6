package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// EvidenceKind is what shows that a text is a marked paper.
type EvidenceKind uint8

// The kinds of evidence, in the order in which they are asked for. None is enough where one of the others is not
// there: how often CONFIDENTIAL is on a line, UNCLASSIFIED once, an authority block alone, (c) in small type,
// anything in a fence of code.
const (
	NoEvidence    EvidenceKind = iota
	SureMark                   // A: a mark that can be nothing else, (S//NF), (SBU)
	BannerAndMark              // B: a classified banner, and a mark or a whole authority block
	TwoBanners                 // C: two banners with a control after the level
	SeveralMarks               // D: three marks or more, of two kinds, one of them (U)
	SubjectMarked              // E: a marked subject and a marked portion
	PlainBanner                // F: an UNCLASSIFIED or SBU banner, and two marks
	// G: a banner at head and foot, or above a memo's title. No mark, so no finding about marks follows
	BannersAlone
	IssuerAndMark // H: one mark, and a sign of who issued it: findings are information only
	// I: an authority block as classified papers alone have it, and a title block. What its banner was is not known
	BlockAlone
	// J: a banner that was crossed out, the stamp of who declassified the paper, and a title block
	StruckAlone
)

// evidence is what a text shows.
type evidence struct {
	sure    int            // marks that can be nothing else
	strange int            // marks with words of no vocabulary
	stroked bool           // one of these has two strokes, which no office and no list has
	letters map[string]int // marks that are a level alone, by level
	// lines begin with letters in parentheses that are not marks, (A), (B): (C) may be one of a list
	lettered   bool
	longList   bool // so do letters that are near S and U in the alphabet
	others     bool // so do other letters that are not levels, (M), (L): a legend or a list of sizes
	lists      LetterLists
	opening    int  // marks (C) before words that open sentences
	worded     int  // marks of one letter before four words or more
	sentences  int  // marks of one letter before a sentence, or what may be one
	numbered   int  // marks after a paragraph's number
	legend     bool // a key says what marks mean
	all        int  // marks in all, but for the subject's
	titled     bool // a line of a title block is there
	keys       head // which lines of a memorandum's head
	subject    bool // the subject is marked
	high       bool // the mark of the subject is (C), (S), (TS) or (FOUO)
	banners    []pageBanner
	atHead     bool // the first line of the text, stamps aside, is a banner
	block      Set
	memo, mail bool
	text       string // in which an issuer is looked for, where nothing else is enough
	whole      string // in which a stamp is looked for: text with the stamps of release
	government answer // whether a stamp of the government is in it
	// letterOfOfficial means that the text is a letter that names an official
	letterOfOfficial answer

	stamped    bool
	struck     bool
	regraded   bool   // the old and the new level of a released copy are the first line
	lastBanner bool   // the last line of the text is a banner
	markdown   bool   // the text is Markdown, where a list of changes may have (TS) for TypeScript
	late       int    // marks at the end of paragraphs
	headings   int    // marks at the end of headings
	letterhead bool   // a line at the head is the letterhead of an office that classifies
	misread    int    // lines that may be banners which a machine misread
	oddMarks   int    // what may be a mark that a machine misread
	oddSure    bool   // one of them can be nothing else
	zeros      int    // (0) before a sentence, which may be one where other paragraphs are marked
	counted    bool   // a line begins with (1): (0) is of the same list
	foot       bool   // the block is one that classified papers alone have: E2 IMPDET, CL BY 012345
	captioned  bool   // a caption is alone on a line at the head or the foot, and next to no banner
	joined     bool   // the lines of a memorandum are joined
	memoFor    bool   // a memorandum says in capitals whom it is for
	ofMessage  bool   // a sentence says how high a mail is: This email is UNCLASSIFIED
	labeled    bool   // the subject of a mail begins with a level: [UNCLASSIFIED] Piers
	stated     bool   // a sentence says how high a part is: UNCLASSIFIED when separated
	dated      bool   // a line is a date
	listed     string // the level that an archive's form names
	broken     bool   // line breaks were put back, so that what is found is information only
	fenced     Set    // the fields of an authority block in fences of code
	cells      Set    // the fields of an authority block in columns and cells, or with the values below all keys
	apart      bool   // the keys of an authority block are apart from their values
	edition    bool   // an edition has the banner in small letters
	small      smallMarks
	named      bool // a level is named in capitals at the head or the foot, among other words
}

// answer is what the whole text shows, which is searched once: each banner asks.
type answer struct{ searched, yes bool }

func (a *answer) get(search func() bool) bool {
	if !a.searched {
		a.searched, a.yes = true, search()
	}
	return a.yes
}

// mark counts a mark.
func (e *evidence) mark(m portion.Mark, subject bool) {
	e.subject = e.subject || subject
	switch {
	case m.Sure:
		e.sure++
	case m.Strange:
		e.strange++
	case m.Letter != "":
		if e.letters == nil {
			e.letters = map[string]int{}
		}
		e.letters[m.Letter]++
	}
}

// banner counts a banner.
func (e *evidence) banner(b pageBanner, head bool) {
	e.atHead = e.atHead || head && len(e.banners) == 0
	e.banners = append(e.banners, b)
}

// letter notes a letter of a list at the front of a line: (A), (B), (D) to (I), and any other that is not a level.
func (e *evidence) letter(rest string) {
	if portion.ZeroMark(rest) {
		e.zeros++
	}
	e.counted = e.counted || strings.HasPrefix(rest, "(1)")
	if strings.HasPrefix(rest, "(TS) ") && strings.Count(strings.TrimSpace(rest), " ") >= wordsAfterMark {
		e.worded++
	}
	if len(rest) < 4 || rest[0] != '(' || rest[2] != ')' || !text.IsUpper(rest[1]) {
		return
	}
	e.lettered = e.lettered || strings.IndexByte("ABDEFGHI", rest[1]) >= 0
	e.longList = e.longList || strings.IndexByte("JKLMNOPQRTVWXYZ", rest[1]) >= 0
	e.other(rest)
	if strings.Count(strings.TrimSpace(rest), " ") >= wordsAfterMark {
		e.worded++
	}
}

// odd notes what may be a mark that a machine misread at the front of a line without a mark.
func (e *evidence) odd(line string) {
	if portion.Misread(line) {
		e.oddMarks++
		e.oddSure = e.oddSure || portion.SurelyMisread(line)
	}
}

// other notes a letter in parentheses that is not a level at the front of a line.
func (e *evidence) other(line string) {
	e.others = e.others || len(line) > 3 && line[0] == '(' && line[2] == ')' && text.IsUpper(line[1]) &&
		strings.IndexByte("UCS", line[1]) < 0
}

// wordsAfterMark is how many words come after a mark that is not an entry of a legend: (S) Small.
const wordsAfterMark = 4

// tokens takes what only the whole text shows.
func (e *evidence) tokens(t *Tokens) {
	for i := len(t.list) - 1; i >= 0 && i > len(t.list)-4; i-- {
		switch t.list[i].kind {
		case Banner:
			e.lastBanner = true
			return
		case Stamp, PageLine, Rule:
			continue
		case TitleLine:
			if i > 0 && t.SameLine(i-1, i) { // the date on a banner's line
				continue
			}
		}
		return
	}
}

// issuers are signs of who issued a paper.
var issuers = text.NewPhrases([]string{"STATE.GOV", ".MIL", "MEMO FOR", "MEMORANDUM FOR", "CALL SHEET",
	"DEPARTMENT OF"})

// issuer reports whether a text names an office that marks its papers. A page of documentation may be about marking.
func (e *evidence) issuer() bool { return !e.markdown && issuers.In(e.text) }

// marks is the number of marks that count: those of one letter do not where the text has lists of letters.
func (e *evidence) marks() int {
	n := e.sure + e.strange
	for letter, k := range e.letters {
		if !e.inList(letter) {
			n += k
		}
	}
	return n
}

// inList reports whether the letter of a mark may be one of a list that the text has: (C) after (A) and (B), (S) after
// (Q) and (R).
func (e *evidence) inList(letter string) bool { return e.lettered && (letter == "C" || e.longList) }

// onlyC reports whether all marks are (C), which may be something else.
func (e *evidence) onlyC() bool {
	return e.sure+e.strange == 0 && len(e.letters) == 1 && e.letters["C"] > 0
}

// wholeBlock reports whether fields are those of an authority block: who, and one line more.
func wholeBlock(fields Set) bool {
	who := fields & Of(ClassifiedBy, DerivedFrom)
	return who != 0 && fields&^who != 0 || who == Of(ClassifiedBy, DerivedFrom)
}

// halfBlock reports whether there is a reason and an instruction, as memoranda of the White House have them below their
// first page, where nobody is named.
func (e *evidence) halfBlock() bool { return e.block.Has(Reason) && e.block.Has(DeclassifyOn) }

// kind is the first kind of evidence that there is.
func (e *evidence) kind() EvidenceKind {
	k := e.lines()
	if (e.broken || e.regraded) && k != NoEvidence && k != BannersAlone && k != BlockAlone ||
		(k == SeveralMarks || k == PlainBanner) && e.phrases() {
		return IssuerAndMark
	}
	return k
}

// lines is kind for the lines as they are read.
func (e *evidence) lines() EvidenceKind {
	marks := e.marks()
	if e.numbered > 0 && 2*e.numbered >= e.all && len(e.banners) == 0 && !e.titled && !e.mail && !e.known() &&
		!endTitle(e.text) {
		return NoEvidence // the body of a cable that lost its header: G004 reports it
	}
	switch {
	case e.otherLetters():
		return NoEvidence
	case e.sure > 0:
		return SureMark
	case e.classifiedBanner() && e.placedBanner() &&
		(marks > 0 && (!e.onlyC() || e.secret() || marks > 1 || e.memo || e.issuer()) ||
			wholeBlock(e.block) && (e.atHead || e.lastBanner || e.memo) || e.memo && (e.late > 0 || e.halfBlock())):
		return BannerAndMark
	case e.controlled() >= 2:
		return TwoBanners
	case marks >= 3 && len(e.letters) > 1 && e.letters["U"] > 0, e.unclassifiedMarks():
		return SeveralMarks
	case e.subject && marks >= 2 && !e.onlyC():
		return SubjectMarked
	case (e.ofMessage || e.mail && e.plainField()) && marks > 0 && e.worded > 0,
		e.plainBanner() && marks >= 2,
		e.bannersAlone() && (e.late > 0 || marks > 0 && !e.onlyC()):
		return PlainBanner
	case e.bannered() && (e.all > 0 || e.headings > 0 || e.subject):
		return IssuerAndMark // what is marked counts, but is information only
	case e.bannered():
		return BannersAlone
	case marks > 0 && e.issuer(), e.late >= mostlyLate && (e.memo || e.titled), marks > 1 && e.legend && !e.onlyC():
		return IssuerAndMark
	case e.struck && e.stamped && (e.headed() > 1 || e.letterhead):
		return StruckAlone
	case e.blockAlone():
		return BlockAlone
	}
	return NoEvidence
}

// manyMarks is how many marks (U) show a paper where no banner is above them, and nothing else shows who wrote it.
const manyMarks = 5

// unclassifiedMarks reports whether (U) opens so many paragraphs that nothing else can be meant.
func (e *evidence) unclassifiedMarks() bool {
	n := e.letters["U"]
	if e.lettered || e.others || e.worded == 0 {
		return false
	}
	return n >= manyMarks && e.worded >= leastMarks && !e.markdown ||
		n >= leastMarks && (e.known() || wholeBlock(e.block) || e.worded > 1 && intelligenceWords.WordIn(e.text))
}

// intelligenceWords are in papers of the intelligence community and of those who oversee it.
var intelligenceWords = text.NewPhrases([]string{"THE IC ASSESSES", "INTELLIGENCE COMMUNITY", "FISA",
	"SELECT COMMITTEE ON INTELLIGENCE"})

// blockAlone reports whether an authority block is at the foot of a memorandum whose banner was not read.
func (e *evidence) blockAlone() bool {
	headed := e.memo || e.titled
	return !e.lettered && (e.foot && headed || wholeBlock(e.block) && (e.oddMarks > 0 || headed && e.known()))
}

func (e *evidence) classifiedBanner() bool {
	for _, b := range e.banners {
		if b.classified() && !b.strange {
			return true
		}
	}
	// SECRET // NOFORN // and other words are a banner at the head, also below a title, above marks or an authority block
	first := len(e.banners) > 0 && e.banners[0].strange && e.banners[0].classified() &&
		(e.atHead || e.banners[0].edge && e.banners[0].dated && e.banners[0].controls)
	return first && (strings.HasSuffix(e.banners[0].level, "SECRET") && len(e.letters) > 0 || wholeBlock(e.block))
}

// placedBanner reports whether a banner is where banners are: at the head or the foot, on a line by itself, above a
// date, or in a text with the signs of a paper. In the middle of other lines it may be a word of a game or a list.
func (e *evidence) placedBanner() bool {
	return e.atHead || e.lastBanner || e.memo || e.mail || e.titled || e.block != 0 || e.stamped || e.known() ||
		slices.ContainsFunc(e.banners, func(b pageBanner) bool {
			return b.alone || b.dated || b.keyed || b.beside || b.led || b.flanked || b.controls
		})
}

// secret reports whether a banner is above CONFIDENTIAL, which private papers have too.
func (e *evidence) secret() bool {
	for _, b := range e.banners {
		if b.classified() && !b.strange && b.level != "CONFIDENTIAL" {
			return true
		}
	}
	return false
}

func (b *pageBanner) classified() bool { return b.level != "SBU" && b.level != "UNCLASSIFIED" }

func (e *evidence) plainBanner() bool {
	for _, b := range e.banners {
		if !b.classified() {
			return true
		}
	}
	return false
}

// plainField reports whether a field says that the text is not classified: CLASSIFICATION: UNCLASSIFIED.
func (e *evidence) plainField() bool {
	return slices.ContainsFunc(e.banners, func(b pageBanner) bool { return b.keyed && !b.classified() })
}

// controlled is the number of banners with a control of the vocabulary.
func (e *evidence) controlled() (n int) {
	for _, b := range e.banners {
		if b.controls && !b.strange {
			n++
		}
	}
	return n
}

// bannersAlone reports whether the same banner is at the head and at the foot, or at the head of a memo. CONFIDENTIAL
// is on too many papers of business.
func (e *evidence) bannersAlone() bool {
	if !e.atHead || len(e.banners) == 0 || e.banners[0].level == "CONFIDENTIAL" && !e.banners[0].controls {
		return false
	}
	last := e.banners[len(e.banners)-1]
	return e.memo || e.lastBanner && len(e.banners) > 1 && last.level == e.banners[0].level
}
