package portion

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/text"
)

// A paper's portions are not numbered, so that a mark is known by itself alone. (S//NF) can be nothing else. (C) can
// be a copyright, the letter of a list or an office, and counts only with what follows it and what the rest of the
// text has.

// Mark is a mark at the front of a portion of a paper.
type Mark struct {
	Length int // 0 for none
	// Sure means that it can be nothing but a mark: a level with a control, or SBU.
	Sure bool
	// Letter is the level of a mark that is a level alone, "C"; empty for other marks.
	Letter string
	// Strange means that words which no vocabulary has follow the level: (TS/XX). The level counts.
	Strange bool
}

// High reports whether the mark is Secret or Top Secret alone: (S), (TS).
func (m Mark) High() bool { return m.Letter == "S" || m.Letter == "TS" }

// At is the mark that the rest of a line begins with.
func At(rest string) Mark {
	m := knownMarkAt(rest)
	if m.Length == 0 || !m.Sure && m.Letter == "" {
		if strange := StrangeAt(rest); strange.Length > 0 && !strange.office() {
			return strange.Mark
		}
	}
	return m
}

// knownMarkAt is a mark of the vocabulary or the register.
func knownMarkAt(rest string) Mark {
	n := marking.MarkLength(rest)
	if n == 0 || LegendAfter(rest[:n], rest[n:]) {
		return Mark{}
	}
	inner := strings.TrimSpace(rest[1 : n-1])
	if SingleLevel(inner) {
		if !beginsText(rest[n:]) || inner == "C" && !Begins(rest[n:]) {
			return Mark{}
		}
		return Mark{Length: n, Letter: inner}
	}
	m := Mark{Length: marking.MarksLength(rest, false)}
	after := text.TrimLeft(rest[m.Length:], " \t*_")
	switch {
	case !SureMark(inner) && !longLevel(inner) && !(ofSource(inner) && beginsText(rest[n:])),
		after != "" && strings.IndexByte(",;.)", after[0]) >= 0 && !(signBegins(after) && after != rest[m.Length:]):
		return Mark{}
	}
	// "(SBU) and (U) do not change" is about marks
	m.Sure = SureMark(inner) && (after == "" || !text.IsLower(after[0]) || ItemAfter(after) != after)
	return m
}

// longLevel reports whether a mark is a level that is written out: (SECRET), (CONFIDENTIAL). It is a mark only next to
// others.
func longLevel(inner string) bool {
	word := marking.FirstTerm(inner)
	return len(word) > 2 && !text.HasLower(word) && marking.Opens(word)
}

// ofSource reports whether a mark is who gave the information and its level after a hyphen: (FGI-C), (GBR-S), as 32 CFR
// 2001.24(c) has them. It is a mark only next to others.
func ofSource(inner string) bool {
	name, level, found := strings.Cut(inner, "-")
	return found && len(name) > 2 && !marking.Opens(name) && len(level) < 3 && marking.Opens(level)
}

// SureMark reports whether the text of a mark is SBU or LOU, a level with controls of the vocabulary after slashes, or
// a mark that the register understands. (S/P) and (C/EUR) are offices.
func SureMark(inner string) bool {
	return levelWithControls(inner) || strings.Contains(inner, "//") && !text.HasLower(inner) &&
		register.Parse(inner).Understood() // which costs more than the tables
}

// levelWithControls reports whether the text of a mark is SBU or LOU, or a level with controls of the vocabulary.
func levelWithControls(inner string) bool {
	word := marking.FirstTerm(inner)
	rest := inner[len(word):]
	if slash := strings.TrimLeft(rest, " "); strings.HasPrefix(slash, "/") { // (S //NF), (<b>S</b>//NF)
		rest = slash
	}
	switch word {
	case "CUI":
		return rest == "" || strings.HasPrefix(rest, "//") && !text.HasLower(rest)
	case "SBU", "LOU":
		return rest == "" || rest[0] == '/' && ControlsOf(rest)
	case "U", "C", "S", "TS", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "TOP SECRET":
		return rest != "" && (rest[0] == '/' && ControlsOf(rest) || oldNoforn(word, rest))
	}
	return false
}

// oldNoforn reports whether NOFORN follows a level after a blank or a hyphen, as before the register: (S NF), (C-NF).
func oldNoforn(level, rest string) bool {
	if level == "U" || rest[0] != ' ' && rest[0] != '-' {
		return false
	}
	control := strings.TrimLeft(rest, " -")
	return control == "NF" || control == "NOFORN"
}

