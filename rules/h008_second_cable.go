package rules

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var secondCable = &lint.Rule{
	Code: "H008", Name: "second-cable", Title: "the file holds a second cable",
	Demands:    "a file holds one cable",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("a file holds one cable: in public archives a second post or serial shows " +
		"that two pages were spliced")},
	Why: `A header with another post or serial, which no telegram quotes, begins another cable. Often an archive
joined two cables in one file. A reader who goes by the first line then handles the second cable by the wrong marking.
Each cable is checked by itself. Whole messages one after another, each with its own envelope and NNNN or BT between
them, are the ordinary form of a file of traffic, and are not reported.`,
	Silences: []string{"H011", "H012", "H013", "H014", "H015"},
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "2: ⟦C O N F I D E N T I A L⟧ NEW OSTER 000077", Note: "another post"},
		{Frame: "2009 C doubled", Text: "2: ⟦C O N F I D E N T I A L⟧ QUELLVILLE 000077", Note: "another serial"},
		{Frame: "2009 C doubled", Text: "2: C O N F I D E N T I A L QUELLVILLE 0412", Trap: true,
			Note: "leading zeros never count"},
		{Frame: "2009 C", Text: "3. (C) Following repeats NEW OSTER 77:\n\nQUOTE\n" +
			" C O N F I D E N T I A L NEW OSTER 000077\n\n E.O. 12958: DECL: 05/03/2019\n TAGS: PREL QV\n SUBJECT: FERRIES\n" +
			"\n 1. (C) The ferries sail.\nUNQUOTE", Trap: true, Note: "a telegram that is quoted"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Before == nil || resumed(d) || setApart(d) && setApart(d.Before) || afterEnd(d) {
			return
		}
		found := lint.Diagnostic{Span: d.File.LineFrom(d.Span.Start), Message: "another cable begins here",
			Help: "keep each cable in a file of its own"}
		if l := d.FirstLine(); l != nil {
			found.Span, found.Message = l.Level.Span, "another cable begins here: "+cableName(d)
		}
		if l := d.Before.FirstLine(); l != nil {
			found.Related = []lint.Related{{Span: l.Span, Message: "the cable before: " + cableName(d.Before)}}
		}
		p.Report(found)
	},
}

// setApart reports whether a cable is set apart from others by what it came in: a SMART print, of which mail has
// several, or the record that an archive keeps of each cable in a file of records.
func setApart(d *cable.Document) bool {
	return d.Form == cable.SMART || slices.ContainsFunc(d.Archives, func(a *cable.Archive) bool {
		return a.Record || a.Names || a.Marking != nil
	})
}

// afterEnd reports whether a cable with its own envelope begins right after the line that ends the message before it,
// NNNN or BT, and that one has an envelope, too: nothing is spliced where each message is whole.
func afterEnd(d *cable.Document) bool {
	if !enveloped(d) || !enveloped(d.Before) {
		return false
	}
	for end := range d.Before.TokensOf(1 << scan.EndOfMessage) {
		if end.Span.End <= d.Span.Start && d.Written().Blank(source.Span{Start: end.Span.End, End: d.Span.Start}) {
			return true
		}
	}
	return false
}

// enveloped reports whether a cable has an envelope that says from whom it was sent.
func enveloped(d *cable.Document) bool { return len(d.Envelopes) > 0 && !d.Envelopes[0].From.Empty() }

// cableName names a cable by post and serial.
func cableName(d *cable.Document) string { return fmt.Sprintf("%s %d", d.ShownPost, d.Serial) }
