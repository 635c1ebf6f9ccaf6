package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var transmittalWithoutStatement = &lint.Rule{
	Code: "B008", Name: "transmittal-without-statement", Title: "the banner is above all portions, attachments are " +
		"listed, and nothing says what is left without them",
	Demands:    "a transmittal says how high it is without its attachments",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Silences:   []string{"R003"},
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.24(b)"},
		law.Consistency("a transmittal says how high it is without its attachments")},
	Why: `The banner of a transmittal covers its attachments. A reader who has only the letter needs to know the level
of the letter. A letter under CUI that encloses CUI says what it is without that.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "⟦SECRET⟧                                         March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(U) I send the timetable.\n\n" +
			"(C) He named his price.\n\nAttachment: Tab 1" + memoBlock + "SECRET\n", Note: "a (C) letter under SECRET"},
		{Frame: "none", Text: "⟦CONFIDENTIAL⟧                                   March 3, 2026\n" +
			"MEMORANDUM FOR THE RECORD\n\nSUBJECT:  (U) Ferry talks\n\n(U) I send the timetable.\n\n(U) It is new.\n\n" +
			"Attachments: Tab 1 and Tab 2" + memoBlock + "CONFIDENTIAL\n", Note: "an unclassified letter"},
		{Frame: "none", Text: memoTitle + "(U) I send the timetable.\n\nAttachment: Tab 1\n\n" +
			"Unclassified when separated from attachment" + memoBlock + "SECRET\n", Trap: true, Note: "the sentence is there"},
		{Frame: "none", Text: "CUI" + memoDate + "Dear Ms. Poe:\n\n" + plainText +
			"⟦Enclosure (CUI): List of owners⟧\n\nCUI\n",
			Note: "CUI is enclosed"},
		{Frame: "none", Text: soundMemo, Note: "nothing is attached"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if underCUI(d) {
			enclosureOfCUI(p)
			return
		}
		if !classified(d) || d.Paper.GatesOnly() || d.Paper.Attachments.Empty() || d.Body.Compilation || !allMarked(d) ||
			!marksRead(p) || dynamic(d) || lint.Derived(d).Level >= d.Marking().Level {
			return
		}
		for _, s := range d.Paper.Statements {
			if s.Kind == cable.OfSeparation {
				return
			}
		}
		p.Report(lint.Diagnostic{
			Span: d.FirstLine().Level.Span, Message: "the banner is above all portions, attachments are listed, and nothing " +
				"says how high the paper is without them",
			Help:    "add a sentence: UNCLASSIFIED when separated from attachment",
			Related: []lint.Related{{Span: d.Paper.Attachments, Message: "attachments are listed"}},
		})
	},
}

// enclosureOfCUI notes a letter under CUI that encloses CUI, and does not say what it is without that. A memorandum has
// often CUI of its own.
func enclosureOfCUI(p *lint.Pass) {
	if !onePaperRead(p.Doc) {
		return
	}
	said := p.Doc.Written().SaidOfCUI(p.Doc.Span)
	if !said.Enclosure.Empty() && said.Letter && !said.Separated {
		p.Report(lint.Diagnostic{Span: said.Enclosure, Cite: law.Consistency("a letter says what it is without the CUI " +
			"that it encloses: 32 CFR 2002.20 on transmittal documents, and NARA's CUI Marking Handbook"),
			Message: "CUI is enclosed, and nothing says what the letter is without it",
			Help: "add a sentence on the first page, as: When enclosure is removed, this document is Uncontrolled " +
				"Unclassified Information"})
	}
}
