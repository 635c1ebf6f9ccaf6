package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// item looks at the front of a bullet, a sub-paragraph, an unnumbered paragraph and a subject, and at the end of a
// heading, for what was a mark: -- (S!), a. S:, THE FLEET [S]. Other things in brackets begin such a text more often
// than a numbered paragraph, so a piece is listed only where its level is above the header.
func (w *walker) item(tok grammar.Token) {
	whole, at := w.doc.File.Text, tok.Span.Start
	bullet := w.bullet > 0 && strings.TrimLeft(whole[w.bullet:at], " \t\r\n") == ""
	begins := tok.Kind == scan.SubjectText || bullet || beginsParagraph(whole, at)
	if begins {
		s := whole[at:min(tok.Span.End, at+2*longest)]
		label := 0
		if !bullet && tok.Kind != scan.SubjectText {
			label = itemLabel(s)
		}
		if n := w.likeMark(s[label:]); n > 0 {
			w.guessed(source.Span{Start: at + label, End: at + label + n}, label > 0 || bullet)
			return
		}
	}
	if begins || tok.Kind == scan.Heading {
		w.headingEnd(tok)
	}
}

// likeMark is the length of what was a mark at the front of a text, with any fault; 0 for none.
func (w *walker) likeMark(s string) int {
	for _, length := range [...]func(string) int{brokenMark, bareLevel, marking.LooseMarkLength, spacedMark, cutMark} {
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

// spacedMark is the length of a level in spaced letters in parentheses: (S E C R E T).
func spacedMark(s string) int {
	n := marking.Parenthesis(s)
	if n == 0 {
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

// headingEnd lists what was a mark at the end of a heading: THE FLEET [S].
func (w *walker) headingEnd(tok grammar.Token) {
	line, _, _ := strings.Cut(tok.Text, "\n")
	line = strings.TrimRight(line, " \t\r")
	i := strings.LastIndexAny(line, "([{<")
	// S-NE8-00834 is a number of a collection
	if i <= 0 || len(line) > longestLine || text.HasLower(line) || strings.ContainsAny(line[i:], "0123456789") ||
		line[i-1] != ' ' || brokenMark(line[i:]) != len(line)-i {
		return
	}
	w.guessed(source.Span{Start: tok.Span.Start + i, End: tok.Span.Start + len(line)}, false)
}

// guessed lists a piece whose level is above the header. labeled means that a label is before it, as (a) is, which
// makes it no reference's letter.
func (w *walker) guessed(at source.Span, labeled bool) {
	said := at.In(w.doc.File.Text)
	inner := strings.Trim(said, "()[]{}<> ")
	switch {
	case w.listed(at), len(inner) == 1 && w.neighbors(at, inner[0]):
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
	if !l.Above(w.doc) {
		w.found = w.found[:n]
	}
}

// itemLabel is the length of what numbers a part of a text, with the blanks after it: IV., PARA 4., 4a., (4), o, *.
func itemLabel(s string) int {
	at := len(s) - len(strings.TrimLeft(s, " \t"))
	if text.HasWord(s[at:], "PARA") {
		at = text.SkipBlank(s, at+len("PARA"))
	}
	start := at
	if at < len(s) && s[at] == '(' {
		at++
	}
	for at < len(s) && (text.IsLetter(s[at]) || text.IsDigit(s[at])) {
		at++
	}
	word, end := strings.TrimLeft(s[start:at], "("), at
	for end < len(s) && strings.IndexByte(".)", s[end]) >= 0 {
		end++
	}
	bullet := word == "o" || word == "" && strings.IndexByte("*+>", (s[start:] + " ")[0]) >= 0
	switch {
	case bullet && word == "":
		end = start + 1
	case bullet, end > at && strings.Trim(word, "0123456789") == "" && len(word) < 4,
		end > at && strings.Trim(word, "IVXivx") == "", end > at && len(word) == 1,
		end > at && len(word) < 4 && word != "" && text.IsDigit(word[0]):
	default:
		return 0
	}
	if next := text.SkipBlank(s, end); next > end {
		return next
	}
	return 0
}

// cutMark is the length of a mark that lost its closing parenthesis: (TS His source says.
func cutMark(s string) int {
	if len(s) < 3 || s[0] != '(' {
		return 0
	}
	n := 1 + text.WordEnd(s[1:], 0)
	if word := s[1:n]; !marking.Opens(word) || n == len(s) || s[n] != ' ' || text.HasLower(word) {
		return 0
	}
	return n
}
