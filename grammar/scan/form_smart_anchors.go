package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
)

// anchors finds the lines whose key is MRN or Date/DTG. It goes over the text once.
type anchors struct {
	text string
	next [len(anchorWords)]int // where each word is next; found again when it is passed
}

// anchorWords are the words that such a line has.
var anchorWords = [...]string{"MRN", "DTG", "DIG"}

// farthest is how far from its line's start such a word can be.
const farthest = 120

// after is the start of the next such line from an offset on; -1 for none.
func (a *anchors) after(at int) int {
	for {
		found := len(a.text)
		for i, word := range anchorWords {
			if a.next[i] < at {
				a.next[i] = len(a.text)
				if n := strings.Index(a.text[at:], word); n >= 0 {
					a.next[i] = at + n
				}
			}
			found = min(found, a.next[i])
		}
		if found == len(a.text) {
			return -1
		}
		back := max(0, found-farthest)
		start := back + strings.LastIndexAny(a.text[back:found], "\r\n") + 1
		if start > back || back == 0 {
			if k, _ := smartKeyAt(a.text[start:lineEnd(a.text, start)]); start >= at && (k == mrnKey || k == dateKey) {
				return start
			}
		}
		at = found + 1
	}
}

// lineEnd is where the line that begins at an offset ends.
func lineEnd(s string, at int) int { return at + layout.LineLength(s[at:]) }

// lineAfter is where the line after the one that an offset is in begins.
func lineAfter(s string, at int) int { return min(lineEnd(s, at)+1, len(s)) }
