package scan

import "strings"

// A paper in which one banner was read may have others that were not: a copy joined them with what is next to them.
// Then nothing is known to be missing in its banners.

// passedOver reports whether a level and a control in capitals are in the text of a paper, not among the words of a
// sentence, and in no banner that was read.
func (t *Tokens) passedOver(plain string) bool {
	read := t.firstBanner()
	for i := range t.list {
		switch t.list[i].kind {
		case Text, TitleLine, Heading, Stray, PageLine, SubjectText:
		default:
			continue
		}
		s := withoutBanner(plain[t.list[i].start:t.list[i].end], read)
		if topAlone(s) {
			return true
		}
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

// topAlone reports whether a line of a text is the first word of TOP SECRET alone: a copy broke the banner.
func topAlone(s string) bool {
	const top = "TOP"
	if !strings.Contains(s, top) { // as nearly all
		return false
	}
	for line := range strings.Lines(s) {
		if strings.Trim(line, " \t\r\n*_#>") == top {
			return true
		}
	}
	return false
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

// BannerPassed reports whether a line of a paper may be a banner, and was not read as one.
func (t *Tokens) BannerPassed() bool {
	switch t.Doubt {
	case NoDoubt, LoneBlock, LoneIndicator, BlockApart, MisreadMarks, OtherMessage:
		return false
	}
	return t.Evidence != NoEvidence
}
