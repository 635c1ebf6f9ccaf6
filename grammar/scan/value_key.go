package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// Key is the key with which a line of a header begins, as it is written.
type Key struct {
	// Slip is where a word of the key is that has a typo, and Want that word; empty where it has none.
	Slip source.Span
	Want string
	// Damaged means that the key does not begin as such keys do, no matter whether one typo explains it.
	Damaged bool
}

// Key is the key of an Order, DeclassifyOn, Tags, SubjectKey or ClassifiedBy token. The scanner knows the line by what
// is left of it.
func (t Token) Key() (k Key) {
	end := 0
	switch t.Kind {
	case Tags:
		end, k.Want = t.slip("TAGS", "TAGS")
	case SubjectKey:
		end, k.Want = t.slip("SUBJECT", "SUBJ")
		k.Damaged = !text.HasFold(t.Text, "SUBJ")
	case ClassifiedBy:
		if end, k.Want = t.slip("CLASSIFIED", "CLASSIFIED"); k.Want != "" && text.HasLower(t.Text[:end]) {
			k.Want = "Classified"
		}
		k.Damaged = !text.HasFold(t.Text, "CLASSIFIED")
	case Order:
		i := 1
		for i < len(t.Text) && (t.Text[i] == '.' || t.Text[i] == ' ') {
			i++
		}
		if i < len(t.Text) && t.Text[i] == '0' {
			end, k.Want = i+1, t.Text[:i]+"O"
		}
		k.Damaged = zeroIn(t.Text)
	case DeclassifyOn:
		k.Damaged = zeroIn(t.Text)
	}
	if k.Want != "" {
		k.Slip = source.Span{Start: t.Span.Start, End: t.Span.Start + end}
	}
	return k
}

// Declassifies reports whether the key of an Order or DeclassifyOn token is Declassify on:, which papers have too.
func (t Token) Declassifies() bool { return text.HasFold(t.Text, "DECLASSIFY") }

// Informal says whether a SubjectText token begins with OFFICIAL INFORMAL or what is short for it, and whether it has
// the words anywhere.
func (t Token) Informal() (begins, has bool) {
	if text.IndexFold(t.Text, "INFORMAL") < 0 && (t.Text == "" || text.Upper(t.Text[0]) != 'O') {
		return false, false
	}
	says := text.Squeeze(strings.NewReplacer("-", " ", "/", " ", ":", " ").Replace(t.Text)) + " "
	begins = strings.HasPrefix(says, "OFFICIAL INFORMAL") || strings.HasPrefix(says, "OI ") ||
		strings.HasPrefix(says, "O I ")
	return begins, strings.Contains(says, "OFFICIAL INFORMAL")
}

// zeroIn reports whether a figure is where the letters of a key are: E.0.
func zeroIn(s string) bool { return len(s) > 3 && strings.IndexByte(s[:4], '0') >= 0 }

// slip is the first word's end, and the word that it should be where it is one typo away from it. other is another
// spelling of it.
func (t Token) slip(word, other string) (end int, want string) {
	end = text.WordEnd(t.Text, 0)
	key := t.Text[:end]
	if strings.EqualFold(key, word) || strings.EqualFold(key, other) || !text.OneSlip(key, word) {
		return end, ""
	}
	return end, word
}
