package scan

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/text"
)

// framed reports whether a line is SECRET, TOP SECRET or a level with a control after two strokes, with signs,
// the
// number of a page or a command of LaTeX around it: ★ SECRET ★, Page 1 of 7 SECRET,
// \fancyhead[C]{SECRET//NOFORN}.
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
	switch {
	case n == 0 || level == "SBU":
		return false
	case strings.HasPrefix(inner[n:], "//"):
		return len(inner) > n+3 && !text.HasLower(inner) && strings.IndexByte(inner, '=') < 0
	}
	return n == len(inner) && strings.HasSuffix(level, "SECRET") && (command || l.near && !likeCode(l.text,
		l.first))
}

// likeCode reports whether signs around a word are those of code. A text may begin with a word in quotation
// marks.
func likeCode(line string, first bool) bool {
	signs := ",;:=@$%&{}()[]`"
	if !first {
		signs = ",;:=@$%&{}()[]`'\""
	}
	return strings.ContainsAny(line, signs) && !strings.HasPrefix(line, "(S ")
}

// withoutFrame is a line without the signs and the number of a page around it.
func withoutFrame(line string) string {
	sign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	line = strings.TrimFunc(line, sign)
	page := strings.TrimPrefix(strings.TrimPrefix(line, "Page "), "PAGE ")
	if rest := strings.TrimLeft(page, "0123456789"); len(rest) < len(page) {
		for _, of := range [...]string{" of ", " OF ", "/"} {
			if last, ok := strings.CutPrefix(rest, of); ok {
				rest = strings.TrimLeft(last, "0123456789")
			}
		}
		line = strings.TrimFunc(rest, sign)
	}
	return line
}

// insideCommand is what the last braces of a command of LaTeX hold: \classification{SECRET}.
func insideCommand(line string) (inner string, ok bool) {
	if line[0] != '\\' || strings.HasPrefix(line, `\def`) || strings.Contains(line, "newcommand") {
		return "", false
	}
	_, inner, ok = strings.Cut(line, "{")
	inner, _, closed := strings.Cut(inner, "}")
	if _, value, macro := strings.Cut(line, "}{"); macro { // \setclass{level}{SECRET}
		inner, _, closed = strings.Cut(value, "}")
	}
	return inner, ok && closed
}
