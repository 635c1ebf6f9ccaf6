package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// shortestKey is how many letters after the front of a field the next one is looked for.
const shortestKey = len("DECL")

// authorityLine emits a line of the authority block, in as many tokens as there are keys on it: "Classified By: R.
// Quill, Dir., XYZ; Reason 1.4(d); Declassify On 20360303" is three.
func (s *paperScanner) authorityLine(line string, at int) bool {
	front, m := s.blockFront(line, 0)
	bare := line[front:]
	if keys := s.stackedKeys(bare); keys != 0 {
		s.found.cells |= keys
		s.emit(TitleLine, at, s.line.End)
		return true
	}
	field := s.field(bare, 0)
	k := field.kind
	if k == None {
		return false
	}
	if m.Length > 0 {
		s.found.mark(m, false)
		s.found.all++
	}
	if strings.Trim(line[:front], "> *_") != "" {
		at += front
		line = bare
	}
	if labelsAlone(bare) {
		s.found.apart = true
		s.emit(TitleLine, at, s.line.End)
		return true
	}
	if field.over {
		s.extend()
	}
	s.foldValue(k, field.alone)
	s.foldAuthority()
	end := layout.TrimBlank(s.text, at, s.line.End)
	if k == DerivedFrom || k == ClassifiedBy {
		s.foldSources()
	}
	last := layout.TrimBlank(s.text, at, s.line.End)
	key := max(shortestKey, field.length)
	for at < end {
		next, following := s.nextKey(at, at+key+len(line)-len(bare), end)
		until := last
		if next < end {
			until = at + len(strings.TrimRight(s.text[at:next], " ;,.\t\n\r"))
		}
		s.authorityToken(k, at, until)
		at, k, key = next, following, shortestKey
	}
	return true
}

// nextKey is where the next key is in a line of the block, from an offset on, and its kind; at is the end if no key
// follows. field is where the field before it begins.
func (s *paperScanner) nextKey(field, from, end int) (at int, k Kind) {
	for i := from; i < end; i++ {
		if !text.IsLetter(s.text[i]) || text.IsLetter(s.text[i-1]) {
			continue
		}
		if k, n := authorityKeyAt(s.text[i:end]); k != None && n > 0 && (separated(s.text[field:i]) ||
			s.text[i+n-1] == ':' && text.IsUpper(s.text[i])) {
			return i, k
		}
		if strings.HasPrefix(s.text[i:end], smallInstruction) && separated(s.text[field:i]) &&
			instruction(strings.TrimRight(s.text[i+len(smallInstruction):end], " .")) {
			return i, DeclassifyOn
		}
	}
	return end, None
}

// smallInstruction begins the last part of a block that is one sentence: reason 1.4(d), declassify on 5/4/2022.
const smallInstruction = "declassify on "

// blockGoesOn reports whether a line is the instruction of the authority block whose last field is on the line above,
// with the key of a stamp: Declassified on: 20500101. A block that has its instruction has the stamp below it.
func (s *paperScanner) blockGoesOn(line string) bool {
	line = strings.TrimLeft(line, "> *_")
	switch s.lastKind() {
	case ClassifiedBy, DerivedFrom, Reason:
	default:
		return false
	}
	k, n := authorityKeyAt(line)
	if s.found.block.Has(DeclassifyOn) || k != DeclassifyOn || line[n-1] != ':' {
		return false
	}
	last := s.out.list[len(s.out.list)-1]
	return strings.Count(s.text[last.end:s.line.Start], "\n") <= 1
}

// labelsAlone reports whether a line is two keys of an authority block or more, and nothing else: a copy parted them
// from their values, which are on other lines.
func labelsAlone(line string) bool {
	keys := 0
	for rest := strings.TrimSpace(line); rest != ""; keys++ {
		k, n := authorityKeyAt(rest)
		if k == None || rest[n-1] != ':' {
			return false
		}
		rest = strings.TrimLeft(rest[n:], " \t*_")
	}
	return keys > 1
}

