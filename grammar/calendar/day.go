// Package calendar holds civil days without clock or time zone: a cable's date,
// an order's first day in force and a declassification date are all of this kind.
// It lies below the grammar and the law because both use days.
package calendar

import (
	"fmt"
	"strings"
	"time"
)

// Day counts days from 1 January 1970, which is 0, in the Gregorian calendar.
// Days compare with < and subtract to a number of days.
type Day int32

const secondsADay = 24 * 60 * 60

// Date is the day of a year (four digits), month (1 to 12) and day of the month
// (from 1). ok is false where the calendar has no such day, as 30 February, or
// the year is not between 1 and 9999.
func Date(year, month, day int) (d Day, ok bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return 0, false
	}
	y, m := year, month-3 // a year that begins with March ends with the leap day
	if m < 0 {
		y, m = y-1, m+12
	}
	return Day(365*y+y/4-y/100+y/400+(153*m+2)/5+day-1) - firstMarch, true
}

// firstMarch is how many days before 1 January 1970 the first of March of the year 0 was.
const firstMarch = 719468

// daysIn is the number of days of a month.
func daysIn(year, month int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// MustDate is Date for days written in code; it panics where there is no such day.
func MustDate(year, month, day int) Day {
	d, ok := Date(year, month, day)
	if !ok {
		panic(fmt.Sprintf("no such day: %04d-%02d-%02d", year, month, day))
	}
	return d
}

func (d Day) time() time.Time { return time.Unix(int64(d)*secondsADay, 0).UTC() }

// Split gives the year, the month from 1 and the day of the month from 1.
func (d Day) Split() (year, month, day int) {
	y, m, dd := d.time().Date()
	return y, int(m), dd
}

// Year is the day's year, four digits.
func (d Day) Year() int { return d.time().Year() }

// YearDay is the day's number in its year, 1 to 366: what the DE line of a cable gives.
func (d Day) YearDay() int { return d.time().YearDay() }

// AddYears is the same day n years on; 29 February becomes 28 February where the
// year has none, so that a limit of years is never passed by a day.
func (d Day) AddYears(n int) Day {
	y, m, dd := d.Split()
	if r, ok := Date(y+n, m, dd); ok {
		return r
	}
	return MustDate(y+n, m, dd-1)
}

// String is the day as YYYY-MM-DD.
func (d Day) String() string {
	day, _, _ := strings.Cut(d.time().Format(time.RFC3339), "T") // package time has a faster way for this layout
	return day
}

// Slashed is the day as most cables write it, MM/DD/YYYY.
func (d Day) Slashed() string { return d.time().Format("01/02/2006") }

// Compact is the day as the directive of 2010 prescribes it, YYYYMMDD: 32 CFR 2001.21(a)(4).
func (d Day) Compact() string { return d.time().Format("20060102") }
