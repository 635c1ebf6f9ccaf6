package unread

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// item looks at the front of a bullet, a sub-paragraph, an unnumbered paragraph and a subject, at the end of a heading,
// and at what comes after a mark, for what was a mark: -- (S!), a. S:, THE FLEET [S], (C) (S!). Other things in
// brackets begin such a text more often than a numbered paragraph, so a piece is listed only where its level is above
// the header.
func (w *walker) item(tok grammar.Token) {
	whole, at := w.doc.File.Text, tok.Span.Start
	labeled := w.label > 0 && blanksAlone(whole[w.label:at]) ||
		w.behind > 0 && blanksAlone(whole[w.behind:at]) && secondMark(tok.Text)
	begins := tok.Kind == scan.SubjectText || labeled || w.setApart(at)
	if begins && (w.itemAt(tok, at, labeled) || w.paperFront(tok, at)) {
		return
	}
	if begins || tok.Kind == scan.Heading {
		w.headingEnd(tok)
	}
}

// blanksAlone reports whether a text is nothing but blanks and line ends.
func blanksAlone(s string) bool {
	for i := 0; i < len(s); i++ {
		if lineBlank(s[i]) {
			continue
		}
		if !strings.HasPrefix(s[i:], string(noBreakSpace)) {
			return false
		}
		i += utf8.RuneLen(noBreakSpace) - 1
	}
	return true
}

// itemAt looks at one place of a token for it, and reports whether something was listed. labeled means that a bullet
// or a number is before it.
func (w *walker) itemAt(tok grammar.Token, at int, labeled bool) bool {
	s := w.doc.File.Text[at:min(tok.Span.End, at+3*longest)]
	if ordinary(s) {
		if labeled {
			n := len(w.found)
			w.garbledAt(tok, at)
			return len(w.found) > n
		}
		return false
	}
	label := 0
	if !labeled && tok.Kind != scan.SubjectText {
		label = itemLabel(s)
	}
	label += leadIn(s[label:])
	if codeSpan(s[label:]) && !w.codedMark(s[label:]) {
		return false
	}
	labeled = labeled || label > 0
	n := len(w.found)
	if length := w.likeMark(s[label:]); length > 0 {
		w.guessed(source.Span{Start: at + label, End: at + label + length}, labeled)
	}
	if len(w.found) == n && (labeled || tok.Kind == scan.SubjectText && (s[0] == '(' || letterAsBracket(s).end > 0)) {
		w.garbledAt(tok, at+label)
	}
	return len(w.found) > n
}

// ordinary is a quick look: whether a text begins with a word and a blank, as most texts do, and with none of the words
// that label a paragraph or are a mark.
func ordinary(s string) bool {
	n := text.WordEnd(s, 0)
	if n < 2 || n+1 >= len(s) || s[n] != ' ' || s[n+1] == '-' {
		return false
	}
	switch text.Upper(s[0]) {
	case 'A', 'B', 'E', 'K', 'L', 'P', 'T':
		for _, word := range phraseWords {
			if len(word) == n && text.HasFold(s, word) {
				return false
			}
		}
	}
	return true
}

// phraseWords are the first words of what labels a paragraph, or is a mark, in more words than one: ACTION REQUEST,
// BEGIN SUMMARY, EMBASSY COMMENT, ENTIRE TEXT, PARA 4, TOP SECRET.
var phraseWords = [...]string{"ACTION", "BEGIN", "BIO", "EMBASSY", "ENTIRE", "KEY", "LIMITED", "PARA", "POST", "TOP"}

// secondMark reports whether a text begins with a parenthesis that may be another mark, right after one. S/CT and S/P
// are offices, and S 1234 is a bill of the Senate.
func secondMark(s string) bool {
	if s == "" || s[0] != '(' {
		return false
	}
	inner := s[:min(len(s), longest)]
	if end := strings.IndexByte(inner, ')'); end > 0 {
		inner = inner[:end]
	}
	return !strings.ContainsAny(strings.ReplaceAll(inner, "//", ""), "/0123456789")
}

// codeSpan reports whether a text begins with a mark that Markdown quotes as code: `(S)`.
func codeSpan(s string) bool {
	if len(s) < 2 || s[0] != '`' || s[1] != '(' {
		return false
	}
	n := strings.IndexByte(s, ')')
	return n > 0 && n+1 < len(s) && s[n+1] == '`'
}

