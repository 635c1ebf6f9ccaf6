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

// DeriveRegister works out the banner that the marks of portions call for by the register.
func DeriveRegister(d *cable.Document) RegisterDerivation {
	var out RegisterDerivation
	var marks []register.Marking
	var callers []Caller
	parsed := map[string]*register.Parsed{} // most marks of a text are few words, again and again
	for _, b := range d.Binding() {
		if b.OfSubject() && d.Paper == nil {
			continue
		}
		words := b.Mark.Text
		if b.Mark == d.EntireText {
			words = marking.EntireTextMark(words)
		}
		read, ok := parsed[words]
		if !ok {
			read = register.Parse(words)
			parsed[words] = read
		}
		if read.Understood() && !read.Contradicts() {
			marks, callers = append(marks, read.Marking), append(callers, b)
		} else {
			out.Uncounted = append(out.Uncounted, b)
		}
	}
	if out.Roll = register.RollUp(marks); marks == nil {
		return out
	}
	for _, part := range out.Roll.Parts() {
		p := RegisterPart{Part: part, Why: out.Roll.Why[part.Text]}
		for i, m := range marks {
			if part.In(m) {
				p.By = append(p.By, callers[i])
			}
		}
		out.Parts = append(out.Parts, p)
	}
	return out
}
