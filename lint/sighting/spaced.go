package sighting

import "strings"

// telegraphed are the levels that a telegram writes with blanks between the letters.
var telegraphed = [...]string{"CONFIDENTIAL", "SECRET", "TOPSECRET", "UNCLASSIFIED", "UNCLAS", "LIMITEDOFFICIALUSE",
	"NOFORN"}

// spaced reads a word written with blanks between its letters, all or some: S E C R E T, SE C R E T, C O N F I D E N
// T A L. It reports whether one was there.
func (s *scanner) spaced(end int) bool {
	if next := lineBlanks(s.text, end); next == end || next >= len(s.text) || s.text[next] < 'A' || s.text[next] > 'Z' ||
		wordEnd(s.text, next) > next+4 {
		return false
	}
	if !letterSpaced(s.text, s.at) {
		return false
	}
	joined, ends := pieces(s.text, s.at)
	for _, exact := range [...]bool{true, false} {
		for n := len(ends); n > 2; n-- {
			have := joined[:ends[n-1].letters]
			for _, w := range telegraphed {
				if have == w || !exact && len(have) > 4 && OneError(have, w) {
					s.add(Level, s.glued(w, have, ends[n-1].offset), words.Get()[w])
					return true
				}
			}
		}
	}
	return false
}

// glued is where a spaced word ends when its last letter is lost or glued to the next word: ... T I A LQUELLVILLE.
func (s *scanner) glued(want, have string, end int) int {
	if len(have) == len(want)-1 && want[:len(have)] == have {
		if at := lineBlanks(s.text, end); at < len(s.text) && s.text[at] == want[len(have)] {
			return at + 1
		}
	}
	return end
}

// piece is where a part of a spaced word ends: in the text, and in its letters.
type piece struct{ offset, letters int }

// letterSpaced reports whether three of the words that pieces reads are one letter: few texts in capitals have so many.
func letterSpaced(text string, at int) bool {
	singles, letters := 0, 0
	for end := pieceEnd(text, at, letters); end > at; end = pieceEnd(text, at, letters) {
		if end-at == 1 {
			singles++
		}
		letters += end - at
		if at = lineBlanks(text, end); at == end {
			break
		}
	}
	return singles >= 3
}

// pieces are the words of at most four capitals from an offset on, blanks between them, and their letters joined.
func pieces(text string, at int) (joined string, ends []piece) {
	letters := make([]byte, 0, 48) // of 24 letters and a word of up to twelve
	for end := pieceEnd(text, at, 0); end > at; end = pieceEnd(text, at, len(letters)) {
		letters = append(letters, text[at:end]...)
		ends = append(ends, piece{end, len(letters)})
		if at = lineBlanks(text, end); at == end {
			break
		}
	}
	return string(letters), ends
}

// pieceEnd is where a part of a spaced word ends that begins at an offset, after so many letters: the offset itself
// where none does.
func pieceEnd(text string, at, letters int) int {
	end := at
	for end < len(text) && 'A' <= text[end] && text[end] <= 'Z' {
		end++
	}
	if letters >= 24 || end-at > 4 && letters > 0 || end-at > 12 || end < len(text) &&
		(wordByte(text[end]) || text[end] == '\'') {
		return at
	}
	return end
}

// spacedWhole is the canonical form of a text that is a level's word with blanks between its letters; empty for any
// other.
func spacedWhole(text string) string {
	joined := strings.Join(strings.Fields(text), "")
	if len(joined) < 6 || len(joined) == len(strings.TrimSpace(text)) || len(text) > longest {
		return ""
	}
	joined = strings.ToUpper(joined)
	for _, w := range telegraphed {
		if joined == w {
			return words.Get()[w]
		}
	}
	return ""
}
