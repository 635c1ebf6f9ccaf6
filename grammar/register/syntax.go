package register

import (
	"io"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// line is the root: a marking is blocks between double slashes. One that begins with them is not of the United States
// alone.
type line struct {
	Foreign bool     `parser:"@Double?"`
	Blocks  []*block `parser:"( @@ ( Double @@ )* )?"`
}

// block is items between single slashes, all of one category.
type block struct {
	Items []*item `parser:"@@ ( Single @@ )*"`
}

// item is a word or a phrase, with compartments after dashes, or with a list after commas.
type item struct {
	Phrase []string `parser:"@Word+"`
	Within []*name  `parser:"( Dash @@ )*"`
	List   []*name  `parser:"( Comma @@ )*"`
}

// name is one name of a list.
type name struct {
	Words []string `parser:"@Word+"`
}

// The token kinds of the register's grammar.
const (
	tokDouble lexer.TokenType = iota + 1
	tokSingle
	tokComma
	tokDash
	tokWord
)

type definition struct{}

// Symbols names the kinds for participle.
func (definition) Symbols() map[string]lexer.TokenType {
	return map[string]lexer.TokenType{"EOF": lexer.EOF, "Double": tokDouble, "Single": tokSingle, "Comma": tokComma,
		"Dash": tokDash, "Word": tokWord}
}

// Lex reads all of r.
func (d definition) Lex(file string, r io.Reader) (lexer.Lexer, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return d.LexString(file, string(b))
}

// LexString reads a text without copying it.
func (definition) LexString(_, s string) (lexer.Lexer, error) { return &scanner{text: s}, nil }

type scanner struct {
	text string
	at   int
}

// Next gives the next token. A byte that is no sign is of a word, so nothing is left out.
func (s *scanner) Next() (lexer.Token, error) {
	s.at = text.SkipBlank(s.text, s.at)
	start := s.at
	if start >= len(s.text) {
		return lexer.EOFToken(lexer.Position{Offset: start}), nil
	}
	kind := tokWord
	switch rest := s.text[start:]; {
	case strings.HasPrefix(rest, "//"):
		kind, s.at = tokDouble, start+2
	case rest[0] == '/':
		kind, s.at = tokSingle, start+1
	case rest[0] == ',':
		kind, s.at = tokComma, start+1
	case rest[0] == '-':
		kind, s.at = tokDash, start+1
	default:
		for s.at < len(s.text) && !strings.ContainsRune("/,-", rune(s.text[s.at])) && text.Blank(s.text, s.at) == 0 {
			s.at++
		}
	}
	return lexer.Token{Type: kind, Value: s.text[start:s.at], Pos: lexer.Position{Offset: start}}, nil
}

var grammar = lazy.Value[*participle.Parser[line]]{Make: func() *participle.Parser[line] {
	return participle.MustBuild[line](participle.Lexer(definition{}))
}}

// EBNF is the register's grammar as text.
func EBNF() string { return grammar.Get().String() }
