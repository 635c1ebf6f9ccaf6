package lsp

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzServe holds the server to end on any bytes, without a panic.
func FuzzServe(f *testing.F) {
	f.Add([]byte(framed(hello) + framed(bye) + framed(exit)))
	f.Add([]byte(framed(hello) +
		framed(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a","version":1,"text":"C O N F I D E N T I A L VARNES 000412\n1. (S) x"}}}`) +
		framed(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":3},"end":{"line":9,"character":0}},"text":"\r"}]}}`) +
		framed(`{"jsonrpc":"2.0","id":3,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a"},"position":{"line":0,"character":1}}}`)))
	f.Add([]byte("Content-Length: 1073741824\r\n\r\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		out, _ := talk(t, string(data))
		require.NotContains(t, out, "please report it")
	})
}

// FuzzRequests asks everything about every place of a text.
func FuzzRequests(f *testing.F) {
	f.Add(sound, 4, 3)
	f.Add(long(2000), 12, 1)
	f.Add("C O N F I D E N T I A L\r\nREF: \u2028A. VARNES 3\r1. (", 2, 4)
	f.Fuzz(func(t *testing.T, text string, line, character int) {
		s := newSession(options())
		v := s.view(&document{uri: draft, text: text})
		p := &onDocument{Position: position{line, character}}
		p.Range = textRange{p.Position, p.Position}
		for _, do := range methods.Get() {
			do(s, v, p)
		}
		for _, e := range v.safe().edits {
			_, ok := v.offset(e.Range.Start)
			_, ok2 := v.offset(e.Range.End)
			require.True(t, ok && ok2, "an edit lies outside the text")
		}
	})
}
