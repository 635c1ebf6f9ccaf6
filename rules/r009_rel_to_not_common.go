package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var relToNotCommon = &lint.Rule{
	Code: "R009", Name: "rel-to-not-common", Title: "the header's REL TO list is not what all portions share",
	Demands:    "the header's list names the countries that all classified portions share",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.CAPCO, Section: "Table 3 (of 2016)"},
		law.Consistency("the header names only those to whom each of its portions may go")},
	Why: `A reader who sees REL TO in the header hands over the whole cable. The header may name a
country only if every classified portion may go to it. If there is no such country, or a portion has no list,
the header says NOFORN. In State's profile the rule asks it only of papers, each classified portion of which has a
list. Where only the banner and other portions follow the register, a classified portion without a list is a note.`,
	Fixes: []lint.FixKind{lint.Unsafe},
	Examples: []lint.Example{
		{Frame: "2009 C", Settings: underIC, Text: "⟦REL TO USA, AUS, GBR⟧\n1. (U) The port opened.\n" +
			"2. (C//REL TO USA, GBR) The minister gave a date.\n3. (C//REL TO USA, AUS, GBR) Staff were told.",
			Fixed: "REL TO USA, GBR\n1. (U) The port opened.\n2. (C//REL TO USA, GBR) The minister gave a date.\n" +
				"3. (C//REL TO USA, AUS, GBR) Staff were told.", Note: "one portion is not for AUS"},
		{Frame: "2009 C", Settings: underIC, Text: "⟦REL TO USA, GBR⟧\n2. (C) The minister gave a date.\n" +
			"3. (C//REL TO USA, GBR) Staff were told.", Note: "one portion has no list"},
		{Frame: "2009 C", Settings: underIC, Text: "REL TO USA, GBR\n2. (C//REL TO USA, GBR) The minister gave a date.\n" +
			"3. (U) Staff were told.", Note: "what all classified portions share"},
		{Frame: "2009 C", Settings: underIC, Text: "2. (C//REL TO USA, GBR) The minister gave a date.\n" +
			"3. (U) Staff were told.", Trap: true, Note: "no list in the header"},
		{Frame: "2009 C", Settings: underIC, Text: "REL TO USA, GBR\n2. (C//REL TO USA, GBR) The minister gave a date.\n" +
			"3. (C//REL TO USA, FVEY) Staff were told.", Trap: true, Note: "a member of the group in the other list"},
		{Frame: "2009 C", Settings: underIC, Text: "REL TO USA, FVEY\n" +
			"2. (C//REL TO USA, AUS, CAN, GBR, NZL) The minister gave a date.\n3. (U) Staff were told.", Trap: true,
			Note: "the group of these countries"},
		{Frame: "none", Text: "⟦SECRET//REL TO USA, GBR⟧" + memoDate + "(S//REL TO USA, GBR) He told us so.\n\n" +
			"(S) She did, too." + memoBlock + "SECRET//REL TO USA, GBR\n", Note: "one portion of a paper has no list"},
		{Frame: "none", Text: "⟦SECRET//SI//REL TO USA, GBR⟧" + memoDate + "(S//SI//REL TO USA, GBR) He told us so.\n\n" +
			"(S//SI) She did, too." + memoBlock + "SECRET//SI//REL TO USA, GBR\n", Note: "one of a control system"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		ofCable := p.Profile == lint.IC && from(d, law.CAPCO.From) // in which it is the register alone that asks it
		if !classified(d) || d.Copy.HeaderCut || damagedMark(d) || d.Paper == nil && !ofCable || !bannersRead(d) {
			return
		}
		common, all := commonRelease(d)
		if common == (marking.Marking{}) {
			return
		}
		if p.Profile != lint.IC && !all {
			withoutList(p)
			return
		}
		var found repeats
		for _, b := range d.Blocks {
			at := releaseOf(b)
			if at.Empty() || garbledList(b) || b.Marking.Release.Same(common.Release) && !common.Controls.Has(marking.NOFORN) {
				continue
			}
			wrong := wrongRelease(b, at, common)
			noteIfListBroken(d, &wrong, at)
			found.add("", wrong)
		}
		found.report(p)
	},
}

