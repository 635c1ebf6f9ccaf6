package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var garbledClassificationLine = &lint.Rule{
	Code: "C011", Name: "garbled-classification-line", Title: "the classification line is garbled",
	Demands:    "the classification line gives level, section, post and serial in their prescribed form",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{{Instrument: &law.FAH5H222, Section: "H-222"},
		law.Consistency("levels are written in one piece or with blanks between all letters: 7 of 6,599 public cables " +
			"differ")},
	Why: `Programs read the level from the first line. People can read SE C R E T or SCTION 01, but programs miss it.
Words next to the level that are no marking may be a control that nothing was compared with. Where the configuration
lists posts, a post that is a typo of one is reported too. Extra spaces are not reported, nor are quotes, commas or
periods that a copy put before the level.`,
	Fixes: []lint.FixKind{lint.Safe, lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 S", Text: "⟦SE C R E T⟧ QUELLVILLE 000412", Fixed: "S E C R E T QUELLVILLE 000412",
			Note: "a blank is lost"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L ⟦SCTION 01 OF 02⟧ QUELLVILLE 000412",
			Fixed: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412", Note: "a letter is lost"},
		{Frame: "2009 C", Text: "⟦O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Fixed: "C O N F I D E N T I A L QUELLVILLE 000412", Note: "the first letter is lost"},
		{Frame: "2009 C", Settings: &lint.Settings{Posts: []string{"Quellville", "Varnes"}},
			Text: "C O N F I D E N T I A L ⟦QUELVILLE⟧ 000412", Note: "a typo in a post that the configuration lists"},
		{Frame: "2009 C", Settings: &lint.Settings{Posts: []string{"Varnes"}},
			Text: "C O N F I D E N T I A L QUELLVILLE 000412", Trap: true, Note: "a post that is like none of the list"},
		{Frame: "2009 C", Text: "⟦CC O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Fixed: "C O N F I D E N T I A L QUELLVILLE 000412", Note: "the first letter is repeated"},
		{Frame: "2009 C", Text: "⟦C O N F I D E N T A L⟧ QUELLVILLE 000412",
			Fixed: "C O N F I D E N T I A L QUELLVILLE 000412", Note: "a letter within is lost"},
		{Frame: "2009 U", Text: "UNCLAS ⟦SECITON 02 OF 02⟧ QUELLVILLE 000412",
			Fixed: "UNCLAS SECTION 02 OF 02 QUELLVILLE 000412", Note: "two letters are exchanged"},
		{Frame: "1988 U", Text: "⟦LIMITED OFFICIALUSE⟧ QUELLVILLE 000412", Fixed: "LIMITED OFFICIAL USE QUELLVILLE 000412",
			Note: "the control is kept"},
		{Frame: "2009 S", Text: "S E C R E T//⟦PELICAN⟧ QUELLVILLE 000412", Note: "no control of this name is known"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L ⟦PLUS⟧ QUELLVILLE 000412",
			Note: "the FM line has the post alone"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L ⟦pelican⟧QUELLVILLE 000412",
			Note: "a word that is glued to the post"},
		{Frame: "2009 C", Text: "FM IRAN RPO QUELLVILLE\nC O N F I D E N T I A L RPO QUELLVILLE 000412", Trap: true,
			Note: "an office at a post"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 SECTION 02 GF 02 QUELLVILLE 000412", Trap: true,
			Note: "two numbers that a copy ran together"},
		{Frame: "2009 S", Text: "S E C R  E T QUELLVILLE 000412", Trap: true, Note: "more blanks than one"},
		{Frame: "2009 C", Text: ",C O N F I D E N T I A L QUELLVILLE 000412", Trap: true,
			Note: "a comma that the copy put there"},
		{Frame: "2009 C", Text: "CONFIDENTIAL QUELLVILLE 000412", Note: "in one piece"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			l := b.Line
			if l == nil || l.FromPage {
				continue
			}
			if l.DamagedLevel && levelWords(l.Level.Marking) != "" {
				garbled(p.Doc, &all, l.Level.Span, l.Level.Text, levelWords(l.Level.Marking))
			}
			if !l.Stray.Empty() {
				all.add("the words", lint.Diagnostic{
					Severity: unlessPrinted(p.Doc)(), Span: l.Stray,
					Message: "words between the level and the post are no marking that is known, and were not checked",
					Help:    "write what was meant: controls such as NOFORN are on lines of their own below",
				})
			}
			if !l.Glued.Empty() {
				all.add("the post", lint.Diagnostic{
					Severity: unlessPrinted(p.Doc)(), Span: l.Glued,
					Message: "small letters are glued to the post: they are no part of its name, and were not checked",
					Help:    "write the post in capitals, and what else was meant on a line of its own",
				})
				continue
			}
			if l.Post.Text == "" || l.Serial == 0 { // a draft
				continue
			}
			if near := slipOfPost(l.Post.Text, p.Posts); near != "" {
				all.add("the post", lint.Diagnostic{
					Span: l.Post.Span, Message: "the post on the classification line is not one of the configuration's; nearest: " +
						near,
					Help:  "write " + near + ", or add the post to the vocabulary of the configuration",
					Fixes: replace(lint.Choice, l.Post.Span, near, "write "+near),
				})
			}
			section := l.SectionSpan.In(p.Doc.File.Text)
			// two numbers: the copy's doing
			if l.DamagedSection && l.Section > 0 && l.Sections >= l.Section && strings.Count(section, "SECTION") < 2 {
				garbled(p.Doc, &all, l.SectionSpan, section, fmt.Sprintf("SECTION %02d OF %02d", l.Section, l.Sections))
			}
		}
		all.report(p)
	},
}

// slipOfPost is the post of the configuration that a post on the classification line is one edit from; empty where it
// is one of them, or like none, as a guest's is.
func slipOfPost(post string, posts []string) string {
	if len(posts) == 0 {
		return ""
	}
	known := make([]string, len(posts))
	for i, k := range posts {
		known[i] = strings.Join(strings.Fields(strings.ToUpper(k)), " ")
	}
	post = strings.Join(strings.Fields(strings.ToUpper(post)), " ")
	if slices.Contains(known, post) {
		return ""
	}
	for _, k := range known {
		if len(k) > 4 && text.OneSlip(post, k) { // LIMA and LOME are two posts
			return k
		}
	}
	return ""
}

// levelWords are a marking's level as a classification line writes it; empty where it says none.
func levelWords(m marking.Marking) string {
	if m.Controls.Has(marking.LOU) {
		return "LIMITED OFFICIAL USE"
	}
	return m.Level.Telegram()
}

// garbled reports a part of the line and how it is written. Where a letter may belong to the word after it, T I A
// LQUELLVILLE, nothing is fixed.
func garbled(d *cable.Document, all *repeats, at source.Span, found, want string) {
	diag := lint.Diagnostic{
		Severity: unlessPrinted(d)(), Span: at, Message: "the classification line is garbled: " + found + " should be " +
			want,
		Help: "write " + want, Fixes: readWhole(d, replace(lint.Safe, at, want, "write "+want)),
	}
	if diag.Fixes == nil {
		diag.Help = "write " + want + ", a blank, and what follows"
	}
	all.add(found, diag)
}
