package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// The line of a banner has the banner, and next to it a page's number, a date, a stamp, or a sentence on the level.

// bannerHere emits a banner, and the page's number or the date on its line.
func (s *paperScanner) bannerHere(at int) bool {
	b, ok := s.banner(at, s.line.End)
	if !ok {
		return false
	}
	if b.keyed && s.archiveForm() {
		s.emit(TitleLine, at, s.line.End)
		s.found.listed = b.level
		return true
	}
	if b.start > at && s.ofPart(at, &b) {
		s.emit(TitleLine, at, s.line.End)
		return true
	}
	if b.within {
		kind := TitleLine
		if b.again > 0 {
			kind = PageLine
		}
		s.emit(kind, at, b.start)
	} else if b.led {
		s.emit(TitleLine, at, b.start)
	} else if n := pageBefore(s.text[at:s.line.End]); n > 0 {
		s.emit(PageLine, at, at+n)
	}
	s.emit(Banner, b.start, b.end)
	if b.again > 0 {
		s.emit(Banner, b.again, b.again+b.end-b.start)
		s.found.banner(b, s.first)
	}
	s.aroundBanner(b)
	return true
}

// aroundBanner emits what is after a banner on its line and the captions below, and notes the banner.
func (s *paperScanner) aroundBanner(b pageBanner) {
	s.afterBanner(&b)
	b.dated = s.dateBelow()
	b.keyed = b.keyed || s.keyed
	b.edge = b.start < s.edge.head || b.start >= s.edge.foot || s.nextToStamp()
	b.alone, b.flanked, b.fielded = s.alone(), s.flanked(), b.keyed && s.amongFields()
	s.keyed = false
	s.found.banner(b, s.first)
	s.caveats()
	s.captionsBelow()
}

// afterBanner emits what is after a banner on its line: an authority block, a page's number, a stamp, a sentence on the
// level, or a date.
func (s *paperScanner) afterBanner(b *pageBanner) {
	if b.beside && s.authorityLine(s.text[b.rest:s.line.End], b.rest) {
		return
	}
	rest := strings.Trim(s.text[b.rest:s.line.End], signsAfterBanner)
	if rest == "" || rest == "/" { // the end of a comment
		return
	}
	kind := TitleLine
	switch {
	case pageAfter(rest):
		kind = PageLine
	case s.releaseStamp(rest):
		kind, s.found.stamped = Stamp, true
	case statement(rest):
		kind, s.found.stated = Statement, true
	}
	s.emit(kind, b.rest, s.line.End)
}

// banner reads a line of the text as a banner.
func (s *paperScanner) banner(at, end int) (pageBanner, bool) {
	if b, ok := bannerAt(s.text, at, end); ok {
		return b, ok
	}
	if b, ok := rowBannerAt(s.text, at, end); ok {
		return b, ok
	}
	if b, ok := spelledWithin(s.text, at, end); ok {
		return b, ok
	}
	if s.misread {
		if b, ok := misreadBannerAt(s.text, at, end); ok {
			return b, ok
		}
	}
	if s.mixed {
		if b, ok := mixedBannerAt(s.text, at, end); ok {
			return b, ok
		}
	}
	if b, ok := s.pairedBannerAt(at, end); ok {
		return b, true
	}
	if b, ok := s.ledBannerAt(at, end); ok {
		return b, true
	}
	return s.editionBannerAt(at, end)
}

// bannerLike reports whether a line is a banner.
func (s *paperScanner) bannerLike(line string) bool {
	from, last := ornamented(line, 0, len(line))
	if line = line[from:last]; bannerLike(line) || s.mixed && mixedBannerLike(line) {
		return true
	}
	if s.misread {
		if _, ok := misreadBannerAt(line, 0, len(line)); ok {
			return true
		}
	}
	_, ok := spelledWithin(line, 0, len(line))
	return ok
}

// MarkingAlone reports whether a text is a banner by itself, in capitals, or the text of a mark that can be nothing
// else: SECRET, S//NF.
func MarkingAlone(s string) bool { return bannerLike(s) || portion.SureMark(s) }

