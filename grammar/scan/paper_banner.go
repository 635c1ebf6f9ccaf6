package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/text"
)

// pageBanner is a line that is a banner: a level with its controls, in capitals, and nothing else but page furniture
// or a date.
type pageBanner struct {
	start, end int // the marking, without the signs around it
	rest       int // where a date or a page's number begins after it; the line's end for none
	again      int // where the same banner begins once more, as at the head of the next page; 0 for none
	level      string
	controls   bool // controls of the vocabulary follow the level
	strange    bool // so does a word that is not of it
	former     bool // these words are of former times
	mixed      bool // the banner is in mixed case
	dated      bool // a date is below it
	keyed      bool // it is the value of a form's field, CLASSIFICATION
	within     bool // it is among other words of a form's line, in letters with hyphens
	dynamic    bool // it says how high a page may be that a program puts together
	beside     bool // an authority block or a letterhead is after it on its line
	misread    bool // a machine mistook letters of it
	edge       bool // it is near the head or the foot of the text
	short      bool // a marking below the levels is abbreviated: SBU, FOUO, CUI
	flanked    bool // a line of a memorandum's head is next to it
	led        bool // other words or signs are before it on its line
	fielded    bool // it is a field, and other fields are near it
	alone      bool // blank lines are above and below it, and no colon ends the line before
}

// plainBanners are the markings below the levels, longest first.
var plainBanners = [...]string{"CONTROLLED UNCLASSIFIED INFORMATION", "SENSITIVE BUT UNCLASSIFIED",
	"LAW ENFORCEMENT SENSITIVE", "LIMITED OFFICIAL USE", "FOR OFFICIAL USE ONLY", "CONTROLLED", "SBU", "FOUO", "CUI"}

// levelBanners are the levels as banners write them.
var levelBanners = [...]string{"TOP SECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED"}

// mayBanner reports whether a line's first letter is one that a banner may begin with.
func mayBanner(c byte) bool { return strings.IndexByte("CSTULF", c) >= 0 }

// beforeBanner reports whether a byte is of the signs that lines have before a banner.
func beforeBanner(c byte) bool {
	switch c {
	case '-', '*', '_', '[', '<', '#', '>', '=', ' ', '\t':
		return true
	}
	return false
}

// bannerAlone reads a text from an offset to its end as a banner.
func bannerAlone(s string, at, end int) (b pageBanner, ok bool) {
	at = layout.SkipBlank(s, at, end)
	end = layout.TrimBlank(s, at, end)
	end = at + len(withoutDraft(text.TrimRight(s[at:end], signsAfterBanner)))
	if end-at > 140 || at == end {
		return b, false
	}
	for at < end && beforeBanner(s[at]) {
		at++
	}
	at += pageBefore(s[at:end])
	n, keyed := classificationKey(s[at:end])
	at += n
	if line := s[at:end]; strings.HasPrefix(line, "//") || text.HasWord(line, "NATO") || text.HasWord(line, "COSMIC") {
		return foreignBanner(s, at, end)
	}
	if at == end || !mayBanner(text.Upper(s[at])) || !keyed && !text.IsUpper(s[at]) {
		return b, false
	}
	if b, ok = transmittalBanner(s, at, end); ok {
		return b, true
	}
	n, level := bannerLevel(s[at:end], keyed)
	if n == 0 {
		return gluedBanner(s, at, end)
	}
	if choice(s[at+n : end]) {
		return b, false
	}
	b = pageBanner{start: at, level: level, end: at + n, keyed: keyed, short: n < len("SECRET")}
	b.end += abbreviationLength(s[b.end:end])
	b.bannerControls(s, end)
	if slashes := strings.HasPrefix(strings.TrimLeft(s[at+n:end], " "), "//"); slashes &&
		(!b.furnitureFollows(s[b.end:end]) || strings.HasSuffix(s[:b.end], "SIGMA")) { // SIGMA 14 is no page
		b.registerControls(s, at, end)
	} else if slashes && b.strange && register.Parse(s[at:b.end]).Understood() { // //NOFORN/FISA, //NOFORN//MR
		b.controls, b.strange = true, false
	}
	b.rest = layout.SkipBlank(s, b.end, end)
	if b.furnitureFollows(s[b.end:end]) {
		return b, true
	}
	if formerWords(s[b.end:end]) || formerWords(s[at+n:end]) { // NO of NO FOREIGN DISSEM looks like a control
		b.end, b.rest, b.strange, b.former = end, end, true, true
		return b, true
	}
	return b, false
}

// abbreviationLength is the length of the abbreviation in parentheses after the words of a marking below the levels,
// CONTROLLED UNCLASSIFIED INFORMATION (CUI); 0 for none.
func abbreviationLength(rest string) int {
	for _, w := range [...]string{" (CUI)", " (SBU)", " (FOUO)"} {
		if strings.HasPrefix(rest, w) {
			return len(w)
		}
	}
	return 0
}

