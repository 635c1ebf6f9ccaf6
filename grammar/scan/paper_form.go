package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Dispatches, routing sheets and record forms name the level in a field, whose key may be on the line above. Captions
// as SENSITIVE and EYES ONLY are on the line below the banner, and above it at the foot of a page.

// keyBelow emits the key of a form's field where the line below it is a banner: CLASSIFICATION, then SECRET.
func (s *paperScanner) keyBelow(line string, at int) bool {
	bare := text.Trim(line, "#*_|:. \t\r")
	if !strings.EqualFold(bare, "CLASSIFICATION") && !strings.EqualFold(bare, "SECURITY CLASSIFICATION") {
		return false
	}
	_, below, ok := s.below(0)
	if !ok || !s.bannerLike(below) {
		return false
	}
	s.emit(TitleLine, at, s.line.End)
	s.keyed = true
	return true
}

// archiveForm reports whether the field that is read is of the form with which an archive lists a paper, and a banner
// of the paper is in the text, or no memorandum is below the form. The field says what the paper was at the review.
func (s *paperScanner) archiveForm() bool {
	return s.formOfArchive.get(func() bool {
		form := archiveFormStart(s.text)
		return form >= 0 && (bannerBesideFields(s.text) ||
			form < s.line.Start && text.IndexFold(s.text[form:], "MEMORANDUM") < 0)
	})
}

// archiveFormStart is where the form begins with which an archive lists a paper, below 0 for none. A copy may have lost
// its first line.
func archiveFormStart(s string) int {
	at := text.IndexFold(s, identificationForm)
	if at < 0 && text.IndexFold(s, "CURRENT STATUS") >= 0 {
		at = text.IndexFold(s, "IDENTIFICATION FORM")
	}
	return at
}

// withdrawn reports whether a text is the notice that an archive puts in the place of a paper, which has its level in a
// field and no banner of its own.
func (e *evidence) withdrawn(plain string) bool {
	return !slices.ContainsFunc(e.banners, func(b pageBanner) bool { return !b.keyed }) &&
		(text.IndexFold(plain, "WITHDRAWAL NOTICE") >= 0 || text.IndexFold(plain, "WITHDRAWAL SHEET") >= 0)
}

// bannerBesideFields reports whether a line is a banner that is not a field of a form.
func bannerBesideFields(s string) bool {
	for line := range strings.Lines(s) {
		line = strings.TrimSpace(line)
		if _, keyed := classificationKey(line); line != "" && !keyed && bannerLike(line) {
			return true
		}
	}
	return false
}

// captionLine reports whether a line is a caption that belongs to the banner next to it, or several.
func captionLine(line string) bool {
	line = text.Trim(line, "-*_[]#<> \t\r\f.")
	if line == "" || len(line) > 40 || strings.IndexByte("SENLORFWP", line[0]) < 0 || text.HasLower(line) {
		return false
	}
	for part := range strings.FieldsFuncSeq(line, func(c rune) bool { return c == '/' || c == ',' || c == ';' }) {
		switch strings.Trim(part, " -") {
		case "SENSITIVE", "EYES ONLY", "NODIS", "EXDIS", "LIMDIS", "NOFORN", "STADIS", "ORCON", "PROPIN", "WNINTEL",
			"RESTRICTED DATA", "FORMERLY RESTRICTED DATA":
		default:
			return false
		}
	}
	return true
}

// loneCaption reports whether a line is a caption that only classified papers have, where no banner is next to it.
func loneCaption(line string) bool {
	return captionLine(line) && text.Trim(line, "-*_[]#<> \t\r\f.") != "SENSITIVE"
}

// captionsBelow emits the captions directly below a banner.
func (s *paperScanner) captionsBelow() {
	for n := 0; n < 3; n++ {
		l, below, ok := s.below(0)
		if !ok || l.Blank || !captionLine(below) {
			return
		}
		if _, next, ok := s.below(1); ok && n > 0 && s.bannerLike(next) { // it is above the next page's
			return
		}
		s.advance()
		s.caption()
	}
}

// captionAbove emits a caption directly above a banner, as at the foot of a page.
func (s *paperScanner) captionAbove(line string) bool {
	if !captionLine(line) {
		return false
	}
	for n := range 2 {
		l, below, ok := s.below(n)
		if !ok || l.Blank {
			return false
		}
		if s.bannerLike(below) {
			s.caption()
			return true
		}
		if !captionLine(below) {
			return false
		}
	}
	return false
}

// caption emits the line that is read as a caption, without the signs around it.
func (s *paperScanner) caption() {
	at := layout.SkipBlank(s.text, s.line.Start, s.line.End)
	end := layout.TrimBlank(s.text, at, s.line.End)
	for at < end && beforeBanner(s.text[at]) {
		at++
	}
	for end > at && strings.IndexByte("-*_]> \t.", s.text[end-1]) >= 0 {
		end--
	}
	s.emit(Caption, at, end)
}

// Misread reads the level of a Banner token that the grammar of markings does not: one in letters with hyphens, and
// one in which a machine mistook letters, which is misread. The rest is the text after the level.
func (t Token) Misread() (level marking.Level, rest string, misread bool) {
	if wholeLevel(t.Text) {
		return marking.Unmarked, t.Text, false
	}
	if rest, ok := brokenRest(t.Text); ok {
		return marking.TopSecret, rest, false
	}
	n, name := hyphenLevel(t.Text)
	if n == 0 {
		if b, ok := spelledWithin(t.Text, 0, len(t.Text)); ok {
			n, name = b.end, b.level
		}
	}
	if n == 0 {
		if b, ok := bannerAt(t.Text, 0, len(t.Text)); ok {
			return b.spelled(t.Text)
		}
		n, name = misreadLevel(t.Text)
		misread = n > 0
	}
	return levelNamed(name), t.Text[n:], misread
}

// wholeLevel is a quick look at a banner as nearly all are: a level in one piece, alone or before a slash, and none of
// the signs that are in a level or a control which the grammar does not read.
func wholeLevel(s string) bool {
	for _, w := range levelBanners[1:] {
		if rest, ok := strings.CutPrefix(s, w); ok {
			return rest == "" || rest[0] == '/' && !strings.ContainsAny(rest, spelledSigns+"\t\r\n")
		}
	}
	return false
}

// spelled is a banner that was read with a hyphen in its level, whose control a machine put a blank into, or whose
// strokes it took for letters.
func (b *pageBanner) spelled(s string) (level marking.Level, rest string, misread bool) {
	if strings.HasPrefix(s, topSecretHyphen) {
		return marking.TopSecret, s[len(topSecretHyphen):], false
	}
	if n, name, glue := gluedLevel(s); b.misread && n > 0 {
		return levelNamed(name), "//" + s[n+glue:], true
	}
	if rest, ok := strings.CutPrefix(s, "NATO "+restricted); ok { // which the United States protect as CONFIDENTIAL
		return marking.Confidential, rest, false
	}
	if !b.strange {
		return marking.Unmarked, "", false
	}
	whole, ok := withoutBlank(s)
	if level = levelNamed(b.level); !ok || level == marking.Unmarked {
		return marking.Unmarked, "", false
	}
	return level, strings.TrimPrefix(whole, b.level), true
}

// levelNamed is the level of a name; Unmarked for none.
func levelNamed(name string) marking.Level {
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		if l.String() == name {
			return l
		}
	}
	return marking.Unmarked
}
