package lint

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// Caller is a marked part of a cable that binds its header.
type Caller = cable.BindingMark

// Call is one part of the header that portions call for.
type Call struct {
	// Text is the part as the form of the cable writes it: "S E C R E T", in a SMART print "SECRET"; "NOFORN".
	Text string
	// By are the parts of the cable that call for it, in order; never empty.
	By []Caller
}

// Derivation is the header that a cable's marks call for.
type Derivation struct {
	// Marking is what they call for in all; the zero Marking where nothing is marked, and then all else is empty.
	Marking marking.Marking
	// Level is the classification line's level.
	Level Call
	// Captions are those that follow from marks: NOFORN, SENSITIVE.
	Captions []Call
	// Order is the E.O. line for the order in force; empty where the cable's date does not show it. A date in it is the
	// longest that needs no more than an ordinary decision.
	Order string
	// Authority is a skeleton of the authority line, its blanks in brackets; empty where the order asks for none.
	Authority string
	// Uncounted are the portions that have no mark that can be read, or in a paper one that was not understood whole:
	// what they hold may call for more than Marking. It is empty where one mark is for the entire text.
	Uncounted []*cable.Portion
	// Paper is the banner of a paper; nil for a cable.
	Paper *PaperDerivation
}

// Derived is the marking that a cable's portions and subject marks call for; the zero Marking where
// none is marked.
func Derived(d *cable.Document) marking.Marking {
	var m marking.Marking
	for _, c := range d.Binding() {
		m = marking.Join(m, c.Mark.Marking)
	}
	return m.Header()
}

// Derive works out the header that the marks call for, and which part calls for what.
func Derive(d *cable.Document) Derivation {
	out := Derivation{Marking: Derived(d)}
	m := out.Marking
	if m == (marking.Marking{}) {
		return out
	}
	if d.Paper != nil {
		paper := DerivePaper(d)
		out.Paper = &paper
	}
	out.Uncounted = uncounted(d, out.Paper)
	if m.Level == marking.Unmarked {
		m.Level = marking.Unclassified // SBU and LOU are unclassified
	}
	if d.Form == cable.SMART {
		return derivePrint(d, out, m)
	}
	out.Level = call(d, m.Level.Telegram(), func(o marking.Marking) bool {
		return max(o.Level,
			marking.Unclassified) == m.Level
	})
	if m.Controls.Has(marking.LOU) {
		out.Level = call(d, "LIMITED OFFICIAL USE", with(marking.LOU))
	}
	for c := range m.Controls.All() {
		switch c {
		case marking.LOU:
		case marking.SBU:
			out.Captions = append(out.Captions, call(d, "SENSITIVE", with(c)))
		default:
			out.Captions = append(out.Captions, call(d, c.String(), with(c)))
		}
	}
	if !m.Release.Unrestricted() {
		out.Captions = append(out.Captions, call(d, m.Release.String(),
			func(o marking.Marking) bool { return !o.Release.Unrestricted() }))
	}
	out.Order, out.Authority = Skeleton(d, m.Level)
	out.fromSource(d)
	if d.Paper != nil {
		out.ofPaper()
	}
	return out
}

// uncounted gives the portions of a text's own that have no mark, or one that cannot be read; of a paper, those too
// whose mark was read in part.
func uncounted(d *cable.Document, paper *PaperDerivation) (out []*cable.Portion) {
	if d.EntireText != nil {
		return nil
	}
	partly := paper.partly()
	for _, p := range d.Portions {
		unmarked := p.Mark() == nil && p.Kind == cable.Paragraph && p.InSequence && !p.HeadingOnly && !p.AuthorityOnly
		unread := p.Mark() != nil && !p.ListLetter && (p.Marking() == marking.Marking{} || partly[p])
		if !p.Inserted && (unread || unmarked && !d.MarkedWithin(p)) {
			out = append(out, p)
		}
	}
	return out
}

