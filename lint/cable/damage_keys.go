package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// keySlip notes a typo in the key of a header line.
func (b *HeaderBlock) keySlip(tok grammar.Token) {
	if k := tok.Key(); k.Want != "" {
		b.KeySlips = append(b.KeySlips, KeySlip{Span: k.Slip, Want: k.Want})
	}
}

// strayKeys looks for TAGS and SUBJECT, where a header has none, on lines whose key has a typo by which the grammar
// does not know them: "TAHS:", "SUBJET:".
func (d *documentBuilder) strayKeys(h *grammar.Header, b *HeaderBlock) {
	if !b.TagsSpan.Empty() && b.Subject != nil {
		return
	}
	for tok := range h.Fields.Tokens() {
		if tok.Kind != scan.Slug && tok.Kind != scan.HeaderText {
			continue
		}
		end := text.WordEnd(tok.Text, 0)
		if end < 3 || end > 8 || end == len(tok.Text) || tok.Text[end] != ':' {
			continue
		}
		switch key := strings.ToUpper(tok.Text[:end]); {
		case b.TagsSpan.Empty() && text.OneSlip(key, "TAGS"):
			d.tags(b, tok)
			b.slip(tok, end, "TAGS")
		case b.Subject == nil && text.OneSlip(key, "SUBJECT"):
			b.Subject = &Subject{Span: tok.Span}
			if at := text.SkipBlank(tok.Text, end+1); at < len(tok.Text) {
				b.Subject.Text = Text{Text: tok.Text[at:], Span: source.Span{Start: tok.Span.Start + at, End: tok.Span.End}}
			}
			b.Damaged = true
			b.slip(tok, end, "SUBJECT")
		}
	}
}

// tracedKey notes the typo in a key before an order's number by which the grammar does not know the line: "E,O.
// 12958:".
func (b *HeaderBlock) tracedKey(tok grammar.Token, value int) {
	if number := strings.IndexAny(tok.Text[:value], "123456789"); number >= 0 {
		value = number
	}
	if key := strings.TrimRight(tok.Text[:value], " "); len(key) >= 3 && len(key) <= 5 &&
		text.OneSlip(strings.ToUpper(key), "E.O.") {
		b.Damaged = true
		b.slip(tok, len(key), "E.O.")
	}
}

func (b *HeaderBlock) slip(tok grammar.Token, length int, want string) {
	b.KeySlips = append(b.KeySlips, KeySlip{Span: source.Span{Start: tok.Span.Start, End: tok.Span.Start + length},
		Want: want})
}
