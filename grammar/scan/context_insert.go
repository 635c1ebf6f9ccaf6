package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// insertLine gives InsertBegin or InsertEnd for a line that brackets an inserted or quoted text.
func insertLine(s string) Kind {
	if !bracketWord(s) && !text.ContainsFold(s, "REPEAT") { // as most lines
		return None
	}
	s = strings.TrimRight(s, " .:-*")
	if len(s) > 80 {
		return None
	}
	switch {
	case text.HasFold(s, "BEGIN ") && !summaryWord(s[6:]) && (insertNoun(s) || len(s) < 24):
		return InsertBegin
	case text.HasFold(s, "END ") && !summaryWord(s[4:]) && insertNoun(firstSentence(s)):
		return InsertEnd
	case strings.EqualFold(s, "QUOTE") || repeated(s) || text.HasFold(s, "QTE") && text.IndexFold(s, "UNQTE") < 0:
		return InsertBegin
	case strings.EqualFold(s, "UNQUOTE") || strings.EqualFold(s, "UNQTE") || strings.EqualFold(s, "END QUOTE"):
		return InsertEnd
	}
	return None
}

// bracketWord reports whether a line begins with BEGIN, END, QUOTE or UNQUOTE, also shortened.
func bracketWord(s string) bool {
	if s == "" {
		return false
	}
	switch text.Upper(s[0]) {
	case 'B':
		return text.HasFold(s, "BEGIN ")
	case 'E':
		return text.HasFold(s, "END ")
	case 'Q':
		return text.HasFold(s, "QUOTE") || text.HasFold(s, "QTE")
	case 'U':
		return text.HasFold(s, "UNQ")
	}
	return false
}

// repeated reports whether a line says that a text is repeated below it.
func repeated(s string) bool {
	return text.ContainsFold(s, "REPEAT") && // in all three: most lines that bracket are searched once
		(text.ContainsFold(s, "FOLLOWING REPEATS") || text.ContainsFold(s, "IS BEING REPEATED") ||
			text.ContainsFold(s, "IS REPEATED FOR"))
}

// firstSentence is a line up to its first stop with more after it: "END OF THE SEASON. A NOTE WAS READ" brackets
// nothing.
func firstSentence(s string) string {
	first, _, _ := strings.Cut(s, ". ")
	return first
}

func summaryWord(s string) bool {
	for _, w := range [...]string{"SUMMARY", "COMMENT", "NOTE", "INTRODUCTION", "BIO", "MISSION COMMENT"} {
		if text.HasFold(s, w) {
			return true
		}
	}
	return false
}

func insertNoun(s string) bool {
	for _, w := range [...]string{"TEXT", "POINTS", "TRANSLATION", "PAPER", "QUOTE", "LETTER", "TALKING", "LIST", "NOTE",
		"STATEMENT", "DOCUMENT", "ARTICLE"} {
		if text.IndexFold(s, w) >= 0 {
			return true
		}
	}
	return false
}

func (s *scanner) insert(k Kind, at int) {
	if k == InsertBegin {
		s.body.insert++
	} else if s.body.insert > 0 {
		s.body.insert--
	}
	s.emit(k, at, s.line.End)
}
