package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/text"
)

// tags reads the TAGS line: words of capitals, and names in parentheses, each once.
func (d *draft) tags(b *HeaderBlock, tok grammar.Token) {
	key := text.WordEnd(tok.Text, 0)
	b.Damaged = b.Damaged || !strings.EqualFold(tok.Text[:key], "TAGS") && !strings.EqualFold(tok.Text[:key], "TAG")
	b.TagsSpan = cover(b.TagsSpan, tok.Span)
	list := tok.Text[key:]
	if b.Tags == nil {
		b.Tags = make([]string, 0, 1+strings.Count(list, " ")+strings.Count(list, ","))
	}
	for i := 0; i < len(list); {
		e := tagEnd(list, i)
		if e == i {
			i++
			continue
		}
		if tag := strings.ToUpper(list[i:e]); tag != "SIPDIS" && !slices.Contains(b.Tags, tag) {
			b.Tags = append(b.Tags, tag)
		}
		i = e
	}
}

// tagEnd is the end of the tag that begins at an offset: a word, or a name in parentheses; the
// offset itself where none begins.
func tagEnd(s string, i int) int {
	if s[i] == '(' {
		if e := strings.IndexByte(s[i:], ')'); e > 0 {
			return i + e + 1
		}
		return i
	}
	for i < len(s) && (text.IsLetter(s[i]) || s[i] >= '0' && s[i] <= '9' || s[i] == '/') {
		i++
	}
	return i
}
