package lsp

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// talk sends bytes to a server as they are and gives what it writes until it ends, and how it ended.
func talk(t testing.TB, input string) (output string, err error) {
	t.Helper()
	in, out := io.Pipe()
	var written strings.Builder
	done := make(chan struct{})
	go func() { defer close(done); _, _ = io.Copy(&written, in) }()
	err = Serve(strings.NewReader(input), out, func() error { return nil }, options())
	out.Close()
	<-done
	return written.String(), err
}

// framed is a message with its header.
func framed(message string) string {
	return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(message), message)
}

const hello = `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}`
const bye = `{"jsonrpc":"2.0","id":9,"method":"shutdown"}`
const exit = `{"jsonrpc":"2.0","method":"exit"}`

func TestBrokenClients(t *testing.T) {
	long := strings.Repeat("x", 5000)
	for _, c := range [...]struct {
		name, input string
		says        string // a part of the output
		ends        error
	}{
		{"a sound session", framed(hello) + framed(bye) + framed(exit), `"id":9,"result":null`, nil},
		{"header names in small letters, and others beside", "content-type: x\r\ncontent-LENGTH: 75\r\n\r\n" + hello +
			framed(bye) + framed(exit), `"id":9,"result":null`, nil},
		{"headers that end in LF", "Content-Length: 75\n\n" + hello + framed(bye) + framed(exit), `"id":9,"result":null`,
			nil},
		{"bad JSON, and the session goes on", framed(hello) + framed(`{"jsonrpc":`) + framed(bye) + framed(exit),
			`"id":null,"error":{"code":-32700`, nil},
		{"a message that is none", framed(hello) + framed(`[]`) + framed(`{}`) + framed(`7`) + framed(bye) + framed(exit),
			`"code":-32600`, nil},
		{"no Content-Length", framed(hello) + "X: 1\r\n\r\n" + bye,
			`"error":{"code":-32600,"message":"the client's bytes are no messages of the protocol: a header without Content-Length"}`, ErrProtocol},
		{"a length that is no number", "Content-Length: many\r\n\r\n", "Content-Length is no number", ErrProtocol},
		{"a negative length", "Content-Length: -1\r\n\r\n", "Content-Length is no number", ErrProtocol},
		{"a length of 1 GB", "Content-Length: 1073741824\r\n\r\n",
			"a message of 1073741824 bytes, and 134217728 are the most", ErrProtocol},
		{"a header without end", long, "a header of more than 4096 bytes", ErrProtocol},
		{"no header at all", "hello\r\n\r\n", "a line of the header has no colon", ErrProtocol},
		{"a message cut short", framed(hello) + "Content-Length: 100\r\n\r\n{", "the input ends within a message",
			ErrProtocol},
		{"a negative number", framed(hello) + framed(strings.Replace(bye, `"id":9`, `"id":-1`, 1)) + framed(exit),
			`"id":-1,"result":null`, nil},
		{"the lowest number", framed(hello) + framed(strings.Replace(bye, `"id":9`, `"id":-2147483648`, 1)) + framed(exit),
			`"id":-2147483648,"result":null`, nil},
		{"a negative number of a failed request", framed(hello) + framed(`{"jsonrpc":"2.0","id":-7,"method":"none"}`) +
			framed(bye) + framed(exit), `"id":-7,"error":`, nil},
		{"the highest number", framed(hello) + framed(strings.Replace(bye, `"id":9`, `"id":2147483647`, 1)) + framed(exit),
			`"id":2147483647,"result":null`, nil},
		{"a number that is a word", framed(hello) + framed(strings.Replace(bye, `"id":9`, `"id":"-1"`, 1)) + framed(exit),
			`"id":"-1","result":null`, nil},
		{"a request before initialize", framed(`{"jsonrpc":"2.0","id":4,"method":"textDocument/hover","params":{}}`) +
			framed(exit), `"id":4,"error":{"code":-32002`, ErrNoShutdown},
		{"a notification before initialize", framed(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{}}`) +
			framed(exit), "", ErrNoShutdown},
		{"initialize twice", framed(hello) + framed(strings.Replace(hello, `"id":1`, `"id":2`, 1)) + framed(bye) +
			framed(exit), `"id":2,"error":{"code":-32600`, nil},
		{"a request after shutdown", framed(hello) + framed(bye) +
			framed(`{"jsonrpc":"2.0","id":5,"method":"textDocument/hover","params":{}}`) + framed(exit),
			`"id":5,"error":{"code":-32600`, nil},
		{"exit without shutdown", framed(hello) + framed(exit), "", ErrNoShutdown},
		{"the editor goes away", framed(hello), "", ErrNoShutdown},
		{"nothing", "", "", ErrNoShutdown},
		{"parameters of another shape", framed(hello) +
			framed(`{"jsonrpc":"2.0","id":6,"method":"textDocument/hover","params":{"position":"here"}}`) + framed(bye) +
			framed(exit), `"id":6,"error":{"code":-32602`, nil},
		{"no parameters", framed(hello) + framed(`{"jsonrpc":"2.0","id":6,"method":"textDocument/hover"}`) + framed(bye) +
			framed(exit), `"id":6,"error":{"code":-32602`, nil},
		{"a document that is not open", framed(hello) +
			framed(`{"jsonrpc":"2.0","id":6,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///x"}}}`) +
			framed(bye) + framed(exit), "the document is not open", nil},
		{"a change of a document that is not open", framed(hello) +
			framed(`{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///x"}}}`) +
			framed(bye) + framed(exit), "the document is not open", nil},
		{"an unknown notification", framed(hello) + framed(`{"jsonrpc":"2.0","method":"$/whatever","params":{}}`) +
			framed(bye) + framed(exit), "", nil},
		{"an answer to nothing", framed(hello) + framed(`{"jsonrpc":"2.0","id":77,"result":null}`) + framed(bye) +
			framed(exit), `"id":9`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			out, err := talk(t, c.input)
			require.Contains(t, out, c.says)
			require.ErrorIs(t, err, c.ends)
		})
	}
}

func TestAnEditOutOfRangeLosesTheDocumentUntilItComesWhole(t *testing.T) {
	c := start(t, plainClient)
	text := faulty(t)
	c.open(draft, text)
	require.Len(t, c.wait(draft, 1), 1)
	c.change(draft, 2, change{&textRange{position{900, 0}, position{901, 0}}, "x"})
	require.Empty(t, c.wait(draft, 2), "nothing may be said about a text that is not known")
	c.waitFor("window/logMessage", "an edit of lines 901 to 902 does not fit the document of")
	err := c.conn.Call(t.Context(), "textDocument/hover", object{"textDocument": object{"uri": draft}}, nil)
	require.ErrorContains(t, err, "it must be opened again")
	c.change(draft, 3, change{&textRange{position{0, 0}, position{0, 0}}, "x"})
	require.Empty(t, c.wait(draft, 3))
	c.change(draft, 4, change{nil, text})
	require.Len(t, c.wait(draft, 4), 1)
	c.leave()
}

func TestACancelledRequestIsAnsweredAsSuch(t *testing.T) {
	big := strings.Repeat("1. (C) Words of a long paragraph that takes its time.\n\n", 20_000)
	open := fmt.Sprintf(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///big.txt","version":1,"text":%q}}}`, faulty(t)+big)
	hover := `{"jsonrpc":"2.0","id":%d,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///big.txt"},"position":{"line":7,"character":0}}}`
	in, client := io.Pipe()
	fromServer, out := io.Pipe()
	done := make(chan error, 1)
	go func() {
		err := Serve(in, out, in.Close, options())
		out.Close()
		done <- err
	}()
	go func() {
		_, _ = io.WriteString(client, framed(hello)+framed(open)+framed(fmt.Sprintf(hover, 5))+framed(fmt.Sprintf(hover, -6))+
			framed(`{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":-6}}`)+framed(`{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":4711}}`))
	}()
	var answers []string
	s := newStream(fromServer, io.Discard, nil)
	for len(answers) < 2 {
		body, err := s.body()
		require.NoError(t, err)
		if strings.Contains(string(body), `"id":5`) || strings.Contains(string(body), `"id":-6`) {
			answers = append(answers, string(body))
		}
	}
	require.Contains(t, answers[0], `"id":5,"result"`, "answers leave in the order of their requests")
	require.Contains(t, answers[1], `"id":-6,"error":{"code":-32800`)
	go func() { _, _ = io.Copy(io.Discard, bufio.NewReader(fromServer)) }()
	_, _ = io.WriteString(client, framed(bye)+framed(exit))
	require.NoError(t, <-done)
}
