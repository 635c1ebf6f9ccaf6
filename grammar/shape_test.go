package grammar

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestShapesAreShared: texts of one shape are parsed once, and each tree has its own tokens.
func TestShapesAreShared(t *testing.T) {
	p := NewParser()
	text := func(post string) string {
		return "DE RUEHQV #0412 1241530\nP 041530Z MAY 09\nC O N F I D E N T I A L " + post +
			" 000412\nSIPDIS\n\n1. (C) One.\n\nPRILL\n"
	}
	var trees []*Tree
	posts := []string{"QUELLVILLE", "VARNES", "OSTER"}
	for _, post := range posts {
		trees = append(trees, p.Parse(source.NewFile("a.txt", text(post))))
	}
	require.Len(t, p.shapes.seen, 3, "an envelope, a section and a trailer")
	for i, tree := range trees {
		post, ok := tree.Parts[1].Section.Header.Line.Post.Token()
		require.True(t, ok)
		require.Equal(t, posts[i], post.Text)
		require.Equal(t, NewParser().Parse(tree.File).Dump(nil), tree.Dump(nil))
	}
}

// TestPartsAreParsedAsInTheirText: a part that is parsed alone is what it is among the others.
func TestPartsAreParsedAsInTheirText(t *testing.T) {
	header := "C O N F I D E N T I A L QUELLVILLE 000412\nSIPDIS\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL\n" +
		"SUBJECT: (C) TALKS\nClassified By: DCM Ana Prill for reasons 1.4 (b)\n\n"
	smart := "UNCLASSIFIED\nSBU\n\nMRN: 18 QUELLVILLE 138\nDate/DTG: Jan 19, 2018 / 190739Z JAN 18\n" +
		"From: AMEMBASSY QUELLVILLE\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: PREL\n" +
		"Captions: SENSITIVE, SIPDIS\nSubject: Harbor Talks\n\n"
	signed := "Signature: Prill\n\nDrafted By: QUELLVILLE:Prill, Ana (POL)\nReleased By: QUELLVILLE:Prill, Ana\n\n" +
		"UNCLASSIFIED\nSBU\n"
	for _, text := range []string{
		smart, smart + "1. (SBU) One.\n\n" + signed, smart + header + "1. (C) One.\n\nPRILL\nNNNN\n\n" + signed + smart +
			"1. (U) Two.\n" + signed, signed + header, header + "1. (C) One.\n" + smart + header + header,
		"", "Prose alone.\n", header, header + header, header + "1. (C) One.\n\nPRILL\n",
		"1. (C) One.\n\n" + header + "2. (C) Two.\n",
		"DE RUEHQV #0412 1241530\nP 041530Z MAY 09\n" + header + "1. (C) One.\n\nNNNN\n\nDE RUEHQV #0413 1241530\n" +
			"FM AMEMBASSY VARNES\n" + header + "1. (C) Two.\n",
		"76571\t2006-08-29 17:54:00\t06BERN1593\tEmbassy Bern\tCONFIDENTIAL\t\tVZCZC \\\nP 041530Z MAY 09\n" + header,
	} {
		tree := NewParser().Parse(source.NewFile("a.txt", text))
		fed := newFeed(&tree.tokens)
		parts, err := parse(fed)
		require.NoError(t, err)
		whole := &Tree{File: tree.File, Parts: parts, tokens: tree.tokens, parser: tree.parser}
		a := attacher{fed: fed, segments: fed.segments}
		for _, p := range parts {
			a.part(p)
		}
		require.Equal(t, whole.Dump(nil), tree.Dump(nil), text)
	}
}

// TestPiecesAreParsedAsInTheirPaper: a piece of a paper that is parsed alone is what it is among the others, and the
// pieces after the line of a message are the message's.
func TestPiecesAreParsedAsInTheirPaper(t *testing.T) {
	memo := "SECRET//NOFORN\n\nMEMORANDUM FOR: Ana Prill\nFROM: Ben Oster\nSUBJECT: (U) Ferry talks\n\n(S//NF) One.\n\n" +
		"Classified By: Ana Prill\nDerived From: Port Guide\nDeclassify On: 20360106\n\nSECRET//NOFORN\n"
	older := "-----Original Message-----\nFrom: Ben Oster\nSent: Monday, March 2, 2009\nTo: Ana Prill\n" +
		"Subject: (C) Ferries\n\nSECRET\n\n(C) Two.\n\nTHIS PAGE IS UNCLASSIFIED\n\nPage 2\n\n"
	p := NewParser()
	for _, text := range []string{
		memo, memo + older, memo + older + older, "SECRET\n\n(S//NF) One.\n", memo + memo, "(S//NF) One.\n\n" + older,
		"APPROVED FOR RELEASE 2001/02/03\n" + memo, memo + "Derived From: Port Guide\n",
	} {
		tree := p.Parse(source.NewFile("a.txt", text))
		require.NotNil(t, tree.Paper, text)
		fed := newFeed(&tree.tokens)
		paper, err := parsePaper(fed)
		require.NoError(t, err)
		whole := &Tree{File: tree.File, Paper: paper, tokens: tree.tokens, parser: tree.parser}
		paper.place = place{&tree.tokens, 0, tree.tokens.Len()}
		a := attacher{fed: fed, segments: fed.segments}
		for _, piece := range paper.Pieces {
			a.piece(piece)
		}
		for _, m := range paper.Messages {
			m.Line.place = a.next()
			for _, piece := range m.Pieces {
				a.piece(piece)
			}
		}
		require.Equal(t, whole.Dump(nil), tree.Dump(nil), text)
		for i, piece := range paper.Pieces {
			if want := piece.Title; want != nil {
				got := tree.Paper.Pieces[i].Title
				require.Equal(t, slices.Collect(want.Lines.All()), slices.Collect(got.Lines.All()), text)
				require.Equal(t, slices.Collect(want.Subject.Text.All()), slices.Collect(got.Subject.Text.All()), text)
			}
			if want := piece.Authority; want != nil {
				got := tree.Paper.Pieces[i].Authority
				require.Equal(t, slices.Collect(want.Declassify.All()), slices.Collect(got.Declassify.All()), text)
			}
		}
		require.Len(t, tree.Paper.Messages, len(paper.Messages), text)
	}
	require.Less(t, len(p.papers.seen), 20, "pieces of one shape are parsed once")
}
