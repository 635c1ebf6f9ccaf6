package register

import "strings"

// strokeLetters are what a machine that reads a scan takes a stroke for: (TS/INF), (TSI/NF), (SHNF), (TS7|NF).
const strokeLetters = "I1lJ|!H7\\"

// levelShapes are what it takes the letters of a level for that are before the strokes of a mark: (5//NF), (75//NF).
var levelShapes = [...]struct{ shape, level string }{{"5", "S"}, {"$", "S"}, {"8", "S"}, {"6", "S"}, {"3", "S"},
	{"0", "U"}, {"0", "C"}, {"O", "U"}, {"O", "C"}, {"G", "C"}, {"V", "U"}, {"T5", "TS"}, {"T$", "TS"}, {"T8", "TS"},
	{"75", "TS"}, {"7S", "TS"}, {"1S", "TS"}, {"IS", "TS"}}

// symbolShapes are what it takes the letter of a level for that is alone in its parentheses: (8).
var symbolShapes = [...]struct{ shapes, mark string }{{"85$§", "(S)"}, {"0G€¢", "(C)"}, {"VŲ", "(U)"}}

// Misread is the mark that a text in parentheses was before a machine mistook letters of it; ok is false where the text
// is a mark, or letters that machines mistake for each other do not explain it.
func Misread(s string) (meant string, ok bool) {
	inner, closed := strings.CutSuffix(s, ")")
	if inner, ok = strings.CutPrefix(inner, "("); !ok || !closed {
		return "", false
	}
	for _, symbol := range symbolShapes {
		if inner != "" && strings.Contains(symbol.shapes, inner) && len([]rune(inner)) == 1 {
			return symbol.mark, true
		}
	}
	if meant, ok = misreadFigures(s); ok {
		return meant, true
	}
	if meant, ok = misreadLevel(inner); ok {
		return meant, true
	}
	const longest = 40
	if len(s) > longest || Parse(s).Understood() {
		return "", false
	}
	return misreadStrokes(s, 2)
}

// misreadFigures puts letters for the figures that a machine took them for in a mark: (S//S1//NF), (5//NF).
// Codes of its release list may be misread too, which is another rule's.
func misreadFigures(s string) (meant string, ok bool) {
	const longest = 80
	i := strings.Index(s, "//")
	if i < 0 || len(s) > longest || !strings.ContainsAny(s, "1058$") {
		return "", false
	}
	controls, list, _ := strings.Cut(s[i:], "//REL ")
	read := strings.NewReplacer("1", "I", "0", "O", "5", "S", "8", "B").Replace(controls)
	level := strings.NewReplacer("0", "U", "5", "S", "$", "S").Replace(s[:i])
	p := Parse(level + strings.TrimSuffix(read, ")") + ")")
	if read == controls && level == s[:i] || !p.Understood() || !p.Portion {
		return "", false
	}
	return level + read + s[i+len(controls):len(s)-len(list)] + list, true
}

// misreadLevel puts a level where the text of a mark begins with what a machine took it for, before a stroke or what
// that was taken for: 5/NF, 75//NF, 8/INF.
func misreadLevel(inner string) (meant string, ok bool) {
	at := strings.IndexAny(inner, "/|")
	if at < 1 || at > len("TS1") {
		return "", false
	}
	for _, l := range levelShapes {
		rest, ok := strings.CutPrefix(inner, l.shape)
		if !ok || strings.IndexByte("/"+strokeLetters, rest[0]) < 0 {
			continue
		}
		for _, other := range [...]string{"(" + l.level + rest + ")",
			"(" + l.level + "//" + strings.TrimLeft(rest, "/") + ")"} {
			if p := Parse(other); p.Understood() && p.Portion && p.Right() == other {
				return other, true
			}
		}
		if meant, ok := misreadStrokes("("+l.level+rest+")", 1); ok {
			return meant, true
		}
	}
	return "", false
}

// misreadStrokes puts strokes where letters are that a machine took them for, in one place or in several at most.
func misreadStrokes(s string, most int) (meant string, ok bool) {
	if most == 0 {
		return "", false
	}
	for i := len("(S"); i < len(s)-1; i++ {
		if strings.IndexByte(strokeLetters, s[i]) < 0 {
			continue
		}
		other := strings.TrimRight(s[:i], "/") + "//" + strings.TrimLeft(s[i+1:], "/")
		if p := Parse(other); p.Understood() && p.Portion && p.Right() == other {
			return other, true
		}
		if meant, ok = misreadStrokes(other, most-1); ok {
			return meant, true
		}
	}
	return "", false
}

// Front is a mark in parentheses up to its first control: (S//SI of (S//SI//NF); empty for one without a control.
func Front(s string) string {
	i := strings.IndexByte(s, '/')
	if i < 0 {
		return ""
	}
	control := strings.TrimLeft(s[i:], "/")
	end := strings.IndexAny(control, "/)")
	if end < 1 {
		return ""
	}
	return s[:len(s)-len(control)+end]
}

// StrokeTaken is the front of the mark that one with a single stroke was if a machine took the second stroke for the
// letter after it: (S//SI of (S/SSI) and of (S/SSI/REL); empty where that leaves no mark.
func StrokeTaken(s string) string {
	i := strings.IndexByte(s, '/')
	if i < 0 || i+2 >= len(s) || s[i+1] == '/' || s[i+1] == ' ' {
		return ""
	}
	front := Front(s[:i] + "//" + s[i+2:])
	if p := Parse(front + ")"); !p.Understood() || !p.Portion {
		return ""
	}
	return front
}
