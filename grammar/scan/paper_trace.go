package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// Where no grammar finds what it reads, a text may still have a marking: a level before words that no banner of ours
// has, or a banner in a page that lost its line breaks. Such a trace does not make a paper of the text, but nobody may
// take it for checked.

// trace is what of markings is in a text that is not read.
type trace struct {
	handled int             // lines of a level and of words that say how the paper is handled
	joined  int             // levels among the words of a long line
	plain   bool            // a marking below the levels is at its front
	top     bool            // TOP SECRET is twice in such a line
	alone   map[string]int  // levels and markings below them that are alone on a line
	levels  map[string]bool // the levels of these lines
	garbled map[string]int  // lines that are nothing but a garbled level
	first   bool            // the first line is one
	marked  bool            // a line begins with what may be a mark, perhaps in the wrong brackets: {U)
	late    int             // lines that end with a sentence and (S) or (TS)
	ends    markedEnds      // all lines that end with marks
	lone    bool            // a sentence of several words ends with the mark of a classified paragraph
	bare    bool            // another has no mark
	open    int             // UNCLASSIFIED alone on a line, next to a date
	pages   bool            // a line is the head of a cable's page: PAGE 02
	twin    bool            // a line is what a machine made of UNCLASSIFIED
	cui     cuiField        // the fields of a CUI designation indicator that begin lines
	keys    Set             // the keys of an authority block that begin lines
	heads   head            // the lines of a memorandum's head that are only a key
	// instructed means that a line is nothing but an instruction: Declassify on: OADR
	instructed bool
	marks      bool // marks are inside a line that begins with a letterhead

	words    bool // the text has one of traceWords
	sign     bool // words of a title block are in the text, or a stamp of a release
	official bool // such a stamp is in the text, or a sign of the government
	memo     bool // a sign is in the text that papers of business do not have
}

// traceWords are in each trace but a garbled one: AL USE in OFFICIAL USE and INTERNAL USE ONLY.
var traceWords = [...]string{"SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLASS ", "FOUO", "AL USE", "SENSITIVE", "CUI",
	"Top Secret", "top secret", restricted, "UK EYES", "S E C R", "INFRASTRUCTURE INFORMATION", "SBU",
	"Criminal Sanctions", "CRIMINAL SANCTIONS", "Sensitive Security", "CLASSIFIED ATTACHMENT", "CLASSIFIED ENCLOSURE"}

// looseMarks are marks of portions, also in the wrong brackets.
var looseMarks = [...]string{"(U)", "{U)", "(S)", "{S)", "(TS)", "(U/", "(S/", "(TS/"}

// blockWords are in the lines of an authority block.
var blockWords = [...]string{"lassified by", "lassified By", "erived from", "erived From", "LASSIFIED BY",
	"ERIVED FROM", "RV FM", "DERIVED FM", "RV FROM", "eclassify ", "ECLASSIFY "}

// reviewStamps are on papers that were reviewed before their release, since they were classified or might have been.
var reviewStamps = [...]string{agencyStamp, "pproved For Release", "pproved for Release", "APPROVED FOR RELEASE",
	kennedyStamp}

// regradingStamps are the stamps of DoD Directive 5200.10 and of E.O. 10964, E.O. 11652 and their schedules, which only
// classified papers had, as far as machines read them.
var regradingStamps = [...]string{"EXCLUDED FROM AUTOMATIC", "FROM AUTOMATIC REGRADING", "DOD DIR 5200.10",
	"DOWNGRADED AT ", "EXCLUDED FROM GDS"}

// unreadDoubt is why a text that is not read may be a paper: a trace of a marking, or a stamp. What is found of
// paperWords has foundReviews where stamps were taken out of the plain text.
func unreadDoubt(whole, plain string, found text.Found) Doubt {
	d := traceOf(plain, found)
	if d == NoDoubt {
		d = plainSign(plain)
	}
	if d == NoDoubt && found.Has(foundReviews) && text.HasAny(whole, reviewStamps[:]) {
		d = ReleaseStamp
	}
	if d == NoDoubt && found.Has(foundRegrading) && !codeOrData(plain) {
		d = RegradingStamp
	}
	if d == NoDoubt && levelField(plain) {
		d = UnsureBanner
	}
	if d == NoDoubt && officeBanner(plain, found) {
		d = OfficeBanner
	}
	if d == NoDoubt {
		d, _ = edgeSign(whole, plain)
	}
	if d == NoDoubt && attributeLevel(plain) {
		d = OtherMarking
	}
	if d == NoDoubt && found.Has(foundTraces) && confidentialEnds(plain) {
		d = WordOfFirms
	}
	return d
}

// unread is why something of a paper may not have been read: its banner, or marks of portions.
func (e *evidence) unread(plain string) Doubt {
	if len(e.banners) == 0 {
		struck := e.kind() == StruckAlone || e.struck && e.stamped
		if struck {
			plain = withoutStruck(plain)
		}
		switch d := traceOf(plain, paperWords.Get().Found(plain)); {
		case d == NoDoubt, d == LateMarks, struck && d == LoneBlock: // late marks are read, and so is a banner that is struck
		case d == LoneBanner && e.block != 0: // a line that may be one is not read: (CONFIDENTIAL)
			return LoneBlock
		default:
			return d
		}
		if e.misread > 0 || damagedTop(plain) {
			return MisreadBanner
		}
	}
	if e.oddSure || e.oddMarks > 0 && (e.all > 0 || len(e.banners) == 0) || e.zeros > 0 && !e.counted && e.all > 1 {
		return MisreadMarks
	}
	return NoDoubt
}

