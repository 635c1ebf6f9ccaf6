package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

var noClassificationLine = &lint.Rule{
	Code: "S001", Name: "no-classification-line", Title: "the cable has no classification line",
	Demands:    "a telegram carries an explicit classification in its first line",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH5H222, Section: "H-222"},
		law.Consistency("98.9 % of the public cables that are whole have a classification line; those without are cut or " +
			"run together")},
	Why: `The classification line says how the cable is handled, and which cable it is. Without it no mark in the text
can be checked against a header. On a partial copy, or below a complete envelope, the line was probably lost in
copying, so the finding is only a note: no telegram is sent without the line. A line that begins with a level and
cannot be read, as one without a serial, was not lost: it is a warning, and an error where a portion is above it.`,
	Examples: []lint.Example{
		{Frame: "2005 C", Text: "-LEVEL\n⟦E.O. 12958: DECL: 05/04/2015⟧", Note: "the other headers are there"},
		{Frame: "1998 U", Text: "-LEVEL\n⟦E.O. 12958: N/A⟧", Note: "of an unclassified cable"},
		{Frame: "2009 C", Text: "-LEVEL\n⟦E.O. 12958: DECL: 05/04/2019⟧", Note: "below the whole envelope: the copy lost it"},
		{Frame: "2009 C", Text: "CONFIDENTIAL QUELLVILLE 0412", Trap: true, Note: "in one piece, with a short serial"},
		{Frame: "2009 U", Text: "2. (SBU) The minister gave a date.", Note: "the line is there"},
		{Frame: "2018 C SMART", Text: "Captions: SIPDIS", Trap: true, Note: "the banner of a SMART print is its line"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		l := d.FirstLine()
		if at := unread.BannerAbove(d); !at.Empty() {
			p.Report(lint.Diagnostic{Span: at, Severity: lint.Warning,
				Message: "the banner above the keys cannot be read, and the header is taken from the one below the text",
				Help:    "compare it with the banner below the text, and write the same"})
			return
		}
		unseen := l != nil && l.Unseen
		if l != nil && !unseen && !bannerWithoutLevel(d, l) || len(d.Blocks) == 0 {
			return
		}
		found := lint.Diagnostic{Span: d.File.LineFrom(d.Blocks[0].Span.Start), Severity: lint.Warning,
			Message: "no classification line before the header fields", Help: "begin with the level, the post and the serial"}
		if d.Form == cable.SMART {
			found.Message = "no banner that can be read above the keys of the SMART print"
			found.Help = "print the level above MRN and after the text: UNCLASSIFIED, SECRET//NOFORN"
		}
		if unseen || len(d.Archives) > 0 || sent(d) || lostInCopying(d) || printed(d) {
			found.Severity = lint.Info
		}
		noteIfUnread(d, &found, beforeFields(d), "CONFIDENTIAL", "SECRET", "UNCLAS", "TOP SECRET")
		if l == nil && d.Form != cable.SMART {
			nameUnreadLine(d, &found)
		}
		p.Report(found)
	},
}

// bannerWithoutLevel reports whether the banner of a SMART print has words, SBU, and no level: what is above them was
// not read.
func bannerWithoutLevel(d *cable.Document, l *cable.ClassificationLine) bool {
	return d.Form == cable.SMART && len(l.Level.Words) > 0 && !slices.ContainsFunc(l.Level.Words, marking.Word.IsLevel)
}

// beforeFields is the text before a cable's first field.
func beforeFields(d *cable.Document) source.Span {
	b := d.Blocks[0]
	at := source.Span{End: b.Span.End} // what is above the fields may be in no cable
	if d.Before != nil {
		at.Start = d.Before.Span.End
	}
	if b.Order != nil {
		at.End = min(at.End, b.Order.Span.Start)
	}
	if !b.TagsSpan.Empty() {
		at.End = min(at.End, b.TagsSpan.Start)
	}
	if b.Subject != nil {
		at.End = min(at.End, b.Subject.Span.Start)
	}
	at.End = max(at.Start, at.End)
	return at
}

// sent reports whether the cable has the envelope with which it was sent: station, class and FM line.
func sent(d *cable.Document) bool {
	for _, e := range d.Envelopes {
		if !e.Station.Empty() && !e.ClassSpan.Empty() && !e.From.Empty() {
			return true
		}
	}
	return false
}

// lostInCopying reports whether the copy is cut, run together or spliced, so that a line that is not there may have
// been lost in it. It may read the body's text, so ask it last.
func lostInCopying(d *cable.Document) bool {
	c := d.Copy
	return c.Cut || c.HeaderCut || c.Spliced || c.Masked || d.Glued()
}

// traced reports whether a word is anywhere in the cable's headers, in any case: what is glued to another line is not
// missing.
func traced(d *cable.Document, word string) bool {
	for _, b := range d.Blocks {
		if d.Written().Find(b.Span, word) >= 0 {
			return true
		}
	}
	return false
}
