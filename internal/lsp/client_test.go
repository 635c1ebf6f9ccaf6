package lsp

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/sourcegraph/jsonrpc2"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/rules"
)

// client is an editor of our own: it holds what the server sent unasked.
type client struct {
	t    testing.TB
	conn *jsonrpc2.Conn
	done chan error

	mu        sync.Mutex
	more      *sync.Cond
	published []published
	asked     []*jsonrpc2.Request // requests and other notifications of the server
}

type published struct {
	URI         string       `json:"uri"`
	Version     int          `json:"version"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

// start starts a server and a client that says what it can.
func start(t testing.TB, capabilities string, folders ...string) *client {
	toServer, fromClient := io.Pipe()
	toClient, fromServer := io.Pipe()
	c := &client{t: t, done: make(chan error, 1)}
	c.more = sync.NewCond(&c.mu)
	go func() {
		err := Serve(toServer, fromServer, toServer.Close, options())
		fromServer.Close()
		c.done <- err
	}()
	c.conn = jsonrpc2.NewConn(context.Background(), newStream(toClient, fromClient, fromClient.Close),
		jsonrpc2.HandlerWithError(c.take), jsonrpc2.SetLogger(silent{}))
	t.Cleanup(func() { c.conn.Close() })
	list := []folder{}
	for _, f := range folders {
		list = append(list, folder{uriOf(f)})
	}
	var answer map[string]any
	c.call("initialize", object{"processId": nil, "rootUri": nil, "workspaceFolders": list,
		"capabilities": json.RawMessage(capabilities)}, &answer)
	c.tell("initialized", object{})
	return c
}

func options() Options {
	return Options{Rules: rules.All(), Own: lint.Own(), Today: func() calendar.Day {
		return calendar.MustDate(2026, 11,
			25)
	}, Version: "test", Pages: "https://rules.example/"}
}

// take keeps what the server sends.
func (c *client) take(_ context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) (any, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if r.Method == "textDocument/publishDiagnostics" {
		var p published
		if err := json.Unmarshal(*r.Params, &p); err != nil {
			return nil, err
		}
		c.published = append(c.published, p)
	} else {
		c.asked = append(c.asked, r)
	}
	c.more.Broadcast()
	return nil, nil
}

func (c *client) call(method string, params, into any) {
	c.t.Helper()
	require.NoError(c.t, c.conn.Call(context.Background(), method, params, into))
}

func (c *client) tell(method string, params any) {
	c.t.Helper()
	require.NoError(c.t, c.conn.Notify(context.Background(), method, params))
}

func (c *client) open(uri, text string) {
	c.tell("textDocument/didOpen", object{"textDocument": object{"uri": uri, "languageId": "cable", "version": 1,
		"text": text}})
}

func (c *client) change(uri string, version int, changes ...change) {
	c.tell("textDocument/didChange", object{"textDocument": object{"uri": uri, "version": version},
		"contentChanges": changes})
}

// wait gives the diagnostics of a document at a version, once they were sent.
func (c *client) wait(uri string, version int) []diagnostic {
	c.t.Helper()
	var out []diagnostic
	c.until(func() bool {
		for _, p := range c.published {
			if p.URI == uri && p.Version == version {
				out = p.Diagnostics
				return true
			}
		}
		return false
	})
	return out
}

// until waits for something that the server sends.
func (c *client) until(ok func() bool) {
	c.t.Helper()
	late := time.AfterFunc(30*time.Second, func() { c.mu.Lock(); c.t.Error("the server did not send it"); c.t.FailNow() })
	defer late.Stop()
	c.mu.Lock()
	defer c.mu.Unlock()
	for !ok() {
		c.more.Wait()
	}
}

// waitFor waits for a message of the server with a part in its parameters.
func (c *client) waitFor(method, part string) {
	c.t.Helper()
	c.until(func() bool {
		for _, r := range c.asked {
			if r.Method == method && r.Params != nil && strings.Contains(string(*r.Params), part) {
				return true
			}
		}
		return false
	})
}

// sent are the parameters of what the server sent under a method.
func (c *client) sent(method string) string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var all []string
	for _, r := range c.asked {
		if r.Method == method && r.Params != nil {
			all = append(all, string(*r.Params))
		}
	}
	return strings.Join(all, "\n")
}

// leave ends the session as editors do.
func (c *client) leave() {
	c.t.Helper()
	c.call("shutdown", nil, nil)
	c.tell("exit", nil)
	require.NoError(c.t, <-c.done)
}

const plainClient = `{"textDocument": {"hover": {"contentFormat": ["markdown"]}, "documentSymbol": {"hierarchicalDocumentSymbolSupport": true}}}`

// faulty is the example cable whose third paragraph is above its header.
func faulty(t testing.TB) string {
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "cables", "faulty-r001-portion-above-header.txt"))
	require.NoError(t, err)
	return string(data)
}

func place(text, word string) position {
	return newPlaces(text, utf16s).position(strings.Index(text, word))
}
