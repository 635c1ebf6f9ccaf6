package gen

import (
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// readers are the packages by which code reads a text letter by letter.
var readers = map[string]bool{
	"bytes": true, "regexp": true, "strings": true, "unicode": true, "unicode/utf8": true,
	"github.com/cablelint/cablelint/grammar/text":     true,
	"github.com/cablelint/cablelint/internal/pattern": true,
}

// comparing are the files of lint/cable that need readers: they compare values that the scanner has read, and spell
// them in one way.
var comparing = map[string]string{
	"document_finish.go": "a post is spelled in one way",
	"guide.go":           "a source is a guide by the words of its name",
	"identifier.go":      "identifiers agree although one has less of the post; a file's name has no token",
	"officer.go":         "a copy may have cut a name",
	"packet.go":          "a running head repeats a title",
	"pair.go":            "two versions of a paragraph share words",
	"post.go":            "posts are the same although one is cut; reports name what is known of a post",
	"split_identity.go":  "posts are the same although a letter is damaged",
}

// TestMeaningReadsNoText: what a text says, its tokens say (grammar/scan, value*.go, and grammar/around). Package cable
// puts values together, and reads no bytes that the grammar has read.
func TestMeaningReadsNoText(t *testing.T) {
	files, err := filepath.Glob("../../lint/cable/*.go")
	require.NoError(t, err)
	unused := len(comparing)
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		name, reads := filepath.Base(path), false
		code, err := os.ReadFile(path)
		require.NoError(t, err)
		require.NotContains(t, string(code), "File.Text[", "%s reads the text of the file", name)
		f, err := parser.ParseFile(token.NewFileSet(), path, code, parser.ImportsOnly)
		require.NoError(t, err)
		for _, i := range f.Imports {
			imported, err := strconv.Unquote(i.Path.Value)
			require.NoError(t, err)
			if reads = reads || readers[imported]; readers[imported] {
				require.Contains(t, comparing, name, "%s imports %s: let the token say what is read", name, imported)
			}
		}
		if reads {
			unused--
		}
	}
	require.Zero(t, unused, "a file of the list reads no text any more: take it out")
}

// searches are the functions that go through a text or look for words in it.
var searches = []string{"strings.Lines(", "strings.SplitSeq(", "strings.FieldsSeq(", "text.ContainsFold(",
	"text.IndexFold(", "text.NewPhrases("}

// TestRulesReadNoText: a rule takes values from the document, and asks Document.Written what is next to them. It quotes
// what is in a place, and goes through no text.
func TestRulesReadNoText(t *testing.T) {
	files, err := filepath.Glob("../../rules/*.go")
	require.NoError(t, err)
	for _, path := range files {
		name := filepath.Base(path)
		if !strings.HasSuffix(name, "_test.go") {
			code, err := os.ReadFile(path)
			require.NoError(t, err)
			require.NotContains(t, string(code), "File.Text[", "%s reads the text of the file", name)
			require.NotContains(t, string(code), "internal/pattern", "%s looks for a pattern", name)
			require.NotContains(t, string(code), `"regexp"`, "%s looks for a pattern", name)
			for _, search := range searches {
				require.NotContains(t, string(code), search, "%s searches a text", name)
			}
		}
	}
}
