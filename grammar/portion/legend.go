package portion

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// Legend reports whether a text begins with an entry of a key to marks: a mark, and nothing after it on its line but
// what it means: (S) Secret; (U//FOUO) = Unclassified//For Official Use Only. So does a sentence about a mark, (S//NF)
// is an example. It marks nothing.
func Legend(s string) bool {
	n := marking.MarkLength(s)
	return n > 0 && LegendAfter(s[:n], s[n:])
}

// legendNouns may come after the name of a level in a key.
var legendNouns = [...]string{" INFORMATION", " PORTION", " PORTIONS", " PARAGRAPH", " PARAGRAPHS", " MATERIAL",
	" TEXT",
	" PAGE", " LEVEL"}

// KeyEntry reports whether the name of a mark follows it at the front of a text. A sentence about a mark is no such
// entry: a key shows that the marks of its text are meant, and (TS) denotes much.
func KeyEntry(s string) bool {
	n := marking.MarkLength(s)
	return n > 0 && nameAfter(s[:n], s[n:])
}

// LegendAfter reports whether what follows a mark is its name, or says what it means.
func LegendAfter(mark, after string) bool { return marking.Defined(after) || nameAfter(mark, after) }

// nameAfter reports whether what follows a mark is its name, up to the end of the line or to the next entry.
func nameAfter(mark, after string) bool {
	if word := text.TrimLeft(after, " "); word == "" || text.IsLetter(word[0]) && !mayName(word[0]) {
		return false // as nearly all paragraphs
	}
	name := strings.TrimLeft(after, " \t*_-–—=:\"“|")
	if name == "" || !mayName(name[0]) {
		return false
	}
	const longest = 80
	front, _, _ := strings.Cut(name[:min(len(name), longest)], "\n")
	if text.ASCIIEnd(front, 0) >= len(front) && !marking.BeginsKnown(front) {
		return false // as nearly all paragraphs
	}
	if i := strings.IndexAny(name, "\n;,(|"); i >= 0 { // up to the next mark: some pages are one line
		name = name[:i]
	}
	name = strings.ToUpper(strings.TrimRight(name, " \t\r.*_\"”"))
	name = strings.TrimSuffix(strings.TrimSuffix(name, " AND"), " OR")
	if len(name) > longest || len(name) < len("SECRET") {
		return false
	}
	for _, noun := range legendNouns {
		name = strings.TrimSuffix(name, noun)
	}
	means := marking.Parse(name)
	if _, unknown := means.Unknown(); unknown || means.Marking == (marking.Marking{}) {
		return false
	}
	return means.Marking == marking.Parse(mark).Marking
}

// mayName reports whether the name of a mark may begin with a letter.
func mayName(c byte) bool { return strings.IndexByte("UCSTFL", text.Upper(c)) >= 0 }
