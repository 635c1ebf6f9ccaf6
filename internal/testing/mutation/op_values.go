package mutation

import (
	"fmt"
	"regexp"
	"strings"
	"time"
)

// values breaks the declassification value: dates, N/A, and what stands for a date.
func values() []Operator {
	fits := Follow{"A014", "another exemption may be far from the given reasons"}
	return []Operator{
		op("D001", "the E.O. line is lost", loseOrderLine),
		op("D002", "the value becomes N/A", notApplicable),
		op("D003", "an unclassified cable gets an instruction", instructed),
		op("D004", "the date is no day of the calendar", impossible),
		op("D005", "the date is not after the cable's", notAfter),
		op("D006", "the date is after the 25th year", beyond25),
		op("D006", "the date is at the end of the 25th year", endOf25),
		op("D007", "the date is more than ten years on", beyond10),
		op("D010", "OADR stands for a date", obsoleteOADR),
		op("D011", "words that are no instruction stand for a date", notAnInstruction),
		op("D019", "a second value comes after the date", secondValue, fits),
		op("D020", "words that name no event stand for a date", noEvent),
		op("D021", "nothing comes after DECL", emptyInstruction),
		op("D025", "the date has passed", passed),
		op("D025", "a cable is older than 25 years", passed25),
		inOneCopy("D006", "the date is after the 25th year", beyond25),
		inOneCopy("D005", "the date is not after the cable's", notAfter),
		op("D032", "a second E.O. line has another date", secondOrderLine),
		op("D032", "a Declassify On line has another date", secondInstruction),
		op("D033", "a paragraph becomes restricted data", dateWithRestrictedData),
		op("D035", "the exemption names no category", unknownScheduleCategory),
		op("D036", "a schedule loses its date", scheduleWithoutDate),
		op("D031", "digits that are not a date are in its place", unreadableDate),
	}
}

// inOneCopy breaks the same in one copy of a doubled header, so that the two disagree besides.
func inOneCopy(code, name string, apply func(t *Text) (Mutant, bool), follows ...Follow) Operator {
	return op(code, name+" in one copy of the header", func(t *Text) (Mutant, bool) {
		if t.second() == nil {
			return no()
		}
		part := *t
		k := t.Rand.IntN(2)
		part.heads = t.heads[k : k+1]
		return apply(&part)
	}, append(follows, Follow{"H003", "the other copy of the header says something else"})...)
}

// plainDate is a date alone, in one of the forms of E.O. lines.
var plainDate = regexp.MustCompile(`^(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)|\d{4}/\d\d/\d\d|\d{8})$`)

// valued puts another value, with its brackets, in the place of each copy's.
func (t *Text) valued(severity, value string) (Mutant, bool) {
	if t.in(t.first().value) == "" || t.damaged() || strings.Contains(strings.ToUpper(t.S), "DECLASSIF") {
		return no()
	}
	return t.everywhere(severity, func(h *head) (Span, string) {
		if h.key.Empty() {
			return h.value, "DECL: " + value
		}
		return h.value, value
	})
}

// redated is valued where the cable is classified and its value a plain date.
func (t *Text) redated(severity, value string) (Mutant, bool) {
	if !t.classified() || !t.dated || !plainDate.MatchString(t.in(t.first().value)) {
		return no()
	}
	return t.valued(severity, value)
}

// replaced is valued where the cable is classified, by an officer of its own and not from a source.
func (t *Text) replaced(severity, value string) (Mutant, bool) {
	if !t.classified() || t.derived() {
		return no()
	}
	for _, h := range t.heads { // another field may share the line
		line, _, _ := strings.Cut(t.S[h.value.Start:], "\n")
		if strings.Contains(line, "TAGS") || strings.Contains(line, "SUBJ") {
			return no()
		}
	}
	return t.valued(severity, value)
}

// written writes a day in the form of the cable's own date, else in that of its time.
func (t *Text) written(d time.Time) string {
	v := t.in(t.first().value)
	century := v[strings.LastIndexByte(v, '/')+1:]
	switch {
	case strings.Index(v, "/") == 4:
		return d.Format("2006/01/02")
	case t.since(order13526):
		return d.Format("20060102")
	case len(century) == 2 && !d.Before(t.date.AddDate(-20, 0, 0)) && d.Before(t.date.AddDate(30, 0, 0)):
		return d.Format("1/2/06")
	}
	return d.Format("01/02/2006")
}

func loseOrderLine(t *Text) (Mutant, bool) {
	changes := t.atLevel()
	for _, h := range t.heads {
		if h.order.Empty() {
			return no()
		}
		changes = append(changes, change{h.order, ""})
	}
	if !t.classified() || !t.dated || t.damaged() || t.says("DECLASS") || strings.Count(t.S, "E.O.") > len(t.heads) {
		return no()
	}
	if !t.since(order12065) { // an unmarked text was deemed to be under the general schedule
		return t.broken(Warning, changes...)
	}
	return t.lost(changes)
}

func notApplicable(t *Text) (Mutant, bool) {
	if !t.classified() || !t.dated || t.damaged() || t.first().value.Empty() || t.says("DECLASS") {
		return no()
	}
	return t.everywhere(Error, func(h *head) (Span, string) {
		return Span{h.value.Start - len(t.in(h.key)), h.value.End}, marked("N/A")
	})
}

