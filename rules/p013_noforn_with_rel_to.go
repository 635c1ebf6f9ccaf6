package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var nofornWithRelTo = &lint.Rule{
	Code: "P013", Name: "noforn-with-rel-to", Title: "one marking says NOFORN and names to whom the text may be released",
	Demands:    "NOFORN is not combined with REL TO, RELIDO or EYES ONLY",
	Severities: []lint.Severity{lint.Error},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.CAPCO, Section: "NOFORN (p. 145 of 2016)"},
		law.Consistency("one marking cannot release a text to nobody and to somebody")},
	Why: `NOFORN releases the text to no foreign government; REL TO releases it to those that it names. The two
contradict each other. NOFORN is stricter, and applies until somebody decides.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "NOFORN\n2. ⟦(C//NF/REL TO USA, GBR)⟧ The minister gave a date.",
			Fixed: "NOFORN\n2. (C//NF) The minister gave a date.", Note: "nobody, and Britain"},
		{Frame: "2009 S", Text: "NOFORN\n2. ⟦(S/NF/RELIDO)⟧ The minister gave a date.",
			Fixed: "NOFORN\n2. (S/NF) The minister gave a date.", Note: "RELIDO leaves it to an officer"},
		{Frame: "2009 C", Text: "NOFORN\n2. (C//NF) The minister gave a date.\n3. (C//REL TO USA, GBR) Staff were told.",
			Trap: true, Note: "two portions, each with its own"},
		{Frame: "2018 C SMART", Text: "CONFIDENTIAL//REL TO USA, GBR\nCaptions: ⟦NOFORN⟧\n" +
			"2. (C//NF) The minister gave a date.", Note: "a caption against the banner"},
		{Frame: "2009 C", Text: "2. (C//REL TO USA, GBR) The minister gave a date.", Note: "a release list alone"},
	},
	Check: func(p *lint.Pass) {
		writtenMarks(p.Doc, func(r registerMark) {
			m := r.mark
			if !m.Has(marking.NOFORN) || !m.Released && !m.Has(marking.RELIDO) && !m.Has(marking.EyesOnly) {
				return
			}
			strict := m.Marking
			strict.Release, strict.Controls = marking.Release{},
				strict.Controls.Without(marking.RELIDO).Without(marking.EyesOnly)
			text := strict.Portion()
			if m.Double {
				text = strings.ReplaceAll(text, "/", "//")
			}
			found := lint.Diagnostic{
				Span: m.Span, Scope: r.scope, Message: "one marking says NOFORN and names to whom the text may be released",
				Help: "write NOFORN, or the release list alone if the text may be shared",
			}
			if !r.banner {
				found.Help = "write " + text + ", or the release list alone if the text may be shared"
				found.Fixes = ofWholeMark(m, replace(lint.Unsafe, m.Span, text, "write "+text))
			}
			p.Report(found)
		})
		captionAndList(p)
	},
}

// captionAndList reports the caption NOFORN of a cable whose first line has a release list.
func captionAndList(p *lint.Pass) {
	line := p.Doc.FirstLine()
	if line == nil || !line.Level.Released || line.Level.Has(marking.NOFORN) {
		return
	}
	var all repeats
	for _, b := range p.Doc.Blocks {
		if c := captionOf(b, "NOFORN"); c != nil {
			all.add("", lint.Diagnostic{Span: c.Span, Related: headerRelated(p.Doc),
				Message: "the caption is NOFORN, and the header names to whom the text may be released",
				Help:    "write NOFORN in both places, or the release list alone if the text may be shared"})
		}
	}
	all.report(p)
}
