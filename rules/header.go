package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// classified reports whether the header says C, S or TS.
func classified(d *cable.Document) bool {
	return d.FirstLine() != nil && d.Marking().Level.Classified()
}

// unclassified reports whether the header is there and says that the cable is not classified.
func unclassified(d *cable.Document) bool {
	return d.FirstLine() != nil && d.Marking().Level == marking.Unclassified
}

// subjectOf is the subject of a document's first header; nil for none.
func subjectOf(d *cable.Document) *cable.Subject {
	if len(d.Blocks) == 0 {
		return nil
	}
	return d.Blocks[0].Subject
}

// headerRelated points at the classification line from a finding elsewhere.
func headerRelated(d *cable.Document) []lint.Related {
	l := d.FirstLine()
	return []lint.Related{{Span: l.Span, Message: "header: " + l.Level.Text}}
}

// raiseHeader is the fix that puts a level, in the letters that telegrams use, on every classification line. The
// envelope as it was sent and the archive's record of it are not the author's text: they stay, and H011 and H014
// report what they say.
func raiseHeader(d *cable.Document, to marking.Level) []lint.Fix {
	switch d.Form {
	case cable.Draft: // the level is on every page of it, and written in one piece
		return nil
	case cable.SMART:
		return raiseBanners(d, to)
	}
	if d.Paper != nil {
		return raisePaperBanners(d, to)
	}
	fix := lint.Fix{Title: "raise the header to " + to.String(), Kind: lint.Unsafe}
	for _, b := range d.Blocks {
		if b.Line == nil || b.Line.EFTO {
			continue
		}
		if b.Line.Level.Controls&marking.Sensitive != 0 { // S E C R E T//SBU is no marking
			return nil
		}
		at, ok := levelPlace(&b.Line.Level) // controls may come after it
		if !ok {
			at = b.Line.Level.Span
		}
		fix.Edits = append(fix.Edits, lint.Edit{Span: at, Text: to.Telegram()})
	}
	if len(fix.Edits) == 0 {
		return nil
	}
	banners, ok := raisePages(d, to)
	if !ok {
		return nil
	}
	fix.Edits = append(fix.Edits, banners...)
	return []lint.Fix{fix}
}

// raisePaperBanners is the fix that puts a level on the banners of a paper's newest message. Those of pages may be
// lower by right, and an older message is as it was sent: so a paper of several pages is changed by a person.
func raisePaperBanners(d *cable.Document, to marking.Level) []lint.Fix {
	if len(d.Paper.Pages) > 1 || levelInSentence(d) {
		return nil
	}
	fix := lint.Fix{Title: "raise the banner to " + to.String(), Kind: lint.Unsafe}
	for _, m := range newestBanners(d) {
		at, ok := levelPlace(m)
		if !ok || m.Controls&marking.Sensitive != 0 {
			return nil
		}
		fix.Edits = append(fix.Edits, lint.Edit{Span: at, Text: to.String()})
	}
	return ofSomeEdits(fix)
}

// raisePages puts a level on each page's head and foot that is below it: all of them, or ok is false and none. The
// UNCLASSIFIED that a release printed is not the cable's.
func raisePages(d *cable.Document, to marking.Level) (edits []lint.Edit, ok bool) {
	for _, m := range d.PageBanners {
		at, found := levelPlace(m)
		switch {
		case m.Level >= to || m.Level == marking.Unclassified && d.Marking().Level != marking.Unclassified:
			continue
		case !found || m.Defects != 0 || len(m.Words) != 1:
			return nil, false
		}
		level := to.String()
		if strings.Contains(strings.TrimSpace(m.Text), " ") && m.Level != marking.TopSecret {
			level = to.Telegram()
		}
		edits = append(edits, lint.Edit{Span: at, Text: level})
	}
	return edits, true
}

// levelPlace is where a marking's level word is in the file.
func levelPlace(m *cable.Mark) (source.Span, bool) {
	for _, w := range m.Words {
		if w.IsLevel() {
			return w.Span.Shift(m.Span.Start), true
		}
	}
	return source.Span{}, false
}

