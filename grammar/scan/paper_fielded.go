package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
)

// Reports have their banner among other fields, also in Markdown and in a table of two columns: the number, the date,
// who wrote it. One with controls after two strokes, Classification: UNCLASSIFIED // FOUO, is a whole marking of the
// United States, and no other text has it there.

// fieldedBanner reports whether a banner with controls is a field near the head or at the foot of a text that has
// sentences, and other fields are next to it.
func (e *evidence) fieldedBanner() bool {
	for i := range e.banners {
		if b := &e.banners[i]; b.fielded && (!b.unread() && e.formBanner(*b) || e.repeats(b)) {
			return !e.listsLevels() && hasSentence(e.whole, e.text)
		}
	}
	return false
}

// repeats reports whether a field has the level of a banner with controls that is the first line.
func (e *evidence) repeats(b *pageBanner) bool {
	first := &e.banners[0]
	return e.atHead && first.controls && !first.unread() && !first.keyed && b.level == first.level
}

// leastFields is how many fields are near that of a banner.
const leastFields = 2

// fieldsAbove is how far above the line that is read two fields begin at most.
const fieldsAbove = 400

// amongFields reports whether fields are near the line that is read: above it or below it, blank lines aside.
func (s *paperScanner) amongFields() bool {
	n := 0
	above := strings.TrimRight(s.text[max(0, s.line.Start-fieldsAbove):s.line.Start], " \t\r\n")
	for range leastFields {
		start := strings.LastIndexByte(above, '\n') + 1
		if fieldLine(above[start:]) {
			n++
		}
		above = strings.TrimRight(above[:start], " \t\r\n")
	}
	for i := range leastFields {
		if _, below, ok := s.below(i); ok && fieldLine(below) {
			n++
		}
	}
	return n >= leastFields
}

// fieldLine reports whether a line is a field of a report, Report Number: 7, also **Status:** Open, or a row of a table
// with a key and a value. A sentence may have a colon, too, but not after a few words that begin with a capital.
func fieldLine(line string) bool {
	line = text.Trim(line, " \t\r")
	if key, value, ok := rowOfTwo(line); ok {
		return key != "" && value != ""
	}
	key, value := cutField(line)
	return key != "" && value != "" && text.IsUpper(key[0]) && len(key) <= longestKey &&
		strings.Count(key, " ") < leastMarks
}

// rowOfTwo divides a row of a table with two cells.
func rowOfTwo(line string) (key, value string, ok bool) {
	inner, front := strings.CutPrefix(line, "|")
	inner, end := strings.CutSuffix(inner, "|")
	key, value, ok = strings.Cut(inner, "|")
	if !ok || !front || !end || strings.Contains(value, "|") {
		return "", "", false
	}
	return strings.Trim(key, " *_:"), strings.Trim(value, " *_"), true
}

// rowBannerAt reads the row of a table that gives a level with controls after two strokes, | **Classification** |
// SECRET//NOFORN |, as the field of a form.
func rowBannerAt(s string, at, end int) (b pageBanner, ok bool) {
	if at == end || s[at] != '|' {
		return b, false
	}
	line := text.TrimRight(s[at:end], " \t\r")
	key, value, ok := rowOfTwo(line)
	if n, keyed := classificationKey(key); !ok || !keyed || n < len(key) || !strings.Contains(value, "//") {
		return b, false
	}
	from := at + strings.LastIndex(line[:len(line)-1], "|") + 1
	until := layout.TrimBlank(s, from, at+len(line)-1)
	b, ok = bannerAlone(s, from, until)
	b.keyed, b.led = true, true
	return b, ok && b.controls && !b.strange && b.level != "SBU"
}
