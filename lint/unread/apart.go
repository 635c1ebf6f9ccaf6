package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/text"
)

// longestHeading is how long a line is at most that ends no sentence and is a heading all the same.
const longestHeading = 50

// setApart reports whether a place is the first of its line and no sentence runs on into it: the line before it is
// blank, ends a sentence, is a heading or a rule, or begins or ends an inserted text.
func setApart(whole string, at int) bool {
	least, end := max(0, at-3*longestLine), at
	for end > least && (whole[end-1] == ' ' || whole[end-1] == '\t') {
		end--
	}
	if end == least || whole[end-1] != '\n' { // as of most places
		return false
	}
	breaks := 0
	for ; end > least && strings.IndexByte(" \t\r\n", whole[end-1]) >= 0; end-- {
		if whole[end-1] == '\n' {
			breaks++
		}
	}
	if end == least || breaks > 1 {
		return true
	}
	before, line := "", whole[least:end]
	if i := strings.LastIndexByte(line, '\n'); i >= 0 {
		before, line = strings.TrimRight(line[:i], " \t\r"), line[i+1:]
	}
	if end := strings.TrimRight(line, "\"')]"); end != "" && strings.IndexByte(".:!?-=_*|", end[len(end)-1]) >= 0 {
		return true
	}
	heading := strings.HasSuffix(before, "\n") && len(line) <= longestHeading && !runsOn(line)
	return heading || insertBorder(line)
}

// runsOn reports whether a line ends in the middle of a sentence: in a comma or a small word.
func runsOn(line string) bool {
	if line[len(line)-1] == ',' {
		return true
	}
	last := line[strings.LastIndexByte(line, ' ')+1:]
	for _, word := range [...]string{"and", "or", "the", "of", "in", "on", "a", "an", "to", "for", "by", "with", "at",
		"from", "that", "is", "are", "under"} {
		if strings.EqualFold(last, word) {
			return true
		}
	}
	return false
}

// insertBorder reports whether a line ends in the words that begin or end an inserted text.
func insertBorder(line string) bool {
	for _, word := range [...]string{"UNQTE", "UNQUOTE", "TEXT", "COMMENT", "SUMMARY", "NOTE"} {
		if n := len(line) - len(word); n >= 0 && text.HasFold(line[n:], word) {
			return true
		}
	}
	return false
}