// caveats emits the line Caveats: NOFORN below a banner, as military mail programs write it: the two are one banner.
func (s *paperScanner) caveats() {
	l, below, ok := s.below(0)
	if !ok || l.Blank {
		return
	}
	for _, key := range [...]string{"CAVEATS:", "CAVEAT:", "ASSOCIATED CAVEATS:"} {
		if text.HasFold(below, key) {
			s.advance()
			at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
			s.emit(Caption, layout.SkipBlank(s.text, at+len(key), s.line.End), s.line.End)
			return
		}
	}
}

// bannerLike reports whether a line is a banner by itself, in capitals.
func bannerLike(line string) bool {
	_, ok := bannerAt(line, 0, len(line))
	return ok
}

// pageBefore is the length of the number of the page before a banner on its line, with wide blanks between the two:
// Page 12      SECRET, begin page 141     UNCLASSIFIED. It is 0 for none.
func pageBefore(s string) int {
	wide := strings.Index(s[:min(len(s), longestPage+len(columnGap))], columnGap)
	if wide < 0 {
		return 0
	}
	page := s[:wide]
	for _, word := range [...]string{"begin ", "end "} {
		page = strings.TrimPrefix(page, word)
	}
	if !layout.PageNumber(page) {
		return 0
	}
	return layout.SkipBlank(s, wide, len(s))
}

// columnGap is the least number of blanks between a page's number and a banner, and longestPage the most characters
// that the number has.
const columnGap, longestPage = "   ", len("begin page 1234")

// signsAfterBanner are the signs that lines have after a banner.
const signsAfterBanner = "-*_]>=# \t\f."

// pageAfter reports whether a text after a banner on its line is the number of its page: 3 of 9, | Page 2, p. 2.
func pageAfter(s string) bool {
	s = strings.TrimLeft(s, "|·•–— ")
	if text.HasFold(s, "P. ") {
		s = s[len("P. "):]
	}
	return layout.PageNumber(s) || pageOf(s) || frontPage(s)
}

// frontPage reports whether a text is the number of a page before the first chapter, or in an annex: iv, A-1, II-3.
func frontPage(s string) bool {
	part, n, annex := strings.Cut(strings.TrimSpace(s), "-")
	if annex && (n == "" || len(n) > 3 || text.DigitsEnd(n, 0) < len(n)) {
		return false
	}
	return part != "" && len(part) < 6 && (portion.RomanNumber(part) || annex && len(part) == 1 && text.IsUpper(part[0]))
}

// furnitureFollows reports whether nothing follows a banner on its line but signs, a page's number or a date.
func (b *pageBanner) furnitureFollows(rest string) bool {
	rest = strings.TrimLeft(rest, "*_]>=#")
	bare := strings.Trim(rest, signsAfterBanner)
	switch {
	case bare == "":
		return true
	case rest[0] == ' ' && strings.HasPrefix(bare, "(") && statement(bare):
		return true
	case len(rest) > 1 && (rest[0] == ' ' || rest[0] == '\t') && (pageAfter(bare) || releaseStamp(bare)):
		return true
	case (rest[0] == ' ' || rest[0] == '\t') && (len(bare) < longestDay && written.Alone(bare) || afterLevel(bare)):
		return true
	case b.level == "SBU" && b.ofDepartment(bare):
		return true
	case strings.HasPrefix(rest, "  ") || strings.HasPrefix(rest, "\t"):
		_, ok := paperDate(bare)
		return ok && len(bare) < longestDay || actionWord(bare) || copyNumber(bare)
	}
	return false
}

// ofDepartment reports whether a text after a marking below the levels is a bar and the name of an office: | Department
// of Piers. A list of abbreviations has what they stand for.
func (b *pageBanner) ofDepartment(bare string) bool {
	name, ok := strings.CutPrefix(bare, "| ")
	return ok && (text.HasWord(name, "DEPARTMENT") || text.HasWord(name, "OFFICE") || text.HasWord(name, "BUREAU") ||
		text.IndexWord(name, "AGENCY") > 0)
}
