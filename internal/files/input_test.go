package files

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestATextHoldsItsFileAlone: the buffer that files are read into is used again.
func TestATextHoldsItsFileAlone(t *testing.T) {
	r := &Reader{MaxSize: 1 << 20}
	dir := t.TempDir()
	for i, text := range []string{"first\n", strings.Repeat("a long text\n", 9000), "third\n", "", "fifth, and longer\n"} {
		path := filepath.Join(dir, "a.txt")
		require.NoError(t, os.WriteFile(path, []byte(text), 0o644))
		require.Equal(t, text, r.Read(Input{Path: path}).File.Text, "%d", i)
	}
}

// TestTheLargestText: one byte more than the limit is too much, also where the size is not known beforehand.
func TestTheLargestText(t *testing.T) {
	for text, kind := range map[string]Kind{"1234": Cable, "12345": Unread, "123456": Unread} {
		r := &Reader{MaxSize: 4, Stdin: strings.NewReader(text), StdinName: "-"}
		require.Equal(t, kind, r.Read(Input{Path: "-", Named: true}).Kind, text)
	}
}

func TestSheetsOfOurs(t *testing.T) {
	for tag, want := range map[string]bool{
		`<meta name="generator" content="cablelint v1.2">`: true, `<META content='cablelint (devel)' NAME=generator />`: true,
		`<meta name="generator" content="Hugo 0.1">`: false, `<meta name="author" content="cablelint v1">`: false,
		`<meta charset="utf-8">`:  false,
		`<meta name="generator">`: false, `<meta content="cablelint v1">`: false,
		`<meta name="generator" content="a cablelint">`: false,
	} {
		require.Equal(t, want, ofSheet(tag), tag)
	}
}

// TestWhatNULsAreFor: a line end if there is none, a blank where they are more than the blanks, nothing where they
// are stray.
func TestWhatNULsAreFor(t *testing.T) {
	for text, want := range map[string]string{
		"a\x00b": "\n", "a\x00b\n": " ", "a\x00b\x00c d\n": " ", "a\x00b c\n": "", "a b c\x00d\n": "", "a \x00b\n": "",
		"\x00a b\n": "",
	} {
		require.Equal(t, want, standsFor(text), "%q", text)
	}
}

// TestAHiddenDirectoryOfOurs: what a killed run left half written may be in it; other hidden directories are left out.
func TestAHiddenDirectoryOfOurs(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", ".cablelint-fix/b.txt", ".other/c.txt"} {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, nil, 0o644))
	}
	var met []string
	walked(dir, false, func(in Input) { met = append(met, filepath.Base(in.Path)) })
	require.ElementsMatch(t, []string{"a.txt", "b.txt"}, met)
}

func TestManyLines(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "a": false, "a\nb\n": false, "a\rb\r": false, "a\nb\nc\n": true, "a\rb\rc\r": true, "a\r\nb": false,
		"a\r\nb\r\n": true, "a\rb\nc\r": true, "\r\n\r": true, "\n\r": false,
	} {
		require.Equal(t, want, manyLines(text), "%q", text)
	}
}
