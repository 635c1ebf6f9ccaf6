package unread

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Place is where a leftover is.
type Place uint8

// The places of leftovers.
const (
	AtMark   Place = iota // where a portion's mark belongs: at the front of a paragraph, an item or a line
	InProse               // inside a paragraph, in a table, at the end of a sentence
	InHeader              // on a line of the header
)

// Leftover is a piece that looks like a mark, a level or a caption, and is not one in the document.
type Leftover struct {
	Span source.Span
	// Scope is the portion that it is in, else the piece itself.
	Scope source.Span
	// Portion is the portion that it is in; nil where it is in none.
	Portion *cable.Portion
	Place   Place
	// Level is what a reader may take it for; Unmarked where it names none.
	Level marking.Level
	// Complete means that it is a whole mark, which is only in the wrong place.
	Complete bool
	// Label means that it labels a whole text, as a mail program's line does, and is no portion mark. Sensitive means
	// that it names SBU.
	Label, Sensitive bool
	// Inserted means that it is in an inserted or quoted text, which does not bind the header.
	Inserted bool
	// Guessed means that hardly a letter of it is whole, so that it may be something else.
	Guessed bool
	// Mark is the document's mark that it is, of which no level could be read; nil for all others.
	Mark *cable.Mark
}

// Above reports whether the level that a reader would see in it is above the header of its cable.
func (l *Leftover) Above(d *cable.Document) bool {
	return d.FirstLine() != nil && l.Level.Classified() && l.Level > d.Marking().Level && !l.Inserted
}

// Unattached reports whether it is a complete mark at the front of a line, in a place where no portion is known to
// begin, and not above the header: nothing is wrong with it, and nothing was concluded from it.
func (l *Leftover) Unattached(d *cable.Document) bool {
	return l.Place == AtMark && l.Complete && !l.Above(d)
}

// Leftovers lists what looks like a marking in a cable and was not understood, in order.
func Leftovers(d *cable.Document) []Leftover {
	if d.File == nil {
		return nil
	}
	w := walker{doc: d}
	w.apart.at = -1
	for i, bracket := range [...]byte{'(', '[', '{', '<'} {
		w.openings[i] = opening{bracket: bracket, text: d.File.Text[:d.Span.End], at: -1}
	}
	for tok := range d.TokensOf(walked) {
		w.token(tok)
	}
	return w.found
}

// walked are the kinds of tokens that a walker looks at.
const walked = 1<<scan.InsertBegin | 1<<scan.InsertEnd | 1<<scan.Mark | 1<<scan.LateMark | 1<<scan.Text |
	1<<scan.Heading | 1<<scan.Rule | 1<<scan.ArchiveNote | 1<<scan.Bullet | 1<<scan.Number | 1<<scan.HeaderText |
	1<<scan.Slug | 1<<scan.Stray | 1<<scan.SubjectText | 1<<scan.Ref

// walker goes over the tokens of a cable once, and over its portions with them.
type walker struct {
	doc   *cable.Document
	next  int // the first portion that ends after the token
	depth int // inserted texts that are open
	// label is where the last bullet or number ends; 0 before the first.
	label int
	// behind is where the last mark ends; 0 before the first.
	behind int
	// used is whether the text has a word without brackets, for those that somebody asked for: see usedElsewhere.
	used map[string]bool
	// marks is how many portions have a mark, once somebody asked for it.
	marks    *int
	openings [4]opening
	nearest  int // the next opening bracket, by those that were found
	// bracketed means that the token whose brackets were looked at has an opening one.
	bracketed bool
	found     []Leftover
	// inToken are those of the brackets of the current token, in order.
	inToken []Leftover
	// apart is whether the last place that was asked for is set apart: see setApart.
	apart struct {
		at int
		is bool
	}
	// lettered is whether lines begin with single letters and a sign: see letteredLines.
	lettered map[byte]bool
	// letters are the places of single characters in parentheses, once somebody asked for them.
	letters map[byte][]int
}

func (w *walker) token(tok grammar.Token) {
	for w.next < len(w.doc.Portions) && w.doc.Portions[w.next].Span.End <= tok.Span.Start {
		w.next++
	}
	switch tok.Kind {
	case scan.InsertBegin:
		w.labels(tok)
		w.depth++
	case scan.InsertEnd:
		w.depth = max(0, w.depth-1)
	case scan.Mark:
		w.behind = tok.Span.End
		w.unreadMark(tok)
		w.garbled(tok)
	case scan.LateMark:
		w.second(tok)
	case scan.Text, scan.Heading, scan.Rule:
		w.text(tok)
		if tok.Kind == scan.Rule && w.doc.Paper != nil && strings.Trim(tok.Text, ">*_ ") == "" && w.setApart(tok.Span.Start) {
			w.label = tok.Span.End // a quotation, or bold type
		}
	case scan.ArchiveNote:
		w.levelInRecord(tok)
	case scan.Bullet, scan.Number:
		if tok.Kind == scan.Bullet {
			w.garbled(tok)
		}
		w.label = tok.Span.End
	case scan.HeaderText, scan.Slug, scan.Stray, scan.SubjectText, scan.Ref:
		n := len(w.found)
		w.header(tok)
		if tok.Kind == scan.SubjectText && len(w.found) == n {
			w.item(tok)
		}
	}
}

