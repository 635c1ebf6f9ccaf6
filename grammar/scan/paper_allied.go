package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Banners of NATO, its missions, the European Union and allied nations may have a form that the register does not read.

// missions are forces and partners of NATO whose names are in its banners. nations write their names before a level.
var (
	missions = [...]string{"ISAF", "KFOR", "SFOR", "IFOR", "RSM", "EAPC", "PFP"}
	nations  = [...]string{"UK", "CANADIAN", "CAN", "AUS", "AUSTRALIAN", "BRITISH", "EU"}
)

// allied reports whether a line is a level of NATO with words on release that the register does not read, or one of a
// mission of it or of another nation: NATO CONFIDENTIAL RELEASABLE TO ISAF, NATO/ISAF SECRET, ISAF SECRET, UK SECRET.
func allied(line string) bool {
	if len(line) > longestTrace {
		return false
	}
	if _, english, ok := strings.Cut(line, " UE/"); ok { // RESTREINT UE/EU RESTRICTED
		line = english
	}
	rest, nato := strings.CutPrefix(line, "NATO")
	rest = strings.TrimLeft(rest, " /")
	mission := false
	for _, names := range [...][]string{missions[:], nations[:]} {
		for _, w := range names {
			if after, ok := strings.CutPrefix(rest, w+" "); ok {
				rest, mission = after, true
			}
		}
	}
	if !nato && !mission {
		return false
	}
	n, level := bannerLevel(rest, false)
	if strings.HasPrefix(rest, restricted) && (nato || strings.HasPrefix(line, "EU ")) {
		n, mission = len(restricted), true
	}
	return n > 0 && level != "SBU" && (mission && n == len(rest) || released(rest[n:]))
}

// released reports whether words on release follow a level: REL ISAF, - RELEASABLE TO KFOR.
func released(rest string) bool {
	words := strings.TrimLeft(rest, " /,-–")
	return !text.HasLower(words) && (text.HasWord(words, "REL") || text.HasWord(words, "RELEASABLE"))
}

// natoWithin reports whether levels of NATO are twice in a line and not among the words of a sentence, or one is there
// in spaced letters, which no sentence has.
func natoWithin(line string) bool {
	if strings.Contains(line, "N A T O S E C") || strings.Contains(line, "N A T O  S E C") {
		return true
	}
	n := 0
	before, after, found := strings.Cut(line, "NATO ")
	for found {
		if level, _ := bannerLevel(after, false); level > 0 && notAmongWords(before, after[level:]) {
			n++
		}
		before, after, found = strings.Cut(after, "NATO ")
	}
	return n > 1
}
