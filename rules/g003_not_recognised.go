package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var notRecognised = &lint.Rule{
	Code: "G003", Name: "not-recognised", Title: "a file among the cables is not a cable",
	Demands:    "each checked file is a cable",
	Severities: []lint.Severity{lint.Warning},
	Reads:      lint.CablesAndPapers,
	Need: lint.Need{
		Text:  "require-cables = true or require-marked = true in the configuration",
		Given: func(s lint.Settings) bool { return s.RequireCables || s.RequireMarked },
	},
	Cites: []law.Cite{law.Consistency("asked for by whoever runs the repository")},
	Why: `A file that is not recognised as a cable is not checked. Where a folder should hold cables only, that
is worth knowing: the header may be damaged beyond recognition, or the file may be in the wrong place.`,
	Examples: []lint.Example{
		{Frame: "none", Settings: requiringCables, Text: "⟦Dear colleague,⟧\n\nthe ship has left port.", Note: "a letter"},
		{Frame: "none", Settings: requiringCables, Text: "⟦SECRET⟧\n\nThe ship has left port.",
			Note: "a level, and no post or serial"},
		{Frame: "none", Settings: requiringCables, Text: "⟦From:⟧" + mailHead + "SECRET" + mailRest,
			Note: "a mail where cables alone should be"},
		{Frame: "none", Settings: &lint.Settings{RequireMarked: true}, Text: soundMemo,
			Note: "a memorandum where marked papers may be"},
		{Frame: "none", Settings: &lint.Settings{RequireMarked: true}, Text: "⟦Dear colleague,⟧\n\nthe ship has left port.",
			Note: "neither"},
		{Frame: "none", Text: "Dear colleague,\n\nthe ship has left port.", Note: "nobody asked for cables alone"},
		{Frame: "2009 C", Settings: requiringCables, Text: "2. (C) The minister gave a date.", Trap: true, Note: "a cable"},
	},
	Check: func(p *lint.Pass) {
		if p.Doc.Paper == nil || !p.RequireCables {
			return
		}
		p.Report(lint.Diagnostic{
			Span: openingWord(p.Doc), Message: "the file is a marked paper, and here each file must be a telegram",
			Help: "move it, exclude it, or set require-marked instead of require-cables",
		})
	},
	CheckText: func(p *lint.Pass) {
		found := lint.Diagnostic{
			Span: p.Doc.File.LineFrom(0), Message: "the file is not a cable, which has " + cable.Header,
			Help: "correct its header, move it, or exclude it",
		}
		if p.RequireMarked && !p.RequireCables {
			found.Message = "the file is neither a cable nor a marked paper"
			found.Help = "correct its header or its markings, move it, or exclude it"
		}
		p.Report(found)
	},
}

// requiringCables are the settings of a folder that must hold cables only.
var requiringCables = &lint.Settings{RequireCables: true}

// openingWord is the first word of a document.
func openingWord(d *cable.Document) source.Span {
	return d.Written().Opening(d.Span).Span
}
