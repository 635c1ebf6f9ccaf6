package mutation

import "math/rand/v2"

// orders breaks the number of the order.
func orders() []Operator {
	schedule := follow("D028", "the value belongs to the order that was cited before")
	return []Operator{
		op("D012", "two digits of the order are exchanged", unknownOrder),
		op("D013", "the order is one that was signed later", laterOrder, schedule),
		op("D014", "the order is the one before", formerOrder, schedule),
		inOneCopy("D012", "two digits of the order are exchanged", unknownOrder, "H003"),
	}
}

// cited puts another order in each copy.
func (l *layout) cited(severity Severity, number string) (Mutant, bool) {
	changes, ok := l.each(func(b *block) (Span, string) { return b.number, marked(number) })
	if !ok || l.damaged() {
		return no()
	}
	return broken(l.text, severity, changes...)
}

func unknownOrder(r *rand.Rand, l *layout) (Mutant, bool) {
	n := []byte(l.first().number.In(l.text))
	if len(n) != 5 || !l.dated {
		return no()
	}
	k := 1 + r.IntN(3)
	n[k], n[k+1] = n[k+1], n[k]
	switch s := string(n); s {
	case l.first().number.In(l.text), "11652", "12065", "12356", "12958", "13526":
		return no()
	default:
		return l.cited(Error, s)
	}
}

func laterOrder(r *rand.Rand, l *layout) (Mutant, bool) {
	signed := []struct {
		order string
		year  int
	}{{"12065", 1978}, {"12356", 1982}, {"12958", 1995}, {"13526", 2009}}
	var later []string
	for _, s := range signed {
		if l.dated && l.date.Year() < s.year {
			later = append(later, s.order)
		}
	}
	if len(later) == 0 {
		return no()
	}
	return l.cited(Error, pick(r, later))
}

func formerOrder(_ *rand.Rand, l *layout) (Mutant, bool) {
	for i := 1; i < len(eras); i++ {
		if e := eras[i]; e.order != eras[i-1].order && l.between(e.from.AddDate(0, 2, 1), e.until.AddDate(9, 0, 0)) && orderOn(l.date) == e.order {
			return l.cited(Warning, eras[i-1].order)
		}
	}
	return no()
}
