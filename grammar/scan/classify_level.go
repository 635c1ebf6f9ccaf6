package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
)

// levelNames are the level words of a classification line, longest first where one
// begins another. Letters may be spaced, and a copy may have lost the first one.
var levelNames = [...]string{"CONFIDENTIAL", "SECRET", "TOPSECRET", "UNCLASSIFIED", "UNCLAS", "LIMITEDOFFICIALUSE"}

// misreadNames are the level words in which a machine that read the page mistakes letters: SECRE I.
var misreadNames = [...]string{"CONFIDENTIAL", "SECRET"}

// NearLevel reports whether letters in capitals are a level word of a classification line, or one typo away from one.
func NearLevel(letters string) bool {
	for _, name := range levelNames {
		if text.OneSlip(letters, name) {
			return true
		}
	}
	return false
}

// levelWord is a level found at a line's start.
type levelWord struct {
	start, end int  // the words, without stray quotes before them
	spaced     bool // C O N F I D E N T I A L
	damaged    bool // a letter is lost
	long       bool // not UNCLAS: a word that prose uses too
}

// levelWordAt finds a level word at an offset, after stray quotes, commas and
// stops that copies put before it.
func levelWordAt(s string, i, end int) (w levelWord, ok bool) {
	for i < end && !text.IsLetter(s[i]) {
		if n := layout.BlankAt(s, i, end); n > 0 {
			i += n
			continue
		}
		if c := s[i]; c != '"' && c != ',' && c != '.' && c != '\'' && c != '`' {
			break
		}
		i++
	}
	if i >= end || !text.IsLetter(s[i]) {
		return w, false
	}
	if beginsLevel(s, i, end) { // as few lines do
		if w, ok := wholeLevelAt(s, i, end); ok {
			return w, true
		}
	}
	if end-i > 4 && (s[i+1] == ' ' || s[i+2] == ' ' || s[i+3] == ' ' || s[i+4] == ' ') {
		if n, _ := marking.SpacedSlip(s[i:end]); n > 0 {
			return levelWord{start: i, end: i + n, spaced: true, damaged: true, long: true}, true
		}
	}
	return w, false
}

// beginsLevel reports whether the first three letters from an offset on are those of a level, or of one that lost its
// first letter or has it twice.
func beginsLevel(s string, i, end int) bool {
	first := text.Upper(s[i])
	switch first {
	case 'C', 'S', 'T', 'U', 'L', 'O', 'N', 'E':
	default:
		return false
	}
	second, i := letterAfter(s, i, end)
	third, _ := letterAfter(s, i, end)
	switch first {
	case 'C':
		return second == 'O' && third == 'N' || second == 'C' && third == 'O'
	case 'S':
		return second == 'E' && third == 'C' || second == 'S' && third == 'E'
	case 'T':
		return second == 'O' && third == 'P'
	case 'L':
		return second == 'I' && third == 'M'
	case 'U':
		return second == 'N' && third == 'C'
	case 'O':
		return second == 'N' && third == 'F'
	case 'N':
		return second == 'C' && third == 'L'
	default: // E
		return second == 'C' && third == 'R'
	}
}

// letterAfter is the next byte after an offset that is no blank, as a capital, and where it is; 0 for none.
func letterAfter(s string, i, end int) (c byte, at int) {
	for i++; i < end; i++ {
		if s[i] != ' ' && s[i] != '\t' {
			return text.Upper(s[i]), i
		}
	}
	return 0, i
}

// wholeLevelAt finds a level word at an offset that is spelled out, or damaged in one of the ways that copies show.
func wholeLevelAt(s string, i, end int) (w levelWord, ok bool) {
	for n, name := range levelNames {
		if stop, spaced, hit := spelled(s, i, end, name); hit {
			return levelWord{start: i, end: stop, spaced: spaced, long: n != 4}, true
		}
	}
	if stop, _, hit := spelled(s, i, end, "UNCLASS"); hit {
		return levelWord{start: i, end: stop, damaged: true}, true
	}
	for _, name := range [...]string{"ONFIDENTIAL", "ECRET", "NCLAS"} { // the first letter is gone
		if stop, spaced, hit := spelled(s, i, end, name); hit && (spaced || name != "ECRET") {
			return levelWord{start: i, end: stop, spaced: spaced, damaged: true, long: true}, true
		}
	}
	for _, name := range [...]string{"CCONFIDENTIAL", "SSECRET"} { // the first letter is repeated
		if stop, spaced, hit := spelled(s, i, end, name); hit && spaced {
			return levelWord{start: i, end: stop, spaced: true, damaged: true, long: true}, true
		}
	}
	for _, name := range misreadNames {
		if stop := ocrSpelled(s, i, end, name); stop > i {
			return levelWord{start: i, end: stop, spaced: true, damaged: true, long: true}, true
		}
	}
	return w, false
}

