package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// A banner is in capitals. Typed papers and archives' copies also have it in small letters after a capital: Secret,
// Limited Official Use. Such a line may as well be a heading, so it is a banner only where no line in capitals is one,
// where it is at the head or the foot of the text, and where the head of a memorandum, an authority block or the stamp
// of a release shows what kind of text it is.

// mixedWords are in every banner in mixed case.
var mixedWords = [...]string{"Secret", "Confidential", "lassified", "Official Use"}

// edgeLines is how many lines with text the head of a text has, and its foot.
const edgeLines = 6

// mixedAtEdge reports whether a banner in mixed case is at the head or the foot of a text, with what papers have
// besides.
func mixedAtEdge(s string) bool {
	var lines []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	for i, line := range lines {
		if (i < edgeLines || i >= len(lines)-edgeLines) && mixedBannerLike(line) && supported(lines) {
			return true
		}
	}
	return false
}

// longestMixed is how long a line is at most that is a banner in mixed case.
const longestMixed = 119

func mixedBannerLike(line string) bool {
	_, ok := mixedBannerAt(line, 0, len(line))
	return ok
}

// mixedBannerAt reads a line from an offset to its end as a banner in mixed case: each word begins with a capital, but
// for small ones.
func mixedBannerAt(s string, at, end int) (b pageBanner, ok bool) {
	at = layout.SkipBlank(s, at, end)
	line := s[at:layout.TrimBlank(s, at, end)]
	if line == "" || !text.HasLower(line) || strings.IndexByte("#<>", line[0]) >= 0 {
		return b, false
	}
	for w := range strings.FieldsFuncSeq(line, func(c rune) bool { return !('a' <= c|0x20 && c|0x20 <= 'z') }) {
		if text.IsLower(w[0]) && w != "but" && w != "use" && w != "only" && w != "of" && w != "to" {
			return b, false
		}
	}
	upper := strings.ToUpper(s[:end])
	if len(upper) != end {
		return b, false
	}
	b, ok = bannerAt(upper, at, end)
	b.mixed = true
	return b, ok && !b.strange
}

// supported reports whether a text has what papers have besides a banner: two lines of the head of a memorandum, with
// or without their colons, a stamp of release or an authority block.
func supported(lines []string) bool {
	keys := 0
	for i, line := range lines {
		switch {
		case releaseStamp(line), text.ContainsFold(line, "RELEASE IN "), authorityKey(line) != None, letterhead(line),
			text.HasFold(line, "UNAUTHORIZED DISCLOSURE SUBJECT TO"), text.HasFold(line, "INTELLIGENCE SOURCES"),
			text.HasFold(line, "NATIONAL INTELLIGENCE ESTIMATE"), text.HasFold(line, "NATIONAL SECURITY INFORMATION"):
			return true
		case i < 30 && memoKey(line):
			if keys++; keys > 1 {
				return true
			}
		case portion.At(line).Length > 0:
			return true
		}
	}
	return false
}

// memoKey reports whether a line begins as one of the head of a memorandum: From: XYZ, To S/P - Mr. Oak.
func memoKey(line string) bool {
	if memoTitle(line) || subjectKey(line) > 0 {
		return true
	}
	for _, k := range [...]string{"FROM", "TO", "THROUGH", "DATE", "REF", "REFERENCE", "PARTICIPANTS"} {
		if text.HasWord(line, k) && text.IsUpper(line[0]) {
			rest := strings.TrimLeft(line[len(k):], " \t")
			return rest == "" || rest[0] == ':' || text.IsUpper(rest[0])
		}
	}
	return false
}
