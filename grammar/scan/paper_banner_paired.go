package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// A level in small letters, or in capitals at one end of a text alone, is a banner where it is the first line and the
// last one, and an authority block is between them: confidential ... confidential, Secret ... SECRET. The two may be of
// two levels.

// pairedBanner reports whether the first and the last line of a text are such a pair.
func pairedBanner(s string) bool {
	head, between, foot := ends(s)
	if !text.HasLower(head) && !text.HasLower(foot) || !classifiedWords(head) || !classifiedWords(foot) {
		return false
	}
	for line := range strings.Lines(between) {
		if authorityKey(strings.TrimLeft(line, "> *_-\t")) != None {
			return true
		}
	}
	return false
}

// unequalPair reports whether the two are of two levels, which only a paper's are: a cable has one line.
func unequalPair(s string) bool {
	head, _, foot := ends(s)
	return !strings.EqualFold(head, foot) && pairedBanner(s)
}

// ends are the first and the last line of a text without the signs around them, and what is between the two; all are
// empty where one of the lines is too long for a banner.
func ends(s string) (head, between, foot string) {
	s = strings.Trim(s, " \t\r\n\f")
	i, j := strings.IndexByte(s, '\n'), strings.LastIndexByte(s, '\n')
	if i < 0 || i > longestMixed || len(s)-j > longestMixed {
		return "", "", ""
	}
	return bareBanner(s[:i]), s[i : j+1], bareBanner(s[j+1:])
}

// pairedBannerAt reads the first or the last line of a text with such a pair.
func (s *paperScanner) pairedBannerAt(at, end int) (b pageBanner, ok bool) {
	if !s.paired || strings.TrimSpace(s.text[:at]) != "" && strings.TrimSpace(s.text[end:]) != "" {
		return b, false
	}
	upper := strings.ToUpper(s.text[at:end])
	if len(upper) != end-at {
		return b, false
	}
	if b, ok = bannerAt(upper, 0, len(upper)); !ok || b.strange {
		return b, false
	}
	b.start, b.end, b.rest, b.mixed = b.start+at, b.end+at, end, true
	return b, true
}

// bareBanner is a line without the signs around it.
func bareBanner(line string) string { return strings.Trim(line, " \t\r\f-*_[]<>#") }

// classifiedWords reports whether a line, in any case, is a banner of a level above UNCLASSIFIED and nothing else.
func classifiedWords(line string) bool {
	upper := strings.ToUpper(line)
	b, ok := bannerAt(upper, 0, len(upper))
	return ok && !b.strange && b.classified() && b.end == len(upper)
}
