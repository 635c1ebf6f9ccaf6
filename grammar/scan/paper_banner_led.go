package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/grammar/written"
)

// Readers take a line for a banner no matter what is next to the marking on it: a date, the number of the copy or the
// file, DRAFT, the words "Overall classification", signs around it. 32 CFR 2001.21(b) asks that it is conspicuous, and
// not that it is alone. Such a line is only read as a banner at the head or the foot of a text or a page.

// longestLed is how long such a line is at most.
const longestLed = 120

// ledBannerAt reads a line as a banner after other words or signs.
func (s *paperScanner) ledBannerAt(at, end int) (b pageBanner, ok bool) {
	end = layout.TrimBlank(s.text, at, end)
	at = layout.SkipBlank(s.text, at, end)
	if end-at > longestLed || at >= s.edge.head && at < s.edge.foot && !s.pageEdge() {
		return b, false
	}
	if b, ok = shortBanner(s.text, at, end); ok || !hasLevelBanner(s.text[at:end]) {
		return b, ok
	}
	from, last := ornamented(s.text, at, end)
	signs := from > at
	for from < last && strings.IndexByte("-*_[<#> \t\f", s.text[from]) >= 0 {
		from++
	}
	if b, ok = s.titledBannerAt(from, last); ok {
		return b, ok
	}
	n := ledLength(s.text[from:last])
	if n == 0 && !signs {
		if last = columnBefore(s.text, from, end); last == end {
			return b, false
		}
	}
	for last > from+n && strings.IndexByte("\"=|/~+:> \t", s.text[last-1]) >= 0 {
		last--
	}
	if b, ok = bannerAlone(s.text, from+n, last); !ok || b.strange || b.level == "SBU" {
		return b, false
	}
	if b.led = n > 0 || signs; b.rest >= last {
		b.rest = layout.SkipBlank(s.text, last, end)
	}
	return b, true
}

// columnBefore is where the first column of a line ends whose second is the number of a file; the line's end for
// another.
func columnBefore(s string, at, end int) int {
	n := columnEnd(s[at:end])
	if rest := strings.TrimSpace(s[at+n : end]); rest == "" || !fileNumber(rest) {
		return end
	}
	return at + n
}

// shortBanner reads a line as a banner whose level is abbreviated, as in portion marks: TS//SI//NF.
func shortBanner(s string, at, end int) (b pageBanner, ok bool) {
	line := s[at:end]
	if !strings.Contains(line[:min(len(line), len("TS//"))], "//") || text.HasLower(line) {
		return b, false
	}
	read := register.Parse(line)
	if !read.Understood() || !read.Short || read.Foreign() || read.Portion {
		return b, false
	}
	return pageBanner{start: at, end: end, rest: end, level: read.Level.String(), controls: true}, true
}

// pageEdge reports whether the line that is read is the first or the last one of a page of a text with form feeds.
func (s *paperScanner) pageEdge() bool {
	if strings.HasPrefix(s.text[s.line.Start:], "\f") {
		return true
	}
	above := strings.TrimRight(s.text[:s.line.Start], " \t\r\n")
	below := strings.TrimLeft(s.text[s.line.End:], " \t\r\n")
	return strings.HasSuffix(above, "\f") || strings.HasPrefix(below, "\f")
}

// ledWords are before a banner on its line.
var ledWords = [...]string{"DRAFT", "ROUGH DRAFT", "WORKING DRAFT", "FINAL DRAFT", "WORKING PAPER", "WORKING PAPERS",
	"U.S.", "US", "CLASSIFIED", "OVERALL", "BANNER", "HANDLE AS", "PROTECT AS", "TREAT AS", "MARKED"}

// ledPapers are what a paper is called in a key, or in a sentence that says how high it is, and ledKinds are the words
// before CLASSIFICATION in such a key.
var (
	ledPapers = [...]string{"MEMO", "MEMORANDUM", "DOCUMENT", "PAPER", "REPORT", "LETTER", "NOTE", "BRIEFING", "BRIEF",
		"PRESENTATION", "STUDY", "ENTIRE DOCUMENT", "ENTIRE PAPER", "ENTIRE BRIEFING"}
	ledKinds = [...]string{"OVERALL", "DOCUMENT", "SECURITY", "HIGHEST", "PAGE", "SLIDE", "BRIEFING"}
)

// ledLength is the length of the known words and signs before a banner on its line; 0 for none.
func ledLength(line string) int {
	for _, sign := range [...]string{"\"", "//", "==", "~", "|", "“"} {
		if strings.HasPrefix(line, sign) {
			return len(line) - len(strings.TrimLeft(line, sign[:1]+" =\t"))
		}
	}
	if n := max(ledKey(line), ledSentence(line)); n > 0 {
		return n
	}
	for _, w := range ledWords {
		if rest := line[min(len(line), len(w)):]; text.HasFold(line, w) && rest != "" &&
			strings.IndexByte(" \t:", rest[0]) >= 0 {
			return len(line) - len(strings.TrimLeft(rest, " :-–\t"))
		}
	}
	return ledColumn(line)
}

