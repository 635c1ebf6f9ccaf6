package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// mostDrafters is how many lines below its level a draft may have for drafters.
const mostDrafters = 24

// drafterLine reports whether a line says who drafted, approved or cleared a draft, with the office before the colon,
// S/S-O:AOAK, DRAFT: AO, or is the day and the drafter's telephone. Lines of a memorandum's head do not count.
func drafterLine(line string) bool {
	line = strings.TrimSpace(line)
	office, name, keyed := strings.Cut(line, ":")
	switch {
	case line == "" || text.HasLower(line) || len(line) > 40:
		return false
	case !keyed:
		return strings.Contains(line, "/") && (draftDay(line) || draftDay(strings.ReplaceAll(line, "; EXT.", "")))
	case len(office) > 12 || office == "" || strings.TrimSpace(name) == "" || !text.IsUpper(office[0]):
		return false
	}
	return strings.Trim(office, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/- ") == "" && keyAt(line) == None &&
		!titleLine(line) && !messageKey(line)
}

// draftLine emits a line of the front of a draft telegram: the level, who drafted, approved and cleared it, the day,
// and where it goes. The first caption or key ends the front.
func (s *scanner) draftLine() {
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	line := s.text[at:s.line.End]
	switch {
	case !s.leveled && approval(line):
		s.emit(Office, at, s.line.End)
	case !s.leveled:
		s.leveled = true
		s.draftLevel(at)
	case keyAt(line) != None, markedParagraph(line), s.prev == Dispatch && captionLength(line) > 0 &&
		s.captionHere(line, captionLength(line)):
		s.mode = inHeader
		s.headerLine()
	case s.draftPage(line):
	case !s.draftDated && (draftDay(line) || writtenDay(line)):
		s.draftDated = true
		s.emit(DraftDay, at, s.line.End)
	case dispatch(line):
		s.emit(Dispatch, at, s.line.End)
	case captionLength(line) > 0 && s.captionHere(line, captionLength(line)):
		s.mode = inHeader
		s.headerLine()
	default:
		s.emit(Office, at, s.line.End)
	}
}

// draftLevel emits the level with its controls.
func (s *scanner) draftLevel(at int) {
	left, right := besideApproval(s.text[at:s.line.End])
	if w, ok := levelWordAt(s.text, at, at+len(left)); ok {
		s.emit(LevelWord, w.start, at+len(left))
	}
	s.emit(Office, s.line.End-len(right), s.line.End)
}

// draftPage emits a line at the foot or the head of a draft's page: the level again, or the page's number next to it.
func (s *scanner) draftPage(line string) bool {
	if s.docForm != Draft && !s.smart.inside {
		return false
	}
	_, below, _ := s.below(0)
	if _, control := bannerLine(line); control && s.smart.inside && s.mode == inBody && s.prev == PageLine {
		s.emit(PageLine, s.line.Start, s.line.End)
		return true
	}
	if levelAlone(line) && s.blankBefore || layout.PageNumber(line) && (s.prev == PageLine || levelAlone(below)) {
		s.emit(PageLine, s.line.Start, s.line.End)
		return true
	}
	return false
}
