package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// InClear is the prosign before class letters that lets a telegram travel in clear, ZNR, with its blank; empty for
// another.
func (t Text) InClear(letters source.Span) source.Span {
	const clear = "ZNR "
	at := source.Span{Start: letters.Start - len(clear), End: letters.Start}
	if at.Start < 0 || at.In(t.whole) != clear {
		return source.Span{}
	}
	return at
}

// WholeOrderKey reports whether an E.O. line begins with its key: E.O., EXECUTIVE ORDER, DECL.
func (t Text) WholeOrderKey(at source.Span) bool {
	key := strings.NewReplacer(".", "", " ", "").Replace(strings.ToUpper(at.In(t.whole)))
	return strings.HasPrefix(key, "EO") || strings.HasPrefix(key, "DECL") || strings.HasPrefix(key, "EXEC")
}

// BareKey is the place of a key at the front of a field where no colon or other sign comes after it; empty where one
// does.
func (t Text) BareKey(field source.Span, key string) source.Span {
	s := field.In(t.whole)
	if len(s) <= len(key) || !text.HasWord(s, key) || strings.IndexByte(" ;,=", s[len(key)]) < 0 {
		return source.Span{}
	}
	if rest := strings.TrimLeft(s[len(key):], " "); rest == "" || strings.IndexByte(":-.", rest[0]) >= 0 {
		return source.Span{}
	}
	return source.Span{Start: field.Start, End: field.Start + len(key)}
}
