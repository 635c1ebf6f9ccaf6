package files

import "iter"

// monthsFirst reports whether a table writes the month before the day, as American archives do. One date that can be
// read in no other way shows it, unless another can be read the other way round alone.
func monthsFirst(dates iter.Seq[string]) bool {
	yes := false
	for d := range dates {
		a, b := firstNumbers(d)
		if a > 12 {
			return false
		}
		yes = yes || a > 0 && b > 12
	}
	return yes
}

// ambiguous reports whether a date's day and month can be taken for each other: 5/4/2009.
func ambiguous(date string) bool {
	a, b := firstNumbers(date)
	return a > 0 && a <= 12 && b > 0 && b <= 12 && a != b
}

// firstNumbers are the first two numbers of a date such as 12/28/1966; 0 where it begins with a year, or is written
// in another way.
func firstNumbers(date string) (a, b int) {
	var n [2]int
	i := 0
	for k := range n {
		from := i
		for i < len(date) && i-from < 3 && date[i] >= '0' && date[i] <= '9' {
			n[k] = n[k]*10 + int(date[i]-'0')
			i++
		}
		if i == from || i-from > 2 || i == len(date) || date[i] != '/' && date[i] != '-' && date[i] != '.' {
			return 0, 0
		}
		i++
	}
	return n[0], n[1]
}
