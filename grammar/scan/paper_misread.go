package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// A machine that reads a scan mistakes letters of a banner, SECREI, TOP SECREf, and stamps are over it. Such a line is
// a banner only where another copy of the same banner is in the text. Alone it is a reason to list the text.

// spelledSigns are what typists put between the letters of a level: S-E-C-R-E-T, S.E.C.R.E.T.
const spelledSigns = "-._ "

// hyphenLevel is the length of a level whose letters are set apart by hyphens or stops, at the front of a text, and
// the level; 0 for none. Letters that blanks set apart are levelWordAt's.
func hyphenLevel(s string) (n int, level string) {
	if len(s) < 3 || strings.IndexByte("CSTU", s[0]) < 0 || strings.IndexByte(spelledSigns, s[1]) < 0 {
		return 0, ""
	}
	for _, name := range levelBanners {
		if n := spelledApart(s, strings.ReplaceAll(name, " ", "")); n > 0 {
			return n, name
		}
	}
	return 0, ""
}

// spelledApart is the length of a name at the front of a text with signs between most of its letters; 0 for none.
func spelledApart(s, name string) int {
	i, gaps, hyphens := 0, 0, false
	for j := range len(name) {
		from := i
		for j > 0 && i < len(s) && i < from+3 && strings.IndexByte(spelledSigns, s[i]) >= 0 {
			hyphens = hyphens || s[i] != ' '
			i++
		}
		if i > from {
			gaps++
		}
		if i == len(s) || s[i] != name[j] {
			return 0
		}
		i++
	}
	if gaps < len(name)-2 || !hyphens || spellingGoesOn(s[i:]) {
		return 0
	}
	return i
}

// spellingGoesOn reports whether a longer word is spelled than the level before a text: S-E-C-R-E-T-A-R-Y.
func spellingGoesOn(rest string) bool {
	if len(rest) > 1 && strings.IndexByte(spelledSigns[:3], rest[0]) >= 0 {
		rest = rest[1:]
	}
	return rest != "" && (text.IsLetter(rest[0]) || text.IsDigit(rest[0]))
}

// spelledEnds are what is left of a level in hyphens whose first letter a machine may have misread: §-E-C-R-E-T.
var spelledEnds = [...]struct{ rest, level string }{
	{"-E-C-R-E-T", "SECRET"}, {"-O-N-F-I-D-E-N-T-I-A-L", "CONFIDENTIAL"},
}

// spelledWithin finds a level in hyphens among the other words of a line, as forms have it: nothing else is written
// so.
func spelledWithin(s string, at, end int) (b pageBanner, ok bool) {
	if end-at > longestMisread || strings.IndexByte(s[at:end], '-') < 0 || small(s[at:end], mostSmall+1) > mostSmall {
		return b, false
	}
	for _, w := range spelledEnds {
		i := strings.Index(s[at:end], w.rest)
		if i < 0 {
			continue
		}
		start, stop := at+i, at+i+len(w.rest)
		for start > at && s[start-1] != ' ' && s[start-1] != '\t' {
			start--
		}
		level := w.level
		if top := strings.TrimSuffix(s[at:start], "T-O-P "); len(top) < start-at && level == "SECRET" {
			start, level = at+len(top), "TOP SECRET"
		}
		if spellingGoesOn(s[stop:end]) {
			return b, false
		}
		return pageBanner{start: start, end: stop, rest: layout.SkipBlank(s, stop, end), level: level, within: true}, true
	}
	return b, false
}

// mostSmall is how many small letters a form's line has at most; prose about S-E-C-R-E-T has more.
const mostSmall = 12

// small is the number of small letters of a text, or the most that is asked for.
func small(s string, most int) (n int) {
	for i := 0; i < len(s) && n < most; i++ {
		if text.IsLower(s[i]) {
			n++
		}
	}
	return n
}

// misreadBannerAt reads a line from an offset to its end as a banner in which a machine mistook letters.
func misreadBannerAt(s string, at, end int) (b pageBanner, ok bool) {
	end = layout.TrimBlank(s, at, end)
	if b, ok = strayBannerAt(s, at, end); ok {
		return b, true
	}
	for at < end && (beforeBanner(s[at]) || strings.IndexByte("(.,:;'`~|", s[at]) >= 0) {
		at++
	}
	if end-at > longestMisread || at == end {
		return b, false
	}
	n, level := misreadLevel(s[at:end])
	if n == 0 {
		return b, false
	}
	b = pageBanner{start: at, end: at + n, level: level, misread: true}
	b.bannerControls(s, end)
	b.rest = layout.SkipBlank(s, b.end, end)
	return b, b.furnitureFollows(s[b.end:end]) || strings.Trim(s[b.rest:end], ".,:;'`~|)(-*_ ") == ""
}

