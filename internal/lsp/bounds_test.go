package lsp

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sourcegraph/jsonrpc2"
	"github.com/stretchr/testify/require"
)

// flood sends a text again and again, and counts how often it was read.
type flood struct {
	first, again string
	at           int
	read         atomic.Int64
	over         atomic.Bool // the editor is gone
}

func (f *flood) Read(b []byte) (int, error) {
	if f.over.Load() {
		return 0, io.EOF
	}
	if f.first != "" {
		n := copy(b, f.first)
		f.first = f.first[n:]
		return n, nil
	}
	n := copy(b, f.again[f.at:])
	f.at = (f.at + n) % len(f.again)
	f.read.Add(int64(n))
	return n, nil
}

// TestAnEditorThatReadsNothingIsHeldUp: an editor that sends without end and reads no answer soon waits itself, no
// matter what it sends.
func TestAnEditorThatReadsNothingIsHeldUp(t *testing.T) {
	open := framed(fmt.Sprintf(`{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":%q,"version":1,"text":"1. (C) x"}}}`, draft))
	for name, message := range map[string]string{
		"requests":         fmt.Sprintf(`{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":%q},"position":{"line":0,"character":0}}}`, draft),
		"large requests":   fmt.Sprintf(`{"jsonrpc":"2.0","id":7,"method":"textDocument/hover","params":{"textDocument":{"uri":%q},"position":{"line":0,"character":0},"x":%q}}`, draft, strings.Repeat("x", 1<<20)),
		"commands":         `{"jsonrpc":"2.0","id":7,"method":"workspace/executeCommand","params":{"command":"x"}}`,
		"unknown requests": `{"jsonrpc":"2.0","id":7,"method":"x"}`,
	} {
		in, out := &flood{first: framed(hello) + open, again: framed(message)}, blocked{make(chan struct{})}
		done := make(chan error, 1)
		go func() { done <- Serve(in, out, func() error { return nil }, options()) }()
		most := int64(mostJobs+200)*int64(len(message)+40) + 1<<20
		if len(message) > 1<<20 {
			most = mostJobBytes + 8<<20
		}
		last := int64(-1)
		require.Eventually(t, func() bool { // it waits
			now := in.read.Load()
			still := now == last
			last = now
			return still
		}, 20*time.Second, 100*time.Millisecond, name)
		require.LessOrEqual(t, last, most, name)
		close(out.until)
		in.over.Store(true)
		<-done
	}
}

// blocked is an editor's end that reads nothing, until it is gone.
type blocked struct{ until chan struct{} }

func (b blocked) Write([]byte) (int, error) {
	<-b.until
	return 0, io.ErrClosedPipe
}

// TestAHeaderAloneTakesNoMemory: what it announces is taken as it comes.
func TestAHeaderAloneTakesNoMemory(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := talk(t, fmt.Sprintf("Content-Length: %d\r\n\r\n{", maxBody))
	runtime.ReadMemStats(&after)
	require.ErrorIs(t, err, ErrProtocol)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(4<<20))
}

// TestOpenTextsHaveABound: what is beyond it is lost and says so, and closing makes room.
func TestOpenTextsHaveABound(t *testing.T) {
	var d documents
	third := strings.Repeat("x", mostOpen/3)
	for i := range 2 {
		require.NoError(t, d.set(&document{uri: fmt.Sprint(i), text: third}))
	}
	require.NoError(t, d.set(&document{uri: "1", text: third}), "the same document again takes nothing more")
	over := &document{uri: "2", text: third}
	require.ErrorIs(t, d.set(over), errOpen)
	require.True(t, over.lost)
	require.Empty(t, d.now("2").text)
	d.drop("0")
	require.NoError(t, d.set(&document{uri: "2", text: third}))
	for i := range 4 * mostOpen / documentSize {
		_ = d.set(&document{uri: fmt.Sprint("small", i)})
	}
	require.LessOrEqual(t, d.size, 2*mostOpen+documentSize)
	require.LessOrEqual(t, len(d.open), 2*mostOpen/documentSize+1)
}

// TestTheQueueLetsGo: what was held up goes on when jobs are done, and when the session ends.
func TestTheQueueLetsGo(t *testing.T) {
	q := newQueue()
	id := jsonrpc2.ID{Num: 1}
	for range mostJobs {
		q.push(job{id: &id, run: func(bool) {}})
	}
	went := make(chan struct{})
	go func() { q.waitForRoom(); close(went) }()
	select {
	case <-went:
		t.Fatal("a full queue has room")
	case <-time.After(20 * time.Millisecond):
	}
	go q.work()
	<-went
	q.push(job{size: mostJobBytes, run: func(bool) { q.close() }})
	q.waitForRoom()
}

// TestAPathOfManyFoldersIsNone: a configuration is looked for in each folder of a path.
func TestAPathOfManyFoldersIsNone(t *testing.T) {
	for uri, want := range map[string]bool{
		"file:///a/b.txt": true, "file:///" + strings.Repeat("a/", 1000) + "b.txt": true,
		"file:///" + strings.Repeat("a/", 3000) + "b.txt": false, "file:///" + strings.Repeat("/", 3000): false,
		"file:///" + strings.Repeat("a", 40<<10): false, "file:///" + strings.Repeat("%2f", 3000): false,
		"untitled:1": false, "": false,
	} {
		_, ok := pathOf(uri)
		require.Equal(t, want, ok, uri[:min(len(uri), 40)])
	}
}
