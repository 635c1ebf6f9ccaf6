package text

import "strings"

// months are the names of the months, each in nine letters.
const months = "JANUARY  FEBRUARY MARCH    APRIL    MAY      JUNE     JULY     AUGUST   SEPTEMBEROCTOBER  NOVEMBER " +
	"DECEMBER "

const (
	longestMonth  = 9
	shortestMonth = 3
)

// Month is the month, from 1, whose name or its first three or more letters are the word that s begins with, in any
// case, and the length of that word; both are 0 where the word is not a month.
func Month(s string) (month, length int) {
	length = WordEnd(s, 0)
	if length < shortestMonth || length > longestMonth {
		return 0, 0
	}
	switch Upper(s[0]) {
	case 'A', 'D', 'F', 'J', 'M', 'N', 'O', 'S':
	default: // as most words
		return 0, 0
	}
	for month = 1; month <= 12; month++ {
		if HasFold(s, months[(month-1)*longestMonth:][:length]) {
			return month, length
		}
	}
	return 0, 0
}

// NearMonth reports whether a word in capitals is one typo away from a month's name, or has the letters of its first
// three in another order: MRA. MAY is too short for that.
func NearMonth(w string) bool {
	for i := range 12 {
		name := strings.TrimRight(months[i*longestMonth:][:longestMonth], " ")
		if len(name) == shortestMonth {
			continue
		}
		if OneSlip(w, name) || len(w) == shortestMonth && SameLetters(w, name[:shortestMonth]) {
			return true
		}
	}
	return false
}

// Century is a year of four digits for one of two: telegrams have been numbered so since the 1960s.
func Century(year int) int {
	if year < 60 {
		return 2000 + year
	}
	return 1900 + year
}
