package scan

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// What the text of a Text token shows: whether it is a heading or a sentence, where it stops, what begins it.

// Words counts the words of a text, however many blanks are between them.
func (t Token) Words() int { return t.WordsUpTo(len(t.Text)) }

// WordsUpTo is Words for where more than so many are as good as so many.
func (t Token) WordsUpTo(most int) (n int) {
	blank := true
	for i := 0; i < len(t.Text) && n < most; i++ {
		switch t.Text[i] {
		case ' ', '\n', '\t', '\r':
			blank = true
		default:
			if blank {
				n++
			}
			blank = false
		}
	}
	return n
}

// HoldsHeader reports whether the copy ran a header into a text.
func (t Token) HoldsHeader() bool {
	for s := t.Text; ; {
		before, after, ok := strings.Cut(s, ":") // colons are rarer than the first letters of what is looked for
		if !ok {
			return false
		}
		if strings.HasSuffix(before, "TAGS") {
			return strings.Contains(t.Text, "E.O. 1")
		}
		s = after
	}
}

// MidSentence reports whether a text stops within a sentence at the end of a whole line, so that a number that
// opens the next line belongs to the sentence: "in the winter of / 9. In that year".
func (t Token) MidSentence() bool {
	const whole = 40
	s := t.Text
	if len(s) < whole {
		return false
	}
	c := s[len(s)-1]
	return (text.IsLetter(c) || text.IsDigit(c) || c == ',') && strings.IndexByte(s[len(s)-whole:], '\n') < 0
}

// MayList reports whether a text is long enough for an item of a list on a line of its own.
func (t Token) MayList() bool { return len(t.Text) > len("\n1. ") }

// LastListed is the last number of a list of which items are on lines of a text: 1, or the one after the last known.
func (t Token) LastListed(last int) int {
	for s := t.Text; ; {
		i := strings.IndexByte(s, '\n')
		if i < 0 {
			return last
		}
		if s = s[i+1:]; s != "" && text.IsLetter(s[0]) { // as most lines begin
			continue
		}
		s = s[text.SkipBlank(s, 0):]
		d := text.DigitsEnd(s, 0)
		if d == 0 || d > 2 || d+1 >= len(s) || s[d] != '.' && s[d] != ')' || s[d+1] != ' ' {
			continue
		}
		if n := text.Number(s); n == 1 || n == last+1 && last > 0 {
			last = n
		}
	}
}

// Quotes reports whether the words of a token say that a telegram is quoted or repeated.
func (t Token) Quotes() bool {
	return text.IndexFold(t.Text, "QUOTE") >= 0 || text.IndexFold(t.Text, "QTE") >= 0 ||
		text.IndexFold(t.Text, "REPEAT") >= 0
}

// Refers reports whether what follows a text's last word is the letter of a reference and no mark: "option (C)",
// "paragraphs (B) and (C)".
func Refers(before string) bool {
	before, w := text.LastWord(before)
	if _, above := text.LastWord(before[:len(before)-len(w)]); numeral(w) &&
		!strings.HasSuffix(w, ".") { // "section 5 (A)"
		w = above
	}
	w = strings.TrimRight(w, ":,")
	for _, r := range [...]string{"OPTION", "OPTIONS", "ARTICLE", "SECTION", "PARAGRAPH", "PARAGRAPHS", "PARA", "PARAS",
		"ANNEX", "PART", "SUBPARAGRAPH", "SUBSECTION", "AND", "OR", "REF", "REFS", "REFTEL", "1.4", "1.5", "TO", "CATEGORY",
		"GROUP", "CLASS", "SCHEDULE", "ITEM", "POINT", "SUB-PARAGRAPH", "SECTIONS", "ARTICLES", "TITLE", "CLAUSE", "CHAPTER",
		"INA", "ACT", "SUBPARA"} {
		if strings.EqualFold(w, r) {
			return true
		}
	}
	return strings.HasSuffix(before, ")") && len(w) <= 2 && !numbersItem(before[:len(before)-len(w)])
}

// numbersItem reports whether a parenthesis that follows a text opens an item: a sentence or another item ends there,
// "The pier is new. (2) (TS) It leaks". In "1.4 (b) (d)" none does.
func numbersItem(before string) bool {
	before = strings.TrimRight(strings.TrimSuffix(before, "("), " \n\r\t")
	return before != "" && strings.IndexByte(".;!?", before[len(before)-1]) >= 0
}

// numeral reports whether a word is a number of one to three figures.
func numeral(w string) bool { return len(w) > 0 && len(w) <= 3 && text.DigitsEnd(w, 0) == len(w) }

