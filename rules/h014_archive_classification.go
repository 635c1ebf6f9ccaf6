package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var archiveClassification = &lint.Rule{
	Code: "H014", Name: "archive-classification", Title: "the archive gives another classification than the cable",
	Demands:    "the archive's field and the cable's header give one marking",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{law.Consistency("the archive's field repeats the header: its level differs in 13 of 6,599 " +
		"public cables, mostly where two cables were spliced")},
	Why: `A person who searches an archive sees its classification field, not the cable. Where the levels differ, one
of them is wrong. UNCLASSIFIED//FOR OFFICIAL USE ONLY is the archive's word for UNCLAS with SENSITIVE, and for E F T
O. A caption that only one of them has is noted.`,
	Examples: []lint.Example{
		{Frame: "2009 C archive", Text: "classification: ⟦SECRET⟧", Note: "the archive says SECRET"},
		{Frame: "2009 C archive", Text: "classification: ⟦UNCLASSIFIED⟧", Note: "the archive says UNCLASSIFIED"},
		{Frame: "2009 C archive", Text: "classification: ⟦CONFIDENTIAL//NOFORN⟧",
			Note: "a caption that the cable lacks, only noted"},
		{Frame: "2009 C archive", Text: "classification: CONFIDENTIAL//NOFORN\nNOFORN\n2. (C/NF) The minister gave a date.",
			Trap: true, Note: "the same in the caption line"},
		{Frame: "2009 C archive", Text: "classification: CONFIDENTIAL", Note: "they agree"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.FirstLine() == nil || d.Copy.Spliced || len(d.Blocks) == 0 || d.Blocks[0].Line == nil ||
			d.Blocks[0].Line.DamagedLevel || blocksDisagree(d) {
			return
		}
		for _, a := range d.Archives {
			if a.Marking == nil || a.Marking.Level == marking.Unmarked {
				continue
			}
			found := lint.Diagnostic{Span: a.Marking.Span, Related: headerRelated(d),
				Help: "see which is right; the cable's own header is the original"}
			header := d.Marking()
			switch {
			case a.Marking.Level != header.Level:
				found.Message = fmt.Sprintf("the archive says %s, the cable's header %s", a.Marking.Level, header.Level)
			case a.LevelOnly && (!a.Record || a.Marking.Controls.Has(marking.LOU) == header.Controls.Has(marking.LOU)):
				continue
			case captionsOf(a.Marking.Marking, false) != captionsOf(header, d.FirstLine().EFTO) && !d.Copy.HeaderCut &&
				!d.Glued():
				found.Severity = lint.Info
				found.Message = fmt.Sprintf("the archive says %s, the cable's header %s", a.Marking.Header(), header)
			default:
				continue
			}
			p.Report(found)
			return
		}
	},
}

// captionsOf are the controls that archives repeat: NOFORN, and FOUO for all that is unclassified and not for
// everybody.
func captionsOf(m marking.Marking, efto bool) (c marking.Controls) {
	if m.Controls.Has(marking.NOFORN) && m.Level.Classified() {
		c = c.With(marking.NOFORN)
	}
	if m.Level == marking.Unclassified && (efto || m.Controls&marking.Sensitive != 0) {
		c = c.With(marking.FOUO)
	}
	return c
}
