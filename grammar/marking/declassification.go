package marking

import "strings"

// Declassification reports whether a word, or the last part of a combined marking, is what a Declassify On line holds:
// a code, a date, MR, OADR. Until 2008 the register had it after the last control, SECRET//REL TO USA, GBR//MR.
func Declassification(s string) bool {
	switch s {
	case "MR", "OADR", "X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "25X1-HUMAN", "50X1-HUM", "50X2-WMD":
		return true
	}
	if first, rest, several := strings.Cut(s, ","); several { // X5, X6
		return Declassification(first) && Declassification(strings.TrimLeft(rest, " "))
	}
	if after, found := strings.CutPrefix(s, "DECL "); found {
		return Declassification(strings.TrimPrefix(after, "ON "))
	}
	if n := strings.TrimLeft(s, "0123456789"); n == "" {
		return len(s) == 8
	}
	rest, ok := strings.CutPrefix(s, "25X")
	if !ok {
		rest, ok = strings.CutPrefix(s, "50X")
	}
	return ok && len(rest) == 1 && rest >= "1" && rest <= "9"
}
