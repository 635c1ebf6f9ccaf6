package scan

import (
	"math/bits"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
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
	e.titled = true
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
	return e.bannersAlone() || e.ofGovernment() || e.onPages() || e.headedBanner() || e.edition || e.letterBanner() ||
		e.damagedCopies() || e.copiesInLines()
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
	return e.dated && (e.stated || e.copies(&e.banners[0]) > 1 || separation.In(e.text))
}

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
// CONFIDENTIAL is not enough: memoranda of business have it, too. UNCLASSIFIED is the first line.
func (e *evidence) headedBanner() bool {
	n := e.headed()
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

// flanked reports whether the line above the banner that is read, or the one below it, is of a memorandum's head.
func (s *paperScanner) flanked() bool {
	if k, ok := s.kindAbove(); ok && (k == TitleLine || k == SubjectText || k == PageLine || k == Stamp) {
		return true
	}
	_, below, ok := s.below(0)
	return ok && (titleLine(below) || subjectKey(below) > 0 || s.dayAlone(below) || letterhead(below))
}

// An edition of public papers prints the banner in small letters below the title of a memorandum: secret.

// editionLines is how many lines with text are looked at for such a banner.
const editionLines = 8

// editionHead is how long the head of a text is at most in which it is.
const editionHead = 1500

// editionBanner reports whether a text begins as a memorandum in an edition does, and a line is a banner in small
// letters.
func editionBanner(s string) bool {
	n, title := 0, false
	for line := range strings.Lines(s[:min(len(s), editionHead)]) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if n++; n > editionLines {
			break
		}
		if title && smallBanner(line) > 0 {
			return true
		}
		title = title || text.IsUpper(line[0]) && editionTitle(line)
	}
	return false
}

// longestTitle is how long a title in an edition is at most that is one line: it names all who wrote and were present.
const longestTitle = 400

// editionTitle reports whether a line is the title of a memorandum in an edition.
func editionTitle(line string) bool {
	return memoTitle(line) || strings.HasPrefix(line, "Memorandum ") && len(line) <= longestTitle &&
		!strings.HasSuffix(line, ".")
}

// endTitle reports whether one of the first lines is a title that ends with what the paper is, as THE
// SECRETARY'S CALL SHEET. Numbered marks below it are not those of a cable that lost its header.
func endTitle(s string) bool {
	n := 0
	for line := range strings.Lines(s[:min(len(s), editionHead)]) {
		if line = strings.TrimSpace(strings.TrimLeft(line, "#* ")); line == "" {
			continue
		}
		if n++; n > editionLines {
			break
		}
		if text.IsUpper(line[0]) && len(line) <= longestDay && strings.IndexByte(line, ':') < 0 && titleCase(line) &&
			endsWithKind(line) {
			return true
		}
	}
	return false
}

// endsWithKind reports whether the last words of a line say what kind of paper it is.
func endsWithKind(line string) bool {
	for _, w := range titleWords {
		if n := len(line) - len(w); n > 0 && line[n-1] == ' ' && strings.EqualFold(line[n:], w) {
			return true
		}
	}
	return false
}

// smallBanner is the length of a level in small letters that is alone on a line, or before the place and the day:
// secret, top secret [Port Amber,] June 3, 1950.
func smallBanner(line string) int {
	for _, w := range [...]string{"top secret", "secret", "confidential"} {
		rest, ok := strings.CutPrefix(line, w)
		if !ok {
			continue
		}
		rest = strings.TrimSpace(strings.TrimPrefix(rest, "."))
		if rest == "" || line[len(w)] == ' ' && (rest[0] == '[' || dayAlone(rest)) {
			return len(w)
		}
	}
	return 0
}

// editionBannerAt reads a line as such a banner.
func (s *paperScanner) editionBannerAt(at, end int) (b pageBanner, ok bool) {
	at = skipBlank(s.text, at, end)
	if !s.found.edition || at >= s.edge.head || len(s.found.banners) > 0 {
		return b, false
	}
	n := smallBanner(s.text[at:trimBlank(s.text, at, end)])
	level := strings.ToUpper(s.text[at : at+n])
	return pageBanner{start: at, end: at + n, rest: at + n, level: level, mixed: true}, n > 0
}