// raiseEnvelope puts the class letters of a classified level into an envelope. The prosign ZNR, for
// telegrams that may travel in clear, becomes ZNY.
func raiseEnvelope(d *cable.Document, e *cable.Envelope, to marking.Level) lint.Edit {
	at, text := e.ClassSpan, classLetters(to)
	if clear := d.Written().InClear(at); !clear.Empty() {
		at.Start = clear.Start
		text = "ZNY " + text
	}
	return lint.Edit{Span: at, Text: text}
}

// classLetters are the letters of the ZNY line for a level: ACP 127.
func classLetters(l marking.Level) string {
	return map[marking.Level]string{marking.TopSecret: "TTTTT", marking.Secret: "SSSSS", marking.Confidential: "CCCCC"}[l]
}

// addCaption is the fix that puts a caption below the captions of every classification line. It is nil where one of
// these lines goes on with another field: a caption in it would be none.
func addCaption(d *cable.Document, caption string) []lint.Fix {
	switch {
	case d.Form == cable.Draft: // where captions belong depends on the lines before them
		return nil
	case d.Form == cable.SMART:
		return controlBanners(d, caption)
	case d.Paper != nil && caption == "NOFORN":
		return nofornInBanners(d)
	}
	fix := lint.Fix{Title: "add the caption " + caption, Kind: lint.Unsafe}
	for _, b := range d.Blocks {
		if b.Line == nil {
			continue
		}
		at, text := b.Line.Span.End, "\n\n"+caption
		for _, c := range b.Captions {
			if !c.Glued && c.Span.Start > at && (b.Order == nil || c.Span.End < b.Order.Span.Start) {
				at, text = c.Span.End, "\n"+caption
			}
		}
		if !endsLine(d, at) {
			return nil
		}
		fix.Edits = append(fix.Edits, lint.Edit{Span: source.Span{Start: at, End: at}, Text: d.File.Ended(text)})
	}
	return ofSomeEdits(fix)
}

// hasCaption reports whether a block carries a caption of that name, on any line.
func hasCaption(d *cable.Document, names ...string) bool {
	for _, b := range d.Blocks {
		for _, c := range b.Captions {
			for _, n := range names {
				if c.Name == n {
					return true
				}
			}
		}
	}
	return false
}

// binding goes over the portions whose marks bind the header.
func binding(d *cable.Document, yield func(p *cable.Portion, m *cable.Mark)) {
	for _, b := range d.Binding() {
		if b.Portion != nil {
			yield(b.Portion, b.Mark)
		}
	}
}

// bodyMarks goes over the marks of the body that bind the header: those of portions, and that of an entire text.
func bodyMarks(d *cable.Document, yield func(cable.BindingMark)) {
	for _, b := range d.Binding() {
		if !b.OfSubject() {
			yield(b)
		}
	}
}

// scopeOf is the part of the cable that a binding mark is for: its portion, else the mark's own place.
func scopeOf(b cable.BindingMark) source.Span {
	if b.Portion == nil {
		return b.Mark.Span
	}
	return b.Portion.Span
}

// damagedMark reports whether any mark of the cable is damaged or unknown, so that what the
// portions call for is not sure.
func damagedMark(d *cable.Document) bool {
	for _, p := range d.Portions {
		m := p.Mark()
		if p.Masked || m == nil {
			continue
		}
		_, unknown := m.Unknown()
		unknown = unknown && (d.Paper == nil || !register.Parse(m.Text).Understood()) // (S//NF/FISA)
		if unknown || m.Defects&(marking.LostOpen|marking.LostClose) != 0 ||
			m.Level == marking.Unmarked {
			return true
		}
	}
	return false
}

// markedWith points at the portions whose marks have a control, or a word that is one typo away from it. The subject of
// a paper is a portion, as 32 CFR 2001.21(c) and 2001.23(b)(4) have it; that of a cable has no control in practice.
func markedWith(d *cable.Document, c marking.Control) (related []lint.Related) {
	for _, b := range d.Binding() {
		if b.OfSubject() && d.Paper == nil {
			continue
		}
		if b.Mark.Controls.Has(c) || b.Mark.Likely.Has(c) {
			related = append(related, lint.Related{Span: b.Mark.Span, Message: b.Name() + " is marked " + b.Mark.Portion()})
		}
	}
	return related
}
