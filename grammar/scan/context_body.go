package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// bodyBegins decides whether the line, met in a header, opens the body.
func (s *scanner) bodyBegins(at int) bool {
	line := s.text[at:s.line.End]
	if keyAt(line) != None {
		return false
	}
	if n := captionLength(line); n > 0 && s.captionHere(line, n) {
		return false
	}
	n, e := numberAt(line)
	if e > 0 && (markedAfter(line, e) || opensBody(line, n, e)) ||
		entireText(line) || ruleLine(line) || ruledHeading(line) ||
		marking.MarkLength(line) > 0 && !authorityBehind(line) {
		return true
	}
	if s.header.subject && (headingWord(line) || insertLine(line) != None) {
		return true
	}
	if s.header.subject || s.header.tags && s.header.order {
		if e > 0 && n <= 2 && !sectionStart(line) {
			return true
		}
		return s.blankBefore && !slugWords(line) && (s.header.authority || len(line) > 60 || text.HasLower(line))
	}
	// the header of a section may be captions alone
	if e > 0 && n == s.body.before+1 && n > 1 && !sectionStart(line) {
		return true
	}
	return !s.header.order && s.blankBefore && text.HasLower(line) && len(line) > 90
}

// authorityBehind reports whether a mark opens the authority: "(U) Classified by …".
func authorityBehind(s string) bool {
	rest := s[marking.MarkLength(s):]
	rest = rest[layout.SkipBlank(rest, 0, len(rest)):]
	k := keyAt(rest)
	return k == ClassifiedBy || k == DerivedFrom
}

// headingWord reports whether a line opens a body as a heading does: Summary, Introduction, Key points.
func headingWord(s string) bool {
	for _, w := range [...]string{"SUMMARY", "INTRODUCTION", "KEY POINTS", "BEGIN SUMMARY", "EXECUTIVE SUMMARY",
		"ACTION REQUEST", "COMMENT", "BACKGROUND"} {
		if text.HasWord(s, w) {
			return true
		}
	}
	return false
}

// bodyFrom goes over to the body inside the line.
func (s *scanner) bodyFrom(at int) {
	s.mode = inBody
	s.line.Start = at
	s.bodyLine()
}

// bodyLine emits a line of the body and, for prose, those that it takes along.
func (s *scanner) bodyLine() {
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	line := s.text[at:s.line.End]
	if s.draftPage(line) {
		return
	}
	if !wordFirst(line) {
		if (text.IsDigit(line[0]) || line[0] == 0xC2) && s.markedNumber(at) {
			return
		}
		if _, n := numberBeforeMark(line); n > 0 && s.paragraph(at) {
			return
		}
		if n := subNumber(line); n > 0 && bulletLength(line, s.body.letter) == 0 {
			s.item(at, n)
			return
		}
	}
	if (s.blankBefore || !BodyKinds.Has(s.prev)) && entireText(line) {
		s.emit(EntireText, at, s.line.End)
		return
	}
	switch c := line[0]; {
	case c == '(' || c == '<' || c == '[':
		if s.banner(at) || s.unnumberedMark(at) || s.bullet(at) {
			return
		}
	case text.IsDigit(c) || c == 0xC2:
		if s.paragraph(at) || s.restart() || s.bullet(at) {
			return
		}
	case text.IsUpper(c):
		if s.furniture(at) {
			return
		}
	case text.IsLower(c):
		if c == 'i' && s.restart() || s.bullet(at) {
			return
		}
	default:
		if ruleLine(line) {
			s.emit(Rule, at, s.line.End)
			return
		}
		if ruledHeading(line) {
			s.emit(Heading, at, s.line.End)
			return
		}
		if s.endLine(at) || s.classificationLine() || s.bullet(at) {
			return
		}
	}
	s.prose(at)
}

// furniture emits a line that begins with a capital and is no prose.
func (s *scanner) furniture(at int) bool {
	line := s.text[at:s.line.End]
	if s.pageBelow() {
		return true
	}
	if pageLine(line) {
		s.emit(PageLine, at, s.line.End)
		return true
	}
	if s.pageBanner() {
		s.emit(PageLine, at, s.line.End)
		return true
	}
	if k := insertLine(line); k != None {
		s.insert(k, at)
		return true
	}
	if s.endLine(at) || s.classificationLine() || s.restart() {
		return true
	}
	if s.level().found && s.banner(at) || s.bodyAuthority(at) || s.bullet(at) {
		return true
	}
	return s.heading(at)
}

// banner emits the banner of an inserted paper: a marking alone on its line, with controls.
func (s *scanner) banner(at int) bool {
	line := s.text[at:s.line.End]
	inner := strings.TrimRight(strings.TrimLeft(line, "(<["), ")>] ")
	if len(inner) < 6 || len(inner) > 60 {
		return false
	}
	w, ok := levelWordAt(inner, 0, len(inner))
	if !ok || w.damaged {
		return false
	}
	rest := inner[w.end:]
	if rest == "" && line[0] != '(' || rest != "" && rest[0] != '/' && !text.HasFold(rest, " //") {
		return false
	}
	if line[0] == '(' && rest == "" { // (SECRET) on a line of its own opens the text below it
		return false
	}
	if tail := rest[marking.ControlsLength(rest):]; text.HasLower(tail) || strings.HasSuffix(tail, ".") {
		return false // a sentence follows
	}
	s.emit(Banner, at, s.line.End)
	return true
}

