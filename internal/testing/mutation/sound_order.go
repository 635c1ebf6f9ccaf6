package mutation

import (
	"fmt"
	"strings"
	"time"
)

// orderLine is the E.O. line, the same in each copy of the header.
func (w *writer) orderLine() string {
	key := "E.O. " + w.order + ": "
	if w.smart {
		key = "EO " + w.order + " "
	}
	value := w.value()
	w.exemption, w.instruction = value, key+value
	return w.instruction
}

func (w *writer) value() string {
	r := w.r
	if !w.classified() {
		return "N/A"
	}
	switch w.order {
	case "11652":
		return oneOf(r, []string{"GDS", "GDS", "XGDS-1", "XGDS-2"})
	case "12065":
		if w.level == "C" || chance(r, 50) {
			return fmt.Sprintf("GDS %s (%s, %s) OR-M", w.later(6).Format("1/2/06"), "PRILL", "ANA")
		}
		return fmt.Sprintf("RDS-%d %s (%s, %s) OR-M", 1+r.IntN(4), w.later(20).Format("1/2/06"), "REED", "TOMAS")
	case "12356":
		return oneOf(r, []string{"DECL: OADR", "DECL:OADR", "DECL: OADR", "DECL: " + w.later(20).Format("1/2/06")})
	}
	switch {
	case w.date.Before(remarking):
		return w.valueOf1995()
	case w.order == "12958":
		return w.valueOf2003()
	}
	switch r.IntN(10) {
	case 0:
		return "DECL: 50X1-HUM"
	case 1:
		return "DECL: 50X2-WMD"
	}
	return "DECL: " + w.later(oneOf(r, []int{10, 10, 25})).Format("20060102")
}

func (w *writer) valueOf1995() string {
	r := w.r
	switch r.IntN(5) {
	case 0:
		return "DECL: X" + fmt.Sprint(1+r.IntN(8))
	case 1:
		return "DECL: 1.6X" + fmt.Sprint(1+r.IntN(8))
	case 2:
		return "DECL: " + w.later(10).Format("1/2/06")
	case 3:
		return "DECL:" + w.later(10).Format("01/02/06")
	}
	return "DECL: " + w.later(10).Format("01/02/2006")
}

func (w *writer) valueOf2003() string {
	r := w.r
	if chance(r, 8) {
		return oneOf(r, []string{"DECL: 25X1-HUMAN", "DECL: 25X1-human"})
	}
	d := w.later(oneOf(r, []int{10, 10, 10, 25}))
	if w.smart {
		return "DECL: " + d.Format("2006/01/02")
	}
	return oneOf(r, []string{"DECL: ", "DECL: ", "DECL:  ", "DECL:"}) +
		d.Format(oneOf(r, []string{"01/02/2006", "01/02/2006", "1/2/2006", "2006/01/02"}))
}

// later is a day up to so many years after the cable's, often that day itself.
func (w *writer) later(years int) time.Time {
	d := w.date.AddDate(years, 0, 0)
	if d.Day() != w.date.Day() { // 29 February
		d = d.AddDate(0, 0, -1)
	}
	if chance(w.r, 40) {
		d = d.AddDate(0, 0, -w.r.IntN(years*300))
	}
	return d
}

// authority is who classified the cable and why; nil where none is asked for.
func (w *writer) authority() []string {
	if !w.classified() || w.date.Before(order12958) {
		return nil
	}
	r := w.r
	name := oneOf(r, firsts[:]) + " " + oneOf(r, names[:])
	post := oneOf(r, titles[:])
	reason := w.written(w.reasons(w.exemption))
	if w.derived {
		w.has("derived")
		return w.derivation(name, post)
	}
	if w.date.Before(remarking) {
		s := fmt.Sprintf("CLASSIFIED BY %s %s. REASON: %s.", strings.ToUpper(post), strings.ToUpper(name),
			strings.ToUpper(reason))
		if chance(r, 50) {
			w.has("authority in paragraph 1")
			w.opening = s
			return nil
		}
		return fold(s, 62)
	}
	return oneOf(r, [][]string{
		{fmt.Sprintf("Classified By: %s %s for reasons %s", post, name, reason)},
		{fmt.Sprintf("Classified By: %s, %s", name, post), "Reason: " + reason},
		fold(fmt.Sprintf("CLASSIFIED BY: %s, %s, State Department, Political Section; REASON: %s", name, post,
			strings.ToUpper(reason)), 62),
		fold(fmt.Sprintf("Classified By: %s, %s, for reasons %s.", name, post, reason), 50),
		fold(fmt.Sprintf("Classified by %s %s. Reasons: %s.", post, name, reason), 62),
	})
}

// derivation is a classification taken from a source.
func (w *writer) derivation(name, post string) []string {
	source := "DERIVED FROM: DSCG 05-1 B, D"
	if w.date.Year() < 2005 {
		source = "DERIVED FROM: MULTIPLE SOURCES"
	}
	if w.date.Before(order13526) {
		return []string{source}
	}
	return []string{fmt.Sprintf("Classified By: %s, %s", name, post), "Derived From: DSCG 05-1 B, D"}
}