func instructed(t *Text) (Mutant, bool) {
	if t.classified() || t.in(t.first().value) != "N/A" || !t.since(order12356) {
		return no()
	}
	later := t.date.AddDate(8, 0, 0)
	value := later.Format("01/02/2006")
	switch {
	case t.date.Before(order12958):
		value = "OADR"
	case t.date.Before(remarking) && t.flip(50):
		value = "X6"
	case t.since(order13526):
		value = later.Format("20060102")
	}
	severity := Error
	if t.first().efto {
		severity = Info
	}
	return t.valued(severity, marked(value))
}

func impossible(t *Text) (Mutant, bool) {
	y := t.date.Year() + 5
	value := one(t, fmt.Sprintf("02/30/%d", y), fmt.Sprintf("13/15/%d", y), fmt.Sprintf("04/31/%d", y), "05/04/201")
	switch s := t.written(t.date); {
	case strings.Index(s, "/") == 4:
		value = fmt.Sprintf("%d/02/30", y)
	case len(s) == 8 && t.since(order13526):
		value = fmt.Sprintf("%d0230", y)
	}
	return t.redated(Error, marked(value))
}

func notAfter(t *Text) (Mutant, bool) {
	if !t.since(order12356) {
		return no()
	}
	return t.redated(Error, marked(t.written(one(t, t.date, t.date.AddDate(0, 0, -1), t.date.AddDate(-10, 0, 0),
		t.date.AddDate(-1, 1, 3)))))
}

func beyond25(t *Text) (Mutant, bool) {
	if !t.since(remarking) {
		return no()
	}
	return t.redated(Error, marked(t.written(t.date.AddDate(one(t, 26, 30, 40, 99), 0, 0))))
}

func endOf25(t *Text) (Mutant, bool) {
	limit := t.date.AddDate(25, 0, 0)
	days := int(date(limit.Year(), 12, 31).Sub(limit) / (24 * time.Hour))
	if !t.since(remarking) || days == 0 {
		return no()
	}
	return t.redated(Warning, marked(t.written(limit.AddDate(0, 0, 1+t.Rand.IntN(days)))))
}

func beyond10(t *Text) (Mutant, bool) {
	if !t.between(order12958, amendment) {
		return no()
	}
	return t.redated(Warning, marked(t.written(one(t, t.date.AddDate(10, 0, 1), t.date.AddDate(11, 0, 0),
		t.date.AddDate(20, 0, 0), t.date.AddDate(25, 0, 0)))))
}

func obsoleteOADR(t *Text) (Mutant, bool) {
	if !t.since(order12958.AddDate(0, 0, 1)) {
		return no()
	}
	return t.replaced(Error, marked("OADR"))
}

func notAnInstruction(t *Text) (Mutant, bool) {
	severity := Error
	if !t.since(order13526) {
		severity = Warning
	}
	if !t.since(order12958) {
		return no()
	}
	words := []string{"MR", "MANUAL REVIEW", "DCI ONLY", "DNI ONLY"}
	if t.since(remarking) {
		words = append(words, "SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT")
	}
	return t.replaced(severity, marked(one(t, words...)))
}

func secondValue(t *Text) (Mutant, bool) {
	v := t.in(t.first().value)
	if !t.between(remarking, order13526.AddDate(0, 0, -3)) || !plainDate.MatchString(v) {
		return no()
	}
	return t.replaced(Warning, v+", "+marked("25X1-HUMAN"))
}

func noEvent(t *Text) (Mutant, bool) {
	if !t.since(order12065) {
		return no()
	}
	severity := Info
	if t.since(directive) {
		severity = Warning
	}
	return t.replaced(severity, marked(one(t, "LATER", "UNKNOWN")))
}

// emptyInstruction takes the value and the blanks before it; the line that is left is reported.
func emptyInstruction(t *Text) (Mutant, bool) {
	if !t.classified() || !t.dated || t.derived() || t.damaged() || t.first().key.Empty() ||
		t.says(" CLASSIFIED BY:", " REF:", "DECLASSIF") {
		return no()
	}
	severity := Error
	if !t.since(order12065) {
		severity = Warning
	}
	return t.everywhere(severity, func(h *head) (Span, string) {
		return h.order, marked(strings.TrimRight(t.S[h.order.Start:h.value.Start], " "))
	})
}

// passed lets a review come some days after the date that is there.
func passed(t *Text) (Mutant, bool) {
	day, err := time.Parse("01/02/2006", t.in(t.first().value))
	if err != nil || !t.classified() || !t.dated || !day.After(t.date) || !day.Before(t.date.AddDate(25, 0, 0)) {
		return no()
	}
	m, ok := t.broken(Warning, here(t.first().value)...)
	m.Settings.AsOf = day.AddDate(0, 0, 1+t.Rand.IntN(300)).Format(time.DateOnly)
	return m, ok
}

// passed25 lets a review come after the end of the 25 years, where no date is: that is reported on the level.
func passed25(t *Text) (Mutant, bool) {
	if !t.classified() || !t.dated || t.in(t.first().value) != "OADR" || t.damaged() {
		return no()
	}
	m, ok := t.broken(Warning, t.atLevel()...)
	m.Settings.AsOf = t.date.AddDate(25, 0, 1+366).Format(time.DateOnly)
	return m, ok
}