// leadIn is the length of the word that names a paragraph, with what follows it: "Comment: ", "BEGIN SUMMARY. ".
func leadIn(s string) int {
	at := 0
	if text.HasWord(s, "BEGIN") {
		at = text.SkipBlank(s, len("BEGIN"))
	}
	for _, word := range leadWords {
		end := at + len(word)
		if end >= len(s) || text.Upper(s[at]) != word[0] || !text.HasWord(s[at:], word) ||
			strings.IndexByte(":.-", s[end]) < 0 {
			continue
		}
		rest := strings.TrimLeft(s[end:], ":.- \t\r\n")
		return len(s) - len(rest)
	}
	return 0
}

// leadWords are the words that name a paragraph.
var leadWords = [...]string{"SUMMARY", "COMMENT", "NOTE", "INTRODUCTION", "BACKGROUND", "ACTION REQUEST",
	"ACTION REQUESTED", "KEY POINTS", "BIO NOTE", "POST COMMENT", "EMBASSY COMMENT"}

// lines looks at the lines inside a piece of text into which no sentence runs on, and for those that are labels.
func (w *walker) lines(tok grammar.Token) (labels []source.Span) {
	for at, end := 0, 0; at < len(tok.Text); at = end {
		first := 0
		first, end = lineAt(tok.Text, at)
		s := tok.Text[first:end]
		if row := rowLength(s); row > 0 && beginsLabel(s[row:]) {
			labels = append(labels, source.Span{Start: first + row, End: end})
		} else if beginsLabel(s) {
			labels = append(labels, source.Span{Start: at, End: end})
		}
		front := tok.Span.Start + first
		if at > 0 && mayLead(s) && w.setApart(front) && !w.itemAt(tok, front, false) {
			w.garbledAt(tok, front+labelEnd(s))
		}
	}
	return labels
}

// mayLead is a quick look: whether a line may begin with a mark, or with a label before one. Most begin with a word.
func mayLead(line string) bool {
	if len(line) < 2 || line[0] <= ' ' || line[1] == ' ' && text.Upper(line[0]) == 'A' {
		return false
	}
	if startsWord(line) && !mayOpen(line) || proseWord(line) {
		return false
	}
	n := text.WordEnd(line, 0)
	return n < 4 || marking.Opens(line[:n]) || text.HasFold(line, "PARA") || text.HasFold(line, "ENTIRE")
}

// startsWord reports whether a line begins with four letters.
func startsWord(line string) bool {
	return len(line) >= 4 && text.IsLetter(line[0]) && text.IsLetter(line[1]) && text.IsLetter(line[2]) &&
		text.IsLetter(line[3])
}

// mayOpen is a quick look at the first two letters of a word: those of CONFIDENTIAL, ENTIRE, FOUO, PARA, SECRET,
// TOPSECRET and UNCLASSIFIED.
func mayOpen(word string) bool {
	second := text.Upper(word[1])
	switch text.Upper(word[0]) {
	case 'C', 'F', 'T':
		return second == 'O'
	case 'E', 'U':
		return second == 'N'
	case 'P':
		return second == 'A'
	case 'S':
		return second == 'E'
	}
	return false
}

// marksAtFront give the length of what was a mark at the front of a text, each of another kind of fault; 0 for none.
var marksAtFront = [...]func(string) int{cutMark, brokenMark, bareLevel, marking.LooseMarkLength, spacedMark}

// likeMark is the length of what was a mark at the front of a text, with any fault; 0 for none.
func (w *walker) likeMark(s string) int {
	for _, length := range &marksAtFront {
		n := length(s)
		if n == 0 {
			continue
		}
		// letters begin lists and forms too, and offices, S/CT
		if w.marked() || text.WordEnd(strings.TrimLeft(s[:n], "([{<\"'* "), 0) > len("SECR") {
			return n
		}
	}
	return 0
}

// spacedMark is the length of a level in parentheses, also in spaced letters: (S E C R E T).
func spacedMark(s string) int {
	n := marking.Parenthesis(s)
	if n == 0 {
		return 0
	}
	if letters := s[1 : n-1]; len(letters) <= len("TS") { // seen without reading a mark, since lists have many
		if letters == "TS" || len(letters) == 1 && levelWord(letters) != marking.Unmarked {
			return n
		}
		return 0
	}
	if m := marking.Parse(s[:n]); len(m.Words) != 1 || !m.Words[0].IsLevel() {
		return 0
	}
	return n
}

// marked reports whether two portions or more have a mark with a level, so that another one is expected to have one.
// It is counted once: a text may have thousands of brackets.
func (w *walker) marked() bool {
	if w.marks == nil {
		n := 0
		for _, p := range w.doc.Portions {
			if p.Marking().Level != marking.Unmarked {
				n++
			}
		}
		w.marks = &n
	}
	return *w.marks > 1
}

