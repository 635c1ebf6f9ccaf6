package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Copies join a banner with what is next to it: the words of a dynamic page before it, its authority block or a
// letterhead after it, the banner at the head of the next page.

// bannerAt reads a line from an offset to its end as a banner, with what copies join with it.
func bannerAt(s string, at, end int) (b pageBanner, ok bool) {
	at = layout.SkipBlank(s, at, end)
	at, end = inComment(s, at, layout.TrimBlank(s, at, end))
	if end-at > 2 && s[at] == '(' && s[end-1] == ')' && dynamicLength(s[at+1:end-1]) > 0 {
		at, end = at+1, end-1
	}
	for at < end && beforeBanner(s[at]) {
		at++
	}
	if end-at > longestBeside || !mayBeBanner(s[at:end]) {
		return b, false
	}
	return joinedBannerAt(s, at, end)
}

// joinedBannerAt is bannerAt for a line that may be a banner, without the signs before it.
func joinedBannerAt(s string, at, end int) (b pageBanner, ok bool) {
	if b, ok = bannerPairAt(s, at, end); ok {
		return b, true
	}
	from := at + dynamicLength(s[at:end])
	until := from + besideBanner(s[from:end])
	b, ok = bannerAlone(s, from, until)
	b.dynamic = from > at
	b.within = b.within || b.dynamic
	if ok && until < end {
		b.rest, b.beside = layout.SkipBlank(s, max(b.end, until), end), true
	}
	return b, ok
}

// longestBeside is how long a line is at most that has a banner.
const longestBeside = 400

// dynamicWords are on a page that a program puts together when it is read: what may be on it at the highest, as 32 CFR
// 2001.23 asks of dynamic documents since 2010, and older sites write.
var dynamicWords = [...]string{"CLASSIFICATION IS", "CLASSIFICATION:", "CLASSIFICATION OF THIS PAGE IS"}

// dynamicLength is the length of the words before the banner of a dynamic page: DYNAMIC PAGE -- HIGHEST POSSIBLE
// CLASSIFICATION IS. It is 0 for other text.
func dynamicLength(line string) int {
	if !text.HasWord(line, "DYNAMIC") && !text.HasWord(line, "HIGHEST POSSIBLE") {
		return 0
	}
	most := line[:min(len(line), longestDynamic)]
	for _, w := range dynamicWords {
		if i := text.IndexFold(most, w); i > 0 && text.IndexFold(most[:i], "HIGHEST") >= 0 {
			return i + len(w)
		}
	}
	return 0
}

// Dynamic reports whether a TitleLine token is the words before the banner of a dynamic page.
func (t Token) Dynamic() bool { return dynamicLength(strings.TrimLeft(t.Text, "# *_>")) > 0 }

// longestDynamic is how long these words are at most.
const longestDynamic = 80

// dynamicAlone reports whether a line is these words, and the banner is on the line below.
func dynamicAlone(line string) bool {
	line = text.TrimRight(line, " \t\r")
	n := dynamicLength(line)
	return n > 0 && n == len(line)
}

// besideBanner is where the first key of an authority block begins on a banner's line, or the rule before a
// letterhead; the line's length for none.
func besideBanner(line string) int {
	const rule = "_____"
	if i := strings.Index(line, " "+rule); i > 0 {
		line = line[:i]
	}
	if !strings.Contains(line, ":") {
		return len(line)
	}
	for i := 1; i < len(line); i++ {
		if line[i-1] != ' ' && line[i-1] != '\t' || strings.IndexByte("CDR", text.Upper(line[i])) < 0 {
			continue
		}
		if k, n := authorityKeyAt(line[i:]); k != None && line[i+n-1] == ':' {
			return i
		}
	}
	return len(line)
}

// bannerPairAt reads the foot of a page and the head of the next on one line, with or without a page's number: 2
// SECRET//NOFORN SECRET//NOFORN.
func bannerPairAt(s string, at, end int) (b pageBanner, ok bool) {
	if n := text.DigitsEnd(s[at:end], 0); n > 0 && n <= 3 && at+n < end && s[at+n] == ' ' {
		at = layout.SkipBlank(s, at+n, end)
		b.within = true
	}
	if at == end || !mayBanner(s[at]) {
		return b, false
	}
	line := s[at:end]
	again := strings.LastIndex(line, line[:min(len(line), len("SECRET"))])
	for again > 0 && (line[again-1] != ' ' || strings.HasSuffix(line[:again], "TOP ")) {
		again = strings.LastIndex(line[:again], line[:len("SECRET")])
	}
	if again <= 0 {
		return b, false
	}
	numbered := b.within
	first, ok := bannerAlone(s, at, at+again)
	if !ok {
		return b, false
	}
	mark := s[first.start:first.end]
	if !strings.HasPrefix(line[again:], mark) {
		return b, false
	}
	if rest := line[again+len(mark):]; !first.furnitureFollows(rest) && !(rest[0] == ' ' && layout.PageNumber(rest)) {
		return b, false
	}
	b = first
	b.within, b.again, b.rest = numbered, at+again, layout.SkipBlank(s, at+again+len(mark), end)
	return b, true
}

// withoutBlank is a banner with the blank taken out that a machine put into one of its controls, LA W ENFORCEMENT
// SENSITIVE; ok is false where the control is then not one of the vocabulary.
func withoutBlank(banner string) (whole string, ok bool) {
	parts := strings.Split(banner, "/")
	for i, part := range parts {
		if bare := strings.TrimSpace(part); i == 0 || bare == "" || marking.Known(bare) || text.HasWord(bare, "REL") {
			continue
		} else if phrase, found := oneBlankLess(bare); found {
			parts[i], ok = phrase, true
		}
	}
	return strings.Join(parts, "/"), ok
}

// oneBlankLess is a phrase of the vocabulary that a text is without one of its blanks.
func oneBlankLess(s string) (phrase string, ok bool) {
	for i := range len(s) {
		if s[i] != ' ' {
			continue
		}
		if phrase = s[:i] + s[i+1:]; marking.Known(phrase) {
			return phrase, true
		}
	}
	return "", false
}