// unread reports whether words that no banner of any time had follow the level.
func (b *pageBanner) unread() bool { return b.strange && !b.former }

// classificationKey is the length of the key of a form's field, CLASSIFICATION: SECRET. Without its colon the level is
// in capitals: Classification **SECRET**, Security Classification - SECRET.
func classificationKey(s string) (n int, keyed bool) {
	const security, key = "SECURITY ", "CLASSIFICATION"
	if text.HasFold(s, security) {
		n = len(security)
	}
	if !text.HasWord(s[n:], key) {
		return 0, false
	}
	n += len(key)
	if colon := skipEmphasis(s, n, len(s)); strings.HasPrefix(s[colon:], ":") { // **Classification**: SECRET
		n = colon + 1
	} else if rest := strings.TrimLeft(s[n:], " *-–"); text.HasLower(rest) {
		return 0, false
	} else if dashed := len(s) - len(rest); strings.ContainsAny(s[n:dashed], "-–") {
		n = dashed
	}
	for n < len(s) && (s[n] == ' ' || s[n] == '\t' || s[n] == '*') {
		n++
	}
	return n, true
}

// transmittalBanner reads the banner of a paper that is lower than what is attached to it, UNCLASSIFIED W/SECRET
// ATTACHMENTS: the level of the whole is that of the attachments. One with lower attachments has its own level.
func transmittalBanner(s string, at, end int) (b pageBanner, ok bool) {
	if line := s[at:end]; !strings.Contains(line, " W") && !strings.Contains(line, " w") { // as nearly all banners
		return b, false
	}
	own, level := bannerLevel(s[at:end], false)
	for _, with := range [...]string{" W/", " w/", " WITH ", " with "} {
		if own == 0 || !strings.HasPrefix(s[at+own:end], with) {
			continue
		}
		from := layout.SkipBlank(s, at+own+len(with), end)
		n, attached := bannerLevel(s[from:end], false)
		if n == 0 || slices.Index(levelBanners[:], level) < slices.Index(levelBanners[:], attached) && level != "SBU" {
			return b, false
		}
		b = pageBanner{start: from, end: from + n, level: attached}
		b.bannerControls(s, end)
		b.rest = layout.SkipBlank(s, b.end, end)
		rest := strings.Trim(s[b.rest:end], signsAfterBanner)
		return b, isAttachment(strings.TrimSuffix(strings.ToUpper(rest), "S"))
	}
	return b, false
}

// isAttachment reports whether a word names what a transmittal sends.
func isAttachment(word string) bool { return word == "ATTACHMENT" || word == "ENCLOSURE" }

// foreignBanner reads a banner that begins with a double slash, of others or made with them: //GBR SECRET. Only one
// that the register has is a banner, since comments of programs begin so too. Those of NATO are also met without the
// slashes.
func foreignBanner(s string, at, end int) (b pageBanner, ok bool) {
	n := columnEnd(s[at:end])
	if text.HasLower(s[at : at+n]) { // as most comments
		return b, false
	}
	read := register.Parse("//" + strings.TrimPrefix(s[at:at+n], "//"))
	if !read.Understood() || !read.Foreign() || read.Short {
		return b, false
	}
	b = pageBanner{start: at, end: at + n, level: read.Level.String(), controls: true}
	if read.Restricted {
		b.level = "CONFIDENTIAL"
	}
	b.rest = layout.SkipBlank(s, b.end, end)
	return b, b.furnitureFollows(s[b.end:end])
}

// registerControls takes controls with compartments, programs and lists as the register writes them: they run to the
// end of the line, or to two blanks.
func (b *pageBanner) registerControls(s string, at, end int) {
	n := columnEnd(s[at:end])
	line := strings.Replace(strings.Replace(s[at:at+n], ", and ", ", ", 1), " and ", ", ", 1)
	if strings.Trim(line, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/,-_ ") != "" {
		return
	}
	b.end = at + n
	understood := register.Parse(strings.Replace(line, "RELTO ", "REL TO ", 1)).Understood()
	b.controls, b.strange = b.controls || understood, !understood
}

// columnEnd is where a line's first column ends: at two blanks or a tab.
func columnEnd(s string) int {
	if i := strings.Index(s, "  "); i >= 0 {
		s = s[:i]
	}
	if i := strings.IndexByte(s, '\t'); i >= 0 {
		s = s[:i]
	}
	return len(strings.TrimRight(s, " -*_]>"))
}

