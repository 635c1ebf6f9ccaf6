package portion

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// A machine that reads a scan takes the strokes of a mark for letters or a parenthesis, and keeps its level and its
// last control: (TSI/SII/REL), (UT/FOUO), (S)/S//REL). Which mark was meant is not known, so it is not read.

// longestGarbledMark is how long such a mark is at most.
const longestGarbledMark = 40

// strokesAsLetters reports whether a line begins with such a mark.
func strokesAsLetters(line string) bool {
	word, _, _ := strings.Cut(line[:min(len(line), longestGarbledMark)], " ")
	inner := strings.TrimRight(word, ")}")
	last := strings.LastIndexByte(inner, '/')
	if len(inner) == len(word) || last < 0 || !lastControl(inner[last+1:]) {
		return false
	}
	parts := strings.FieldsFunc(inner[1:last], func(c rune) bool { return c == '/' })
	if len(parts) == 0 {
		return false
	}
	garbled := len(parts[0]) > len(levelSymbol(parts[0]))
	if !strokesOnly(parts[0]) {
		return false
	}
	for _, part := range parts[1:] {
		switch {
		case ControlOf(part):
		case levelSymbol(part) == part, nearCompartment(part):
			garbled = true
		default:
			return false
		}
	}
	return garbled
}

// lastControl reports whether a word is a control with which marks end.
func lastControl(word string) bool { return word == "REL" || word == "FOUO" || ControlOf(word) }

// levelSymbol is the level with which a word begins; empty for none.
func levelSymbol(word string) string {
	for _, level := range [...]string{"TS", "S", "C", "U"} {
		if strings.HasPrefix(word, level) {
			return level
		}
	}
	return ""
}

// strokesOnly reports whether a word is a level, or one with what a machine made of strokes after it: TSI, S). T is a
// stroke after U alone, since CT and ST are offices.
func strokesOnly(word string) bool {
	level := levelSymbol(word)
	rest := word[len(level):]
	strokes := "Il1|!J)"
	if level == "U" {
		strokes += "T"
	}
	return level != "" && len(rest) <= 2 && strings.Trim(rest, strokes) == ""
}

// nearCompartment reports whether a word is the name of a compartment with a letter too many or another one: SII, StI.
func nearCompartment(word string) bool {
	for _, name := range [...]string{"SI", "TK", "HCS"} {
		if word[0] == name[0] && text.Typos(strings.ToUpper(word), name, 1) <= 1 {
			return true
		}
	}
	return false
}

// ZeroMark reports whether a line begins with one character in parentheses that a machine made of a level's letter, and
// that numbers no list: (0), ($), before a sentence.
func ZeroMark(line string) bool {
	return len(line) > 3 && line[0] == '(' && line[2] == ')' && strings.IndexByte("0$", line[1]) >= 0 &&
		beginsText(line[3:])
}
