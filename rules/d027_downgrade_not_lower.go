package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var downgradeNotLower = &lint.Rule{
	Code: "D027", Name: "downgrade-not-lower", Title: "the downgrade is to the cable's own level or a higher one",
	Demands:    "the declassification instruction lowers or ends the classification",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{law.Consistency("a downgrade lowers the level")},
	Why: `A downgrade lowers the level. DNG: SE on a SECRET cable changes nothing, and on a CONFIDENTIAL one it
would raise it: the level of the header or that of the downgrade is wrong.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: ⟦DNG: CO 05/04/2014⟧ DECL: 05/04/2019",
			Note: "the cable is CONFIDENTIAL already"},
		{Frame: "2009 C", Text: "E.O. 12958: ⟦DNG: SE 05/04/2014⟧ DECL: 05/04/2019", Note: "that would raise it"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: CO 05/04/2014 DECL: 05/04/2019", Note: "one level down"},
		{Frame: "2009 S", Text: "E.O. 12958: ⟦DNG: TS 05/04/2014⟧ DECL: 05/04/2019", Note: "a level above"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: SOON DECL: 05/04/2019", Trap: true, Note: "a word that names no level"},
		{Frame: "2009 S", Text: "E.O. 12958: DNG: UNCLAS 05/04/2014 DECL: 05/04/2019", Trap: true, Note: "to the lowest"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) {
			return
		}
		header := p.Doc.Marking().Level
		instructions(p, func(o *cable.OrderLine, v instruction.Value) (d lint.Diagnostic, ok bool) {
			if v.Kind != instruction.Downgrade || v.Level == marking.Unmarked || v.Level < header {
				return d, false
			}
			return lint.Diagnostic{
				Span: o.Place(v.Span), Related: headerRelated(p.Doc),
				Message: fmt.Sprintf("the downgrade is to %s, and the header is %s", v.Level, header),
				Help:    "write a lower level, or correct the header if it is too low",
			}, true
		})
	},
}
