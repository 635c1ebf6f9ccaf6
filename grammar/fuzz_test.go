package grammar

import (
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/participle/v2/lexer"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// whole checks that nothing of a text is lost: tokens are in order, do not overlap, and only
// blank space lies between them; each is in exactly one node; the body is divided as its grammar says.
func whole(t *testing.T, s string) {
	t.Helper()
	tree := NewParser().Parse(source.NewFile("fuzz.txt", s))
	require.NoError(t, tree.Fault)
	if tree.Above != nil {
		require.NoError(t, tree.Above.Fault)
		require.Equal(t, tree.Above.All().Len(), placed(t, tree.Above), "a token of the paper is in no node, or in two")
	}
	plain := text.Plain(s)
	at := 0
	for tok := range tree.Tokens() {
		require.LessOrEqual(t, at, tok.Span.Start)
		require.Less(t, tok.Span.Start, tok.Span.End)
		require.Equal(t, tok.Span.In(s), exact(tree.At(tok.Span.Start), tok, s))
		require.Empty(t, between(plain[at:tok.Span.Start]), "text is lost before a %s", tok.Kind)
		at = tok.Span.End
	}
	require.Empty(t, between(plain[at:]), "text is lost at the end")
	require.Equal(t, tree.All().Len(), placed(t, tree), "a token is in no node, or in two")
}

// exact is the text of a token with what its Text has blanks or LF for: the stamps inside it, and line ends that are
// not LF or CRLF.
func exact(tree *Tree, tok Token, s string) string {
	if len(tok.Text) != tok.Span.Len() {
		return tok.Text
	}
	out := []byte(tok.Text)
	copyOf := func(at, n int) { copy(out[at-tok.Span.Start:], s[at:at+n]) }
	for i := range out {
		if at := tok.Span.Start + i; out[i] == ' ' && tree.All().Stamped(source.Span{Start: at, End: at + 1}) {
			copyOf(at, 1)
		}
	}
	for at := tok.Span.Start; at < tok.Span.End; at++ {
		for _, end := range []string{"\r", "\v", "\u0085", "\u2028", "\u2029"} {
			if n := len(end); at+n <= tok.Span.End && s[at:at+n] == end && out[at-tok.Span.Start+n-1] == '\n' {
				copyOf(at, n)
			}
		}
	}
	return string(out)
}

// between is what of the text between two tokens is not blank, the backslashes at line ends that some copies have
// left out.
func between(s string) string {
	return strings.Trim(strings.ReplaceAll(s, "\\", ""), " \t\v\f\r\n")
}

// placed counts the tokens of all nodes.
func placed(t *testing.T, tree *Tree) (next int) {
	stamps := func() { // which are in no leaf
		for next < tree.All().Len() && tree.All().KindAt(next) == scan.Stamp {
			next++
		}
	}
	defer stamps()
	in := func(p *place) {
		if p.tokens.KindAt(p.first) != scan.Stamp {
			stamps()
		}
		require.Equal(t, next, p.first)
		require.Less(t, p.first, p.last)
		next = p.last
	}
	if tree.Draft != nil {
		in(&tree.Draft.place)
		require.Equal(t, unstamped(&tree.Draft.place), leafTokens(t, leavesOf(tree.Draft)))
	}
	if tree.Paper != nil {
		pieces(t, tree.Paper.Pieces, in)
		for _, m := range tree.Paper.Messages {
			in(&m.Line.place)
			pieces(t, m.Pieces, in)
		}
		require.Equal(t, next, tree.Paper.last)
	}
	for _, p := range tree.Parts {
		switch {
		case p.Archive != nil:
			in(&p.Archive.place)
		case p.Envelope != nil:
			in(&p.Envelope.place)
			require.Equal(t, unstamped(&p.Envelope.place), leafTokens(t, leavesOf(p.Envelope)))
		case p.Trailer != nil:
			in(&p.Trailer.place)
		case p.Stray != nil:
			in(&p.Stray.place)
		case p.Closing != nil:
			in(&p.Closing.place)
		case p.SMART != nil:
			smart(t, p.SMART, in)
		default:
			section(t, p.Section, in)
		}
	}
	return next
}

// unstamped counts the tokens of a node that are not stamps.
func unstamped(p *place) (n int) {
	for tok := range p.Tokens() {
		if tok.Kind != scan.Stamp {
			n++
		}
	}
	return n
}

// pieces checks that each token of a paper's pieces is in one of them, and each of its portions in one block.
func pieces(t *testing.T, list []*Piece, in func(*place)) {
	for _, p := range list {
		switch {
		case p.Banner != nil:
			in(&p.Banner.place)
		case p.Title != nil:
			in(&p.Title.place)
		case p.Authority != nil:
			in(&p.Authority.place)
		case p.Statement != nil:
			in(&p.Statement.place)
		case p.Stamp != nil:
			in(&p.Stamp.place)
		case p.Pages != nil:
			in(&p.Pages.place)
		default:
			in(&p.Portions.place)
			at := p.Portions.first
			for b := range p.Portions.Blocks() {
				require.Equal(t, at, b.first)
				require.Less(t, b.first, b.last)
				at = b.last
			}
			require.Equal(t, at, p.Portions.last)
		}
	}
}

func smart(t *testing.T, c *SMARTCable, in func(*place)) {
	in(&c.Head.place)
	require.Equal(t, unstamped(&c.Head.place), leafTokens(t, leavesOf(&c.Head)))
	for _, s := range c.Sections {
		section(t, s, in)
	}
	if c.Trailer != nil {
		in(&c.Trailer.place)
	}
	if c.Closing != nil {
		in(&c.Closing.place)
	}
}

func section(t *testing.T, s *Section, in func(*place)) {
	if h := s.Header; h != nil {
		if h.Line != nil {
			in(&h.Line.place)
			require.Equal(t, unstamped(&h.Line.place), leafTokens(t, leavesOf(h.Line)))
		}
		if h.Fields.first < h.Fields.last {
			in(&h.Fields.place)
		}
		require.Equal(t, unstamped(&h.Fields.place), leafTokens(t, leavesOf(&h.Fields)))
	}
	if s.Body != nil {
		in(&s.Body.place)
		asTheTagsSay(t, s.Body)
	}
}

func leavesOf(node any) []*leaf {
	switch n := node.(type) {
	case *Envelope:
		l := n.leaves()
		return l[:]
	case *DraftFront:
		l := n.leaves()
		return l[:]
	case *SMARTHead:
		l := n.leaves()
		return l[:]
	case *ClassificationLine:
		l := n.leaves()
		return l[:]
	}
	l := node.(*Fields).leaves()
	return l[:]
}

func leafTokens(t *testing.T, leaves []*leaf) (n int) {
	for _, l := range leaves {
		require.True(t, slices.IsSorted(l.indexes()))
		n += len(l.indexes())
	}
	return n
}

// asTheTagsSay compares the blocks of a body with what participle makes of the same tokens by the grammar in tags.
func asTheTagsSay(t *testing.T, b *Body) {
	lex, err := lexer.Upgrade(&bodyFeed{b, b.first})
	require.NoError(t, err)
	tree, err := bodyTags.Get().ParseFromLexer(lex)
	require.NoError(t, err)
	require.Len(t, tree.Blocks, b.Len())
	i := 0
	for block := range b.Blocks() {
		g := tree.Blocks[i]
		i++
		kind, lead, text := Prose, 0, (*textGrammar)(nil)
		switch {
		case g.Paragraph != nil:
			kind, lead, text = Paragraph, 1+len(g.Paragraph.Marks), g.Paragraph.Text
		case g.Item != nil:
			kind, lead, text = Item, 1+len(g.Item.Marks), g.Item.Text
		case g.Portion != nil:
			kind, lead, text = Portion, len(g.Portion.Marks), g.Portion.Text
		case g.Heading != nil:
			kind, lead, text = Heading, len(g.Heading.Lines), g.Heading.Text
		default:
			text = g.Prose.Text
		}
		rest := 0
		if text != nil {
			rest = 1 + len(text.Rest)
		}
		require.Equal(t, kind, block.Kind)
		opens, goesOn := place{block.tokens, block.first, block.lead}, place{block.tokens, block.lead, block.last}
		require.Equal(t, [2]int{lead, rest}, [2]int{unstamped(&opens), unstamped(&goesOn)})
	}
}

// bodyFeed hands participle each token of a body but stamps, which may be anywhere.
type bodyFeed struct {
	*Body
	at int
}

// Next gives the next token.
func (f *bodyFeed) Next() (lexer.Token, error) {
	for f.at < f.last && f.tokens.KindAt(f.at) == scan.Stamp {
		f.at++
	}
	if f.at == f.last {
		return lexer.Token{Type: lexer.EOF}, nil
	}
	f.at++
	return lexer.Token{Type: lexer.TokenType(f.tokens.KindAt(f.at - 1)), Value: "x"}, nil
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "\ufeff", "\r", "\x00\xff\xfe", "(", "1.", "1. (", "¶", "¶1. (C) x", "E.O.", "E.O. 12958: \n", "TAGS",
		"SUBJECT:", "REF:\n\nB.",
		"VZCZC\nPP RUEHC\nDE RUEHQV #0412 1241530\nZNY CCCCC ZZH\nP 041530Z MAY 09\nFM AMEMBASSY QUELLVILLE\n" +
			"C O N F I D E N T I A L QUELLVILLE 000412\nSIPDIS\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL\n" +
			"SUBJECT: (C) TALKS (C)\nClassified By: DCM Ana Prill for\nreasons 1.4 (b)\nand (d)\n\n1. (C) Text.\n\n" +
			"QUELLVILLE 00000412  002 OF 003\n\nMore.\nHALVERN\nNNNN",
		"UNCLAS SECTION 01 OF 02 QUELLVILLE 000412SIPDISE.O. 12958: N/ATAGS: PREL 1. (U) a 2. (C) b",
		"76571\t2006-08-29 17:54:00\t06BERN1593\tEmbassy Bern\tCONFIDENTIAL\t\tVZCZC \\\n",
		"1. (C) a\vb\rc\u0085d\u2028e\u2029f",
		"1. CONFIDENTIAL - ENTIRE TEXT. x", "Cable dated:2002-11-15T12:40:00S E C R E T QUELLVILLE 008305",
		"MEMORANDUM FOR A\n\n(S//NF) a\n\nP 041530Z MAY 09\nFM AMEMBASSY QUELLVILLE\nSUBJECT: B\n\n1. (C) c",
		"--", "- ", "(c)", "A. ", "REASON: 1.", "1.4", "Classified By", "PAGE 0", "(SBU", "SBU)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { whole(t, s) })
}
