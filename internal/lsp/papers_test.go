package lsp

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// memo is a memorandum with a paragraph above its banner.
const memo = "SECRET\n\nINFORMATION MEMO FOR THE DIRECTOR\n\nFROM:     EUR - Ann Vole\nSUBJECT:  (U) Pier repairs\n\n" +
	"(S) The pier leaks.\n\n(TS) The second pier does not.\n\nSECRET\n"

// TestPapers: a memorandum, Markdown and a mail are checked while they are written, and nothing calls their banner a
// header.
func TestPapers(t *testing.T) {
	for name, one := range map[string]struct{ text, code string }{
		"memo.txt": {memo, "R001"},
		"memo.md":  {"# SECRET\n\n(S) The pier leaks.\n\n- (TS) The second pier does not.\n\n# SECRET\n", "R001"},
		"call.eml": {"From: a@example.org\nTo: b@example.org\nSubject: Call sheet\nDate: Mon, 4 May 2020 10:00:00 +0000\n" +
			"MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nUNCLASSIFIED\n\nCall sheet\n\n" +
			"(S) The pier leaks.\n\n(TS) The second pier does not.\n", "R002"},
	} {
		t.Run(name, func(t *testing.T) {
			c := start(t, plainClient)
			uri := "file:///papers/" + name
			c.open(uri, one.text)
			var codes []string
			for _, d := range c.wait(uri, 1) {
				codes = append(codes, d.Code)
				require.NotContains(t, d.Message, "cable")
				require.NotContains(t, d.Message, "header")
			}
			require.Contains(t, codes, one.code)
			at := object{"textDocument": object{"uri": uri}, "position": place(one.text, "(TS)")}
			var hover struct{ Contents struct{ Value string } }
			c.call("textDocument/hover", at, &hover)
			require.Regexp(t, `The banner, \w+, does \*\*not\*\* cover it`, hover.Contents.Value)
			var symbols []struct {
				Name     string
				Children []struct{ Name string }
			}
			c.call("textDocument/documentSymbol", at, &symbols)
			require.Equal(t, "paper 1", symbols[0].Name)
			require.Equal(t, "banner", symbols[0].Children[0].Name)
			c.leave()
		})
	}
}
