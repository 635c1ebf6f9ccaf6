package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Front is a parenthesis in the place of a portion mark that was not read as one; Inner is what is in it.
type Front struct {
	Piece
	Inner string
}

// FrontParenthesis is the short parenthesis that a text begins with, up to a blank after it, where it holds letters and
// strokes alone: what is there in the place of a portion mark. Its text is empty for none.
func (t Token) FrontParenthesis() (f Front) {
	const most = 16
	s := t.Text
	end := strings.IndexByte(s, ')')
	if len(s) < 4 || s[0] != '(' || end < 2 || end > most || end+1 == len(s) || s[end+1] != ' ' {
		return f
	}
	for _, c := range strings.TrimSuffix(s[1:end], ".") {
		if c != '/' && c != '-' && !('a' <= c|0x20 && c|0x20 <= 'z') {
			return f
		}
	}
	return Front{t.piece(0, end+1), s[1:end]}
}

// Stroked reports whether strokes are in a front.
func (f Front) Stroked() bool { return strings.Contains(f.Inner, "/") }

// Doubled reports whether a front is the same capital twice: (CC), (BB).
func (f Front) Doubled() bool {
	return len(f.Inner) == 2 && f.Inner[0] == f.Inner[1] && text.IsUpper(f.Inner[0])
}

// InSmall reports whether small letters are in a front.
func (f Front) InSmall() bool { return text.HasLower(f.Inner) }

// Capital is the one capital that is in a front; 0 for another front.
func (f Front) Capital() byte {
	if len(f.Inner) != 1 || !text.IsUpper(f.Inner[0]) {
		return 0
	}
	return f.Inner[0]
}

// Listed reports whether a front is the small letter of a list, and no level's: (a), (b).
func (f Front) Listed() bool {
	return len(f.Inner) == 1 && text.IsLower(f.Inner[0]) && strings.IndexByte("scu", f.Inner[0]) < 0
}

// SmallLevel reports whether a front is a level in small letters and nothing more.
func (f Front) SmallLevel() bool {
	switch f.Inner {
	case "s", "c", "u", "ts":
		return true
	}
	return false
}

// JoinsNoforn reports whether a front is NF, with a level before it or alone, and without a sign between them: (SNF).
func (f Front) JoinsNoforn() bool {
	switch f.Inner {
	case "TSNF", "SNF", "CNF", "NF":
		return true
	}
	return false
}

// Codewords reports whether a front is a mark of text for readers of codewords: TSC, SC, TS-CCO.
func Codewords(mark string) bool {
	switch strings.Trim(mark, "()") {
	case "TSC", "SC", "CC", "TS-CCO", "S-CCO", "C-CCO", "TSC-NF", "SC-NF", "TSCW", "SCW":
		return true
	}
	return false
}

// NearlyMark reports whether a front is a mark in small letters, or one with a letter too many or another one. UN and
// EU are abbreviations.
func (f Front) NearlyMark() bool {
	word := f.Inner
	switch word {
	case "US", "UN", "UK", "EU", "CT", "CU", "CC", "TSA", "SC", "UAE", "CBU":
		return false
	}
	if text.HasLower(word) {
		return marking.MarkLength("("+strings.ToUpper(word)+")") > 0
	}
	// no abbreviation has two strokes: (CU//NF)
	if level, controls, ok := strings.Cut(word, "//"); ok {
		if _, unknown := marking.Parse("(S//" + controls + ")").Unknown(); !unknown {
			word = level
		}
	}
	return len(marking.Nearest(word)) > 0
}

// JoinsLevel reports whether a front is SECRET or TOP SECRET, and after a dash a control that is not known: TS-ESI.
// (C-SPAN) is not a mark.
func (f Front) JoinsLevel() bool {
	level, control, _ := strings.Cut(f.Inner, "-")
	return (level == "S" || level == "TS") && len(control) > 1 &&
		strings.Trim(control, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}
