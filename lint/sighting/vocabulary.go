package sighting

import (
	"math/bits"
	"strings"

	"github.com/cablelint/cablelint/internal/lazy"
)

// words are the words and phrases of markings with their canonical form. They are written here a second time on
// purpose. Like symbols they are made on first use, since not every run scans a text.
var words = lazy.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"UNCLASSIFIED": "U", "UNCLAS": "U", "CONFIDENTIAL": "C", "SECRET": "S", "TOPSECRET": "TS", "TOP SECRET": "TS",
		"LIMITED OFFICIAL USE": "LOU", "LIMITEDOFFICIALUSE": "LOU", "LIMITED OFFICIALUSE": "LOU",
		"LIMITEDOFFICIAL USE":        "LOU",
		"SENSITIVE BUT UNCLASSIFIED": "SBU", "SENSITIVE": "SBU", "SBU": "SBU", "LOU": "LOU",
		"FOR OFFICIAL USE ONLY": "FOUO", "FOUO": "FOUO",
		"NOFORN": "NF", "NO FORN": "NF", "NOFORM": "NF", "SIPDIS": "SIPDIS", "NODIS": "NODIS", "EXDIS": "EXDIS",
		"STADIS": "STADIS",
		"LIMDIS": "LIMDIS", "TERREP": "TERREP", "ORCON": "ORCON", "PROPIN": "PROPIN", "RELIDO": "RELIDO", "EYES ONLY": "EYES",
		"NOCONTRACT": "NOCONTRACT", "WNINTEL": "WNINTEL", "ROGER CHANNEL": "ROGER", "RODCA": "RODCA", "EFTO": "EFTO",
		"E F T O": "EFTO",
		"FGI":     "FGI", "FRD": "FRD", "CRYPTO": "CRYPTO", "COSMIC": "COSMIC", "ATOMAL": "ATOMAL",
		"RESTRICTED DATA": "RD", "FORMERLY RESTRICTED DATA": "FRD", "NATO SECRET": "NATO S", "NATO CONFIDENTIAL": "NATO C",
		"NATO RESTRICTED": "NATO R",
	}
}}

// level is how high the level of a canonical form is; 0 for other forms. SBU and LOU are unclassified, and more than
// U.
func level(form string) int {
	switch form {
	case "U":
		return 1
	case "FOUO", "SBU", "LOU":
		return 2
	case "C", "NATO C":
		return 3
	case "S", "NATO S":
		return 4
	case "TS":
		return 5
	}
	return 0
}

// symbols are the short words of portion marks, which are marks in brackets alone.
var symbols = lazy.Value[map[string]string]{Make: func() map[string]string {
	return map[string]string{
		"U": "U", "C": "C", "S": "S", "TS": "TS", "SBU": "SBU", "LOU": "LOU", "FOUO": "FOUO", "NF": "NF", "N": "NF",
		"OC": "ORCON", "PR": "PROPIN",
		"SI": "SI", "TK": "TK", "HCS": "HCS", "G": "G", "RD": "RD", "FRD": "FRD", "ND": "NODIS", "XD": "EXDIS", "FGI": "FGI",
		"REL": "REL", "EYES": "EYES",
		"SAR": "SAR", "CONF": "C", "CONFID": "C", "SEC": "S", "UNCL": "U", "UN": "UN", "R": "R", "ENTIRE": "ENTIRE",
		"TEXT": "TEXT",
	}
}}

// slippery are the words of which one error is looked for: long enough that one error makes no other word.
var slippery = [...]string{
	"UNCLASSIFIED", "UNCLAS", "CONFIDENTIAL", "SECRET", "SIPDIS", "NOFORN", "SENSITIVE", "NODIS", "EXDIS", "STADIS",
	"LIMDIS", "TERREP",
}

// Rank is how high the level in a sighting's text is; 0 where it names none.
func Rank(text string) (rank int) {
	for _, w := range strings.Split(text, "/") {
		rank = max(rank, level(w))
	}
	return rank
}

