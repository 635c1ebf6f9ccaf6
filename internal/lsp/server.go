// Package lsp is the editor server: it holds the texts that an editor has open, lints them as they change, and
// answers what the editor asks about a place. It is handed the rules and the clock. Nothing that it logs or shows
// holds a text's words.
package lsp

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
)

// Options are what a server is made of.
type Options struct {
	// Rules are all rules, Own those of the tool itself.
	Rules, Own []*lint.Rule
	// Today is the clock's day: drafts without a date are taken to be of it, unless they have signs of an earlier time.
	Today func() calendar.Day
	// Version is the program's.
	Version string
	// Pages is the address under which the rules' pages lie, with a slash at its end; empty gives diagnostics no link.
	Pages string
}

// The ways in which serving ends other than by shutdown and exit.
var (
	// ErrNoShutdown means that the client ended the session, or went away, without asking for the shutdown.
	ErrNoShutdown = errors.New("the editor ended the session without shutdown")
	// ErrProtocol means that the client's bytes are not messages any more: where the next begins cannot be known.
	ErrProtocol = errors.New("the client's bytes are no messages of the protocol")
)

// Serve serves one editor until it ends the session. Reading in ends when end is called, so that the server can
// leave. The error is nil where the editor asked for shutdown first.
func Serve(in io.Reader, out io.Writer, end func() error, o Options) error {
	s := newSession(o)
	stream := newStream(in, out, end)
	worked := make(chan struct{})
	go func() {
		defer close(worked)
		s.jobs.work()
	}()
	s.connected = make(chan struct{})
	s.conn = jsonrpc2.NewConn(context.Background(), stream, s, jsonrpc2.SetLogger(silent{}))
	close(s.connected)
	<-s.conn.DisconnectNotify()
	s.jobs.close()
	<-worked
	switch {
	case s.state == shutDown:
		return nil
	case stream.fault != nil:
		return stream.fault
	}
	return ErrNoShutdown
}

// silent is a log of nothing: what goes wrong is answered or shown in the editor.
type silent struct{}

// Printf prints nothing.
func (silent) Printf(string, ...any) {}

// state is how far a session has come.
type state uint8

const (
	fresh state = iota
	running
	shutDown
)

// session is the talk with one editor. Notifications are taken in order by the reading goroutine; requests see the
// texts as they were when they came, and are worked on by one other.
type session struct {
	Options
	conn      *jsonrpc2.Conn
	connected chan struct{}
	jobs      *queue
	state     state
	enc       encoding
	can       clientCan
	options   sessionOptions
	documents documents
	workspace *workspace
	reader    reader
	judges    func(lint.Profile) []*lint.Linter
	// unanswered counts the questions to the editor that it has not answered.
	unanswered atomic.Int32
}

// mostUnanswered is how many questions an editor may leave open; one that answers nothing is asked nothing more.
const mostUnanswered = 100

func newSession(o Options) *session {
	s := &session{Options: o, jobs: newQueue(), enc: utf16s}
	s.workspace = newWorkspace(o)
	s.reader = newReader(o.Today)
	s.judges = judgesOf(o.Rules)
	return s
}

// judgesOf are the linters that judge a marking by itself, in each profile made when first asked for.
func judgesOf(rules []*lint.Rule) func(lint.Profile) []*lint.Linter {
	made := map[lint.Profile]func() []*lint.Linter{}
	for _, profile := range [...]lint.Profile{lint.State, lint.IC} {
		made[profile] = sync.OnceValue(func() []*lint.Linter {
			list, _ := decode.Linters(rules, false, profile) // it fails where P014 is none of the rules: then nothing judges
			return list
		})
	}
	return func(p lint.Profile) []*lint.Linter { return made[p]() }
}

// notify sends a notification; an editor that has gone gets none.
func (s *session) notify(method string, params any) {
	_ = s.conn.Notify(context.Background(), method, params)
}

// tell shows a message in the editor's log.
func (s *session) tell(format string, args ...any) {
	s.notify("window/logMessage", object{"type": 2, "message": "cablelint: " +
		source.Escape(fmt.Sprintf(format, args...))})
}

// request asks the editor for something. It has left when request returns, so that an editor that is asked on behalf
// of a command has the question before the command's answer: Emacs reads one that comes after it only with the next
// message. Its answer is waited for by a goroutine of its own: the one that reads must go on.
func (s *session) request(method string, params any) {
	if s.unanswered.Add(1) > mostUnanswered {
		s.unanswered.Add(-1)
		return
	}
	call, err := s.conn.DispatchCall(context.Background(), method, params)
	if err != nil {
		s.unanswered.Add(-1)
		return // the editor has gone
	}
	go func() {
		_ = call.Wait(context.Background(), nil)
		s.unanswered.Add(-1)
	}()
}
