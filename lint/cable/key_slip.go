package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// keySlip notes a slip in the key of a header line. The grammar knows the line by what is left of it.
func (b *HeaderBlock) keySlip(tok grammar.Token) {
	end := word(tok.Text, 0)
	key := strings.ToUpper(tok.Text[:end])
	want := ""
	switch tok.Kind {
	case grammar.Tags:
		if key != "TAGS" && nearly(key, "TAGS") {
			want = "TAGS"
		}
	case grammar.SubjectKey:
		if key != "SUBJECT" && key != "SUBJ" && nearly(key, "SUBJECT") {
			want = "SUBJECT"
		}
	case grammar.ClassifiedBy:
		if want = "CLASSIFIED"; key == want || !nearly(key, want) {
			want = ""
		} else if tok.Text[:end] != key {
			want = "Classified"
		}
	case grammar.Order:
		i := 1
		for i < len(tok.Text) && (tok.Text[i] == '.' || tok.Text[i] == ' ') {
			i++
		}
		if i < len(tok.Text) && tok.Text[i] == '0' {
			end, want = i+1, tok.Text[:i]+"O"
		}
	}
	if want != "" {
		b.KeySlips = append(b.KeySlips, KeySlip{Span: source.Span{Start: tok.Span.Start, End: tok.Span.Start + end}, Want: want})
	}
}
