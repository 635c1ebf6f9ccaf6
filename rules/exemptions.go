package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
)

// exemption is an exemption's code taken apart: 25X1-HUMAN is at 25, number 1, tail HUMAN. The exemptions of E.O. 12958
// as it was until 2003, X1 to X8, are at 0.
type exemption struct {
	at, number int
	tail       string
}

// exemptionOf takes a canonical code apart.
func exemptionOf(code string) (e exemption) {
	code, e.tail, _ = strings.Cut(code, "-")
	at, number, _ := strings.Cut(code, "X")
	e.at, e.number = wholeNumber(at), wholeNumber(number)
	return e
}

// wholeNumber is the number that a text is; 0 where it is anything else.
func wholeNumber(s string) int {
	if text.DigitsEnd(s, 0) < len(s) {
		return 0
	}
	return text.Number(s)
}

// known reports whether there is such an exemption. At 50 and 75 years others than those of a human source and of
// weapons are with a date that a panel approved: 32 CFR 2001.26(b) and (c).
func (e exemption) known(dated bool) bool {
	switch e.at {
	case 0:
		return 1 <= e.number && e.number <= 8 && e.tail == ""
	case 25:
		return e.listed()
	case 50, 75:
		return e.listed() && (dated || e.lasting())
	}
	return false
}

// listed reports whether the number is one of the nine categories: 32 CFR 2001.26(a)(2).
func (e exemption) listed() bool { return 1 <= e.number && e.number <= 9 }

// lasting reports whether the exemption needs no date: a human source, or weapons of mass destruction (32 CFR
// 2001.26(a)(1)). The number alone does not say so: 50X2 may be another category that a panel approved, with a date.
func (e exemption) lasting() bool {
	return e.number == 1 && strings.HasPrefix(e.tail, "HUM") || e.number == 2 && e.tail == "WMD"
}

// sourceDate is what a derivative cable does instead of carrying an abolished instruction on: 32 CFR 2001.22(e)(3).
const sourceDate = "write the date twenty-five years after the source's"

// dated reports whether a date, or an event in its place, is among an E.O. line's values. Words after them may name
// one.
func dated(o *cable.OrderLine) bool {
	for _, values := range [...][]instruction.Value{o.Values, o.More} {
		for _, v := range values {
			if v.Kind == instruction.Date || v.Kind == instruction.Event || v.Kind == instruction.Duration {
				return true
			}
		}
	}
	return !o.Rest.Empty()
}
