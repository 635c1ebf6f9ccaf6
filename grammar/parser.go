package grammar

import (
	"errors"
	"io"
	"iter"
	"maps"
	"strings"

	"github.com/alecthomas/participle/v2"
	"github.com/alecthomas/participle/v2/lexer"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/lazy"
)

// Parser parses files. It holds the memo of the small grammars, so one parser
// serves one worker best; it may be used from several.
type Parser struct {
	shapes       *shapes[Part]
	papers       *shapes[Paper] // a piece, or the line of a message, as a paper of its own
	marks        *marking.Memo
	instructions *instruction.Memo
}

// NewParser makes a parser with an empty memo.
func NewParser() *Parser {
	return &Parser{shapes: &shapes[Part]{}, papers: &shapes[Paper]{}, marks: marking.NewMemo(),
		instructions: instruction.NewMemo()}
}

// Another makes a parser for another worker. They share what is asked for once a text; each has its own memo of the
// marks, of which a text has many.
func (p *Parser) Another() *Parser {
	return &Parser{shapes: p.shapes, papers: p.papers, marks: marking.NewMemo(), instructions: p.instructions}
}

// ErrTooManyParts is the fault of a tree whose text has more parts than are read.
var ErrTooManyParts error = &lazy.Limit{Format: "the text has more than %d parts: divide it", N: mostParts}

// errTooLong is the fault of a tree whose text is longer than offsets reach.
var errTooLong = errors.New("the text is longer than 4 GB: divide it")

// errNoParse is the fault of a tree whose tokens the grammar refuses. Participle's own words may quote the text.
var errNoParse = errors.New("the grammar does not accept the text: please report it")

// Parse reads a file. The tree's tokens and the blank space between them are the whole text, no matter what it is. A
// text that participle refuses has a tree with a Fault.
func (p *Parser) Parse(f *source.File) *Tree {
	t := &Tree{File: f, parser: p}
	if len(f.Text) > scan.Longest {
		t.Fault = errTooLong
		return t
	}
	t.tokens = scan.Scan(f.Text)
	if !f.NotPaper {
		p.paper(t)
	}
	t.tokens.ForgetLines()
	if t.Fault != nil {
		return t
	}
	fed := newFeed(&t.tokens)
	if t.tokens.Form == scan.Paper {
		t.parsePaper(fed)
		return t
	}
	draft, parts, err := p.parts(fed)
	if err != nil {
		t.Fault = err
		t.Parts = []*Part{{Stray: &StrayText{block{place{&t.tokens, 0, t.tokens.Len()}}}}}
		return t
	}
	t.Draft, t.Parts = draft, parts
	a := attacher{fed: fed, segments: fed.segments}
	if draft != nil {
		a.draft(draft)
	}
	for i, part := range t.Parts {
		if draft == nil {
			a.base = fed.parts[i]
		}
		a.part(part)
	}
	return t
}

// paper takes a text for a marked paper if it is one, and divides one in which a paper is above a cable.
func (p *Parser) paper(t *Tree) {
	if !t.tokens.Cable() {
		if tokens, ok := t.tokens.Paper(); ok {
			t.tokens = tokens
		} else {
			t.tokens.Doubt = tokens.Doubt
		}
		return
	}
	paper, rest, ok := t.tokens.Above()
	switch {
	case !ok:
	case rest.Len() == 0:
		t.tokens = paper
	default:
		t.tokens, t.Above = rest, &Tree{File: t.File, tokens: paper, parser: p}
		if t.Above.parsePaper(newFeed(&t.Above.tokens)); t.Above.Fault != nil { // nothing of the text is known then
			fault := t.Above.Fault
			t.tokens, t.Above = scan.Scan(t.File.Text), nil
			t.fail(fault)
		}
	}
}

// mostParts is how many parts a text may have. A part costs participle some hundred bytes, so that more of them than
// this would cost many times the text.
const mostParts = 200_000

