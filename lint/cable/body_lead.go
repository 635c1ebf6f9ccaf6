package cable

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// unmarkedLead looks at what comes after a paragraph's number instead of a mark: a heading, a lead
// to what follows, a mark gone wrong.
func (d *documentBuilder) unmarkedLead(p *Portion) {
	l := &d.block
	p.HeadingOnly = l.headingOnly()
	p.Garbled = garbledMark(p.Lead.Text)
	if p.HeadingOnly && l.texts == 1 && shortSentence(l.text.Text) {
		d.sentence = p
	}
	if l.late == nil && l.texts == 1 && leadsOn(l.text.Text) {
		d.leading = p
	}
}

// settleSentence takes a number's short sentence, which looks like a heading, for a paragraph where the next number
// comes directly after it: a heading is over something.
func (d *documentBuilder) settleSentence(numbered bool) {
	if d.sentence != nil && numbered {
		d.sentence.HeadingOnly = false
	}
	d.sentence = nil
}

// shortSentence reports whether a text of a few words may be a sentence: it ends in a stop, is in capitals or has a
// word in small letters after its first, and does not begin as headings do.
func shortSentence(s string) bool {
	first := text.WordEnd(s, 0)
	if first == 0 || strings.IndexByte(".!?", s[len(s)-1]) < 0 || footer(s) {
		return false
	}
	for _, w := range [...]string{"BEGIN", "END", "SUMMARY", "COMMENT", "ACTION", "BACKGROUND", "INTRODUCTION",
		"CONCLUSION", "MINIMIZE", "KEY", "NEXT", "TEXT"} {
		if strings.EqualFold(s[:first], w) {
			return false
		}
	}
	i := strings.IndexByte(s, ' ')
	return i > 0 && i+1 < len(s) && (text.IsLower(s[i+1]) || !text.HasLower(s))
}

// settleLead takes a number's short text for a heading, or for a lead, where the text that it is over carries
// the mark: a marked paragraph without number, a marked bullet, or an inserted text.
func (d *documentBuilder) settleLead() {
	if d.leading != nil {
		d.leading.HeadingOnly, d.leading = true, nil
	}
}

// leadsOn reports whether a text can be over what follows: it is one line, or ends in a colon.
func leadsOn(s string) bool {
	return strings.HasSuffix(s, ":") || len(s) <= 100 && strings.IndexByte(s, '\n') < 0
}

// headingOnly reports whether nothing but a heading follows the number.
func (l *blockState) headingOnly() bool {
	if l.authority || l.texts > 1 {
		return l.texts > 1 && text.HasFold(l.text.Text, "BEGIN ") && oneLine(l.text.Text)
	}
	return l.texts == 0 && !l.content || l.texts == 1 && headingLike(l.text.Text)
}

// headingLike reports whether a text reads as a heading: one line that is no sentence, BEGIN TEXT, or a
// post's footer.
func headingLike(s string) bool {
	if footer(s) {
		return true
	}
	if s == "" || !oneLine(s) {
		return false
	}
	switch last := s[len(s)-1]; last {
	case ':': // a sentence with a colon leads to a list
		return strings.Count(s, " ") < 5 || !text.HasLower(s) || titleCase(s) || text.HasFold(s, "BEGIN ")
	case '.': // in capitals only a longer one is surely a sentence
		return strings.Count(s, " ") < 3 || strings.Count(s, " ") < 5 && !text.HasLower(s) || text.HasFold(s, "BEGIN ")
	case '!', '?', ')', '"', ';', ',':
		return !text.HasLower(s) || titleCase(s)
	}
	return !text.HasLower(s) || !strings.Contains(s, ". ") // a sentence, and perhaps the signature after it
}

// oneLine reports whether a text is a line as short as headings are.
func oneLine(s string) bool { return len(s) <= 75 && strings.IndexByte(s, '\n') < 0 }

