package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// frontLine emits a line of what comes before a header: archive blocks, envelopes,
// notes. A header's key or a paragraph ends the front.
func (s *scanner) frontLine() {
	if k := s.plainEnvelopeKind(); k != None {
		s.emit(k, s.line.Start, s.line.End)
		return
	}
	s.otherFrontLine()
}

// plainEnvelopeKind is the kind of a line of an envelope that nearly all telegrams have, None for all others.
func (s *scanner) plainEnvelopeKind() Kind {
	line := s.str(s.line)
	switch {
	case s.printed || s.whiteHouse || s.prev != None && !EnvelopeKinds.Has(s.prev) || !plainEnvelope(line):
		return None
	case AddressKinds.Has(s.prev) && plainAddressee(line):
		return Addressee
	case s.level().found:
		return None
	}
	return envelopeLine(line, s.prev)
}

// archiveDate emits the date that an archive put before a line, and reports whether nothing else is on it.
func (s *scanner) archiveDate() (alone bool) {
	line := s.str(s.line)
	n := archiveDatedPrefix(line)
	if n == 0 || n == len(line) && !strings.HasPrefix(line, "ID:") {
		return false
	}
	dated := s.line.Start + max(0, strings.Index(line, "Cable"))
	s.emit(ArchiveLabel, s.line.Start, dated)
	s.emit(ArchiveDate, dated, s.line.Start+n)
	s.line.Start += n
	s.prev = ArchiveDate
	return layout.SkipBlank(s.text, s.line.Start, s.line.End) >= s.line.End
}

// otherFrontLine is frontLine for all but the plain lines of an envelope.
func (s *scanner) otherFrontLine() {
	if s.archiveDate() {
		return
	}
	line := s.str(s.line)
	if s.housePrint() || s.tsvRow(line) || s.csvTail(line) || s.smartPrint(line) || s.joinedTail(line) {
		return
	}
	if s.pageBelow() {
		return
	}
	if pageLine(line) || s.pageBanner() {
		s.emit(PageLine, s.line.Start, s.line.End)
		return
	}
	// before it is taken for an addressee
	if _, slipped := slippedLevelAt(line, 0, len(line)); slipped && s.classificationLine() {
		return
	}
	if _, glued := gluedLevelAt(line, 0, len(line)); glued && s.classificationLine() {
		return
	}
	if s.frontKind(line) {
		return
	}
	if s.classificationLine() {
		return
	}
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	rest := s.text[at:s.line.End]
	if k := keyAt(rest); k == Order || k == Tags || k == SubjectKey || k == ClassifiedBy && s.prev != None {
		s.mode, s.header = inHeader, headerState{}
		s.headerLine()
		return
	}
	if n := captionLength(rest); n > 0 && s.captionHere(rest, n) && s.prev != None {
		s.headerCaption(at)
		return
	}
	if markedParagraph(rest) || paragraphOne(rest) {
		s.mode = inBody
		s.bodyLine()
		return
	}
	if ArchiveKinds.Has(s.prev) && len(line) < 250 {
		s.emit(s.archiveRest(), s.line.Start, s.line.End)
		return
	}
	s.emit(Stray, s.line.Start, s.line.End)
}

// archiveRest is what an unknown line of an archive's block is: below its label the title.
func (s *scanner) archiveRest() Kind {
	if s.lastKind() == ArchiveLabel && strings.HasPrefix(s.lastText(), "Cable title") {
		return ArchiveTitle
	}
	return ArchiveNote
}

// headerCaption emits captions that interrupt an envelope or come before the first key.
func (s *scanner) headerCaption(at int) {
	if s.headerFollows() && ArchiveKinds.Has(s.prev) {
		s.mode, s.header = inHeader, headerState{}
		s.headerSegments(at, s.line.End)
		return
	}
	s.emit(Addressee, s.line.Start, s.line.End) // SIPDIS among the addressees
}

