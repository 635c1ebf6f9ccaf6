package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// A paper may have a paragraph above its banner whose mark is in a form that no grammar reads: [TOP SECRET] The pier,
// TS//SI The pier, The pier is new (TS). In a paper with other marks the rules on marks look for those.

// markPassed is where a line names a level that is above all banners of a paper, in the place of a mark, between signs
// or in words; ok is false for none.
func (s *paperScanner) markPassed() (at int, ok bool) {
	high := s.found.highest()
	if high == "" || high == levelBanners[0] {
		return 0, false
	}
	for _, p := range s.out.list {
		switch p.kind {
		case Text, TitleLine, Heading, Stray, Rule:
		default:
			continue
		}
		said := s.text[p.start:p.end]
		// each level above has an S, but in small letters, which only a line alone may have
		if strings.IndexByte(said, 'S') < 0 && (len(said) >= longestDay || !strings.Contains(said, "top secret")) {
			continue
		}
		level := ""
		if s.found.all < 2 {
			if level = s.frontLevel(said); level == "" {
				level = lateLevel(said)
			}
		}
		if level == "" && len(said) < longestDay && aloneIn(s.text, p) {
			level = aloneLevel(strings.TrimSpace(said))
		}
		if level == levelBanners[0] || level != "" && high != levelBanners[1] {
			return int(p.start), true
		}
	}
	return 0, false
}

// frontLevel is the level at the front of a sentence in the place of a mark: [TS] The, {TS//SI} The, TS//SI The,
// TOP SECRET: The. It is empty for none.
func (s *paperScanner) frontLevel(said string) string {
	said = strings.TrimLeft(said, "*_ ")
	if said == "" {
		return ""
	}
	inner, rest := "", ""
	switch said[0] {
	case '(', '[', '{', '<':
		end := strings.IndexAny(said[1:min(len(said), longestAnyMark)], ")]}>") + 1
		if end < len("(TS") {
			return ""
		}
		inner, rest = said[1:end], said[end+1:]
	case 'T', 'S':
		if level, after := levelInFront(said); level != "" {
			if s.levelsExplained.get(func() bool { return strings.Contains(s.text, "CONFIDENTIAL:") }) {
				return ""
			}
			return ifSentence(level, after)
		}
		inner, rest, _ = strings.Cut(said[:layout.LineLength(said)], " ")
		if strings.IndexByte(inner, '/') < 0 || !portion.SureMark(strings.TrimSuffix(inner, ":")) {
			return ""
		}
		rest = strings.TrimPrefix(rest, "- ")
	}
	return ifSentence(levelOfLetters(inner), strings.TrimLeft(rest, "*_: "))
}

// levelInFront is SECRET or TOP SECRET at the front of a text, before a colon or another word, and what follows.
func levelInFront(said string) (level, rest string) {
	for _, level := range levelBanners[:2] {
		after, ok := strings.CutPrefix(said, level)
		if ok && after != "" && (after[0] == ':' || after[0] == ' ') {
			return level, strings.TrimLeft(after, ":*_ ")
		}
	}
	return "", ""
}

// ifSentence is a level if the words of a sentence follow it: The pier is new.
func ifSentence(level, said string) string {
	said = said[:layout.LineLength(said)]
	word, end := said[:text.WordEnd(said, 0)], strings.TrimRight(said, " \r")
	switch {
	case word == "", !text.IsUpper(word[0]), len(word) > 1 && !text.HasLower(word),
		strings.Count(said, " ") < markedBlanks, len(said) < usualLine && strings.IndexByte(".?!", end[len(end)-1]) < 0:
		return ""
	}
	return level
}

// lateLevel is the level of a mark before the stop of a sentence: The pier is new (TS). It is empty for none.
func lateLevel(said string) string {
	line := strings.TrimRight(said, " \n\r")
	if !strings.HasSuffix(line, ").") {
		return ""
	}
	line = line[strings.LastIndexByte(line, '\n')+1:]
	open := strings.LastIndexByte(line, '(')
	if open < 2 || line[open-1] != ' ' || len(line)-open > longestAnyMark {
		return ""
	}
	if word := line[strings.LastIndexByte(line[:open-1], ' ')+1 : open]; !text.IsLower(word[0]) { // Tin Salt (TS)
		return ""
	}
	return levelOfLetters(line[open+1 : len(line)-2])
}

// levelOfLetters is the level of what is in the place of a mark: TS-SI, T.S., TS, NOFORN, COSMIC TOP SECRET, SI//TK. A
// letter alone is that of a list. It is empty for none.
func levelOfLetters(inner string) string {
	if strings.Trim(inner, lettersOfMarks) != "" {
		return ""
	}
	words := strings.FieldsFunc(inner, func(c rune) bool { return c < 'A' || c > 'Z' })
	switch name := strings.Join(words, " "); name {
	case "TS", "T S", "TOP SECRET", "COSMIC TOP SECRET", "CTS", "TS SCI", "TSSI":
		return levelBanners[0]
	case "SECRET", "NATO SECRET":
		return levelBanners[1]
	case "SI TK", "SI NF", "TK NF", "SI TK NF":
		return levelBanners[1]
	}
	if len(words) < 2 || slices.ContainsFunc(words[1:], func(w string) bool { return !portion.ControlOf(w) }) {
		return ""
	}
	switch words[0] {
	case "TS":
		return levelBanners[0]
	case "S", "SECRET":
		return levelBanners[1]
	}
	return ""
}

// lettersOfMarks are what is in such a place.
const lettersOfMarks = "ABCDEFGHIJKLMNOPQRSTUVWXYZ /,;:.-|\\"

// aloneLevel is the level of a line between blank lines: Top Secret, *** TS//SI ***, Overall: TS, This paragraph is
// TOP SECRET. It is empty for none.
func aloneLevel(line string) string {
	bare := withoutSigns(line)
	if bare == "Top Secret" || bare == "top secret" {
		return levelBanners[0]
	}
	key, value := cutField(line)
	switch {
	case key != "" && (markingKey(key) || strings.EqualFold(key, "OVERALL")):
		if n, level := bannerLevel(strings.ToUpper(value), false); n > 0 && text.IsUpper(value[0]) {
			return levelOfLetters(level)
		}
		return levelOfLetters(value)
	case saysLevel(line):
		if strings.Contains(bare, "TOP SECRET") {
			return levelBanners[0]
		}
		return levelBanners[1]
	case strings.IndexByte(bare, '/') > 0 && portion.SureMark(bare):
		return levelOfLetters(bare)
	}
	return ""
}
