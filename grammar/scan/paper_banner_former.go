package scan

import "strings"

// Banners of former times have controls that no vocabulary of today has.

// formerControls are words of banners before 1995 that the tables do not have, and the words that they may be next to:
// DCID 1/7 and what came before it. Those with which nothing is compared are uncheckedControls.
var formerControls = [...]string{
	"NOFORN", "ORCON", "PROPIN", "SENSITIVE", "RESTRICTED DATA", "FORMERLY RESTRICTED DATA", "LIMDIS", "EYES ONLY",
	"CODE WORD", "HANDLE VIA COMINT CHANNELS", "HANDLE VIA TALENT-KEYHOLE CHANNELS", "HANDLE VIA BYEMAN CHANNELS",
	"INTERNAL USE ONLY", "SECURITY INFORMATION", "EXCLUSIVELY", "COMINT", "NODIS", "EXDIS", "STADIS", "NO DISSEM",
	"ONLY", "NOFORN.", "US OFFICIALS ONLY", "U.S. OFFICIALS ONLY", "NON-RECORD", "STRICTLY PERSONAL",
	"UK EYES ONLY", "PERSONAL", "XGDS", "GDS", "HVCCO", "STRAP1", "STRAP2", "STRAP3", "GROUP 1", "GROUP 2",
	"GROUP 3", "GROUP 4", "MODIFIED HANDLING AUTHORIZED", "CNWDI", "RD", "FRD", "TALENT-KEYHOLE", "TALENT",
	"KEYHOLE", "GAMMA",
}

// FormerBanner reports whether a banner is a level and controls that banners of former times had, and nothing else.
// Some of these controls, as NOFORN, are still in use.
func FormerBanner(banner string) bool {
	n, _ := bannerLevel(banner, false)
	return n > 0 && formerWords(banner[n:])
}

// formerWords reports whether nothing but controls of former times follows a level, between blanks, hyphens and
// strokes.
func formerWords(rest string) bool {
	n := 0
	for rest = strings.TrimLeft(rest, formerSigns); rest != ""; rest = strings.TrimLeft(rest, formerSigns) {
		length := formerControlLength(rest)
		if length == 0 {
			return false
		}
		rest = rest[length:]
		n++
	}
	return n > 0
}

// formerControlLength is the length of the longest control of former times that a text begins with; 0 for none.
func formerControlLength(s string) (longest int) {
	for _, list := range [...][]string{formerControls[:], uncheckedControls[:]} {
		for _, w := range list {
			if len(w) > longest && strings.HasPrefix(s, w) && wordEnds(s, len(w)) {
				longest = len(w)
			}
		}
	}
	return longest
}

// formerSigns are between the words of such banners.
const formerSigns = " \t/-,;*_]()"

// FormerWords reports whether a banner ends with controls that only former times had.
func FormerWords(s string) bool {
	b, ok := bannerAt(s, 0, len(s))
	return ok && b.former
}
