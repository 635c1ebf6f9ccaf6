package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// longestRunIn is how long a title is at most that has the mark of its paragraph after it, and mostRunIn how many words
// it has.
const (
	longestRunIn = 60
	mostRunIn    = 7
)

// runInTitle is the length of a marked title that the first mark of its paragraph follows on the same line, (U) Source
// Summary (U//FOUO) The pier; 0 for none. Each mark is for what follows it: 32 CFR 2001.21(c).
func (s *paperScanner) runInTitle(line string) int {
	open := strings.IndexByte(line, '(')
	if open < 3 || open > longestRunIn || line[open-1] != ' ' && line[open-1] != '\t' {
		return 0
	}
	title := strings.TrimRight(line[:open], " \t*_")
	if strings.Count(title, " ") >= mostRunIn || strings.HasSuffix(title, ",") ||
		strings.ContainsAny(title, ".;?!|\"”") || aboutMarkings(title) {
		return 0
	}
	m := s.markAt(line[open:])
	if !m.Sure && (m.Letter == "" || s.found.lettered || abbreviates(m.Letter, title)) {
		return 0
	}
	if !portion.Begins(line[open+m.Length:]) {
		return 0
	}
	return len(title)
}

// aboutMarkings reports whether words are about markings, as titles of manuals are: Notional Page SECRET//NOFORN
// (S//NF), Sensitive But Unclassified (SBU).
func aboutMarkings(words string) bool {
	for _, w := range [...]string{"SECRET", "CONFIDENTIAL", "CLASSIFIED", "SENSITIVE", "OFFICIAL USE", "//"} {
		if text.ContainsFold(words, w) {
			return true
		}
	}
	return false
}

// abbreviates reports whether a letter in parentheses may be the abbreviation of the words before it, as in National
// Front (NF), Transport Sector (TS).
func abbreviates(letters, words string) bool {
	list := strings.Fields(words)
	if len(list) < len(letters) {
		return false
	}
	for i, w := range list[len(list)-len(letters):] {
		if text.Upper(w[0]) != letters[i] {
			return false
		}
	}
	return true
}
