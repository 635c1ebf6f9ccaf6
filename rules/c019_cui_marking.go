package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var cuiMarking = &lint.Rule{
	Code: "C019", Name: "cui-marking", Title: "a CUI marking is out of order or misspelt, contradicts " +
		"itself, or lacks what a portion has",
	Demands:    "a banner is CUI, then Specified and Basic categories, then dissemination, as portions have them",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.CFR2002, Section: "2002.20(b)"}, {Instrument: &law.CFR2002, Section: "2002.36"},
		law.Consistency("a marking is written as the CUI registry writes it")},
	Why: `Who may have the paper, and how it is kept, follows from the categories and controls in its banner. Those of
CUI Specified come first and are never left out. One slash is between two categories and between two controls, and two
are between the kinds. The registry has more categories than this program, so it is only noted that an unknown word was
not checked, where it is not nearly a known one. Agencies differ on CUI in the banners of classified papers, so
that is only a note.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "CUI//NOFORN//⟦SP-CVI⟧" + memoDate + cuiBody + "CUI//NOFORN//SP-CVI\n",
			Note: "a category after the control"},
		{Frame: "none", Text: "CUI//PRVCY/⟦SP-CVI⟧//NOFORN" + memoDate + cuiBody + "CUI//PRVCY/SP-CVI//NOFORN\n",
			Note: "Basic before Specified"},
		{Frame: "none", Text: "CUI//SP-CVI/⟦PRVYC⟧//NOFORN" + memoDate + cuiBody + "CUI//SP-CVI/PRVYC//NOFORN\n",
			Note: "two letters are exchanged"},
		{Frame: "none", Text: "⟦CUI//FEDCON/NOCON⟧" + memoDate + plainText + "CUI//FEDCON/NOCON\n",
			Note: "for contractors, and not for them"},
		{Frame: "none", Text: "⟦CUI//PRVCY//NOFORN⟧" + memoDate + cuiBody + "CUI//PRVCY//NOFORN\n",
			Note: "the category of a portion is missing"},
		{Frame: "none", Text: "CUI//⟦LES⟧" + memoDate + plainText + "CUI//LES\n", Note: "an old mark"},
		{Frame: "none", Text: "CUI//SP-CVI/PRVCY//NOFORN" + memoDate + cuiBody + "CUI//SP-CVI/PRVCY//NOFORN\n",
			Note: "as the registry writes it"},
		{Frame: "none", Text: "CUI//SP-CVI//⟦PRVCY⟧//NOFORN" + memoDate + cuiBody + "CUI//SP-CVI//PRVCY//NOFORN\n",
			Note: "two slashes between categories"},
		{Frame: "none", Text: "CUI//SP-CVI//FEDCON/NOFORN" + memoDate + cuiBody + "CUI//SP-CVI//FEDCON/NOFORN\n",
			Trap: true, Note: "one slash between controls"},
		{Frame: "none", Text: "CUI//SP-CVI/⟦PIERS⟧//NOFORN" + memoDate + cuiBody + "CUI//SP-CVI/PIERS//NOFORN\n",
			Note: "a category that this program does not know, as information"},
	},
	Check: func(p *lint.Pass) {
		banners, seen := allBanners(p.Doc), map[string]bool{}
		for _, m := range banners {
			if !seen[m.Text] && m.Controls.Has(marking.CUI) {
				if w := m.Words; len(w) > 0 && w[0].Level == marking.Unclassified {
					p.Report(lint.Diagnostic{Severity: lint.Info, Span: m.Span, Scope: m.Span,
						Message: "the banner joins UNCLASSIFIED and CUI", Help: "write CUI alone: it is never classified"})
				}
				cuiOrder(p, m, m.Span)
				cuiContradicts(p, m, m.Span)
			}
			seen[m.Text] = true
		}
		binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
			cuiOrder(p, m, portion.Span)
			cuiContradicts(p, m, portion.Span)
		})
		cuiUnknown(p, banners)
		if len(banners) > 0 && !p.Doc.Paper.Stamped && bannersRead(p.Doc) {
			cuiMissing(p, banners)
		}
	},
}

// cuiOrder reports the first word of a CUI marking that is misspelt or out of order, and the first with wrong slashes
// before it.
func cuiOrder(p *lint.Pass, m *cable.Mark, scope source.Span) {
	var last marking.CUIPart
	slashed := false
	for _, part := range cuiParts(m) {
		found := lint.Diagnostic{Span: source.Span{Start: part.At, End: part.At + len(part.Text)}.Shift(m.Span.Start),
			Scope: scope}
		switch {
		case part.Near != "":
			found.Message = "a word of the CUI marking is not in the registry, and nearly one that is"
			found.Help = "write " + part.Near
		case part.Replaced():
			found.Cite = law.Cite{Instrument: &law.CFR2002, Section: "2002.36"}
			found.Message = "a word of the CUI marking is an old one that CUI replaced"
			found.Help = "write the category of the CUI registry: LEI for LES"
		case part.Joined:
			found.Message = "no slash is between two words of the CUI marking"
			found.Help = "write / between categories and between controls, // between the two kinds"
		case part.Kind != marking.CUIOther && part.Kind < last.Kind:
			found.Message = "a word of the CUI marking is after one that it comes before"
			found.Help = "write CUI, Specified categories, Basic categories and then the dissemination controls"
			if part.Kind == marking.CUIWord {
				found.Severity = lint.Info
			}
		default:
			if !slashed && !slashesRight(m, last, part) {
				found.Message = "the slashes before a word of the CUI marking are not as the registry has them"
				found.Help, slashed = "write / between categories and between controls, // between the two kinds", true
				p.Report(found)
			}
			last = part
			continue
		}
		p.Report(found)
		return
	}
}

// cuiContradicts reports FEDCON, which is for federal employees and contractors, with NOCON, which keeps contractors
// out, or with FED ONLY, which is for employees alone: CUI registry, limited dissemination controls.
func cuiContradicts(p *lint.Pass, m *cable.Mark, scope source.Span) {
	admits, refuses := false, ""
	for _, part := range cuiParts(m) {
		switch part.Text {
		case "FEDCON":
			admits = true
		case "NOCON", "FED ONLY":
			refuses = part.Text
		}
	}
	if admits && refuses != "" {
		p.Report(lint.Diagnostic{Span: m.Span, Scope: scope,
			Message: "FEDCON is for contractors too, and " + refuses + " is not",
			Help:    "find out which is right, and take the other away"})
	}
}

// slashesRight reports whether the slashes between two words are those of the registry: one between two categories and
// between two controls, two between a category and a control. Where a whole banner has single ones, B009 says so, and
// what a word is that is not known cannot be said.
func slashesRight(m *cable.Mark, before, part marking.CUIPart) bool {
	if before.Kind < marking.CUISpecified || part.Kind == marking.CUIOther || !m.Double {
		return true
	}
	want := 1
	if (before.Kind == marking.CUIDissemination) != (part.Kind == marking.CUIDissemination) {
		want = 2
	}
	return part.Slashes == want
}

// cuiUnknown notes the first word of a CUI marking that is not known, so that nobody takes it for checked. The words of
// banners that also have a level may be of its registers.
func cuiUnknown(p *lint.Pass, banners []*cable.Mark) {
	marks := slices.Clone(banners)
	binding(p.Doc, func(_ *cable.Portion, m *cable.Mark) { marks = append(marks, m) })
	for _, m := range marks {
		for _, part := range cuiParts(m) {
			if part.Unknown && !m.Level.Classified() {
				p.Report(lint.Diagnostic{Severity: lint.Info,
					Span:    source.Span{Start: part.At, End: part.At + len(part.Text)}.Shift(m.Span.Start),
					Message: "a word of the CUI marking is not known, and was not checked",
					Help:    "look it up in the CUI registry"})
				return
			}
		}
	}
}

// cuiParts are the words of a mark with CUI; none where a machine misread it.
func cuiParts(m *cable.Mark) []marking.CUIPart {
	if !m.Controls.Has(marking.CUI) {
		return nil
	}
	return marking.CUIParts(m.Text)
}

// cuiMissing reports the first portion whose CUI, or category of CUI Specified, is in no banner: 32 CFR 2002.20(b). It
// is a note where the banners have no categories at all, as those of the Department of Defense, or are of a level.
func cuiMissing(p *lint.Pass, banners []*cable.Mark) {
	first, said, named := banners[0], map[string]bool{}, false
	for _, m := range banners {
		for _, part := range cuiParts(m) {
			said[part.Text] = true
			named = named || part.Kind != marking.CUIWord && part.Kind != marking.CUIDissemination
		}
	}
	if len(said) == 0 && first.Controls&marking.Sensitive != 0 { // another marking below the levels
		return
	}
	done := false
	binding(p.Doc, func(portion *cable.Portion, m *cable.Mark) {
		for _, part := range cuiParts(m) {
			lacks := part.Kind == marking.CUISpecified || part.Kind == marking.CUIWord && len(said) == 0
			if done || !lacks || part.Near != "" || said[part.Text] {
				continue
			}
			done = true
			found := lint.Diagnostic{Span: first.Span, Message: "a portion has a category of CUI Specified, and " +
				"the banner does not say so", Help: "add it to the banner",
				Related: []lint.Related{{Span: m.Span, Message: "the portion's mark"}}}
			if part.Kind == marking.CUIWord {
				found.Message = "a portion is CUI, and the banner does not say so"
			}
			if first.Level.Classified() || !named && len(said) > 0 || onlyReleased(p.Doc) {
				found.Severity = lint.Info
			}
			p.Report(found)
		}
	})
}

// underCUI reports whether the banner of a paper is CUI, and of no level.
func underCUI(d *cable.Document) bool {
	return d.Paper != nil && unclassified(d) && d.Marking().Controls.Has(marking.CUI)
}
