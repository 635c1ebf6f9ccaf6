package lint

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint/cable"
)

// RegisterDerivation is the banner that a text's marks call for by the register, and why.
type RegisterDerivation struct {
	*register.Roll
	// Parts are the parts of the banner in its order.
	Parts []RegisterPart
	// Uncounted are the marks that call for nothing, because the register does not understand them or they contradict
	// themselves, in order.
	Uncounted []Caller
}

// RegisterPart is one part of the banner.
type RegisterPart struct {
	register.Part
	// By are the marks that call for it, in order; empty for a part that follows from several.
	By []Caller
	// Why says what it follows from; empty where marks call for it.
	Why string
}

// registerMark is a mark that binds the header, as the register reads it. The register counts one that it understands
// and that does not contradict itself.
type registerMark struct {
	caller Caller
	read   *register.Parsed
	counts bool
	// exceeds reports that it says something that State's markings do not have, as a compartment.
	exceeds bool
}

// registerMarks reads the marks of a text that bind its header, but for the subject's of a cable.
func registerMarks(d *cable.Document) (all []registerMark) {
	parsed := map[string]registerMark{} // most marks of a text are few words, again and again
	for _, b := range d.Binding() {
		if b.OfSubject() && d.Paper == nil {
			continue
		}
		words := b.Mark.Text
		if b.Mark == d.EntireText {
			words = marking.EntireTextMark(words)
		}
		m, ok := parsed[words]
		if !ok {
			m.read = register.Parse(words)
			m.counts = m.read.Understood() && !m.read.Contradicts()
			m.exceeds = m.counts && mayExceedState(b) &&
				register.Parse(b.Mark.Marking.String()).Banner() != m.read.Banner()
			parsed[words] = m
		}
		m.caller = b
		all = append(all, m)
	}
	return all
}

// DeriveRegister works out the banner that the marks of portions call for by the register.
func DeriveRegister(d *cable.Document) RegisterDerivation {
	var out RegisterDerivation
	var marks []registerMark
	for _, m := range registerMarks(d) {
		if m.counts {
			marks = append(marks, m)
		} else {
			out.Uncounted = append(out.Uncounted, m.caller)
		}
	}
	out.rollUp(marks)
	return out
}

// rollUp fills in the banner that marks call for, and who calls for which part of it.
func (out *RegisterDerivation) rollUp(marks []registerMark) {
	said := make([]register.Marking, len(marks))
	for i, m := range marks {
		said[i] = m.read.Marking
	}
	if out.Roll = register.RollUp(said); marks == nil {
		return
	}
	for _, part := range out.Roll.Parts() {
		p := RegisterPart{Part: part, Why: out.Roll.Why[part.Text]}
		for i, m := range said {
			if part.In(m) {
				p.By = append(p.By, marks[i].caller)
			}
		}
		out.Parts = append(out.Parts, p)
	}
}