// frontKind emits a line that an archive or an envelope is known to hold.
func (s *scanner) frontKind(line string) bool {
	trimmed := layout.TrimFront(line)
	at := s.line.End - len(trimmed)
	if label, value, ok := archiveKeyed(trimmed); ok && !(strings.HasPrefix(trimmed, "To:") && s.prev != None &&
		!ArchiveKinds.Has(s.prev)) {
		s.emit(ArchiveLabel, at, at+label)
		s.emit(value, at+label, s.line.End)
		return true
	}
	if k := archiveLine(trimmed, s.prev); k != None && !(k == ArchiveMarking && s.headerFollows() && s.blankBefore) {
		s.emit(k, s.line.Start, s.line.End)
		return true
	}
	k := envelopeLine(line, s.prev)
	if k == None {
		return false
	}
	if k == DTG {
		if n := splitDTG(trimmed); n < len(trimmed) {
			s.emit(DTG, at, at+n)
			s.emit(From, at+n, s.line.End)
			return true
		}
	}
	s.emit(k, s.line.Start, s.line.End)
	return true
}

// tsvRow emits the fields of an archive's row of tab-separated values; the last field
// is a line of the cable.
func (s *scanner) tsvRow(line string) bool {
	if strings.IndexByte(line, '\t') < 0 {
		return false
	}
	if strings.Count(line, "\t") >= 4 && text.IsDigit(line[0]) {
		at := s.line.Start
		for {
			tab := strings.IndexByte(s.text[at:s.line.End], '\t')
			if tab < 0 {
				break
			}
			s.emit(tsvField(s.text[at:at+tab]), at, at+tab)
			at += tab + 1
		}
		s.line.Start, s.prev = at, ArchiveNote
		if layout.SkipBlank(s.text, at, s.line.End) < s.line.End {
			s.read()
		}
		return true
	}
	tab := s.line.Start + strings.IndexByte(line, '\t') // …<TAB>C O N F I D E N T I A L BERN 001593
	k := envelopeLine(s.text[s.line.Start:tab], s.prev)
	if _, ok := levelWordAt(s.text, tab, s.line.End); k == None || !ok {
		return false
	}
	s.emit(k, s.line.Start, tab)
	s.line.Start, s.prev = tab+1, k
	s.read()
	return true
}

// csvTail emits a line of an envelope after which a row of comma-separated values went on with the
// classification line: …WASHINGTON DC","UNCLAS VARNES 000412.
func (s *scanner) csvTail(line string) bool {
	const sign = `","`
	if strings.IndexByte(line, '"') < 0 { // as in most lines
		return false
	}
	i := strings.Index(line, sign)
	if i <= 0 {
		return false
	}
	at := s.line.Start + i
	k := envelopeLine(s.text[s.line.Start:at], s.prev)
	if _, ok := levelWordAt(s.text, at+len(sign), s.line.End); k == None || !ok {
		return false
	}
	s.emit(k, s.line.Start, at)
	s.line.Start, s.prev = at, k
	s.read()
	return true
}

// beforeFields are the kinds of lines that an envelope or an archive's block may go on after.
var beforeFields = ArchiveKinds | EnvelopeKinds | LineKinds

// stationAgain reports whether a line is a station's, with the class letters below it: an envelope begins again.
func (s *scanner) stationAgain(line string) bool {
	if !strings.HasPrefix(line, "DE R") || envelopeLine(line, Routing) != Station {
		return false
	}
	_, below, ok := s.below(0)
	return ok && (strings.HasPrefix(below, "ZNY ") || strings.HasPrefix(below, "ZNR "))
}