// gluedBanner reads a line as a banner in which a machine took the strokes between level and control for letters:
// SECRETINOFORN. Both words are whole, so that nothing else can be meant.
func gluedBanner(s string, at, end int) (b pageBanner, ok bool) {
	n, level, glue := gluedLevel(s[at:end])
	if n == 0 {
		return b, false
	}
	b = pageBanner{start: at, level: level, end: at + n, controls: true, misread: true}
	control := at + n + glue
	b.end = control + text.WordEnd(s[control:end], 0)
	b.bannerControls(s, end)
	if rest := s[b.end:end]; strings.HasPrefix(rest, "//X") { // the exemption of E.O. 12958
		b.end += len("//X") + text.DigitsEnd(rest[len("//X"):], 0)
	}
	b.rest = layout.SkipBlank(s, b.end, end)
	return b, b.furnitureFollows(s[b.end:end])
}

// gluedLevel is the length of a level at the front of a text, the level, and the length of what is left of the strokes
// between it and a control of the vocabulary; 0 for none.
func gluedLevel(s string) (n int, level string, glue int) {
	for _, level := range levelBanners[:3] {
		if rest, ok := strings.CutPrefix(s, level); ok {
			word := strings.TrimLeft(rest, "IJLl1|/!\\")
			if glue := len(rest) - len(word); glue > 0 && rest[0] != '/' && glue < 4 &&
				marking.Known(word[:text.WordEnd(word, 0)]) {
				return len(level), level, glue
			}
		}
	}
	return 0, "", 0
}

// longestMisread is how long a line is at most that is a misread banner.
const longestMisread = 80

// misreadLevel is the length of a misread level at the front of a text, and the level; 0 for none. It does not
// take a level that is not misread, or words of this and other languages that are like one.
func misreadLevel(s string) (n int, level string) {
	if n, level = blankedLevel(s); n > 0 {
		return n, level
	}
	first := misreadEnd(s, 0)
	if first == 0 {
		return 0, ""
	}
	if first == 3 && first < len(s) && s[first] == ' ' {
		if end := misreadEnd(s, first+1); typos(s[:first], "TOP") < 2 {
			word := s[first+1 : end]
			if t := typos(word, "SECRET"); t < 3 && capitals(word) && typos(s[:first], "TOP")+t > 0 &&
				(t == 0 || !likeLevel(word)) {
				return end, "TOP SECRET"
			}
		}
	}
	word := s[:first]
	if !capitals(word) || likeLevel(word) {
		return 0, ""
	}
	switch {
	case typos(word, "SECRET") == 1:
		return first, "SECRET"
	case within(typos(word, "CONFIDENTIAL"), 1, 2):
		return first, "CONFIDENTIAL"
	case within(typos(word, "UNCLASSIFIED"), 1, 2):
		return first, "UNCLASSIFIED"
	case typos(word, "TOPSECRET") < 3:
		return first, "TOP SECRET"
	}
	return 0, ""
}

func within(n, low, high int) bool { return n >= low && n <= high }

// misreadEnd is where a word ends that may be a misread level: at a blank or a slash, without the signs at its end.
func misreadEnd(s string, at int) int {
	end := at
	for end < len(s) && strings.IndexByte(" \t/", s[end]) < 0 {
		end++
	}
	for end > at && strings.IndexByte(".,:;'`*_-])>~", s[end-1]) >= 0 {
		end--
	}
	return end
}

// typos is how many letters of a word are not those of a level. Letters that machines mistake for each other are not
// counted twice: SECRE1 has one.
func typos(word, level string) int {
	if len(word) > len(level)+2 || len(word)+2 < len(level) {
		return len(level)
	}
	if word == level {
		return 0
	}
	n := text.Typos(strings.ToUpper(word), level, 2)
	return max(n, 1)
}

// capitals reports whether a word has capitals, and few other letters.
func capitals(word string) bool {
	large, small := 0, 0
	for i := range len(word) {
		switch {
		case text.IsUpper(word[i]):
			large++
		case text.IsLower(word[i]):
			small++
		}
	}
	return large >= 4 && small < 3
}

