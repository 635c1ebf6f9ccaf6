package around

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

// unitReach is how far from a number with the letter of its unit another one may say that it is degrees.
const unitReach = 2000

// InDegrees reports whether a mark is the C of degrees Celsius: 31 (C) and dry, at -3 (C), 54 (F) or 12 (C), and where
// 49 degrees (C) are near, 80 (C) in the plant.
func (t Text) InDegrees(mark source.Span) bool {
	return InDegrees(t.whole[:mark.Start], t.whole[mark.Start:])
}

// InDegrees is InDegrees for a text that begins with the mark, and what is before it.
func InDegrees(before, s string) bool {
	if !strings.HasPrefix(s, "(C)") {
		return false
	}
	near := before[max(0, len(before)-degreesReach):]
	upTo, number := text.LastWord(near)
	if strings.Count(near[len(upTo):], "\n") > 1 {
		return false
	}
	if namesUnit(near) {
		return true
	}
	bare := strings.TrimLeft(number, "+-−–")
	if !figure(bare) {
		return false
	}
	return len(bare) < len(number) || inWeather(upTo[:len(upTo)-len(number)], s[len("(C)"):]) ||
		goesOnAfterUnit(upTo[:len(upTo)-len(number)], s[len("(C)"):]) &&
			(unitIn(before[max(0, len(before)-unitReach):]) || unitIn(s[len("(C)"):min(len(s), unitReach)]))
}

// figure reports whether a word is a number of a measurement: 49, 39.5.
func figure(word string) bool {
	return word != "" && len(word) <= len("100.5") && text.IsDigit(word[0]) && text.IsDigit(word[len(word)-1]) &&
		strings.Trim(word, "0123456789.,") == ""
}

// inWeather reports whether words of the weather are in the sentence before a number or after its letter.
func inWeather(before, after string) bool {
	after = after[:min(len(after), degreesReach)]
	if i := strings.IndexAny(after, ".;\n"); i >= 0 {
		after = after[:i]
	}
	if i := strings.LastIndex(before, ". "); i >= 0 {
		before = before[i:]
	}
	if i := strings.LastIndex(before, "\n\n"); i >= 0 {
		before = before[i:]
	}
	return weatherWords.WordIn(before) || weatherWords.WordIn(after) || strings.Contains(before, "(F)") ||
		strings.Contains(after, "(F)")
}

// goesOnAfterUnit reports whether a sentence goes on after a number and the letter of its unit: at 80 (C) in the plant.
// before is what comes before the number.
func goesOnAfterUnit(before, after string) bool {
	after = strings.TrimLeft(after[:min(len(after), degreesReach)], " \r\n")
	_, word := text.LastWord(before)
	return after != "" && (text.IsLower(after[0]) || strings.IndexByte(".,;", after[0]) >= 0) ||
		strings.EqualFold(word, "AT")
}

// unitIn reports whether a letter (C) in a text is after the word of its unit.
func unitIn(s string) bool {
	for before, rest, ok := strings.Cut(s, "(C)"); ok; before, rest, ok = strings.Cut(rest, "(C)") {
		if namesUnit(before) {
			return true
		}
	}
	return false
}

// namesUnit reports whether a text ends with the word of a temperature: 49 degrees, in deg.
func namesUnit(before string) bool {
	before, unit := text.LastWord(before[max(0, len(before)-degreesReach):])
	if !strings.EqualFold(unit, "DEGREES") && !strings.EqualFold(unit, "DEG") && !strings.EqualFold(unit, "DEG.") {
		return false
	}
	_, word := text.LastWord(before[:len(before)-len(unit)])
	return figure(strings.TrimLeft(word, "+-−–")) || strings.EqualFold(word, "IN")
}