// bodyAuthority emits an authority that is in the body, where a header had none.
func (s *scanner) bodyAuthority(at int) bool {
	k := keyAt(s.text[at:s.line.End])
	if k == DeclassifyOn && s.smart.inside { // a SMART print may have it anywhere
		s.emit(k, at, s.line.End)
		return true
	}
	if k != ClassifiedBy && k != DerivedFrom && !(k == Reason && !s.header.reason) || s.header.authority &&
		s.header.reason {
		return false
	}
	var rest int
	if k == Reason {
		rest = s.reasonField(at)
	} else {
		rest = s.authorityField(k, at)
	}
	if s.mode == inBody && rest < s.line.End {
		s.line.Start = rest
		if layout.SkipBlank(s.text, rest, s.line.End) < s.line.End {
			s.bodyLine()
		}
	}
	return true
}

// prose emits lines of text up to a blank line or a line that begins something.
func (s *scanner) prose(at int) {
	for { // as foldContiguous, for nearly all lines of a text
		s.extendByProse()
		l, below, ok := s.below(0)
		if !ok || l.Blank || s.bodyThing(below) {
			break
		}
		s.extend()
	}
	s.proseTo(at, s.line.End)
}

// extendByProse makes the line reach to the end of those below it that are plain prose, up to a blank line.
func (s *scanner) extendByProse() {
	for {
		l, ok := s.lines.Known(0)
		if !ok || l.Blank || l.Start >= s.smart.stop || !plainProse(s.text, l.Start, l.End) {
			return
		}
		s.extend()
	}
}

// proseTo emits prose between two offsets; in long lines it looks for paragraphs and
// page lines that the copy ran into it, at its end for a late mark.
func (s *scanner) proseTo(at, end int) {
	if end-at > 150 {
		if i := s.gluedParagraph(at, end); i > 0 {
			s.proseTail(at, i)
			s.line.Start, s.line.End = i, end
			s.bodyLine()
			return
		}
	}
	s.proseTail(at, end)
}

// proseTail emits prose with the page lines inside it and the mark at its end.
func (s *scanner) proseTail(at, end int) {
	if end-at > 90 && s.mayHoldPageLine(at, end) {
		if i, e, ok := pageLineIn(s.text[at:end], 0); ok {
			s.emit(Text, at, at+i)
			s.emit(PageLine, at+i, at+e)
			at += e
		}
	}
	name := s.gluedSignature(at, end)
	tail := at + marking.MarkAtEnd(s.text[at:name])
	s.emit(Text, at, tail)
	if tail < end { // of few paragraphs
		s.emit(LateMark, tail, name)
		s.emit(Signature, name, end)
	}
}

// gluedParagraph is the offset of the next paragraph that a copy ran into a line, 0 for none.
func (s *scanner) gluedParagraph(at, end int) int {
	for i := at + 1; i < end; i++ {
		open := strings.IndexByte(s.text[i:end], '(')
		if open < 0 {
			return 0
		}
		i += open
		j := layout.TrimBlank(s.text, at, i)
		for j > at && (s.text[j-1] == '.' || s.text[j-1] == ')') {
			j--
		}
		for j > at && text.IsDigit(s.text[j-1]) {
			j--
		}
		if j > at && j < i && text.IsDigit(s.text[j]) && s.text[j-1] <= ' ' && s.paragraphBegins(j, end) {
			return j
		}
	}
	return 0
}

// bodyThing reports whether a line of the body begins something of its own, so that the
// prose above does not take it along. It is cheap for ordinary lines.
func (s *scanner) bodyThing(line string) bool {
	if !wordFirst(line) && strings.IndexByte(line[:min(len(line), 24)], '(') > 0 {
		if _, n := numberBeforeMark(line); n > 0 || subNumber(line) > 0 {
			return true
		}
	}
	switch c := line[0]; {
	case text.IsDigit(c) || c == 0xC2:
		return s.numberThing(line)
	case c == '(':
		return bulletLength(line, s.body.letter) > 0 || s.markAfterSentence(line, s.text[:s.line.End])
	case text.IsUpper(c):
		return s.capitalThing(line)
	case text.IsLower(c): // a letter and a sign, as in few lines
		return len(line) > 2 && (line[1] == '.' || line[1] == ')') && bulletLength(line, s.body.letter) > 0
	case c == '-' || c == '*' || c == '=' || c == '_' || c == '#' || c == '"' || c == ',' || c == '.':
		return ruleLine(line) || bulletLength(line, s.body.letter) > 0 || endOfMessage(line) || classificationShape(line)
	}
	return bulletLength(line, s.body.letter) > 0
}

func (s *scanner) numberThing(line string) bool {
	n, e := numberAt(line)
	return e > 0 && (markedParagraph(line) || s.unmarkedFits(n, e, line) && !insideSentence(s.str(s.line))) ||
		dtgLine(line)
}

func (s *scanner) capitalThing(line string) bool {
	if len(line) > 2 && (line[1] == '.' || line[1] == ')') && bulletLength(line, s.body.letter) > 0 {
		return true
	}
	return pageLine(line) || halfPage(line) || houseLabel(line) || classificationShape(line) || endOfMessage(line) ||
		line[0] == 'M' && recordTitle(line, "Message Attributes") || insertLine(line) != None ||
		keyAt(line) == ClassifiedBy || strings.HasPrefix(line, "VZCZC") ||
		len(line) < 28 && signatureShape(strings.TrimRight(line, " \t")) && s.trailerOnly(1)
}

// classificationShape reports whether a line may be a classification line or a banner.
func classificationShape(line string) bool {
	w, ok := levelWordAt(line, 0, len(line))
	if !ok {
		return false
	}
	rest := layout.SkipBlank(line, w.end, len(line))
	return w.spaced || rest >= len(line) || line[rest] == '/' || text.HasFold(line[rest:], "SECTION ") || !w.long &&
		!text.HasLower(line)
}
