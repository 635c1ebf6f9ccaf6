package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// authorityKeys are the keys of a paper's authority block, in the spellings that papers have.
var authorityKeys = [...]struct {
	key  string
	kind Kind
}{
	{"CLASSIFIED BY", ClassifiedBy}, {"CLASSIFICATION AUTHORITY", ClassifiedBy},
	{"DERIVATIVELY CLASSIFIED BY", ClassifiedBy}, {"DERIVED BY", ClassifiedBy},
	{"DERIVED FROM", DerivedFrom}, {"DRV FROM", DerivedFrom}, {"DERV FROM", DerivedFrom},
	{"DERIVATIVE FROM", DerivedFrom}, {"CLASSIFICATION SOURCE", DerivedFrom},
	{"REASON FOR CLASSIFICATION", Reason}, {"REASONS", Reason}, {"REASON", Reason},
	{"DECLASSIFY ON", DeclassifyOn}, {"DECLASSIFICATION DATE", DeclassifyOn}, {"DECL ON", DeclassifyOn},
	{"DECLASS ON", DeclassifyOn}, {"DECLASSIFY", DeclassifyOn}, {"DECL", DeclassifyOn},
	{"AUTOMATICALLY DECLASSIFIED ON", DeclassifyOn},
	{"EXEMPT FROM GENERAL DECLASSIFICATION", DeclassifyOn}, {"EXEMPT FROM GDS", DeclassifyOn},
	{"REVIEW ON", DeclassifyOn}, {"DOWNGRADE TO", DeclassifyOn},
}

// authorityKey is the kind of the line of an authority block that a text begins with; None for none.
func authorityKey(s string) Kind {
	k, _ := authorityKeyAt(s)
	return k
}

// authorityKeyAt is authorityKey with the length of the key and its colon. A word that prose uses too needs the
// colon.
func authorityKeyAt(s string) (k Kind, n int) {
	if s == "" || strings.IndexByte("ACDRE", text.Upper(s[0])) < 0 {
		return None, 0
	}
	for _, key := range authorityKeys {
		if !text.HasWord(s, key.key) {
			continue
		}
		n := len(key.key)
		rest := s[n:]
		if i := strings.IndexByte(rest, ')'); strings.HasPrefix(rest, " (YYYY") && i > 0 {
			rest, n = rest[i+1:], n+i+1
		}
		rest = strings.TrimLeft(rest, " ")
		switch {
		case strings.HasPrefix(rest, ":"):
			return key.kind, len(s) - len(rest) + 1
		case strings.Contains(key.key, " ") && text.IsUpper(s[0]) && rest != "" && key.kind != Reason && n < len(s):
			return key.kind, n
		case key.kind == Reason && (sectionStart(rest) || text.HasFold(rest, "SECTION 1.")):
			return key.kind, n
		}
		return None, 0
	}
	return None, 0
}

// authorityLine emits a line of the authority block, in as many tokens as there are keys on it: "Classified By: R.
// Quill, Dir., XYZ; Reason 1.4(d); Declassify On 20360303" is three.
func (s *paperScanner) authorityLine(line string, at int) bool {
	bare := strings.TrimLeft(line, "> *_")
	k, _ := authorityKeyAt(bare)
	if k == None {
		return false
	}
	s.foldAuthority()
	end := trimBlank(s.text, at, s.line.end)
	for at < end {
		next, following := end, None
		for i := at + 4 + len(line) - len(bare); i < end; i++ {
			if !text.IsLetter(s.text[i]) || text.IsLetter(s.text[i-1]) {
				continue
			}
			if f, n := authorityKeyAt(s.text[i:end]); f != None && n > 0 && separated(s.text[at:i]) {
				next, following = i, f
				break
			}
		}
		until := next
		for until > at && strings.IndexByte(" ;,.\t\n\r", s.text[until-1]) >= 0 && next < end {
			until--
		}
		s.authorityToken(k, at, until)
		at, k = next, following
	}
	return true
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
	s.found.block |= Of(k)
}

// orderAlone reports whether a line of an authority block is the number of the order: E.O. 12958, as amended.
func orderAlone(line string) bool {
	line = strings.Trim(line, " \t\r()")
	for _, key := range [...]string{"E.O.", "EO", "EXECUTIVE ORDER", "PER E.O.", "UNDER E.O.", "AUTHORITY: E.O."} {
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

// foldAuthority takes along the lines of a field that is wrapped: what follows more to the right, and the number of
// the order.
func (s *paperScanner) foldAuthority() {
	for {
		l, below, ok := s.below(0)
		if !ok || l.blank {
			return
		}
		if aside := s.text[l.start] == ' ' || s.text[l.start] == '\t'; !orderAlone(below) && (!aside ||
			s.opens(below, false)) {
			return
		}
		s.extend()
	}
}
