package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/around"
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Papers are read by line, and a paragraph is what is between blank lines. Nothing depends on numbers, since most
// papers have none.

// cableKinds are what makes a cable of a text besides a classification line: the subject is in papers too.
const cableKinds Set = 1<<Order | 1<<Tags | 1<<DTG

// Cable reports whether the tokens are surely of a cable: a classification line with post and serial, or two of
// level, E.O. line, TAGS and DTG, or one of these with a SUBJECT. Level and subject alone are in papers too.
func (t *Tokens) Cable() bool {
	if t.Form != Telegram {
		return t.Form != Paper
	}
	var seen Set
	for i := range t.list {
		k := t.list[i].kind
		if k >= 64 {
			continue
		}
		if k == LevelWord && seen.Has(LevelWord) || k == Post && (t.stampAt(i) || t.dayAt(i)) ||
			k == Order && t.reviewAt(i) || k == DTG && t.timeOfPaper(i) {
			continue
		}
		if !seen.Has(k) {
			if seen |= 1 << k; seen.cable() {
				return true
			}
		}
	}
	return false
}

// stampAt reports whether a token begins as the stamp of an archive, which may be next to a banner.
func (t *Tokens) stampAt(i int) bool { return text.HasWord(t.plain[t.list[i].start:], "DECLASSIFIED") }

// dayAt reports whether what is in the place of post and serial is a civil date, as memoranda have it next to their
// level: SECRET 21 June 1983.
func (t *Tokens) dayAt(i int) bool {
	line, _, _ := strings.Cut(t.plain[t.list[i].start:], "\n")
	return len(line) < longestDay && written.Alone(strings.TrimSpace(line))
}

// reviewAt reports whether a token that begins with an order is the stamp of a review, which names the section on
// declassification and no instruction: E.O. 12958, SEC 3.4 (B) May 11, 2006; E.O. 11652, Sec. 3(E) and 5(D).
func (t *Tokens) reviewAt(i int) bool {
	line := t.plain[t.list[i].start:]
	line = line[:layout.LineLength(line)]
	rest := text.TrimLeft(line[orderKey(line):], " .,:")
	for _, word := range [...]string{"AS ", "AMENDED"} {
		if text.HasFold(rest, word) {
			rest = text.TrimLeft(rest[len(word):], " .,:")
		}
	}
	for _, word := range [...]string{"SECTION", "SECT", "SEC"} {
		if text.HasFold(rest, word) {
			number := text.TrimLeft(rest[len(word):], " .")
			return number != "" && text.IsDigit(number[0])
		}
	}
	return strings.HasPrefix(rest, "3.") && len(rest) > len("3.4") && strings.IndexByte("3456", rest[2]) >= 0 &&
		strings.IndexByte("( ", rest[3]) >= 0
}

// timeOfPaper reports whether a date-time group is alone on its line, and the text begins with a banner that has
// controls after two strokes and no post: a report of the intelligence community.
func (t *Tokens) timeOfPaper(i int) bool {
	at := int(t.list[i].start)
	line := t.plain[strings.LastIndexByte(t.plain[:at], '\n')+1:]
	line = strings.TrimSpace(line[:layout.LineLength(line)])
	if g, ok := text.DTGAt(line, 0); !ok || g.End < len(line) {
		return false
	}
	first := strings.TrimLeft(t.plain, " \t\r\n")
	first = first[:layout.LineLength(first)]
	b, ok := bannerAt(first, 0, len(first))
	return ok && b.controls && !b.strange && strings.Contains(first, "//")
}

func (set Set) cable() bool {
	if set.Has(LevelWord) && set.Has(Post) && set.Has(Serial) {
		return true
	}
	n := 0
	for _, k := range [...]Kind{LevelWord, Order, Tags, DTG} {
		if set.Has(k) {
			n++
		}
	}
	return n >= 2 || set&cableKinds != 0 && set.Has(SubjectKey)
}

