package rules

import (
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var topBottomDiffer = &lint.Rule{
	Code: "B004", Name: "top-bottom-differ", Title: "two banners of one page differ",
	Demands:    "the marking at the top and at the bottom of a page are the same",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.Papers,
	Alone:      true,
	Cites:      pageMarking,
	Why:        `A page shows its level twice. Where the two differ, some readers go by the wrong one.`,
	Examples: []lint.Example{
		{Frame: "none", Text: memoTitle + memoBody + memoBlock + "⟦SECRET//NOFORN⟧\n", Note: "a control at the foot alone"},
		{Frame: "none", Text: "CONFIDENTIAL                                   March 3, 2026\n" +
			"INFORMATION MEMO FOR THE UNDER SECRETARY\n\nSUBJECT:  (U) Ferry talks\n\n(C) The harbor master signs on Friday." +
			memoBlock + "⟦UNCLASSIFIED⟧\n", Note: "another level at the foot"},
		{Frame: "none", Text: soundMemo + "\nClassification: ⟦UNCLASSIFIED⟧\n", Note: "a field below the banner"},
		{Frame: "none", Text: soundMemo + "\nFile: Piers; Classification: ⟦UNCLASSIFIED⟧; Keep: 5 years\n",
			Note: "a field among others"},
		{Frame: "none", Text: soundMemo, Note: "both are SECRET"},
		{Frame: "none", Text: soundMemo + "\nAttachment: Map; Classification: UNCLASSIFIED\n", Trap: true,
			Note: "the level of what is attached"},
		{Frame: "none", Text: soundMail + "\n-----Original Message-----\nFrom: Paul Oak\n" +
			"Sent: Thursday, March 5, 2026 9:14 AM\nTo: Rosa Quill\nSubject: (C) Quay\n\nCONFIDENTIAL\n\n" +
			"(C) The pier is new.\n\nCONFIDENTIAL\n", Trap: true, Note: "each message of a thread has its own"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if packet(d) || !bannersRead(d) {
			return
		}
		fieldDiffers(p)
		for i, page := range d.Paper.Pages {
			if i == 0 {
				besideEachOther(p, page)
			}
			captionAtOneEnd(p, page)
			channelAtOneEnd(p, page)
			unread := sync.OnceValue(func() bool { return d.Remnant(page.Span) }) // each foot of the page asks
			eachFoot(d, page, func(head []*cable.Mark, foot *cable.Mark, apart bool) {
				top := head[0]
				if d.Paper.Stamped && foot.Level <= top.Level { // what is missing may be below a stamp
					return
				}
				found := lint.Diagnostic{
					Span: foot.Span, Message: "the banner at the page's foot is " + marking.Redact(foot.String()) +
						", and the one at its head is " + marking.Redact(top.String()),
					Help: "write the higher of the two in both places", Related: bannerRelated(top, "the head of the page"),
				}
				if foot.String() == top.String() {
					found.Message = "the banners at the page's head and foot name other countries, programs or parts"
				}
				// without page breaks in the text they may be of two pages, of which each has its own level
				pages := !top.Level.Classified() && !foot.Level.Classified() && len(d.Paper.Pages) == 1 &&
					!oldAndNew(top, foot) && !oldAndNew(foot, top)
				broken := top.Level == foot.Level &&
					(d.Written().ListGoesOn(top.Span) || d.Written().ListGoesOn(foot.Span))
				if d.Paper.Stamped || pages || broken || apart || strangeList(top) || strangeList(foot) || unread() {
					found.Severity = lint.Info
				}
				p.Report(found)
			})
		}
	},
}

// oldAndNew reports whether one banner is FOUO alone and the other is CUI, which replaced it: 32 CFR 2002.36. No paper
// has both, on two pages either.
func oldAndNew(a, b *cable.Mark) bool {
	return a.Controls == marking.Set(marking.FOUO) && b.Controls.Has(marking.CUI) && !b.Controls.Has(marking.FOUO)
}

// fieldDiffers reports a line such as Classification: UNCLASSIFIED, which an editor or a mail program adds at the foot,
// whose level no other banner has.
func fieldDiffers(p *lint.Pass) {
	d := p.Doc
	line := d.FirstLine()
	if line == nil || d.Paper.Stamped || d.Written().InField(line.Level.Span) {
		return
	}
	banners := map[marking.Level]int{}
	for _, m := range d.PageBanners {
		banners[m.Level]++
	}
	for _, m := range d.PageBanners {
		if m.Level == line.Level.Level || banners[m.Level] > 1 || !d.Written().InField(m.Span) {
			continue
		}
		p.Report(fieldOfLevel(line, m.Span, m.String()))
	}
	if len(d.PageBanners) == 0 || len(d.Paper.Messages) > 1 {
		return
	}
	for _, f := range d.Written().LevelsInFields(d.PageBanners[len(d.PageBanners)-1].Span.End) {
		if banners[f.Level] == 0 && f.Level != line.Level.Level {
			found := fieldOfLevel(line, f.Span, f.Level.String())
			found.Severity = lint.Info // of a file room, which may have a custom of its own
			p.Report(found)
		}
	}
}

// fieldOfLevel is the finding on a field that names another level than the banner.
func fieldOfLevel(line *cable.ClassificationLine, at source.Span, says string) lint.Diagnostic {
	return lint.Diagnostic{
		Span: at, Message: "the field Classification says " + marking.Redact(says) +
			", and the banner is " + marking.Redact(line.Level.String()),
		Help: "write the same level in both places", Related: bannerRelated(&line.Level, "the banner"),
	}
}

// besideEachOther reports two banners at the head of a paper, with nothing between them, that are of two levels.
func besideEachOther(p *lint.Pass, page *cable.Page) {
	head := page.Head()
	i := slices.IndexFunc(head, func(m *cable.Mark) bool { return m.Level != head[0].Level })
	if i < 0 || p.Doc.Paper.Stamped {
		return
	}
	severity := lint.Info
	if p.Doc.File.Document != nil { // the banner of a header, and the text's own
		severity = lint.Warning
	}
	p.Report(lint.Diagnostic{
		Span: head[i].Span, Severity: severity, Message: "the head has the banner " + marking.Redact(head[i].String()) +
			" next to " + marking.Redact(head[0].String()),
		Help: "keep the one that is valid", Related: bannerRelated(head[0], "the first banner"),
	})
}

// eachFoot gives each foot that differs from the head of its page. In a copy without form feeds, two banners with
// nothing between them are the foot of one page and the head of the next. A last banner with paragraphs below it is
// not a foot. Apart are a head and a foot that may be of two pages: one banner alone is between
// them, or much text, or a sentence is below.
func eachFoot(d *cable.Document, page *cable.Page, differs func(head []*cable.Mark, foot *cable.Mark, apart bool)) {
	switch len(page.Stacks) {
	case 0:
		return
	case 1:
		if head, foot := margins(d, page); len(head) > 0 && len(foot) > 0 && !anySame(head, foot[len(foot)-1]) {
			differs(head, foot[len(foot)-1], false)
		}
		return
	}
	last := len(page.Stacks) - 1
	head, apart := page.Stacks[0], false
	for _, stack := range page.Stacks[1:last] {
		if len(stack) < 2 {
			apart = true
			continue
		}
		if foot := stack[0]; !anySame(head, foot) {
			differs(head, foot, apart)
		}
		head, apart = stack[1:], false
	}
	foot := page.Stacks[last]
	if page.GoesOn && len(foot) == 1 {
		return
	}
	head = distinct(head)
	if slices.ContainsFunc(distinct(foot), func(m *cable.Mark) bool { return anySame(head, m) }) {
		// next to the foot may be the level of the block, TOP SECRET - XGDS
		if high := highestBanner(foot); high.Level > highestBanner(head).Level && page.Below.Empty() {
			differs(head, high, apart)
		}
		return
	}
	apart = apart || last == 1 && pagesJoined(d) && !d.Written().FitsPage(page.Span)
	if page.GoesOn {
		differs(head, foot[0], apart)
		return
	}
	differs(head, foot[len(foot)-1], apart || !page.Below.Empty())
}

// pagesJoined reports whether the text of a paper may have several pages and does not say where they end.
func pagesJoined(d *cable.Document) bool {
	return len(d.Paper.Pages) == 1 && d.Paper.Kind != cable.Email && d.File.Document == nil
}

// strangeList reports whether the release list of a banner has words that are not known, which may be of another line
// or about the paper: DRAFT - DELIBERATIVE.
func strangeList(m *cable.Mark) bool {
	return slices.ContainsFunc(m.ReleaseNames(m.Text), func(n marking.ReleaseName) bool { return !n.Known() })
}

// distinct are banners without those that repeat an earlier one, so that two long stacks of one line are soon compared.
func distinct(banners []*cable.Mark) (first []*cable.Mark) {
	seen := map[string]bool{}
	for _, m := range banners {
		if !seen[m.Text] {
			seen[m.Text] = true
			first = append(first, m)
		}
	}
	return first
}

// mostByRegister is how many different banners of one head are read by the register for each of the foot.
const mostByRegister = 16

// anySame reports whether a banner is the same as one of several, but for letters that a machine mistook.
func anySame(banners []*cable.Mark, m *cable.Mark) bool {
	return slices.ContainsFunc(banners, func(other *cable.Mark) bool {
		if other.Level != m.Level {
			return false
		}
		same, others := false, false
		if len(banners) <= mostByRegister {
			same, others = compareByRegister(other.Text, m.Text)
		}
		return same || sameMarking(other, m) && !others || marking.SameButMisread(other.Text, m.Text)
	})
}

// compareByRegister compares two banners that the register reads whole: same is true where they say the same in another
// form, such as SECRET//RD and SECRET//RESTRICTED DATA, and others where they name other sources, programs,
// compartments or readers, such as SECRET//FGI DEU and SECRET//FGI GBR.
func compareByRegister(a, b string) (same, others bool) {
	if a == b || !strings.Contains(a, "//") || !strings.Contains(b, "//") {
		return a == b, false
	}
	one, two := register.Parse(a), register.Parse(b)
	if !one.Understood() || !two.Understood() {
		return false, false
	}
	return one.Banner() == two.Banner(), !slices.Equal(one.FGI, two.FGI) || !slices.Equal(one.SAR, two.SAR) ||
		!slices.Equal(one.AEA, two.AEA) || !slices.Equal(one.Display, two.Display)
}

// sameMarking reports whether two markings say the same: a group of countries is the same as its members.
func sameMarking(a, b *cable.Mark) bool {
	return a.Level == b.Level && a.Controls == b.Controls && a.Release.Same(b.Release)
}