// Guess is the highest rank of a level that a reader may see in a text: of its words in capitals, each up to a sign
// or a digit, with up to one error; 0 if there is none.
func Guess(text string) (rank int) {
	for at := 0; at < len(text); {
		end := at
		for end < len(text) && 'A' <= text[end] && text[end] <= 'Z' {
			end++
		}
		if end == at || end < len(text) && 'a' <= text[end] && text[end] <= 'z' {
			at = max(wordEnd(text, end), end+1)
			continue
		}
		if n, form := phrase(text, at, end); n > 0 {
			rank, at = max(rank, Rank(form)), n
			continue
		}
		form := symbols.Get()[text[at:end]]
		if form == "" {
			form = known(text[at:end])
		}
		rank, at = max(rank, level(form)), end
	}
	return rank
}

// Names reports whether a word in capitals of a text is of a marking, with up to one error, or one letter that a
// telegram spells a level with: only then Scan may find a level or caption in it.
func Names(text string) bool {
	shapes := knownShapes.Get()
	for at := 0; at < len(text); {
		if c := text[at]; c < 'A' || c > 'Z' {
			at++
			continue
		}
		end := wordEnd(text, at)
		switch word := text[at:end]; {
		case withError(word) != "", word == "T", word == "L":
			return true
		case !shapes.has(word):
		case Canonical(word) != "":
			return true
		default:
			if n, _ := phrase(text, at, end); n > 0 {
				return true
			}
		}
		at = end
	}
	return false
}

// Complete reports whether a text is a mark in parentheses and no more: a level, and controls of the vocabulary or a
// release list.
func Complete(text string) bool {
	switch text {
	case "(U)", "(C)", "(S)", "(SBU)", "(C/NF)", "(S/NF)", "(C//NF)", "(S//NF)": // nearly all marks
		return true
	}
	return complete(text)
}

// complete is Complete of any mark.
func complete(text string) bool {
	if len(text) < 3 || text[0] != '(' || text[len(text)-1] != ')' {
		return false
	}
	inner, list, released := text[1:len(text)-1], "", false
	if inner, list, released = strings.Cut(inner, "REL"); released && strings.ContainsAny(list, "()[]{}<>.;:!?") {
		return false
	}
	if strings.Trim(inner, "ABCDEFGHIJKLMNOPQRSTUVWXYZ/, ") != "" || strings.Contains(inner, " AND ") ||
		!Symbol(leadWords(inner)) || !legibleMark(inner) {
		return false
	}
	n := 0
	for _, w := range strings.Split(canonical(inner), "/") {
		if level(w) > 0 {
			n++
		}
	}
	return n == 1 // S/C is an office
}

// leadWords is the first word of a text, or the phrase that names a level.
func leadWords(text string) string {
	text = strings.TrimLeft(text, " ")
	if n, _ := phrase(text, 0, wordEnd(text, 0)); n > 0 {
		return text[:n]
	}
	return text[:wordEnd(text, 0)]
}

// Symbol reports whether a word in capitals is one by which marks name a level. SEC and CONF are mostly something else.
func Symbol(word string) bool {
	switch word {
	case "U", "C", "S", "TS", "SBU", "LOU", "FOUO":
		return true
	}
	return level(words.Get()[word]) > 0
}

// known is the canonical form of a word in capitals, with up to one error; empty where it is of no marking.
func known(word string) string {
	if c, ok := words.Get()[word]; ok {
		return c
	}
	return withError(word)
}

// withError is the canonical form of the word of a marking that a word in capitals is with one error; empty where there
// is no such word.
func withError(word string) string {
	if len(word) < shortest || len(word) > longestWord+1 {
		return ""
	}
	for near := slipperyShapes.Get().near(word); near != 0; near &= near - 1 {
		if w := slippery[bits.TrailingZeros16(near)]; OneError(word, w) {
			return words.Get()[w]
		}
	}
	return ""
}

