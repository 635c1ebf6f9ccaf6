package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var controlBelowItsFloor = &lint.Rule{
	Code: "C017", Name: "control-below-its-floor", Title: "a marking has a control that its level is too low or too " +
		"high for",
	Demands:    "each control is used with the levels that the register lists for it",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Need:       profileIC(),
	Cites: []law.Cite{
		{Instrument: &law.CAPCO, Custom: "the manual of 2016 has the levels of each control on a page of its own, which " +
			"docs/register.md lists"},
		law.Consistency("a control that only classified information has says that the level is wrong, or the control"),
	},
	Why: `The register lists for each control the levels that it may be used with. ORCON, SI, SAR, RD and FRD are for
classified information, HCS-P and TK for SECRET and TOP SECRET, GAMMA and NATO's COSMIC for TOP SECRET alone; FOUO and
UCNI are for unclassified text. Otherwise either the level or the control is wrong. LIMDIS next to a classification is
unnecessary, and gets a note in profile ic. In State's profile the rule asks it only of papers that follow the register,
COSMIC of all, and LIMDIS is a caption of State.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Settings: underIC, Text: "2. ⟦(U//ORCON)⟧ The minister gave a date.",
			Note: "ORCON is for classified information"},
		{Frame: "2009 C", Settings: underIC, Text: "2. ⟦(C//TK)⟧ The minister gave a date.", Note: "TK begins at SECRET"},
		{Frame: "2009 C", Settings: underIC, Text: "2. ⟦(C//UCNI)⟧ The minister gave a date.",
			Note: "UCNI is for unclassified text"},
		{Frame: "2009 S", Settings: underIC, Text: "⟦S E C R E T//SI-G//ORCON⟧ QUELLVILLE 000412",
			Note: "a header line"},
		{Frame: "2009 C", Settings: underIC, Text: "ORCON\n2. (C//OC) The minister gave a date.",
			Note: "a level that has it"},
		{Frame: "2009 U", Settings: underIC, Text: "2. (U//FOUO) The minister gave a date.", Trap: true,
			Note: "a control of unclassified text"},
		{Frame: "2009 C", Settings: underIC, Text: "2. (C//REL TO USA, GBR) The minister gave a date.",
			Note: "a release list has no floor"},
		{Frame: "none", Text: "SECRET" + memoDate + "(S) We sent AC/2-R(91)3, ⟦COSMIC SECRET⟧." + memoBlock + "SECRET\n",
			Note: "NATO's word for its TOP SECRET"},
		{Frame: "none", Text: "SECRET//TK//NOFORN" + memoDate + "(S//TK//NF) He told us so.\n\n⟦(C//TK//NF)⟧ She did, too." +
			memoBlock + "SECRET//TK//NOFORN\n", Note: "in a paper that follows the register, also in State's profile"},
	},
	Check: func(p *lint.Pass) {
		cosmicBelow(p)
		if stampedCopy(p.Doc) { // the level may be what the release wrote
			return
		}
		registerMarks(p, func(m registerMark, j *judgement) {
			for _, f := range j.faults {
				joined := joinsSBU(m) && (!m.banner || p.Profile != lint.IC) // P008
				if !outsideLimits(f) || f.Kind == register.AboveCeiling && joined ||
					p.Profile != lint.IC && register.OfState(f) { // LIMDIS is a caption of State, too
					continue
				}
				at := m.place(p.Doc, f)
				found := lint.Diagnostic{Span: at, Scope: m.scope, Message: f.Message, Help: f.Help}
				if f.Minor {
					found.Severity = lint.Info
				}
				p.Report(found)
				return
			}
		})
	},
}

// cosmicBelow reports the word of NATO's TOP SECRET next to another level, in a paper's list of documents too.
func cosmicBelow(p *lint.Pass) {
	if p.Doc.Paper == nil || !classified(p.Doc) {
		return
	}
	if at := p.Doc.Written().CosmicBelow(p.Doc.Span); !at.Empty() {
		p.Report(lint.Diagnostic{
			Span: at, Message: "COSMIC is next to a level below TOP SECRET, and is for that alone",
			Help: "write NATO before the level, or COSMIC TOP SECRET", Cite: law.Consistency("NATO marks TOP SECRET with the " +
				"word COSMIC, and other levels with NATO: USSAN 1-07"),
		})
	}
}

// joinsSBU reports whether a marking joins a level and a word for unclassified text.
func joinsSBU(m registerMark) bool {
	return m.mark != nil && m.mark.Defects&marking.JoinedLevelAndSBU != 0
}
