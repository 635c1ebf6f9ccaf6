package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/stamp"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
	"github.com/cablelint/cablelint/internal/lazy"
)

// What a release or an archive wrote on a paper is not its marking. The stamps that cables have too are found before
// anything is read (package stamp); these are lines that papers alone have.

// stampStarts begin a line of a stamp.
var stampStarts = [...]string{
	"DENIED IN FULL", "DECLASSIFIED", "DECLASSIFY UNDER", "AUTHORITY NND", "AUTHORITY: NND", "AUTHORITY NLC",
	"SANITIZED COPY APPROVED", "DECL BY", "DECLAS BY", "DECLASS BY",
	"APPROVED FOR RELEASE", "APPROVED FOR PUBLIC RELEASE", "CLEARED FOR OPEN PUBLICATION", "CLEARED FOR PUBLIC RELEASE",
	"NSC MEMO", "NLN", "NLJ", "NLF", "NLC", "NLK",
}

// blankPaperStamps takes the stamps out of the text that is scanned, those that are known where it was read before. A
// line CLASSIFICATION: UNCLASSIFIED is one next to others; alone, mail programs and offices write it, as a banner.
func (s *paperScanner) blankPaperStamps(plain string, known *Tokens) {
	var stamps []source.Span
	var lines layout.Splitter
	switch {
	case known == nil:
		stamps, lines = stamp.Find(plain, layout.LookAtColons(plain).Path)
	case known.lines.Ready() != nil:
		lines = known.lines
	default:
		stamps, lines = known.stamps, layout.Split(plain)
	}
	if !slices.ContainsFunc(stamps, func(at source.Span) bool { return !text.HasWord(at.In(plain), "CLASSIFICATION") }) {
		stamps = nil
	}
	s.blankKnown(plain, stamps, lines)
}

// stamp emits a line with the words of a stamp. A mark before them or after them opens a portion, which is read.
func (s *paperScanner) stamp(line string, at int) {
	l := leadAt(line, 0, len(line), s.letter)
	if portion.At(line[skipEmphasis(line, l.at, len(line)):]).Length > 0 {
		s.portion(at)
		return
	}
	if s.bannerByStamp(line, at) {
		return
	}
	end := s.line.End
	for i := range len(line) {
		if line[i] == '(' && portion.At(line[i:]).Sure {
			end = at + i
			break
		}
	}
	s.emit(Stamp, at, end)
	s.found.stamped = true
	if end < s.line.End {
		s.portion(end)
		return
	}
	s.dayOfStamp(line)
}

// stampAfterMark emits what is after the marks of a portion as a stamp, if it begins as one and has its number.
func (s *paperScanner) stampAfterMark(at int) bool {
	words := s.text[at:s.line.End]
	if !stampFronts.Get().May(words) || !s.releaseStamp(words) || text.IndexFold(words, agencyStamp) < 0 {
		return false
	}
	s.emit(Stamp, at, s.line.End)
	s.found.stamped = true
	return true
}

// dayOfStamp emits the date below a stamp that says who declassified the paper, which is not the paper's date:
// Declassified by order of the Mayor, March 3, 2018.
func (s *paperScanner) dayOfStamp(line string) {
	if !text.HasFold(strings.TrimLeft(line, " -*["), "DECLASSIFIED BY") || strings.ContainsAny(line, "0123456789") {
		return
	}
	if _, below, ok := s.below(0); ok && written.Alone(below) {
		s.advance()
		s.emit(Stamp, layout.SkipBlank(s.text, s.line.Start, s.line.End), s.line.End)
	}
}

// stampPhrases are in a line of a stamp.
var stampPhrases = [...]string{"EO SYSTEMATIC REVIEW", agencyStamp, kennedyStamp}

// agencyStamp begins the number of a file that the Central Intelligence Agency released.
const agencyStamp = "CIA-RDP"

// kennedyStamp is on each file that the National Archives released under Public Law 102-526 in 2017 and later.
const kennedyStamp = "RELEASE UNDER THE PRESIDENT JOHN F. KENNEDY ASSASSINATION RECORDS ACT"

// archives is the National Archives in a line of a stamp.
const archives = "NARA"

// stampFronts are what lines of stamps begin with, and codes of the Agency.
var stampFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(stampStarts[:], agencyCodes[:])
}}

// lineWords are looked for in one pass over a paper: what is nowhere in it is looked for in no line. They are the words
// that lines of stamps have anywhere, those of remarks, and those that rules ask for.
var lineWords = lazy.Value[*text.Phrases]{Make: func() *text.Phrases {
	return text.NewPhrases(stampPhrases[:], []string{archives}, waivers, illustrating, compiling, wholes, changeWords[:],
		groupWords[:], []string{atomicEnergy}, statementSigns[:])
}}

// The lists of lineWords.
const (
	foundStamps  text.Found = 1<<0 | 1<<1
	foundRemarks text.Found = 1<<2 | 1<<3 | 1<<4 | 1<<5
	foundChanges text.Found = 1 << 6
	foundGroups  text.Found = 1 << 7
	foundAtomic  text.Found = 1 << 8
	foundStated  text.Found = 1 << 9
)

