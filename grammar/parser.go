package grammar

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// Parser parses files. It holds the memo of the small grammars, so one parser
// serves one worker best; it may be used from several.
type Parser struct {
	marks        *marking.Memo
	instructions *instruction.Memo
}

// NewParser makes a parser with an empty memo.
func NewParser() *Parser {
	return &Parser{marks: marking.NewMemo(), instructions: instruction.NewMemo()}
}

// ErrTooManyParts is the fault of a tree whose text has more parts or blocks than participle reads in one repetition.
var ErrTooManyParts = fmt.Errorf("the text has more than %d parts: divide it", participle.MaxIterations)

// errNoParse is the fault of a tree whose tokens the grammar refuses. Participle's own words may quote the text.
var errNoParse = errors.New("the grammar does not accept the text: please report it")

// Parse reads a file. The tree's tokens and the blank space between them are the whole text, whatever it is. A text that
// participle refuses has a tree with a Fault.
func (p *Parser) Parse(f *source.File) *Tree {
	t := &Tree{File: f, tokens: scan(f.Text), parser: p}
	root, err := cableGrammar().ParseFromLexer(peeking(t.tokens))
	if err != nil || root == nil {
		t.Fault = faultOf(err)
		t.Parts = []*Part{{Stray: &StrayText{run{last: len(t.tokens)}}}}
	} else {
		t.Parts = root.Parts
	}
	t.hang()
	return t
}

// faultOf says in words that quote nothing why participle refused a text. It has no error value for its limit.
func faultOf(err error) error {
	if err != nil && strings.Contains(err.Error(), "too many iterations") {
		return ErrTooManyParts
	}
	return errNoParse
}

// cableGrammar is built on first use: a program that only prints its version never pays for it.
var cableGrammar = sync.OnceValue(func() *participle.Parser[file] {
	return participle.MustBuild[file](participle.Lexer(definition{}))
})

// definition is the lexer as participle wants it: the tokens are made beforehand, by scan.
type definition struct{}

// Symbols names the kinds for participle's grammar.
func (definition) Symbols() map[string]lexer.TokenType {
	symbols := map[string]lexer.TokenType{"EOF": lexer.EOF}
	for k := None + 1; k < kindCount; k++ {
		symbols[k.String()] = lexer.TokenType(k)
	}
	return symbols
}

// Lex reads a whole text and cuts it.
func (definition) Lex(_ string, r io.Reader) (lexer.Lexer, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return &feed{tokens: scan(string(b))}, nil
}

func peeking(tokens []Token) *lexer.PeekingLexer {
	lex, err := lexer.Upgrade(&feed{tokens: tokens})
	if err != nil { // feed never fails
		panic(err)
	}
	return lex
}

// feed hands tokens to participle.
type feed struct {
	tokens []Token
	at     int
}

// Next gives the next token; at the end it gives the end again and again.
func (f *feed) Next() (lexer.Token, error) {
	if f.at >= len(f.tokens) {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	t := &f.tokens[f.at]
	f.at++
	return lexer.Token{Type: lexer.TokenType(t.Kind), Value: t.Text, Pos: lexer.Position{Offset: t.Span.Start}}, nil
}

// hang gives each leaf its tokens.
func (t *Tree) hang() {
	for _, p := range t.Parts {
		switch {
		case p.Archive != nil:
			p.Archive.hang(t)
		case p.Envelope != nil:
			p.Envelope.hang(t)
		case p.Trailer != nil:
			p.Trailer.hang(t)
		case p.Stray != nil:
			p.Stray.hang(t)
		case p.Section != nil:
			p.Section.hang(t)
		}
	}
}

func (r *run) hang(t *Tree) {
	r.tokens = t.tokens[r.first:r.last]
}

func (s *Section) hang(t *Tree) {
	if h := s.Header; h != nil {
		if h.Line != nil {
			h.Line.hang(t)
		}
		h.Fields.hang(t)
	}
	for _, b := range s.Blocks {
		b.Lead.hang(t)
		b.Rest.hang(t)
	}
}

// Mark parses the text of a token that holds a marking: Mark, LateMark, SubjectMark,
// EntireText, ArchiveMarking, Banner, EndBanner, LevelWord, Caption. The result is shared: offsets in
// it count from the token's start. It is never nil.
func (t *Tree) Mark(tok Token) *marking.Parsed { return t.parser.marks.Parse(tok.Text) }

// Order parses the text of an Order or DeclassifyOn token. Offsets count from the token's start.
func (t *Tree) Order(tok Token) *instruction.Order { return t.parser.instructions.Order(tok.Text) }

// Reasons parses the text of a Reason or DerivedFrom token. Offsets count from the token's start.
func (t *Tree) Reasons(tok Token) *instruction.Reasons {
	return t.parser.instructions.Reasons(tok.Text)
}
