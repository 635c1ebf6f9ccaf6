package rules

import (
	"fmt"
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var separationBelowPortion = &lint.Rule{
	Code: "B007", Name: "separation-below-portion", Title: "the level after separation is below a portion of the " +
		"transmittal",
	Demands:    "what is left when attachments are removed is as high as its own portions",
	Severities: []lint.Severity{lint.Error, lint.Info},
	Reads:      lint.Papers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.24(b)"},
		law.Consistency("a sentence about the level of what is left agrees with the marks of what is left")},
	Why: `A letter with a classified attachment states its own level without the attachment. None of its portions may
be above that level: after the attachment is removed, they would be protected too little.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n⟦(C)⟧ He named his price to us.\n\n" +
			"(S) It was too high.\n\nAttachment: Tab 1\n\nUnclassified when separated from attachment" + memoBlock +
			"SECRET\n", Note: "it says unclassified and has (C)"},
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n(C) He named his price to us.\n\n" +
			"⟦(S)⟧ It was too high.\n\nAttachment: Tab 1\n\nUpon removal of attachments, this document is CONFIDENTIAL" +
			memoBlock + "SECRET\n", Note: "it says CONFIDENTIAL and has (S)"},
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\n(U) It is attached.\n\nAttachment: Tab 1\n\n" +
			"Unclassified when separated from attachment" + memoBlock + "SECRET\n", Trap: true,
			Note: "all its portions are (U)"},
		{Frame: "none", Text: "SECRET (UNCLASSIFIED when separated from enclosure)\n\n" + memoDate +
			"(U) It is enclosed.\n\n⟦(S)⟧ It was too high." + memoBlock +
			"SECRET (UNCLASSIFIED when separated from enclosure)\n",
			Note: "in the banner: a note, since the portion may be of the enclosure"},
		{Frame: "none", Text: soundMemo, Note: "nothing is attached"},
	},
	Check: func(p *lint.Pass) {
		var all repeats // a sentence on a banner is at the head and the foot
		for _, onBanner := range [...]bool{false, true} {
			for _, s := range p.Doc.Paper.Statements {
				if s.Kind != cable.OfSeparation || s.Level == marking.Unmarked || afterBanner(p.Doc, s) != onBanner {
					continue
				}
				if found, ok := portionAbove(p.Doc, s); ok {
					if onBanner {
						found.Severity = lint.Info
					}
					all.add(s.Level.String(), found)
				}
			}
		}
		all.report(p)
	},
}

// portionAbove finds the first portion that is above the level after separation.
func portionAbove(d *cable.Document, s *cable.Statement) (found lint.Diagnostic, ok bool) {
	for _, portion := range d.Portions {
		m := portion.Mark()
		if m == nil || m.Level <= s.Level || portion.ListLetter {
			continue
		}
		return lint.Diagnostic{
			Span: m.Span, Scope: portion.Span, Message: fmt.Sprintf("portion %s is above the level after separation, %s",
				m.Portion(), s.Level),
			Help: "correct the sentence or the mark", Related: []lint.Related{{Span: s.Span,
				Message: "after separation: " + s.Level.String()}},
		}, true
	}
	return found, false
}

// afterBanner reports whether a sentence is on the line of a banner, which is also on the pages of what is attached:
// the portion may be of that.
func afterBanner(d *cable.Document, s *cable.Statement) bool {
	return slices.ContainsFunc(allBanners(d), func(m *cable.Mark) bool {
		return d.Written().OnLine(m.Span, s.Span)
	})
}
