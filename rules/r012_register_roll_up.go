package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var registerRollUp = &lint.Rule{
	Code: "R012", Name: "register-roll-up", Title: "the header lacks a compartment or control that a portion has",
	Demands:    "the header shows every compartment, program and control that a portion calls for",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.CAPCO, Section: "Table 3 (of 2016)"},
		law.Consistency("the header shows the controls that its portions call for")},
	Why: `A reader decides by the header who may open the cable. A portion with a compartment, atomic energy
information, foreign government information or a control such as ORCON that the header does not show is read by
people who may not see it. Weaker controls yield to stricter ones: ORCON-USGOV to ORCON, EXDIS to NODIS, FRD to
RD. In State's profile it reads only papers, and there the marks that follow the register, foreign government
information, LES, and control systems (SI, TK, HCS); NODIS and EXDIS, SSI, and ORCON of foreign information are
notes. A paper with information of a government that is not named,
(FGI-C), says that it has foreign government information; without that sentence there is a note.`,
	Examples: []lint.Example{
		{Frame: "2009 S", Settings: underIC, Text: "⟦S E C R E T⟧ QUELLVILLE 000412\nNOFORN\n" +
			"2. (S//TK//NF) The minister gave a date.", Note: "TK is not in the header"},
		{Frame: "2009 S", Settings: underIC, Text: "⟦S E C R E T⟧ QUELLVILLE 000412\nNOFORN\n" +
			"2. (S//OC/NF) The minister gave a date.", Note: "nor is ORCON"},
		{Frame: "2009 S", Settings: underIC, Text: "ORCON\nNOFORN\n2. (S//OC/NF) The minister gave a date.",
			Note: "the header has both"},
		{Frame: "2009 S", Settings: underIC, Text: "S E C R E T//TK//NOFORN QUELLVILLE 000412\n" +
			"2. (S//TK//NF) The minister gave a date.", Note: "on the classification line"},
		{Frame: "2009 S", Text: "NOFORN\n2. (S//OC/NF) The minister gave a date.", Trap: true,
			Note: "not asked for in State's profile"},
		{Frame: "none", Text: "⟦SECRET//NOFORN⟧                                 March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(S//SI//NF) He told us so." +
			memoBlock + "SECRET//NOFORN\n", Note: "a control system in a paper, also in State's profile"},
		{Frame: "none", Text: "⟦SECRET⟧                                         March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(S) He told us so.\n\n" +
			"(C//FGI) The envoy did, too." + memoBlock + "SECRET\n",
			Note: "foreign government information in a paper, also in State's profile"},
		{Frame: "none", Text: "⟦UNCLASSIFIED⟧" + memoDate + "(U//LES) He was at the pier.\n\n(U) She was, too.\n\n" +
			"UNCLASSIFIED\n", Note: "law enforcement sensitive, also in State's profile"},
		{Frame: "none", Text: "⟦SECRET⟧" + memoDate + "(S) He told us so.\n\n(FGI-C) The envoy did, too." + memoBlock +
			"SECRET\n", Note: "a government that is not named, and no statement"},
		{Frame: "none", Text: "⟦SECRET//NOFORN⟧" + memoDate + "(S//OC/NF) He told us so.\n\n(S//NF) She did, too." +
			memoBlock + "SECRET//NOFORN\n", Note: "ORCON in a paper that follows the register, also in State's profile"},
		{Frame: "none", Text: "⟦SECRET⟧" + memoDate + "(S) He told us so.\n\n(S//EXDIS) She did, too." + memoBlock +
			"SECRET\n", Note: "a caption of State"},
		{Frame: "none", Text: "⟦UNCLASSIFIED⟧" + memoDate + "(U) He told us so.\n\n(U//SSI) She did, too.\n\n" +
			"UNCLASSIFIED\n", Note: "sensitive security information"},
		{Frame: "none", Text: "SECRET//FGI                                    March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(S) He told us so.\n\n" +
			"(C//FGI) The envoy did, too." + memoBlock + "SECRET//FGI\n", Trap: true, Note: "the banner has it"},
	},
	Check: func(p *lint.Pass) {
		switch {
		case p.Profile != lint.IC && systemNotShown(p), registerNotShown(p): // one finding is enough
		default:
			captionNotShown(p)
		}
		concealedSource(p)
	},
}

