package lsp

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/decode"
)

// saysKey is what is to be said about a key of a SMART print, with its source; nil where an offset is in none.
func (v *view) saysKey(d *cable.Document, offset int) (at source.Span, lines []string) {
	if d.Form != cable.SMART {
		return at, nil
	}
	for tok := range d.Tokens() {
		switch tok.Kind {
		case scan.SMARTKey, scan.SubjectKey, scan.ClosingKey, scan.Order, scan.Tags:
		default:
			continue
		}
		name, length := scan.SMARTKeyAt(tok.Text)
		at = source.Span{Start: tok.Span.Start, End: tok.Span.Start + length}
		p, ok := decode.SMARTKey(name)
		if !ok || offset < at.Start || offset > at.End {
			continue
		}
		if p.Cite.Instrument == nil {
			return at, []string{fmt.Sprintf("**%s**: %s (practice: %s)", p.Text, p.Says, p.Cite.Custom)}
		}
		return at, []string{part(d, p)}
	}
	return source.Span{}, nil
}
