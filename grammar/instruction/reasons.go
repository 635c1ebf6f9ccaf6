package instruction

import (
	"slices"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// The token kinds of the reason grammar.
const (
	reaSection lexer.TokenType = iota + 1 // 1.4, 1. 5, 1,4
	reaLetter                             // a single letter
	reaAnd                                // and, &, +, comma, slash
	reaBracket                            // ( and )
	reaMask                               // XXXX, ##
	reaOther                              // anything else
)

// reasonText is the grammar's root: words before the section, the section, the letters.
type reasonText struct {
	Lead    []lexer.Token `parser:"@( ( Other | And | Bracket | Letter | Mask )+ )?"`
	Section *lexer.Token  `parser:"@Section?"`
	List    []*reasonPart `parser:"@@*"`
}

type reasonPart struct {
	Letter *lexer.Token `parser:"  @Letter"`
	Sign   *lexer.Token `parser:"| @( And | Bracket )"`
	Mask   *lexer.Token `parser:"| @Mask"`
	Other  *lexer.Token `parser:"| @Other"`
	More   *lexer.Token `parser:"| @Section"`
}

var reasonGrammar = lazy.Value[*participle.Parser[reasonText]]{Make: func() *participle.Parser[reasonText] {
	return participle.MustBuild[reasonText](participle.Lexer(reasonDefinition()))
}}

// ReasonEBNF is the reason grammar as text. Lead is all that is before the section.
func ReasonEBNF() string {
	return strings.NewReplacer("(<other> | <and> | <bracket> | <letter> | <mask>)+?", "<lead>?",
		"(<and> | <bracket>)", "<sign>").Replace(reasonGrammar.Get().String())
}

// ParseReasons reads a reason: "REASON: 1.4 (b) and (d)". It never fails. Letters are read up to
// the list's end. Of a text longer than 600 bytes it reads the first 600.
func ParseReasons(s string) *Reasons {
	s = text.Plain(s[:min(len(s), longest)])
	r := &Reasons{}
	tree := readReasons(s)
	r.Worded = worded(tree)
	if tree.Section != nil {
		r.SectionSpan = place(*tree.Section)
		r.Section = section(tree.Section.Value)
		// a line's end is not a fault of writing
		if tree.Section.Value != r.Section && !strings.ContainsAny(tree.Section.Value, "\r\n") {
			r.Faults |= BrokenSection
		}
		r.letters(tree.List, leadOpens(tree.Lead))
		return r
	}
	r.loose(tree.Lead)
	return r
}

// readReasons is what the grammar makes of a text. The grammar is a sequence of tokens of which the first section
// divides the list from what leads to it, so nothing has to be tried; a test requires the same of both.
func readReasons(s string) *reasonText {
	lex := reasonScanner{text: s}
	tokens := make([]lexer.Token, 0, 16)
	for {
		t, _ := lex.Next()
		if t.Type == lexer.EOF {
			break
		}
		tokens = append(tokens, t)
	}
	section := slices.IndexFunc(tokens, func(t lexer.Token) bool { return t.Type == reaSection })
	if section < 0 {
		return &reasonText{Lead: tokens}
	}
	tree := &reasonText{Lead: tokens[:section:section], Section: &tokens[section]}
	parts := make([]reasonPart, len(tokens)-section-1)
	tree.List = make([]*reasonPart, len(parts))
	for i := range parts {
		tree.List[i] = &parts[i]
		t := &tokens[section+1+i]
		switch t.Type {
		case reaLetter:
			parts[i].Letter = t
		case reaAnd, reaBracket:
			parts[i].Sign = t
		case reaMask:
			parts[i].Mask = t
		case reaSection:
			parts[i].More = t
		default:
			parts[i].Other = t
		}
	}
	return tree
}

// leading are words of a reason that lead to its section and name no category.
var leading = [...]string{"REASON", "REASONS", "FOR", "E.O", "PER", "UNDER", "SECTION", "SEC", "PARA", "PARAGRAPH",
	"THE", "OF", "IN", "ORDER", "EXECUTIVE", "AMENDED", "AS", "BY", "IAW", "DERIVED", "FROM"}

// worded reports whether a reason has a word of a category: of three letters or more, and none that leads to a section.
func worded(tree *reasonText) bool {
	for _, t := range tree.Lead {
		if names(t) {
			return true
		}
	}
	for _, p := range tree.List {
		switch {
		case p.Letter != nil:
			return false // what comes after the letters may be the text
		case p.Other != nil && names(*p.Other):
			return true
		}
	}
	return false
}

func names(t lexer.Token) bool {
	if t.Type != reaOther || len(t.Value) < 3 || !letter(t.Value[0]) {
		return false
	}
	for _, w := range leading {
		if strings.EqualFold(t.Value, w) {
			return false
		}
	}
	return true
}

// leadOpens reports whether a parenthesis of the words before the section is open there: (1.4 b), (REASONS 1.4 B).
func leadOpens(lead []lexer.Token) bool {
	open := 0
	for _, t := range lead {
		switch t.Value {
		case "(":
			open++
		case ")":
			open = max(0, open-1)
		}
	}
	return open > 0
}

// section is the section's number without blanks, with a stop: "1.4".
func section(s string) string {
	var digits []byte
	for i := 0; i < len(s); i++ {
		if text.IsDigit(s[i]) {
			digits = append(digits, s[i])
		}
	}
	return string(digits[0]) + "." + string(digits[1:])
}

// letters reads the list after the section. open reports that a parenthesis is open, as in (1.4 b,d).
func (r *Reasons) letters(list []*reasonPart, open bool) {
	defer func() {
		if open && len(r.Letters) > 0 {
			r.Faults |= Unbalanced
		}
	}()
	if endsInAnd(list) {
		r.Faults |= Unfinished
	}
	for i, p := range list {
		switch {
		case p.Sign != nil:
			if p.Sign.Value == ")" && i > 0 && list[i-1].Sign != nil && list[i-1].Sign.Value == "(" { // ( )
				r.Masked = true
			}
			open = r.sign(p.Sign, open)
		case p.Letter != nil:
			if !open && len(r.Letters) > 0 && text.Upper(p.Letter.Value[0]) > 'H' {
				return // no category: an initial, as in "(d) U.S."
			}
			if !open {
				r.Faults |= BareLetter
			}
			r.letter(*p.Letter)
		case p.Mask != nil:
			r.Masked = true
		case p.More != nil && len(r.Letters) > 0:
			r.Others = append(r.Others, Section{Text: section(p.More.Value), Span: place(*p.More)})
		case p.Other != nil && open && r.sealed(list[i:]):
			r.Masked = true
		case p.Other != nil && len(r.Letters) > 0:
			if !open || !r.below(list[i:]) {
				return
			}
		}
	}
}

// sealed reports whether one sign is alone in parentheses, (?), in the place of a letter.
func (r *Reasons) sealed(list []*reasonPart) bool {
	sign := list[0].Other
	return sign.Pos.Offset == r.opened && len(sign.Value) == 1 && !text.IsDigit(sign.Value[0]) && len(list) > 1 &&
		list[1].Sign != nil && list[1].Sign.Value == ")"
}

// below takes a number in parentheses right after a letter, (9) of 1.4(a)(9); ok is false where none is next.
func (r *Reasons) below(list []*reasonPart) (ok bool) {
	number := list[0].Other
	closed := len(list) > 1 && list[1].Sign != nil && list[1].Sign.Value == ")"
	if !closed || number.Pos.Offset != r.opened || r.opened-r.End > len(" (") || len(number.Value) > len("viii") ||
		strings.Trim(number.Value, "0123456789") != "" && strings.Trim(number.Value, "ivxIVX") != "" {
		return false
	}
	r.Below = append(r.Below, place(*number))
	return true
}

// endsInAnd reports whether a list ends in the word and, stops aside.
func endsInAnd(list []*reasonPart) bool {
	n := len(list)
	for n > 0 && list[n-1].Sign != nil && list[n-1].Sign.Value == "." {
		n--
	}
	return n > 1 && isAnd(list[n-1].Sign)
}

// isAnd reports whether a token is the word and, or a sign for it.
func isAnd(t *lexer.Token) bool {
	return t != nil && t.Type == reaAnd && strings.Trim(t.Value, "aAnNdD&+ ") == ""
}

// sign takes a sign between the letters, and reports whether a parenthesis is open after it.
func (r *Reasons) sign(t *lexer.Token, open bool) bool {
	switch t.Value {
	case "(":
		if open && len(r.Letters) > 0 && r.Letters[len(r.Letters)-1].Span.End == r.End {
			r.Faults |= Unbalanced
		}
		r.opened = t.Pos.Offset + 1
		return true
	case ")":
		if !open && len(r.Letters) > 0 {
			r.Faults |= Unbalanced
		}
		if len(r.Letters) > 0 {
			r.End = t.Pos.Offset + 1
		}
		if r.stop { // (b.): the stop is of the letter, and not of a sentence
			r.Faults |= StrayStop
		}
		return false
	case ".":
		if n := len(r.Letters); open && n > 0 && r.Letters[n-1].Span.End == t.Pos.Offset {
			r.stop = r.Letters[n-1].Span.Start == r.opened
		}
	default:
		if t.Type == reaAnd && strings.ContainsAny(t.Value, " \t") && !strings.Contains(t.Value, "\n") { // a copy's wrap
			r.split = true
		}
	}
	return open
}

// loose reads letters that are without a section: "reasons b, d", "DSCG 05-1 B, D".
func (r *Reasons) loose(list []lexer.Token) {
	for _, t := range list {
		switch {
		case t.Type == reaLetter:
			r.letter(t)
		case t.Type == reaMask:
			r.Masked = true
		case t.Type == reaOther && len(r.Letters) > 0 && letter(t.Value[0]):
			return
		}
	}
}

func (r *Reasons) letter(t lexer.Token) {
	if r.split {
		r.Faults |= BrokenAnd
	}
	r.stop = false
	r.Letters = append(r.Letters, Letter{Letter: t.Value[0] | 0x20, Span: place(t)})
	r.End = r.Letters[len(r.Letters)-1].Span.End
}

func reasonDefinition() text.Definition {
	return text.Definition{
		Kinds: map[string]lexer.TokenType{
			"Section": reaSection, "Letter": reaLetter, "And": reaAnd, "Bracket": reaBracket, "Mask": reaMask, "Other": reaOther,
		},
		Of: func(s string) lexer.Lexer { return &reasonScanner{text: s} },
	}
}

// letterFollows reports whether a letter of reasons is next, so that a second section is one: "1.4 (b) and 1.5 (d)".
func letterFollows(s string) bool {
	s = strings.TrimLeft(s, " (")
	return s != "" && letter(s[0]) && text.WordEnd(s, 0) == 1
}

// reasonScanner is total: each byte is a token's or blank.
type reasonScanner struct {
	text    string
	at      int
	section bool
}

// Next gives the next token, at the end the end. It never fails.
func (s *reasonScanner) Next() (lexer.Token, error) {
	s.at = text.SkipBlank(s.text, s.at)
	if s.at >= len(s.text) {
		return lexer.Token{Type: lexer.EOF, Pos: lexer.Position{Offset: len(s.text)}}, nil
	}
	k, n := s.classify(s.text[s.at:])
	t := lexer.Token{Type: k, Value: s.text[s.at : s.at+n], Pos: lexer.Position{Offset: s.at}}
	s.at += n
	return t, nil
}

func (s *reasonScanner) classify(rest string) (k lexer.TokenType, n int) {
	if n := sectionLength(rest); n > 0 && (!s.section || letterFollows(rest[n:])) &&
		(s.at == 0 || !text.IsDigit(s.text[s.at-1])) {
		s.section = true
		return reaSection, n
	}
	if n := maskLength(rest); n > 0 && rest[0] != '(' {
		return reaMask, n
	}
	switch c := rest[0]; {
	case c == '(' || c == ')':
		return reaBracket, 1
	case c == ',' || c == '/' || c == '&' || c == '+' || c == ';' || c == '.' || c == '-':
		return reaAnd, 1
	case letter(c):
		return s.word(rest)
	}
	for n < len(rest) && text.IsDigit(rest[n]) {
		n++
	}
	return reaOther, max(n, 1)
}

// word reads a single letter, the word and (also where a letter is glued to it), or another word.
func (s *reasonScanner) word(rest string) (k lexer.TokenType, n int) {
	for n < len(rest) && letter(rest[n]) {
		n++
	}
	w := rest[:n]
	if and := text.BrokenAnd(rest); and > 0 {
		return reaAnd, and
	}
	switch {
	case text.HasFold(rest, "E.O"): // the order, and no letter
		return reaOther, len("E.O")
	case n == 1 && !(n < len(rest) && rest[n] == '\''):
		if !s.section && text.Upper(w[0]) > 'H' {
			return reaOther, 1
		}
		return reaLetter, 1
	case strings.EqualFold(w, "and") || strings.EqualFold(w, "nd") || strings.EqualFold(w, "an"):
		return reaAnd, n
	case n == 4 && strings.EqualFold(w[1:], "and"):
		return reaLetter, 1
	}
	return reaOther, n
}

// sectionLength is the length of a section: 1.4, 1.5, "1. 4", "1 .4", 1,4, 1/4; 0 for none.
func sectionLength(s string) int {
	if s[0] != '1' {
		return 0
	}
	i := 1
	i = text.SkipBlank(s, i)
	if i >= len(s) || s[i] != '.' && (s[i] != ',' && s[i] != '/' || i > 1) {
		return 0
	}
	i = text.SkipBlank(s, i+1)
	if i < len(s) && '1' <= s[i] && s[i] <= '9' && (i+1 == len(s) || !text.IsDigit(s[i+1])) {
		return i + 1
	}
	return 0
}
