package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var mrnContradicted = &lint.Rule{
	Code: "H022", Name: "mrn-contradicted", Title: "the MRN of a SMART cable disagrees with its date, or with another MRN",
	Demands:    "a SMART cable has one MRN, and its year is that of the date-time group",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("the MRN is year, post and serial, and both halves of Date/DTG are the " +
		"same day: 18 of 18 public cables")},
	Why: `The MRN finds a cable in the archive, and the date decides which order and which limits it is judged by.
Where they disagree, lines of two cables were put together, or one of them was changed by hand. Where they
are more than a year apart, cablelint takes the year of the MRN.`,
	Examples: []lint.Example{
		{Frame: "2018 U SMART", Text: "MRN: ⟦12 QUELLVILLE 412⟧", Note: "another year"},
		{Frame: "2018 U SMART", Text: "Date/DTG: ⟦May 04, 2018 / 141530Z MAY 18⟧", Note: "the halves are not the same day"},
		{Frame: "2018 C SMART", Text: "MRN: 18 QUELLVILLE 412\n+MRN: ⟦18 QUELLVILLE 413⟧", Note: "two numbers"},
		{Frame: "2018 C SMART", Text: "MRN: 17 QUELLVILLE 412\nDate/DTG: Jan 02, 2018 / 021530Z JAN 18", Trap: true,
			Note: "numbered in the last days of a year"},
		{Frame: "2018 U SMART", Text: "Date/DTG: May 04, 2018 / 050130Z MAY 18", Trap: true, Note: "a clock of another zone"},
		{Frame: "2018 U SMART", Text: "MRN: 18 QUELLVILLE 412\n+MRN: 18 QUELLVILLE 412", Trap: true,
			Note: "the same number again"},
	},
	Check: func(p *lint.Pass) {
		print := p.Doc.Print
		if print == nil || len(print.Numbers) == 0 {
			return
		}
		if again(p, "MRN", print.Numbers) || again(p, "Date/DTG", print.Times) || numberInText(p) {
			return
		}
		switch day := print.DTG; {
		case !print.DTGRead:
		case print.Year != 0 && !yearNear(print.Year, day):
			p.Report(lint.Diagnostic{
				Span: print.Numbers[0].Span, Related: []lint.Related{{Span: print.Time.Span, Message: "Date/DTG"}},
				Message: fmt.Sprintf("the MRN is of %d, the date-time group of %s", print.Year, day),
				Help:    "find out which of the two is this cable's",
			})
		case print.CivilRead && (print.Civil < day-1 || print.Civil > day+1):
			p.Report(lint.Diagnostic{
				Span: print.Time.Span, Message: fmt.Sprintf("the day in words is %s, the date-time group's %s", print.Civil, day),
				Help: "correct the one that is wrong",
			})
		}
	},
}

// again reports a second value of a key in the same block; ok is false if there is none.
func again(p *lint.Pass, key string, values []cable.Text) (ok bool) {
	for i, n := range values {
		if text.Squeeze(n.Text) != text.Squeeze(values[0].Text) {
			p.Report(lint.Diagnostic{
				Span: values[i].Span, Related: []lint.Related{{Span: values[0].Span, Message: "the first " + key}},
				Message: "another " + key + " in the same block of keys", Help: "keep that of this cable alone",
			})
			return true
		}
	}
	return false
}

// numberInText reports a line MRN of another cable in the text of this one; ok is false if there is none.
func numberInText(p *lint.Pass) (ok bool) {
	body, first := p.Doc.Body.Span, p.Doc.Print.Numbers[0]
	for _, n := range p.Doc.Written().NumberLines(body) {
		if text.Squeeze(n.Text) != text.Squeeze(first.Text) {
			p.Report(lint.Diagnostic{
				Span: n.Span, Related: []lint.Related{{Span: first.Span, Message: "the MRN of this cable"}},
				Message: "the text has the line MRN of another cable", Help: "keep each cable apart",
			})
			return true
		}
	}
	return false
}

// yearNear reports whether a day is of a year, or within a week of it.
func yearNear(year int, day calendar.Day) bool {
	return (day-archiveDays).Year() == year || (day+archiveDays).Year() == year
}
