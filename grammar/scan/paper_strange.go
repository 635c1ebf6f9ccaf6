package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// A level with a slash and words that no vocabulary has is a mark all the same: programs and compartments of former
// times are in no table. Passed over in silence, its level would be missing in the banner. (S/P) and (C/EUR) are
// offices.

// strangeMark is a mark with words that are not of the vocabulary.
type strangeMark struct {
	papersMark
	symbol bool     // its level is one letter
	parts  []string // what follows the level, at each slash
}

// strangeMarkAt is the strange mark that the rest of a line begins with; its length is 0 for none.
func strangeMarkAt(rest string) (m strangeMark) {
	if len(rest) < len("(S/X)") || rest[0] != '(' || strings.IndexByte("CSTU", rest[1]) < 0 { // as of most texts
		return m
	}
	n := marking.Parenthesis(rest)
	if n == 0 || strings.IndexByte(rest[:n], '/') < 0 || strings.IndexByte(rest[:n], '\n') >= 0 {
		return m
	}
	inner := strings.TrimSpace(rest[1 : n-1])
	word := marking.FirstTerm(inner)
	if after := strings.TrimLeft(inner[len(word):], " "); after == "" || after[0] != '/' || text.HasLower(inner) ||
		sureMark(inner) || strings.Trim(after, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-, ") != "" {
		return m
	}
	switch word {
	case "U", "C", "S", "TS":
		m.symbol = word != "TS"
	default:
		if !longLevel(inner) {
			return m
		}
	}
	m.parts = strings.FieldsFunc(inner[len(word):], func(c rune) bool { return c == '/' })
	if len(m.parts) == 0 || opensOther(m.parts) || !beginsPortion(rest[n:]) {
		return m
	}
	m.symbol = m.symbol && !strings.Contains(inner, "//")
	m.length, m.strange = n, true
	return m
}

// opensOther reports whether what follows a level's slash is another level: (U/C) and (S/TS) are choices, P008's.
func opensOther(parts []string) bool {
	part := strings.TrimSpace(parts[0])
	return len(part) < 2 || len(parts) == 1 && marking.Opens(part)
}

// office reports whether the mark may be the symbol of an office: one letter, a stroke and a short word.
func (m *strangeMark) office() bool { return m.symbol && len(m.parts) == 1 }

// offices are those of the Secretary's and the Counselor's staffs, and the bureaus which State writes after a stroke.
var offices = [...]string{"ES", "CT", "CPR", "CRS", "WCI", "NIS", "SRAP", "SRMC", "GAC", "GWI", "EAC", "PRS", "OCR",
	"IRT", "MC", "RPP", "ACR", "AF", "EAP", "EUR", "NEA", "SCA", "SA", "WHA", "ARA", "INR", "PM", "IO", "DS", "OP", "AL",
	"CCI", "SC", "SP"}

// markAt is the mark that the rest of a portion's line begins with. Where other portions are marked, (S/XX) is one,
// too.
func (s *paperScanner) markAt(rest string) papersMark {
	m := papersMarkAt(rest)
	if m.length > 0 {
		return m
	}
	strange := strangeMarkAt(rest)
	if strange.length == 0 || !s.severalMarked() {
		return m
	}
	for _, o := range offices {
		if strings.TrimSpace(strange.parts[0]) == o {
			return m
		}
	}
	return strange.papersMark
}

// smallAfter is the mark of one letter at the front of an item that goes on in small letters, as items of a list do
// below a sentence: "- (U) views of the ferry". It counts where a banner or a mark was read before, and the text has
// no lists of letters.
func (s *paperScanner) smallAfter(rest string) papersMark {
	n := marking.MarkLength(rest)
	if n == 0 || s.found.lettered || s.found.others || s.found.all == 0 && len(s.found.banners) == 0 {
		return papersMark{}
	}
	inner := rest[1 : n-1]
	if !singleLevel(inner) {
		return papersMark{}
	}
	words := strings.TrimLeft(rest[n:], " \t*_")
	if len(words) == len(rest)-n || text.WordEnd(words, 0) < 2 || !text.IsLower(words[0]) || copyrightFollows(words) ||
		officesFollow(words) {
		return papersMark{}
	}
	return papersMark{length: n, letter: inner}
}

// severalMarked reports whether two lines of the text or more begin with marks.
func (s *paperScanner) severalMarked() bool {
	if s.fronts < 0 {
		s.fronts = 0
		for line := range strings.Lines(s.text) {
			l := leadAt(line, 0, len(line), 0)
			if papersMarkAt(line[l.at:]).length > 0 {
				s.fronts++
			}
		}
	}
	return s.fronts >= 2
}
