package lsp

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/cablelint/cablelint/internal/lazy"
)

// Handle takes one message in its turn.
func (s *session) Handle(ctx context.Context, _ *jsonrpc2.Conn, r *jsonrpc2.Request) {
	<-s.connected
	s.jobs.waitForRoom()
	if r.Notif {
		s.notification(r)
		return
	}
	switch {
	case r.Method == "initialize" && s.state == fresh:
		s.initialize(ctx, r)
	case s.state == fresh:
		s.fail(r.ID, codeNotInitialized, "the session begins with initialize")
	case r.Method == "initialize" || s.state == shutDown:
		s.fail(r.ID, codeInvalidRequest, "the session has begun before, or has been shut down")
	case r.Method == "shutdown":
		s.state = shutDown
		s.answer(r.ID, nil)
	default:
		s.enqueue(r)
	}
}

// notification takes a notification; those that the server does not know are passed over, as the protocol asks.
func (s *session) notification(r *jsonrpc2.Request) {
	if r.Method == "exit" {
		_ = s.conn.Close()
		return
	}
	if s.state != running {
		return
	}
	var err error
	switch r.Method {
	case "initialized":
		s.watch()
	case "$/cancelRequest":
		var p struct{ ID json.RawMessage }
		if err = params(r, &p); err == nil {
			var id jsonrpc2.ID
			if id, err = requestID(p.ID); err == nil {
				s.jobs.cancel(id)
			}
		}
	case "textDocument/didOpen":
		err = s.didOpen(r)
	case "textDocument/didChange":
		err = s.didChange(r)
	case "textDocument/didClose":
		err = s.didClose(r)
	case "textDocument/didSave", "workspace/didChangeWatchedFiles", "workspace/didChangeConfiguration":
		s.lookAgain()
	case "workspace/didChangeWorkspaceFolders":
		err = s.foldersChanged(r)
	}
	if err != nil {
		s.tell("%s: %v", r.Method, err)
	}
}

// method answers a request about a document as it was when the request came.
type method func(s *session, v *view, p *onDocument) any

// methods are the requests about one document.
var methods = lazy.Value[map[string]method]{Make: func() map[string]method {
	return map[string]method{
		"textDocument/diagnostic":          (*session).pull,
		"textDocument/codeAction":          (*session).codeActions,
		"textDocument/hover":               (*session).hover,
		"textDocument/completion":          (*session).completion,
		"textDocument/documentSymbol":      (*session).symbols,
		"textDocument/foldingRange":        (*session).folds,
		"textDocument/semanticTokens/full": (*session).tokens,
		"textDocument/inlayHint":           (*session).hints,
		"textDocument/codeLens":            (*session).lenses,
		"textDocument/documentLink":        (*session).links,
		"textDocument/definition":          (*session).definition,
		"textDocument/formatting":          (*session).format,
	}
}}

// enqueue lets a request wait for its turn, with the document as it is now.
func (s *session) enqueue(r *jsonrpc2.Request) {
	if r.Method == "workspace/executeCommand" {
		var p commandParams
		if err := params(r, &p); err != nil {
			s.fail(r.ID, codeInvalidParams, err.Error())
			return
		}
		s.wait(r, func() (any, error) { return s.execute(p) })
		return
	}
	do, ok := methods.Get()[r.Method]
	if !ok {
		s.fail(r.ID, codeMethodNotFound, "the server knows no "+r.Method)
		return
	}
	var p onDocument
	if err := params(r, &p); err != nil {
		s.fail(r.ID, codeInvalidParams, err.Error())
		return
	}
	d := s.documents.now(p.TextDocument.URI)
	if d == nil {
		s.fail(r.ID, codeInvalidParams, "the document is not open")
		return
	}
	if d.lost {
		s.fail(r.ID, codeContentModified, "an edit did not fit the document: it must be opened again")
		return
	}
	s.wait(r, func() (any, error) { return do(s, s.view(d), &p), nil })
}

// wait lets work wait for its turn and answers with what it gives. Work that breaks is an error of this request alone.
func (s *session) wait(r *jsonrpc2.Request, work func() (any, error)) {
	id := r.ID
	size := 0
	if r.Params != nil {
		size = len(*r.Params)
	}
	s.jobs.push(job{id: &id, size: size, run: func(cancelled bool) {
		if cancelled {
			s.fail(id, codeCancelled, "the request was cancelled")
			return
		}
		defer func() {
			if v := recover(); v != nil {
				s.fail(id, codeInternal, fmt.Sprintf("cablelint broke on this (%T): please report it", v))
			}
		}()
		result, err := work()
		if err != nil {
			s.fail(id, codeRequestFailed, err.Error())
			return
		}
		s.answer(id, result)
	}})
}

// answer answers a request; nil is null.
func (s *session) answer(id jsonrpc2.ID, result any) {
	_ = s.conn.Reply(context.Background(), id, result)
}

// fail answers a request with an error.
func (s *session) fail(id jsonrpc2.ID, code int, message string) {
	_ = s.conn.ReplyWithError(context.Background(), id, &jsonrpc2.Error{Code: int64(code), Message: message})
}

// params reads a message's parameters. What is wrong in them is known by its type and place: texts are not quoted.
func params(r *jsonrpc2.Request, into any) error {
	if r.Params == nil {
		return fmt.Errorf("the message has no parameters")
	}
	if err := json.Unmarshal(*r.Params, into); err != nil {
		return fmt.Errorf("the parameters are not of the protocol's shape")
	}
	return nil
}