// bannerLevel is the length of the level, or the marking below the levels, that a text begins with.
func bannerLevel(s string, keyed bool) (n int, level string) {
	for _, w := range plainBanners {
		if strings.HasPrefix(s, w) && wordEnds(s, len(w)) {
			return len(w), "SBU"
		}
	}
	for _, w := range levelBanners {
		if (strings.HasPrefix(s, w) || keyed && text.HasFold(s, w)) && wordEnds(s, len(w)) {
			return len(w), w
		}
	}
	if strings.HasPrefix(s, topSecretHyphen) && wordEnds(s, len(topSecretHyphen)) {
		return len(topSecretHyphen), levelBanners[0]
	}
	if n, level = hyphenLevel(s); n > 0 {
		return n, level
	}
	if rest, ok := strings.CutPrefix(s, "TOP "); ok && len(rest) > 2 && rest[1] == ' ' { // TOP S E C R E T
		if n, level = bannerLevel(rest, false); level == "SECRET" {
			return len("TOP ") + n, levelBanners[0]
		}
		return 0, ""
	}
	if len(s) > 2 && s[1] == ' ' {
		if w, ok := levelWordAt(s, 0, len(s)); ok && w.spaced && !text.HasLower(s[:w.end]) {
			return w.end, strings.ReplaceAll(s[:w.end], " ", "")
		}
	}
	return 0, ""
}

// topSecretHyphen is TOP SECRET as some write it.
const topSecretHyphen = "TOP-SECRET"

func wordEnds(s string, n int) bool {
	return n == len(s) || !text.IsLetter(s[n]) && !text.IsDigit(s[n]) && s[n] != '_' && s[n] != '=' && s[n] != ':'
}

// bannerControls takes the controls after the level: //NOFORN, /NODIS, NOFORN, - EYES ONLY, (XGDS-3).
func (b *pageBanner) bannerControls(s string, end int) {
	rest := s[b.end:end]
	n := marking.ControlsLength(rest)
	if n == 0 {
		if w := strings.TrimLeft(rest, " -–"); text.HasWord(w, "EYES ONLY") && len(w) < len(rest) {
			n = len(rest) - len(w) + len("EYES ONLY")
		}
	}
	if n > 0 {
		for part := range strings.FieldsFuncSeq(rest[:n], func(c rune) bool { return c == '/' }) {
			switch part = strings.Trim(part, " -–"); {
			case part == "": // the blank before a slash
			case text.HasWord(part, "REL"), text.HasWord(part, "RELTO"), marking.Known(part), b.category(part):
				b.controls = true
			default:
				b.strange = true
			}
		}
	}
	b.end += n
	after := s[b.end:end]
	inner := strings.TrimLeft(after, " ")
	switch schedule := scheduleLength(after); {
	case schedule > 0:
		b.end += schedule
		b.former = true
	case n == 0 && strings.HasPrefix(inner, "(") && marking.Known(inParentheses(inner)): // CONFIDENTIAL (NOFORN)
		b.end += strings.IndexByte(after, ')') + 1
		b.controls = true
	}
}

// scheduleLength is the length of the schedule of E.O. 11652 that follows a level, with the categories of an exemption:
// (XGDS-3), - XGDS (3), XGDS (B)(3), GDS; 0 for none.
func scheduleLength(s string) int {
	name := strings.TrimPrefix(strings.TrimLeft(s, " -–—,/("), "X")
	if !text.HasWord(name, "GDS") || strings.HasPrefix(s, "X") || strings.HasPrefix(s, "G") {
		return 0
	}
	at := len(s) - len(name) + len("GDS")
	rest, _, _ := strings.Cut(s[at:], columnGap[1:])
	rest = rest[:len(rest)-len(strings.TrimLeft(rest, " -(),B0123456789"))]
	return at + len(strings.TrimRight(rest, " -(,"))
}

// inParentheses is what the parentheses that a text begins with hold; empty where nothing closes them.
func inParentheses(s string) string {
	i := strings.IndexByte(s, ')')
	if i < 0 {
		return ""
	}
	return strings.TrimSpace(s[1:i])
}

// category reports whether a word of a CUI banner is a category or a control of dissemination: SP-PRVCY, FEDCON. The
// registry of 32 CFR 2002.10 has more than a hundred.
func (b *pageBanner) category(word string) bool {
	return b.level == "SBU" && len(word) > 1 && strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == ""
}

// actionWords are what memoranda of the National Security Council say next to their banner, or on the line below: what
// is asked of the reader.
var actionWords = [...]string{"ACTION", "INFORMATION", "URGENT", "URGENT ACTION", "ACTION MEMORANDUM",
	"INFORMATION MEMORANDUM", "BRIEFING MEMORANDUM", "OUTSIDE THE SYSTEM", "NON-LOG", "DECISION"}

func actionWord(s string) bool {
	for _, w := range actionWords {
		if s == w {
			return true
		}
	}
	return false
}

// pageOf reports whether a text is a page's number with the number of pages: 2/7, 2 of 7.
func pageOf(s string) bool {
	d := text.DigitsEnd(s, 0)
	if d == 0 || d > 3 {
		return false
	}
	rest := strings.TrimLeft(s[d:], " ")
	rest = strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(rest, "/"), "of"), " ")
	return rest != "" && text.DigitsEnd(rest, 0) == len(rest)
}
