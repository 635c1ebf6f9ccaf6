package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// TagList is what a line of TAGS says: words of capitals, and names in parentheses.
type TagList struct {
	// KeyDamaged means that the line's key is neither TAGS nor TAG.
	KeyDamaged bool
	// Words is where the tags are, after the key and its sign.
	Words source.Span
	words string
}

// Tags are the tags of a line that begins with a key, or of a column of values, whose key is elsewhere: there the
// token has no key where no colon follows its first word.
func (t Token) Tags(column bool) TagList {
	key := text.WordEnd(t.Text, 0)
	if column && !strings.ContainsAny(t.Text[:min(len(t.Text), key+2)], ":;") {
		key = 0
	}
	word := t.Text[:key]
	at := t.Span
	at.Start += text.SkipBlank(t.Text, min(key+1, len(t.Text)))
	return TagList{key > 0 && !strings.EqualFold(word, "TAGS") && !strings.EqualFold(word, "TAG"), at, t.Text[key:]}
}

// Room is how many tags the list has at most, roughly.
func (l TagList) Room() int { return 1 + strings.Count(l.words, " ") + strings.Count(l.words, ",") }

// Each gives the tags in capitals, in their order.
func (l TagList) Each(yield func(tag string) bool) {
	names := strings.LastIndexByte(l.words, ')') // a parenthesis after it is never closed
	for i := 0; i < len(l.words); {
		e := i
		if l.words[i] != '(' || i < names {
			e = tagEnd(l.words, i)
		}
		if e == i {
			i++
			continue
		}
		if !yield(strings.ToUpper(l.words[i:e])) {
			return
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
	for i < len(s) && (text.IsLetter(s[i]) || text.IsDigit(s[i]) || s[i] == '/') {
		i++
	}
	return i
}
