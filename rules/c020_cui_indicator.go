package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var cuiIndicator = &lint.Rule{
	Code: "C020", Name: "cui-indicator", Title: "the designation indicator of CUI contradicts the banner or the date",
	Demands:    "the designation indicator agrees with the banner and with the date of the paper",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.CFR2002, Section: "2002.20(b)"}, {Instrument: &law.CFR2002, Section: "2002.20(c)"},
		{Instrument: &law.CFR2002, Section: "2002.20(d)"}, {Instrument: &law.CFR2002, Section: "2002.20(e)"},
		law.Consistency("the banner says in short what the designation indicator says")},
	Why: `The designation indicator says who designated the information, and often in what categories, who may have it
and until when. Where the banner says otherwise, nobody knows who may have the paper. Many banners, as those of the
Department of Defense, have no categories or controls, and are not compared. Names of categories that are written out
are not compared, and neither are lists of countries. A paper with Distribution Statement A is for the public, and none
with CUI is. That neither an indicator nor a letterhead names the agency, that an indicator does not say who
controls the information or has a control and no category, and that no list is named for DL ONLY, is a note, since they
may be elsewhere.`,
	Examples: []lint.Example{
		{Frame: "none", Text: "CUI//SP-CVI/PRVCY//⟦NOFORN⟧" + memoDate + plainText + cuiBlock + "CVI, PRVCY" + fedOnly +
			"CUI//SP-CVI/PRVCY//NOFORN\n", Note: "another control"},
		{Frame: "none", Text: "CUI//SP-CVI/⟦PRVCY⟧//FED ONLY" + memoDate + plainText + cuiBlock + "CVI" + fedOnly +
			"CUI//SP-CVI/PRVCY//FED ONLY\n", Note: "a category too many"},
		{Frame: "none", Text: "CUI//SP-CVI//FED ONLY" + memoDate + plainText + cuiBlock + "CVI" + fedOnly +
			"Decontrol On: ⟦20250101⟧\n\nCUI//SP-CVI//FED ONLY\n", Note: "decontrolled before it was written"},
		{Frame: "none", Text: "CUI" + memoDate + plainText +
			"⟦DISTRIBUTION STATEMENT A. Approved for public release.⟧\n\nCUI\n", Note: "for public release"},
		{Frame: "none", Text: "⟦CUI//DL ONLY⟧" + memoDate + plainText + "CUI//DL ONLY\n", Note: "no list"},
		{Frame: "none", Text: "⟦CUI⟧                    March 3, 2026\nMEMORANDUM FOR ALL MASTERS\n\n" +
			"SUBJECT: Paint\n\n" + plainText + "CUI\n", Note: "nobody is named who designated it"},
		{Frame: "none", Text: "CUI\n\nDEPARTMENT OF PIERS" + memoDate + plainText + "CUI\n", Trap: true,
			Note: "a letterhead names the agency"},
		{Frame: "none", Text: "CUI//SP-CVI//FED ONLY" + memoDate + plainText + cuiBlock + "CVI" + fedOnly +
			"CUI//SP-CVI//FED ONLY\n", Note: "the same"},
		{Frame: "none", Text: "CUI" + memoDate + plainText + cuiBlock + "CVI" + fedOnly + "CUI\n", Trap: true,
			Note: "a banner without categories and controls"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !underCUI(d) || !onePaperRead(d) {
			return
		}
		besideCUI(p)
		in, ok := d.Written().Indicator(d.Span)
		if !ok {
			noIndicator(p, in)
			return
		}
		if day := in.Day; in.Dated && d.Date.Known() && day < d.Date.From {
			p.Report(lint.Diagnostic{Span: in.Decontrol.Span, Cite: law.Cite{Instrument: &law.CFR2002, Section: "2002.20(e)"},
				Message: "the paper is decontrolled before its own date, " + cableDate(d),
				Help:    "write a later date, or remove the marking"})
		}
		banner := &d.FirstLine().Level
		said := cuiParts(banner)
		category := func(k marking.CUIKind) bool { return k == marking.CUISpecified || k == marking.CUIBasic }
		notInIndicator(p, banner, said, marking.CUIValue(in.Categories.Text), category)
		control := func(k marking.CUIKind) bool { return k == marking.CUIDissemination }
		listed := marking.CUIValue(in.Dissemination.Text)
		if slices.ContainsFunc(slices.Concat(said, listed), namesCountries) {
			return
		}
		if !notInIndicator(p, banner, said, listed, control) {
			notInBanner(p, in.Dissemination.Span, banner, said, listed)
		}
		noCategory(p, in, said)
	},
}

