// Package scan cuts the text of a file into classified tokens. Package layout finds the lines, and what package stamp
// finds is taken out; then come two passes. Classify says what a line can be from its own text, and has no state
// (classify_*.go). Context decides by what came before and what follows: in which part of a cable the line is, which
// lines it takes along, which number or letter goes on (context_*.go). The scanner is total: a line that fits nothing
// has a kind, too.
package scan

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/stamp"
	"github.com/cablelint/cablelint/grammar/text"
)

// mode is the part of the cable that the lexer believes it is in: the same
// line means other things in an envelope, a header and a body.
type mode uint8

const (
	inFront mode = iota
	inDraft
	inSMARTTail // between the keys of a SMART cable and its text
	inHeader
	inBody
	inRecord
)

// scanner cuts a file's text into classified tokens. It is total: a line that no
// shape fits has a kind too. It goes forward once and looks at most a few lines ahead.
type scanner struct {
	out     Tokens
	text    string // the same with unusual characters written as ASCII: what is read
	mode    mode
	docForm Form
	lines   layout.Splitter
	line    layout.Line // the line that is read, with those it took along
	// lineLevel is the level word at the front of the line for which one was asked for last.
	lineLevel          lineLevel
	capitalOf, smallOf signPlace // of a page line

	blankBefore bool // a blank line, or the file's start, is above the line that is read
	prev        Kind // the kind of the last token of the line before
	printed     bool // inside the block that a SMART print puts before the telegram
	whiteHouse  bool // inside the labels of a White House print
	leveled     bool // the level of a draft has been read
	draftDated  bool // so has its day
	smart       smartState

	header headerState
	body   bodyState
}

// headerState is what the header has shown so far.
type headerState struct {
	order, tags, subject, ref, authority, reason bool
	cut                                          bool // a line ended in "..."
}

// bodyState is what the body has shown so far.
type bodyState struct {
	number int  // the last paragraph number that counted
	own    int  // the last one outside of inserted texts
	before int  // the one that the section before this header ended with
	letter byte // the last list letter, upper case; 0 for none
	insert int  // depth of inserted texts
}

// Scan cuts a text into tokens.
func Scan(whole string) Tokens {
	whole, plain := endedByLF(whole, text.Plain(whole))
	s := &scanner{out: newTokens(whole, plain, 24+len(whole)/160)}
	s.out.words, s.out.numbers = ^text.Found(0), true
	colons := layout.LookAtColons(plain)
	s.blankStamps(plain, colons)
	if s.beginSMART(colons); s.docForm != SMART {
		s.docForm = s.form()
	}
	if s.docForm == Draft {
		s.mode = inDraft
	}
	s.out.Form = s.docForm
	for s.advance() {
		before := s.out.Len()
		s.read()
		if s.out.Len() == before { // no shape took the line: nothing may be lost
			s.emit(Stray, s.line.Start, s.line.End)
		}
		s.blankBefore = false
		if k := s.lastKind(); k != None && !(s.mode == inFront && k == PageLine && aroundPages.Has(s.prev)) {
			s.prev = k
		}
	}
	s.out.addStamps()
	return s.out
}

// aroundPages are the kinds of lines that go on after a page line as if it were not there.
const aroundPages Set = AddressKinds | 1<<Distribution | 1<<Stray

// advance takes the next line.
func (s *scanner) advance() (ok bool) {
	s.line, ok = s.lines.Take()
	s.blankBefore = s.line.Blank
	return ok
}

// read emits the tokens of the line, and of those below that it takes along.
func (s *scanner) read() {
	if s.line.Start >= s.smart.stop {
		s.smartLine()
		return
	}
	if at := layout.SkipBlank(s.text, s.line.Start, s.line.End); text.Upper(s.text[at]) == 'M' &&
		s.recordBegins(s.text[at:s.line.End]) {
		return
	}
	switch s.mode {
	case inRecord:
		s.recordLine()
	case inFront:
		s.frontLine()
	case inDraft:
		s.draftLine()
	case inSMARTTail:
		s.smartTailLine()
	case inHeader:
		s.headerLine()
	default:
		s.bodyLine()
	}
}

// emit adds a token for a stretch of text, without the blanks at its ends. A blank
// stretch adds nothing.
func (s *scanner) emit(k Kind, start, end int) {
	start = layout.SkipBlank(s.text, start, end)
	if start >= end {
		return
	}
	if trimmed := layout.TrimBlank(s.text, start, end); trimmed > start {
		end = trimmed
	}
	// the plain text has its letter instead of the first byte of a longer character
	if s.text[end-1] != s.out.whole[end-1] {
		_, n := utf8.DecodeRuneInString(s.out.whole[end-1:])
		end += n - 1
	}
	s.out.list = append(s.out.list, packed{uint32(start), uint32(end), k})
}

// lastKind is the kind of the last token; None if there is none yet.
func (s *scanner) lastKind() Kind {
	if n := len(s.out.list); n > 0 {
		return s.out.list[n-1].kind
	}
	return None
}

// lastText is the plain text of the last token.
func (s *scanner) lastText() string {
	if n := len(s.out.list); n > 0 {
		p := s.out.list[n-1]
		return s.text[p.start:p.end]
	}
	return ""
}

// str is the plain text of a line.
func (s *scanner) str(l layout.Line) string { return s.text[l.Start:l.End] }

// below is the plain text of the line n lines below the one that is read, without the blanks at its front; ok is false
// at the end of the text, and where a SMART print or its closing block begins.
func (s *scanner) below(n int) (l layout.Line, plain string, ok bool) {
	if l, ok = s.lines.Known(n); !ok { // it is known for nearly all lines
		l, ok = s.lines.Ahead(n)
	}
	if !ok || l.Start >= s.smart.stop {
		return l, "", false
	}
	return l, s.text[layout.SkipBlank(s.text, l.Start, l.End):l.End], true
}

// extend makes the line reach to the end of the next one.
func (s *scanner) extend() {
	l, _ := s.lines.Take()
	s.line.End = l.End
}

// blankStamps takes the stamps out of the text that is scanned: no pass reads them, and nothing above the scanner takes
// them for the cable's own words.
func (s *scanner) blankStamps(plain string, colons layout.ColonSigns) {
	stamps, lines := stamp.Find(plain, colons.Path)
	if len(stamps) == 0 {
		s.out.lines = lines
	}
	s.blankKnown(plain, stamps, lines)
}

// blankKnown is blankStamps for stamps that are known.
func (s *scanner) blankKnown(plain string, stamps []source.Span, lines layout.Splitter) {
	if len(stamps) > 0 {
		plain, s.out.read = layout.Blanked(plain, stamps), layout.Blanked(s.out.whole, stamps)
		lines = lines.Without(stamps, plain)
	}
	s.text, s.lines, s.out.stamps = plain, lines, stamps
}
