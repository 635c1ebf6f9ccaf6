package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// A machine may lose what is between the words of a banner, SEGREFTANOFORN, or put blanks and stops into them.

// gluedMarking reports whether a line in capitals is a level, also a misread one, and a control that are one word:
// SECRETNOFORN, TOPSECRETIISIINOFORN, UNCLASSIFIEDI/FOUO. Signs of code are in no banner.
func gluedMarking(line string) bool {
	if text.HasLower(line) || strings.ContainsAny(line, "_=\"'{}<>@$%") {
		return false
	}
	letters := onlyLetters(line)
	for _, end := range [...]string{"NOFORN", "ORCON", "FOUO", "FOROFFICIALUSEONLY"} {
		if front, ok := strings.CutSuffix(letters, end); ok {
			if low := end[0] == 'F'; nearLevel(front, low) {
				return true
			}
		}
	}
	rest, top := strings.CutPrefix(line, "TOPSECRET")
	return top && len(rest) < 16 && strings.IndexByte(rest, ' ') < 0 && !strings.HasPrefix(rest, "S")
}

// onlyLetters are the letters of a line.
func onlyLetters(line string) string {
	letters := make([]byte, 0, longestMisread)
	for i := range len(line) {
		if text.IsLetter(line[i]) {
			letters = append(letters, line[i])
		}
	}
	return string(letters)
}

// nearLevel reports whether letters are a level with at most two typos, or UNCLASSIFIED for low, and few letters more
// that a machine made of the strokes after it.
func nearLevel(letters string, low bool) bool {
	levels := [...]string{"SECRET", "TOPSECRET", "CONFIDENTIAL"}
	if low {
		levels = [...]string{"UNCLASSIFIED", "UNCLASSIFIED", "UNCLASSIFIED"}
	}
	for _, level := range levels {
		front := letters[:min(len(letters), len(level))]
		if len(letters) <= len(level)+mostGlue && text.Typos(front, level, 2) <= 2 {
			return true
		}
	}
	return false
}

// mostGlue is how many letters are between level and control at most: II, or the letters of a compartment.
const mostGlue = 6

// brokenLevel reports whether a line is nothing but SECRET or TOP SECRET with a blank in it: SEC RET, S ECRET.
func brokenLevel(line string) bool {
	line = withoutSigns(line)
	bare := strings.ReplaceAll(line, " ", "")
	return len(bare) < len(line) && (bare == "SECRET" || bare == "TOPSECRET")
}

// spacedWithin reports whether SECRET is in a line in letters that are set apart, with signs that a machine made of
// dirt among them: M 1 __ 0 : S E C R E -T '. No more letters follow, as in S E C R E T S.
func spacedWithin(line string) bool {
	_, rest, _ := strings.Cut(line, "S E C R E ")
	rest, ok := strings.CutPrefix(strings.TrimLeft(rest, " -.'"), "T")
	return ok && onlyLetters(rest) == "" && strings.IndexByte(line, '"') < 0
}

// brokenUse reports whether FOR OFFICIAL USE ONLY is in a line with a sign between its words: FOR OFFICIAL USE. ONLY.
func brokenUse(line string) bool {
	_, rest, _ := strings.Cut(line, "FOR OFFICIAL")
	use, _, only := strings.Cut(rest, "ONLY")
	return only && use != " USE " && onlyLetters(use) == "USE"
}

// useAmongWords reports whether FOR OFFICIAL USE ONLY is in a line that is no sentence about it.
func useAmongWords(line string) bool {
	const use = "FOR OFFICIAL USE ONLY"
	before, after, _ := strings.Cut(line, use)
	return notAmongWords(before, after)
}
