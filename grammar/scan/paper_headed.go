package scan

import (
	"math/bits"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// The banner of a memorandum is not always its first line: the letterhead, a file's number or the stamp of a release is
// above it, it is among the lines of the head, or a machine lost all of its copies but one. The lines of a
// memorandum's head, FROM, TO and SUBJECT, show what the text is as well as the banner's place does.

// head is a set of the lines of a memorandum's head.
type head uint8

const (
	headFrom head = 1 << iota
	headTo
	headSubject
	headDate
)

// headKeys are the keys of these lines.
var headKeys = [...]struct {
	key string
	bit head
}{
	{"FROM:", headFrom}, {"TO:", headTo}, {"SUBJECT:", headSubject}, {"DATE:", headDate}, {"MEMORANDUM FOR", headTo},
	{"MEMO FOR", headTo}, {"THROUGH:", headTo}, {"PARTICIPANTS:", headFrom}, {"PLACE:", headDate},
	{"DATE/TIME:", headDate},
}

// headKey notes a line of the title block.
func (e *evidence) headKey(line string) {
	e.titled, line = true, closedKey(line)
	for _, k := range headKeys {
		if text.HasFold(line, k.key) {
			e.keys |= k.bit
		}
	}
}

// headed is how many kinds of lines of a memorandum's head there are; its title counts as one more.
func (e *evidence) headed() int {
	n := bits.OnesCount8(uint8(e.keys))
	if e.memo {
		n++
	}
	return n
}

// bannered reports whether banners show what the text is, and no mark does.
func (e *evidence) bannered() bool {
	return e.bannersAlone() || e.ofGovernment() || e.onPages() || e.headedBanner() || e.letterBanner() ||
		e.fieldedBanner() || e.openingBanner() || e.secretLetter() || e.onAllPages() || e.regradedBanner() ||
		e.edition && len(e.banners) > 0 || e.damagedCopies() || e.copiesInLines()
}

// copiesInLines reports whether a banner with controls after two strokes is the first line, and its words are in other
// lines again, which joined it with what was next to it.
func (e *evidence) copiesInLines() bool {
	if !e.atHead || e.markdown || e.listsLevels() || e.banners[0].strange || e.banners[0].misread {
		return false
	}
	words := e.text[e.banners[0].start:e.banners[0].end]
	return e.banners[0].controls && strings.Contains(words, "//") && strings.Count(e.text, words) > 1 &&
		!quotedLevels(e.text)
}

// letterBanner reports whether a banner is the first line of a letter or a cover sheet that nothing else shows: it is
// there again and a date is a line, or a sentence says what the letter is without what it sends. CONFIDENTIAL is on
// letters of business, too.
func (e *evidence) letterBanner() bool {
	if !e.atHead || e.banners[0].unread() || e.banners[0].short || e.listsLevels() || e.markdown ||
		e.banners[0].level == "CONFIDENTIAL" && !e.banners[0].controls {
		return false
	}
	return e.dated && (e.stated || separation.In(e.text)) || e.bannerAgain() && (e.dated || e.ofMonth())
}

// bannerAgain reports whether the first banner is there again, also twice on one line, where a copy joined the foot of
// a page with the head of the next: UNCLASSIFIED UNCLASSIFIED.
func (e *evidence) bannerAgain() bool {
	b := &e.banners[0]
	words := e.text[b.start:b.end]
	return e.copies(b) > 1 || strings.Contains(e.text, "\n"+words+" "+words+"\n")
}

// ofMonth reports whether one of the first lines is a month, as on the cover of a report: May 2017.
func (e *evidence) ofMonth() bool {
	for line := range strings.Lines(e.text[:min(len(e.text), longestCover)]) {
		if _, ok := written.Month(strings.Trim(line, " \t\r\n*_#")); ok {
			return true
		}
	}
	return false
}

// longestCover is how long the cover of a report is at most, and what a copy may have of the next page.
const longestCover = 4000

// separation are words of a sentence of 32 CFR 2001.24(b) within a letter.
var separation = text.NewPhrases([]string{"CLASSIFIED WHEN SEPARATED FROM", "SECRET WHEN SEPARATED FROM",
	"CONFIDENTIAL WHEN SEPARATED FROM", "CLASSIFIED WHEN ENCLOSURES ARE REMOVED"})

// damagedCopies reports whether a banner with controls is whole, and copies of it that a machine misread are in the
// text, as at the edges of the pages of an opinion.
func (e *evidence) damagedCopies() bool {
	if e.controlled() != 1 || e.markdown {
		return false
	}
	for i := range e.banners {
		if b := &e.banners[i]; b.controls && !b.strange && b.level == "TOP SECRET" {
			return strings.Count(e.text, "TOP SECR") > len(e.banners) && damagedTop(e.text)
		}
	}
	return false
}

// headedBanner reports whether a banner is at the head or the foot of a memorandum, or alone between blank lines.
// CONFIDENTIAL is not enough: memoranda of business have it, too. UNCLASSIFIED is the first line. A field with controls
// after two strokes, Classification: SECRET//NOFORN, is a line of the head itself.
func (e *evidence) headedBanner() bool {
	n := e.headed()
	if slices.ContainsFunc(e.banners, e.formBanner) {
		n++
	}
	if n < 2 {
		return false
	}
	for i := range e.banners {
		b := &e.banners[i]
		switch {
		case b.unread() || b.mixed || b.level == "CONFIDENTIAL" && !b.controls:
		case b.classified():
			if b.flanked || b.alone || b.keyed || i == 0 && e.atHead || i == len(e.banners)-1 && e.lastBanner {
				return true
			}
		case n > 2 && (b.flanked || b.alone) && (i == 0 && e.atHead || b.level == "SBU" && !b.short):
			return true
		}
	}
	return false
}

// formBanner reports whether a banner in capitals with controls is the field of a form at the head or the foot. They
// are after two strokes, or after one behind SECRET: CONFIDENTIAL/SENSITIVE is what firms write, too.
func (e *evidence) formBanner(b pageBanner) bool {
	words := e.text[b.start:b.end]
	return b.keyed && b.controls && (b.edge || b.fielded && b.start < longestCover) && !text.HasLower(words) &&
		(strings.Contains(words, "//") || strings.HasSuffix(b.level, "SECRET") && strings.Contains(words, "/"))
}

// flanked reports whether the line above the banner that is read, or the one below it, is of a memorandum's head.
func (s *paperScanner) flanked() bool {
	if k, ok := s.kindAbove(); ok && (k == TitleLine || k == SubjectText || k == PageLine || k == Stamp) {
		return true
	}
	_, below, ok := s.below(0)
	return ok && (titleLine(below) || subjectKey(below) > 0 || s.dayAlone(below) || letterhead(below))
}
