package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// MarkedWithin reports whether a paragraph's parts are marked on its lines: after dashes, "--(C) One.", or with a
// foreign or joint owner first, "(//NS". It reads the paragraph, so ask it last.
func (d *Document) MarkedWithin(p *Portion) bool {
	s := source.Span{Start: p.NumberSpan.End, End: p.Span.End}.In(d.File.Text)
	if strings.HasPrefix(strings.TrimLeft(s, " \t\r\n"), "(//") {
		return true
	}
	const dashes = "--"
	for {
		i := strings.Index(s, dashes)
		if i < 0 {
			return false
		}
		s = s[i+len(dashes):]
		if symbolAt(strings.TrimPrefix(s, " ")) {
			return true
		}
	}
}

// symbolAt reports whether a text begins with a parenthesis and the symbol of a level, "(C)" or "(C/".
func symbolAt(s string) bool {
	if s == "" || s[0] != '(' {
		return false
	}
	end := text.WordEnd(s, 1)
	if end == len(s) || s[end] != ')' && s[end] != '/' {
		return false
	}
	switch s[1:end] {
	case "U", "SBU", "C", "S", "TS":
		return true
	}
	return false
}
