package mutation

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"
	"time"
)

// onlyOneCopy is why a fault in one copy of a doubled header is two findings.
const onlyOneCopy = "the other copy of the header says something else"

// instructions breaks the declassification value of the E.O. line.
func instructions() []Operator {
	fits := follow("A014", "another exemption may be far from the reasons that stand there")
	return []Operator{
		op("D001", "the E.O. line is lost", loseOrderLine),
		op("D002", "the value becomes N/A", notApplicable),
		op("D003", "an unclassified cable gets an instruction", instructed),
		op("D004", "the date is no day of the calendar", impossible),
		op("D005", "the date is not after the cable's", notAfter),
		op("D006", "the date is after the 25th year", beyond25),
		op("D006", "the date is at the end of the 25th year", endOf25),
		op("D007", "the date is more than ten years on", beyond10),
		op("D008", "X1 to X8 stand for a date", obsoleteX, fits),
		op("D010", "OADR stands for a date", obsoleteOADR),
		inOneCopy("D006", "the date is after the 25th year", beyond25, "H003"),
		inOneCopy("D008", "X1 to X8 stand for a date", obsoleteX, "H003", "A014"),
	}
}

// inOneCopy breaks the same in one copy of a doubled header, the first or the second, where the two then
// disagree: in the first the fault stands there, and in the second too.
func inOneCopy(code, name string, apply func(r *rand.Rand, l *layout) (Mutant, bool), follows ...string) Operator {
	o := op(code, name+" in one copy of the header", func(r *rand.Rand, l *layout) (Mutant, bool) {
		if len(l.blocks) < 2 || !l.first().section.Empty() {
			return no()
		}
		k := r.IntN(2)
		l.blocks = l.blocks[k : k+1]
		return apply(r, l)
	})
	for _, f := range follows {
		o.Follows = append(o.Follows, follow(f, onlyOneCopy))
	}
	return o
}

// plainDate is a date alone, in one of the forms of E.O. lines.
var plainDate = regexp.MustCompile(`^(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}/\d\d/\d\d|\d{8})$`)

// valued puts another value in the place of each copy's, where all is plain: DECL: and a date, unless any is wanted.
func (l *layout) valued(severity Severity, anyValue bool, value string) (Mutant, bool) {
	if v := l.first().value.In(l.text); v == "" || l.damaged() || !anyValue && !plainDate.MatchString(v) {
		return no()
	}
	changes, ok := l.each(func(b *block) (Span, string) {
		if b.key.Empty() {
			return b.value, "DECL: " + value
		}
		return b.value, value
	})
	if !ok {
		return no()
	}
	return broken(l.text, severity, changes...)
}

// dateLike writes a day in the form that the cable's own date has.
func (l *layout) dateLike(d time.Time) string {
	switch v := l.first().value.In(l.text); {
	case len(v) == 8 && !strings.Contains(v, "/"):
		return d.Format("20060102")
	case len(v) == 10 && v[4] == '/':
		return d.Format("2006/01/02")
	case len(v) < 9 && d.Year()-l.date.Year() < 40 && d.After(l.date):
		return d.Format("1/2/06")
	case l.since(order13526):
		return d.Format("20060102")
	}
	return d.Format("01/02/2006")
}

func loseOrderLine(_ *rand.Rand, l *layout) (Mutant, bool) {
	severity := Error
	if l.long() {
		severity = Warning
	}
	changes := l.atLevel()
	for i := range l.blocks {
		b := &l.blocks[i]
		if b.order.Empty() {
			return no()
		}
		changes = append(changes, change{b.order, ""})
	}
	if !l.classified() || !l.dated || l.damaged() || strings.Contains(strings.ToUpper(l.text), "DECLASS") {
		return no()
	}
	return broken(l.text, severity, changes...)
}

