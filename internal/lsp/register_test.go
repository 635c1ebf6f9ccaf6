package lsp

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/config"
)

// TestMarksOfTheRegister: in the profile of the register, completion and quick fixes offer whole marks as it
// writes them.
func TestMarksOfTheRegister(t *testing.T) {
	text := strings.Replace(sound, "(C/NF)", "(C/OC NF)", 1)
	dir := folderWith(t, map[string]string{config.Name: "profile = \"ic\"\n", "a.txt": text})
	c := start(t, plainClient, dir)
	uri := uriOf(filepath.Join(dir, "a.txt"))
	c.open(uri, text)
	found := c.wait(uri, 1)
	require.NotEmpty(t, found)
	var actions []codeAction
	at := newPlaces(text, utf16s).position(strings.Index(text, "(C/OC NF)"))
	c.call("textDocument/codeAction", object{"textDocument": object{"uri": uri}, "range": textRange{at, at},
		"context": object{"diagnostics": []any{}}}, &actions)
	var titles []string
	for _, a := range actions {
		titles = append(titles, a.Title)
	}
	require.Contains(t, strings.Join(titles, "\n"), "write (C//OC/NF)")

	for begun, want := range map[string]string{
		"3. (": "(C)", "3. (C/NF": "(C//NF)", "3. (C//NF/OC": "(C//OC/NF)", "3. (C//RELT": "(C//NF)",
		"3. (C//REL OT USA, GBR": "(C//REL TO USA, GBR)",
	} {
		with := text + "\n" + begun
		other := uriOf(filepath.Join(dir, "b"+strings.Trim(strings.ReplaceAll(begun, "/", ""), " .(")+".txt"))
		c.open(other, with)
		got := completions(c, other, with, begun)
		require.Contains(t, got, want, begun)
		require.NotContains(t, got, "(C/NF)", begun)
	}
	c.leave()
}
