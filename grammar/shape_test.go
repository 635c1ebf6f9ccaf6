package grammar

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
)

// TestShapesAreShared: texts of one shape are parsed once, and each tree has its own tokens.
func TestShapesAreShared(t *testing.T) {
	p := NewParser()
	text := func(post string) string {
		return "DE RUEHQV #0412 1241530\nP 041530Z MAY 09\nC O N F I D E N T I A L " + post + " 000412\nSIPDIS\n\n1. (C) One.\n\nPRILL\n"
	}
	var trees []*Tree
	posts := []string{"QUELLVILLE", "VARNES", "OSTER"}
	for _, post := range posts {
		trees = append(trees, p.Parse(source.NewFile("a.txt", text(post))))
	}
	require.Len(t, p.shapes.seen, 1)
	for i, tree := range trees {
		post, ok := tree.Parts[1].Section.Header.Line.Post.Token()
		require.True(t, ok)
		require.Equal(t, posts[i], post.Text)
		require.Equal(t, NewParser().Parse(tree.File).Dump(nil), tree.Dump(nil))
	}
}