// paperScanner cuts a paper into tokens, and gathers on the way what shows that it is one.
type paperScanner struct {
	scanner
	found      evidence
	fence      string // what closes the code fence that is open
	first      bool   // no line but stamps and banners was read yet
	headings   bool   // no line but these and those was read yet that may be above the head of a memorandum
	mailed     bool   // the head of a mail was read that a program wrote
	markdown   bool   // a line four blanks from the margin is code, but in a list
	head       int    // where the head of a saved mail ends
	listed     bool   // an item of a list came since the last paragraph at the margin
	late       bool   // paragraphs have their marks at their ends
	fronts     int    // lines that begin with marks; -1 before they are counted
	mixed      bool   // banners are in mixed case
	paired     bool   // the first and the last line are a banner, not both in capitals
	misread    bool   // misread banners have a copy, so that they are banners
	keyed      bool   // the line below the key of a form's field is read
	letter     byte   // the letter of the last item in brackets, (b); 0 for none
	strings    bool   // the text may have strings of a program over several lines
	stampWords bool   // words that stamps have anywhere in a line are in the text
	scanned    bool   // the text is an archive's pages that a machine read, or all in fences: they are no code
	edge       struct{ head, foot int }
	columns    []string // the cells of the first row of the table that is read, and what is before it
	column     int      // which of them the cell that is read is below
	// banners are the last tokens that are all banners and were passed over, as indexes
	banners struct{ start, end int }
	// letterList means that letters with a parenthesis number lines, A) and B)
	letterList answer
	// initials means that entries begin with letters in parentheses that are not levels
	initials answer
	// topBanner means that a line is TOP SECRET
	topBanner answer
	// formOfArchive means that fields are of an archive's form, and the paper has banners or is not there
	formOfArchive answer
	parts         partFields
	// levelsExplained means that a list says what each level means
	levelsExplained answer
}

// ScanPaper cuts a text into the tokens of a paper; ok is false where it is not recognized as one.
func ScanPaper(whole string) (tokens Tokens, ok bool) {
	whole, plain := endedByLF(whole, text.Plain(whole))
	return scanPaper(whole, plain, nil)
}

// Paper is ScanPaper for the text of tokens, whose plain form and stamps are known.
func (t *Tokens) Paper() (tokens Tokens, ok bool) { return scanPaper(t.whole, t.plain, t) }

// scanPaper reads a text as it is, and where that shows nothing but a reason for doubt, or leaves marks inside the
// lines of joined pages, with line breaks put back. known are the tokens of the text as a telegram, nil where it was
// not read so.
func scanPaper(whole, plain string, known *Tokens) (tokens Tokens, ok bool) {
	tokens, ok = scanLines(whole, plain, known, false)
	if ok && !(joinedPrint(plain) && joinedMarks(&tokens, plain)) ||
		!ok && (tokens.Doubt == NoDoubt || tokens.Doubt == OtherMessage) {
		return tokens, ok
	}
	if broken, found := restored(plain); found {
		if read, ok := scanLines(breakAsIn(whole, broken), broken, nil, true); ok {
			read.doubtJoined(broken)
			return read, ok
		}
	}
	if ok {
		tokens.doubtJoined(plain)
	}
	return tokens, ok
}

// doubtJoined doubts a paper in which nothing but a banner was read where marks are inside its joined lines.
func (t *Tokens) doubtJoined(plain string) {
	marked := func(p packed) bool { return p.kind == Mark || p.kind == LateMark || p.kind == SubjectMark }
	if t.Doubt == NoDoubt && !slices.ContainsFunc(t.list, marked) && joinedMarks(t, plain) {
		t.Doubt = JoinedMarks
	}
}

// breakAsIn is a text with the line breaks of its plain form.
func breakAsIn(whole, plain string) string {
	b := []byte(whole)
	for i := range b {
		if plain[i] == '\n' {
			b[i] = '\n'
		}
	}
	return string(b)
}

