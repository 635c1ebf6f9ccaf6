package mutation

import "time"

// another is a day some months after a plain date of the first header, in the same form; empty if there is none or
// the sum leaves the year.
func (t *Text) another() string {
	v := t.in(t.first().value)
	day, err := time.Parse("01/02/2006", v)
	form := "01/02/2006"
	if err != nil {
		day, err = time.Parse("20060102", v)
		form = "20060102"
	}
	if err != nil || !t.classified() || !t.dated || t.derived() || t.damaged() || len(t.heads) > 1 || t.says("DECLASSIF") {
		return ""
	}
	return day.AddDate(0, 0, -1-t.Rand.IntN(60)).Format(form)
}

// secondOrderLine adds an E.O. line with another date after the first.
func secondOrderLine(t *Text) (Mutant, bool) {
	h, other := t.first(), t.another()
	if other == "" || h.key.Empty() {
		return no()
	}
	end := Span{h.order.End, h.order.End}
	return t.broken(Error, change{end, t.newline + t.S[h.order.Start:h.value.Start] + marked(other)})
}

// secondInstruction adds a Declassify On line with another date after the authority.
func secondInstruction(t *Text) (Mutant, bool) {
	h, other := t.first(), t.another()
	if other == "" || h.authority.Empty() || h.inParagraph || h.authority.End < h.order.End || !t.closed(h.authority) {
		return no()
	}
	end := Span{h.authority.End, h.authority.End}
	return t.broken(Error, change{end, t.newline + "Declassify On: " + marked(other)})
}
