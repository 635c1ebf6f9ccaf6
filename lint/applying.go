package lint

import (
	"fmt"

	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// Application is whether a rule runs on a cable, and why.
type Application struct {
	Rule *Rule
	Runs bool
	// Why is in words: "runs: 32 CFR 2001.21(b)", "does not run: ...".
	Why string
}

// Applying says for each rule whether it runs on a cable that has the date of its own or what evidence leaves of one.
func Applying(rules []*Rule, d *cable.Document) []Application {
	date := Evidence(d)
	list := make([]Application, 0, len(rules))
	for _, r := range rules {
		list = append(list, applies(r, d, date))
	}
	return list
}

func applies(r *Rule, d *cable.Document, date cable.Date) Application {
	a := Application{Rule: r}
	inForce := law.NewSchedule(r.Cites)
	cite, ok := covering(&inForce, kindOf(d), date)
	switch {
	case r.Check == nil:
		a.Why = "does not run: it is for texts that are not cables"
	case !r.reads(kindOf(d)) && d.Paper != nil && r.Reads != Cables:
		a.Why = "does not run: the paper was recognized by its banners alone"
	case !r.reads(kindOf(d)) && d.Paper != nil:
		a.Why = "does not run: it is for cables"
	case !r.reads(kindOf(d)):
		a.Why = "does not run: it is for marked papers"
	case ok && cite.Instrument == nil:
		a.Runs, a.Why = true, "runs on any date, by consistency"
	case ok:
		a.Runs, a.Why = true, "runs: "+cite.String()
	case !begins(r, date):
		a.Why = "does not run: no authority was in force"
	case date.Known():
		a.Why = "does not run: no authority was in force throughout " + daysOf(date)
	default:
		a.Why = "does not run: the cable has no date, and no authority was in force throughout " + daysOf(date)
	}
	if r.Need.Text != "" {
		a.Why += "; only with " + r.Need.Text
	} else if r.OffByDefault {
		a.Why += "; only when selected"
	}
	return a
}

// daysOf are the days that a cable may be of, in words.
func daysOf(date cable.Date) string {
	switch {
	case date.From == date.To:
		return date.From.String()
	case date.To == cable.LastDay:
		return fmt.Sprintf("the time since %s", date.From)
	}
	return fmt.Sprintf("%s to %s", date.From, date.To)
}
