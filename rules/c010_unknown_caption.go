package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

var unknownCaption = &lint.Rule{
	Code: "C010", Name: "unknown-caption", Title: "a line of the header is one edit from a caption, or has its form",
	Demands:    "a caption is written as the handbooks write it",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{law.Consistency("captions are words that programs route by: a misspelled one is routed as " +
		"if it were missing")},
	Why: `NOFORM is not NOFORN to a program that routes by captions. The rule looks at lines that hold nothing
else, and at captions of one edit's distance; words of your own are listed in the configuration under
vocabulary. A line that ends as captions do, KESTREL CHANNEL, may limit who sees the cable, and nothing was compared
with it.`,
	Fixes: []lint.FixKind{lint.Safe, lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "⟦NOFORM⟧\n2. (C/NF) The minister gave a date.",
			Fixed: "NOFORN\n2. (C/NF) The minister gave a date.", Note: "a typo in NOFORN"},
		{Frame: "2009 U", Text: "-SENSITIVE\n⟦SENSITIE⟧", Fixed: "-SENSITIVE\nSENSITIVE", Note: "a letter is lost"},
		{Frame: "2009 C", Text: "-SIPDIS\n⟦SIPDIX⟧", Fixed: "-SIPDIS\nSIPDIS",
			Note: "a typo in SIPDIS, which controls nothing"},
		{Frame: "2009 C", Text: "-SIPDIS\n⟦KESTREL CHANNEL⟧", Note: "no handbook has this channel"},
		{Frame: "2009 C", Text: "-SIPDIS\n⟦N0DIS⟧", Fixed: "-SIPDIS\nNODIS", Note: "a figure for a letter"},
		{Frame: "2009 C", Text: "-SIPDIS\n⟦ZEBDIS⟧", Note: "it ends as captions on distribution do"},
		{Frame: "2009 C", Text: "NOFORN\n2. (C/NF) The minister gave a date.", Note: "as it should be"},
		{Frame: "2009 C", Text: "-SIPDIS\nSTATE FOR EUR/WE AND INR ONLY IF ASKED", Trap: true, Note: "a pass line"},
		{Frame: "2009 C", Settings: &lint.Settings{Captions: []string{"KESTREL CHANNEL"}}, Text: "-SIPDIS\nKESTREL CHANNEL",
			Trap: true, Note: "a channel of one's own"},
		{Frame: "2009 C", Settings: &lint.Settings{Captions: []string{"SIPDIX"}}, Text: "SIPDIX", Trap: true,
			Note: "a word of one's own"},
		{Frame: "2009 C", Settings: &lint.Settings{Typos: []lint.Typo{{Written: "NOFRN", Meant: "NOFORN"}}},
			Text:  "⟦NOFRN⟧\n2. (C/NF) The minister gave a date.",
			Fixed: "NOFORN\n2. (C/NF) The minister gave a date.", Note: "a typo that the configuration knows"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			for _, s := range b.Slugs {
				misspelt(p, &all, s, false)
			}
			for _, c := range b.Captions {
				if c.Name == "NOFORM" || c.Level == marking.Unmarked && !marking.IsCaption(c.Name) {
					misspelt(p, &all, c.Span, true)
				}
			}
		}
		all.report(p)
	},
}

// slippery are the captions in which a typo is looked for: long enough that one edit is no other word.
var slippery = [...]string{"SIPDIS", "NOFORN", "SENSITIVE", "NODIS", "EXDIS", "STADIS", "LIMDIS", "TERREP"}

// misspelt reports a line that is one edit from a caption, has the form of one, or is in the field of captions.
func misspelt(p *lint.Pass, all *repeats, at source.Span, field bool) {
	at = p.Doc.Written().BareCaption(at)
	line := at.In(p.Doc.File.Text)
	name, ok := slippedCaption(p, line)
	if !ok {
		if (field || marking.LikeCaption(line)) && !slices.Contains(p.Captions, line) {
			all.add(line, lint.Diagnostic{Span: at, Message: "the line may be a caption that is not known, and was not checked",
				Help: "check it by hand, or list it in the configuration under vocabulary"})
		}
		return
	}
	kind := lint.Unsafe // a control that programs did not see comes into force
	if name == "SIPDIS" || name == "TERREP" {
		kind = lint.Safe
	}
	all.add(line, lint.Diagnostic{Span: at, Message: line + " is not a caption; nearest: " + name, Help: "write " + name,
		Fixes: replace(kind, at, name, "write "+name)})
}

// slippedCaption is the caption that a line is one edit from.
func slippedCaption(p *lint.Pass, line string) (name string, ok bool) {
	if correction, ok := p.Correction(line); ok && !slices.Contains(p.Captions, line) {
		return correction, true
	}
	if len(line) > 12 || slices.Contains(p.Captions, line) {
		return "", false
	}
	if name, ok := marking.MisreadCaption(line); ok {
		return name, true
	}
	for _, name := range slippery {
		if text.OneSlip(line, name) {
			return name, true
		}
	}
	return "", false
}
