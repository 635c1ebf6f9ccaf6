package scan

import (
	"slices"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/around"
	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// A paper in which one banner was read may have others that were not: a copy joined them with what is next to them.
// Then nothing is known to be missing in its banners.

// passedOver is where a level and a control in capitals are in the text of a paper, not among the words of a sentence,
// and in no banner that was read; ok is false for nowhere.
func (t *Tokens) passedOver(plain string) (at int, ok bool) {
	read := t.firstBanner()
	for i := range t.list {
		switch t.list[i].kind {
		case Text, TitleLine, Heading, Stray, PageLine, SubjectText:
		default:
			continue
		}
		said := plain[t.list[i].start:t.list[i].end]
		if !hasLevelBanner(said) && !strings.Contains(said, "TOP") { // as nearly all
			continue
		}
		s := withoutBanner(said, read)
		top := topAlone(s)
		if top == "" && !hasLevelBanner(s) {
			continue
		}
		if top == "" && t.list[i].kind == PageLine && bannerLike(s) { // the ceiling of a system
			continue
		}
		for line := range strings.Lines(s) {
			if bare := strings.TrimSpace(line); top != "" && line == top || doubleSlash(bare) || gluedControl(bare) {
				return int(t.list[i].start) + max(0, strings.Index(said, line)), true
			}
		}
	}
	return 0, false
}

// levelPassed is where a line at the head or the foot of a paper names a level in capitals, no banner says as much, and
// the line is neither a sentence nor a marked portion: SECRET MATERIAL, Port Office   SECRET. Any reader takes it for a
// banner. ok is false for none.
func (s *paperScanner) levelPassed() (at int, ok bool) {
	high, row := s.found.highest(), tableLine{}
	for i, p := range s.out.list {
		switch p.kind {
		case Text, TitleLine, Heading, Stray, Bullet:
		default:
			continue
		}
		if int(p.start) >= s.edge.head && int(p.end) <= s.edge.foot || i > 0 && s.out.SameLine(i-1, i) &&
			(s.out.list[i-1].kind == Mark || s.out.list[i-1].kind == Banner) {
			continue
		}
		if int(p.start) >= row.end { // each row is looked at once
			row = s.rowAt(int(p.start))
		}
		if row.data {
			continue
		}
		from := int(p.start)
		for line := range strings.Lines(s.text[p.start:p.end]) {
			if namedHigher(strings.TrimSpace(line), high) {
				return from, true
			}
			from += len(line)
		}
	}
	return 0, false
}

// tableLine is a line: where it ends, and whether it is a row of a table in Markdown that has several cells with text.
type tableLine struct {
	end  int
	data bool
}

// rowAt is the line around a place.
func (s *paperScanner) rowAt(at int) tableLine {
	start := strings.LastIndexByte(s.text[:at], '\n') + 1
	line := s.text[start : start+layout.LineLength(s.text[start:])]
	return tableLine{end: start + len(line), data: strings.HasPrefix(line, "|") && around.ColumnsOf(line) > 2}
}

// markingPassed is where a line of a paper that is alone between blank lines, or next to a banner, is a marking of
// another office or nation, as in a mail that another one includes, or on a paper that two nations mark. Controls of
// ours belong to a banner that was read. ok is false for none.
func (t *Tokens) markingPassed() (at int, ok bool) {
	for i, p := range t.list {
		switch p.kind {
		case Text, TitleLine, Heading, Stray:
		default:
			continue
		}
		line := t.whole[p.start:p.end]
		if len(line) > longestDay || len(line) < 3 || proseLine(line, line) && !mixedMarking(line) || loneCaption(line) {
			continue
		}
		beside := t.besideBanner(i)
		if beside && otherScript(line) || (beside || aloneIn(t.whole, p)) && otherMarking(line) {
			return int(p.start), true
		}
	}
	return 0, false
}

// besideBanner reports whether a token is on the line above or below a banner, signs aside.
func (t *Tokens) besideBanner(i int) bool {
	above, below := i-1, i+1
	for above > 0 && t.list[above].kind == Rule {
		above--
	}
	for below+1 < len(t.list) && t.list[below].kind == Rule {
		below++
	}
	next := func(a, b int) bool { return strings.Count(t.whole[t.list[a].end:t.list[b].start], "\n") == 1 }
	return above >= 0 && t.list[above].kind == Banner && next(above, i) ||
		below < len(t.list) && t.list[below].kind == Banner && next(i, below)
}

// otherScript reports whether a line has words, and no letter of ours: an Arabic or a Chinese banner.
func otherScript(line string) bool {
	n := 0
	for _, c := range line {
		if c < 0x80 && text.IsLetter(byte(c)) {
			return false
		}
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n > 1
}

// aloneIn reports whether nothing is on the lines above and below a token.
func aloneIn(s string, p packed) bool {
	above := strings.TrimRight(s[:p.start], " \t\r>*_")
	below := strings.TrimLeft(s[p.end:], " \t\r*_")
	return (above == "" || strings.HasSuffix(above, "\n") && blankAtEnd(above[:len(above)-1])) &&
		(below == "" || strings.HasPrefix(below, "\n") && blankLine(below[1:]))
}

// blankLine reports whether a text begins with a blank line, also of a mail that is quoted.
func blankLine(s string) bool { return strings.Trim(s[:layout.LineLength(s)], " \t\r>") == "" }

// blankAtEnd reports whether a text ends with one.
func blankAtEnd(s string) bool {
	return strings.Trim(s[strings.LastIndexByte(s, '\n')+1:], " \t\r>") == ""
}

// highest is the highest level of the banners, which is UNCLASSIFIED for markings below the levels; empty for none.
func (e *evidence) highest() string {
	if len(e.banners) == 0 {
		return ""
	}
	for _, level := range levelBanners {
		if slices.ContainsFunc(e.banners, func(b pageBanner) bool { return b.level == level }) {
			return level
		}
	}
	return unclassified
}

// namedHigher reports whether a line names a level in capitals that is higher than another, or any level where that is
// empty. A sentence does not count.
func namedHigher(line, high string) bool {
	if len(line) > longestLed || strings.HasSuffix(line, ".") || quoted(line) || text.SmallWords(line) > mostSmallWords {
		return false
	}
	for _, level := range levelBanners {
		if level == high {
			break
		}
		i := text.IndexWord(line, level)
		if i < 0 || line[i:i+len(level)] != level { // in small letters
			continue
		}
		next := line[i+len(level):]
		if i > 0 && strings.IndexByte("(_-/=", line[i-1]) >= 0 || next != "" && strings.IndexByte("_=)-", next[0]) >= 0 ||
			len(next) > 1 && next[0] == ' ' && text.IsLower(next[1]) || text.HasWord(next, " SERVICE") {
			continue
		}
		return true
	}
	return false
}

// mostSmallWords is how many words in small letters a line has at most that is not a sentence.
const mostSmallWords = 3

// topAlone is the line of a text that is the first word of TOP SECRET alone: a copy broke the banner. It is empty for
// none.
func topAlone(s string) string {
	const top = "TOP"
	if !strings.Contains(s, top) { // as for nearly all texts
		return ""
	}
	for line := range strings.Lines(s) {
		if strings.Trim(line, " \t\r\n*_#>") == top {
			return line
		}
	}
	return ""
}

// firstBanner is the text of the first banner that was read; empty for none.
func (t *Tokens) firstBanner() string {
	for i := range t.list {
		if p := t.list[i]; p.kind == Banner {
			return t.whole[p.start:p.end]
		}
	}
	return ""
}

// withoutBanner is a text without the copies of a banner with controls that was read elsewhere: nothing new is in them.
func withoutBanner(s, banner string) string {
	if !strings.Contains(banner, "//") || !strings.Contains(s, banner) {
		return s
	}
	return strings.ReplaceAll(s, banner, "")
}

// BlockUnread reports whether a paper has an authority block that was not read.
func (t *Tokens) BlockUnread() bool { return t.Doubt == BlockApart || t.Doubt == BlockFenced }

// BannerPassed reports whether a line of a paper may be a banner, and was not read as one.
func (t *Tokens) BannerPassed() bool {
	switch t.Doubt {
	case NoDoubt, PassedMark, LoneBlock, LoneIndicator, BlockApart, BlockFenced, MisreadMarks, OtherMessage:
		return false
	}
	return t.Evidence != NoEvidence
}
