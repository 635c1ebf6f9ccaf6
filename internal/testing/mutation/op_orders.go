package mutation

// orders breaks the number of the order.
func orders() []Operator {
	schedule := Follow{"D028", "the value belongs to the order that was cited before"}
	return []Operator{
		op("D012", "two digits of the order are exchanged", unknownOrder),
		op("D013", "the order is one that was signed later", laterOrder, schedule),
		op("D014", "the order is the one before", formerOrder, schedule),
		inOneCopy("D012", "two digits of the order are exchanged", unknownOrder),
	}
}

// cited puts another number in each copy.
func (t *Text) cited(severity, number string) (Mutant, bool) {
	if t.damaged() || t.in(t.first().value) == "" || t.says("DECLASSIF") {
		return no()
	}
	return t.everywhere(severity, func(h *head) (Span, string) { return h.number, marked(number) })
}

func unknownOrder(t *Text) (Mutant, bool) {
	n := []byte(t.in(t.first().number))
	if len(n) != 5 || !t.dated {
		return no()
	}
	k := 1 + t.Rand.IntN(3)
	n[k], n[k+1] = n[k+1], n[k]
	if string(n) == t.in(t.first().number) {
		return no()
	}
	return t.cited(Error, string(n))
}

func laterOrder(t *Text) (Mutant, bool) {
	signed := [...]struct {
		order string
		year  int
	}{{"12065", 1978}, {"12356", 1982}, {"12958", 1995}, {"13526", 2009}}
	var later []string
	for _, s := range signed {
		if t.dated && t.date.Year() < s.year {
			later = append(later, s.order)
		}
	}
	if len(later) == 0 {
		return no()
	}
	return t.cited(Error, one(t, later...))
}

func formerOrder(t *Text) (Mutant, bool) {
	for i := 1; i < len(eras); i++ {
		e := eras[i]
		if e.order != eras[i-1].order && t.between(e.from.AddDate(0, 2, 3), e.until) {
			return t.cited(Warning, eras[i-1].order)
		}
	}
	return no()
}
