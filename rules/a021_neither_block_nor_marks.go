package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var neitherBlockNorMarks = &lint.Rule{
	Code: "A021", Name: "neither-block-nor-marks", Title: "a classified paper has neither an authority block nor marks",
	Demands:    "a classified paper has declassification instructions, and marks on its portions",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites:      duration,
	Why: `Since June 1972 each order asks that a paper shows more than its level: until when it is classified, or that
it is exempt from the schedule, and by whom. Portions are marked since December 1978, and under E.O. 11652 where that
was practicable. A paper that has only its banner was often copied without the rest, or written by another government.
So this is a note, and only where banner, title, date and foot are there, or where a paper of today has its level at
its head alone, as in the field of a form. E.O. 10501 asked for the level alone.`,
	Examples: []lint.Example{
		{Frame: "none", Text: bannersMemo("⟦SECRET⟧", "2016"), Note: "nothing but the banners"},
		{Frame: "none", Text: bannersMemo("⟦SECRET⟧", "1974"), Note: "the order of 1972 asked for the schedule"},
		{Frame: "none", Text: "HARBOR REPORT\nDate: 2025-03-03\nClassification: ⟦SECRET//NOFORN⟧\n" +
			"Subject: Ferry talks\n\n" + plainText + plainText,
			Also: []string{"B006"}, Note: "the level is in a field at the head alone"},
		{Frame: "none", Text: bannersMemo("SECRET", "1966"), Trap: true, Note: "the order of 1953 asked for the level alone"},
		{Frame: "none", Text: soundMemo, Note: "it has both"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Paper.Evidence != scan.BannersAlone || !classified(d) || !wholePaper(d) && !markedAtHead(d) ||
			blockOptional(d) || ofOthers(d) {
			return
		}
		if d.AuthorityRemnant("DECLASSIFY ON:", "CLASSIFIED BY:") || !marksRead(p) || !bannersRead(d) {
			return
		}
		p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span,
			Message: "the paper is classified, and has neither an authority block nor portion marks",
			Help:    "add who classified it and until when, and mark each portion"})
	},
}

// wholePaper reports whether a text is surely one whole paper with nothing lost: its banner is at the head and at the
// foot, it has a title or a subject, its date and paragraphs, and no authority block that was read.
func wholePaper(d *cable.Document) bool {
	x := d.Paper
	headed := x.Heads > 0 || slices.ContainsFunc(x.Messages, func(m *cable.Message) bool { return m.Subject != nil })
	return headed && d.Date.Known() && x.Bare > 0 && len(x.Authorities) == 0 && !packet(d) && !partOfPaper(d) &&
		!x.Stamped && !x.Pages[len(x.Pages)-1].GoesOn
}

// markedAtHead reports whether a paper has a title block with its date, paragraphs to the end of a sentence, and its
// level at its head alone: a form's field, or a banner. A text of the years before the directive of 2010 is more often
// a part of a copy, unless its banner has controls, and one from before E.O. 12958 even then.
func markedAtHead(d *cable.Document) bool {
	x := d.Paper
	if x.Evidence != scan.BannersAlone || !d.Date.Known() || d.Date.Source != cable.FromDateLine || d.Date.Month() ||
		len(d.PageBanners) > 0 || len(x.Authorities) > 0 || x.Stamped || !x.Pages[0].Above.Empty() {
		return false
	}
	of := from(d, mailRules()) || from(d, law.EO12958.From) && strings.Contains(d.FirstLine().Level.Text, "/")
	return of && x.Bare > 1 && len(x.Pages) == 1 && !packet(d) && !d.Written().EndsMidSentence(d.Span)
}

// bannersMemo is a memorandum of a year with nothing but its banners, the first of which is given.
func bannersMemo(banner, year string) string {
	return banner + "\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, " + year + "\n\nSUBJECT: Ferry talks\n\n" +
		"The harbor master signs on Friday.\n\nSECRET\n"
}
