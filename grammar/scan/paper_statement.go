package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// statementWords begin a statement that does not begin with a level.
var statementWords = [...]string{"THIS", "IN ACC", "UPON", "REGRADED"}

// statementFronts are what statements begin with: a level, or words before it.
var statementFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(statementWords[:], plainBanners[:], levelBanners[:])
}}

// mayState is a quick look at the first letters of a statement. The letters of a level may be set apart, or not be of
// ASCII where their capitals are.
func mayState(s string) bool {
	return len(s) > 2 && (statementFronts.Get().May(s) || strings.IndexByte(spelledSigns, s[1]) >= 0 ||
		(s[0]|s[1]|s[2]) >= utf8.RuneSelf)
}

// statement reports whether a line is a sentence that says how high a part of a paper is, by the words that it begins
// or ends with.
func statement(line string) bool {
	bare := strings.Trim(line, " \t()*_[]>.")
	if len(bare) > 140 || !mayState(bare) || !namesLevel(bare) {
		return false
	}
	switch {
	case text.HasFold(bare, "THIS PAGE IS "), text.HasFold(bare, "THIS EMAIL IS "),
		text.HasFold(bare, "THIS E-MAIL IS "), text.HasFold(bare, "THIS MESSAGE IS "):
		return true
	case text.HasFold(bare, "IN ACCORDANCE WITH E.O."), text.HasFold(bare, "UPON REMOVAL OF "),
		text.HasFold(bare, "REGRADED "):
		return true
	}
	n, _ := bannerLevel(strings.ToUpper(bare), true)
	return n > 0 && (text.IndexFold(bare, "WHEN SEPARATED") > 0 || text.IndexFold(bare, "ENCLOSURE REMOVED") > 0 ||
		text.IndexFold(bare, "ENCLOSURES ARE REMOVED") > 0 || text.IndexFold(bare, "UPON REMOVAL") > 0)
}

// namesLevel reports whether a level is named in a text.
func namesLevel(s string) bool {
	for _, w := range levelBanners[1:] {
		if text.IndexFold(s, w) >= 0 {
			return true
		}
	}
	return text.IndexWord(s, "SBU") >= 0
}
