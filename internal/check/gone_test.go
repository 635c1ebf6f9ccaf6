package check

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/files"
)

// numbered are words that are nowhere else, from a number on: as many phrases as words, less two.
func numbered(from, count int) string {
	var b strings.Builder
	for i := range count {
		fmt.Fprintf(&b, "word%d ", from+i)
	}
	return b.String()
}

// TestWhichFileANewOneWas: of two that are gone, by how much of them it holds. In part means that it is a piece of
// one, and little else.
func TestWhichFileANewOneWas(t *testing.T) {
	gone := func() *Gone {
		return &Gone{Reader: checker().Reader, Files: []files.Input{held("old/a.txt", numbered(0, 42)),
			held("old/b.txt", numbered(100, 42))}}
	}
	for name, c := range map[string]struct {
		text string
		want string
		part bool
	}{
		"the same": {numbered(0, 42), "old/a.txt", false},
		"in capitals, wrapped otherwise": {strings.ToUpper(strings.ReplaceAll(numbered(100, 42), " ", ",\n")),
			"old/b.txt", false},
		"half of it":                       {numbered(0, 22) + numbered(500, 100), "old/a.txt", false},
		"less than half, and little else":  {numbered(0, 21) + numbered(500, 10), "old/a.txt", true},
		"less than half, and as much else": {numbered(0, 20) + numbered(500, 18), "old/a.txt", true},
		"less than half, and more else":    {numbered(0, 20) + numbered(500, 30), "", false},
		"eight phrases alone":              {numbered(0, 10), "old/a.txt", true},
		"seven phrases alone":              {numbered(0, 9), "", false},
		"nothing of either":                {numbered(500, 42), "", false},
		"more of the second":               {numbered(0, 30) + numbered(100, 35), "old/b.txt", false},
		"nothing":                          {"", "", false},
	} {
		in := held("new/a.txt", c.text)
		g := gone()
		found, part, fault := g.Find(in, g.Reader.Read(in))
		require.Empty(t, fault, name)
		got := ""
		if found != nil {
			got = found.Path
		}
		require.Equal(t, c.want, got, name)
		require.Equal(t, c.part, part, name)
	}
}

// TestWhatCannotBeReadGoesByItsName: up to the first dot, in any case. What can be read does not.
func TestWhatCannotBeReadGoesByItsName(t *testing.T) {
	for path, want := range map[string]bool{"new/a.txt.gz": true, "A.pdf": true, "old/a": true, "new/ab.txt": false,
		"b.txt": false} {
		g := &Gone{Reader: checker().Reader, Files: []files.Input{held("old/a.txt", numbered(0, 42))}}
		unread := files.Input{Path: path, Named: true, Open: func() ([]byte, error) {
			return nil,
				files.TooLarge("the file", 0, 1)
		}}
		found, part, fault := g.Find(unread, g.Reader.Read(unread))
		require.Equal(t, want, found != nil, path)
		require.False(t, part, path)
		require.Empty(t, fault, path)
		in := held(path, numbered(500, 42))
		found, _, _ = g.Find(in, g.Reader.Read(in))
		require.Nil(t, found, path)
	}
}

// TestAGoneFileThatCannotBeRead is a fault of each new file that was none of the others: it may have been that one.
func TestAGoneFileThatCannotBeRead(t *testing.T) {
	unread := files.Input{Path: "old/x.txt", Named: true, Open: func() ([]byte, error) {
		return nil,
			files.TooLarge("the file", 0, 1)
	}}
	g := &Gone{Reader: checker().Reader, Files: []files.Input{held("old/a.txt", numbered(0, 42)), unread}}
	in := held("new/a.txt", numbered(0, 42))
	found, _, fault := g.Find(in, g.Reader.Read(in))
	require.NotNil(t, found)
	require.Empty(t, fault)
	in = held("new/b.txt", numbered(500, 42))
	found, _, fault = g.Find(in, g.Reader.Read(in))
	require.Nil(t, found)
	require.Contains(t, fault, "the base revision, of a file that is gone: ")
}
