package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// Below a banner, or next to other marks, a level in parentheses at the front of a portion is a mark also where its
// text does not follow after a blank: (S): The pier, (S) - The pier, (S)The pier, (U)(S) The pier, and (S) alone
// above its paragraph. So is a level that is written out in small letters. Nothing else can be meant there.

// looseMark is such a mark; its length is 0 for none.
func (s *paperScanner) looseMark(rest string) portion.Mark {
	if rest == "" || rest[0] != '(' || !s.expectsMarks() {
		return portion.Mark{}
	}
	n := marking.MarkLength(rest)
	if n == 0 || portion.LegendAfter(rest[:n], rest[n:]) {
		return portion.Mark{}
	}
	inner := strings.TrimSpace(rest[1 : n-1])
	m := portion.Mark{Length: n, Letter: inner}
	if portion.SingleLevel(inner) {
		if s.looseText(rest[n:]) || s.aloneAbove(rest[n:]) || inner != "C" && s.withheldAfter(rest[n:]) {
			return m
		}
	} else if m.Letter = ""; writtenOut(inner) && (portion.Begins(rest[n:]) || s.aloneAbove(rest[n:])) {
		return m
	}
	return portion.Mark{}
}

// expectsMarks reports whether a banner or a mark was read, and no list has letters in parentheses.
func (s *paperScanner) expectsMarks() bool {
	return !s.found.lettered && !s.found.others && (s.found.all > 0 || len(s.found.banners) > 0)
}

// looseText reports whether what follows a mark is the text of its portion after a sign, or without a blank, or is
// another mark or a control: (U)(S) The pier, (S) (NF) The pier.
func (s *paperScanner) looseText(after string) bool {
	if after == "" {
		return false
	}
	if bare := strings.TrimLeft(after, " "); bare != "" && bare[0] == '(' {
		n := marking.Parenthesis(bare)
		if n == 0 || !portion.Begins(bare[n:]) {
			return false
		}
		if marking.MarkLength(bare) > 0 { // (S) (C) may be a mark and a letter
			return len(bare) == len(after)
		}
		return marking.Known(strings.TrimSpace(bare[1 : n-1]))
	}
	if text.IsUpper(after[0]) || text.IsDigit(after[0]) {
		return portion.Begins(" " + after)
	}
	bare := strings.TrimLeft(after, " ")
	for _, sign := range [...]string{":", "--", "-", "–", "—", ".", ")"} {
		if words, ok := strings.CutPrefix(bare, sign); ok && strings.HasPrefix(words, " ") {
			return portion.Begins(words)
		}
	}
	return false
}

// aloneAbove reports whether nothing follows a mark on its line, and the text of its portion begins on the next
// line that is not blank.
func (s *paperScanner) aloneAbove(after string) bool {
	if strings.Trim(after, " \t*_") != "" {
		return false
	}
	_, below, ok := s.below(0)
	return ok && portion.Begins(" "+below) && !s.bannerLike(below) && !titleLine(below) && authorityKey(below) == None
}

// writtenOut reports whether the text of a mark is a level in small letters, alone or with controls: Secret,
// Secret//NF.
func writtenOut(inner string) bool {
	level, controls, _ := strings.Cut(inner, "/")
	for _, name := range levelBanners {
		if strings.EqualFold(strings.TrimSpace(level), name) {
			return text.IsUpper(inner[0]) && (controls == "" || portion.ControlsOf(strings.ToUpper(controls)))
		}
	}
	return false
}

// numberTouches is the length of a paragraph's number that touches its mark, or has no stop: 3(S) The, 3 (S) The; 0 for
// none.
func (s *paperScanner) numberTouches(rest string) int {
	n := text.DigitsEnd(rest, 0)
	if n == 0 || n > 2 || !s.expectsMarks() {
		return 0
	}
	mark := strings.TrimLeft(rest[n:], " ")
	m := portion.At(mark)
	if m.Letter == "" || len(rest[n:])-len(mark) > 1 {
		return 0
	}
	return n
}

// loneMark reports whether the line below the one that is read is a mark alone, as in the cell of a table, and the line
// below that begins its portion. Below a paragraph without a mark it is the mark at that paragraph's end.
func (s *paperScanner) loneMark(line string) bool {
	if line == "" || line[0] != '(' || len(line) > len("(CONFIDENTIAL)") || !s.expectsMarks() ||
		!portion.SingleLevel(strings.Trim(line, "()*_ \t\r")) {
		return false
	}
	above := s.str(s.line)
	front := skipEmphasis(above, leadAt(above, 0, len(above), s.letter).at, len(above))
	if s.markAt(above[front:]).Length == 0 {
		return false
	}
	_, next, ok := s.below(1)
	return ok && next != "" && portion.Begins(" "+next) && !s.midSentence(portion.Mark{}, " "+next)
}

// oddFront reports whether the line below the one that is read begins with what may be a mark that cannot be read, or a
// copyright sign in the place of one, and the line that is read is a marked portion of its own, which ends in a stop:
// (S) The pier is new. / (NF//S) The ferry is old.
func (s *paperScanner) oddFront(line string) bool {
	if line == "" || line[0] != '(' && line[0] != "©"[0] || marking.MarkLength(line) > 0 { // of a legend
		return false
	}
	tok := Token{Text: line}
	if front := tok.FrontParenthesis(); tok.Copyright().Text == "" && !front.Stroked() && !front.Doubled() &&
		(front.Inner == "" || !front.NearlyMark()) {
		return false
	}
	above := text.TrimRight(s.str(s.line), " \t\r")
	front := skipEmphasis(above, leadAt(above, 0, len(above), s.letter).at, len(above))
	return s.markAt(above[front:]).Length > 0 && strings.IndexByte(".?!", above[len(above)-1]) >= 0
}
