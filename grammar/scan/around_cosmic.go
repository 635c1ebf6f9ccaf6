package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// CosmicBelow is the first place in a part of a text where COSMIC is next to a level below TOP SECRET, all in capitals
// and no words of a sentence in capitals; empty for none.
func (t *Tokens) CosmicBelow(at source.Span) source.Span {
	const cosmic = "COSMIC "
	s := at.In(t.whole)
	for from := 0; ; {
		i := strings.Index(s[from:], cosmic)
		if i < 0 {
			return source.Span{}
		}
		i += from
		from = i + len(cosmic)
		for _, level := range [...]string{"SECRET", "CONFIDENTIAL", "RESTRICTED"} {
			end := from + len(level)
			if strings.HasPrefix(s[from:], level) && text.WordEnd(s, from) == end && !capitalsNextTo(s, i, end) {
				return source.Span{Start: at.Start + i, End: at.Start + end}
			}
		}
	}
}

// capitalsNextTo reports whether a word in capitals is next to a part of a text on its line, with one blank between.
func capitalsNextTo(s string, from, end int) bool {
	before := from > 1 && s[from-1] == ' ' && text.IsUpper(s[from-2])
	return before || end+1 < len(s) && s[end] == ' ' && text.IsUpper(s[end+1])
}
