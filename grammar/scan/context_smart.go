package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
)

// smartState is where the scanner is among the SMART prints of a text.
type smartState struct {
	prints []smartPrint // those that have not ended
	stop   int          // where the next head or closing block begins, or the text ends
	inside bool         // between a head and its closing block
	closed bool         // the print that is read has a closing block
}

// beginSMART finds the prints of the text. colons are what its colons show, those of stamps included.
func (s *scanner) beginSMART(colons layout.ColonSigns) {
	s.smart.stop = len(s.text)
	if !colons.Group && !strings.Contains(s.text, "MRN") { // as most texts
		return
	}
	if s.smart.prints = smartPrints(s.text); len(s.smart.prints) > 0 {
		s.docForm = SMART
		s.smart.stop = s.smart.prints[0].start
	}
}

// smartLine emits the head or the closing block that begins at the line.
func (s *scanner) smartLine() {
	p := &s.smart.prints[0]
	if s.line.Start < p.body {
		s.smartHead(p)
		return
	}
	s.smartPieces(p.tail, p.end)
	s.leaveSMART()
}

// smartPieces emits the tokens of a head or a closing block, and goes to its last line.
func (s *scanner) smartPieces(pieces []smartPiece, end int) {
	for _, p := range pieces {
		s.emit(p.kind, p.start, p.end)
	}
	for s.line.End < end {
		if _, ok := s.lines.Ahead(0); !ok {
			return
		}
		s.extend()
	}
}

// smartHead emits the keys of a print. What follows is the text of a cable, or an older telegram, whose archive wrote
// the keys.
func (s *scanner) smartHead(p *smartPrint) {
	s.header, s.body = headerState{}, bodyState{}
	s.smart.stop = p.closing
	if p.older {
		for i := range p.pieces {
			p.pieces[i].kind = archiveKind(p.pieces[i].kind)
		}
		s.mode = inFront
	} else {
		s.mode = inSMARTTail
		s.smart.closed = p.closing < p.end
	}
	s.smart.inside = true
	s.smartPieces(p.pieces, p.body)
	if p.closing == p.end && p.end >= len(s.text) {
		s.smart.prints = s.smart.prints[1:]
	} else if p.closing == p.end { // the next print follows
		s.smart.prints = s.smart.prints[1:]
		s.smart.stop = s.smart.prints[0].start
	}
}

// leaveSMART goes back to what is around a print.
func (s *scanner) leaveSMART() {
	s.mode, s.header, s.body = inFront, headerState{}, bodyState{}
	s.smart.inside, s.smart.closed = false, false
	s.smart.prints = s.smart.prints[1:]
	if s.smart.stop = len(s.text); len(s.smart.prints) > 0 {
		s.smart.stop = s.smart.prints[0].start
	}
}

// archiveKind is what a piece of a head is where the keys are an archive's, before an older telegram.
func archiveKind(k Kind) Kind {
	switch k {
	case SMARTKey, SubjectKey:
		return ArchiveLabel
	case MRN:
		return ArchiveIdentifier
	case DTG:
		return ArchiveDate
	case Tags:
		return ArchiveTags
	case SubjectText:
		return ArchiveTitle
	}
	return ArchiveNote
}

// smartTailLine emits a line between the keys of a SMART cable and its text: the banner, where it is printed here, an
// instruction, the authority, or the header of the telegram as its post wrote it.
func (s *scanner) smartTailLine() {
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	line := s.text[at:s.line.End]
	level, control := bannerLine(line)
	k, end := smartKeyAt(line)
	switch {
	case level:
		s.emit(LevelWord, at, s.line.End)
	case s.classificationLine():
	case control:
		s.emit(Caption, at, s.line.End)
	case keyAt(line) == Order || AuthorityKinds.Has(keyAt(line)):
		s.headerSegments(at, s.line.End)
	case k != noKey && !k.closes():
		s.emit(SMARTKey, at, at+end)
		s.emit(smartValues[k], at+end, s.line.End)
	case pageLine(line) || layout.PageNumber(line) && s.prev == PageLine:
		s.emit(PageLine, at, s.line.End)
	case stampLine(line):
		s.emit(HeaderText, at, s.line.End)
	default:
		s.mode = inBody
		s.bodyLine()
	}
}