// ledKey is the length of a key and its colon, or the verb after it: OVERALL CLASSIFICATION:, The classification of
// this briefing is. It is 0 for none.
func ledKey(line string) int {
	rest, _ := afterWord(line, "THE")
	for _, w := range ledKinds {
		rest, _ = afterWord(rest, w)
	}
	rest, class := afterWord(rest, "CLASSIFICATION")
	if !class {
		rest, class = afterWord(rest, "CLASS")
	}
	rest, level := afterWord(rest, "LEVEL")
	if !class && !level || len(rest) == len(line) {
		return 0
	}
	if of, ok := afterWord(rest, "OF"); ok {
		of, _ = afterWord(of, "THIS")
		of, _ = afterWord(of, "THE")
		if rest = afterPaper(of); rest == of {
			return 0
		}
	}
	rest = strings.TrimLeft(rest, "*_ ")
	value, ok := strings.CutPrefix(rest, ":")
	if !ok {
		value, ok = afterWord(rest, "IS")
	}
	if !ok {
		return 0
	}
	return len(line) - len(strings.TrimLeft(value, " :*_\t"))
}

// ledSentence is the length of "This memo is" or "THIS DOCUMENT IS CLASSIFIED"; 0 for none.
func ledSentence(line string) int {
	rest, ok := afterWord(line, "THIS")
	if !ok {
		return 0
	}
	is, ok := afterWord(afterPaper(rest), "IS")
	if !ok {
		return 0
	}
	is, _ = afterWord(is, "CLASSIFIED")
	return len(line) - len(strings.TrimLeft(is, ": "))
}

// afterPaper is a text without the name of a paper that it begins with; the text itself for another.
func afterPaper(s string) string {
	for _, w := range ledPapers {
		if rest, ok := afterWord(s, w); ok {
			return rest
		}
	}
	return s
}

// afterWord is a text without the word that it begins with and the blanks after that; ok is false for another word.
func afterWord(s, word string) (rest string, ok bool) {
	if !text.HasWord(s, word) {
		return s, false
	}
	return strings.TrimLeft(s[len(word):], " "), true
}

// ledColumn is the length of a first column with a date, the number of the page, the copy or the file; 0 for none.
func ledColumn(line string) int {
	for _, word := range levelBanners {
		i := strings.Index(line, word)
		if i <= 0 {
			continue
		}
		before := line[:i]
		column := strings.TrimRight(before, " \t")
		gap := len(before) - len(column)
		wide := gap > 2 || strings.HasSuffix(before, "\t")
		switch {
		case gap == 0:
		case layout.PageNumber(column) && (wide || text.HasFold(column, "PAGE ") || strings.HasSuffix(column, "-")),
			wide && (written.Alone(column) || copyNumber(column) || fileNumber(column)):
			return i
		}
		return 0
	}
	return 0
}

// copyNumber reports whether a text is the number of a copy: Copy 3 of 5, CY 3, Copy No. 3.
func copyNumber(s string) bool {
	for _, w := range [...]string{"COPY", "CY", "SERIES"} {
		if text.HasWord(s, w) {
			rest := strings.ToUpper(strings.TrimLeft(s[len(w):], " #"))
			rest = strings.TrimLeft(strings.TrimPrefix(rest, "NO."), " ")
			return text.DigitsEnd(rest, 0) > 0 && strings.Trim(rest, "0123456789 OF/CPIESA-") == ""
		}
	}
	return false
}

// fileNumber reports whether a text is the number of a file or a serial number: EUR/NB 14-2021, Log 2021-014.
func fileNumber(s string) bool {
	const longest = 30
	if len(s) > longest || !text.IsUpper(s[0]) || !text.IsDigit(s[len(s)-1]) || strings.Count(s, " ") > 2 {
		return false
	}
	return !text.HasLower(s) || text.HasWord(s, "NO.") || text.HasWord(s, "LOG") || text.HasWord(s, "SERIAL")
}

// afterLevel reports whether a text that follows a banner says that the paper is a draft, or which page it is.
func afterLevel(bare string) bool {
	inner := strings.Trim(bare, "() -–:\t")
	if strings.EqualFold(inner, "WORKING PAPER") || strings.EqualFold(inner, "WORKING PAPERS") {
		return true
	}
	if inner == spelledDraft[1:] {
		return true
	}
	if rest, ok := strings.CutPrefix(strings.ToUpper(inner), "DRAFT"); ok {
		return strings.Trim(rest, " 0123456789.#") == ""
	}
	if draft(strings.ToUpper(inner)) {
		return true
	}
	for _, w := range [...]string{"P. ", "PG. ", "PG ", "PAGE "} {
		if text.HasFold(inner, w) {
			number := strings.TrimSpace(inner[len(w):])
			return pageOf(number) || number != "" && text.DigitsEnd(number, 0) == len(number)
		}
	}
	return false
}
