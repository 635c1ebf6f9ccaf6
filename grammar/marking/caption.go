package marking

import (
	"math/bits"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// captionNames are the captions that have lines of their own below the classification line; a name that begins
// another comes after it.
var captionNames = [...]string{
	"SIPDIS", "NOFORN", "SENSITIVE BUT UNCLASSIFIED", "SENSITIVE", "NODIS", "EXDIS", "STADIS", "LIMDIS",
	"LIMITED OFFICIAL USE", "DEA SENSITIVE", "LAW ENFORCEMENT SENSITIVE", "FOR OFFICIAL USE ONLY", "FOUO", "SBU",
	"TERREP", "AIDAC", "ALDAC", "VISAS VIPERS", "VISAS VIPER", "VISAS DONKEY", "CODEL", "STAFFDEL", "NOFORM", "CHEROKEE",
	"ROGER CHANNEL", "AGREMENT CHANNEL", "DIRGEN CHANNEL", "MED CHANNEL", "DISSENT CHANNEL", "TM CHANNEL", "DS CHANNEL",
	"AFSA CHANNEL",
	"SPECAT EXCLUSIVE", "SPECAT", "OFFICIAL INFORMAL", "EYES ONLY", "NO DISTRIBUTION OUTSIDE", "EXCLUSIVE DISTRIBUTION",
	"ORCON", "PROPIN", "INFORM ALL STATE EMPLOYEES",
}

// captionSpellings are other ways in which captions are written. The handbook spells AGRÉMENT; teletype has no accent,
// and some copies lose the whole letter.
var captionSpellings = [...]struct{ written, name string }{
	{"VISAS VIPERS", "VISAS VIPER"}, {"NO DISTRIBUTION OUTSIDE", "NODIS"}, {"EXCLUSIVE DISTRIBUTION", "EXDIS"},
	{"AGRÉMENT CHANNEL", agrement}, {"AGRéMENT CHANNEL", agrement}, {"AGRE\u0301MENT CHANNEL", agrement},
	{"AGRMENT CHANNEL", agrement},
}

const agrement = "AGREMENT CHANNEL"

// releaseKeys begin the captions that are lists of release.
var releaseKeys = [...]string{"RELEASABLE TO ", "REL TO ", "RELEASEABLE TO "}

// captionsBy are, by first and by second letter, the indexes of captionNames as bits: most lines of a text begin with
// other letters.
var captionsBy = lazy.Value[*captionIndex]{Make: func() *captionIndex {
	var names captionIndex
	for i, name := range captionNames {
		names.first[name[0]-'A'] |= 1 << i
		names.second[name[1]-'A'] |= 1 << i
	}
	return &names
}}

type captionIndex struct{ first, second [26]uint64 }

// A set of captions has a bit for each.
const _ = uint(64 - len(captionNames))

// captionsLike are the indexes of the captions, as bits, that begin with the first two letters of s.
func captionsLike(s string) uint64 {
	if len(s) < 2 || !text.IsLetter(s[0]) || !text.IsLetter(s[1]) {
		return 0
	}
	by := captionsBy.Get()
	return by.first[text.Upper(s[0])-'A'] & by.second[text.Upper(s[1])-'A']
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

// CaptionLength is the length of the caption that s begins with, 0 for none. A release caption runs to the end of s.
// A caption ends at the end of a word, or where glued says that what follows it without a blank begins something
// else.
func CaptionLength(s string, glued func(rest string) bool) int {
	for names := captionsLike(s); names != 0; names &= names - 1 {
		name := captionNames[bits.TrailingZeros64(names)]
		if !text.HasFold(s, name) {
			continue
		}
		if n := len(name); len(s) == n || !text.IsLetter(s[n]) && !text.IsDigit(s[n]) || BeginsCaption(s[n:]) ||
			glued(s[n:]) {
			return n
		}
	}
	if text.HasFold(s, "AGR") {
		for _, c := range captionSpellings {
			if n := len(c.written); c.name == agrement && text.HasFold(s, c.written) &&
				(len(s) == n || !text.IsLetter(s[n])) {
				return n
			}
		}
	}
	if !text.HasFold(s, "REL") { // as all of them begin
		return 0
	}
	for _, name := range releaseKeys {
		if text.HasFold(s, name) || strings.EqualFold(strings.TrimRight(s, " "), name[:len(name)-1]) { // a list of nobody
			return len(s)
		}
	}
	if strings.TrimRight(s, " ") == "REL" {
		return len(s)
	}
	return 0
}

// IsCaption reports whether a text is a caption that is known, or a release list.
func IsCaption(s string) bool {
	return CaptionLength(s, func(string) bool { return false }) == len(s)
}

// BeginsCaption reports whether s begins with a caption's letters, no matter what follows them: each byte of glued
// captions is looked at once.
func BeginsCaption(s string) bool {
	for names := captionsLike(s); names != 0; names &= names - 1 {
		if text.HasFold(s, captionNames[bits.TrailingZeros64(names)]) {
			return true
		}
	}
	return false
}

// longestCaption is how many bytes a line has at most that has the form of a caption.
const longestCaption = 48

// LikeCaption reports whether a line has the form of a caption, whether it is known or not: KESTREL CHANNEL, ZEBRA
// HANDLING ONLY, ZEBDIS. Lines that name offices and readers have other words.
func LikeCaption(line string) bool {
	if len(line) > longestCaption || text.HasLower(line) || text.ASCIIEnd(line, 0) < len(line) {
		return false
	}
	if text.HasWord(line, "HANDLE VIA") || text.HasWord(line, "HANDLE AS") {
		return true
	}
	words := strings.Fields(line)
	if len(words) == 0 {
		return false
	}
	switch last := words[len(words)-1]; last {
	case "CHANNEL", "CHANNELS", "HANDLING", "DISTRIBUTION", "DISTRIBUTE", "DISSEM":
		return len(words) > 1
	case "ONLY": // FOR AMBASSADOR ONLY names a reader
		return len(words) > 1 && words[0] != "FOR"
	default:
		return len(words) == 1 && len(last) > len("DIS")+1 && len(last) < 10 && strings.HasSuffix(last, "DIS")
	}
}

// CaptionName is the canonical name of a caption: upper case, its words separated by single blanks.
func CaptionName(s string) string {
	s = text.Squeeze(s)
	for _, c := range captionSpellings {
		if s != "" && s[0] == c.written[0] && strings.EqualFold(s, c.written) {
			return c.name
		}
	}
	return s
}