// headingEnd lists what was a mark at the end of a heading: THE FLEET [S], THE FLEET (S, THE FLEET - SECRET.
func (w *walker) headingEnd(tok grammar.Token) {
	line := tok.Text
	for i := range len(line) {
		if text.IsLower(line[i]) { // as of most texts
			return
		}
		if line[i] == '\n' {
			line = line[:i]
			break
		}
	}
	if !w.bracketed && strings.IndexByte(line, '-') < 0 && strings.IndexByte(line, ':') < 0 {
		return // a mark is in brackets, or after one of these
	}
	line = strings.TrimRight(line, " \t\r")
	if len(line) > longestLine {
		return
	}
	if i := markAtEnd(line, w.bracketed); i > 0 {
		w.guessed(source.Span{Start: tok.Span.Start + i, End: tok.Span.Start + len(line)}, false)
	}
}

// markAtEnd is where what was a mark begins at the end of a line; 0 for none. bracketed means that an opening bracket
// may be on the line.
func markAtEnd(line string, bracketed bool) int {
	last := len(line)
	for last > 0 && line[last-1] != ' ' && line[last-1] != '\t' {
		last--
	}
	before := strings.TrimRight(line[:last], " \t")
	if before != "" && strings.IndexByte("-:", before[len(before)-1]) >= 0 && len(line)-last > 4 &&
		levelWord(strings.Trim(line[last:], ".:")).Classified() {
		return last
	}
	if !bracketed {
		return 0
	}
	i := len(line) - 1
	for i >= 0 && !opens(line[i]) {
		i--
	}
	for i > 0 && opens(line[i-1]) {
		i--
	}
	if i <= 0 || line[i-1] != ' ' {
		return 0
	}
	part := line[i:]
	// S-NE8-00834 is a number of a collection
	if len(part) > len("(TS1)") && strings.ContainsAny(part, "0123456789") {
		return 0
	}
	if brokenMark(part) == len(part) || cutMark(part+" ") == len(part) || marking.LooseMarkLength(part+" ") == len(part) ||
		spacedMark(part) == len(part) {
		return i
	}
	return 0
}

// guessed lists a piece whose level is above the header, or has a control joined to it. labeled means that a label is
// before it, as (a) is, which makes it no reference's letter.
func (w *walker) guessed(at source.Span, labeled bool) {
	said := at.In(w.doc.File.Text)
	inner := strings.Trim(said, "()[]{}<> ")
	switch {
	case w.listed(at), len(inner) == 1 && w.neighbors(at, inner[0]), said == inner+")" && w.letteredLines(')'):
		return
	case labeled:
	case len(inner) < len(said) && w.innocent(at), scan.Refers(w.doc.File.Text[max(0, at.Start-40):at.Start]):
		return
	}
	n := len(w.found)
	if w.add(at, AtMark); len(w.found) == n {
		return
	}
	l := &w.found[n]
	l.Level, l.Complete, l.Guessed = max(l.Level, marking.Parse(said).Level), false, true
	if !l.Above(w.doc) && !joinedControl(said) && !cutBracket(said) {
		w.found = w.found[:n]
	}
}

// itemLabel is the length of what numbers a part of a text, with the blanks after it: IV., PARA 4., 4a., 4.1, (4), o.
func itemLabel(s string) int {
	at := text.SkipBlank(s, 0)
	if text.HasWord(s[at:], "PARA") {
		at = text.SkipBlank(s, at+len("PARA"))
	}
	start := at
	if at < len(s) && s[at] == '(' {
		at++
	}
	at = wordByteEnd(s, at)
	word, end := strings.TrimLeft(s[start:at], "("), at
	closed := false
	for word != "" && text.IsDigit(word[0]) && end+1 < len(s) && s[end] == '.' && wordByte(s[end+1]) { // 4.1, 4.a
		end, closed = wordByteEnd(s, end+1), true
	}
	for end < len(s) && (s[end] == '.' || s[end] == ')') {
		end, closed = end+1, true
	}
	switch {
	case word == "" && start < len(s) && strings.IndexByte("*+>", s[start]) >= 0:
		end = start + 1
	case word == "o", closed && word != "" && labelWord(word):
	default:
		return 0
	}
	if rest := strings.TrimLeft(s[end:], " \t\u00a0"); len(rest) < len(s)-end {
		return len(s) - len(rest)
	}
	return 0
}

// labelWord reports whether a word before a stop numbers a part: 4, 4a, IV, b.
func labelWord(word string) bool {
	return len(word) == 1 || strings.Trim(word, "IVXivx") == "" || len(word) < 4 && text.IsDigit(word[0])
}

// wordByteEnd is the offset of the first byte from i on that is neither a letter nor a digit.
func wordByteEnd(s string, i int) int {
	for i < len(s) && wordByte(s[i]) {
		i++
	}
	return i
}
