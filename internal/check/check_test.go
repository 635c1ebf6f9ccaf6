package check

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

const cableText = "R 041530Z MAY 09\nC O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: DECL: 05/04/2019\n" +
	"TAGS: PREL VN\nSUBJECT: THE SHIP\n\n" +
	"Classified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (C) It sails.\n"

// held is an input whose text is in memory.
func held(path, text string) files.Input {
	return files.Input{Path: path, Named: true, Open: func() ([]byte, error) { return []byte(text), nil }}
}

func checks(t testing.TB) *config.Checks {
	p := config.NewProject(rules.All(), lint.Options{})
	p.Fix(nil)
	c, err := p.For("a.txt")
	require.NoError(t, err)
	return c
}

func checker() *Checker { return &Checker{Reader: &files.Reader{MaxSize: 1 << 20}} }

// TestAFailingParserIsNotChecked: of the text itself, and of the base revision's.
func TestAFailingParserIsNotChecked(t *testing.T) {
	var failing *grammar.Parser // its use panics
	for name, in := range map[string]Input{
		"text": {Input: held("a.txt", cableText), Checks: checks(t)},
		"base": {Input: held("a.txt", ""), Checks: checks(t), Base: &files.Input{Path: "a.txt", Named: true,
			Open: held("", cableText).Open}},
	} {
		f := checker().Lint(failing, in)
		require.Equal(t, files.Unread, f.Content.Kind, name)
		require.Contains(t, f.Content.Reason, "the parser failed on it", name)
		require.Empty(t, f.Results, name)
	}
	quiet := &suppress.Suppressor{}
	f := checker().Text(failing, quiet, "a.txt", files.Content{Kind: files.Cable,
		File: source.NewFile("a.txt", cableText)}, checks(t))
	require.Equal(t, files.Unread, f.Content.Kind)
}

func TestABaseThatCannotBeReadIsNotChecked(t *testing.T) {
	base := &files.Input{Path: "a.txt", Named: true, Open: func() ([]byte, error) {
		return nil,
			files.TooLarge("the file", 0, 1)
	}}
	f := checker().Lint(grammar.NewParser(), Input{Input: held("a.txt", cableText), Checks: checks(t), Base: base})
	require.Equal(t, files.Unread, f.Content.Kind)
	require.Contains(t, f.Content.Reason, "the base revision: ")
}

func TestWhatATextIs(t *testing.T) {
	for text, want := range map[string]files.Kind{cableText: files.Cable, "no cable\n": files.NotCable,
		"": files.NotCable} {
		f := checker().Lint(grammar.NewParser(), Input{Input: held("a.txt", text), Checks: checks(t)})
		require.Equal(t, want, f.Content.Kind, "%q", text)
		require.Equal(t, want != files.Cable, f.Content.Reason != "", "%q", text)
	}
}

// TestTextsWithoutAHeader: a text of which a finding says that it was not checked is listed as not checked.
func TestTextsWithoutAHeader(t *testing.T) {
	for _, text := range []string{
		"1. (U) The gauge is old.\n\n2. (S/NOFORN) The pump is weak.\n",
		"2. The pump is weak.\n\nPAGE 02 QUELLV 01325 01 OF 02 042157Z\n\n3. More of it.\n",
		"2. The pump is weak.\n\nQUELLVILLE 00000412 002 OF 002\n\n3. (S) More of it.\n",
		"E.O. 12958: DECL: 03/05/2019\n\nThe pump is weak.\n",
		"S E C R E T VARN",
		"ZNY SSSSS ZZH\nP 051522Z MAR 09\n",
	} {
		f := checker().Lint(grammar.NewParser(), Input{Input: held("a.txt", text), Checks: checks(t)})
		require.Equal(t, files.Unread, f.Content.Kind, text)
		require.NotEmpty(t, f.Content.Reason, text)
		require.Len(t, f.Own, 1, text)
		require.Equal(t, "G004", f.Own[0].Rule.Code, text)
	}
}