// ControlsOf reports whether what follows a level is controls and lists of release, each after a slash, or the
// controls after commas, as some write them: //OC, NF.
func ControlsOf(rest string) bool {
	for part := range strings.FieldsFuncSeq(rest, func(c rune) bool { return c == '/' }) {
		part = strings.TrimSpace(part)
		if part == "" || text.HasWord(part, "REL") { // two strokes apart: (S / / NF)
			continue
		}
		for word := range strings.SplitSeq(part, ",") {
			if !ControlOf(strings.TrimSpace(word)) {
				return false
			}
		}
	}
	return true
}

// ControlOf reports whether a word after a level is a control of the vocabulary.
func ControlOf(word string) bool {
	switch word {
	case "SBU", "FOUO", "LOU", "CUI": // each may open a mark, too
		return true
	}
	return len(word) >= 2 && !text.HasLower(word) && marking.Known(word) && !marking.Opens(word)
}

// Begins reports whether what follows what may be a mark or the sign of a copyright is a portion's text: a
// blank, and a word with a capital or a digit that is not the owner of a copyright.
func Begins(after string) bool {
	words := ItemAfter(text.TrimLeft(after, " \t*_"))
	return beginsText(after) && !signBegins(words) && !CopyrightFollows(words)
}

// signBegins reports whether a text begins with what is in the place of its first word: a formula, $x=1$, a redaction,
// [[REDACTED]], or a row of stops.
func signBegins(words string) bool {
	return strings.HasPrefix(words, "...") || strings.HasPrefix(words, ". . .") || strings.HasPrefix(words, "[[") ||
		strings.HasPrefix(words, "$") && strings.IndexByte(words[1:], '$') > 0
}

// beginsText is Begins for what follows a mark that cannot be the sign of a copyright: (S), (U).
func beginsText(after string) bool {
	words := text.TrimLeft(after, " \t*_")
	if words == "" || len(words) == len(after) {
		return false
	}
	words = ItemAfter(words)
	c := strings.TrimLeft(words, "\"'“‘")
	if c == "" || !text.IsUpper(c[0]) && !text.IsDigit(c[0]) && c[0] < 0x80 && !signBegins(c) {
		return false
	}
	return !OfficesFollow(words)
}

// companies are words of the names of those who hold copyrights.
var companies = text.NewPhrases([]string{"LTD", "INC", "LIMITED", "COMPANY", "CORP", "CORPORATION", "LLC", "GMBH",
	"FOUNDATION", "AUTHORS", "CONTRIBUTORS", "PROJECT", "CONSORTIUM"})

// CopyrightFollows reports whether a copyright's year, owner or words follow its sign.
func CopyrightFollows(words string) bool {
	if text.HasWord(words, "COPYRIGHT") || text.HasWord(words, "BY") || text.HasWord(words, "COPR") {
		return true
	}
	if BeginsYear(words) {
		return !sentenceAfterYear(words[len("2019"):])
	}
	line := words[:min(len(words), 80)]
	if text.ContainsFold(line, "ALL RIGHTS") || strings.Contains(line, "@") || strings.Contains(line, "<") {
		return true
	}
	return companies.WordIn(line) && ownerIn(line) || publisherAndYear(line)
}

// publishers are the last words of the names of those who publish texts and pictures.
var publishers = [...]string{"PRESS", "CLUB", "PICTURES", "IMAGES", "PHOTOS", "STUDIOS", "BOOKS", "PUBLISHERS",
	"PUBLISHING", "MEDIA", "MUSEUM", "SOCIETY"}

// publisherAndYear reports whether a line is nothing but the name of a publisher and a year: Harbor Press 2019.
func publisherAndYear(line string) bool {
	line, _, _ = strings.Cut(line, "\n")
	words := strings.Fields(line)
	n := len(words) - 1
	return n > 0 && n < 5 && len(words[n]) == len("2019") && BeginsYear(words[n]) &&
		slices.Contains(publishers[:], strings.ToUpper(strings.TrimRight(words[n-1], ",")))
}

// BeginsYear reports whether a text begins with a year of these two centuries, in four figures.
func BeginsYear(s string) bool {
	return text.DigitsEnd(s, 0) == len("2019") && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20"))
}

// sentenceAfterYear reports whether a year opens a sentence, "2019 was a bad year", and not the name of an owner.
func sentenceAfterYear(rest string) bool {
	if rest = strings.TrimLeft(rest, " \t"); rest == "" || !text.IsLower(rest[0]) {
		return false
	}
	switch rest[:text.WordEnd(rest, 0)] {
	case "by", "the", "all", "and":
		return false
	}
	return true
}

