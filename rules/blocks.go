package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// repeats gathers findings that are the same in several places, as in the copies of a header, so that each is reported
// once, at the first place, with the others related.
type repeats struct {
	at    map[string]int // by key, the place in found
	found []*lint.Diagnostic
}

// add notes a finding; key is equal for equal faults.
func (r *repeats) add(key string, d lint.Diagnostic) {
	i, repeated := r.at[key]
	if !repeated {
		if r.at == nil {
			r.at = map[string]int{}
		}
		r.at[key] = len(r.found)
		r.found = append(r.found, &d)
		return
	}
	first := r.found[i]
	if first.Span == d.Span { // one text that is read as two lines
		return
	}
	first.Related = append(first.Related, lint.Related{Span: d.Span, Message: "the same again"})
	if len(first.Fixes) > 0 && len(d.Fixes) == len(first.Fixes) {
		for j := range d.Fixes {
			first.Fixes[j].Edits = append(first.Fixes[j].Edits, d.Fixes[j].Edits...)
		}
	}
}

func (r *repeats) report(p *lint.Pass) {
	for _, d := range r.found {
		p.Report(*d)
	}
}

// eachOrder goes over the E.O. lines that are the cable's own word: no release stamp, nothing cut off.
func eachOrder(d *cable.Document, look func(o *cable.OrderLine)) {
	for _, b := range d.Blocks {
		for _, o := range [...]*cable.OrderLine{b.OrderKey, b.Order} {
			if o != nil && !stamped(o) {
				look(o)
			}
		}
	}
}

// instructionLines goes over the E.O. lines that are the word of a cable which is not unclassified: on an
// unclassified one D003 reports the instruction, no matter what it says.
func instructionLines(d *cable.Document, look func(o *cable.OrderLine)) {
	if !unclassified(d) {
		eachOrder(d, func(o *cable.OrderLine) {
			if !o.Commingled {
				look(o)
			}
		})
	}
}

// instructions looks at each value of those lines, and reports what is found once for all copies of the header.
func instructions(p *lint.Pass, look func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool)) {
	var all repeats
	instructionLines(p.Doc, func(o *cable.OrderLine) {
		for i := range o.Values {
			if d, ok := look(o, o.Values[i]); ok {
				all.add(valueText(o, o.Values[i].Span), d)
			}
		}
	})
	all.report(p)
}

// stamped reports whether a later reviewer's stamp, a mask or the copy's end took the value's place.
func stamped(o *cable.OrderLine) bool {
	for i := range o.Values {
		switch o.Values[i].Kind {
		case instruction.ReleaseStamp, instruction.Masked, instruction.Cut:
			return true
		}
	}
	return false
}

// valueText is a value as it is.
func valueText(o *cable.OrderLine, s source.Span) string { return s.In(o.Text) }

// exempt reports whether one of the cable's values is an exemption code, or one taken from a source.
func exempt(o *cable.OrderLine) bool {
	for _, values := range [...][]instruction.Value{o.Values, o.More} {
		for i := range values {
			if k := values[i].Kind; k == instruction.Exemption || k == instruction.SourceMarked {
				return true
			}
		}
	}
	return false
}

// carried reports whether the cable may repeat an abolished instruction of its source: until
// E.O. 13526 took effect a derivative cable did.
func carried(d *cable.Document) bool { return derivative(d) && !from(d, law.EO13526.From) }

// derivative reports whether the cable's classification was taken from a source.
func derivative(d *cable.Document) bool {
	for _, b := range d.Blocks {
		if a := b.Authority; a != nil && (a.DerivedFrom.Text != "" || a.MultipleSources) {
			return true
		}
		if b.Order != nil {
			marked := func(v instruction.Value) bool { return v.Kind == instruction.SourceMarked }
			if slices.ContainsFunc(b.Order.Values, marked) || slices.ContainsFunc(b.Order.More, marked) {
				return true
			}
		}
	}
	return false
}

// pairs compares each later header block with the first that is whole: same cable, neither copy cut.
func pairs(d *cable.Document, compare func(first, later *cable.HeaderBlock)) {
	var first *cable.HeaderBlock
	for _, b := range d.Blocks {
		switch {
		case b.Cut || b.Line == nil:
		case first == nil:
			first = b
		default:
			compare(first, b)
		}
	}
}

// whole reports whether a block has the fields that a header's copy has, so that what it lacks is missing.
func whole(b *cable.HeaderBlock) bool { return b.Order != nil && b.Subject != nil }
