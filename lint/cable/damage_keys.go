package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// keySlip notes a typo in the key of a header line. The grammar knows the line by what is left of it.
func (b *HeaderBlock) keySlip(tok grammar.Token) {
	end := text.WordEnd(tok.Text, 0)
	key := strings.ToUpper(tok.Text[:end])
	want := ""
	switch tok.Kind {
	case scan.Tags:
		if key != "TAGS" && text.OneSlip(key, "TAGS") {
			want = "TAGS"
		}
	case scan.SubjectKey:
		if key != "SUBJECT" && key != "SUBJ" && text.OneSlip(key, "SUBJECT") {
			want = "SUBJECT"
		}
	case scan.ClassifiedBy:
		if want = "CLASSIFIED"; key == want || !text.OneSlip(key, want) {
			want = ""
		} else if tok.Text[:end] != key {
			want = "Classified"
		}
	case scan.Order:
		i := 1
		for i < len(tok.Text) && (tok.Text[i] == '.' || tok.Text[i] == ' ') {
			i++
		}
		if i < len(tok.Text) && tok.Text[i] == '0' {
			end, want = i+1, tok.Text[:i]+"O"
		}
	}
	if want != "" {
		b.slip(tok, end, want)
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
				b.Subject.Text = piece(tok, at, len(tok.Text))
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
