package mutation

import "fmt"

// exemptions puts exemption codes where they may not be, or not so.
func exemptions() []Operator {
	fits := Follow{"A014", "another exemption may be far from the given reasons"}
	return []Operator{
		op("D008", "X1 to X8 stand for a date", obsoleteX, fits),
		op("D009", "an exemption that there never was", unknownExemption, fits),
		op("D009", "an exemption before E.O. 12958", earlyX),
		op("D015", "25X stands without a date", bare25X, fits),
		op("D016", "25X stands with a date after fifty years", late25X, fits),
		op("D016", "25X stands with a date within 25 years", soon25X, fits),
		op("D017", "50X stands with a date", dated50X, fits),
		op("D018", "50X comes before its time", early50X, fits),
		op("D018", "25X1-human stands after its time", lateHuman, fits),
		inOneCopy("D008", "X1 to X8 stand for a date", obsoleteX, fits),
	}
}

func obsoleteX(t *Text) (Mutant, bool) {
	if !t.since(remarking) {
		return no()
	}
	return t.replaced(Error, marked(one(t, "X", "X", "1.6X")+fmt.Sprint(1+t.Rand.IntN(8))))
}

func unknownExemption(t *Text) (Mutant, bool) {
	if !t.since(order12958) {
		return no()
	}
	return t.replaced(Error, marked(one(t, "X9", "X0", "25X0", "25X10", "50X3")))
}

func earlyX(t *Text) (Mutant, bool) {
	if !t.between(order12356, order12958) {
		return no()
	}
	return t.replaced(Error, marked("X"+fmt.Sprint(1+t.Rand.IntN(8))))
}

func bare25X(t *Text) (Mutant, bool) {
	n := 2 + t.Rand.IntN(8)
	severity := Error
	if !t.since(order13526) || n == 2 { // weapons need no date
		severity = Warning
	}
	if !t.since(remarking) {
		return no()
	}
	return t.replaced(severity, marked(fmt.Sprint("25X", n)))
}

func late25X(t *Text) (Mutant, bool) {
	if !t.since(order13526) {
		return no()
	}
	return t.replaced(Error, "25X4, "+marked(t.date.AddDate(one(t, 51, 60, 75), 0, 0).Format("20060102")))
}

func soon25X(t *Text) (Mutant, bool) {
	if !t.since(order13526) {
		return no()
	}
	return t.replaced(Info, "25X4, "+marked(t.date.AddDate(one(t, 10, 24), 0, 0).Format("20060102")))
}

func dated50X(t *Text) (Mutant, bool) {
	if !t.since(order13526) {
		return no()
	}
	return t.replaced(Warning, one(t, "50X1-HUM, ", "50X2-WMD, ")+marked(t.date.AddDate(40, 0, 0).Format("20060102")))
}

func early50X(t *Text) (Mutant, bool) {
	if !t.between(order12958, order13526.AddDate(0, 0, -3)) {
		return no()
	}
	return t.replaced(Warning, marked(one(t, "50X1-HUM", "50X2-WMD")))
}

func lateHuman(t *Text) (Mutant, bool) {
	if !t.since(date(2012, 5, 1)) {
		return no()
	}
	return t.replaced(Warning, marked(one(t, "25X1-HUMAN", "25X1-human")))
}
