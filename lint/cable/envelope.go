package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
)

// envelope adds the communicators' lines to the cable.
func (d *documentBuilder) envelope(g *grammar.Envelope) {
	d.grow(g.Span())
	for tok := range g.Pages.All() {
		d.page(tok)
	}
	e := d.readEnvelope(g)
	// an archive copies the first; a hostile file has thousands
	for _, have := range d.doc.Envelopes[:min(len(d.doc.Envelopes), 4)] {
		if have.repeats(e) {
			e.Copy = true
		}
	}
	d.doc.Envelopes = append(d.doc.Envelopes, e)
}

// repeats reports whether another envelope says the same of station, time and class.
func (e *Envelope) repeats(o *Envelope) bool {
	if e.Class != o.Class && e.Class != marking.Unmarked && o.Class != marking.Unmarked {
		return false
	}
	return e.StationSerial == o.StationSerial && e.StationDay == o.StationDay && e.Dated && o.Dated && e.Day == o.Day
}

// readEnvelope reads the lines of an envelope. Where a line is repeated the first counts.
func (d *documentBuilder) readEnvelope(g *grammar.Envelope) *Envelope {
	e := d.envelopes.next()
	e.Span = g.Span()
	if tok, ok := g.Station.Token(); ok {
		s := tok.Station()
		e.Station, e.StationSerial, e.StationDay, e.DaySpan = tok.Span, s.Serial, s.Day, s.DaySpan
		e.SerialSpan, e.SerialWritten = s.SerialSpan, s.Written
	}
	for tok := range g.Security.All() {
		if e.ClassSpan.Empty() {
			e.security(tok)
		}
	}
	if tok, ok := g.Time.Token(); ok {
		e.DTG = tok.Span
		e.Day, e.Dated = tok.Day()
	}
	if tok, ok := g.From.Token(); ok {
		e.From, e.Sender = tok.Span, tok.Sender()
	}
	for tok := range g.TokensOf(scan.CancellingKinds) {
		d.doc.Body.Cancelled = d.doc.Body.Cancelled || tok.Cancels()
	}
	return e
}

// security reads the class letters: five, all the same.
func (e *Envelope) security(tok grammar.Token) {
	class := byte(0)
	e.Letters, class, e.ClassSpan = tok.ClassLetters()
	switch class {
	case 'U':
		e.Class = marking.Unclassified
	case 'E':
		e.Class, e.EFTO = marking.Unclassified, true
	case 'C':
		e.Class = marking.Confidential
	case 'S':
		e.Class = marking.Secret
	case 'T':
		e.Class = marking.TopSecret
	}
}
