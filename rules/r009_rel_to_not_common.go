package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var relToNotCommon = &lint.Rule{
	Code: "R009", Name: "rel-to-not-common", Title: "the header's REL TO list is not what all portions share",
	Demands:    "the header's list names the countries that all classified portions share",
	Severities: []lint.Severity{lint.Warning},
	Need:       profileIC(),
	Cites:      []law.Cite{{Instrument: &law.CAPCO, Section: "Table 3 (of 2016)"}},
	Why: `A reader who sees REL TO in the header hands over the whole cable. The header may name a
country only if every classified portion may go to it. If there is no such country, or a portion has no list,
the header says NOFORN.`,
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
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if !classified(d) || d.Copy.HeaderCut || damagedMark(d) {
			return
		}
		common := marking.Marking{}
		for _, portion := range d.Portions {
			if m := portion.Mark(); m != nil && m.Level.Classified() && !portion.Inserted && !portion.ListLetter {
				if m.Release.Unrestricted() {
					common = marking.Marking{Controls: marking.Set(marking.NOFORN)}
				}
				common = marking.Join(common, marking.Marking{Controls: m.Controls & marking.Set(marking.NOFORN),
					Release: m.Release})
			}
		}
		var all repeats
		for _, b := range d.Blocks {
			c := releaseCaption(b)
			if c == nil || b.Marking.Release == common.Release && !common.Controls.Has(marking.NOFORN) ||
				common == (marking.Marking{}) {
				continue
			}
			found := lint.Diagnostic{Span: c.Span, Message: "the header's list is " + b.Marking.Release.String() +
				", and the classified portions share none", Help: "say NOFORN in the header"}
			if s := common.Release.String(); s != "" {
				found.Message, found.Help = "the header's list is "+b.Marking.Release.String()+", and the classified portions "+
					"share "+s, "write "+s
				if marking.Join(b.Marking, common).Release == common.Release { // the list may shrink, never grow
					found.Fixes = replace(lint.Unsafe, c.Span, s, "write "+s)
				}
			}
			all.add("", found)
		}
		all.report(p)
	},
}

// releaseCaption is the caption that names to whom a cable may be released; nil where none is in the block.
func releaseCaption(b *cable.HeaderBlock) *cable.Caption {
	if b.Marking.Release.Unrestricted() {
		return nil
	}
	for i := range b.Captions {
		if m := marking.Parse(b.Captions[i].Text); m.Released {
			return &b.Captions[i]
		}
	}
	return nil
}
