package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// What a damaged copy ran into the text of another token: a line whose key it garbled, or whose line break it lost.

// part is a stretch of a token as a token of another kind.
func (t Token) part(k Kind, start, end int) Token {
	p := t.piece(start, end)
	return Token{Kind: k, Span: p.Span, Text: p.Text}
}

// gluedKeys are the words that open an authority in any text.
var gluedKeys = [...]struct {
	words string
	kind  Kind
}{
	{"CLASSIFIED BY", ClassifiedBy}, {"DERIVED FROM", DerivedFrom}, {"REASON: 1.", Reason}, {"REASONS 1.", Reason},
	{"REASONS: 1.", Reason},
}

// GluedAuthority is the authority in the text of another token: the words that open one, and the reason after them.
// It is empty where there is none.
func (t Token) GluedAuthority() []Token {
	for _, key := range gluedKeys {
		i := text.IndexFold(t.Text, key.words)
		if i < 0 || i > 0 && text.IsLetter(t.Text[i-1]) && t.Text[i-1] > 'Z' {
			continue
		}
		return t.part(key.kind, i, len(t.Text)).authorityParts()
	}
	return nil
}

// RepeatedAuthority is the authority that a paragraph's text is, name and reason; empty where it is not one. Without a
// reason nothing shows where the name ends.
func (t Token) RepeatedAuthority() []Token {
	if !text.HasFold(t.Text, "CLASSIFIED BY") {
		return nil
	}
	if i := text.IndexFold(t.Text, "REASON"); i <= 0 || i >= 160 {
		return nil
	}
	return t.part(ClassifiedBy, 0, len(t.Text)).authorityParts()
}

// longestReason is how much of a text is taken for a reason: it is short, and the line goes on with something else.
const longestReason = 60

// authorityParts takes name and reason apart.
func (t Token) authorityParts() (parts []Token) {
	if t.Kind != Reason {
		i := text.IndexFold(t.Text, "REASON")
		if i <= 0 {
			return []Token{t}
		}
		parts, t = append(parts, t.part(t.Kind, 0, i)), t.part(Reason, i, len(t.Text))
	}
	return append(parts, t.part(Reason, 0, min(len(t.Text), longestReason)))
}

// GluedOrder is the instruction in the text of another token of a header: from its DECL: on or, on a line that is not
// another field, from the number of an order on. Where the key before it has a typo, "E,O. 12958:", key has it. ok is
// false where there is no instruction; a subject may mention an order and give none.
func (t Token) GluedOrder() (order Token, key Key, ok bool) {
	at := -1
	switch t.Kind {
	case Slug, HeaderText:
		at = instructionAt(t.Text, true)
	case SubjectText, Ref, Tags, ClassifiedBy, Reason:
		at = instructionAt(t.Text, false)
	}
	if at < 0 {
		return Token{}, Key{}, false
	}
	return t.part(Order, at, len(t.Text)), t.orderKey(at), true
}

// instructionAt is where an instruction begins in a line: at its DECL: or, where numbers count, at the number of an
// order; -1 for nowhere.
func instructionAt(s string, numbers bool) int {
	for _, key := range [...]string{"DECL:", "DECLASSIFY ON"} {
		if i := text.IndexFold(s, key); i == 0 || i > 0 && !text.IsLetter(s[i-1]) {
			return i
		}
	}
	if !numbers {
		return -1
	}
	for _, number := range [...]string{"11652", "12065", "12356", "12958", "13526"} {
		if i := text.IndexFold(s, number); i >= 0 {
			return i
		}
	}
	return -1
}

// orderKey is the key before an order's number, where it has a typo by which the line is not known.
func (t Token) orderKey(value int) (k Key) {
	if number := strings.IndexAny(t.Text[:value], "123456789"); number >= 0 {
		value = number
	}
	key := strings.TrimRight(t.Text[:value], " ")
	if len(key) < 3 || len(key) > 5 || !text.OneSlip(strings.ToUpper(key), "E.O.") {
		return Key{}
	}
	return Key{Slip: t.piece(0, len(key)).Span, Want: "E.O.", Damaged: true}
}

// GarbledKey is the key of a Slug or HeaderText token whose first word is one typo from TAGS or SUBJECT: "TAHS:",
// "SUBJET:". Want is empty for any other. value is what follows the key.
func (t Token) GarbledKey() (key Key, value Piece) {
	if t.Kind != Slug && t.Kind != HeaderText {
		return Key{}, Piece{}
	}
	end := text.WordEnd(t.Text, 0)
	if end < 3 || end > 8 || end == len(t.Text) || t.Text[end] != ':' {
		return Key{}, Piece{}
	}
	for _, want := range [...]string{"TAGS", "SUBJECT"} {
		if !text.OneSlip(t.Text[:end], want) {
			continue
		}
		if at := text.SkipBlank(t.Text, end+1); at < len(t.Text) {
			value = t.piece(at, len(t.Text))
		}
		return Key{Slip: source.Span{Start: t.Span.Start, End: t.Span.Start + end}, Want: want, Damaged: true}, value
	}
	return Key{}, Piece{}
}

// Masked reports whether a run of X or # is in a token: what the public copy put for a name, and now and then for a
// mark or a date.
func (t Token) Masked() bool {
	return text.HasRun(t.Text, 'X', 4) || text.HasRun(t.Text, '#', 2)
}

// Stops reports whether a token ends in an ellipsis: the copy stops there.
func (t Token) Stops() bool {
	n := len(t.Text)
	return n >= 2 && t.Text[n-1] == '.' && t.Text[n-2] == '.' || strings.HasSuffix(t.Text, "…")
}
