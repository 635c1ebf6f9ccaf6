package lsp

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestNothingLeaks opens, edits and closes 10,000 documents, as a day of editing does many times over.
func TestNothingLeaks(t *testing.T) {
	c := start(t, plainClient)
	text := faulty(t)
	p := place(text, "(S)")
	inside := textRange{position{p.Line, p.Character + 1}, position{p.Line, p.Character + 2}}
	rounds := func(n int) {
		for i := range n {
			uri := fmt.Sprintf("file:///drafts/%d.txt", i)
			c.open(uri, text)
			c.change(uri, 2, change{&inside, "C"})
			if i%10 == 0 {
				var hover any
				c.call("textDocument/hover", object{"textDocument": object{"uri": uri}, "position": p}, &hover)
			}
			c.tell("textDocument/didClose", object{"textDocument": object{"uri": uri}})
		}
		c.call("workspace/executeCommand", object{"command": commandExplain, "arguments": []any{"R001"}}, nil)
		c.mu.Lock()
		c.published, c.asked = nil, nil
		c.mu.Unlock()
	}
	rounds(500)
	heap, routines := measured()
	rounds(10_000)
	heapAfter, routinesAfter := measured()
	require.LessOrEqual(t, routinesAfter, routines+2)
	require.Less(t, heapAfter, heap+2<<20, "bytes that are reached after 10,000 rounds")
	c.leave()
}

func measured() (heap uint64, routines int) {
	for range 3 {
		runtime.GC()
		time.Sleep(10 * time.Millisecond)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc, runtime.NumGoroutine()
}

func TestADocumentClosedWhileItIsLintedIsSilent(t *testing.T) {
	c := start(t, plainClient)
	text := faulty(t)
	for i := range 200 {
		uri := fmt.Sprintf("file:///drafts/%d.txt", i)
		c.open(uri, text)
		c.tell("textDocument/didClose", object{"textDocument": object{"uri": uri}})
	}
	c.call("workspace/executeCommand", object{"command": commandExplain, "arguments": []any{"R001"}}, nil)
	c.mu.Lock()
	last := map[string]int{}
	for _, p := range c.published {
		last[p.URI] = len(p.Diagnostics)
	}
	c.mu.Unlock()
	require.Len(t, last, 200)
	for uri, n := range last {
		require.Zero(t, n, uri)
	}
	c.leave()
}
