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
	sent, dated, subject := line[0] == '>' || strings.IndexByte(line, '@') >= 0, false, false
	for n := range 6 {
		_, below, ok := s.below(n)
		if !ok {
			break
		}
		below = text.TrimLeft(below, "> *")
		if !messageKey(below) {
			break
		}
		dated = dated || text.HasFold(below, "DATE:") || text.HasFold(below, "SENT:")
		sent = sent || programWrote(below)
		subject = subject || subjectKey(below) > 0
	}
	if !dated || !subject && !s.found.mail {
		return false
	}
	kind := TitleLine
	ofMemo := !sent && (s.headings && !s.found.mail || !s.mailed && (s.belowTitle() || s.headsPaper()))
	if !s.first && !ofMemo && s.lastKind() != MessageLine {
		kind = MessageLine
	}
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	s.found.mail, s.mailed = true, s.mailed || sent || kind == MessageLine
	s.found.keys |= headFrom
	s.emit(kind, at, s.line.End)
	return true
}

// programWrote reports whether a line of a head is one that a mail program writes, and no person above a memorandum:
// Sent, an address, or a date with the time of the day.
func programWrote(line string) bool {
	if text.HasFold(line, "SENT:") || strings.IndexByte(line, '@') >= 0 {
		return true
	}
	if !text.HasFold(line, "DATE:") {
		return false
	}
	_, clock, ok := strings.Cut(line[len("DATE:"):], ":") // 9:14, and 09:14:22 +0000
	return ok && clock != "" && text.IsDigit(clock[0])
}

// mostTitleLines is how many lines of a title block at most are between the title of a memorandum and From.
const mostTitleLines = 8

// belowTitle reports whether the title of a memorandum is directly above the line that is read, in its title block, as
// of each paper of a packet.
func (s *paperScanner) belowTitle() bool {
	list := s.out.list
	for n := len(list) - 1; n >= max(0, len(list)-mostTitleLines); n-- {
		switch t := list[n]; {
		case t.kind != TitleLine && t.kind != Heading:
			return false
		case memoTitle(text.TrimLeft(s.text[t.start:t.end], " >*")):
			return true
		}
	}
	return false
}

// longestAbove is how long a line above the head of a memorandum is at most: a list of those whom it is for is long.
const longestAbove = 300

// aboveHead reports whether the paragraph that was read may be above the head of a memorandum, as a letterhead, its
// number and a title do that no list has: it is short, and no sentence ends there. A paragraph with a mark of its own
// is a title in capitals.
func (s *paperScanner) aboveHead(at int, marked bool) bool {
	said := text.Trim(s.text[at:s.line.End], "-*_#=| \t\r\n")
	return len(said) <= longestAbove && (said == "" || strings.IndexByte(".,;:?!", said[len(said)-1]) < 0) &&
		(!marked || !text.HasLower(said))
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
		s.found.high = s.found.high || m.High() || m.Letter == "C" // no copyright: portion.At
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
		addressed := s.found.memo || s.found.mail || s.found.keys&(headFrom|headTo) == headFrom|headTo
		s.found.high = s.found.high || addressed && m.High() && !ofSize(s.text[from:late])
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
