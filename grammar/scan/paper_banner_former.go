package scan

import "strings"

// Banners of former times have controls that no vocabulary of today has.

// formerControls are words of banners before 1995 that the tables do not have: DCID 1/7 and what came before it, and
// the codewords of releases.
var formerControls = [...]string{"WNINTEL", "NOCONTRACT", "NOFORN", "ORCON", "PROPIN", "SPECIAL HANDLING", "SENSITIVE",
	"RESTRICTED DATA", "FORMERLY RESTRICTED DATA", "NO FOREIGN DISSEM", "CONTROLLED DISSEM", "NO DISSEM ABROAD", "LIMDIS",
	"NO FOREIGN DISSEMINATION", "CONTROLLED DISSEMINATION", "NO DISSEMINATION ABROAD", "NO FOREIGN DISTRIBUTION",
	"BACKGROUND USE ONLY", "EYES ONLY", "CODE WORD", "CODEWORD", "HANDLE VIA COMINT CHANNELS",
	"HANDLE VIA TALENT-KEYHOLE CHANNELS", "HANDLE VIA BYEMAN CHANNELS", "INTERNAL USE ONLY", "SECURITY INFORMATION",
	"EXCLUSIVELY", "COMINT", "CHESS", "NODIS", "EXDIS", "STADIS", "NO DISSEM", "ONLY", "NOFORN.", "US OFFICIALS ONLY",
	"U.S. OFFICIALS ONLY", "NON-RECORD", "STRICTLY PERSONAL", "UK EYES ONLY", "PERSONAL", "XGDS", "GDS",
	"HVCCO", "STRAP1", "STRAP2", "STRAP3", "GROUP 1", "GROUP 2", "GROUP 3", "GROUP 4",
	"MODIFIED HANDLING AUTHORIZED", "MODIFIED HANDLING", "DISTRIBUTION LIMITED", "LIMITED DISTRIBUTION",
	"LIMIT DISTRIBUTION", "NO DISTRIBUTION", "EXCLUSIVE DISTRIBUTION", "CNWDI", "CRYPTO", "SPECAT", "RD", "FRD",
	"UMBRA", "RUFF", "TALENT-KEYHOLE", "TALENT", "KEYHOLE", "ZARF", "SPOKE", "TRINE", "EIDER", "DINAR", "MORAY",
	"GAMMA", "DELTA", "BYEMAN", "ULTRA", "ACORN", "CANOE", "CREAM", "DAUNT", "FROTH", "GLINT", "KIMBO", "SAVIN", "SUEDE"}

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
		longest := 0
		for _, w := range formerControls {
			if len(w) > longest && strings.HasPrefix(rest, w) && wordEnds(rest, len(w)) {
				longest = len(w)
			}
		}
		if longest == 0 {
			return false
		}
		rest = rest[longest:]
		n++
	}
	return n > 0
}

// formerSigns are between the words of such banners.
const formerSigns = " \t/-,;*_]()"

// FormerWords reports whether a banner ends with controls that only former times had.
func FormerWords(s string) bool {
	b, ok := bannerAt(s, 0, len(s))
	return ok && b.former
}
