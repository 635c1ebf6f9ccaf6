package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// openFronts are what lines that open something begin with where they begin with a word: all that opensAny compares
// with words, but letterheads.
var openFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(stampStarts[:], agencyCodes[:], statementWords[:], plainBanners[:], levelBanners[:],
		messageKeys[:titleMessageKeys], titleKeys[:], titleWords[:], directiveTitles[:], authorityWords(),
		[]string{"SUBJECT", "SUJECT", "BLUF:", "PAGE ", "ON ", "ORIGINAL", "FORWARDED", "BEGIN"})
}}

// goesOn is a quick look at a line inside a paragraph: it begins with a word of two letters or more and a blank, or a
// sign of sentences, with which nothing else begins, and has none of the signs that open something anywhere in a line.
// So do most lines of prose.
func (s *paperScanner) goesOn(line string) bool {
	if s.stampWords || s.strings || s.misread || s.mixed ||
		s.line.Start < s.edge.head && line[0] < 'a' { // a letterhead has capitals
		return false
	}
	n := text.WordEnd(line, 0)
	if n < 2 || n == len(line) || line[n] != ' ' && (n == 2 || !endsWord(line[n])) {
		return false
	}
	return !openFronts.Get().May(line) && !mayBeBanner(line) && !hasOpeningSign(line)
}

// endsWord reports whether a byte may come after a word of a sentence, but not after a key: a sign, or the first byte
// of an apostrophe or a dash beyond ASCII.
func endsWord(c byte) bool {
	switch c {
	case ',', ';', '?', '!', "’"[0]:
		return true
	}
	return false
}

// hasOpeningSign reports whether a line has a sign of a mark, of code, of what is crossed out, or of letters that are
// set apart.
func hasOpeningSign(line string) bool {
	return strings.IndexByte(line, '(') >= 0 || strings.IndexByte(line, '`') >= 0 || strings.IndexByte(line, '~') >= 0 ||
		strings.IndexByte(line, '-') >= 0
}
