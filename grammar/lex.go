package grammar

import (
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// mode is the part of the cable that the lexer believes it stands in: the same
// line means other things in an envelope, a header and a body.
type mode uint8

const (
	inFront mode = iota
	inHeader
	inBody
)

// scanner cuts a file's text into classified tokens. It is total: a line that no
// shape fits has a kind too. It goes forward once and looks at most a few lines ahead.
type scanner struct {
	whole  string // the text as it is: tokens are pieces of it
	text   string // the same with unusual characters written as ASCII: what is read
	tokens []Token
	mode   mode
	line   physicalLine // the line at hand
	next   int          // where the line after it starts

	blankBefore bool // a blank line, or the file's start, stands before the line at hand
	prev        Kind // the kind of the last token of the line before
	smart       bool // inside the block that a SMART print puts before the telegram
	belowNext   int  // where the text behind the line that foldContiguous asks about begins

	header headerState
	body   bodyState
}

// headerState is what the header at hand has shown so far.
type headerState struct {
	order, tags, subject, ref, authority, reason bool
	cut                                          bool // a line ended in "..."
}

// bodyState is what the body at hand has shown so far.
type bodyState struct {
	number int  // the last paragraph number that counted
	before int  // the one that the section before this header ended with
	letter byte // the last list letter, upper case; 0 for none
	insert int  // depth of inserted texts
}

// physicalLine is one line of the text without its line end.
type physicalLine struct {
	start, end int
}

// scan cuts text into tokens. The tokens and the blank space between them are the whole text.
func scan(whole string) []Token {
	s := &scanner{whole: whole, text: text.Plain(whole), blankBefore: true, tokens: make([]Token, 0, 24+len(whole)/160)}
	for s.advance() {
		if s.skipBlankLine() {
			continue
		}
		before := len(s.tokens)
		s.classify()
		if len(s.tokens) == before { // no shape took the line: nothing may be lost
			s.emit(Stray, s.line.start, s.line.end)
		}
		s.blankBefore = false
		if n := len(s.tokens); n > 0 && !(s.mode == inFront && s.tokens[n-1].Kind == PageLine && s.prev >= Action) { // addresses go on behind a page line
			s.prev = s.tokens[n-1].Kind
		}
	}
	return s.tokens
}

// advance takes the next physical line. LF, CRLF and CR end lines.
func (s *scanner) advance() bool {
	if s.next >= len(s.text) {
		return false
	}
	s.line, s.next = lineAt(s.text, s.next)
	return true
}

// lineAt gives the line that starts at an offset, and where the next one starts.
func lineAt(s string, start int) (line physicalLine, next int) {
	for i := start; i < len(s); i++ {
		switch s[i] {
		case '\n':
			return physicalLine{start, i}, i + 1
		case '\r':
			if i+1 < len(s) && s[i+1] == '\n' {
				return physicalLine{start, i}, i + 2
			}
			return physicalLine{start, i}, i + 1
		}
	}
	return physicalLine{start, len(s)}, len(s)
}

// skipBlankLine notes a blank line and says that there was one.
func (s *scanner) skipBlankLine() bool {
	if skipBlank(s.text, s.line.start, s.line.end) < s.line.end {
		return false
	}
	s.blankBefore = true
	return true
}

// classify emits the tokens of the line at hand, and of those below that it takes along.
func (s *scanner) classify() {
	switch s.mode {
	case inFront:
		s.frontLine()
	case inHeader:
		s.headerLine()
	default:
		s.bodyLine()
	}
}

// emit adds a token for a stretch of text, without the blanks at its ends. A blank
// stretch adds nothing.
func (s *scanner) emit(k Kind, start, end int) {
	start = skipBlank(s.text, start, end)
	if start >= end {
		return
	}
	if trimmed := trimBlank(s.text, start, end); trimmed > start {
		end = trimmed
	}
	if s.text[end-1] != s.whole[end-1] { // the plain text has its letter in place of the first byte of a longer character
		_, n := utf8.DecodeRuneInString(s.whole[end-1:])
		end += n - 1
	}
	s.tokens = append(s.tokens, Token{Kind: k, Span: source.Span{Start: start, End: end}, Text: s.whole[start:end]})
}

// peek gives the first line at or after an offset that is not blank, and whether
// blank lines stood before it; ok is false at the end of the text.
func (s *scanner) peek(from int) (line physicalLine, next int, blank, ok bool) {
	for from < len(s.text) {
		line, next = lineAt(s.text, from)
		if skipBlank(s.text, line.start, line.end) < line.end {
			return line, next, blank, true
		}
		blank, from = true, next
	}
	return physicalLine{}, from, blank, false
}

func (s *scanner) str(l physicalLine) string { return s.text[l.start:l.end] }

// extend makes the line at hand reach to the end of another one below it.
func (s *scanner) extend(to physicalLine, next int) {
	s.line.end, s.next = to.end, next
}

func (s *scanner) token(k Kind, start, end int) Token {
	return Token{Kind: k, Span: source.Span{Start: start, End: end}, Text: s.whole[start:end]}
}
