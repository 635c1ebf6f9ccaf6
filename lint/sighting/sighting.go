// Package sighting lists everything in a text that a reader would take for a marking: portion marks, level words,
// captions, dates, reasons, orders and class letters. It reads with its own eyes: it imports neither the grammar nor
// the rules, so that it can be compared with what they understood. What changes a text is checked against it, and
// what a parser left out can be found with it.
//
// It would rather see too much than too little. "a confidential talk" is a sighting in prose, "(c)" may be the letter
// of a list. What a sighting means in law is not its business.
package sighting

import (
	"cmp"
	"slices"

	"github.com/cablelint/cablelint/grammar/source"
)

// Kind says what a sighting looks like.
type Kind uint8

// The kinds of sightings.
const (
	Group       Kind = iota // a mark in brackets, also one that lost a bracket: (S/NF), [C], SBU)
	Level                   // a level's word, in letters with blanks too, and with one error: S E C R E T, CONFIDENTAL
	Caption                 // NOFORN, SENSITIVE, NODIS, REL TO USA, GBR
	Date                    // 03/05/2019, 5 MAY 2019, 20190305, with what is glued to it
	Duration                // TEN YEARS
	Section                 // the section of a reason, where letters follow: 1.4
	Reason                  // the letters of a reason, as one list: (b) and (d)
	Order                   // the number after E.O.
	Instruction             // an instruction's key or code: DECL:, OADR, X1, 25X1, N/A
	Class                   // the letters of the ZNY line
)

var kindNames = [...]string{"group", "level", "caption", "date", "duration", "section", "reason", "order",
	"instruction", "class"}

// String is the kind in lower case.
func (k Kind) String() string { return kindNames[k] }

// Position is where on its line a sighting is. It is read from the line and the one before it, never from the whole
// text.
type Position uint8

// The positions. The zero Position is inside running text.
const (
	InProse       Position = iota
	InMark                 // at the front of its line or paragraph, after a number, a bullet, SUBJECT: or another mark
	InHeader               // on a line of its own, or one that it begins and that has no small letters
	InInstruction          // on a line with E.O., DECL, CLASSIFIED BY, DERIVED FROM or REASON, or the line after it
)

var positionNames = [...]string{"prose", "mark", "header", "instruction"}

// String is the position in lower case.
func (p Position) String() string { return positionNames[p] }

// Sighting is one piece of a text that looks like a marking.
type Sighting struct {
	Kind     Kind
	Position Position
	Span     source.Span
	// Text is the piece in one spelling, so that pieces that say the same are equal: "S/NF" for (SECRET//NOFORN),
	// "2019-03-05" for 3/5/19, "b d" for (B,D). A piece that cannot be read whole is its own text.
	Text string
}

// Scan lists the sightings of a text in order of place; no two overlap. Its cost is linear in the text.
func Scan(text string) []Sighting {
	s := scanner{text: text, shapes: knownShapes.Get()}
	s.run()
	slices.SortStableFunc(s.found, func(a, b Sighting) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return s.found
}

// scanner reads a text once, byte by byte.
type scanner struct {
	text   string
	at     int
	line   line
	found  []Sighting
	shapes *wordShapes
}

func (s *scanner) run() {
	s.begin(0)
	for s.at < len(s.text) {
		c := s.text[s.at]
		switch {
		case c == ' ':
			s.at++
		case wordByte(c):
			switch {
			case s.at > 0 && wordByte(s.text[s.at-1]):
				s.at++
			case digit(c):
				s.number()
			default:
				s.word()
			}
		case lineEnd(s.text, s.at):
			s.at++
			s.begin(s.at)
		case opens(c):
			s.group()
		default:
			s.at++
		}
	}
}

// add lists a piece from the scanner's place on, and goes on at its end.
func (s *scanner) add(k Kind, end int, text string) {
	at := source.Span{Start: s.at, End: end}
	s.found = append(s.found, Sighting{Kind: k, Position: s.position(k, at), Span: at, Text: text})
	for i := s.at; i < end; i++ {
		if lineEnd(s.text, i) {
			s.begin(i + 1)
		}
	}
	s.at = end
	if s.line.front && (k == Group || s.line.start > at.Start) {
		s.line.lead = end
	}
}

func opens(c byte) bool { return c == '(' || c == '[' || c == '{' || c == '<' }

// closing is the bracket that closes one.
func closing(c byte) byte {
	switch c {
	case '(':
		return ')'
	case '[':
		return ']'
	case '{':
		return '}'
	}
	return '>'
}

func blank(c byte) bool  { return c == ' ' || c == '\t' }
func digit(c byte) bool  { return '0' <= c && c <= '9' }
func letter(c byte) bool { return 'A' <= upper(c) && upper(c) <= 'Z' || c >= 0x80 }

// wordByte reports whether a byte is of a word: letters, digits, and all that is not ASCII.
func wordByte(c byte) bool { return (c|0x20)-'a' < 26 || c-'0' < 10 || c >= 0x80 }

func upper(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}

// wordEnd is where the word at an offset ends.
func wordEnd(text string, at int) int {
	for at < len(text) && wordByte(text[at]) {
		at++
	}
	return at
}

// lineEnd reports whether a line ends with the byte at an offset: at \n, and at an \r that no \n follows.
func lineEnd(text string, at int) bool {
	return text[at] == '\n' || text[at] == '\r' && (at+1 == len(text) || text[at+1] != '\n')
}

// skip is where the blanks from an offset on end, with at most one line end among them.
func skip(text string, at int) int {
	for lines := 0; at < len(text); at++ {
		switch {
		case blank(text[at]):
		case lineEnd(text, at):
			if lines++; lines > 1 {
				return at
			}
		case text[at] == '\r' && lines == 0:
		default:
			return at
		}
	}
	return at
}
