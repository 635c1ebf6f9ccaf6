package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// steering is a text in which letters and characters that steer a terminal take turns.
func steering(letters string) string {
	var b strings.Builder
	for i, c := range "\x1b\x07\x7f\u0085\u009b\u00ad\u061c" +
		"\u200b\u200e\u202e\u2028\u2060\u2066\ufe0f\ufeff\ufff9\U000e0041\U000e0100\n\r" {
		b.WriteByte(letters[i%len(letters)])
		b.WriteRune(c)
	}
	return b.String()
}

// strange is a file in which every text that a report can carry holds what steers a terminal.
func strange(t testing.TB, with string) []*File {
	f := linted(t, "a"+with+".txt", sample(t)[0].Content.File.Text)
	require.NotEmpty(t, f.Results[0].Diagnostics)
	f.Results[0].Notes = []string{"note" + with}
	end := len(f.Content.File.Text) // where an edit is permitted
	for i := range f.Results[0].Diagnostics {
		d := &f.Results[0].Diagnostics[i]
		d.Message, d.Help = "message"+with, "help"+with
		d.Related = []lint.Related{{Span: d.Span, Message: "related" + with}}
		d.Fixes = []lint.Fix{{Title: "title" + with, Kind: lint.Choice,
			Edits: []lint.Edit{{Span: source.Span{Start: end, End: end}, Text: "edit" + with}}}}
		if i%2 == 0 {
			d.Suppressed = &lint.Suppression{Kind: lint.ByConfig, Reason: "reason" + with}
		}
	}
	return []*File{
		f,
		{Path: "b" + with, Content: files.Content{Kind: files.Unread, Reason: "unread" + with}},
		{Path: "c" + with, Content: files.Content{Kind: files.NotCable, Reason: "other" + with,
			File: source.NewFile("c", "")}},
	}
}

// requireSafe holds a report to lines and tabs: nothing else in it steers a terminal.
func requireSafe(t require.TestingT, format, out string) {
	i := strings.IndexFunc(out, func(c rune) bool { return source.Steers(c) && c != '\n' && c != '\t' })
	if i >= 0 {
		require.Fail(t, "a report steers the terminal", "%s: %q", format, out[max(0, i-60):min(len(out), i+20)])
	}
}

func TestNoFormatSteersTheTerminal(t *testing.T) {
	for _, format := range Formats() {
		requireSafe(t, format, run(t, format, strange(t, steering("xy"))...))
	}
	var out bytes.Buffer
	s := NewStatistics(&out)
	for _, f := range strange(t, steering("xy")) {
		require.NoError(t, s.File(f))
	}
	require.NoError(t, s.End(Summary{}))
	requireSafe(t, "statistics", out.String())
}

// TestNoCharacterSteersTheTerminal draws the characters from all of Unicode, and bytes that are not.
func TestNoCharacterSteersTheTerminal(t *testing.T) {
	few := rules.All()[:1]
	rapid.Check(t, func(rt *rapid.T) {
		with := rapid.OneOf(rapid.StringOf(rapid.RuneFrom(nil, unicode.Cc, unicode.Cf, unicode.Zs, unicode.Mn, unicode.Co)),
			rapid.StringOfN(rapid.Rune(), 0, 8, -1),
			rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 8), func(b []byte) string { return string(b) })).Draw(rt, "with")
		format := rapid.SampledFrom(Formats()).Draw(rt, "format")
		requireSafe(rt, format, runWith(t, few, format, strange(t, with)...))
	})
}

// TestPathsInJSONDecodeToThemselves: a program that reads a report finds the file, and what is for people is escaped
// for them.
func TestPathsInJSONDecodeToThemselves(t *testing.T) {
	with := steering("xy")
	for format, path := range map[string]func(v map[string]any) any{
		"json":    func(v map[string]any) any { return v["files"].([]any)[0].(map[string]any)["path"] },
		"jsonl":   func(v map[string]any) any { return v["path"] },
		"rdjsonl": func(v map[string]any) any { return v["location"].(map[string]any)["path"] },
	} {
		line, _, _ := strings.Cut(run(t, format, strange(t, with)...), "\n{\"")
		var v map[string]any
		require.NoError(t, json.Unmarshal([]byte(line), &v), format)
		require.Equal(t, "a"+with+".txt", path(v), format)
	}
	var v struct{ Diagnostics []jsonDiagnostic }
	require.NoError(t, json.Unmarshal([]byte(run(t, "json", strange(t, with)...)), &v))
	require.NotEmpty(t, v.Diagnostics)
	for _, d := range v.Diagnostics {
		require.Equal(t, "message"+source.Escape(with), d.Message)
		require.Equal(t, "related"+source.Escape(with), d.Related[0].Message)
		require.Equal(t, "edit"+with, d.Fixes[0].Edits[0].Text)
	}
}

// TestCharactersMayComeInPieces: a buffer's end can fall within a character.
func TestCharactersMayComeInPieces(t *testing.T) {
	text := "é\u202e中\U000e0041z\n"
	for _, form := range []form{plainText, coloredText, jsonText} {
		var whole, pieces bytes.Buffer
		e := &escaping{w: &whole, form: form}
		_, err := e.Write([]byte(text))
		require.NoError(t, err)
		e = &escaping{w: &pieces, form: form}
		for i := range len(text) {
			_, err := e.Write([]byte(text[i : i+1]))
			require.NoError(t, err)
		}
		require.Equal(t, whole.String(), pieces.String())
		requireSafe(t, "pieces", pieces.String())
		require.Contains(t, pieces.String(), "é")
	}
}

func TestColonInAPathIsNoScheme(t *testing.T) {
	for path, want := range map[string]string{"c:x.txt": "./c%3Ax.txt", "./c:x.txt": "./c%3Ax.txt",
		"d/c:x.txt": "d/c:x.txt", "./a.txt": "a.txt", "a b.txt": "a%20b.txt"} {
		require.Equal(t, want, artifact(&File{Path: path}).URI, path)
	}
}
