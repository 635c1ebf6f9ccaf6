package scan

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/portion"
	"github.com/cablelint/cablelint/grammar/text"
)

// Copies of papers lose their line breaks, so that marks are inside one long line: 1. (U) The gauge is old. 2. (S//NF)
// The pump is weak. Such a text is listed and not read: where its banner and its portions end is not known.

// joinedMarks reports whether marks are inside the lines of a paper's text, after a number or the end of a sentence and
// before a capital: one that can be nothing else, two of which one is classified, or three (U), those at the front of
// paragraphs too.
func joinedMarks(t *Tokens, plain string) bool {
	if s := strings.TrimSpace(plain); s == "" || strings.IndexByte("{[<", s[0]) >= 0 {
		return false // JSON and XML, in which a report explains marks
	}
	n, fronts, unclassified := 0, 0, 0
	classified := false
	for i := range t.list {
		if k := t.list[i].kind; k == Mark {
			fronts++
			continue
		} else if k != Text && k != TitleLine && k != SubjectText {
			continue
		}
		s := plain[t.list[i].start:t.list[i].end]
		for at := 0; ; at++ {
			open := strings.IndexByte(s[at:], '(')
			if open < 0 {
				break
			}
			at += open
			m := portion.At(s[at:min(len(s), at+printedWindow)])
			if m.Letter == "U" && at > 0 && s[at-1] == ' ' {
				unclassified++
			}
			if m.Length == 0 || at > 0 && !joinedTo(m, s[max(0, at-printedWindow):at]) {
				continue
			}
			sure := m.Sure || m.Strange && text.HasAny(s[at:at+m.Length], foreignControls[:])
			if sure && strings.TrimLeft(s[at+1:at+m.Length], " ")[0] != 'U' && capitalAfter(s[at+m.Length:]) {
				return true
			}
			n, classified = n+1, classified || m.High()
		}
	}
	return n > 0 && (classified && n+fronts > 1 || unclassified+fronts >= leastMarks)
}

// foreignControls make a mark sure that has a word of no vocabulary, too: (S/NOFORN/WNINTEL).
var foreignControls = [...]string{"/NOFORN", "/NF/", "/NF)"}

// joinedTo reports whether a mark may begin a portion inside a line; before is the end of the text before the mark.
func joinedTo(m portion.Mark, before string) bool {
	return endsBefore(before) || m.Letter != "C" && (titleBefore(before) || salutationBefore(before))
}

// joinedIn reports whether a mark inside a line may begin a portion.
func joinedIn(line string) bool {
	for at := 1; at < len(line); at++ {
		open := strings.IndexByte(line[at:], '(')
		if open < 0 {
			break
		}
		at += open
		m := portion.At(line[at:min(len(line), at+printedWindow)])
		if m.Length > 0 && joinedTo(m, line[max(0, at-printedWindow):at]) {
			return true
		}
	}
	return false
}

// salutationBefore reports whether a text ends with the salutation of a letter: Dear Chairman Poe:
func salutationBefore(before string) bool {
	before = strings.TrimRight(before, " ")
	i := strings.LastIndex(before, "Dear ")
	return i >= 0 && strings.IndexAny(before[i:], ":,") == len(before)-i-1
}

// capitalAfter reports whether a blank and a word with a capital and small letters are next, as in a sentence.
func capitalAfter(rest string) bool {
	words := strings.TrimLeft(rest, " \t")
	return len(words) > 1 && len(words) < len(rest) && text.IsUpper(words[0])
}

// endsBefore reports whether a text ends with a sentence, or with a number or a letter that opens a paragraph.
func endsBefore(before string) bool {
	upTo, word := text.LastWord(before)
	if len(upTo) == len(before) || word == "" {
		return false
	}
	switch word[len(word)-1] {
	case '.', '?', '!':
		return true
	case ')':
		bare := strings.Trim(word, "()")
		return len(bare) < 3 && bare != "" && strings.Trim(bare, "ivxIVX0123456789abcdefgh") == ""
	}
	return strings.HasSuffix(before, "” ") || strings.HasSuffix(before, "\" ")
}

// titleBefore reports whether a text ends with a title in capitals: HOW BOATS LEAVE (S) A crew is called.
func titleBefore(before string) bool {
	upTo, last := text.LastWord(before)
	_, word := text.LastWord(strings.TrimRight(upTo, " "))
	return len(upTo) < len(before) && capitals(last) && capitals(word) && len(word)+len(last) > 6
}
