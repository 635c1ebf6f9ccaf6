package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var captionOnPlainUnclassified = &lint.Rule{
	Code: "C006", Name: "caption-on-plain-unclassified", Title: "NODIS or EXDIS on a cable that is neither classified " +
		"nor sensitive",
	Demands:    "NODIS and EXDIS are for classified and administratively controlled text",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Cites:      []law.Cite{{Instrument: &law.CAPCO, Section: "EXDIS (p. 172 of 2016)"}},
	Why: `NODIS and EXDIS keep a text from nearly everybody, and anybody may read a plain UNCLAS cable. So either the
level or the caption SENSITIVE is missing.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "-SENSITIVE\n-SIPDIS\n⟦EXDIS⟧\n2. (U) The minister gave a date.\n3. (U) Staff were told.",
			Note: "for anybody, and for few"},
		{Frame: "2009 U", Text: "-SENSITIVE\n-SIPDIS\n⟦NODIS⟧\n2. The minister gave a date.\n3. Staff were told.",
			Note: "without portion marks"},
		{Frame: "2002 U", Text: "-SIPDIS\nNODIS", Trap: true, Note: "before the register of 2008"},
		{Frame: "2009 U", Text: "-SIPDIS\nEXDIS", Note: "with SENSITIVE"},
		{Frame: "2002 U", Text: "-SIPDIS\nNODIS\n2. (SBU) The minister gave a date.", Also: []string{"R006"},
			Note: "where SENSITIVE is missing R006 says so"},
		{Frame: "2002 U", Text: "-SIPDIS\nUNCLAS E F T O QUELLVILLE 000412\nEXDIS", Note: "EFTO is protected too"},
		{Frame: "2009 C", Text: "-SIPDIS\nNODIS", Trap: true, Note: "a classified cable"},
		{Frame: "none", Text: "UNCLASSIFIED//⟦EXDIS⟧" + memoDate + plainText + "UNCLASSIFIED//EXDIS\n",
			Note: "in the banner of a memorandum"},
	},
	Check: func(p *lint.Pass) {
		if !plainUnclassified(p.Doc) {
			return
		}
		if p.Doc.Paper != nil {
			captionInBanner(p)
			return
		}
		for _, name := range [...]string{"NODIS", "EXDIS"} {
			reportCaption(p, name, name+" is on a cable that is neither classified nor SENSITIVE",
				"add SENSITIVE, raise the header, or drop "+name)
		}
	},
}

// captionInBanner reports NODIS or EXDIS in a paper's banner. UNCLASSIFIED on a line of its own may be what a release
// wrote above the old captions.
func captionInBanner(p *lint.Pass) {
	banner := &p.Doc.FirstLine().Level
	for _, w := range banner.Words {
		if !w.IsControl(marking.NODIS) && !w.IsControl(marking.EXDIS) || !bannersRead(p.Doc) {
			continue
		}
		p.Report(lint.Diagnostic{Span: w.Span.Shift(banner.Span.Start), Scope: banner.Span,
			Message: w.Text + " is on a paper that is neither classified nor SBU",
			Help:    "write SBU in the banner, raise it, or drop " + w.Text})
	}
}

// plainUnclassified reports whether the header is UNCLAS and nothing more: not sensitive, no LOU, no E F T O.
func plainUnclassified(d *cable.Document) bool {
	low := marking.Sensitive
	return unclassified(d) && !d.Copy.HeaderCut && !d.FirstLine().EFTO && d.Marking().Controls&low == 0 &&
		!nearCaption(d, "SENSITIVE")
}

// nearCaption reports whether a line of the header is one edit from a caption: a damaged copy of it, which C010
// reports.
func nearCaption(d *cable.Document, name string) bool {
	for _, b := range d.Blocks {
		for _, s := range b.Slugs {
			if d.Written().NearlyHas(s, name) {
				return true
			}
		}
		for _, c := range b.Captions {
			if c.Name != name && text.OneSlip(c.Name, name) {
				return true
			}
		}
	}
	return false
}
