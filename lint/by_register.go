package lint

import (
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// ByRegister reports whether the register judges a marking with this text: in its profile each, and in State's those of
// papers that are written as the register writes them. What a paper writes in State's own way is not judged.
func (p *Pass) ByRegister(marking string) bool {
	return p.Profile == IC || datedForRegister(p.Doc) && register.Follows(marking)
}

// FollowsRegister reports whether the register judges a mark that binds the document's header and has more than a level
// and NOFORN.
func (p *Pass) FollowsRegister() bool {
	if p.Profile == IC {
		return true
	}
	if !datedForRegister(p.Doc) {
		return false
	}
	for _, b := range p.Doc.Binding() {
		if !register.Plain(b.Mark.Text) && register.Follows(b.Mark.Text) {
			return true
		}
	}
	return false
}

// datedForRegister reports whether a document is a paper that may be of the register's time, and its marks are as they
// were written: those of a copy that was released have gaps.
func datedForRegister(d *cable.Document) bool {
	return d.Paper != nil && !d.Paper.Stamped && d.Date.To >= law.CAPCO.From &&
		(!d.Date.Known() || d.Date.From >= law.CAPCO.From)
}
