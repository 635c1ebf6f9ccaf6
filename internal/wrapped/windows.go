package wrapped

import "iter"

// windows yields the parts of a text around the places that next finds, where at least so many are near each other:
// what is far from a code reads as it did. next gives the first place at or after an offset, and -1 for none.
func windows(s string, least int, next func(from int) int) iter.Seq[string] {
	return func(yield func(string) bool) {
		first, last, n, end := -1, 0, 0, 0
		flush := func() bool {
			if n < least {
				return true
			}
			from := max(end, lineStart(s, max(0, first-above)))
			end = lineEnd(s, min(len(s), last+below))
			return yield(s[from:end])
		}
		for at := next(0); at >= 0; at = next(at + 1) {
			if n > 0 && at-last > headerSize {
				if !flush() {
					return
				}
				n = 0
			}
			if n == 0 {
				first = at
			}
			last = at
			n++
		}
		flush()
	}
}

// decoded is what a function makes of each part of a text around the places that next finds.
func decoded(s string, least int, next func(from int) int, decode func(string) string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for part := range windows(s, least, next) {
			if inner := decode(part); inner != "" && !yield(inner) {
				return
			}
		}
	}
}