// shortest and longestWord are how many letters the slippery words have.
const shortest, longestWord = 5, 12

// shapesOfSlippery are the slippery words, each a bit by its place in the list, by their lengths and by the two letters
// at either end.
type shapesOfSlippery struct {
	lengths       [longestWord + 2]uint16
	starts, stops [256]uint16
}

// slipperyShapes are made on first use, since not every run scans a text.
var slipperyShapes = lazy.Value[*shapesOfSlippery]{Make: func() *shapesOfSlippery {
	var all shapesOfSlippery
	for i, w := range slippery {
		word := uint16(1) << i
		for n := len(w) - 1; n <= len(w)+1; n++ {
			all.lengths[n] |= word
		}
		for _, c := range []byte(w[:2]) {
			all.starts[c] |= word
		}
		for _, c := range []byte(w[len(w)-2:]) {
			all.stops[c] |= word
		}
	}
	return &all
}}

// near is a quick look for the slippery words that a word may be with one error, by its length and its ends: one error
// leaves one of two letters in its place or next to it.
func (s *shapesOfSlippery) near(word string) uint16 {
	n := len(word)
	return s.lengths[n] & (s.starts[word[0]] | s.starts[word[1]]) & (s.stops[word[n-1]] | s.stops[word[n-2]])
}

// OneError reports whether two words differ by one letter that is lost, added or wrong, or by two neighbors exchanged.
func OneError(a, b string) bool {
	if len(a)-len(b) > 1 || len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	j := 0
	for j < len(a)-i && j < len(b)-i && a[len(a)-1-j] == b[len(b)-1-j] {
		j++
	}
	x, y := a[i:len(a)-j], b[i:len(b)-j]
	if len(x) == 2 && len(y) == 2 {
		return x[0] == y[1] && x[1] == y[0]
	}
	return len(x) <= 1 && len(y) <= 1
}

// phrase is the longest phrase of markings that begins with the word that ends at an offset: its end, and its
// canonical form.
func phrase(text string, from, end int) (to int, canonical string) {
	return phraseFrom(strings.ToUpper(text[from:end]), text, end)
}

// phraseFrom is phrase where the first word is known in capitals.
func phraseFrom(first, text string, end int) (to int, canonical string) {
	for _, tail := range continued(first) {
		if n := begins(text[end:], tail); n > 0 {
			return end + n, words.Get()[first+tail]
		}
	}
	return 0, ""
}

// continued are the ways on from a phrase's first word, the longest first.
func continued(first string) []string {
	switch first {
	case "TOP":
		return []string{" SECRET"}
	case "LIMITED":
		return []string{" OFFICIAL USE", " OFFICIALUSE"}
	case "LIMITEDOFFICIAL":
		return []string{" USE"}
	case "SENSITIVE":
		return []string{" BUT UNCLASSIFIED"}
	case "FOR":
		return []string{" OFFICIAL USE ONLY"}
	case "NO":
		return []string{" FORN"}
	case "EYES":
		return []string{" ONLY"}
	case "ROGER":
		return []string{" CHANNEL"}
	case "E":
		return []string{" F T O"}
	case "RESTRICTED":
		return []string{" DATA"}
	case "FORMERLY":
		return []string{" RESTRICTED DATA"}
	case "NATO":
		return []string{" SECRET", " CONFIDENTIAL", " RESTRICTED"}
	}
	return nil
}

// begins is the length of a phrase in capitals at the front of a text, its blanks any number and at most one line
// end; 0 for none.
func begins(text, phrase string) int {
	i := 0
	for j := 0; j < len(phrase); j++ {
		if phrase[j] == ' ' {
			k := skip(text, i)
			if k == i {
				return 0
			}
			i = k
			continue
		}
		if i >= len(text) || upper(text[i]) != phrase[j] {
			return 0
		}
		i++
	}
	if i < len(text) && wordByte(text[i]) {
		return 0
	}
	return i
}
