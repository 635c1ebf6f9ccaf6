package lint

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// doubleSlashes is the day from which the register of control markings writes marks with double slashes: P011.
func doubleSlashes() calendar.Day { return calendar.MustDate(2000, 1, 1) }

// knew1995 is the day from which papers are expected to follow E.O. 12958, two months after it took effect. One that
// has a reason, a source or an exemption of that order follows it.
func knew1995() calendar.Day { return calendar.MustDate(1995, 12, 14) }

// paperBegins is the first day on which papers have the marks and the block of one: dates of declassification came with
// E.O. 11652, reasons, the key Derived From and exemptions with E.O. 12958, reasons of section 1.4 with its amendment,
// and banners of CUI with 32 CFR 2002. A paper is not older than its source, but for one about a conversation.
func paperBegins(d *cable.Document) (day calendar.Day) {
	day = cable.FirstDay
	if d.Paper == nil {
		return day
	}
	since := func(from calendar.Day, sure bool) {
		if sure {
			day = max(day, from)
		}
	}
	for _, b := range d.Binding() {
		since(doubleSlashes(), b.Mark.Parsed.Double)
	}
	if l := d.FirstLine(); l != nil {
		since(doubleSlashes(), l.Level.Parsed.Double)
		since(law.CFR2002.From, l.Level.Controls.Has(marking.CUI))
	}
	for _, b := range d.Paper.Authorities {
		if a := b.Authority; a != nil {
			since(knew1995(), a.Reasons != nil && a.Reasons.Section != "" || a.DerivedFrom.Text != "")
			since(a.SourceNotBefore, a.SourceNotBefore > 0 && d.Paper.Kind != cable.Memcon && !d.Paper.Stamped)
		}
		if o := b.Order; o != nil {
			since(law.EO11652.From, hasValue(o.Values, instruction.Date) || hasValue(o.Values, instruction.Empty))
			since(knew1995(), hasValue(o.Values, instruction.Exemption))
		}
	}
	since(law.EO12958Amended.From, reasonOf2003(d))
	return day
}

func hasValue(list []instruction.Value, kind instruction.ValueKind) bool {
	for i := range list {
		if list[i].Kind == kind {
			return true
		}
	}
	return false
}
