package unread

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// printBannerLines is how many lines above the keys of a SMART print may have its banner, and longestPrintBanner how
// long it may be.
const printBannerLines, longestPrintBanner = 3, 60

// BannerAbove is a line in the place of the banner above the keys of a SMART print that was not read, so that the
// header was taken from below the text. It is empty where the copy has no such line.
func BannerAbove(d *cable.Document) source.Span {
	l := d.FirstLine()
	if d.Form != cable.SMART || l == nil || l.Span.Start < d.Blocks[0].Span.End {
		return source.Span{}
	}
	from := 0
	if d.Before != nil {
		from = d.Before.Span.End
	}
	above := d.File.Text[from:d.Blocks[0].Span.Start]
	for n := 0; n < printBannerLines && above != ""; {
		above = strings.TrimRight(above, " \t\r\n")
		start := strings.LastIndexAny(above, "\r\n") + 1
		line := strings.TrimLeft(above[start:], " \t")
		at := source.Span{Start: from + len(above) - len(line), End: from + len(above)}
		above = above[:start]
		if len(line) > longestPrintBanner || d.Written().OfRelease(at) || releaseWords.Get().MatchString(line) &&
			printLevel(line) == 0 {
			return source.Span{}
		}
		if printLevel(line) > 0 || n == 0 && capitalsAlone(line) {
			return at
		}
		n++
	}
	return source.Span{}
}

// BannerBelow is the line below a SMART print with a level above its header that was not read as its banner.
func BannerBelow(d *cable.Document) (at source.Span, level marking.Level) {
	if d.Form != cable.SMART || !d.Print.Closed || len(d.PageBanners) > 0 {
		return at, level
	}
	below := d.File.Text[d.Span.End:]
	start := len(below) - len(strings.TrimLeft(below, " \t\r\n"))
	below = below[start:]
	line := strings.TrimRight(below[:layout.LineLength(below)], " \t")
	at = source.Span{Start: d.Span.End + start, End: d.Span.End + start + len(line)}
	level = levelOf(printLevel(line))
	if len(line) > longestPrintBanner || level <= d.Marking().Level || d.Written().OfRelease(at) {
		return source.Span{}, marking.Unmarked
	}
	return at, level
}

// printLevel is the rank of the level that the capitals at the front of a line name, also after Classification:; 0 for
// none.
func printLevel(line string) (rank int) {
	if label, value, colon := strings.Cut(line, ":"); colon {
		if !strings.EqualFold(label, "CLASSIFICATION") {
			return 0
		}
		line = value
	}
	if n := strings.IndexFunc(line, unicode.IsLower); n >= 0 {
		line = line[:max(0, strings.LastIndexByte(line[:n], ' '))]
	}
	letters := 0
	words := strings.Fields(line)
	for i, word := range words {
		if strings.ContainsAny(word, "0123456789") { // of a case, C00041200
			words[i] = ""
			continue
		}
		for _, c := range word {
			if unicode.IsUpper(c) {
				letters++
			}
		}
	}
	if letters < len("SECRE") {
		return 0
	}
	return sighting.Guess(strings.Join(words, " "))
}

// capitalsAlone reports whether a line is a few words of capitals and signs, as a banner is.
func capitalsAlone(line string) bool {
	letters := 0
	for i := range len(line) {
		switch c := line[i]; {
		case text.IsUpper(c):
			letters++
		case c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c == ':' || c == '@':
			return false
		}
	}
	return letters >= len("SECRE") && len(strings.Fields(line)) <= 4
}