// text looks at a piece of text: at its front, at its brackets, at the fronts of its lines.
func (w *walker) text(tok grammar.Token) {
	n := len(w.found)
	w.front(tok)
	w.brackets(tok)
	w.sorted(n)
	w.inToken = w.found[n:len(w.found):len(w.found)]
	w.garbled(tok)
	w.item(tok)
	labels := w.lines(tok)
	w.inToken = nil
	w.sorted(n)
	for _, line := range labels {
		w.labelOn(tok, line)
	}
}

// sorted orders what was listed from the n-th piece on.
func (w *walker) sorted(n int) {
	if len(w.found) > n+1 {
		slices.SortStableFunc(w.found[n:], func(a, b Leftover) int { return a.Span.Start - b.Span.Start })
	}
}

// portion is the portion that the current token is in; nil where it is in none.
func (w *walker) portion(at source.Span) *cable.Portion {
	if w.next < len(w.doc.Portions) && w.doc.Portions[w.next].Span.Overlaps(at) {
		return w.doc.Portions[w.next]
	}
	return nil
}

// add lists a piece, unless a mask is in it, or it is data in the cell of a table.
func (w *walker) add(at source.Span, place Place) {
	text := at.In(w.doc.File.Text)
	if strings.Contains(text, "XX") || strings.Contains(text, "##") || strings.Contains(text, "..") ||
		w.doc.File.IsData(at) {
		return
	}
	if place != InHeader && (w.usedElsewhere(at) || w.legend(at) || w.editorial(at)) {
		return
	}
	l := Leftover{Span: at, Scope: at, Place: place, Complete: sighting.Complete(text),
		Level: levelOf(sighting.Guess(undotted(text))), Inserted: w.depth > 0}
	if p := w.portion(at); p != nil {
		l.Portion, l.Scope, l.Inserted = p, p.Span, l.Inserted || p.Inserted
	}
	w.found = append(w.found, l)
}

// levelOf is the level of a rank: ranks set SBU and LOU apart from U.
func levelOf(rank int) marking.Level {
	switch rank {
	case 0:
		return marking.Unmarked
	case 1, 2:
		return marking.Unclassified
	}
	return marking.Level(rank - 1)
}

// unreadMark lists a mark from which no level was read.
func (w *walker) unreadMark(tok grammar.Token) {
	p := w.portion(tok.Span)
	if p == nil || p.ListLetter || p.Masked {
		return
	}
	if !slices.ContainsFunc(p.Marks, func(m *cable.Mark) bool { return m.Span == tok.Span }) && p.Late == nil {
		w.bracket(tok.Span, tok.Text) // after a number that is not one of a paragraph
	}
	for i, m := range p.Marks {
		if m.Span == tok.Span && i == 0 && m.Level == marking.Unmarked && !unclassified(m) && ofMarking(m.Text) {
			n := len(w.found)
			if w.add(tok.Span, AtMark); len(w.found) > n {
				w.found[n].Mark = m
			}
		}
	}
}

// unclassified reports whether a mark is one for unclassified text, which names no level.
func unclassified(m *cable.Mark) bool {
	return m.Controls&marking.Sensitive != 0
}

// ofMarking reports whether a word in a mark is a level or a control, with up to one error.
func ofMarking(mark string) bool {
	if sighting.Guess(mark) > 0 {
		return true
	}
	for _, w := range strings.FieldsFunc(mark, func(r rune) bool { return r < 'A' || r > 'Z' }) {
		if sighting.Control(sighting.Canonical(w)) {
			return true
		}
	}
	return false
}

// second lists a mark after a heading or at the end of a paragraph that has another, higher one at its front.
func (w *walker) second(tok grammar.Token) {
	p := w.portion(tok.Span)
	if p == nil || len(p.Marks) == 0 || p.Late == nil || p.Late.Span != tok.Span || p.Late.Level <= p.Marks[0].Level ||
		w.innocent(tok.Span) {
		return
	}
	// the mark at the front was not read, and is reported
	if p.Marks[0].Level == marking.Unmarked && p.Late.Level <= w.doc.Marking().Level {
		return
	}
	w.add(tok.Span, InProse)
}