// derivePrint is Derive for a SMART print: the level in one piece and the controls in each banner, the caption
// SENSITIVE, and the number of the order alone.
func derivePrint(d *cable.Document, out Derivation, m marking.Marking) Derivation {
	out.Level = call(d, m.Level.String(), func(o marking.Marking) bool {
		return max(o.Level,
			marking.Unclassified) == m.Level
	})
	for c := range m.Controls.All() {
		out.Captions = append(out.Captions, call(d, c.String(), with(c)))
		if c == marking.SBU {
			out.Captions = append(out.Captions, call(d, "SENSITIVE", with(c)))
		}
	}
	if !m.Release.Unrestricted() {
		out.Captions = append(out.Captions, call(d, m.Release.String(),
			func(o marking.Marking) bool { return !o.Release.Unrestricted() }))
	}
	if o := OrderInForce(d); o != nil {
		out.Order = "E.O.: " + o.Order
	}
	return out
}

// ofPaper makes the derivation a paper's: one banner, in whole words, and the last line of the authority block
// instead of the E.O. line.
func (o *Derivation) ofPaper() {
	o.Level.Text = register.Redact(o.Paper.Banner)
	o.Captions = nil
	if _, day, ok := strings.Cut(o.Order, "DECL: "); ok {
		o.Order = "Declassify On: " + day
	} else {
		o.Order = ""
	}
	if r := o.Paper.Register; r != nil && r.Foreign() { // whose classification it is alone decides
		o.Order, o.Authority = "", ""
	}
}

func with(c marking.Control) func(marking.Marking) bool {
	return func(m marking.Marking) bool { return m.Controls.Has(c) }
}

// call gathers who calls for a part of the header. A NOFORN that no mark has, because nobody is left in their
// release lists, is called for by the lists.
func call(d *cable.Document, text string, by func(marking.Marking) bool) Call {
	out := Call{Text: text}
	var released []Caller
	for _, c := range d.Binding() {
		if by(c.Mark.Marking) {
			out.By = append(out.By, c)
		}
		if !c.Mark.Release.Unrestricted() {
			released = append(released, c)
		}
	}
	if out.By == nil {
		out.By = released
	}
	return out
}

// Skeleton is the E.O. line and the authority line that the order in force on the cable's date asks for at a level;
// both are empty where the date does not tell the order. A date in them is the longest that needs no more than an
// ordinary decision.
func Skeleton(d *cable.Document, level marking.Level) (order, authority string) {
	o := OrderInForce(d)
	if o == nil {
		return "", ""
	}
	if !level.Classified() {
		return "E.O. " + o.Order + ": N/A", ""
	}
	years, _ := o.Limits()
	const by = "Classified By: [name], [position]. Reason: "
	switch o {
	case &law.EO12065:
		return "E.O. 12065: GDS " + d.Date.Named().AddYears(years).Slashed() + " ([name])", ""
	case &law.EO12356:
		return "E.O. 12356: DECL: OADR", ""
	case &law.EO12958:
		return "E.O. 12958: DECL: " + d.Date.Named().AddYears(years).Slashed(), by + "1.5 ([letters])"
	case &law.EO12958Amended:
		return "E.O. 12958: DECL: " + d.Date.Named().AddYears(years).Slashed(), by + "1.4 ([letters])"
	case &law.EO13526: // 32 CFR 2001.21(a)(4): YYYYMMDD
		return "E.O. 13526: DECL: " + d.Date.Named().AddYears(years).Compact(), by + "1.4 ([letters])"
	case &law.EO11652:
		return "E.O. 11652: GDS", ""
	}
	return "", ""
}

// OrderInForce is the executive order in force on the whole of a cable's date; nil where the date is not known, or
// none or several were.
func OrderInForce(d *cable.Document) *law.Instrument {
	if !d.Date.Known() || law.InForce(d.Date.From) != law.InForce(d.Date.To) {
		return nil
	}
	return law.InForce(d.Date.From)
}
