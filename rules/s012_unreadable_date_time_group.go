package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var unreadableDateTimeGroup = &lint.Rule{
	Code: "S012", Name: "unreadable-date-time-group", Title: "the date-time group is no day and time",
	Demands:    "a date-time group is a day, a time, a month and a year",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites:      []law.Cite{law.Consistency("the calendar and the clock have the day and time that a telegram names")},
	Why: `The date-time group is the cable's date. Where the calendar has no such day, or a digit or a letter is wrong, the
cable has no date, and the rules that need one do not run.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦P 311530Z APR 09⟧", Note: "April has 30 days"},
		{Frame: "2009 C", Text: "⟦P 041575Z MAY 09⟧", Note: "an hour has 60 minutes"},
		{Frame: "2009 C", Text: "⟦P 041530Z MAY 49⟧", Note: "a year of which no cable is"},
		{Frame: "2009 C", Text: "P 041530Z MAY 09", Note: "a day and a time"},
		{Frame: "2009 C", Text: "O 041530Z MAY 09", Trap: true, Note: "O is a precedence"},
	},
	Check: func(p *lint.Pass) {
		for _, e := range p.Doc.Envelopes {
			if e.Copy || e.Dated {
				continue
			}
			at := e.DTG
			if at.Empty() && !p.Doc.Date.Known() {
				at = garbledGroup(p.Doc, e)
			}
			group := at.In(p.Doc.File.Text)
			if g, ok := text.FindDTG(group); at.Empty() || ok && g.Dated && !strings.Contains(group, "\n") {
				continue
			}
			p.Report(lint.Diagnostic{
				Severity: unlessPrinted(p.Doc)(), Span: at,
				Message: "the date-time group is no day and time of a cable, so the cable has no date",
				Help:    "write day, hour and minute with Z, month and year: 041530Z MAY 09",
			})
			return
		}
	},
}

// garbledGroup is what is in the place of the date-time group, above FM: the line that has a day, a time or a month,
// and the line before it where the group was wrapped. It is empty for any other line, such as the station's.
func garbledGroup(d *cable.Document, e *cable.Envelope) source.Span {
	if e.From.Empty() {
		return source.Span{}
	}
	end := len(strings.TrimRight(d.File.Text[:e.From.Start], " \t\r\n"))
	start := strings.LastIndexByte(d.File.Text[:end], '\n') + 1
	if line := afterPrecedence(d.File.Text[start:end]); start > 1 && (beginsWithMonth(line) || len(line) < 5 &&
		text.DigitsEnd(line, 0) == len(line)) {
		if before := strings.LastIndexByte(d.File.Text[:start-1], '\n') + 1; timed(d.File.Text[before : start-1]) {
			start = before
		}
	}
	if line := afterPrecedence(d.File.Text[start:end]); line == "" || !beginsWithMonth(line) && !numeral09(line[0]) ||
		!timed(line) || len(strings.Fields(line)) > 6 {
		return source.Span{}
	}
	return source.Span{Start: start, End: end}
}

// afterPrecedence is a line without the precedences before its group.
func afterPrecedence(line string) string {
	line = strings.TrimSpace(line)
	for len(line) > 2 && text.IsLetter(line[0]) && line[1] == ' ' {
		line = strings.TrimSpace(line[1:])
	}
	return line
}

func beginsWithMonth(s string) bool { m, _ := text.Month(s); return m > 0 }

// timed reports whether a line has the name of a month and a figure, or a time of day with its Z: 1522Z.
func timed(line string) bool {
	digits, month := 0, false
	signs := func(c rune) bool { return strings.ContainsRune(" \t/-,;&", c) }
	for _, w := range strings.FieldsFunc(strings.ToUpper(line), signs) {
		switch n := len(strings.TrimRight(w, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")); {
		case beginsWithMonth(w), beginsWithMonth(strings.TrimLeft(w, "0123456789Z")):
			month = true
			digits += text.DigitsEnd(w, 0)
		case n >= 4 && strings.HasSuffix(w, "Z"):
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