// concealedSource notes a paper with information of a government that is not named, (FGI-C), that says so nowhere else.
func concealedSource(p *lint.Pass) {
	d := p.Doc
	if d.Paper == nil || !classified(d) || d.Paper.GatesOnly() || !from(d, law.ISOO2010.From) || !onePaperRead(d) ||
		d.Marking().Controls.Has(marking.FGI) {
		return
	}
	var marks []lint.Related
	for _, b := range d.Binding() {
		if strings.HasPrefix(b.Mark.Text, "(FGI-") {
			marks = append(marks, lint.Related{Span: b.Mark.Span, Message: "is foreign government information"})
		}
	}
	if marks != nil && !d.Written().Says(d.Span, "CONTAINS FOREIGN GOVERNMENT INFORMATION") {
		p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span, Severity: lint.Info, Related: marks,
			Cite: law.Consistency("a paper with information of a government that is not named says so: 32 CFR " +
				"2001.24(c)"),
			Message: "a portion has foreign government information, and no statement says so",
			Help:    "write on the first page: This Document Contains Foreign Government Information"})
	}
}

// registerNotShown reports the first part of the roll-up that the header does not show: in State's profile only what
// the register judges in a paper, and foreign government information, which 32 CFR 2001.24(c) has in all.
func registerNotShown(p *lint.Pass) (reported bool) {
	line := p.Doc.FirstLine()
	foreign := line != nil && p.Doc.Paper != nil && from(p.Doc, mailRules()) && foreignMark(p.Doc) &&
		!foreignBanner(line)
	enforced := lawEnforcement(p.Doc)
	follows := p.Profile == lint.IC || classified(p.Doc) && p.FollowsRegister() // R002 reports on other banners
	if line == nil || p.Doc.Copy.HeaderCut || !foreign && !enforced && !follows || !bannersSeen(p.Doc) {
		return false
	}
	shown := headerOfRegister(p.Doc)
	if p.Profile != lint.IC {
		for _, m := range p.Doc.PageBanners { // where banners differ, B004 says so
			shown = register.Join(shown, register.Parse(m.Text).Marking)
		}
	}
	for _, part := range lint.DeriveRegister(p.Doc).Parts {
		if !part.MissingFrom(shown) || len(part.By) == 0 || register.NamesSystem(line.Level.Text, part.Text) ||
			strings.Contains(line.Level.Text, part.Text+",") || // C018 reports the comma
			p.Doc.Paper == nil && p.Doc.HeaderSays(part.Text) { // RD is in the words of a paper, RECORD
			continue
		}
		var marks []*cable.Mark
		note := true
		for _, b := range part.By {
			judged := p.ByRegister(b.Mark.Text)
			if foreign && strings.HasPrefix(part.Text, "FGI") || enforced && strings.HasPrefix(part.Text, "LES") ||
				judged {
				marks, note = append(marks, b.Mark), false
			} else if foreign && part.Text == "ORCON" || part.Text == "SSI" {
				marks = append(marks, b.Mark)
			}
		}
		if marks == nil || p.Profile != lint.IC && capitalsName(p.Doc, part.Text) {
			continue
		}
		found := notShown(line, part.Text, marks)
		if !bannersRead(p.Doc) {
			if part.Text != "EXDIS" && part.Text != "NODIS" { // the banner may have another word for it
				continue
			}
			found.Severity, found.Help = lint.Info, "see what the word of the banner is that is not known"
		}
		if note {
			found.Severity = lint.Info
		}
		p.Report(found)
		return true
	}
	return false
}

