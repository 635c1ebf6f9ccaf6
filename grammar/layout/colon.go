package layout

import "strings"

// ColonSigns are what the colons of a text show at a quick look, since they are rarer than the letters of what has
// them.
type ColonSigns struct {
	Group bool // DTG or DIG comes before one, as in a SMART print
	Path  bool // :\\ or :// of a path or an address that a browser prints
}

// LookAtColons finds the signs of a text in one pass.
func LookAtColons(s string) (signs ColonSigns) {
	for at := 0; ; at++ {
		i := strings.IndexByte(s[at:], ':')
		if i < 0 {
			return signs
		}
		if at += i; at >= 3 && (s[at-3:at] == "DTG" || s[at-3:at] == "DIG") {
			signs.Group = true
		}
		if at+1 < len(s) && (s[at+1] == '\\' || s[at+1] == '/') {
			signs.Path = true
		}
	}
}