// withoutList notes a paper that follows the register, has a release list in its banner, and a classified portion
// without one: in the register nothing is released that does not say so. State's own papers need no list for each
// portion.
func withoutList(p *lint.Pass) {
	line := p.Doc.FirstLine()
	if line == nil || line.Level.Release.Unrestricted() || !p.ByRegister(line.Level.Text) || !onePaperRead(p.Doc) ||
		!register.Parse(line.Level.Text).Understood() {
		return
	}
	systems := marking.Set(marking.HCS, marking.SI, marking.Gamma, marking.TK)
	var bare []lint.Related
	for _, b := range p.Doc.Binding() {
		if b.Mark.Level.Classified() && !b.Mark.Released && b.Mark.Controls&^systems == 0 {
			bare = append(bare, lint.Related{Span: b.Mark.Span, Message: b.Name() + " is marked " + b.Mark.Portion()})
		}
	}
	if bare != nil {
		p.Report(lint.Diagnostic{Span: line.Level.Span, Severity: lint.Info, Related: bare,
			Message: "the banner has a release list, and a classified portion has none",
			Help:    "write the list in each classified portion, or NOFORN in the banner"})
	}
}

// commonRelease is what the marks of all classified portions share: a list, or NOFORN where they share none. all
// reports that each of them has a list. REL without a list stands for that of the header.
func commonRelease(d *cable.Document) (common marking.Marking, all bool) {
	all = true
	for _, portion := range d.Portions {
		m := portion.Mark()
		if m == nil || !m.Level.Classified() || portion.Inserted || portion.ListLetter ||
			m.Released && m.Release.Unrestricted() {
			continue
		}
		if m.Released && slices.ContainsFunc(m.ReleaseNames(m.Text), garbledName) { // P020: nobody knows who was meant
			return marking.Marking{}, false
		}
		if m.Release.Unrestricted() {
			common, all = marking.Marking{Controls: marking.Set(marking.NOFORN)}, false
		}
		common = marking.Join(common, marking.Marking{Controls: m.Controls & marking.Set(marking.NOFORN),
			Release: m.Release})
	}
	return common, all
}

// garbledName reports whether a name of a list is one or more codes with a typo.
func garbledName(n marking.ReleaseName) bool { return n.Codes() || n.BadCode() }

// garbledList reports whether a name of the list of a block is garbled, which P020 reports: what the list is meant to
// be, nobody knows.
func garbledList(b *cable.HeaderBlock) bool {
	if releaseCaption(b) != nil || b.Line == nil {
		return false
	}
	l := b.Line.Level
	return slices.ContainsFunc(l.Parsed.ReleaseNames(l.Text), garbledName)
}

// wrongRelease is the finding on a header whose list is at a place and is not the common one.
func wrongRelease(b *cable.HeaderBlock, at source.Span, common marking.Marking) lint.Diagnostic {
	own := b.Marking.Release
	found := lint.Diagnostic{Span: at, Message: "the header's list is " + own.String() +
		", and the classified portions share none", Help: "say NOFORN in the header"}
	if s := common.Release.String(); s != "" {
		found.Message = "the header's list is " + own.String() + ", and the classified portions share " + s
		found.Help = "write " + s
		// the list may shrink, never grow
		if releaseCaption(b) != nil && marking.Join(b.Marking, common).Release == common.Release {
			found.Fixes = replace(lint.Unsafe, at, s, "write "+s)
		}
	}
	return found
}

// releaseOf is where a block names to whom its text may be released: a cable's caption, a paper's banner; empty where
// it does not.
func releaseOf(b *cable.HeaderBlock) (at source.Span) {
	if b.Marking.Release.Unrestricted() {
		return at
	}
	if c := releaseCaption(b); c != nil {
		return c.Span
	}
	if b.Line != nil {
		return b.Line.Level.Span
	}
	return at
}

// releaseCaption is the caption that names to whom a cable may be released; nil where none is in the block.
func releaseCaption(b *cable.HeaderBlock) *cable.Caption {
	for i := range b.Captions {
		if m := marking.Parse(b.Captions[i].Text); m.Released {
			return &b.Captions[i]
		}
	}
	return nil
}
