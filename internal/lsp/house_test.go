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
