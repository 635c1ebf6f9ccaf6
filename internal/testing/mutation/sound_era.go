package mutation

import "time"

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// Days on which what a cable must look like changes.
var (
	order12065 = date(1978, 12, 1)
	order12356 = date(1982, 8, 1)
	sensitive  = date(1995, 10, 1) // SBU takes the place of LOU
	order12958 = date(1995, 10, 14)
	amendment  = date(2003, 3, 25) // E.O. 13292 is signed: reasons 1.4 are right
	remarking  = date(2003, 9, 22) // reasons 1.5 and X-codes are wrong, 25 years are the limit
	register   = date(2008, 5, 12) // the earliest issue of the register that was read
	directive  = date(2010, 6, 25) // portions are marked each, and events definite
	order13526 = date(2010, 6, 27)
)

// era is the time of one order.
type era struct {
	order       string
	from, until time.Time
}

var eras = [...]era{
	{"11652", date(1973, 7, 1), order12065},
	{"12065", order12065, order12356},
	{"12356", order12356, order12958},
	{"12958", order12958, remarking},
	{"12958", remarking, order13526},
	{"13526", date(2010, 6, 28), date(2016, 1, 1)},
}
