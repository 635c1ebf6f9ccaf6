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
	joined, ends, singles := pieces(s.text, s.at)
	if singles < 3 {
		return false
	}
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

// letterSpaced reports whether a capital is alone among the next words, which pieces reads: few other words in
// capitals have one.
func letterSpaced(text string, at int) bool {
	for n := 0; n < 24 && at < len(text) && 'A' <= text[at] && text[at] <= 'Z'; n++ {
		end := wordEnd(text, at)
		if end-at == 1 {
			return true
		}
		at = lineBlanks(text, end)
	}
	return false
}

// pieces are the words of at most four capitals from an offset on, blanks between them, their letters joined, and how
// many are one letter.
func pieces(text string, at int) (joined string, ends []piece, singles int) {
	letters := make([]byte, 0, 48) // of 24 letters and a word of up to twelve
	for at < len(text) && len(letters) < 24 {
		end := at
		for end < len(text) && 'A' <= text[end] && text[end] <= 'Z' {
			end++
		}
		if end == at || end-at > 4 && len(letters) > 0 || end-at > 12 || end < len(text) &&
			(wordByte(text[end]) || text[end] == '\'') {
			break
		}
		if end-at == 1 {
			singles++
		}
		letters = append(letters, text[at:end]...)
		ends = append(ends, piece{end, len(letters)})
		at = lineBlanks(text, end)
		if at == end {
			break
		}
	}
	return string(letters), ends, singles
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
