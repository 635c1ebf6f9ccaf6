package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var archiveIdentity = &lint.Rule{
	Code: "H015", Name: "archive-identity", Title: "the archive's identifier or date is another cable's",
	Demands:    "the archive's fields name the cable that they describe",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("an archive's identifier is year, post and serial of the cable, and its " +
		"date that of the DTG; where they differ two cables were spliced")},
	Why: `An archive finds a cable by its identifier, 09OTTAWA895. If the year, post or serial belongs to another
cable, readers find the wrong text under that identifier, with another marking than they expect.`,
	Silences: []string{"H011", "H013", "H014"},
	Examples: []lint.Example{
		{Frame: "2009 C archive", Text: "refid: ⟦09QUELLVILLE413⟧", Note: "another serial"},
		{Frame: "2009 C archive", Text: "refid: ⟦09VARNES412⟧", Note: "another post"},
		{Frame: "2009 C archive", Text: "refid: ⟦08QUELLVILLE412⟧", Note: "another year"},
		{Frame: "2009 C archive", Text: "date: ⟦7/4/2009 15:30⟧", Note: "two months later"},
		{Frame: "2009 C archive", Text: "date: 5/5/2009 0:10", Trap: true, Note: "filed a few hours later"},
		{Frame: "2009 C archive", Text: "refid: 09QUELLVILLE0412", Note: "leading zeros never count"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Copy.Spliced || d.FirstLine() == nil || d.FirstLine().Damaged {
			return
		}
		for _, a := range d.Archives {
			found := lint.Diagnostic{Related: headerRelated(d), Help: "see whether the archive's block belongs to this cable"}
			switch {
			case a.Names && !a.NamesCable(d.Post, d.Serial):
				found.Span, found.Message = a.Identifier.Span, fmt.Sprintf("the archive names %s, the classification line %s",
					a.Identifier.Text, cableName(d))
			case d.Date.Source == cable.FromDTG && !a.NamesYear((d.Date.From-archiveDays).Year(),
				(d.Date.To+archiveDays).Year()):
				found.Span, found.Message = a.Identifier.Span, fmt.Sprintf("the archive names %s, the cable is of %s",
					a.Identifier.Text, cableDate(d))
			case a.Dated && d.Date.Source == cable.FromDTG && (a.Day > d.Date.To+archiveDays && !a.Sent ||
				a.Day < d.Date.From-archiveDays):
				found.Span, found.Message = a.Date.Span, fmt.Sprintf("the archive's date is %s, the cable's %s", a.Day,
					cableDate(d))
			default:
				continue
			}
			p.Report(found)
			return
		}
	},
}

// archiveDays is how many days an archive's date and the DTG may be apart: telegrams wait, and clocks have zones.
const archiveDays = 7
