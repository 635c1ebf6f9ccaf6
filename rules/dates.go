package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// limitOf is the last day of a number of years from a day on. From 29 February it reaches 1 March where the year has
// no such day: which of the two counts is nowhere said, and a doubt is not a finding.
func limitOf(d calendar.Day, years int) calendar.Day {
	limit := d.AddYears(years)
	if _, _, day := d.Split(); day == 29 {
		if _, m, got := limit.Split(); m == 2 && got == 28 {
			limit++
		}
	}
	return limit
}

// memconDays is how long after a conversation its memorandum may be written and classified: the date that it names is
// that of the conversation.
const memconDays = 30

// lastOrigin is the last day on which a text may have been classified, from which terms count.
func lastOrigin(d *cable.Document) calendar.Day {
	if d.Paper != nil && d.Paper.Kind == cable.Memcon {
		return d.Date.To + memconDays
	}
	return d.Date.To
}

// written is a day as a cable of its date writes it in a fix: what D023 asks for since E.O. 13526, month first before.
func written(doc *cable.Document, d calendar.Day) string {
	if from(doc, law.EO13526.From) {
		return d.Compact()
	}
	return d.Slashed()
}

// styled is a day in the order in which a value is written, as far as the cable's date lets it.
func styled(doc *cable.Document, d calendar.Day, v instruction.Value) string {
	if !v.YearFirst || from(doc, law.EO13526.From) {
		return written(doc, d)
	}
	y, m, day := d.Split()
	return fmt.Sprintf("%04d/%02d/%02d", y, m, day)
}

// dateForm is how a declassification date of a cable's time is written, in words: 32 CFR 2001.21(a)(4) since June 2010.
func dateForm(doc *cable.Document) string {
	if from(doc, law.EO13526.From) {
		return "the date as YYYYMMDD"
	}
	return "the date as month, day and year of four digits"
}

// durationAdvice says, after "write a date", how far the order in force lets it reach; empty where the order names no
// years or the cable's date leaves open which order that is.
func durationAdvice(doc *cable.Document) string {
	order := lint.OrderInForce(doc)
	if order == nil {
		return ""
	}
	switch ordinary, most := order.Limits(); {
	case ordinary == 0:
		return ""
	case ordinary == most:
		return fmt.Sprintf(", up to %d years after the cable's, or an exemption", most)
	default:
		return fmt.Sprintf(": %d years after the cable's as a rule, %d at most", ordinary, most)
	}
}

func numeral(n int) string {
	return map[int]string{6: "six", 10: "ten", 20: "twenty", 25: "twenty-five"}[n]
}

// durations are how many years after a cable's date its declassification may be set to by a choice: what an ordinary
// decision may under the order in force, and the most that any may. E.O. 12356 set no limit. The orders before E.O.
// 12065 counted by schedules, and E.O. 12065 left more than six years to top officials: for these nothing more is
// offered.
func durations(d *cable.Document) []int {
	if !d.Date.Exact() {
		return nil
	}
	order := lint.OrderInForce(d)
	if order == nil {
		return nil
	}
	ordinary, most := order.Limits()
	switch {
	case order == &law.EO12356:
		return []int{10, 25}
	case ordinary == 0:
		return nil
	case ordinary == most || order == &law.EO12065:
		return []int{ordinary}
	}
	return []int{ordinary, most}
}

// laterChoices offers dates that the order in force allows, written as the value is. Where another value of the line
// is a date, a second would leave open which counts.
func laterChoices(d *cable.Document, o *cable.OrderLine, v instruction.Value) []choice {
	for _, other := range o.Values {
		if other.Kind == instruction.Date && other.Span != v.Span {
			return nil
		}
	}
	var out []choice
	for _, years := range durations(d) {
		out = append(out, choice{"write the date " + numeral(years) + " years after the cable's",
			styled(d, d.Date.From.AddYears(years), v)})
	}
	return out
}

// choice is a title and the text that takes a value's place.
type choice struct{ title, text string }

// allowed reports whether a number of years is within what the order in force allows without an exemption.
func allowed(d *cable.Document, years int) bool {
	order := lint.OrderInForce(d)
	if order == nil {
		return true
	}
	_, most := order.Limits()
	return most == 0 || years <= most
}
