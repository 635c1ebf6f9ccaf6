package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// slashed is a day as most cables write it, month first.
func slashed(d calendar.Day) string {
	y, m, day := d.Split()
	return fmt.Sprintf("%02d/%02d/%04d", m, day, y)
}

// limitOf is the last day of a number of years from a day on. From 29 February it reaches 1 March where the year has no such
// day: which of the two counts is nowhere said, and a doubt is no finding.
func limitOf(d calendar.Day, years int) calendar.Day {
	limit := d.AddYears(years)
	if _, _, day := d.Split(); day == 29 {
		if _, m, got := limit.Split(); m == 2 && got == 28 {
			limit++
		}
	}
	return limit
}

// compact is a day as the directive of 2010 prescribes it, YYYYMMDD: 32 CFR 2001.21(a)(4).
func compact(d calendar.Day) string {
	y, m, day := d.Split()
	return fmt.Sprintf("%04d%02d%02d", y, m, day)
}

// written is a day as a cable of its date writes it in a fix: what D023 asks for since E.O. 13526, month first before.
func written(doc *cable.Document, d calendar.Day) string {
	if from(doc, law.EO13526.From) {
		return compact(d)
	}
	return slashed(d)
}

// styled is a day in the order in which a value is written, as far as the cable's date lets it.
func styled(doc *cable.Document, d calendar.Day, v instruction.Value) string {
	if !v.YearFirst || from(doc, law.EO13526.From) {
		return written(doc, d)
	}
	y, m, day := d.Split()
	return fmt.Sprintf("%04d/%02d/%02d", y, m, day)
}

func numeral(n int) string {
	if n == 10 {
		return "ten"
	}
	return "twenty-five"
}

// laterChoices offers the dates ten and twenty-five years after the cable's, written as the value is.
func laterChoices(d *cable.Document, o *cable.OrderLine, v instruction.Value) []choice {
	if !d.Date.Exact() {
		return nil
	}
	var out []choice
	for _, years := range [...]int{10, 25} {
		out = append(out, choice{"write the date " + numeral(years) + " years after the cable's", styled(d, d.Date.From.AddYears(years), v)})
	}
	return out
}

// choice is a title and the text that takes a value's place.
type choice struct{ title, text string }
