package around

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// GarbledGroup is what is in the place of the date-time group, above an FM line: the line that has a day, a time or a
// month, and the line before it where the group was wrapped. It is empty for any other line, such as the station's.
func (t Text) GarbledGroup(from int) source.Span {
	end := len(strings.TrimRight(t.whole[:from], " \t\r\n"))
	start := strings.LastIndexByte(t.whole[:end], '\n') + 1
	if line := withoutPrecedence(t.whole[start:end]); start > 1 && (text.IsMonth(line) || len(line) < 5 &&
		text.DigitsEnd(line, 0) == len(line)) {
		if before := strings.LastIndexByte(t.whole[:start-1], '\n') + 1; timed(t.whole[before : start-1]) {
			start = before
		}
	}
	if line := withoutPrecedence(t.whole[start:end]); line == "" ||
		!text.IsMonth(line) && strings.IndexByte("0123456789OoIl#?", line[0]) < 0 || !timed(line) ||
		len(strings.Fields(line)) > 6 {
		return source.Span{}
	}
	return source.Span{Start: start, End: end}
}

// WholeGroup reports whether a place is one line with a date-time group of the calendar.
func (t Text) WholeGroup(at source.Span) bool {
	group := at.In(t.whole)
	g, ok := text.FindDTG(group)
	return ok && g.Dated && strings.IndexByte(group, '\n') < 0
}

// withoutPrecedence is a line without the precedences before its group.
func withoutPrecedence(line string) string {
	line = strings.TrimSpace(line)
	for len(line) > 2 && text.IsLetter(line[0]) && line[1] == ' ' {
		line = strings.TrimSpace(line[1:])
	}
	return line
}

// timed reports whether a line has the name of a month and a figure, or a time of day with its Z: 1522Z.
func timed(line string) bool {
	digits, month := 0, false
	hidden := strings.ContainsAny(line, "#?") // signs in the place of figures
	signs := func(c rune) bool { return strings.ContainsRune(" \t/-,;&", c) }
	for _, w := range strings.FieldsFunc(strings.ToUpper(line), signs) {
		switch n := len(strings.TrimRight(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")); {
		case text.IsMonth(w), text.IsMonth(strings.TrimLeft(w, "0123456789Z")):
			month = true
			digits += text.DigitsEnd(w, 0)
		case n >= 4 && strings.HasSuffix(w, "Z"), n > 0 && strings.HasSuffix(w, "Z") && hidden:
			return true
		default:
			for i := range len(w) {
				if text.IsDigit(w[i]) {
					digits++
				}
			}
		}
	}
	return month && digits > 0 || digits >= 6
}
