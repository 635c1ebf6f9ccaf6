package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// orderNumber is the number of an executive order that a document cites as the one that it is classified under.
type orderNumber struct {
	number string
	at     source.Span
	// severity is that of a finding about it; zero is the rule's own.
	severity lint.Severity
	// stated means that it is in a sentence about the mail, whose form programs keep for years.
	stated bool
}

// eachOrderNumber goes over the numbers of E.O. lines, and over those in the authority block of a paper and in
// sentences about a mail. In the block of a derivative paper the order may be that of its source. A number on a line of
// its own may be of the stamp of a review, and several papers in one text have dates of their own.
func eachOrderNumber(d *cable.Document, look func(o orderNumber)) {
	switch {
	case d.Paper == nil:
		eachOrder(d, func(o *cable.OrderLine) { look(orderNumber{number: o.Number, at: o.Place(o.NumberSpan)}) })
		return
	case d.Paper.Heads > 1:
		return
	}
	fromSource := derivative(d)
	for _, o := range d.Written().OrdersCited(newestMessage(d)) {
		cited := orderNumber{number: o.Number.Text, at: o.Number.Span, severity: lint.Warning}
		if !o.Own || fromSource {
			cited.severity = lint.Info
		}
		if o.Own || !d.Paper.Stamped {
			look(cited)
		}
	}
	for _, s := range d.Paper.Statements {
		for _, o := range s.Orders {
			if s.Message == 0 && d.Quoted(s) == 0 {
				look(orderNumber{number: o.Text, at: o.Span, severity: lint.Warning, stated: true})
			}
		}
	}
}

// newestMessage is the place of the newest message of a thread, whose date is the paper's; of another paper all of it.
func newestMessage(d *cable.Document) source.Span {
	at := d.Span
	if len(d.Paper.Messages) > 1 {
		at.End = d.Paper.Messages[1].Span.Start
	}
	return at
}

// ordersMemo is a memorandum of a year with a line of its authority block.
func ordersMemo(year, line string) string {
	return "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, " + year + "\n\nSUBJECT: (U) Ferry talks\n\n" +
		"(S) The harbor master signs on Friday.\n\nClassified By: Rosa Quill, Director, XYZ\n" + line +
		"\nDeclassify On: 20140303\n\nSECRET\n"
}
