package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// weatherWords are near a temperature: FEVER in the report of a physician.
var weatherWords = text.NewPhrases([]string{"WEATHER", "TEMPERATURE", "TEMPERATURES", "DEGREES", "THERMOMETER",
	"CELSIUS", "CENTIGRADE", "HEAT", "COLD", "FROST", "SHADE", "NOON", "DRY", "HUMID", "RAIN", "SNOW",
	"WIND", "FEVER", "BOILS",
	"FREEZES", "FORECAST"})

// degreesReach is how far from a number such a word is looked for.
const degreesReach = 60

// InDegrees reports whether a mark is the C of degrees Celsius: 31 (C) and dry, at -3 (C), 54 (F) or 12 (C).
func (t *Tokens) InDegrees(mark source.Span) bool {
	return inDegrees(t.whole[:mark.Start], t.whole[mark.Start:])
}

// inDegrees is InDegrees for a text that begins with the mark, and what is before it.
func inDegrees(before, s string) bool {
	if !strings.HasPrefix(s, "(C)") {
		return false
	}
	before = before[max(0, len(before)-degreesReach):]
	if strings.Count(before[len(strings.TrimRight(before, " \t\r\n")):], "\n") > 1 {
		return false
	}
	upTo, number := lastWord(before)
	bare := strings.TrimLeft(number, "+-−–")
	if bare == "" || len(bare) > len("100.5") || !text.IsDigit(bare[0]) || strings.Trim(bare, "0123456789.,") != "" ||
		!text.IsDigit(bare[len(bare)-1]) {
		return false
	}
	if len(bare) < len(number) {
		return true
	}
	after := s[len("(C)"):min(len(s), degreesReach)]
	if i := strings.IndexAny(after, ".;\n"); i >= 0 {
		after = after[:i]
	}
	before = upTo[:len(upTo)-len(number)]
	if i := strings.LastIndex(before, ". "); i >= 0 {
		before = before[i:]
	}
	if i := strings.LastIndex(before, "\n\n"); i >= 0 {
		before = before[i:]
	}
	return weatherWords.WordIn(before) || weatherWords.WordIn(after) || strings.Contains(before, "(F)") ||
		strings.Contains(after, "(F)")
}
