package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var sectionsDisagree = &lint.Rule{
	Code: "H009", Name: "sections-disagree", Title: "the sections of one cable disagree",
	Demands:    "each section of a cable gives the level, the number of sections and the serial of the whole",
	Severities: []lint.Severity{lint.Error, lint.Warning},
	Cites: []law.Cite{law.Consistency("sections travel by themselves and are put together by level, total and " +
		"serial; in no sound public cable do these differ")},
	Why: `A long cable travels in sections, SECTION 01 OF 03 and so on, each with a classification line of its own. A
section with a different level is handled by that level. Where the totals or serials differ, the sections are not put
together. A skipped section is a warning: it may have been lost.`,
	Silences: []string{"H001", "H008"},
	Examples: []lint.Example{
		{Frame: "2009 C sections", Text: "2: ⟦S E C R E T⟧ SECTION 02 OF 02 QUELLVILLE 000412", Note: "another level"},
		{Frame: "2009 C sections", Text: "2: C O N F I D E N T I A L ⟦SECTION 02 OF 03⟧ QUELLVILLE 000412",
			Note: "another total"},
		{Frame: "2009 C sections", Text: "2: C O N F I D E N T I A L SECTION 02 OF 02 QUELLVILLE ⟦000413⟧",
			Note: "another serial"},
		{Frame: "2009 C sections", Text: "1: C O N F I D E N T I A L SECTION 01 OF 03 QUELLVILLE 000412\n" +
			"2: C O N F I D E N T I A L ⟦SECTION 03 OF 03⟧ QUELLVILLE 000412", Note: "the second is skipped: a warning"},
		{Frame: "2009 C sections", Text: "2: C O N F I D E N T I A L SECTION 02 OF 02 QUELLVILLE 412", Trap: true,
			Note: "leading zeros never count"},
		{Frame: "2009 C sections", Text: "2: C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412", Trap: true,
			Note: "a repeated section"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		otherSerial(p)
		var first, before *cable.HeaderBlock
		for _, b := range d.Blocks {
			if b.Line == nil || b.Cut || b.Line.Section == 0 || b.Line.DamagedSection {
				continue
			}
			if before == nil {
				first = b
			} else {
				compareSections(p, first, before, b)
			}
			before = b
		}
	},
}

// compareSections reports what a section's line says otherwise than the first and the one before it: of several
// sections one that is wrong is one finding, and so are several that are wrong in the same way.
func compareSections(p *lint.Pass, first, before, later *cable.HeaderBlock) {
	a, b, f := before.Line, later.Line, first.Line
	found := lint.Diagnostic{Scope: later.Span, Related: []lint.Related{{Span: a.Span, Message: "the section before"}},
		Help: "find out which line is right, and write it in all sections"}
	switch {
	case b.Section == a.Section:
		return
	case a.Level.Level != b.Level.Level && f.Level.Level != b.Level.Level:
		found.Span, found.Message = b.Level.Span, fmt.Sprintf("this section is %s, the one before %s", b.Level.Level,
			a.Level.Level)
	case a.Sections != b.Sections && f.Sections != b.Sections:
		found.Span, found.Message = b.SectionSpan, fmt.Sprintf("this section counts %d sections, the one before %d",
			b.Sections, a.Sections)
	case b.Section > a.Section+1:
		found.Severity, found.Span, found.Message = lint.Warning, b.SectionSpan,
			fmt.Sprintf("section %d comes after section %d", b.Section, a.Section)
		found.Help = "see whether a section is missing"
	default:
		return
	}
	p.Report(found)
}

// otherSerial reports a section that goes on with the cable before it in all but the serial.
func otherSerial(p *lint.Pass) {
	if p.Doc.Before == nil {
		return
	}
	a, b := lastLine(p.Doc.Before), p.Doc.FirstLine()
	if resumed(p.Doc) || a == nil || b == nil || a.Section == 0 || b.Section != a.Section+1 ||
		a.Sections != b.Sections || p.Doc.Post != p.Doc.Before.Post || b.Serial == 0 {
		return
	}
	p.Report(lint.Diagnostic{
		Span: b.SerialSpan, Related: []lint.Related{{Span: a.Span, Message: "the section before"}},
		Message: fmt.Sprintf("this section has the serial %d, the one before %d", b.Serial, a.Serial),
		Help:    "find out which serial is right, and write it in all sections",
	})
}

// resumed reports whether a section goes on with the cable that comes before a section with another serial: the
// one between is wrong, and has its finding.
func resumed(d *cable.Document) bool {
	if d.Before == nil || d.Before.Before == nil {
		return false
	}
	a, between, b := d.Before.Before, d.Before.FirstLine(), d.FirstLine()
	return between != nil && b != nil && between.Section > 0 && b.Section == between.Section+1 && a.Post == d.Post &&
		a.Serial == d.Serial
}

// lastLine is the last classification line of a cable; nil where it has none.
func lastLine(d *cable.Document) (line *cable.ClassificationLine) {
	for _, b := range d.Blocks {
		if b.Line != nil {
			line = b.Line
		}
	}
	return line
}
