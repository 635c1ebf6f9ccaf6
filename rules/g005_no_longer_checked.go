package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var noLongerChecked = &lint.Rule{
	Code: "G005", Name: "no-longer-checked", Title: "a file was a cable in the base revision, and cannot be checked now",
	Demands:    "a change leaves each cable one that can be checked",
	Severities: []lint.Severity{lint.Error},
	Need:       lint.Need{Text: "--against REV", Given: func(s lint.Settings) bool { return s.Against }},
	Cites:      []law.Cite{law.Consistency("asked for by whoever runs the repository")},
	Silences:   []string{"G003"},
	Why: `Each file that changed is compared with the base revision. Where it was a cable there, and now has no
header that is recognized, is not text, or cannot be read, no rule looks at its marks, so a lowered one would
pass. The same holds for a file that was renamed: a new file with half of the text of one that is gone, or one
that cannot be read and has its name, is that file. A file that a link, a folder or a pipe has replaced is
reported too. A deleted cable is not reported: its marks are gone with its text. A file that the configuration
excludes is not reported: that is a decision in the repository. Where the change is meant, silence the rule for
the path, with the reason.`,
	Examples: []lint.Example{
		{Frame: "none", Settings: against, Base: wasCable, Text: "⟦C O N F I D E N T I A L⟧\n\n" +
			"1. (C) The ferry sails at noon.", Note: "the header is gone"},
		{Frame: "none", Settings: against, Base: wasCable, Text: "⟦Dear colleague,⟧\n\nthe ferry sails at noon.",
			Note: "it became a letter"},
		{Frame: "none", Settings: against, Base: soundMemo, Text: "⟦Dear colleague,⟧\n\nthe ferry sails at noon.",
			Note: "it was a memorandum"},
		{Frame: "none", Settings: against, Base: "Dear colleague,\n\nthe ferry sails at noon.",
			Text: "Dear colleague,\n\nthe ferry sails at one.", Note: "it never was a cable"},
		{Frame: "none", Settings: against, Text: "Dear colleague,\n\nthe ferry sails at noon.", Note: "a new file"},
		{Frame: "2009 C", Settings: against, Base: "2. (C) The minister gave a date.",
			Text: "2. (C) The minister gave another date.", Trap: true, Note: "it is a cable still"},
	},
	CheckText: func(p *lint.Pass) {
		if p.Base == nil {
			return
		}
		was, what := "a cable", "header"
		if p.Base.Paper != nil {
			was, what = "a marked paper", "markings"
		}
		p.Report(lint.Diagnostic{
			Span: p.Doc.File.LineFrom(0), Message: "the file was " + was + " in the base revision, and can no longer be checked",
			Help: "restore its " + what + " and encoding, or silence this rule for the file with the reason",
		})
	},
}

// wasCable is what a file was in the base revision.
const wasCable = "C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL\n" +
	"SUBJECT: THE FERRY\n\n1. (C) The ferry sails at noon."
