package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// messageHead emits the lines that a mail program writes before a message: From:, and Sent:, Date: or To: below it.
// The first line of an older message says that one begins.
func (s *paperScanner) messageHead(line string) bool {
	if !text.HasFold(text.TrimLeft(line, "> *"), "FROM:") {
		return false
	}
	sent, dated, subject := false, false, false
	for n := range 6 {
		_, below, ok := s.below(n)
		if !ok {
			break
		}
		below = text.TrimLeft(below, "> *")
		if !messageKey(below) {
			break
		}
		sent, dated = sent || text.HasFold(below, "SENT:"), dated || text.HasFold(below, "DATE:")
		subject = subject || subjectKey(below) > 0
	}
	if !sent && !dated || !subject && !s.found.mail {
		return false
	}
	kind := TitleLine
	ofMemo := s.headings && !sent && !s.found.mail // below its title, which no form has: # Weekly Harbor Note
	if !s.first && !ofMemo && s.lastKind() != MessageLine {
		kind = MessageLine
	}
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	s.found.mail = true
	s.found.keys |= headFrom
	s.emit(kind, at, s.line.End)
	return true
}

// title emits a line of the title block: the subject with its mark, or another.
func (s *paperScanner) title(line string, at int) bool {
	bare := text.TrimLeft(line, "> *")
	if bare == "" {
		return false
	}
	if n := subjectKey(bare); n > 0 && authorityKey(bare) == None { // SUBJECT TO GENERAL DECLASSIFICATION SCHEDULE
		s.subject(at, len(line)-len(bare)+n)
		return true
	}
	if n := blufKey(bare); n > 0 {
		return false
	}
	if titleLine(bare) || s.first && s.found.mail && messageKey(bare) {
		s.found.memo = s.found.memo || memoTitle(bare)
		s.found.memoFor = s.found.memoFor || strings.HasPrefix(bare, "MEMORANDUM FOR")
		s.found.headKey(bare)
		s.emit(TitleLine, at, s.line.End)
		return true
	}
	day := s.dayAlone(bare)
	s.found.dated = s.found.dated || day
	if day || actionWord(bare) && s.lastKind() == Banner {
		s.emit(TitleLine, at, s.line.End)
		return true
	}
	return false
}

// titleInSentence reports whether a line with a title's words goes on with the sentence of the paragraph that is read:
// the line above it is long and no sentence ends there, "as was written in the / Memorandum of the harbor, which".
func (s *paperScanner) titleInSentence(line string) bool {
	if !memoTitle(line) || !text.HasLower(line[:text.WordEnd(line, 0)]) {
		return false
	}
	return s.midSentence(portion.Mark{}, "")
}

// blufKey is the length of BLUF:, whose text is a portion.
func blufKey(line string) int {
	if text.HasFold(line, "BLUF:") {
		return len("BLUF:")
	}
	return 0
}

// subject emits the subject: key, mark, text, and a mark at its end.
func (s *paperScanner) subject(at, key int) {
	s.foldTitle()
	s.foldSubject(at + key)
	s.found.headKey("SUBJECT:")
	end := s.line.End
	s.emit(SubjectKey, at, at+key)
	from := s.afterReply(at+key, end)
	if bold := layout.SkipBlank(s.text, skipEmphasis(s.text, from, end), end); replyLength(s.text[bold:end]) > 0 {
		from = s.afterReply(bold, end) // **Subject:** FW: (S) Piers
	}
	mark := skipEmphasis(s.text, from, end) // **(S)** Piers
	if m := portion.At(s.text[mark:end]); m.Length > 0 {
		s.emit(SubjectMark, mark, mark+m.Length)
		s.found.mark(m, true)
		s.found.high = s.found.high || m.High()
		from = s.afterReply(skipEmphasis(s.text, mark+m.Length, end), end)
	}
	front := s.text[from:min(end, from+len("[UNCLASSIFIED]"))]
	s.found.labeled = s.found.labeled || namesLevel(front)
	s.first, s.headings = s.first && s.found.mail, false
	until := layout.TrimBlank(s.text, from, end)
	late := from + marking.MarkAtEnd(s.text[from:until])
	s.emit(SubjectText, from, late)
	s.emit(SubjectMark, late, until)
	if late < until {
		m := markAsLate(s.text[late:until])
		s.found.mark(m, true)
		s.found.high = s.found.high || (s.found.memo || s.found.mail) && m.High() && !ofSize(s.text[from:late])
	}
	s.found.high = s.found.high || strings.HasSuffix(s.text[from:until], "(FOUO)")
}

// ofSize reports whether the last word before a letter shows that it is a size: Shirts, size (S).
func ofSize(words string) bool {
	_, last := text.LastWord(words)
	return strings.EqualFold(last, "SIZE") || strings.EqualFold(last, "SIZES")
}

// afterReply is where a subject begins after blanks and each RE: and FW:.
func (s *paperScanner) afterReply(from, end int) int {
	for {
		from = layout.SkipBlank(s.text, from, end)
		n := replyLength(s.text[from:end])
		if n == 0 {
			return from
		}
		from += n
	}
}

// replyLength is the length of RE: or FW: before a subject.
func replyLength(s string) int {
	for _, w := range [...]string{"RE:", "FW:", "FWD:", "AW:", "WG:"} {
		if text.HasFold(s, w) {
			return len(w)
		}
	}
	return 0
}

// aside reports whether a line begins more to the right than the one that is read. Machines indent whole pages.
func (s *paperScanner) aside(l layout.Line) bool {
	indent := layout.SkipBlank(s.text, s.line.Start, s.line.End) - s.line.Start
	return layout.SkipBlank(s.text, l.Start, l.End)-l.Start > indent
}

// opensItem reports whether a line begins with a mark, also after the number or the sign of an item, or is a numbered
// sentence.
func (s *paperScanner) opensItem(line string) bool {
	l := leadAt(line, 0, len(line), s.letter)
	return portion.At(line[l.at:]).Length > 0 || l.numbered(line) && !heading(line[l.at:])
}

// foldTitle takes along the lines of a subject that is wrapped: what is below it, more to the right, without a key.
func (s *paperScanner) foldTitle() {
	for {
		l, below, ok := s.below(0)
		if !ok || l.Blank || !s.aside(l) || titleLine(below) || messageKey(below) || s.opensItem(below) ||
			s.bannerLike(below) || keyAt(below) != None {
			return
		}
		s.extend()
	}
}