// likeLevels are words that are one or two letters away from a level, and are not misread.
var likeLevels = [...]string{"CONFIDENCIAL", "CONFIDENTIEL", "CONFIDENTLY", "CLASSIFIED", "DECLASSIFIED", "DECRET",
	"CONFIDENZIALE", "CONFIDENTIELLE", "SECURE", "SECRETE", "CLASSIFIE",
	"SECRETS", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED"}

// likeLevel reports whether a word is one of another language, or goes on after a level: SECRETS, CONFIDENTIALITY.
func likeLevel(word string) bool {
	for _, w := range likeLevels {
		if strings.EqualFold(word, w) {
			return true
		}
	}
	for _, w := range levelBanners[1:] {
		if len(word) > len(w) && text.HasFold(word, w) && text.IsLetter(word[len(w)]) {
			return true
		}
	}
	return false
}

// spacedMisread reports whether a line begins with a level in letters that are set apart, some of them misread or
// lost: S E ^ E T.
func spacedMisread(line string) bool {
	word := make([]byte, 0, 16)
	for i := 0; i < len(line) && len(word) < cap(word) && line[i] != ' '; i += 2 {
		if i+1 < len(line) && line[i+1] != ' ' {
			break
		}
		word = append(word, line[i])
	}
	letters := string(word)
	return len(letters) >= 5 && (within(typos(letters, "SECRET"), 0, 2) || typos(letters, "CONFIDENTIAL") < 3) &&
		!text.HasLower(letters)
}

// leftControls are controls after a slash, which show that what comes before them was a level.
var leftControls = [...]string{"/SENSITIVE", "/NOFORN", "/COMINT", "/NODIS", "/EXDIS", "/ORCON", "//FOUO",
	"//FOR OFFICIAL"}

// controlLeft reports whether a line is what a machine left of a banner: a control after a slash, and before it
// something that is not a level.
func controlLeft(line string) bool {
	line = strings.TrimSpace(line)
	if len(line) > 60 || strings.Count(line, " ") > 6 || !text.HasAny(line, leftControls[:]) {
		return false
	}
	if i := strings.IndexByte(line, '('); i > 0 && portion.At(line[i:]).Length > 0 { // FROM: (U//FOUO)
		return false
	}
	return small(line, 4) < 4 && line[0] != '/' && line[0] != '(' && line[0] != '{' && !bannerLike(line)
}

// namedAmongSigns reports whether a level in capitals is on a line with signs that touch it, as a machine leaves a
// banner that it joined with the seal or the signature next to it.
func namedAmongSigns(line string) bool {
	for _, w := range levelBanners[:3] {
		i := strings.Index(line, w)
		if i < 0 || len(line) > longestMisread {
			continue
		}
		end := i + len(w)
		before, after := i > 0 && line[i-1] != ' ', end < len(line) && line[end] != ' '
		if (before || after) && (!before || !text.IsLetter(line[i-1]) && strings.IndexByte("\"'(", line[i-1]) < 0) &&
			(!after || !text.IsLetter(line[end]) && strings.IndexByte("\"'),.;:", line[end]) < 0) {
			return true
		}
	}
	return false
}

// misreadCopies reports whether misread banners of a text are read, since another line is the same banner or one with
// a stray sign is at its head or foot, and how many lines may be banners that a machine misread.
func misreadCopies(s string) (read bool, lines int) {
	clean, wrong, strays := map[string]int{}, map[string]int{}, 0
	last, level := "", "" // the last banner that is clean: most others are the same
	for line := range strings.Lines(s) {
		if !beginsOdd(line) || quoted(line) || struckBanner(line) {
			continue
		}
		if last != "" && line == last {
			clean[level]++
		} else if b, ok := bannerAt(line, 0, len(line)); ok {
			last, level = line, b.level
			clean[level]++
		} else if b, ok := misreadBannerAt(line, 0, len(line)); ok {
			wrong[b.level]++
			if !b.misread {
				strays++
			} else if b.level != "UNCLASSIFIED" {
				lines++
			}
		} else if spacedMisread(strings.TrimLeft(line, " \t*#-")) || controlLeft(line) || damagedBanner(line) {
			lines++
		}
	}
	for level, n := range wrong {
		read = read || n > 1 || clean[level] > 0
	}
	if read = read || strays > 0 && strayAtEdge(s); !read {
		lines += strays
	}
	return read, lines
}
