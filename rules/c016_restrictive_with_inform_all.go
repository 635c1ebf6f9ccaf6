package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var restrictiveWithInformAll = &lint.Rule{
	Code: "C016", Name: "restrictive-with-inform-all", Title: "a restrictive caption next to INFORM ALL STATE EMPLOYEES",
	Demands:    "INFORM ALL STATE EMPLOYEES is for everybody, a restrictive caption for few",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{law.Consistency("INFORM ALL STATE EMPLOYEES sends a message to all staff: no text that was " +
		"read says in words what it excludes")},
	Why: `INFORM ALL STATE EMPLOYEES asks posts to show a message to everybody; NODIS, EXDIS, STADIS and the channels
limit it to a few. One of the two was probably left over from another message.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-SIPDIS\nSTATE INFORM ALL STATE EMPLOYEES\n⟦EXDIS⟧", Note: "for all and for few"},
		{Frame: "2009 C", Text: "-SIPDIS\nSTATE INFORM ALL STATE EMPLOYEES\n⟦NODIS⟧", Note: "with NODIS"},
		{Frame: "2009 C", Text: "-SIPDIS\nINFORM ALL STATE EMPLOYEES\n⟦FOR AMBASSADOR ONLY⟧", Note: "for one reader"},
		{Frame: "2009 U", Text: "-SIPDIS\nSTATE INFORM ALL STATE EMPLOYEES", Trap: true, Note: "SENSITIVE is for staff too"},
		{Frame: "2009 C", Text: "-SIPDIS\nEXDIS", Note: "for few"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			informs := captionOf(b, informAll) != nil
			for _, s := range b.Slugs {
				informs = informs || p.Doc.Written().Says(s, informAll)
			}
			if !informs {
				continue
			}
			add := func(name string, at source.Span) {
				all.add(name, lint.Diagnostic{Span: at, Message: name + " is for few readers, " + informAll + " for everybody",
					Help: "drop the one that does not apply"})
			}
			for _, c := range b.Captions {
				switch {
				case c.Name == "NODIS", c.Name == "EXDIS", c.Name == "STADIS", c.Name == "LIMDIS", c.Name == "EYES ONLY",
					strings.HasSuffix(c.Name, " CHANNEL"):
					add(c.Name, c.Span)
				}
			}
			for _, s := range b.Slugs {
				if p.Doc.Written().ForOneReader(s) {
					add("FOR ... ONLY", s)
				}
			}
		}
		all.report(p)
	},
}

// informAll is the caption of a message for everybody.
const informAll = "INFORM ALL STATE EMPLOYEES"
