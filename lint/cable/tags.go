package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/text"
)

// tags reads the TAGS line: words of capitals, and names in parentheses, each once.
func (d *documentBuilder) tags(b *HeaderBlock, tok grammar.Token) {
	key := text.WordEnd(tok.Text, 0)
	// of a column of values, whose key is elsewhere
	if d.doc.Form == SMART && !strings.ContainsAny(tok.Text[:min(len(tok.Text), key+2)], ":;") {
		key = 0
	}
	b.Damaged = b.Damaged || key > 0 && !strings.EqualFold(tok.Text[:key], "TAGS") &&
		!strings.EqualFold(tok.Text[:key], "TAG")
	b.TagsSpan = cover(b.TagsSpan, tok.Span)
	list := tok.Text[key:]
	if b.Tags == nil {
		b.Tags = make([]string, 0, 1+strings.Count(list, " ")+strings.Count(list, ","))
	}
	names := strings.LastIndexByte(list, ')') // a parenthesis after it is never closed
	for i := 0; i < len(list); {
		e := i
		if list[i] != '(' || i < names {
			e = tagEnd(list, i)
		}
		if e == i {
			i++
			continue
		}
		if tag := strings.ToUpper(list[i:e]); tag != "SIPDIS" && d.newTag(b, tag) {
			b.Tags = append(b.Tags, tag)
		}
		i = e
	}
}

// fewTags is how many tags are looked through one by one.
const fewTags = 32

// newTag reports whether a block does not have a tag yet.
func (d *documentBuilder) newTag(b *HeaderBlock, tag string) bool {
	if len(b.Tags) < fewTags {
		return !slices.Contains(b.Tags, tag)
	}
	if d.tagged != b {
		d.tagged, d.tagSet = b, map[string]bool{}
		for _, t := range b.Tags {
			d.tagSet[t] = true
		}
	}
	known := d.tagSet[tag]
	d.tagSet[tag] = true
	return !known
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