// scanLines reads a text line by line; broken means that line breaks were put back.
func scanLines(whole, plain string, known *Tokens, broken bool) (tokens Tokens, ok bool) {
	capital, mixed := bannerLines(plain)
	mixed = mixed && !capital && mixedAtEdge(plain)
	edition := editionBanner(plain)
	if !capital && !mixed && !edition && !portion.MayHaveMark(plain) && !hasClassificationKey(plain) &&
		!unequalPair(plain) && !regradedFirst(plain) {
		if found := paperWords.Get().Found(plain); !oddLines(plain, found) {
			tokens.whole, tokens.Text = whole, around.Of(whole)
			if tokens.Doubt = unreadDoubt(whole, plain, found); agencyMessage(plain, false) {
				tokens.Doubt = OtherMessage
			}
			return tokens, false // as nearly all texts that are not papers
		}
	}
	s := &paperScanner{first: true, headings: true, mixed: mixed, fronts: -1}
	s.out = newTokens(whole, plain, 24+len(whole)/80)
	s.out.Form = Paper
	s.blankPaperStamps(plain, known)
	if capital {
		s.blankMarkup()
	}
	s.findWords(plain)
	plain = s.text
	s.edge.head, s.edge.foot = edges(plain, s.stampWords)
	s.misread, s.found.misread = misreadCopies(plain)
	s.smart.stop = len(plain) + 1 // no print of SMART ends what is read
	s.paired = pairedBanner(plain)
	s.markdown, s.head = markdown(plain), mailHead(plain)
	s.found.markdown = s.markdown
	s.found.joined, s.found.edition = joined(plain), edition
	s.scanned = s.markdown && strings.Contains(plain, layout.CodeFence) && archivePages.In(s.out.whole) ||
		fences(plain) == pagesFenced
	s.strings = hasStrings(plain)
	s.late, s.found.lists = marksAtEnds(plain), FindLetterLists(plain)
	s.found.text, s.found.whole, s.found.broken = plain, s.out.whole, broken
	for s.advance() {
		before := s.out.Len()
		s.paperLine()
		if s.out.Len() == before {
			s.emit(Stray, s.line.Start, s.line.End)
		}
	}
	s.out.addStamps()
	s.out.fillGaps(plain)
	s.conclude(whole, plain)
	return s.out, s.out.Evidence != NoEvidence
}

// conclude says what the tokens show: that the text is a paper, or why it may be one, or what of it was not read.
func (s *paperScanner) conclude(whole, plain string) {
	s.found.tokens(&s.out)
	s.out.Evidence, s.out.Doubt = s.found.kind(), s.found.doubt()
	if s.found.unmarked() && agencyMessage(plain, s.found.foot || s.found.block != 0) {
		s.out.Evidence, s.out.Doubt = NoEvidence, OtherMessage
	}
	if d := s.found.unlike(&s.out, plain); d != NoDoubt {
		s.out.Evidence, s.out.Doubt = NoEvidence, d
	}
	switch bannered := len(s.found.banners) > 0; {
	case s.out.Evidence == NoEvidence && s.out.Doubt == NoDoubt:
		s.out.Doubt = unreadDoubt(whole, plain, paperWords.Get().Found(plain)|foundReviews)
	case s.out.Evidence == BlockAlone && !bannered:
		s.out.Doubt = LoneBlock
	case s.out.Evidence != NoEvidence:
		if s.out.Doubt = s.found.unread(plain); s.out.Doubt == NoDoubt && bannered {
			if at, ok := s.out.passedOver(plain); ok {
				s.out.Doubt, s.out.passed = PassedBanner, uint32(at)
			}
		}
	}
	s.doubtParts()
	if s.out.Evidence != NoEvidence && s.out.Doubt == NoDoubt {
		if at, ok := s.levelPassed(); ok {
			if s.out.Doubt, s.out.passed = UnsureBanner, uint32(at); len(s.found.banners) > 0 {
				s.out.Doubt = PassedBanner
			}
		}
	}
	if s.out.Evidence != NoEvidence && s.out.Doubt == NoDoubt {
		if at, ok := s.downPassed(plain); ok {
			s.out.Doubt, s.out.passed = PassedBanner, uint32(at)
		}
	}
	if s.out.Evidence != NoEvidence && s.out.Doubt == NoDoubt {
		if at, ok := s.markPassed(); ok {
			s.out.Doubt, s.out.passed = PassedMark, uint32(at)
		}
	}
	if s.out.Evidence != NoEvidence && s.out.Doubt == NoDoubt {
		_, passed := s.out.markingPassed()
		_, field := unknownField(plain)
		if passed || field || len(s.found.banners) == 0 && pairedSign(signLines(whole, plain)) >= 0 {
			s.out.Doubt = OtherMarking
		}
	}
	if s.out.Evidence == BannersAlone && s.found.small.marks() {
		s.out.Doubt = SmallMarks
	}
	switch {
	case s.out.Doubt != NoDoubt:
	case s.found.apart:
		s.out.Doubt = BlockApart
	case s.out.Evidence == NoEvidence:
	case s.found.block == 0 && wholeBlock(s.found.fenced):
		s.out.Doubt = BlockFenced
	case s.found.cells&^s.found.block != 0 && wholeBlock(s.found.cells|s.found.block) && !wholeBlock(s.found.block):
		s.out.Doubt = BlockApart
	}
	if s.out.Evidence == NoEvidence && s.out.Doubt == NoDoubt {
		switch {
		case !s.markdown && joinedMarks(&s.out, plain):
			s.out.Doubt = JoinedMarks
		case s.found.listed != "" && s.found.listed != unclassified:
			s.out.Doubt = ArchiveForm
		case listedMarks(plain, s.markdown) && !s.found.otherLetters():
			s.out.Doubt = ListedMarks
		case s.found.loneUnclassified():
			s.out.Doubt = LoneMarks
		}
	}
	switch s.out.Doubt {
	case LoneMarks, ListedMarks, ArchiveForm, LateMarks, LoneBlock:
		if len(s.found.banners) > 0 { // these say that there is no banner
			s.out.Doubt = LoneBanner
		}
	}
	if s.out.Evidence == NoEvidence && s.out.Doubt == LoneBanner && s.found.withdrawn(plain) {
		s.out.Doubt = ArchiveForm
	}
}