// separated reports whether what comes before a key on its line ends a field: in a sign, or in wide blanks.
func separated(before string) bool {
	t := strings.TrimRight(before, " \t\r\n")
	return t != "" && (strings.IndexByte(";.,|", t[len(t)-1]) >= 0 || strings.HasSuffix(t, "·") ||
		len(before)-len(t) > 1 || strings.ContainsAny(before[len(t):], "\r\n"))
}

// authorityToken emits one field, the reason apart from the officer before it.
func (s *paperScanner) authorityToken(k Kind, at, until int) {
	if k == ClassifiedBy {
		if reason, ok := reasonStart(s.text[at:until]); ok && reason > 0 {
			s.emit(k, at, at+reason)
			s.emit(Reason, at+reason, until)
			s.found.block |= Of(k, Reason)
			return
		}
	}
	s.emit(k, at, until)
	if len(s.found.banners) > 0 || !unfilled(s.text[at:until]) { // of a form, it shows nothing
		s.found.block |= Of(k)
	}
	s.found.foot = s.found.foot || agencyBlock(s.text[at:until])
}

// agencyBlock reports whether a line of an authority block is as the Agency wrote it, which is on classified papers
// alone: E2 IMPDET, CL BY 012345.
func agencyBlock(s string) bool {
	if impdet(s) > 0 {
		return true
	}
	for _, key := range [...]string{"CL BY", "DERV CL BY", "DRV CL BY", "CLASSIFIED BY"} {
		if text.HasWord(s, key) {
			number := strings.TrimLeft(s[len(key):], " :")
			n := text.DigitsEnd(number, 0)
			return n > 4 && n < 8 && (n == len(number) || number[n] <= ' ')
		}
	}
	return false
}

// orderAlone reports whether a line of an authority block is the number of the order: E.O. 12958, as amended.
func orderAlone(line string) bool {
	line = strings.Trim(line, " \t\r()")
	for _, key := range [...]string{"E.O.", "EO", "EXECUTIVE ORDER", "UNDER E.O.", "AUTHORITY: E.O."} {
		if !text.HasFold(line, key) {
			continue
		}
		rest := strings.TrimLeft(line[len(key):], " ")
		n := text.DigitsEnd(rest, 0)
		after := strings.Trim(rest[n:], " ,.")
		return n == 5 && (after == "" || strings.EqualFold(after, "AS AMENDED"))
	}
	return false
}

// sourceDay reports whether a line below Derived From is the date of the source, which is not the paper's: Dated:
// 20070108.
func sourceDay(line string) bool {
	return text.HasWord(line, "DATED") && len(line) < 40 && strings.ContainsAny(line, "0123456789")
}

// reasonLetters reports whether a line is nothing but letters of a reason that begins on the line above it, (d) below
// 1.4(b) and, up to its end or to the next key of the block.
func (s *paperScanner) reasonLetters(line string) bool {
	if line == "" || line[0] != '(' {
		return false
	}
	for line != "" && authorityKey(line) == None {
		switch {
		case len(line) > 2 && line[0] == '(' && line[2] == ')' && 'A' <= text.Upper(line[1]) && text.Upper(line[1]) <= 'H':
			line = line[len("(d)"):]
		case text.HasWord(line, "AND"):
			line = line[len("and"):]
		case strings.IndexByte(" ,./&", line[0]) >= 0:
			line = line[1:]
		default:
			return false
		}
	}
	_, reason := reasonStart(s.text[s.line.Start:s.line.End])
	return reason
}

// foldAuthority takes along the lines of a field that is wrapped: what follows more to the right, and the number of
// the order.
func (s *paperScanner) foldAuthority() {
	for {
		l, below, ok := s.below(0)
		if !ok || l.Blank {
			return
		}
		if !orderAlone(below) && !s.reasonLetters(below) && !sourceDay(below) && !exemptionLine(below) &&
			!scheduleLine(s.text[s.line.Start:s.line.End], below) && (!s.aside(l) || s.opens(below)) {
			return
		}
		s.extend()
	}
}