// footer reports whether a text is a post's footer: MINIMIZE CONSIDERED, and where its web site is.
func footer(s string) bool {
	if !strings.Contains(s, "://") {
		return false
	}
	end := strings.IndexAny(s, ".\n")
	return end > 0 && end <= 45 && !text.HasLower(s[:end]) && text.HasLower(s[end:]) || text.HasFold(s, "VISIT ")
}

// titleCase reports whether each longer word begins with a capital.
func titleCase(s string) bool {
	for i := 0; i < len(s); {
		e := text.WordEnd(s, i)
		if e == i {
			i++
			continue
		}
		if e-i > 4 && s[i] >= 'a' {
			return false
		}
		i = e
	}
	return true
}

// midSentence reports whether a text stops within a sentence at the end of a whole line, so that a number that
// opens the next line belongs to the sentence: "in the winter of / 9. In that year".
func midSentence(s string) bool {
	const whole = 40
	if len(s) < whole || strings.IndexByte(s[len(s)-whole:], '\n') >= 0 {
		return false
	}
	c := s[len(s)-1]
	return text.IsLetter(c) || '0' <= c && c <= '9' || c == ','
}

// authorityAgain reports whether a paragraph says once more who classified the cable.
func authorityAgain(lead string) bool {
	return text.HasFold(lead, "CLASSIFIED BY ") || text.HasFold(lead, "CLASSIFIED BY:") ||
		text.HasFold(lead, "DERIVED FROM")
}

// lead is the first words of a portion's text, up to 40 bytes of whole characters.
func lead(tok grammar.Token) Text {
	n := min(len(tok.Text), 40)
	for n > 0 && n < len(tok.Text) && !utf8.RuneStart(tok.Text[n]) {
		n--
	}
	return Text{Text: tok.Text[:n], Span: source.Span{Start: tok.Span.Start, End: tok.Span.Start + n}}
}

// maskedMark reports whether a run of X is in the mark, or where it would be.
func maskedMark(marks []*Mark, lead string) bool {
	for _, m := range marks {
		if text.Masked(m.Text) {
			return true
		}
	}
	t := strings.TrimLeft(lead, "( ")
	return len(marks) == 0 && (text.HasFold(t, "XXXX") || strings.HasPrefix(t, "##"))
}

// garbledMark reports whether a portion's text begins with what was a mark: other brackets, "[C]", a mark of
// words, "(S AND NF)", one that the copy cut, "(SECR//REL UK)", or one without parentheses, "CONFIDENTIAL:", "C/NF".
func garbledMark(lead string) bool {
	if lead == "" {
		return false
	}
	if strings.IndexByte("([{<", lead[0]) < 0 {
		return bareMark(lead)
	}
	inner := lead[1:]
	e := text.WordEnd(inner, 0)
	if e == 0 {
		return false
	}
	if e == len(inner) || inner[e] != '.' {
		if w := inner[:e]; !text.HasLower(w) && marking.Known(w) {
			return true
		}
	}
	if i := strings.IndexAny(inner, ")]}>"); i >= 0 {
		inner = inner[:i]
	}
	return strings.Contains(inner, "//") || text.IndexFold(inner, "/REL") >= 0 || strings.Contains(inner, "/NF")
}

// bareMark reports whether a text begins with a level in capitals that is apart from the sentence.
func bareMark(lead string) bool {
	e := text.WordEnd(lead, 0)
	w, rest := lead[:e], lead[e:]
	// U/S is an Under Secretary
	if text.HasLower(w) || rest == "" || !marking.Known(w) || w == "U" && strings.HasPrefix(rest, "/S ") {
		return false
	}
	if e > 2 && strings.IndexByte(".:-/)", rest[0]) >= 0 || strings.HasPrefix(rest, " - ") ||
		strings.HasPrefix(rest, " -- ") {
		return true
	}
	return rest[0] == '/' && marking.Known(rest[1:1+text.WordEnd(rest[1:], 0)]) || rest[0] == ':'
}
