package mutation

import "regexp"

// dateTimeGroup is the line of a date-time group above FM.
var dateTimeGroup = regexp.MustCompile(`(?m)^([ZOPR] (?:[ZOPR] )?)?(\d{2})(\d{4}Z [A-Z]{3} \d{2})\nFM `)

// unreadableDateTimeGroup gives a telegram a day that no month has.
func unreadableDateTimeGroup(t *Text) (Mutant, bool) {
	at := dateTimeGroup.FindAllStringSubmatchIndex(t.S, -1)
	if len(at) != 1 || t.damaged() {
		return no()
	}
	line, day := Span{at[0][0], at[0][7]}, Span{at[0][4], at[0][5]}
	wrong := t.S[line.Start:day.Start] + one(t, "32", "00", "47") + t.S[day.End:line.End]
	return t.broken(Warning, change{line, marked(wrong)})
}
