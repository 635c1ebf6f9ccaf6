package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Where a machine mistook more letters of a banner than one, its level is not known, but what it was is: no other line
// is the remains of a level, two strokes, and the remains of a control. SECREPI/C0M1NT//XI.

// damagedBanner reports whether a line is such remains.
func damagedBanner(line string) bool {
	line = strings.Trim(line, " \t\r\n\f-*_#>.,:;'`~|")
	if releasedDamaged(line) {
		return true
	}
	if len(line) > longestMisread || !strings.Contains(line, "//") || strings.Count(line, " ") > mostDamagedBlanks ||
		small(line, mostDamagedSmall) == mostDamagedSmall || bannerLike(line) {
		return false
	}
	if i := strings.IndexByte(line, ' '); i == len("TOP") && text.Typos(line[:i], "TOP", 1) < 2 {
		line = line[i+1:]
	}
	n := damagedLevel(line)
	if n == 0 {
		return false
	}
	for piece := range strings.SplitSeq(line[n:], "/") {
		if damagedControl(asLetters(piece)) {
			return true
		}
	}
	return false
}

// releasedDamaged reports whether a line begins with a level that letters and strokes join to a release list, as where
// a machine took strokes for letters; other words of the page may come after it: SECRETISI/REL TO USA, NLD Port talks.
func releasedDamaged(line string) bool {
	front, _, ok := strings.Cut(line, "/REL TO USA")
	if !ok || front == "" || !text.IsLetter(front[0]) || bannerLike(line) {
		return false
	}
	front = strings.TrimPrefix(front, "TOP ")
	return strings.IndexByte(front, ' ') < 0 && (damagedLevel(front) > 0 || strings.HasPrefix(front, "CONFIDENTIAL"))
}

// blankedLevel is the length of a level with blanks in it, before the strokes of a banner, and the level; 0 for none.
// CON FI DENTI AL//SI: a machine sees blanks between letters that are printed wide.
func blankedLevel(s string) (n int, level string) {
	n = strings.Index(s, "//")
	if n < 0 || strings.IndexByte(s[:n], ' ') < 0 || len(strings.TrimSpace(s[:n])) < n {
		return 0, ""
	}
	word := strings.ReplaceAll(s[:n], " ", "")
	if s[:n] == "TOP SECRET" || !capitals(word) {
		return 0, ""
	}
	for _, level := range levelBanners[:3] {
		letters := strings.ReplaceAll(level, " ", "")
		if most := len(letters) / 5; len(word) == len(letters) && typos(word, letters) <= most {
			return n, level
		}
	}
	return 0, ""
}

// mostDamagedBlanks is how many blanks a damaged banner has at most, and mostDamagedSmall how many small letters are
// too many.
const (
	mostDamagedBlanks = 3
	mostDamagedSmall  = 5
)

// damagedLevel is the length of what is left of SECRET at the front of a text; 0 for none.
func damagedLevel(s string) int {
	for n := len("SECR"); n <= len("SECRET")+1 && n <= len(s); n++ {
		if text.Typos(asLetters(s[:n]), "SECRET", 2) <= 2 {
			return n
		}
	}
	return 0
}

// damagedControl reports whether a word is what is left of a control or of an exemption, X1.
func damagedControl(word string) bool {
	if word == "XI" || word == "XL" || word == "NF" || word == "SI" {
		return true
	}
	for _, w := range [...]string{"COMINT", "NOFORN", "ORCON", "TALENT", "KEYHOLE", "EYESONLY"} {
		if len(word) > 3 && text.Typos(word, w, 2) <= 2 {
			return true
		}
	}
	return false
}

// asLetters is a word in capitals, with the letters that a machine took for figures and signs.
func asLetters(word string) string {
	b := []byte(strings.ToUpper(word))
	for i, c := range b {
		if at := strings.IndexByte("5$018!|\\", c); at >= 0 {
			b[i] = "SSOIBIII"[at]
		}
	}
	return strings.Trim(string(b), " .,:;'`")
}