// parts are a text's parts by the grammar, without their tokens.
func (p *Parser) parts(fed *feed) (*DraftFront, []*Part, error) {
	if len(fed.segments) > min(mostParts, participle.MaxIterations) {
		return nil, nil, ErrTooManyParts
	}
	if fed.tokens.Form == scan.Draft {
		return parseDraft(fed)
	}
	models := make([]*Part, len(fed.parts))
	for i := range models {
		shape := fed.part(i)
		if models[i] = p.shapes.find(shape); models[i] != nil {
			continue
		}
		parts, err := parse(&feed{shape: shape})
		if err != nil || len(parts) != 1 {
			return nil, nil, faultOf(err)
		}
		models[i] = parts[0]
		p.shapes.remember(shape, models[i])
	}
	return nil, copied(models), nil
}

// parse puts what is fed together by the grammar.
func parse(fed *feed) ([]*Part, error) {
	lex, err := lexer.Upgrade(fed)
	if err != nil {
		return nil, errNoParse
	}
	root, err := cableGrammar.Get().ParseFromLexer(lex)
	if err != nil || root == nil {
		return nil, faultOf(err)
	}
	return root.Parts, nil
}

// parseDraft is parse for a draft telegram.
func parseDraft(fed *feed) (*DraftFront, []*Part, error) {
	lex, err := lexer.Upgrade(fed)
	if err != nil {
		return nil, nil, errNoParse
	}
	root, err := draftGrammar.Get().ParseFromLexer(lex)
	if err != nil || root == nil {
		return nil, nil, faultOf(err)
	}
	return root.Front, root.Parts, nil
}

// faultOf says in words that quote nothing why participle refused a text. It has no error value for its limit.
func faultOf(err error) error {
	if err != nil && strings.Contains(err.Error(), "too many iterations") {
		return ErrTooManyParts
	}
	return errNoParse
}

// cableGrammar is built on first use: a program that only prints its version never pays for it.
var cableGrammar = lazy.Value[*participle.Parser[file]]{Make: func() *participle.Parser[file] {
	return participle.MustBuild[file](participle.Lexer(definition{}))
}}

// bodyTags is the body's grammar in tags, for its EBNF and for tests.
var bodyTags = lazy.Value[*participle.Parser[bodyGrammar]]{Make: func() *participle.Parser[bodyGrammar] {
	return participle.MustBuild[bodyGrammar](participle.Lexer(definition{}))
}}

// definition is the lexer as participle wants it: the tokens are made beforehand, by package scan.
type definition struct{}

// Symbols names the kinds for participle's grammar, which asks again for each name in it and changes nothing.
func (definition) Symbols() map[string]lexer.TokenType { return symbols.Get() }

var symbols = lazy.Value[map[string]lexer.TokenType]{Make: func() map[string]lexer.TokenType {
	symbols := map[string]lexer.TokenType{"EOF": lexer.EOF}
	maps.Copy(symbols, begins())
	for k := range scan.Kinds {
		symbols[k.String()] = lexer.TokenType(k)
	}
	return symbols
}}

// Lex reads a whole text and cuts it.
func (definition) Lex(_ string, r io.Reader) (lexer.Lexer, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	tokens := scan.Scan(string(b))
	return newFeed(&tokens), nil
}

// All are all tokens of the tree in order, without those of Above.
func (t *Tree) All() *Tokens { return &t.tokens }

// At is the tree that has the tokens at an offset, in bytes from 0: Above in the paper above the cables, else the tree.
func (t *Tree) At(offset int) *Tree {
	if t.Above != nil && offset < t.Above.tokens.End() {
		return t.Above
	}
	return t
}

// Tokens are all tokens of the file in order, with those of Above.
func (t *Tree) Tokens() iter.Seq[Token] {
	all := t.tokens.Range(0, t.tokens.Len())
	if t.Above == nil {
		return all
	}
	return func(yield func(Token) bool) {
		for tok := range t.Above.Tokens() {
			if !yield(tok) {
				return
			}
		}
		all(yield)
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
