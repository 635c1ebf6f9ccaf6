package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// A table of contents has the marks of the titles that it lists, each at the end of its line, and a directive of one
// paragraph has one after its title and one after its text. Letters in parentheses end lines of other texts, too:
// the sizes of coats, the parties of senators. Among those are letters that are not levels.

// markedEnds counts the lines of a text that end with a mark.
type markedEnds struct {
	titles    int  // lines of two words or more that are not sentences
	sentences int  // sentences of several words
	level     bool // one of the marks is not (C), which may be a copyright
	others    bool // a line ends with another letter in parentheses: (M)
	subject   bool // a subject ends so
}

// show reports whether the ends of lines show that a text may be a marked paper. memo means that it has
// the head of one.
func (e *markedEnds) show(memo bool) bool {
	if e.others || !e.level {
		return false
	}
	return e.titles >= leastMarks || e.titles > 0 && e.sentences > 0 || e.sentences > 1 || e.subject && memo
}

// line takes a line, and the one with text above it.
func (e *markedEnds) line(line, above string) {
	if strings.IndexByte(line, ')') < 0 { // as most
		return
	}
	if subjectKey(line) > 0 || subjectKey(above) > 0 && !strings.HasSuffix(above, ")") {
		if n := markedSubject(line); n > 0 {
			e.subject, e.level = true, true
			return
		}
	}
	line = strings.TrimRight(line, " \t.0123456789") // the number of the page in a table of contents
	if !strings.HasSuffix(line, ")") {
		return
	}
	at := marking.MarkAtEnd(line)
	if at == len(line) {
		n := len(line)
		e.others = e.others || n > 4 && line[n-3] == '(' && line[n-4] == ' ' && text.IsUpper(line[n-2])
		return
	}
	m := markAsLate(line[at:])
	l := leadAt(line, 0, at, 0)
	before := strings.TrimSpace(line[min(l.at, at):at])
	words := strings.Count(before, " ") + 1
	switch {
	case m.Letter == "" && !m.Sure, before == "" || !text.IsUpper(before[0]):
		return
	case portion.EndsMarked(line):
		if words < fewestWords {
			return
		}
		e.sentences++
	case words < 2:
		return
	default:
		e.titles++
	}
	e.level = e.level || m.Letter != "C"
}

// markedSubject is where a mark ends after the words of a subject, with nothing after it but what a machine made of
// dirt: Piers of the Town (TS) ,I*. It is 0 for none.
func markedSubject(line string) int {
	open := strings.LastIndexByte(line, '(')
	if open < 2 || line[open-1] != ' ' {
		return 0
	}
	n := strings.IndexByte(line[open:], ')') + 1
	if n == 0 || marking.MarkLength(line[open:]) != n {
		return 0
	}
	m := markAsLate(line[open : open+n])
	if m.Letter == "" && !m.Sure || m.Letter == "C" {
		return 0
	}
	for i := open + n; i+1 < len(line); i++ {
		if text.IsLetter(line[i]) && text.IsLetter(line[i+1]) {
			return 0
		}
	}
	return open + n
}

// sentenceMarked reports whether a line ends with a sentence of several words and the mark of a classified paragraph,
// or one that can be nothing else. The sentence may begin on the line above.
func sentenceMarked(line, above string) bool {
	if len(line) < 4 || line[len(line)-1] != ')' || !text.IsUpper(line[len(line)-2]) {
		return sureAtEnd(line)
	}
	at := marking.MarkAtEnd(line)
	mark := line[at:]
	if m := markAsLate(mark); !m.High() && !m.Sure && mark != "(SECRET)" && mark != "(FOUO)" || !portion.EndsMarked(line) {
		return false
	}
	if line = line[:at]; text.IsLower(line[0]) {
		line = above + " " + line
	}
	return sentenceOfWords(strings.TrimLeft(line, "0123456789.()-*# "))
}

// sureAtEnd reports whether a sentence ends with a mark that can be nothing else in square brackets or before its stop:
// The pier is new. [S//NF], The pier is new (S//NF).
func sureAtEnd(line string) bool {
	if !strings.Contains(line, "//") {
		return false
	}
	line = strings.TrimRight(line, ".")
	open := strings.LastIndexAny(line, "([")
	if open < 1 || line[open-1] != ' ' || strings.IndexByte(")]", line[len(line)-1]) < 0 {
		return false
	}
	return portion.SureMark(line[open+1:len(line)-1]) && sentenceOfWords(line[:open])
}

// sentenceOfWords reports whether a text begins as a sentence does and has several words.
func sentenceOfWords(s string) bool {
	return s != "" && text.IsUpper(s[0]) && strings.Count(s, " ") > fewestWords
}