// paperLine emits the tokens of a line, and of those below that it takes along.
func (s *paperScanner) paperLine() {
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	line := s.text[at:layout.TrimBlank(s.text, at, s.line.End)]
	s.found.cells |= s.columnKeys(line)
	switch {
	case s.line.Start < s.head:
		s.headLine(line, at)
	case s.inFence(line):
		s.emit(CodeLine, at, s.line.End)
		if k, n := authorityKeyAt(line); k != None && line[n-1] == ':' {
			s.found.fenced |= Of(k)
		}
	case s.fieldOfHead(line):
		s.emit(TitleLine, at, s.line.End)
	case s.releaseStamp(line) && !s.blockGoesOn(line):
		s.stamp(line, at)
	case struckBanner(line):
		s.emit(Stamp, at, s.line.End)
		s.found.struck = true
	case s.ceiling(line, at), s.keyBelow(line, at), s.brokenTop(line, at), s.regradedHere(at), s.bannerHere(at),
		s.captionAbove(line):
	case dynamicAlone(text.TrimLeft(line, "# *")):
		s.emit(TitleLine, at, s.line.End)
	case s.out.words.Has(foundStated) && (statement(line) || separatesFirst(line)):
		s.emit(Statement, at, s.line.End)
		s.found.stated, s.found.ofMessage = true, s.found.ofMessage || aboutMessage(line)
	case s.out.words.Has(foundStated) && partSeparated(line):
		s.emit(TitleLine, at, s.line.End)
	case s.first && draft(line):
		s.emit(TitleLine, at, s.line.End)
	case pageFurniture(line), numberAlone(line) && s.nextToBanner():
		s.emit(PageLine, at, s.line.End)
	case messageLine(line):
		s.emit(MessageLine, at, s.line.End)
		s.found.mail, s.mailed = true, true
	case s.messageHead(line):
	case s.letterhead(line, at):
	case s.title(line, at):
	case s.authorityLine(line, at):
	default:
		s.first = false
		s.found.captioned = s.found.captioned || (at < s.edge.head || at >= s.edge.foot) && loneCaption(line)
		s.found.named = s.found.named || (at < s.edge.head || at >= s.edge.foot) && namedAmongSigns(line)
		s.portion(at)
		s.headings = s.headings && s.aboveHead(at, portion.At(line).Length > 0)
	}
}

// draft reports whether a line says that a paper is a draft, as above its banner.
func draft(line string) bool {
	switch line {
	case "DRAFT", "ROUGH DRAFT", "WORKING DRAFT", "FINAL DRAFT", "FIRST DRAFT", "SECOND DRAFT":
		return true
	}
	return false
}