// findWords looks for lineWords and numbers in the text that is scanned, and in the plain text with its stamps and its
// markup, since what is looked for in both is no more than what may be there.
func (s *paperScanner) findWords(plain string) {
	words := lineWords.Get().Found(s.text)
	s.found.stamped, s.stampWords = len(s.out.stamps) > 0, words.Has(foundStamps)
	s.out.words, s.out.numbers = words, hasOrderNumber(plain)
	if s.text != plain {
		s.out.numbers = s.out.numbers || hasOrderNumber(s.text)
		s.out.words |= lineWords.Get().Found(plain) &^ foundRemarks
	}
}

// releaseStamp reports whether a line is a stamp of a release or an archive.
func releaseStamp(line string) bool { return releaseLine(line, true) }

// releaseStamp is releaseStamp for a line of the text, which is asked once whether it has words of stamps.
func (s *paperScanner) releaseStamp(line string) bool { return releaseLine(line, s.stampWords) }

// releaseLine is releaseStamp for a line that may have words of stamps, or has none.
func releaseLine(line string, words bool) bool {
	line = text.TrimLeft(line, " -*[")
	if line == "" {
		return false
	}
	if stampFronts.Get().May(line) && (len(line) < 200 && beginsStamp(line) || agencyCode(line)) {
		return true
	}
	if words {
		for _, w := range stampPhrases {
			if text.IndexFold(line, w) >= 0 {
				return true
			}
		}
	}
	return recordNumber(line) || words && archivist(line) || archivesOrder(line)
}

// beginsStamp reports whether a text begins with the words of a stamp, DECLAS BY: J. Poe, and not with a field of a
// block, DECL BY: 20301231.
func beginsStamp(s string) bool {
	for _, w := range stampStarts {
		if text.HasWord(s, w) {
			return !strings.HasSuffix(w, " BY") || authorityKey(s) == None
		}
	}
	return false
}

// declassifierKeys name who declassified a paper, in stamps and in forms.
var declassifierKeys = [...]string{"DECL BY:", "DECLAS BY:", "DECLASS BY:"}

// fieldOfHead reports whether such a key is of the paper's own head, and no stamp: it has a name without a day, also on
// the line below, and touches the title line above it, DATE: 4 May 2024.
func (s *paperScanner) fieldOfHead(line string) bool {
	if line == "" || line[0] != 'D' || s.blankBefore || s.found.all > 0 || s.lastKind() != TitleLine {
		return false
	}
	for _, key := range declassifierKeys {
		if text.HasFold(line, key) {
			_, below, ok := s.below(0)
			return !strings.ContainsAny(line, "0123456789") && !(ok && (written.Alone(below) || dateKeyLength(below) > 0))
		}
	}
	return false
}

// agencyCodes are what the Agency writes next to what it deletes from a paper.
var agencyCodes = [...]string{"25X1", "25X1A", "25X1B", "25X1C", "25X1D", "25X6", "STATINTL", "STATSPEC", "ILLEGIB",
	"SG1A", "SG1B", "SG1I", "SG1J"}

// agencyCode reports whether a line is one of these codes.
func agencyCode(line string) bool {
	line = text.TrimRight(line, " \t\r")
	for _, w := range agencyCodes {
		if line == w {
			return true
		}
	}
	return false
}

// archivist reports whether a line says who of the National Archives declassified a paper: By RQ, NARA, Date 4/12/02.
func archivist(line string) bool {
	if len(line) > 80 {
		return false
	}
	at := text.IndexWord(line, archives)
	return at >= 0 && (text.IndexWord(line[at:], "DATE") > 0 || text.HasWord(line, "BY"))
}

// archivesOrder reports whether a line is the order under which an archivist declassified a paper, above the name: E.O.
// 12958, Sec. 3.5.
func archivesOrder(line string) bool {
	return len(line) < 40 && text.HasFold(line, "E.O. 1") && text.IndexFold(line, "SEC") > 0 &&
		strings.Contains(line, " 3.")
}

// recordNumber reports whether a line is the number of a record in the same collection, which the archive put next to
// its stamp: 104-10000-10000, the agency first.
func recordNumber(line string) bool {
	if !text.IsDigit(line[0]) {
		return false
	}
	line = strings.TrimRight(line, " .\t\r")
	if len(line) != len("104-10000-10000") {
		return false
	}
	for i := range len(line) {
		if dash := i == 3 || i == 9; dash != (line[i] == '-') || !dash && !text.IsDigit(line[i]) {
			return false
		}
	}
	return true
}

// struckBanner reports whether a line is a banner that was crossed out: ~~SECRET~~. It is cancelled.
func struckBanner(line string) bool {
	if strings.IndexByte(line, '~') < 0 { // as nearly all lines
		return false
	}
	bare := strings.TrimSpace(line)
	inner := strings.Trim(bare, "~")
	if len(bare)-len(inner) < 4 {
		return false
	}
	_, ok := bannerAt(inner, 0, len(inner))
	return ok
}

// withoutStruck is a text without its banners that were crossed out, which were read as such.
func withoutStruck(plain string) string {
	var b strings.Builder
	for line := range strings.Lines(plain) {
		if struckBanner(line) {
			line = "\n"
		}
		b.WriteString(line)
	}
	return b.String()
}
