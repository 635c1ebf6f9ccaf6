package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedCaptions = &lint.Rule{
	Code: "H002", Name: "repeated-captions", Title: "a repeated header has other captions",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Error, lint.Info},
	Cites:      []law.Cite{agreement()},
	Why: `NOFORN, SENSITIVE, NODIS, EXDIS, STADIS and LIMDIS say who may see a cable. They belong in each copy of
the header, or the reader of one copy does not learn of them. How often SIPDIS is there does not matter. Where
a later section of a cable that is NODIS or EXDIS has no captions, that is a note: no text that was read asks for
them.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "NOFORN\n2: -NOFORN\n2: ⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412\n" +
			"3. (C/NF) Staff were told to keep notes.", Note: "the second copy lost its NOFORN"},
		{Frame: "2009 C doubled", Text: "2: ⟦NOFORN⟧\n3. (C/NF) Staff were told to keep notes.",
			Note: "only the second copy says NOFORN"},
		{Frame: "2009 C doubled", Text: "NOFORN\n3. (C/NF) Staff were told to keep notes.", Note: "both copies say so"},
		{Frame: "2009 C doubled", Text: "2: -SIPDIS", Trap: true, Note: "SIPDIS never counts"},
	},
	Check: func(p *lint.Pass) {
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			if whole(first) && !whole(later) && later.Cause == cable.NextSection && len(later.Captions) == 0 {
				captionOfSection(p, first, later)
			}
			if !whole(first) || !whole(later) && !captionedSection(later) {
				return
			}
			for _, name := range limiting {
				a, b := captionOf(first, name), captionOf(later, name)
				switch {
				case name == "NOFORN" && bannerSays(first, marking.NOFORN) != nil: // SMART prints it in the banner
					continue
				case a != nil && b == nil:
					found := lint.Diagnostic{
						Span: later.Line.Level.Span, Scope: later.Span, Related: []lint.Related{{Span: a.Span,
							Message: "first header: " + name}},
						Message: "the repeated header lacks the caption " + name + " of the first",
						Help:    "write the captions in both copies",
					}
					noteIfEitherUnread(p.Doc, &found, first, later, name)
					p.Report(found)
				case a == nil && b != nil:
					found := lint.Diagnostic{
						Span: b.Span, Scope: later.Span, Related: []lint.Related{{Span: first.Line.Span,
							Message: "first header: no " + strings.ToUpper(name)}},
						Message: "the repeated header has the caption " + name + ", the first has not",
						Help:    "write the captions in both copies",
					}
					noteIfEitherUnread(p.Doc, &found, first, later, name)
					p.Report(found)
				}
			}
		})
	},
}

// captionOfSection notes that a later section, which has no captions, is NODIS or EXDIS by the first: sections are
// handled one by one.
func captionOfSection(p *lint.Pass, first, later *cable.HeaderBlock) {
	for _, name := range [...]string{"NODIS", "EXDIS"} {
		if a := captionOf(first, name); a != nil && later.Line != nil {
			found := lint.Diagnostic{Span: later.Line.Level.Span, Scope: later.Span, Severity: lint.Info,
				Related: []lint.Related{{Span: a.Span, Message: "the first section: " + name}},
				Message: "the section has no caption, and the first one is " + name, Help: "write " + name + " in each section"}
			noteIfEitherUnread(p.Doc, &found, first, later, name)
			p.Report(found)
		}
	}
}

// captionedSection reports whether a block is a later section's, which repeats captions: it then repeats them all.
func captionedSection(b *cable.HeaderBlock) bool {
	return b.Cause == cable.NextSection && len(b.Captions) > 0
}

// limiting are the captions that must agree between copies.
var limiting = [...]string{"NOFORN", "SENSITIVE", "NODIS", "EXDIS", "STADIS", "LIMDIS"}
