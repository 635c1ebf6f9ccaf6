package text

import (
	"io"

	"github.com/alecthomas/participle/v2/lexer"
)

// Definition is the lexer of a small grammar as participle wants it: for a text that is in memory whole.
type Definition struct {
	// Kinds are the names of the kinds of tokens; EOF is added.
	Kinds map[string]lexer.TokenType
	// Of makes the lexer of a text.
	Of func(text string) lexer.Lexer
}

// Symbols names the kinds for participle.
func (d Definition) Symbols() map[string]lexer.TokenType {
	symbols := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for name, kind := range d.Kinds {
		symbols[name] = kind
	}
	return symbols
}

// Lex reads all of r.
func (d Definition) Lex(_ string, r io.Reader) (lexer.Lexer, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return d.Of(string(b)), nil
}

// LexString reads a text without copying it.
func (d Definition) LexString(_, s string) (lexer.Lexer, error) { return d.Of(s), nil }