func notApplicable(_ *rand.Rand, l *layout) (Mutant, bool) {
	if !l.classified() || !l.dated || l.derived() || l.first().value.Empty() || l.damaged() {
		return no()
	}
	changes, ok := l.each(func(b *block) (Span, string) {
		at := b.value
		if !b.key.Empty() {
			at.Start = b.key.Start
		}
		return at, marked("N/A")
	})
	if !ok {
		return no()
	}
	return broken(l.text, Error, changes...)
}

func instructed(r *rand.Rand, l *layout) (Mutant, bool) {
	if l.classified() || l.first().value.In(l.text) != "N/A" || !l.since(order12356) {
		return no()
	}
	value := l.date.AddDate(8, 0, 0).Format("01/02/2006")
	switch {
	case l.date.Before(order12958):
		value = "OADR"
	case l.date.Before(remarking) && chance(r, 50):
		value = "X6"
	case l.since(order13526):
		value = l.date.AddDate(8, 0, 0).Format("20060102")
	}
	severity := Error
	if l.first().efto {
		severity = Info
	}
	return l.valued(severity, true, marked(value))
}

func impossible(r *rand.Rand, l *layout) (Mutant, bool) {
	y := l.date.Year() + 5
	value := pick(r, []string{fmt.Sprintf("02/30/%d", y), fmt.Sprintf("13/15/%d", y), fmt.Sprintf("05/04/%d", y%1000+100), fmt.Sprintf("04/31/%d", y)})
	if strings.HasPrefix(l.dateLike(l.date), fmt.Sprint(l.date.Year())) {
		value = fmt.Sprintf("%d/02/30", y)
	}
	if l.since(order13526) {
		value = fmt.Sprintf("%d0230", y)
	}
	if !l.classified() || !l.dated {
		return no()
	}
	return l.valued(Error, false, marked(value))
}

func notAfter(r *rand.Rand, l *layout) (Mutant, bool) {
	if !l.classified() || !l.since(order12356) {
		return no()
	}
	d := pick(r, []time.Time{l.date, l.date.AddDate(0, 0, -1), l.date.AddDate(-10, 0, 0), l.date.AddDate(-1, 1, 3)})
	return l.valued(Error, false, marked(l.dateLike(d)))
}

func beyond25(r *rand.Rand, l *layout) (Mutant, bool) {
	if !l.classified() || !l.since(remarking) {
		return no()
	}
	return l.valued(Error, false, marked(l.dateLike(l.date.AddDate(pick(r, []int{26, 30, 40, 99}), 0, 0))))
}

func endOf25(r *rand.Rand, l *layout) (Mutant, bool) {
	limit := l.date.AddDate(25, 0, 0)
	end := date(limit.Year(), 12, 31)
	if !l.classified() || !l.since(remarking) || limit.Equal(end) {
		return no()
	}
	days := int(end.Sub(limit) / (24 * time.Hour))
	return l.valued(Warning, false, marked(l.dateLike(limit.AddDate(0, 0, 1+r.IntN(days)))))
}

func beyond10(r *rand.Rand, l *layout) (Mutant, bool) {
	if !l.classified() || !l.between(order12958, remarking) {
		return no()
	}
	severity := Warning
	if !l.date.Before(amendment) {
		severity = Info
	}
	d := pick(r, []time.Time{l.date.AddDate(10, 0, 1), l.date.AddDate(11, 0, 0), l.date.AddDate(20, 0, 0), l.date.AddDate(25, 0, 0)})
	return l.valued(severity, false, marked(l.dateLike(d)))
}

func obsoleteX(r *rand.Rand, l *layout) (Mutant, bool) {
	if !l.classified() || !l.since(remarking) || l.derived() {
		return no()
	}
	return l.valued(Error, false, marked(pick(r, []string{"X", "X", "1.6X"})+fmt.Sprint(1+r.IntN(8))))
}

func obsoleteOADR(_ *rand.Rand, l *layout) (Mutant, bool) {
	if !l.classified() || !l.since(order12958.AddDate(0, 0, 1)) || l.derived() {
		return no()
	}
	return l.valued(Error, false, marked("OADR"))
}
