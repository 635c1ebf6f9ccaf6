package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// statementWords begin a statement that does not begin with a level.
var statementWords = [...]string{"THIS", "IN ACC", "UPON", "REGRADED", "DOWNGRADED"}

// statementFronts are what statements begin with: a level, or words before it.
var statementFronts = lazy.Value[*text.Fronts]{Make: func() *text.Fronts {
	return text.FrontsOf(statementWords[:], plainBanners[:], levelBanners[:])
}}

// mayState is a quick look at the first letters of a statement. The letters of a level may be set apart, or not be of
// ASCII where their capitals are.
func mayState(s string) bool {
	return len(s) > 2 && (statementFronts.Get().May(s) || strings.IndexByte(spelledSigns, s[1]) >= 0 ||
		(s[0]|s[1]|s[2]) >= utf8.RuneSelf)
}

// longestStatement is how long such a statement is at most.
const longestStatement = 140

// statement reports whether a line is a sentence that says how high a part of a paper is, by the words that it begins
// or ends with.
func statement(line string) bool {
	bare := text.Trim(line, " \t()*_[]>.")
	if len(bare) > longestStatement {
		return false
	}
	if _, ok := shortSeparated(bare); ok {
		return true
	}
	if !mayState(bare) || !namesLevel(bare) {
		return false
	}
	switch {
	case text.HasFold(bare, "THIS PAGE IS "), text.HasFold(bare, "THIS EMAIL IS "),
		text.HasFold(bare, "THIS E-MAIL IS "), text.HasFold(bare, "THIS MESSAGE IS "):
		return true
	case text.HasFold(bare, "IN ACCORDANCE WITH E.O."), text.HasFold(bare, "UPON REMOVAL OF "),
		text.HasFold(bare, "REGRADED "):
		return true
	}
	return separates(bare)
}

// statement is statement for a line of the text, which is asked once whether it has words of statements.
func (s *paperScanner) statement(line string) bool {
	return s.out.words.Has(foundStated) && statement(line)
}

// statementSigns are in every statement, separatesFirst and partSeparated included: the words without a level around
// them, or what all words for a separation share.
var statementSigns = [...]string{"THIS PAGE IS ", "MAIL IS ", "THIS MESSAGE IS ", "IN ACCORDANCE WITH E.O.",
	"REGRADED ", "SEPARATED", "DETACHED", "REMOVED", "UPON REMOVAL", "WITHOUT ATTACHMENT", "WITHOUT ENCLOSURE",
	"W/O ATTACHMENT", "W/O ENCLOSURE"}

// separations are words of a statement of what a transmittal is without what it sends: 32 CFR 2001.24(b).
var separations = [...]string{"WHEN SEPARATED", "WHEN DETACHED", "IF SEPARATED", "ENCLOSURE REMOVED",
	"ENCLOSURES REMOVED", "ENCLOSURES ARE REMOVED", "ENCLOSURE IS REMOVED", "ATTACHMENT REMOVED",
	"ATTACHMENTS REMOVED", "ATTACHMENT IS REMOVED", "ATTACHMENTS ARE REMOVED", "UPON REMOVAL", "WITHOUT ATTACHMENT",
	"WITHOUT ENCLOSURE", "W/O ATTACHMENT", "W/O ENCLOSURE", "ENCLOSURE IS DETACHED", "ENCLOSURES ARE DETACHED",
	"ATTACHMENT IS DETACHED", "ATTACHMENTS ARE DETACHED"}

// separates reports whether a text that names a level says what a transmittal is without what it sends. The level
// begins it, or the words for the paper or for its separation do.
func separates(bare string) bool {
	n, _ := bannerLevel(strings.ToUpper(bare), true)
	return (n > 0 || separatedPaper(bare) || text.HasFold(bare, "DOWNGRADED TO ")) && separationIn(bare)
}

// separationIn reports whether words for the separation of a paper from what it sends are in a text.
func separationIn(s string) bool {
	for _, w := range separations {
		if text.IndexFold(s, w) >= 0 {
			return true
		}
	}
	return false
}

// shortSeparated is the level of such a statement that abbreviates it as a mark does, with nothing between the level
// and the words for the separation: U when separated from enclosure.
func shortSeparated(bare string) (level marking.Level, ok bool) {
	short, rest, _ := strings.Cut(bare, " ")
	if level = portion.LevelLettered(text.Trim(short, "()")); level == marking.Unmarked {
		return level, false
	}
	for _, w := range separations {
		if text.HasWord(strings.TrimLeft(rest, " "), w) {
			return level, true
		}
	}
	return marking.Unmarked, false
}

// separatedPaper reports whether a text begins with the words for a paper, or for its separation.
func separatedPaper(bare string) bool {
	for _, w := range [...]string{"THIS MEMO", "THIS LETTER", "THIS PAPER", "THIS DOCUMENT", "THIS TRANSMITTAL",
		"THIS COVER", "THIS NOTE", "THIS FORM", "THIS SHEET", "THIS MESSAGE", "THIS E-MAIL", "THIS EMAIL"} {
		if text.HasFold(bare, w) {
			return true
		}
	}
	return conditionFirst(bare) && (text.IndexFold(bare, " IS ") > 0 || text.IndexFold(bare, " TREAT") > 0 ||
		text.IndexFold(bare, " HANDLE") > 0)
}

// conditionFirst reports whether a text begins with WHEN or IF, as lines of prose do, too.
func conditionFirst(s string) bool { return text.HasFold(s, "WHEN ") || text.HasFold(s, "IF ") }

// separatesFirst reports whether the first line of a paragraph is such a statement that begins with its condition: When
// separated from its enclosures, this letter is UNCLASSIFIED.
func separatesFirst(line string) bool {
	bare := text.Trim(line, " \t()*_[]>.")
	return conditionFirst(bare) && len(bare) <= longestStatement && namesLevel(bare) && separates(bare)
}

// partSeparated reports whether a line says how high a part of a paper is, as a sheet of facts, if it is given away
// alone: When this sheet is separated from this report, this sheet is UNCLASSIFIED. The paper may be higher.
func partSeparated(line string) bool {
	bare := strings.Trim(line, " \t()*_[]>.")
	i := text.IndexFold(bare, " SEPARATED FROM ")
	if i < 0 || !conditionFirst(bare) || len(bare) > longestStatement || text.IndexFold(bare[i:], " IS ") < 0 {
		return false
	}
	n, _ := bannerLevel(strings.ToUpper(bare[strings.LastIndexByte(bare, ' ')+1:]), true)
	return n > 0
}

// namesLevel reports whether a level is named in a text.
func namesLevel(s string) bool { return levelPhrases.In(s) || text.IndexWord(s, "SBU") >= 0 }

// levelPhrases are the levels, the highest as a part of its name.
var levelPhrases = text.NewPhrases([]string{"SECRET", "CONFIDENTIAL", "UNCLASSIFIED"})
