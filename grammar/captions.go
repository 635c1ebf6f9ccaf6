package grammar

import "github.com/cablelint/cablelint/grammar/text"

// captionNames are the captions that stand on lines of their own below the
// classification line; a name that begins another comes after it.
var captionNames = [...]string{
	"SIPDIS", "NOFORN", "SENSITIVE BUT UNCLASSIFIED", "SENSITIVE", "NODIS", "EXDIS", "STADIS", "LIMDIS",
	"LIMITED OFFICIAL USE", "DEA SENSITIVE", "LAW ENFORCEMENT SENSITIVE", "FOR OFFICIAL USE ONLY", "FOUO", "SBU",
	"TERREP", "AIDAC", "ALDAC", "VISAS VIPERS", "VISAS VIPER", "VISAS DONKEY", "CODEL", "STAFFDEL", "NOFORM", "CHEROKEE",
	"ROGER CHANNEL", "AGREMENT CHANNEL", "DIRGEN CHANNEL", "MED CHANNEL", "DISSENT CHANNEL", "TM CHANNEL", "DS CHANNEL", "AFSA CHANNEL",
	"SPECAT EXCLUSIVE", "SPECAT", "OFFICIAL INFORMAL", "EYES ONLY", "NO DISTRIBUTION OUTSIDE", "EXCLUSIVE DISTRIBUTION", "ORCON", "PROPIN",
}

// CaptionNames calls yield for the name of each caption that a header may carry on a line of its own, as it is
// written, until yield returns false. Lists of release (REL TO) are not among them.
func CaptionNames(yield func(name string) bool) {
	for _, name := range captionNames {
		if !yield(name) {
			return
		}
	}
}

// captionLength is the length of the caption that s begins with, 0 for none. A
// release caption runs to the end of the line.
func captionLength(s string) int {
	if s == "" || !text.IsLetter(s[0]) {
		return 0
	}
	for _, name := range captionNames {
		if !text.HasFold(s, name) {
			continue
		}
		if n := len(name); len(s) == n || !text.IsLetter(s[n]) && !text.IsDigit(s[n]) || gluedCaption(s[n:]) {
			return n
		}
	}
	for _, name := range [...]string{"RELEASABLE TO ", "REL TO ", "RELEASEABLE TO "} {
		if text.HasFold(s, name) {
			return len(s)
		}
	}
	return 0
}

// gluedCaption reports whether what follows a caption without a blank is another
// caption or a key: "SIPDISE.O. 12958:".
func gluedCaption(rest string) bool {
	for _, name := range captionNames { // what stands behind that one is not looked at: each byte is looked at once
		if text.HasFold(rest, name) {
			return true
		}
	}
	return keyAt(rest) != None
}