// ShortSentence reports whether a text of a few words may be a sentence: it ends in a stop, is in capitals or has a
// word in small letters after its first, and does not begin as headings do.
func (t Token) ShortSentence() bool {
	s := t.Text
	first := text.WordEnd(s, 0)
	if first == 0 || strings.IndexByte(".!?", s[len(s)-1]) < 0 || footer(s) ||
		text.ContainsFold(s, "MINIMIZE CONSIDERED") {
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

// LeadsOn reports whether a text can be over what follows: it is one line, or ends in a colon.
func (t Token) LeadsOn() bool {
	return strings.HasSuffix(t.Text, ":") || len(t.Text) <= 100 && strings.IndexByte(t.Text, '\n') < 0
}

// HeadingLike reports whether a text reads as a heading: one line that is no sentence, BEGIN TEXT, or a
// post's footer.
func (t Token) HeadingLike() bool {
	s := t.Text
	if footer(s) {
		return true
	}
	if s == "" || !oneLine(s) {
		return false
	}
	switch last := s[len(s)-1]; last {
	case ':': // a sentence with a colon leads to a list
		return strings.Count(s, " ") < 5 || !text.HasLower(s) || text.TitleCase(s) || text.HasFold(s, "BEGIN ")
	case '.': // in capitals only a longer one is surely a sentence
		return strings.Count(s, " ") < 3 || strings.Count(s, " ") < 5 && !text.HasLower(s) || text.HasFold(s, "BEGIN ")
	case '!', '?', ')', '"', ';', ',':
		return !text.HasLower(s) || text.TitleCase(s)
	}
	return !text.HasLower(s) || !strings.Contains(s, ". ") // a sentence, and perhaps the signature after it
}

// BeginsInsert reports whether a text is the line that begins an inserted text.
func (t Token) BeginsInsert() bool { return text.HasFold(t.Text, "BEGIN ") && oneLine(t.Text) }

// Sentence reports whether an item's text is one, and no heading and no mask.
func (t Token) Sentence() bool {
	return strings.Count(t.Text, " ") > 3 && text.HasLower(t.Text) && !t.Masked() && !t.EndsInColon()
}

// EndsInColon reports whether a text leads to what follows it.
func (t Token) EndsInColon() bool { return strings.HasSuffix(strings.TrimSpace(t.Text), ":") }

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

// Lead is the first words of a text, up to 40 bytes of whole characters, without the blanks after them, which may be of
// a longer character.
func (t Token) Lead() Piece {
	n := min(len(t.Text), 40)
	for n > 0 && n < len(t.Text) && !utf8.RuneStart(t.Text[n]) {
		n--
	}
	return t.piece(0, len(strings.TrimRight(t.Text[:n], " ")))
}

// NamesAuthority reports whether a paragraph says once more who classified the cable.
func (t Token) NamesAuthority() bool {
	return text.HasFold(t.Text, "CLASSIFIED BY ") || text.HasFold(t.Text, "CLASSIFIED BY:") ||
		text.HasFold(t.Text, "DERIVED FROM")
}

// MaskedLead reports whether a run of X is where the mark before a text would be.
func (t Token) MaskedLead() bool {
	lead := strings.TrimLeft(t.Lead().Text, "( ")
	return text.HasFold(lead, "XXXX") || strings.HasPrefix(lead, "##")
}

// MaskedMark reports whether signs by which a public copy hides words are in a mark.
func (t Token) MaskedMark() bool { return text.Masked(t.Text) }

// GarbledMark reports whether a text begins with what was a mark: other brackets, "[C]", a mark of words, "(S AND
// NF)", one that the copy cut, "(SECR//REL UK)", or one without parentheses, "CONFIDENTIAL:", "C/NF".
func (t Token) GarbledMark() bool {
	lead := t.Lead().Text
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

// compiling are words of a text about compilation or aggregation.
var compiling = []string{"COMPILATION", "COMPILED", "AGGREGAT"}

// Compiles reports whether a text is about compilation or aggregation, and of classification.
func (t Token) Compiles() bool {
	for _, w := range compiling {
		if text.ContainsFold(t.Text, w) {
			return text.ContainsFold(t.Text, "CLASSIF")
		}
	}
	return false
}

// Opening is the first word of a place, with its signs.
func (t *Tokens) Opening(at source.Span) Piece {
	s := at.In(t.whole)
	if i := strings.IndexAny(s, " \t\r\n"); i > 0 {
		s = s[:i]
	}
	return Piece{Text: s, Span: source.Span{Start: at.Start, End: at.Start + len(s)}}
}

// JoinedCapitals reports whether a word begins with a parenthesis of capitals, as a mark does that is joined to what
// follows it: "(AIUO)-".
func (p Piece) JoinedCapitals() bool {
	inner, _, ok := strings.Cut(strings.TrimPrefix(p.Text, "("), ")")
	return ok && p.Text[0] == '(' && len(inner) > 1 && !text.HasLower(inner) && text.IsLetter(inner[0])
}
