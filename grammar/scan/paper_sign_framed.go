package scan

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/text"
)

// framed reports whether a line is SECRET, TOP SECRET or a level with a control after two strokes, with signs, the
// number of a page or a command of LaTeX around it: ★ SECRET ★, Page 1 of 7 SECRET, \fancyhead[C]{SECRET//NOFORN}.
func (l *signLine) framed() bool {
	if !strings.Contains(l.text, "SECRET") && !strings.Contains(l.text, "//") && !strings.Contains(l.text, "T)") {
		return false
	}
	inner, command := insideCommand(l.text)
	if !command {
		inner = strings.TrimPrefix(strings.TrimPrefix(l.text, "!["), "<!--")
		inner, _, _ = strings.Cut(inner, "](")
		inner = withoutFrame(inner)
	}
	n, level := bannerLevel(inner, false)
	secret := strings.HasSuffix(level, "SECRET")
	switch {
	case n > 0 && strings.HasPrefix(inner[n:], "//"):
		return !text.HasLower(inner) && strings.IndexByte(inner, '=') < 0
	case secret && filledIn(inner[n:]):
		return l.near
	case command:
		return secret && n == len(inner)
	}
	return l.near && onlyLevel(inner) && !likeCode(l.text, l.first)
}

// likeCode reports whether signs around a word are those of code. A text may begin with a word in quotation marks.
func likeCode(line string, first bool) bool {
	signs := ",;:=@$%&{}()[]`"
	if !first {
		signs = ",;:=@$%&{}()[]`'\""
	}
	return strings.ContainsAny(line, signs) && !strings.HasPrefix(line, "(S ")
}

// withoutFrame is a line without the signs around it.
func withoutFrame(line string) string {
	return strings.TrimFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// onlyLevel reports whether the words of a line are SECRET or TOP SECRET, once or more, and those around the number of
// a page, of a copy or of the paper.
func onlyLevel(line string) bool {
	words := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) })
	level := make([]byte, 0, 2*len("TOP SECRET"))
	for _, w := range words {
		switch {
		case strings.EqualFold(w, "PAGE"), strings.EqualFold(w, "OF"), strings.EqualFold(w, "COPY"),
			strings.EqualFold(w, "NO"), w == "DRAFT":
		default:
			level = append(level, w...)
		}
	}
	name := string(level)
	return name != "" && strings.ReplaceAll(strings.ReplaceAll(name, "TOPSECRET", ""), "SECRET", "") == ""
}

// filledIn reports whether a level is that of a form when it is filled in.
func filledIn(rest string) bool { return text.HasFold(strings.TrimLeft(rest, " (-"), "WHEN FILLED IN") }

// insideCommand is what the last braces of a command of LaTeX hold, or what reStructuredText has at the head of each
// page: \classification{SECRET}, .. header:: SECRET.
func insideCommand(line string) (inner string, ok bool) {
	for _, key := range [...]string{".. header:: ", ".. footer:: "} {
		if inner, ok = strings.CutPrefix(line, key); ok {
			return inner, true
		}
	}
	if line[0] != '\\' || strings.HasPrefix(line, `\def`) || strings.Contains(line, "newcommand") {
		return "", false
	}
	_, inner, ok = strings.Cut(line, "{")
	if _, value, macro := strings.Cut(inner, "}{"); macro { // \setclass{level}{SECRET}
		inner = value
	}
	inner, _, _ = strings.Cut(inner, "}")
	return inner, ok
}