// restart goes back to the front where a header or a body is interrupted by an envelope or an
// archive's block: after a cut copy, between sections, where two cables are spliced.
func (s *scanner) restart() bool {
	line := layout.TrimFront(s.str(s.line))
	if line == "" || s.body.insert > 0 || s.smart.closed { // what is before a closing block is the cable's
		return false
	}
	cut := s.header.cut || s.stoppedShort()
	if !cut && !mayRestart(line) { // as most lines
		return false
	}
	strong := strings.HasPrefix(line, "VZCZC") || strings.HasPrefix(line, "ZCZC") || dtgLine(line) &&
		(s.prev == PageLine || s.prev == EndBanner || s.prev == EndOfMessage || cut || s.prev == Distribution) ||
		s.stationAgain(line) || houseLabel(line) && s.houseFollows() ||
		strings.HasPrefix(line, "id: ") && s.blankBefore || (strings.HasPrefix(line, "ACTION ") ||
		strings.HasPrefix(line, "INFO ")) && distribution(line) && s.prev == PageLine
	if !strong && cut {
		_, _, keyed := archiveKeyed(line)
		strong = keyed || archiveLine(line, None) != None || envelopeLine(line, Routing) == Station || routingLine(line, None)
	}
	if !strong {
		return false
	}
	s.mode, s.header, s.body = inFront, headerState{}, bodyState{before: s.body.last()}
	if !beforeFields.Has(s.prev) {
		s.prev = None
	}
	s.frontLine()
	return true
}

// mayRestart is a quick look at the first bytes of a line: after a text that was not cut it may begin a message.
func mayRestart(line string) bool {
	switch c := line[0]; c {
	case 'V', 'Z', 'D', 'A', 'I', 'i':
		return true
	default:
		return text.IsDigit(c) || c >= utf8.RuneSelf || houseInitials[c] || len(line) > 1 && line[1] == ' '
	}
}

// stoppedShort reports whether the text above the line ends in an ellipsis.
func (s *scanner) stoppedShort() bool {
	return strings.HasSuffix(s.lastText(), "..")
}

// pageBanner reports whether the line is a level alone next to the page line of
// an older print: the page's banner, no classification line.
func (s *scanner) pageBanner() bool {
	level := s.level()
	if !level.found {
		return false
	}
	w := level.word
	if strings.HasPrefix(s.text[w.end:s.line.End], "//") {
		w = s.withControls(w, s.line.End)
	}
	if layout.SkipBlank(s.text, w.end, s.line.End) < s.line.End {
		return false
	}
	if s.prev == PageLine && s.mode == inBody {
		return true
	}
	for n := range 3 {
		_, below, ok := s.below(n)
		if !ok {
			return false
		}
		if strings.HasPrefix(below, "PAGE ") && (pageLine(below) || halfPage(below)) {
			return true
		}
		b, ok := levelWordAt(below, 0, len(below))
		if !ok || layout.SkipBlank(below, b.end, len(below)) < len(below) {
			return false
		}
	}
	return false
}

// smartPrint emits a line of the block that a SMART print puts before the telegram: from its label
// "Text:" up to a drawn line. Its markings and keys are the archive's and not the cable's.
func (s *scanner) smartPrint(line string) bool {
	if !s.printed && s.prev != ArchiveLabel { // as most lines
		return false
	}
	trimmed := strings.TrimRight(strings.TrimLeft(line, " \t"), " \t")
	if trimmed == "Text:" && s.prev == ArchiveLabel {
		s.printed = true
		s.emit(ArchiveLabel, s.line.Start, s.line.End)
		return true
	}
	if !s.printed {
		return false
	}
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	w, level := levelWordAt(trimmed, 0, len(trimmed))
	colon := strings.IndexByte(trimmed, ':')
	switch {
	case ruleLine(trimmed):
		s.printed = false
		s.emit(ArchiveLabel, at, s.line.End)
	case level && w.end == len(trimmed):
		s.emit(ArchiveMarking, at, s.line.End)
	case level && w.spaced: // the telegram begins without a drawn line
		s.printed = false
		return false
	case colon > 0 && colon < 12:
		s.emit(ArchiveLabel, at, at+colon+1)
		s.emit(smartValue(trimmed[:colon]), at+colon+1, s.line.End)
	default:
		s.emit(ArchiveNote, at, s.line.End)
	}
	return true
}

// smartValue is what a SMART print's key names.
func smartValue(key string) Kind {
	switch strings.ToUpper(key) {
	case "TAGS":
		return ArchiveTags
	case "SUBJECT":
		return ArchiveTitle
	}
	return ArchiveNote
}
