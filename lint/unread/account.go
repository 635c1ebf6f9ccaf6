package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Finding is a rule's code with the places that it names.
type Finding struct {
	Code  string
	Spans []source.Span
}

// Entry is a sighting and what explains it: a token of the tree, a finding, or why it is no marking. By is empty
// where nothing does.
type Entry struct {
	sighting.Sighting
	By string
}

// Account explains each sighting of a text. It reads the whole text by itself, so it shows what the walk over the
// tokens did not see.
func Account(t *grammar.Tree, docs []*cable.Document, found []Finding) []Entry {
	a := accountant{tree: t, docs: docs}
	for _, f := range found {
		for _, at := range f.Spans {
			a.spans = append(a.spans, named{at, f.Code})
		}
	}
	for _, d := range docs {
		a.left = append(a.left, Leftovers(d))
	}
	var all []Entry
	for _, s := range sighting.Scan(t.File.Text) {
		all = append(all, Entry{s, a.explain(s)})
	}
	return all
}

type named struct {
	source.Span
	code string
}

type accountant struct {
	tree  *grammar.Tree
	docs  []*cable.Document
	left  [][]Leftover
	spans []named
}

// readKinds are the kinds of tokens that are markings, instructions or other fields: what is in one was read by the
// grammar.
const readKinds = scan.ArchiveKinds | scan.EnvelopeKinds | scan.LineKinds | scan.AuthorityKinds | scan.TrailerKinds |
	1<<scan.Caption | 1<<scan.Correction | 1<<scan.Order | 1<<scan.Tags | 1<<scan.SubjectMark | 1<<scan.PageLine |
	1<<scan.LateMark | 1<<scan.EntireText | 1<<scan.Banner | 1<<scan.Bullet | 1<<scan.Number

func (a *accountant) explain(s sighting.Sighting) string {
	all := a.tree.At(s.Span.Start).All()
	i := all.Search(s.Span.Start)
	if i >= all.Len() {
		return ""
	}
	tok := all.At(i)
	d, left := a.document(s.Span)
	switch {
	case all.Stamped(s.Span):
		return "stamp"
	case s.Position == sighting.InProse:
		return "prose"
	case readKinds.Has(tok.Kind):
		return "token " + tok.Kind.String()
	case tok.Kind == scan.Mark && read(d, tok):
		return "token " + tok.Kind.String()
	}
	for _, f := range a.spans {
		if f.Overlaps(s.Span) {
			return "finding " + f.code
		}
	}
	for _, l := range left {
		if l.Span.Overlaps(s.Span) && l.Unattached(d) {
			return "note"
		}
	}
	if d == nil {
		return "no cable"
	}
	return innocence(d, s, tok)
}

// document is the cable that a place is in.
func (a *accountant) document(at source.Span) (*cable.Document, []Leftover) {
	for i, d := range a.docs {
		if d.Span.Overlaps(at) {
			return d, a.left[i]
		}
	}
	return nil, nil
}

// read reports whether a level or a control was read from a mark.
func read(d *cable.Document, tok grammar.Token) bool {
	if d == nil {
		return false
	}
	for _, p := range d.Portions {
		for _, m := range p.Marks {
			if m.Span == tok.Span {
				return m.Marking != (marking.Marking{}) || p.ListLetter || p.Masked
			}
		}
	}
	return true // a second mark, or the letter of a list
}

// innocence names why a sighting is no marking.
func innocence(d *cable.Document, s sighting.Sighting, tok grammar.Token) string {
	w := walker{doc: d}
	switch {
	case s.Position == sighting.InInstruction:
		return "words of a sentence"
	case s.Kind == sighting.Group:
		return w.groupInnocence(s, tok)
	case w.said(s.Text):
		return "what the header says"
	case d.FirstLine() == nil:
		return "no header"
	case !wholeLine(d.File.Text, s.Span):
		return "words of a sentence"
	}
	return ""
}

// groupInnocence names why brackets are not a mark.
func (w *walker) groupInnocence(s sighting.Sighting, tok grammar.Token) string {
	text := s.Span.In(w.doc.File.Text)
	switch why := w.innocence(s.Span); {
	case why != "":
		return why
	case sighting.Guess(text) == 0:
		return "no level in it"
	case text[0] != '(' && text[0] != '[' && text[0] != '{' && text[0] != '<' && tok.Kind != scan.Text:
		return "the letter of a reference"
	case strings.ContainsAny(text, "([{<") && !firstGuess(strings.Trim(text, "()[]{}<>")):
		return "an abbreviation, or words in brackets"
	case w.usedElsewhere(s.Span):
		return "an abbreviation"
	case !sighting.Complete(text) && tok.Span.Start != s.Span.Start:
		return "words of a sentence"
	case tok.Kind == scan.Ref:
		return "the letter of a reference"
	}
	return ""
}

// wholeLine reports whether a piece is alone on its line.
func wholeLine(whole string, at source.Span) bool {
	line := lineAround(whole, at.Start)
	for i := line.Start; i < line.End; i++ {
		if (i < at.Start || i >= at.End) && whole[i] > ' ' {
			return false
		}
	}
	return true
}
