package lsp

import (
	"fmt"
	"sync"

	"github.com/sourcegraph/jsonrpc2"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/internal/realpath"
)

// document is an open text at one version. It is immutable.
type document struct {
	uri     string
	version int
	text    string
	// serial distinguishes the texts of a session: an editor counts versions from the beginning each time that it opens a
	// document.
	serial int
	// lost means that an edit did not fit: what the editor shows is not known any more, so that nothing is said about it.
	lost bool
	// refused means that it is lost because too much is open.
	refused bool
}

// documents are the open texts.
type documents struct {
	mu   sync.Mutex
	open map[string]*document
	size int // of all open texts, in bytes
	last int // the last serial given
}

// mostOpen is how much text may be open at once, in bytes, and what a document takes besides its text.
const (
	mostOpen     = 256 << 20
	documentSize = 1 << 10
)

// errOpen is why a document is not taken.
var errOpen = &lazy.Limit{Format: "the editor has more than %d bytes open: nothing is said about the document until " +
	"others are closed and it is opened again", N: mostOpen}

// now is a document as it is; nil where it is not open.
func (d *documents) now(uri string) *document {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.open[uri]
}

// at is the open document of a file, however the editor writes its URI; nil where it is not open.
func (d *documents) at(path string) *document {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, doc := range d.open {
		p, ok := pathOf(doc.uri)
		if !ok {
			continue
		}
		if abs, err := realpath.File(p); p == path || err == nil && abs == path {
			return doc
		}
	}
	return nil
}

// set makes a document the one that is open. Where too much is open it is lost, so that only its name is held.
func (d *documents) set(doc *document) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.open == nil {
		d.open = map[string]*document{}
	}
	var fault error
	d.forget(doc.uri)
	if d.size+len(doc.text)+documentSize > mostOpen {
		doc.text, doc.lost, doc.refused, fault = "", true, true, errOpen
		if d.size > 2*mostOpen { // names alone
			return fault
		}
	}
	d.size += len(doc.text) + documentSize
	d.last++
	doc.serial = d.last
	d.open[doc.uri] = doc
	return fault
}

// forget lets go of a document's text.
func (d *documents) forget(uri string) {
	if old := d.open[uri]; old != nil {
		d.size -= len(old.text) + documentSize
	}
	delete(d.open, uri)
}

func (d *documents) drop(uri string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.forget(uri)
}

// all are the URIs of all open documents.
func (d *documents) all() (uris []string) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for uri := range d.open {
		uris = append(uris, uri)
	}
	return uris
}

func (s *session) didOpen(r *jsonrpc2.Request) error {
	var p openParams
	if err := params(r, &p); err != nil {
		return err
	}
	fault := s.documents.set(&document{uri: p.TextDocument.URI, version: p.TextDocument.Version,
		text: p.TextDocument.Text})
	s.publish(p.TextDocument.URI)
	return fault
}

func (s *session) didClose(r *jsonrpc2.Request) error {
	var p onDocument
	if err := params(r, &p); err != nil {
		return err
	}
	s.documents.drop(p.TextDocument.URI)
	s.publish(p.TextDocument.URI)
	return nil
}

// didChange makes the edits in their order. After one that does not fit, the document is lost until its whole text
// comes again.
func (s *session) didChange(r *jsonrpc2.Request) error {
	var p changeParams
	if err := params(r, &p); err != nil {
		return err
	}
	old := s.documents.now(p.TextDocument.URI)
	if old == nil {
		return fmt.Errorf("the document is not open")
	}
	doc := *old
	doc.version = p.TextDocument.Version
	var fault error
	text := newPlaces(doc.text, s.enc)
	for _, c := range p.Changes {
		switch {
		case c.Range == nil:
			text, doc.lost, doc.refused, fault = newPlaces(c.Text, s.enc), false, false, nil
		case !doc.lost:
			if fault = text.edit(*c.Range, c.Text); fault != nil {
				text, doc.lost = newPlaces("", s.enc), true
			}
		}
	}
	doc.text = text.text
	if full := s.documents.set(&doc); full != nil {
		fault = full
	}
	s.publish(doc.uri)
	return fault
}

// edit replaces a range of the text. It fails where the text has no such range, and changes nothing then.
func (p *places) edit(r textRange, with string) error {
	from, ok := p.offset(r.Start)
	to, ok2 := p.offset(r.End)
	if ok && from == 0 && r.End.Line >= len(p.lines) { // the whole document, by a client that counts no lines
		to, ok2 = len(p.text), true
	}
	if !ok || !ok2 || to < from {
		return fmt.Errorf("an edit of lines %d to %d does not fit the document of %d lines: nothing is said about it "+
			"until it is opened again", r.Start.Line+1, r.End.Line+1, len(p.lines))
	}
	p.replace(source.Span{Start: from, End: to}, with)
	return nil
}
