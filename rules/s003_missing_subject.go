package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var missingSubject = &lint.Rule{
	Code: "S003", Name: "missing-subject", Title: "the cable has no SUBJECT line",
	Demands:    "a telegram carries a subject",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH1H212, Section: "H-212d"}, {Instrument: &law.FAH1H211, Section: "H-211d"},
		law.Consistency("97 % of the public cables have a SUBJECT line; those without lost header lines in copying")},
	Why: `The subject shows a reader what the cable is about, and release reviewers which ones belong together.
Without it the cable must be opened to be found.`,
	Examples: []lint.Example{
		{Frame: "2009 U", Text: "-SUBJECT\n⟦UNCLAS⟧ QUELLVILLE 000412", Note: "no SUBJECT line"},
		{Frame: "1988 C", Text: "-SUBJECT\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "in 1988"},
		{Frame: "none", Text: "RJXYZ/COMDR PORT AMBER\nBT\nUNCLAS FROM QUILL 30111\n" +
			"FERRY, 1 (A) LATE, (B) UNK, (C) UNK, (D) ONE\n(E) N/A (F) NO SOUND.\n", Trap: true,
			Note: "a report of a service by teletype"},
		{Frame: "2009 C", Text: "SUBJ: HARBOR TALKS RESUME", Trap: true, Note: "the short key"},
		{Frame: "2009 C", Text: "SUBJECT: HARBOR TALKS RESUME", Note: "the line is there"},
		{Frame: "2018 U SMART", Text: "⟦Subject:⟧", Note: "a key of a SMART print without its value"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if at, ok := d.Print.Lacks(scan.SubjectText); ok {
			p.Report(lint.Diagnostic{Span: at, Message: "SUBJECT has no value", Help: "add what the cable is about"})
			return
		}
		if d.FirstLine() == nil || hiddenKey(p, "SUBJ") {
			return
		}
		for _, b := range d.Blocks {
			if b.Subject != nil {
				return
			}
		}
		if !traced(d, "SUBJ") && !d.HeaderLost() && !ofService(d) && !lostInCopying(d) {
			p.Report(lint.Diagnostic{Span: d.FirstLine().Level.Span, Message: "the header has no SUBJECT line",
				Help: "add SUBJECT: and what the cable is about"})
		}
	},
}

// ofService reports whether a message is a teletype of a service that names its office after the level, UNCLAS FROM
// QUILL 30111, and has nothing of State's header: subjects were State's custom.
func ofService(d *cable.Document) bool {
	return len(d.Blocks) == 1 && d.Blocks[0].Order == nil && d.Blocks[0].Tags == nil &&
		strings.HasPrefix(d.FirstLine().Post.Text, "FROM ")
}