// noIndicator notes that no line of a paper from its head to its foot says who designated the information: 32 CFR
// 2002.20(c). A letterhead or the office in a signature does, so that any name of an office counts. The address of a
// mail has one. The form of the Department of Defense has a line for the office, also below a letterhead.
func noIndicator(p *lint.Pass, in scan.Indicator) {
	d := p.Doc
	if in.Categories.Text != "" && in.Dissemination.Text != "" {
		p.Report(lint.Diagnostic{Span: in.First, Severity: lint.Info, Cite: law.Consistency("an indicator with categories " +
			"and controls also says which office controls the information: DoDI 5200.48, section 3.4"),
			Message: "the designation indicator does not say who controls the information",
			Help:    "add the line Controlled by"})
		return
	}
	if d.Paper.Kind == cable.Email || partOfPaper(d) || d.Written().SaidOfCUI(d.Span).Designated {
		return
	}
	p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span, Severity: lint.Info,
		Cite:    law.Cite{Instrument: &law.CFR2002, Section: "2002.20(c)"},
		Message: "the paper is CUI, and nothing in it says which agency designated it",
		Help:    "write the letterhead of the office, or the line Controlled by on the first page"})
}

// noCategory notes that an indicator in the form of the Department of Defense, with a control of dissemination, has no
// category, and neither has the banner.
func noCategory(p *lint.Pass, in scan.Indicator, said []marking.CUIPart) {
	if in.Categories.Span.End > 0 || in.Dissemination.Text == "" || slices.ContainsFunc(said, namesCategory) {
		return
	}
	p.Report(lint.Diagnostic{Span: in.Dissemination.Span, Severity: lint.Info, Cite: law.Consistency("an indicator with " +
		"a dissemination control has the CUI category, too: DoDI 5200.48, section 3"),
		Message: "the designation indicator has a control, and no CUI category",
		Help:    "add the line CUI Category"})
}

func namesCategory(part marking.CUIPart) bool {
	return part.Kind != marking.CUIWord && part.Kind != marking.CUIDissemination
}

// besideCUI reports what is said in a CUI paper apart from its banner and its indicator: a statement of distribution
// for the public, and a control that needs a list.
func besideCUI(p *lint.Pass) {
	d := p.Doc
	banner, said := &d.FirstLine().Level, d.Written().SaidOfCUI(d.Span)
	if !said.Public.Empty() {
		p.Report(lint.Diagnostic{Span: said.Public, Related: bannerRelated(banner, "the banner"),
			Cite:    law.Consistency("Distribution Statement A is for public release, DoDI 5230.24, and CUI is not"),
			Message: "the paper is CUI, and its distribution statement is that for public release",
			Help:    "write the statement that is right, B to F, or remove the marking"})
	}
	list := func(part marking.CUIPart) bool { return part.Text == "DL ONLY" }
	if !said.Listed && slices.ContainsFunc(cuiParts(banner), list) {
		p.Report(lint.Diagnostic{Span: banner.Span, Severity: lint.Info,
			Cite:    law.Consistency("DL ONLY is for those on an accompanying list: CUI registry, dissemination controls"),
			Message: "the banner is for those on a list, and no dissemination list is named",
			Help:    "name the list, or attach it"})
	}
}

// notInIndicator reports the first word of some kinds in the banner that is not in the field of the indicator.
func notInIndicator(p *lint.Pass, banner *cable.Mark, said, listed []marking.CUIPart,
	of func(marking.CUIKind) bool) bool {
	for _, part := range said {
		if len(listed) == 0 || !of(part.Kind) || part.Near != "" || hasCUIWord(listed, part) {
			continue
		}
		at := source.Span{Start: part.At, End: part.At + len(part.Text)}.Shift(banner.Span.Start)
		p.Report(lint.Diagnostic{Span: at, Scope: banner.Span,
			Message: "the banner has " + part.Text + ", and the designation indicator does not",
			Help:    "find out which is right, and write it in both places"})
		return true
	}
	return false
}

// notInBanner reports the first control of the indicator that is not in a banner with controls. In a banner with
// categories alone it is a note.
func notInBanner(p *lint.Pass, at source.Span, banner *cable.Mark, said, listed []marking.CUIPart) {
	named, controlled := false, false
	for _, part := range said {
		if part.Kind == marking.CUIOther { // it may be the control
			return
		}
		named = named || part.Kind != marking.CUIWord
		controlled = controlled || part.Kind == marking.CUIDissemination
	}
	for _, part := range listed {
		if !named || part.Kind != marking.CUIDissemination || hasCUIWord(said, part) {
			continue
		}
		found := lint.Diagnostic{Span: banner.Span, Message: "the designation indicator has " + part.Text +
			", and the banner does not", Help: "find out which is right, and write it in both places",
			Related: []lint.Related{{Span: at, Message: "the indicator"}}}
		if !controlled {
			found.Severity = lint.Info
		}
		p.Report(found)
		return
	}
}

// hasCUIWord reports whether a word is among others: Specified or Basic, long or short.
func hasCUIWord(list []marking.CUIPart, part marking.CUIPart) bool {
	return slices.ContainsFunc(list, func(other marking.CUIPart) bool { return cuiName(other) == cuiName(part) })
}

func cuiName(part marking.CUIPart) string {
	if part.Text == "NF" {
		return "NOFORN"
	}
	return strings.TrimPrefix(part.Text, "SP-")
}

// namesCountries reports whether a list of countries follows a control.
func namesCountries(part marking.CUIPart) bool {
	return part.Kind == marking.CUIDissemination && (text.HasWord(part.Text, "REL") || text.HasWord(part.Text, "DISPLAY"))
}
