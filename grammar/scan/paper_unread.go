package scan

import "strings"

// A paper in which one banner was read may have others that were not: a copy joined them with what is next to them.
// Then nothing is known to be missing in its banners.

// passedOver reports whether a level and a control in capitals are in the text of a paper, not among the words of a
// sentence, and in no banner that was read.
func (t *Tokens) passedOver(plain string) bool {
	for i := range t.list {
		switch t.list[i].kind {
		case Text, TitleLine, Heading, Stray, PageLine, SubjectText:
		default:
			continue
		}
		s := plain[t.list[i].start:t.list[i].end]
		if !containsAny(s, levelBanners[:]) { // as nearly all
			continue
		}
		if t.list[i].kind == PageLine && bannerLike(s) { // the ceiling of a system
			continue
		}
		for line := range strings.Lines(s) {
			if line = strings.TrimSpace(line); doubleSlash(line) || gluedControl(line) {
				return true
			}
		}
	}
	return false
}

// BannerPassed reports whether a line of a paper may be a banner, and was not read as one.
func (t *Tokens) BannerPassed() bool {
	switch t.Doubt {
	case NoDoubt, LoneBlock, BlockApart, OtherMessage:
		return false
	}
	return t.Evidence != NoEvidence
}