// damagedTop reports whether a line begins with what a machine left of TOP SECRET and of the controls after it: TOP
// SECR£THCOhfft, TOP SECRETHCOMINT.
func damagedTop(s string) bool {
	const start = "TOP SECR"
	for at := 0; ; at++ {
		i := strings.Index(s[at:], start)
		if i < 0 {
			return false
		}
		if at += i; at == 0 || strings.IndexByte("\n\f ", s[at-1]) >= 0 {
			word := s[at+len("TOP "):]
			n := 0
			for n < len(word) && text.IsLetter(word[n]) {
				n++
			}
			switch word[:n] {
			case "SECRET", "SECRETS", "SECRETARY", "SECRETARIES", "SECRETARIAT", "SECRECY":
			default:
				return true
			}
		}
	}
}

// traceOf is the trace of a marking in a text in which some of paperWords were found. It passes over code and lists of
// levels.
func traceOf(plain string, found text.Found) Doubt {
	t := trace{words: found.Has(foundTraces)}
	government := t.words && governmentPaper(plain)
	t.official = government || found.Has(foundReleases)
	t.sign = t.official || found.Has(foundTitles)
	if !t.sign && !found.Has(foundTraces|foundBlocks|foundMarks) {
		return NoDoubt
	}
	t.memo = government || found.Has(foundMemos)
	t.alone, t.levels, t.garbled = map[string]int{}, map[string]bool{}, map[string]int{}
	above, fenced, whole := "", false, fences(plain) != notFenced
	for rest := plain; rest != ""; {
		line := rest[:layout.LineLength(rest)]
		rest = rest[min(len(rest), len(line)+1):]
		line = strings.TrimSpace(line)
		if len(line) < 2 { // dirt on the page
			continue
		}
		if fenced = fenced != strings.HasPrefix(line, layout.CodeFence); !fenced || whole {
			t.line(line, above)
			t.ends.line(line, above)
			if t.words {
				t.cui |= cuiFieldOf(line)
			}
			if found.Has(foundBlocks) {
				t.key(line)
			}
		}
		above = line
	}
	return t.doubt()
}

// doubt is what the trace shows.
func (t *trace) doubt() Doubt {
	if t.list() {
		return NoDoubt
	}
	switch {
	case t.joined > 0 && t.sign, t.top, t.plain:
		return JoinedLines
	case t.handled > 0:
		return UnsureBanner
	}
	for words, n := range t.alone {
		if business := words == "CONFIDENTIAL"; t.sign && !business || t.memo && business || words == "TOP SECRET" ||
			words == "SECRET" && n > 1 || strings.Contains(words, "OFFICIAL USE") || strings.Contains(words, "SENSITIVE") {
			return LoneBanner
		}
	}
	for _, n := range t.garbled {
		if n > 1 && t.sign || t.official || t.first && (t.sign || t.marked) {
			return MisreadBanner
		}
	}
	switch n := t.alone[unclassified]; {
	case n > 0 && t.twin:
		return MisreadBanner
	case t.open > 0, n > 1 && !t.pages, n > 0 && t.keys != 0:
		return LoneBanner
	}
	if t.late > 1 || t.late > 0 && (t.keys != 0 || t.heads == headFrom|headSubject) {
		return LateMarks
	}
	if t.keys.Has(DeclassifyOn) && (t.sign && t.instructed || t.keys&Of(ClassifiedBy, DerivedFrom) != 0) {
		return LoneBlock
	}
	if t.cui&cuiController != 0 && t.cui&(cuiCategory|cuiDissemination) != 0 {
		return LoneIndicator
	}
	if t.ends.show(t.memo) || t.lone && t.bare && !t.ends.others {
		return LateMarks
	}
	if t.marks {
		return JoinedMarks
	}
	return NoDoubt
}

// list reports whether the levels are a list of words: three or more, or two, each once, in a text without a sign of a
// paper.
func (t *trace) list() bool {
	if t.handled > 0 || len(t.levels) < 2 {
		return false
	}
	return len(t.levels) > 2 || !t.sign && len(t.levels) == len(t.alone) && allOnce(t.alone)
}

func allOnce(counts map[string]int) bool {
	for _, n := range counts {
		if n > 1 {
			return false
		}
	}
	return true
}

// titleSigns are words of a title block, and releaseSigns those of stamps on what was classified.
var (
	titleSigns   = [...]string{"MEMORANDUM", "Memorandum ", "SUBJECT:", "Subject:", "FROM:"}
	releaseSigns = [...]string{agencyStamp, "For Release", "DECLASSIFIED"}
	// memoSigns are those that papers of business do not have, which are CONFIDENTIAL too.
	memoSigns = [...]string{"MEMORANDUM", "STATES GOVERNMENT", agencyStamp, "For Release"}
)
