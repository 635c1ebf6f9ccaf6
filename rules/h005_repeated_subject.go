package rules

import (
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var repeatedSubject = &lint.Rule{
	Code: "H005", Name: "repeated-subject", Title: "a repeated header has another subject",
	Demands:    "copies of one header agree",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites:      []law.Cite{agreement()},
	Why: `Two subjects under one post and serial are two cables, or one that was changed in one copy alone.
Wrapping, case and punctuation do not matter, nor does a copy that stops early.`,
	Examples: []lint.Example{
		{Frame: "2009 C doubled", Text: "2: ⟦SUBJECT:⟧ FERRY TALKS RESUME", Note: "another subject"},
		{Frame: "2009 C doubled", Text: "2: ⟦SUBJECT:⟧ HARBOR DUES RISE", Note: "the same first word"},
		{Frame: "2009 C doubled", Text: "2: ⟦SUBJECT:⟧ HARBOR TALKS RESUME, AND OTHER MATTERS", Note: "the second goes on"},
		{Frame: "2009 C doubled", Text: "2: SUBJECT: HARBOR TALKS...", Trap: true, Note: "the copy breaks off"},
		{Frame: "2009 C doubled", Text: "2: SUBJ: Harbor talks, resume", Trap: true,
			Note: "case and punctuation never count"},
		{Frame: "2009 C doubled", Text: "SUBJECT: FERRY TALKS RESUME", Note: "the copies agree"},
	},
	Check: func(p *lint.Pass) {
		severity := unlessPrinted(p.Doc)
		pairs(p.Doc, func(first, later *cable.HeaderBlock) {
			a, b := first.Subject, later.Subject
			if a == nil || b == nil || first.Masked || later.Masked || sameSubject(a.Text.Text, b.Text.Text) ||
				p.Doc.Glued() {
				return
			}
			at := source.Span{Start: b.Span.Start, End: b.Span.Start + len("SUBJECT:")} // the subject itself is never quoted
			found := lint.Diagnostic{
				Severity: severity(), Span: at, Scope: later.Span, Related: []lint.Related{{Span: a.Span, Message: "first header"}},
				Message: "the repeated header has another subject than the first",
				Help:    "find out which is right, and write it in both",
			}
			noteIfEitherUnread(p.Doc, &found, first, later, "SUBJECT:")
			p.Report(found)
		})
	},
}

// sameSubject compares subjects by their letters and digits. A note of correction counts for nothing, and one may end
// before the other: copies break off, and take a line after the subject for its end.
func sameSubject(a, b string) bool {
	a, b = scan.OwnSubject(a), scan.OwnSubject(b)
	return begins(a, b) || begins(b, a)
}

// begins reports whether a subject is another, or its beginning: where it ends in an ellipsis, or where the other one
// begins a new line.
func begins(short, long string) bool {
	a, _ := subjectSigns(short, 0)
	b, newLine := subjectSigns(long, len(a))
	return a == b || a == "" || strings.HasPrefix(b, a) && (newLine || strings.HasSuffix(strings.TrimSpace(short), ".."))
}

// subjectSigns are a subject's letters, in capitals, and digits. newLine reports whether a line ends after the first
// n bytes of them.
func subjectSigns(s string, n int) (signs string, newLine bool) {
	const note = "CORRECTEDCOPY"
	var b strings.Builder
	for _, c := range s {
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			b.WriteRune(unicode.ToUpper(c))
		case c == '\n':
			newLine = newLine || b.Len() == n || b.Len() == n+len(note) && strings.HasPrefix(b.String(), note)
		}
	}
	return strings.TrimPrefix(b.String(), note), newLine
}
