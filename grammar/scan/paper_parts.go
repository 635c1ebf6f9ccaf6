package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Some reports give each paragraph a level of its own in a field: PARA 2, and below it Classification: TOP SECRET. That
// is no banner of the paper but the mark of what follows, and such marks are not read.

// partFields is what the fields below the labels of paragraphs say: the highest level of them, as an index of
// levelBanners, and where that is.
type partFields struct {
	several     answer
	level, from int
}

// ofPart reports whether the field that is read is below the label of a paragraph, and others are so too. It keeps the
// highest level of them.
func (s *paperScanner) ofPart(at int, b *pageBanner) bool {
	if !s.parts.several.get(func() bool { return labeledFields(s.text) > 1 }) ||
		!partLabel(strings.Trim(lineAbove(s.text, s.line.Start), partSigns)) {
		return false
	}
	if _, keyed := classificationKey(strings.TrimLeft(s.text[at:s.line.End], partSigns)); !keyed {
		return false
	}
	if level := slices.Index(levelBanners[:], b.level); level >= 0 && (s.parts.from == 0 || level < s.parts.level) {
		s.parts.level, s.parts.from = level, b.start
	}
	return true
}

// doubtParts is the doubt of a text whose paragraphs have levels of their own in fields, which no banner shows. Firms
// write CONFIDENTIAL so.
func (s *paperScanner) doubtParts() {
	paper := s.out.Evidence != NoEvidence
	if s.parts.from == 0 || paper && s.out.Doubt != NoDoubt {
		return
	}
	high := slices.Index(levelBanners[:], s.found.highest())
	switch {
	case high >= 0 && high <= s.parts.level:
	case paper && s.parts.level < len(levelBanners)-1:
		s.out.Doubt, s.out.passed = PassedMark, uint32(s.parts.from)
	case !paper && strings.HasSuffix(levelBanners[s.parts.level], "SECRET"):
		s.out.Doubt, s.out.passed = LoneMarks, uint32(s.parts.from)
	}
}

// labeledFields is how many fields that name a level are below the label of a paragraph.
func labeledFields(s string) (n int) {
	above := ""
	for line := range strings.Lines(s) {
		line = strings.Trim(line, partSigns)
		if line == "" {
			continue
		}
		if _, keyed := classificationKey(line); keyed && partLabel(above) {
			n++
		}
		above = line
	}
	return n
}

// partSigns are around the label of a paragraph and the field below it.
const partSigns = " \t\r\n#*_"

// partLabel reports whether a line is the label of a paragraph, with its number: PARA 2 - PIERS, Section 3, 4. Quays.
func partLabel(line string) bool {
	for _, word := range [...]string{"PARA ", "PARAGRAPH ", "SECTION ", "PART ", "ITEM "} {
		if text.HasFold(line, word) && len(line) > len(word) {
			return text.IsUpper(line[len(word)]) || text.IsDigit(line[len(word)])
		}
	}
	n := text.DigitsEnd(line, 0)
	return n > 0 && n+1 < len(line) && strings.IndexByte(".):", line[n]) >= 0
}
