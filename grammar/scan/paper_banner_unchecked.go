package scan

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// uncheckedControls are controls of former times with which nothing is compared: no rule knows what they ask for. The
// codewords of that time and SPECIAL HANDLING are among them, and the two that DCID 1/7 of 12 April 1995 ended.
var uncheckedControls = [...]string{"WNINTEL", "NOCONTRACT", "SPECIAL HANDLING", "NO FOREIGN DISSEM",
	"CONTROLLED DISSEM", "NO DISSEM ABROAD", "NO FOREIGN DISSEMINATION", "CONTROLLED DISSEMINATION",
	"NO DISSEMINATION ABROAD", "NO FOREIGN DISTRIBUTION", "BACKGROUND USE ONLY", "CODEWORD", "MODIFIED HANDLING",
	"DISTRIBUTION LIMITED", "LIMITED DISTRIBUTION", "LIMIT DISTRIBUTION", "NO DISTRIBUTION", "EXCLUSIVE DISTRIBUTION",
	"CRYPTO", "SPECAT", "UMBRA", "RUFF", "ZARF", "SPOKE", "TRINE", "EIDER", "DINAR", "CHESS", "MORAY", "DELTA",
	"BYEMAN", "ULTRA", "ACORN", "CANOE", "CREAM", "DAUNT", "FROTH", "GLINT", "KIMBO", "SAVIN", "SUEDE"}

// uncheckedPhrases are the same, to be looked for together.
var uncheckedPhrases = lazy.Value[*text.Phrases]{Make: func() *text.Phrases {
	return text.NewPhrases(uncheckedControls[:])
}}

// UncheckedControl is the first control of former times in a banner with which nothing is compared; it is empty for
// none.
func UncheckedControl(banner string) (at source.Span, ok bool) {
	if !uncheckedPhrases.Get().WordIn(banner) { // as of nearly all
		return at, false
	}
	for _, w := range uncheckedControls {
		if i := text.IndexWord(banner, w); i >= 0 && (!ok || i < at.Start) {
			at, ok = source.Span{Start: i, End: i + len(w)}, true
		}
	}
	return at, ok
}
