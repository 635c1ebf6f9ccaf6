package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// longestFieldKey is the length that a line with nothing but a key is shorter than.
const longestFieldKey = 40

// blockFront is the length of what is before the key of a field: signs of quotation and bold type, a bullet or number,
// and the mark of an unclassified line, (U) Derived From: Harbor Guide 3. Bullets and marks count only before a key
// with its colon. The lines from the n-th below follow.
func (s *paperScanner) blockFront(line string, n int) (front int, m portion.Mark) {
	front = len(line) - len(text.TrimLeft(line, "> *_"))
	if box := boxBefore(line[front:]); box > 0 {
		return front + box, portion.Mark{}
	}
	if noise := strayLength(line[front:]); noise > 0 && s.keyAfterStray(line[front+noise:]) {
		return front + noise, portion.Mark{}
	}
	if front == len(line) || text.IsLetter(line[front]) || !strings.Contains(line, ":") && line[front] != '(' {
		return front, portion.Mark{}
	}
	at := front
	if line[at] != '(' {
		at = leadAt(line, front, len(line), 0).at
	} else if !unclassifiedMark(line[at:]) { // as most marks
		return front, portion.Mark{}
	}
	if m = portion.At(line[at:]); m.Length > 0 {
		if !unclassifiedMark(line[at : at+m.Length]) {
			return front, portion.Mark{}
		}
		at = layout.SkipBlank(line, at+m.Length, len(line))
	}
	at += len(line[at:]) - len(strings.TrimLeft(line[at:], "*_"))
	if f := s.field(line[at:], n); f.kind == None || !f.over && !f.alone && line[at+f.length-1] != ':' {
		return front, portion.Mark{}
	}
	return at, m
}

// strayLength is the length of what a copy has before the text of a line, with the blank after it: what was blacked
// out, xxxxxxxx, the dots of a rule, specks. It is 0 for none.
func strayLength(line string) (n int) {
	if line == "" || strings.IndexByte("xX"+straySigns, line[0]) < 0 { // as nearly all lines
		return 0
	}
	for n < len(line) {
		word := line[n : n+wordLength(line[n:])]
		blackedOut := len(word) > 2 && strings.Trim(word, "xX.,") == ""
		if word == "" || n+len(word) == len(line) || !blackedOut && strings.Trim(word, straySigns) != "" {
			break
		}
		n = layout.SkipBlank(line, n+len(word), len(line))
	}
	return n
}

// straySigns are the signs of such specks and rules.
const straySigns = ".,:;'`~-_=|/\\"

// keyAfterStray reports whether a text is a field with its value. It has a colon, or is below another field.
func (s *paperScanner) keyAfterStray(rest string) bool {
	k, n := authorityKeyAt(rest)
	if k == None || nothingAfter(rest[n:]) {
		return false
	}
	above, ok := s.kindAbove()
	return rest[n-1] == ':' || ok && AuthorityKinds.Has(above)
}

// unclassifiedMark reports whether a mark is below the levels: (U), (U//FOUO), (SBU), (CUI).
func unclassifiedMark(mark string) bool {
	return strings.HasPrefix(mark, "(U") || strings.HasPrefix(mark, "(SBU") || strings.HasPrefix(mark, "(CUI")
}

// blockField is a field of an authority block as a line begins it.
type blockField struct {
	kind   Kind // None for none
	length int  // of the key on its first line
	over   bool // the key goes on in the line below
	alone  bool // no value is after the key
}

// field reads a line that the lines from the n-th below it follow. Forms and converters also break the line inside a
// key, and leave its colon out where its value is below it.
func (s *paperScanner) field(line string, n int) blockField {
	if k, length := authorityKeyAt(line); k != None {
		return blockField{kind: k, length: length, alone: nothingAfter(line[length:])}
	}
	if len(line) >= longestFieldKey {
		return blockField{}
	}
	line = text.TrimRight(line, " \t\r\f*_")
	if n == 0 && s.scheduleAlone(line) {
		return blockField{kind: DeclassifyOn, length: len(line)}
	}
	if !mayKey(line) {
		return blockField{}
	}
	if k := keyAlone(line); k != None && s.valueBelow(k, n) {
		return blockField{kind: k, length: len(line), alone: true}
	}
	return s.keyOver(line, n)
}

// scheduleAlone reports whether a line is the name of a schedule of E.O. 11652, on the line below a field of the block,
// Classified by A. Oak / GDS, or at the foot of a paper with a banner.
func (s *paperScanner) scheduleAlone(line string) bool {
	if line != "GDS" && line != "XGDS" {
		return false
	}
	k, ok := s.kindAbove()
	return ok && (k == ClassifiedBy || k == DeclassifyOn || k == Reason) ||
		s.line.Start >= s.edge.foot && len(s.found.banners) > 0
}

func nothingAfter(key string) bool { return strings.Trim(key, " \t\r*_") == "" }

// keyOver reads a field whose key goes on in the n-th line below, Declassify / On: 20330102. Its colon or a value is
// after it.
func (s *paperScanner) keyOver(line string, n int) blockField {
	l, below, ok := s.below(n)
	if !ok || l.Blank {
		return blockField{}
	}
	joined := line + " " + strings.TrimLeft(below, "*_")
	k, length := authorityKeyAt(joined)
	if k == None || length <= len(line)+1 ||
		joined[length-1] != ':' && !(k == DeclassifyOn && instruction(joined[length:])) {
		return blockField{}
	}
	return blockField{kind: k, length: len(line), over: true, alone: nothingAfter(joined[length:])}
}

// keyLine reports whether a line begins with the key of a field, also one that goes on in the n-th line below.
func (s *paperScanner) keyLine(line string, n int) bool {
	if authorityKey(line) != None {
		return true
	}
	if len(line) >= longestFieldKey || !mayKey(line) {
		return false
	}
	line = text.TrimRight(line, " \t\r\f*_")
	if keyAlone(line) != None {
		return true
	}
	return s.keyOver(line, n).kind != None
}

// mayKey reports whether a line begins as a key of an authority block, in capitals or with one.
func mayKey(line string) bool {
	return len(line) > 2 && text.IsUpper(line[0]) && strings.IndexByte("ACDRESTWO", line[0]) >= 0 &&
		authorityLook.Get().fronts.May(line)
}

// keyAlone is the kind of the field whose key is a whole line, without a colon.
func keyAlone(line string) Kind {
	for _, key := range authorityKeys {
		if len(key.key) == len(line) && text.HasFold(line, key.key) {
			return key.kind
		}
	}
	return None
}

// valueBelow reports whether the value of a key without a colon is below it: a reason or an instruction is what reads
// as one, and an officer or a source is above the next key.
func (s *paperScanner) valueBelow(k Kind, n int) bool {
	_, below, ok := s.below(n)
	switch {
	case !ok:
		return false
	case k == Reason:
		return s.valueLine(below) && valueOf(k, below)
	case k == DeclassifyOn:
		return s.valueLine(below) && instruction(below)
	}
	return s.linesToKey(n, true) > 0
}

// instruction reports whether nothing but the value of a Declassify On field is in a text.
func instruction(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && len(s) < longestFieldKey && valueOf(DeclassifyOn, s)
}
