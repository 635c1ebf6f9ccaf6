package lsp

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/config"
)

const ownWords = `
[words]
captions = { "VARNES ONLY" = "stays within the post" }
[[rule]]
code = "X001"
name = "noforn-here"
severity = "warning"
message = "the cable is NOFORN"
when = '"NOFORN" in controls and "VARNES ONLY" in captions'
`

// TestAConfigurationIsNoCable: the examples of its rules have no findings, and what is wrong in it is at its place.
func TestAConfigurationIsNoCable(t *testing.T) {
	example := "good = [\"\"\"\nS E C R E T VARNES 000412\nSUBJECT: A TEST\n1. (S) Text.\n\"\"\"]\n"
	for text, want := range map[string]string{
		ownWords + example: "",
		strings.Replace(ownWords, `"NOFORN" in`, `"NOFORN" inn`, 1) + example: "when: inn is not expected here",
		strings.Replace(ownWords, "in controls", "in contrls", 1) + example:   "when: there is no contrls",
	} {
		dir := folderWith(t, map[string]string{config.Name: text, "a.txt": sound})
		c := start(t, plainClient, dir)
		uri := uriOf(filepath.Join(dir, config.Name))
		c.open(uri, text)
		found := c.wait(uri, 1)
		if want == "" {
			require.Empty(t, found)
		} else {
			require.Len(t, found, 1)
			require.Contains(t, found[0].Message, want)
			require.Equal(t, "configuration", found[0].Code)
			require.Equal(t, 8, found[0].Range.Start.Line)
			require.Positive(t, found[0].Range.Start.Character)
		}
		c.call("textDocument/hover", object{"textDocument": object{"uri": uri}, "position": place(text, "controls")},
			nil)
		c.leave()
	}
}

// TestHouseRulesAndWords: they are in the editor like built-in ones, without the link to a page.
func TestHouseRulesAndWords(t *testing.T) {
	text := strings.Replace(sound, "NOFORN\n", "NOFORN\nVARNES ONLY\n", 1)
	dir := folderWith(t, map[string]string{config.Name: ownWords, "a.txt": text})
	c := start(t, plainClient, dir)
	uri := uriOf(filepath.Join(dir, "a.txt"))
	c.open(uri, text)
	found := c.wait(uri, 1)
	require.Len(t, found, 1)
	require.Equal(t, "X001", found[0].Code)
	require.Equal(t, "the cable is NOFORN\nconsistency: a house rule of the configuration", found[0].Message)
	require.Nil(t, found[0].Page)
	var hover struct{ Contents struct{ Value string } }
	c.call("textDocument/hover", object{"textDocument": object{"uri": uri}, "position": place(text, "VARNES ONLY")},
		&hover)
	require.Contains(t, hover.Contents.Value, "**VARNES ONLY**: stays within the post")
	var page string
	c.call("workspace/executeCommand", object{"command": commandExplain, "arguments": []string{"X001"}}, &page)
	require.Contains(t, page, "# X001 noforn-here")
	c.leave()
}