// ownerIn reports whether the name of a company in a line is an owner's: it has a capital, and no sentence goes on
// after it.
func ownerIn(line string) bool {
	words := strings.Fields(line)
	for i, w := range words {
		if companies.WordIn(w) && text.IsUpper(w[0]) && (i+1 == len(words) || !text.IsLower(words[i+1][0])) {
			return true
		}
	}
	return false
}

// OfficesFollow reports whether the line goes on with letters in parentheses that are not marks: "(S) J. Oak, (P) A.
// Elm", "(C), (D)". Letters that a sentence comes to are labels of its own, and the mark before it is one: "(U) The
// chart shows a port as (R) red or (A) amber".
func OfficesFollow(words string) bool {
	const longest = 400 // what is further on does not belong to the mark; some pages are one line
	words = words[:min(len(words), longest)]
	for from := 0; ; {
		i := strings.IndexByte(words[from:], '(')
		if i < 0 {
			return false
		}
		before := words[:from+i]
		from += i + 1
		if rest := words[from:]; len(rest) > 1 && rest[1] == ')' && text.IsUpper(rest[0]) &&
			!strings.Contains("UCS", rest[:1]) {
			return !labelInSentence(before, rest[len("A)"):])
		}
	}
}

// labelInSentence reports whether a letter in parentheses is inside a sentence: words come before it without a sign of
// a list, and no capital after it.
func labelInSentence(before, after string) bool {
	before, after = strings.TrimRight(before, " \n"), strings.TrimLeft(after, " \n")
	return strings.IndexByte(before, ' ') > 0 && strings.IndexByte(",;:/", before[len(before)-1]) < 0 &&
		(after == "" || !text.IsUpper(after[0]))
}

// Misread reports whether a line begins with what a machine left of a mark that can be nothing else, with a key
// before it or without one: {U//FOUO), (U//F0UO~, (Uh'POUO).
func Misread(line string) bool {
	if i := openingSign(line[:min(len(line), 40)]); i > 0 {
		if key := strings.TrimRight(line[:i], " "); strings.HasSuffix(key, ":") || strings.HasSuffix(key, ".") {
			line = line[i:]
		}
	}
	if tornMark(line) {
		return true
	}
	if len(line) < 6 || line[0] != '(' && line[0] != '{' {
		return false
	}
	if sensitiveMistaken(line) || strokesApart(line) || strokesAsLetters(line) || lettersMistaken(line) {
		return true
	}
	end := strings.IndexAny(line[1:], ")}~] ") + 1
	if end < 4 || end > 20 {
		return false
	}
	inner := line[1:end]
	if line[0] == '(' && line[end] == ')' && SureMark(inner) {
		return false // it is legible
	}
	return strings.HasPrefix(inner, "U") && (strings.HasSuffix(inner, "OUO") ||
		strings.HasPrefix(inner, "U//F") && !text.IsLower(inner[len(inner)-1])) || otherLevel(inner)
}

// strokesApart reports whether a line begins with a mark that has a blank between its strokes: (U / /FOUO).
func strokesApart(line string) bool {
	end := strings.IndexByte(line[:min(len(line), longestApart)], ')')
	return end > 0 && strings.Contains(line[:end], "/ /") && SureMark(strings.ReplaceAll(line[1:end], " ", ""))
}

// longestApart is how long such a mark is at most.
const longestApart = 40

// openingSign is the index of the first parenthesis or brace that opens; below 0 for none.
func openingSign(s string) int {
	round, curly := strings.IndexByte(s, '('), strings.IndexByte(s, '{')
	if round < 0 || curly >= 0 && curly < round {
		return curly
	}
	return round
}

// otherLevel reports whether a control of the vocabulary follows two strokes, or what a machine made of them, and no
// level is before them: (O//SI), (3//NF), (SHNF).
func otherLevel(inner string) bool {
	if i := strings.Index(inner, "//"); i == 1 {
		word := inner[i+2:]
		return strings.IndexByte("UCSRucsr", inner[0]) < 0 && len(word) > 1 && !text.HasLower(word) &&
			marking.Known(word[:text.WordEnd(word, 0)])
	}
	for _, level := range [...]string{"TS", "S", "C", "U"} {
		rest, ok := strings.CutPrefix(inner, level)
		if strokes := strings.TrimLeft(rest, "/Il1|!J"); ok && len(strokes)+1 < len(rest) && !strings.HasPrefix(rest, "//") &&
			len(strokes) > 1 && marking.Known(strokes[:text.WordEnd(strokes, 0)]) {
			return true // (SIINF), (TSI/SI//NF)
		}
		if word := strings.TrimLeft(rest, "H"); ok && len(word) < len(rest) && len(word) > 1 {
			return marking.Known(word) && len(word) < len("NOFORN")+1
		}
	}
	return false
}
