package scan

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// Some spell a level letter by letter, with stops, strokes or wide blanks between the letters, or write around it what
// it is the level of.

// lettersApart reports whether a line is nothing but the letters of SECRET or TOP SECRET with signs or wide blanks
// between them: S.E.C.R.E.T., S_E_C_R_E_T, S  E  C  R  E  T.
func lettersApart(line string) bool {
	if len(line) < 2*len("SECRET")-1 || line[0] != 'S' && line[0] != 'T' || text.IsLetter(line[1]) { // as nearly all lines
		return false
	}
	for i := range len(line) {
		if text.IsDigit(line[i]) || i > 0 && text.IsLetter(line[i]) && text.IsLetter(line[i-1]) {
			return false
		}
	}
	letters := onlyLetters(line)
	return letters == "SECRET" || letters == "TOPSECRET"
}

// papersNamed are what a sentence or a line in capitals calls the paper that it is in.
var papersNamed = [...]string{"DOCUMENT", "PAGE", "PAPER", "REPORT", "EMAIL", "E-MAIL", "MESSAGE", "MEMO", "MEMORANDUM",
	"BRIEFING", "SLIDE", "EXHIBIT", "FILE", "LETTER", "NOTE", "PARAGRAPH", "SECTION", "ANNEX"}

// contentsNamed are what comes before the paper in such a sentence.
var contentsNamed = [...]string{"", "CONTENTS OF ", "THE CONTENTS OF ", "CLASSIFICATION OF ", "THE CLASSIFICATION OF ",
	"OVERALL CLASSIFICATION OF ", "THE OVERALL CLASSIFICATION OF "}

// thisPaper reports whether words in capitals name the paper that they are in, or what it contains: THIS DOCUMENT, THE
// CONTENTS OF THIS PAPER.
func thisPaper(words string) bool {
	what := words[strings.LastIndexByte(words, ' ')+1:]
	before, this := strings.CutSuffix(words[:len(words)-len(what)], "THIS ")
	if !this {
		before, this = strings.CutSuffix(before, "THE ")
	}
	return this && slices.Contains(papersNamed[:], what) && slices.Contains(contentsNamed[:], before)
}

// saysLevel reports whether a line is the sentence that says how high a paper or a page is, or what it has: This
// document is classified Secret, THIS PAPER CONTAINS TOP SECRET INFORMATION.
func saysLevel(line string) bool {
	bare := strings.ToUpper(strings.Trim(line, "*_-[]<>(). |"))
	before, level, is := cutVerb(bare)
	contains := false
	if !is {
		before, level, contains = strings.Cut(bare, " CONTAINS ")
	}
	level, classified := strings.CutPrefix(level, "CLASSIFIED ")
	level, handled := cutHandling(level)
	n, name := bannerLevel(level, false)
	switch rest := level[n:]; {
	case !strings.HasSuffix(name, "SECRET"), contains && rest != " INFORMATION" && rest != " MATERIAL",
		!contains && rest != "" && rest[0] != '/' && !(handled && strings.HasPrefix(rest, " AND ")):
		return false
	}
	// the secret of the pier is in small letters
	return (strings.Contains(line, name) || classified && strings.Contains(line, "Secret")) && thisPaper(before)
}

// cutVerb cuts a sentence in capitals at the verb behind which it says what its subject is, or has to be.
func cutVerb(sentence string) (before, after string, found bool) {
	for _, verb := range [...]string{" IS ", " ARE ", " MUST BE ", " SHOULD BE ", " SHALL BE "} {
		if before, after, found = strings.Cut(sentence, verb); found {
			return before, after, true
		}
	}
	return sentence, "", false
}

// cutHandling takes the words away that come before the level as which a paper has to be treated.
func cutHandling(s string) (level string, found bool) {
	s = strings.TrimPrefix(s, "TO BE ")
	for _, words := range [...]string{"TREATED AS ", "HANDLED AS ", "PROTECTED AS "} {
		if level, found = strings.CutPrefix(s, words); found {
			return level, true
		}
	}
	return s, false
}

// levelOfPaper reports whether a line is a level in capitals and what it is the level of: TOP SECRET COVER SHEET,
// SECRET DOCUMENT.
func levelOfPaper(line string) bool {
	line = withoutSigns(line)
	n, level := bannerLevel(line, false)
	switch line[n:] {
	case " DOCUMENT", " MATERIAL", " COVER SHEET", " COVERSHEET":
		return strings.HasSuffix(level, "SECRET")
	}
	return false
}
