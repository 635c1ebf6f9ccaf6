package instruction

import (
	"strconv"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// longestDuration is the most years that a duration is read to have: no order knows more than 75, and a figure of three
// digits is not one.
const longestDuration = 99

var counts = [...]string{
	"ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE", "THIRTEEN",
	"FOURTEEN", "FIFTEEN", "SIXTEEN",
	"SEVENTEEN", "EIGHTEEN", "NINETEEN", "TWENTY",
}

// count is the number that a word in capitals gives; 0 for none.
func count(w string) int {
	for i, name := range counts {
		if w == name {
			return i + 1
		}
	}
	switch w {
	case "THIRTY":
		return 30
	case "FORTY":
		return 40
	case "FIFTY":
		return 50
	}
	return 0
}

// parts are the words and figures of a text.
func parts(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return c < '0' || c > '9' && c < 'A' || c > 'Z' && c < 0x80 })
}

// duration reads TWENTY YEARS, 5 YEARS, TWENTY-FIVE YEARS, TEN (10) YEARS.
func duration(v *Value, s string) bool {
	list := parts(s)
	if len(list) < 2 || !strings.HasPrefix(list[len(list)-1], "Y") || !unit(list[len(list)-1]) {
		return false
	}
	words, figure := 0, 0
	for _, w := range list[:len(list)-1] {
		n, err := strconv.Atoi(w)
		switch {
		case err == nil && figure == 0 && n > 0:
			figure = n
		case count(w) > 0:
			words += count(w)
		default:
			return false
		}
	}
	if words > 0 && figure > 0 && words != figure || max(words, figure) > longestDuration {
		return false
	}
	v.Kind, v.Years = Duration, max(words, figure)
	return true
}

// unit reports whether a word is a unit of time.
func unit(w string) bool {
	switch w {
	case "YEARS", "YEAR", "YRS", "YR", "MONTHS", "MONTH", "WEEKS", "WEEK", "DAYS", "DAY":
		return true
	}
	return false
}

// measured reports whether words say nothing but a time: a date that is spelled out or lacks its day, a length that is
// not in years. Such words are no event.
func measured(s string) bool {
	for _, w := range parts(s) {
		if m, _ := text.Month(w); m == 0 && !unit(w) && count(w) == 0 && !ordinal(w) && w != "THE" && w != "OF" &&
			w != "AND" {
			return false
		}
	}
	return true
}

// ordinal reports whether a word is a figure, 4TH, or FOURTH.
func ordinal(w string) bool {
	switch strings.TrimLeft(w, "0123456789") {
	case "", "ST", "ND", "RD", "TH", "FIRST", "SECOND", "THIRD":
		return true
	}
	if !strings.HasSuffix(w, "TH") || len(w) < 5 {
		return false
	}
	for _, name := range counts {
		if strings.HasPrefix(name, w[:3]) {
			return true
		}
	}
	return false
}
