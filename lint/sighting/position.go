package sighting

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// line is what is known of the line that the scanner is on.
type line struct {
	start int
	// front means that the line may begin with a mark; lead is where what may come before a mark ends.
	front bool
	lead  int
	// field means that an instruction's or authority's key is on the line; after, that it was on the line before.
	field, after bool
}

// begin goes to the line that starts at an offset.
func (s *scanner) begin(start int) {
	after := s.line.field && start > s.line.start+1
	s.line = line{start: start, front: true, lead: leadEnd(s.text, start), after: after}
}

// leadEnd is where blanks, a paragraph's number, bullets, quotes and SUBJECT: at a line's start end.
func leadEnd(text string, at int) int {
	at = lineBlanks(text, at)
	for _, key := range [...]string{"SUBJECT", "SUBJ"} {
		if len(text)-at > len(key) && upper(text[at]) == 'S' && strings.EqualFold(text[at:at+len(key)], key) &&
			!letter(text[at+len(key)]) {
			return lineBlanks(text, at+len(key)+len(text[at+len(key):])-len(strings.TrimLeft(text[at+len(key):], ":. ")))
		}
	}
	end := at
	for end < len(text) && digit(text[end]) && end-at < 4 {
		end++
	}
	if end > at && end < len(text) && wordByte(text[end]) {
		return at
	}
	for end < len(text) && strings.IndexByte(".-*:;,'\"#) \t", text[end]) >= 0 {
		end++
	}
	return end
}

func lineBlanks(text string, at int) int {
	for at < len(text) && blank(text[at]) {
		at++
	}
	return at
}

// position is where a piece of the current line is.
func (s *scanner) position(k Kind, at source.Span) Position {
	lead := s.line.front && strings.Trim(s.text[min(s.line.lead, at.Start):at.Start], " \t.-:") == ""
	switch {
	case k == Group && lead:
		return InMark
	case k == Class:
		return InHeader
	case s.line.field || s.line.after || k == Instruction || k == Order || k == Section || k == Reason:
		return InInstruction
	case lead && (k == Level || k == Caption) && s.capitals(at):
		return InHeader
	}
	return InProse
}

// capitals reports whether a piece and the rest of its line have no small letters.
func (s *scanner) capitals(at source.Span) bool {
	for i := at.Start; i < len(s.text) && (i < at.End || !lineEnd(s.text, i)) && i < at.End+120; i++ {
		if 'a' <= s.text[i] && s.text[i] <= 'z' {
			return false
		}
	}
	return true
}
