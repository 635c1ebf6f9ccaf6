package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Portions of papers have labels of more kinds before their marks than paragraphs of cables: times, captions, signs,
// words with a colon. And where others are marked, a level's letter alone before a sentence was a mark: S The pier.

// paperFront looks at the front of a paper's portion, and after the label that it begins with, for what was a mark:
// Figure 2 [S], 0900 S//NF:, NOTE: {S}, S The pier. It reports whether something was listed.
func (w *walker) paperFront(tok grammar.Token, at int) bool {
	if w.doc.Paper == nil || !w.marked() || w.doc.FirstLine() == nil {
		return false
	}
	before := len(w.found)
	w.bareLetter(tok, at)
	if tok.Kind != scan.SubjectText {
		w.afterLabel(tok, at)
	}
	return len(w.found) > before
}

// afterLabel looks for what was a mark after the label of a portion.
func (w *walker) afterLabel(tok grammar.Token, at int) {
	s := tok.Text[at-tok.Span.Start:]
	n, signs := scan.LabelEnd(s)
	if n == 0 {
		return
	}
	at += n
	if signs {
		w.bareLetter(tok, at)
	}
	rest := s[n:]
	// words are after a label more often than letters: Author: S. Poe, Cleared: S: ok
	if text.IsLetter(rest[0]) && !signs && !strings.HasPrefix(rest[text.WordEnd(rest, 0):], "/") {
		return
	}
	if !signs && otherBrackets(rest) || sighting.Complete(rest[:marking.Parenthesis(rest)]) {
		return // a list of letters, or a whole mark that was not taken for one
	}
	if length := w.likeMark(rest); length > 0 {
		w.guessed(source.Span{Start: at, End: at + length}, true)
	} else {
		w.garbledAt(tok, at)
	}
}

// otherBrackets reports whether a line has letters in brackets after its first: [S] Small or [M] Medium.
func otherBrackets(s string) bool {
	line, _, _ := strings.Cut(s, "\n")
	for i := len("[S]"); i+2 < len(line); i++ {
		if opens(line[i]) && text.IsUpper(line[i+1]) && strings.IndexByte(")]}>", line[i+2]) >= 0 {
			return true
		}
	}
	return false
}

// bareLetter lists the letter of a level before a sentence: S The pier, U He left.
func (w *walker) bareLetter(tok grammar.Token, at int) {
	s := tok.Text[at-tok.Span.Start:]
	n := text.WordEnd(s, 0)
	switch s[:n] {
	case "S", "C", "U", "TS":
	default:
		return
	}
	if !strings.HasPrefix(s[n:], " ") || !scan.OpensSentence(s[n:]) || w.letteredLines(' ') {
		return
	}
	before := len(w.found)
	if w.add(source.Span{Start: at, End: at + n}, AtMark); len(w.found) > before {
		l := &w.found[before]
		l.Level, l.Complete, l.Guessed = levelWord(s[:n]), false, true
	}
}

// letteredLines reports whether lines of the text begin with single letters that are not levels, and a sign: B The
// road, M) Medium. The first person and the article may begin a sentence.
func (w *walker) letteredLines(sign byte) bool {
	if yes, known := w.lettered[sign]; known {
		return yes
	}
	yes := false
	for line := range strings.Lines(w.doc.Span.In(w.doc.File.Text)) {
		line = strings.TrimLeft(line, " \t*-•")
		if len(line) > 2 && line[1] == sign && text.IsUpper(line[0]) && strings.IndexByte("CSU", line[0]) < 0 &&
			!(sign == ' ' && strings.IndexByte("AI", line[0]) >= 0) {
			yes = true
			break
		}
	}
	if w.lettered == nil {
		w.lettered = map[byte]bool{}
	}
	w.lettered[sign] = yes
	return yes
}

// codedMark reports whether a mark in a span of code is that of the paper's portion: a sentence comes after it, and
// others are marked.
func (w *walker) codedMark(s string) bool {
	end := strings.IndexByte(s, ')') + len(")`")
	if w.doc.Paper == nil || !w.marked() || end >= len(s) || s[end] != ' ' && s[end] != ':' {
		return false
	}
	words := strings.TrimLeft(s[end:], ": ")
	return words != "" && text.IsUpper(words[0]) && levelWord(strings.ToUpper(words[:text.WordEnd(words, 0)])) == 0
}
