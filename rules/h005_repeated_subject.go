package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedSubject = &lint.Rule{
	Code: "H005", Name: "repeated-subject", Title: "a repeated header has another subject",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Warning},
	Cites:      []law.Cite{agreement},
	Why: `Two subjects under one post and serial are two cables, or one that was changed in one copy alone. Wrapping, case and punctuation never count, nor does a copy that
breaks off earlier.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "2: ⟦SUBJECT:⟧ FERRY TALKS RESUME", Note: "another subject"},
		{Frame: "2009 C doubled", Text: "2: ⟦SUBJECT:⟧ HARBOR DUES RISE", Note: "the same first word"},
		{Frame: "2009 C doubled", Text: "2: SUBJ: Harbor talks, resume", Trap: true, Note: "case and punctuation never count"},
		{Frame: "2009 C doubled", Text: "SUBJECT: FERRY TALKS RESUME", Note: "the copies agree"},
	},
	Check: func(p *lint.Pass) {
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			a, b := first.Subject, later.Subject
			if a == nil || b == nil || first.Masked || later.Masked || p.Doc.Copy.Glued || sameSubject(a.Text.Text, b.Text.Text) {
				return
			}
			at := source.Span{Start: b.Span.Start, End: b.Span.Start + len("SUBJECT:")} // the subject itself is never quoted
			p.Report(lint.Diagnostic{
				Span: at, Scope: later.Span, Related: []lint.Related{{Span: a.Span, Message: "first header"}},
				Message: "the repeated header has another subject than the first", Help: "find out which is right, and write it in both",
			})
		})
	},
}

// sameSubject compares subjects by their letters. A note of correction counts for nothing, and one may stop before the
// other: copies break off, and take a line behind the subject for its end.
func sameSubject(a, b string) bool {
	a, b = strings.TrimPrefix(letters(a), "CORRECTEDCOPY"), strings.TrimPrefix(letters(b), "CORRECTEDCOPY")
	return strings.HasPrefix(a, b) || strings.HasPrefix(b, a)
}
