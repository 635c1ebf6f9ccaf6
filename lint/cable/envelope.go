package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// envelope adds the communicators' lines to the cable.
func (d *draft) envelope(g *grammar.Envelope) {
	d.grow(g.Span())
	for tok := range g.Tokens() {
		if tok.Kind == grammar.PageLine {
			d.page(tok)
		}
	}
	e := d.readEnvelope(g)
	for _, have := range d.doc.Envelopes[:min(len(d.doc.Envelopes), 4)] { // an archive copies the first; a hostile file has thousands
		if have.repeats(e) {
			e.Copy = true
		}
	}
	d.doc.Envelopes = append(d.doc.Envelopes, e)
}

// repeats reports whether another envelope says the same of station and time.
func (e *Envelope) repeats(o *Envelope) bool {
	return e.StationSerial == o.StationSerial && e.StationDay == o.StationDay && e.Dated && o.Dated && e.Day == o.Day
}

// readEnvelope reads the lines of an envelope. Where a line stands twice the first counts.
func (d *draft) readEnvelope(g *grammar.Envelope) *Envelope {
	e := &Envelope{Span: g.Span()}
	for tok := range g.Tokens() {
		switch tok.Kind {
		case grammar.Station:
			if e.Station.Empty() {
				e.station(tok)
			}
		case grammar.Security:
			if e.ClassSpan.Empty() {
				e.security(tok)
			}
		case grammar.DTG:
			if e.DTG.Empty() {
				e.DTG = tok.Span
				g, _ := text.FindDTG(tok.Text)
				e.Day, e.Dated = g.Day, g.Dated
			}
		}
		if tok.Kind >= grammar.Routing && tok.Kind <= grammar.DTG && strings.Contains(tok.Text, "ZFR") {
			d.doc.Body.Cancelled = true
		}
	}
	return e
}

// station reads "DE RUEHOT #0895/01 3561636": the serial, and the day of the year before the time.
func (e *Envelope) station(tok grammar.Token) {
	e.Station = tok.Span
	s := tok.Text
	i := strings.IndexByte(s, '#') + 1
	if i == 0 {
		return
	}
	end := text.DigitsEnd(s, i)
	e.StationSerial = text.Number(s[i:end])
	e.SerialSpan = source.Span{Start: i, End: end}.Shift(tok.Span.Start)
	if end < len(s) && s[end] == '/' {
		end = text.DigitsEnd(s, end+1)
	}
	i = text.SkipBlank(s, end)
	if text.DigitsEnd(s, i)-i == 7 {
		if day := text.Number(s[i : i+3]); day >= 1 && day <= 366 {
			e.StationDay, e.DaySpan = day, source.Span{Start: i, End: i + 7}.Shift(tok.Span.Start)
		}
	}
}

// security reads "ZNY CCCCC ZZH": five letters, all the same.
func (e *Envelope) security(tok grammar.Token) {
	i := text.SkipBlank(tok.Text, text.WordEnd(tok.Text, 0))
	end := text.WordEnd(tok.Text, i)
	e.Letters = tok.Text[i:end]
	e.ClassSpan = source.Span{Start: i, End: end}.Shift(tok.Span.Start)
	if end-i != 5 || strings.Count(e.Letters, e.Letters[:1]) != 5 {
		return
	}
	switch e.Letters[0] {
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
