package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
)

var repeatedReasonLetter = &lint.Rule{
	Code: "A006", Name: "repeated-reason-letter", Title: "a letter of the reason is repeated",
	Demands:    "the reason names each category once",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      reasonLetters,
	Why:        `A repeated letter adds nothing. Often another letter was meant, so check before you remove it.`,
	Fixes:      []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (⟦b⟧)",
			Fixed: "Classified By: DCM Ana Prill for reasons 1.4 (b)", Note: "(b) twice"},
		{Frame: "1998 C", Text: "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B), (D) AND (⟦B⟧).",
			Fixed: "CLASSIFIED BY AMBASSADOR ANA PRILL. REASON: 1.5 (B) and (D).", Note: "among others"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)", Note: "two letters"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (c). (C) Summary.", Trap: true,
			Note: "the mark of the next sentence is no letter"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Copy.HeaderCut {
			return
		}
		var all repeats
		eachReason(p.Doc, func(r *instruction.Reasons, base int) {
			var seen uint32
			for _, l := range r.Letters {
				bit := uint32(1) << (l.Letter - 'a')
				if seen&bit != 0 {
					all.add(string(l.Letter), lint.Diagnostic{
						Span: letterPlace(l, base), Message: fmt.Sprintf("reason letter (%c) is repeated", l.Letter),
						Help:  "take it out, or write the letter that was meant",
						Fixes: prescribedReason(p.Doc, r, base, r.Faults&^instruction.Unfinished),
					})
				}
				seen |= bit
			}
		})
		all.report(p)
	},
}
