package grammar

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// whole checks that nothing of a text is lost: tokens stand in order, do not overlap, and only
// blank space lies between them; each is in exactly one node.
func whole(t *testing.T, s string) {
	t.Helper()
	tree := NewParser().Parse(source.NewFile("fuzz.txt", s))
	plain := text.Plain(s)
	at, n := 0, 0
	for tok := range tree.Tokens() {
		require.LessOrEqual(t, at, tok.Span.Start)
		require.Less(t, tok.Span.Start, tok.Span.End)
		require.Equal(t, tok.Span.In(s), tok.Text)
		require.Equal(t, tok.Span.Start, skipBlank(plain, at, tok.Span.Start), "text is lost before a %s", tok.Kind)
		at, n = tok.Span.End, n+1
	}
	require.Equal(t, len(s), skipBlank(plain, at, len(s)), "text is lost at the end")
	require.Equal(t, n, hung(tree), "a token is in no node, or in two")
	require.True(t, parses(tree.tokens), "participle refused the tokens")
}

// parses reports whether participle takes the tokens without an error.
func parses(tokens []Token) bool {
	_, err := cableGrammar().ParseFromLexer(peeking(tokens))
	return err == nil
}

// hung counts the tokens of all nodes.
func hung(t *Tree) (n int) {
	for _, p := range t.Parts {
		switch {
		case p.Archive != nil:
			n += len(p.Archive.tokens)
		case p.Envelope != nil:
			n += len(p.Envelope.tokens)
		case p.Trailer != nil:
			n += len(p.Trailer.tokens)
		case p.Stray != nil:
			n += len(p.Stray.tokens)
		case p.Section != nil:
			if h := p.Section.Header; h != nil {
				if h.Line != nil {
					n += len(h.Line.tokens)
				}
				n += len(h.Fields.tokens)
			}
			for _, b := range p.Section.Blocks {
				n += len(b.Lead.tokens) + len(b.Rest.tokens)
			}
		}
	}
	return n
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"", "\ufeff", "\r", "\x00\xff\xfe", "(", "1.", "1. (", "¶", "¶1. (C) x", "E.O.", "E.O. 12958: \n", "TAGS", "SUBJECT:", "REF:\n\nB.",
		"VZCZC\nPP RUEHC\nDE RUEHQV #0412 1241530\nZNY CCCCC ZZH\nP 041530Z MAY 09\nFM AMEMBASSY QUELLVILLE\nC O N F I D E N T I A L QUELLVILLE 000412\nSIPDIS\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL\nSUBJECT: (C) TALKS (C)\nClassified By: DCM Ana Prill for\nreasons 1.4 (b)\nand (d)\n\n1. (C) Text.\n\nQUELLVILLE 00000412  002 OF 003\n\nMore.\nHALVERN\nNNNN",
		"UNCLAS SECTION 01 OF 02 QUELLVILLE 000412SIPDISE.O. 12958: N/ATAGS: PREL 1. (U) a 2. (C) b",
		"76571\t2006-08-29 17:54:00\t06BERN1593\tEmbassy Bern\tCONFIDENTIAL\t\tVZCZC \\\n", "1. CONFIDENTIAL - ENTIRE TEXT. x", "Cable dated:2002-11-15T12:40:00S E C R E T QUELLVILLE 008305",
		"--", "- ", "(c)", "A. ", "REASON: 1.", "1.4", "Classified By", "PAGE 0", "(SBU", "SBU)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { whole(t, s) })
}
