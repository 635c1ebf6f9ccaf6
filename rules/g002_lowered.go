package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var loweredMarking = &lint.Rule{
	Code: "G002", Name: "lowered", Title: "a marking is lower than it was in the base revision",
	Demands:    "a marking goes down only by a decision that somebody answers for",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Need:       lint.Need{Text: "--against REV", Given: func(s lint.Settings) bool { return s.Against }},
	Cites:      []law.Cite{law.Consistency("asked for by whoever runs the repository")},
	Why: `Each cable that changed is compared with the base revision: its header, its SUBJECT, and its paragraphs,
which are paired by their text and only then by their number, so renumbering is not a fault. A lower level or a lost
control is an error, since a change in a repository is not a decision to downgrade or declassify. Where there was such
a decision, an [[approved]] entry of the configuration names the cable or its path, the markings from and to, the
authority, the approver and the date; the finding is then silenced, with that reason. A deleted cable, and a paragraph
that was removed or rewritten, are not lowered. LOU that becomes SBU, its successor, is not, nor is a list of release
that gives way to NOFORN.`,
	Examples: []lint.Example{
		{Frame: "2009 S", Settings: against, Base: "3. (S) Staff were told in the morning.",
			Text: "3. ⟦(C)⟧ Staff were told in the morning.", Note: "a paragraph's level"},
		{Frame: "2009 C", Settings: against, Base: "NOFORN\n3. (C/NF) Staff were told in the morning.",
			Text: "NOFORN\n2. (C/NF) The minister gave a date.\n3. ⟦(C)⟧ Staff were told in the morning.",
			Note: "a lost control"},
		{Frame: "2009 C", Settings: against, Base: "NODIS\n-SIPDIS", Text: "⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Note: "the header lost a caption that limits distribution"},
		{Frame: "none", Settings: against, Base: memoTitle + "(S) The pier is new.\n\n(U) It is long." + memoBlock +
			"SECRET\n", Text: memoTitle + "⟦The pier is new.⟧\n\n(U) It is long." + memoBlock + "SECRET\n",
			Note: "a portion of a paper that lost its mark"},
		{Frame: "2009 S", Settings: against, Base: "2. (S) The minister gave a date.\n" +
			"3. (C) Staff were told in the morning.", Text: "2. (C) Staff were told in the morning.\n" +
			"3. (S) The minister gave a date.", Trap: true, Note: "paragraphs changed places"},
		{Frame: "2009 S", Settings: against, Base: "3. (S) Staff were told in the morning.",
			Text: "3. (C) Elsewhere the harbour froze over.", Trap: true, Note: "another paragraph"},
		{Frame: "2009 C", Settings: against, Base: "3. (SBU) Staff were told in the morning.",
			Text: "3. (C) Staff were told in the morning.", Trap: true, Note: "raised: SBU is within C"},
		{
			Frame: "2009 S", Settings: &lint.Settings{Against: true, Approved: []lint.Approval{{
				From: marking.Marking{Level: marking.Secret}, To: marking.Marking{Level: marking.Confidential}, Reason: "approved",
			}}},
			Base: "3. (S) Staff were told in the morning.", Text: "3. (C) Staff were told in the morning.",
			Note: "approved in the configuration",
		},
	},
	Check: func(p *lint.Pass) {
		was, is := p.Base, p.Doc
		if was == nil {
			return
		}
		at := is.File.LineFrom(is.Span.Start)
		if l := is.FirstLine(); l != nil {
			at = l.Level.Span
		}
		compareMarks(p, "the header", was.Marking().String(), is.Marking().String(), was.Marking(), is.Marking(), at)
		compareMark(p, "the subject", subjectMark(was), subjectMark(is))
		for _, pair := range cable.PairPortions(was, is) {
			before, after := within(was, pair.Was), within(is, pair.Is)
			at := pair.Is.NumberSpan
			if m := pair.Is.Mark(); m != nil {
				at = m.Span
			} else if at.Empty() {
				at = is.File.LineFrom(pair.Is.Span.Start)
			}
			name := "the unnumbered portion"
			if pair.Is.Number > 0 {
				name = fmt.Sprintf("paragraph %d", pair.Is.Number)
			}
			compareMarks(p, name, portionText(pair.Was, before), portionText(pair.Is, after), before, after, at)
		}
	},
}

var against = &lint.Settings{Against: true}

// within is what a portion is marked with; an unmarked one shares the mark of the entire text.
func within(d *cable.Document, p *cable.Portion) marking.Marking {
	m := p.Marking()
	if m == (marking.Marking{}) && d.EntireText != nil {
		return d.EntireText.Marking
	}
	return m
}

func subjectMark(d *cable.Document) *cable.Mark {
	for _, b := range d.Blocks {
		if b.Subject != nil && b.Subject.Mark != nil {
			return b.Subject.Mark
		}
	}
	return nil
}

// compareMark compares marks of which the later may be gone: that is known by the rules that ask for marks.
func compareMark(p *lint.Pass, what string, was, is *cable.Mark) {
	if was != nil && is != nil {
		compareMarks(p, what, was.Portion(), is.Portion(), was.Marking, is.Marking, is.Span)
	}
}

// portionText is what a portion is marked with, with the separators of its own mark.
func portionText(p *cable.Portion, m marking.Marking) string {
	if mark := p.Mark(); mark != nil && mark.Marking == m {
		return mark.Portion()
	}
	return m.Portion()
}

// compareMarks reports a marking that went down, with the markings as the cable writes such a place.
func compareMarks(p *lint.Pass, what, wasText, isText string, was, is marking.Marking, at source.Span) {
	if !wentDown(was, is) {
		return
	}
	if is == (marking.Marking{}) {
		isText = "unmarked"
	}
	d := lint.Diagnostic{
		Span: at, Message: fmt.Sprintf("%s was %s in the base revision, and is %s", what, wasText, isText),
		Help: "restore the marking, or name the decision in an [[approved]] entry of the configuration",
	}
	for _, a := range p.Approved {
		if a.Names(p.Doc.Identifier, was, is) {
			d.Suppressed = &lint.Suppression{Kind: lint.ByConfig, Reason: a.Reason}
		}
	}
	p.Report(d)
}

// wentDown reports whether a level went down or a control was lost.
func wentDown(was, is marking.Marking) bool {
	if is.Controls.Has(marking.SBU) {
		was.Controls = was.Controls.Without(marking.LOU)
	}
	if is.Level.Classified() {
		was = marking.Marking{Level: was.Level,
			Controls: was.Controls &^ marking.Sensitive, Release: was.Release}
	}
	if is.Controls.Has(marking.NOFORN) {
		was.Controls = was.Controls.Without(marking.RELIDO).Without(marking.EyesOnly)
		was.Release = marking.Release{}
	}
	if is.Release.Same(was.Release) {
		was.Release = is.Release
	}
	return !marking.Dominates(is, was)
}
