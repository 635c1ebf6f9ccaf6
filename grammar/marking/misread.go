package marking

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// SameButMisread reports whether two lines are the same marking, but for letters that a machine mistook in one of
// them: SECRET//QRCON next to SECRET//ORCON. Blanks and strokes that it lost do not count.
func SameButMisread(a, b string) bool {
	as, bs := parts(a), parts(b)
	if len(as) != len(bs) {
		return false
	}
	for i := range as {
		if !misread(as[i], bs[i]) {
			return false
		}
	}
	return true
}

// parts are what strokes and commas separate in a marking, without blanks and hyphens.
func parts(s string) []string {
	return strings.FieldsFunc(joints.Get().Replace(s), func(c rune) bool { return c == '/' || c == ',' })
}

// joints are what a machine loses or adds inside a part.
var joints = lazy.Value[*strings.Replacer]{Make: func() *strings.Replacer {
	return strings.NewReplacer(" ", "", "-", "", "\t", "")
}}

// misread reports whether two parts are the same, or one of them is not of the vocabulary and has one letter
// wrong. In a part of three letters, as the name of a country, the letters must look alike.
func misread(a, b string) bool {
	const long = 4
	switch {
	case a == b:
		return true
	case Known(a) && Known(b):
		return false
	case len(a) >= long && len(b) >= long && text.Typos(a, b, 1) <= 1:
		return true
	}
	return shapes.Get().Replace(a) == shapes.Get().Replace(b)
}

// AlikeCodes reports whether two codes of countries are the same but for letters that a machine mistook: CBR and GBR.
func AlikeCodes(a, b string) bool {
	return strings.ReplaceAll(shapes.Get().Replace(a), "C", "G") == strings.ReplaceAll(shapes.Get().Replace(b), "C", "G")
}

// MisreadCaption is the caption that a line would be if a machine, or somebody's hand, had not put figures for letters:
// N0D1S for NODIS. ok is false for any other line, and for one that is written as it should be.
func MisreadCaption(line string) (name string, ok bool) {
	if !strings.ContainsAny(line, "015826") {
		return "", false
	}
	for name := range CaptionNames {
		if len(name) == len(line) && shapes.Get().Replace(name) == shapes.Get().Replace(line) {
			return name, true
		}
	}
	return "", false
}

// shapes gives characters that machines mistake for each other one form.
var shapes = lazy.Value[*strings.Replacer]{Make: func() *strings.Replacer {
	return strings.NewReplacer("0", "O", "Q", "O", "1", "I", "L", "I", "|", "I", "5", "S", "8", "B", "6", "G", "2", "Z")
}}
