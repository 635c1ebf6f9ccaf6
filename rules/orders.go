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
}

// eachOrderNumber goes over the numbers of E.O. lines, and over those in the authority block of a paper. In the block
// of a derivative paper the order may be that of its source. A number on a line of its own may be of the stamp of a
// review, and several papers in one text have dates of their own.
func eachOrderNumber(d *cable.Document, look func(o orderNumber)) {
	if d.Paper == nil {
		eachOrder(d, func(o *cable.OrderLine) { look(orderNumber{number: o.Number, at: o.Place(o.NumberSpan)}) })
		return
	}
	if packet(d) {
		return
	}
	fromSource := derivative(d)
	for _, o := range d.Written().OrdersCited(d.Span) {
		cited := orderNumber{number: o.Number.Text, at: o.Number.Span, severity: lint.Warning}
		if !o.Own || fromSource {
			cited.severity = lint.Info
		}
		if o.Own || !d.Paper.Stamped {
			look(cited)
		}
	}
}

// ordersMemo is a memorandum of a year with a line of its authority block.
func ordersMemo(year, line string) string {
	return "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, " + year + "\n\nSUBJECT: (U) Ferry talks\n\n" +
		"(S) The harbor master signs on Friday.\n\nClassified By: Rosa Quill, Director, XYZ\n" + line +
		"\nDeclassify On: 20140303\n\nSECRET\n"
}
