package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// formerMarkWords follow a level in the marks of portions of former times: codewords and what the Atomic Energy Act
// asks for.
var formerMarkWords = [...]string{"SPOKE", "UMBRA", "TRINE", "EIDER", "DINAR", "RUFF", "ZARF", "CODEWORD", "CODE WORD",
	"CNWDI", "RD", "FRD", "WNINTEL"}

// formerMark reports whether a line is a sentence with the mark of a portion of former times in front: (S/SPOKE) The,
// (S/RD/CNWDI) The, (FOUO) The.
func formerMark(line string) bool {
	mark, said, ok := strings.Cut(strings.TrimLeft(line, "*_- 0123456789."), ") ")
	level, words, of := strings.Cut(strings.TrimPrefix(mark, "("), "/")
	fouo := mark == "(FOUO"
	if !ok || !of && !fouo || mark[0] != '(' || len(mark) > longestAnyMark || strings.Count(said, " ") < wordsAfterMark ||
		!text.IsUpper(said[0]) || level != "TS" && level != "S" && level != "C" && !fouo {
		return false
	}
	for word := range strings.FieldsFuncSeq(words, func(c rune) bool { return c == '/' || c == ',' }) {
		if !slices.Contains(formerMarkWords[:], strings.TrimSpace(word)) {
			return false
		}
	}
	return true
}

// codewordMarks is the index of the first of two lines or more that begin with the mark (TSC), TOP SECRET and a
// codeword, as agencies wrote it; -1 for fewer. One may be the abbreviation of an office.
func codewordMarks(lines []signLine) int {
	first := -1
	for i := range lines {
		if !strings.HasPrefix(lines[i].text, "(TSC) ") {
			continue
		}
		if first >= 0 {
			return first
		}
		first = i
	}
	return -1
}