// captionNotShown notes that a portion of a classified paper is NODIS or EXDIS, and its banners are neither.
func captionNotShown(p *lint.Pass) {
	d := p.Doc
	if d.Paper == nil || !classified(d) || !bannersSeen(d) || !onePaperRead(d) {
		return
	}
	for _, c := range [...]marking.Control{marking.NODIS, marking.EXDIS} {
		var marks []*cable.Mark
		for _, q := range d.Portions {
			if m := q.Mark(); m != nil && m.Controls.Has(c) && !q.Inserted && !q.ListLetter {
				marks = append(marks, m)
			}
		}
		if marks != nil && !shownAbove(d, c) && !capitalsName(d, c.String()) {
			found := notShown(d.FirstLine(), c.String(), marks)
			found.Severity = lint.Info
			p.Report(found)
			return
		}
	}
}

// lawEnforcement reports whether a mark of an unclassified paper that may be of the register's time is law enforcement
// sensitive, (U//LES), or one of any paper SSI, and its banner is neither of CUI, which replaced that, nor has the
// words on a line of their own.
func lawEnforcement(d *cable.Document) bool {
	sensitive := func(q *cable.Portion) bool { return q.Mark() != nil && strings.Contains(q.Mark().Text, "//SSI") }
	return d.Paper != nil && (unclassified(d) || slices.ContainsFunc(d.Portions, sensitive)) && !underCUI(d) &&
		!d.Paper.Stamped && d.Date.To >= law.CAPCO.From &&
		!d.Written().Says(d.Span, "LAW ENFORCEMENT SENSITIVE") &&
		!d.Written().Says(d.Span, "SENSITIVE SECURITY INFORMATION") &&
		slices.ContainsFunc(d.Binding(), func(b cable.BindingMark) bool {
			says := func(word string) bool { return strings.Contains(b.Mark.Text, word) }
			return (says("//SSI") || unclassified(d) && says("//LES")) && register.Parse(b.Mark.Text).Understood()
		})
}

// notShown is the finding on what marks call for and the header does not show.
func notShown(line *cable.ClassificationLine, what string, marks []*cable.Mark) lint.Diagnostic {
	var related []lint.Related
	for _, m := range marks {
		said := what
		if strings.HasPrefix(what, "FGI ") { // of several sources, each mark may have others
			said = register.Parse(m.Text).Calls()
		}
		related = append(related, lint.Related{Span: m.Span, Message: "calls for " + said})
	}
	return lint.Diagnostic{
		Span: line.Level.Span, Related: related,
		Message: "a portion calls for " + what + ", and the header does not show it",
		Help:    "add " + what + " to the header",
	}
}

// foreignMark reports whether a mark that binds the header is of foreign information: FGI, (//GBR C).
func foreignMark(d *cable.Document) bool {
	for _, b := range d.Binding() {
		if strings.Contains(b.Mark.Text, "FGI") || strings.HasPrefix(strings.TrimLeft(b.Mark.Text, "( "), "//") {
			return true
		}
	}
	return false
}

// foreignBanner reports whether a banner is that of another government or of NATO, which shows whose the information
// is: //GBR SECRET, NATO SECRET.
func foreignBanner(line *cable.ClassificationLine) bool {
	return register.Parse("//" + strings.TrimPrefix(line.Level.Text, "//")).Foreign()
}

// headerOfRegister is what the header's lines say in the register's words: its level, and each caption that the
// register has.
func headerOfRegister(d *cable.Document) register.Marking {
	m := register.Parse(d.Marking().Level.String()).Marking
	if d.Paper != nil {
		return register.Join(m, register.Parse(d.FirstLine().Level.Text).Marking)
	}
	for _, b := range d.Blocks {
		for _, c := range b.Captions {
			read := register.Parse(d.Marking().Level.String() + "//" + strings.ReplaceAll(c.Text, "\n", " "))
			m = register.Join(m, read.Marking)
		}
		for _, banner := range b.Banner {
			m = register.Join(m, register.Parse(banner.Text).Marking)
		}
		for _, line := range headerBanners(d, b) {
			m = register.Join(m, line.read().Marking)
		}
	}
	return m
}
