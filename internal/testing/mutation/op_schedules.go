package mutation

import "strings"

// schedules breaks what older orders had instead of a date, and downgrades.
func schedules() []Operator {
	return []Operator{
		op("D026", "a downgrade takes the place of the date", onlyDowngrade),
		op("D027", "the downgrade is not to a lower level", levelDowngrade),
		op("D028", "the schedule is of another order", strangeSchedule),
		op("D029", "GDS gives more than six years", longGDS),
		op("D029", "RDS gives more than thirty years", longRDS),
	}
}

// downgraded puts text in the place of key and value, of which DECL: and a plain date is expected.
func (t *Text) downgraded(severity string, of func(h *head) string) (Mutant, bool) {
	if !t.classified() || !t.dated || t.derived() || t.damaged() || t.first().key.Empty() ||
		!plainDate.MatchString(t.in(t.first().value)) {
		return no()
	}
	return t.everywhere(severity, func(h *head) (Span, string) { return Span{h.key.Start, h.value.End}, of(h) })
}

func onlyDowngrade(t *Text) (Mutant, bool) {
	if t.first().name == "C" || !t.since(order12356) {
		return no()
	}
	return t.downgraded(Warning, func(h *head) string {
		return marked("DNG: CO " +
			t.date.AddDate(5, 0, 0).Format("01/02/2006"))
	})
}

func levelDowngrade(t *Text) (Mutant, bool) {
	to := map[string]string{"C": "SE", "S": "SE"}[t.first().name]
	if t.first().name == "C" && t.flip(50) {
		to = "CO"
	}
	if to == "" || !t.since(order12356) {
		return no()
	}
	return t.downgraded(Error, func(h *head) string {
		return marked("DNG: "+to+" "+t.date.AddDate(5, 0, 0).Format("01/02/2006")) + " " +
			t.in(Span{h.key.Start, h.value.End})
	})
}

func strangeSchedule(t *Text) (Mutant, bool) {
	switch {
	case t.between(date(1973, 1, 1), order12065):
		return t.scheduled(one(t, "RDS-3", "OADR", "GP-3"))
	case t.between(order12065, order12356):
		return t.scheduled(one(t, "XGDS-1", "OADR", "GP-3"))
	case t.since(order12356):
		return t.scheduled(one(t, "GDS", "XGDS-2", "RDS-3", "GP-3"))
	}
	return no()
}

// scheduled puts a schedule in the place of the value, and of DECL: before it.
func (t *Text) scheduled(schedule string) (Mutant, bool) {
	if !t.classified() || t.derived() || t.damaged() || t.in(t.first().value) == "" || t.says("DECLASSIF") {
		return no()
	}
	return t.everywhere(Warning, func(h *head) (Span, string) {
		return Span{h.value.Start - len(t.in(h.key)), h.value.End}, marked(schedule)
	})
}

// reviewed puts another date after the schedule of E.O. 12065.
func (t *Text) reviewed(schedule string, years int) (Mutant, bool) {
	v := t.in(t.first().value)
	words := strings.Fields(v)
	if !t.between(order12065, order12356) || !strings.HasPrefix(v, schedule) || len(words) < 2 ||
		!plainDate.MatchString(words[1]) {
		return no()
	}
	return t.everywhere(Warning, func(h *head) (Span, string) {
		at := h.value.Start + strings.Index(v, words[1])
		return Span{at, at + len(words[1])}, marked(t.date.AddDate(years, 0, 1).Format("1/2/06"))
	})
}

func longGDS(t *Text) (Mutant, bool) { return t.reviewed("GDS", one(t, 6, 10, 20)) }

func longRDS(t *Text) (Mutant, bool) { return t.reviewed("RDS", one(t, 31, 35)) }
