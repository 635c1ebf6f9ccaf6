package instruction

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// KeyForm is how the keys of an E.O. line are written.
type KeyForm struct {
	// NoColon means that nothing or a blank follows the order's number, Dotted that the line begins with E.O., not EO.
	NoColon, Dotted bool
	// NoDecl means that the first value follows the number. BareDecl is the key DECL before the first value, where it has
	// no colon; empty for another.
	NoDecl   bool
	BareDecl source.Span
}

// KeyForm reads the keys of an order's line.
func (o *Order) KeyForm(line string) (f KeyForm) {
	rest := line[o.NumberSpan.End:]
	f.NoColon, f.Dotted = rest == "" || rest[0] == ' ', strings.HasPrefix(line, "E.O. ")
	if len(o.Values) == 0 || o.Values[0].Span.Start < o.NumberSpan.End {
		return f
	}
	between := line[o.NumberSpan.End:o.Values[0].Span.Start]
	key := strings.Trim(between, " :\t")
	at := strings.Index(between, key)
	f.NoDecl = key == ""
	if strings.EqualFold(key, "DECL") && !strings.Contains(between[at:], ":") {
		f.BareDecl = source.Span{Start: at, End: at + len(key)}.Shift(o.NumberSpan.End)
	}
	return f
}