// spelled reads name from an offset on, letter by letter, any case, with blanks
// between letters or none. A word must end there.
func spelled(s string, i, end int, name string) (stop int, spaced, ok bool) {
	if i >= end || text.Upper(s[i]) != name[0] { // as of most lines
		return 0, false, false
	}
	return spelledOut(s, i, end, name)
}

func spelledOut(s string, i, end int, name string) (stop int, spaced, ok bool) {
	gaps := 0
	for j := 0; j < len(name); {
		if i >= end {
			return 0, false, false
		}
		c := s[i]
		if c == ' ' || c == '\t' {
			gaps++
			i++
			continue
		}
		if text.Upper(c) != name[j] {
			return 0, false, false
		}
		i++
		j++
	}
	if i < end && text.IsLetter(s[i]) && !gluedKey(s[i:end]) {
		return 0, false, false
	}
	return i, gaps >= len(name)/2, true
}

// ocrSpelled is the end of a level at offset i, in capitals and blanks, in which a machine read I for T or L: SECRE I,
// CONFIDEN I I A I. It is i if no level is there.
func ocrSpelled(s string, i, end int, name string) int {
	at, wrong, gaps := i, 0, 0
	for j := 0; j < len(name); {
		switch {
		case at >= end:
			return i
		case j > 0 && s[at] == ' ' && s[at-1] != ' ':
			gaps++
		case s[at] == name[j]:
			j++
		case s[at] == 'I' && (name[j] == 'T' || name[j] == 'L'):
			wrong++
			j++
		default:
			return i
		}
		at++
	}
	if wrong == 0 || gaps == 0 || at < end && text.IsLetter(s[at]) {
		return i
	}
	return at
}

// gluedKey reports whether what follows a level word without a blank is a part of
// the classification line all the same: "UNCLASSECTION 01 OF 02".
func gluedKey(s string) bool { return text.HasWord(s, "SECTION") }

// gluedLevelAt finds a level's name to which a machine that read the page joined the post, CONFIDENTIALKAMPALA 004180.
// Longer words begin with levels too: the line has nothing but capitals, and a serial ends it.
func gluedLevelAt(s string, i, end int) (w levelWord, ok bool) {
	i = layout.SkipBlank(s, i, end)
	if i == end || s[i] != 'C' && s[i] != 'S' && s[i] != 'U' { // as of most lines
		return w, false
	}
	end = layout.TrimBlank(s, i, end)
	for _, name := range [...]string{"CONFIDENTIAL", "SECRET", "UNCLASSIFIED", "UNCLAS"} {
		if !strings.HasPrefix(s[i:end], name) {
			continue
		}
		post := s[i+len(name) : end]
		digits := strings.LastIndexByte(post, ' ') + 1
		if digits < len("BONN ") || len(post)-digits < 4 || len(post)-digits > 6 ||
			text.DigitsEnd(post, digits) < len(post) || !text.IsUpper(post[0]) || text.HasLower(post) {
			return w, false
		}
		for _, word := range [...]string{"ARY", "ARIAT", "ARIES", "ITY", "LY", "S ", "D ", "SIF"} { // SECRETARY
			if strings.HasPrefix(post, word) {
				return w, false
			}
		}
		return levelWord{start: i, end: i + len(name), damaged: true, long: true}, true
	}
	return w, false
}

// slippedLevelAt finds a level's name with one typo in one piece, UNCLASSIFED. Prose has such words too: the line
// must show more.
func slippedLevelAt(s string, i, end int) (w levelWord, ok bool) {
	i = layout.SkipBlank(s, i, end)
	const shortest = len("SECRT")
	if end-i < shortest || !text.IsUpper(s[i]) || !text.IsUpper(s[i+1]) || !text.IsUpper(s[i+shortest-1]) {
		return w, false
	}
	n := marking.SlippedLevel(s[i:end])
	return levelWord{start: i, end: i + n, damaged: true, long: true}, n > 0 && !text.HasLower(s[i:i+n])
}
