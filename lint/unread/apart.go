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
	for ; end > least && lineBlank(whole[end-1]); end-- {
		if whole[end-1] == '\n' {
			breaks++
		}
	}
	if end == least || breaks > 1 {
		return true
	}
	if endsSentence(whole[least:end]) {
		return true
	}
	from := max(least, end-longestHeading-1)
	before, line := "", whole[from:end]
	switch i := strings.LastIndexByte(line, '\n'); {
	case i >= 0:
		before, line = strings.TrimRight(whole[least:from+i], " \t\r"), line[i+1:]
	case from > least: // too long for a heading
		return insertBorder(line)
	}
	heading := strings.HasSuffix(before, "\n") && len(line) <= longestHeading && !runsOn(line)
	return heading || insertBorder(line)
}

// setApart is setApart of a place in the cable's file. Several looks at one place ask for it.
func (w *walker) setApart(at int) bool {
	if w.apart.at != at {
		w.apart.at, w.apart.is = at, setApart(w.doc.File.Text, at)
	}
	return w.apart.is
}

// endsSentence reports whether a text ends in a sign that ends a sentence or rules a line off, with closing quotation
// marks and brackets after it or without.
func endsSentence(s string) bool {
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case '"', '\'', ')', ']':
			continue
		case '.', ':', '!', '?', '-', '=', '_', '*', '|':
			return true
		}
		return false
	}
	return false
}

// lineBlank reports whether a byte is a blank between words or ends a line.
func lineBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' || c == '\n' }

// runsOn reports whether a line ends in the middle of a sentence: in a comma or a small word.
func runsOn(line string) bool {
	if line[len(line)-1] == ',' {
		return true
	}
	last := line[strings.LastIndexByte(line, ' ')+1:]
	for _, word := range smallWords {
		if len(word) == len(last) && text.HasFold(last, word) {
			return true
		}
	}
	return false
}

// smallWords are words in which no sentence ends.
var smallWords = [...]string{"AND", "OR", "THE", "OF", "IN", "ON", "A", "AN", "TO", "FOR", "BY", "WITH", "AT", "FROM",
	"THAT", "IS", "ARE", "UNDER"}

// insertBorder reports whether a line ends in the words that begin or end an inserted text.
func insertBorder(line string) bool {
	switch text.Upper(line[len(line)-1]) { // of the words
	case 'E', 'T', 'Y':
	default:
		return false
	}
	for _, word := range borderWords {
		if n := len(line) - len(word); n >= 0 && text.HasFold(line[n:], word) {
			return true
		}
	}
	return false
}

// borderWords are the last words of the lines that begin or end an inserted text.
var borderWords = [...]string{"UNQTE", "UNQUOTE", "TEXT", "COMMENT", "SUMMARY", "NOTE"}
