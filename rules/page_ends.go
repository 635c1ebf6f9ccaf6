package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// endsWithoutBanner reports pages that have their banner at one end alone, where the other pages have it at both: 32
// CFR 2001.21(b)(3) asks for the top and the bottom of each page. In a text of Word or OpenDocument, the first page of
// a section is compared with the margins of its later pages.
func endsWithoutBanner(p *lint.Pass) {
	d := p.Doc
	both, one := 0, 0
	for i, page := range d.Paper.Pages {
		switch head, foot := margins(d, page); {
		case oneEnded(d, i):
			one++
		case len(head) > 0 && len(foot) > 0, len(page.Stacks) > 1 && page.Above.Empty() && page.Below.Empty():
			both++
		}
	}
	if one > both {
		return
	}
	for i, page := range d.Paper.Pages {
		if !oneEnded(d, i) {
			continue
		}
		found := lint.Diagnostic{Span: page.Above, Message: "the page has no banner at its head, and other pages have",
			Help: "repeat the page's banner on its first line"}
		if page.Above.Empty() {
			found.Span, found.Message, found.Help = page.Below, "the page has no banner at its foot, and other pages have",
				"repeat the page's banner on its last line"
		}
		found.Related = bannerRelated(page.Banners[0], "the page's banner")
		if one > 1 && 2*one > both || d.Remnant(page.Span) {
			found.Severity = lint.Info
		}
		p.Report(found)
	}
}

// margins are the banners in the header and in the footer of a page of a document.
func margins(d *cable.Document, page *cable.Page) (head, foot []*cable.Mark) {
	for _, m := range page.Banners {
		switch d.File.Margin(m.Span.Start) {
		case "header":
			head = append(head, m)
		case "footer":
			foot = append(foot, m)
		}
	}
	return head, foot
}

// oneEnded reports whether a page of several has its banners at one end alone. A letterhead may be above the banner of
// the first one, and a text that stops inside a sentence lost its end.
func oneEnded(d *cable.Document, i int) bool {
	page := d.Paper.Pages[i]
	if len(page.Banners) == 0 || page.Above.Empty() == page.Below.Empty() || pageStatement(d, i) != nil {
		return false
	}
	if page.Above.Empty() {
		return len(page.Stacks) == 1 && (d.Paper.Kind == cable.Slides ||
			!d.Written().EndsMidSentence(source.Span{Start: page.Below.Start, End: page.Span.End}))
	}
	return len(page.Stacks) == 1 && (i > 0 || d.File.Margin(page.Banners[0].Span.Start) != "")
}

// turnsWithoutBanners reports where a page turns, by its number in a copy without form feeds, and its foot and the head
// of the next page do not both have a banner, as they have at other places.
func turnsWithoutBanners(p *lint.Pass) {
	for _, page := range p.Doc.Paper.Pages {
		two, fewer := 0, 0
		for _, turn := range page.Turns {
			if n, inside := bannersAt(page, turn); n > 1 {
				two++
			} else if inside {
				fewer++
			}
		}
		if fewer > two {
			continue
		}
		for _, turn := range page.Turns {
			n, inside := bannersAt(page, turn)
			if !inside || n > 1 {
				continue
			}
			found := lint.Diagnostic{Span: turn.Number, Message: "one banner is where the page turns, and two are elsewhere",
				Help: "write the level at the foot of the one page and at the head of the other"}
			if n == 0 {
				found.Message = "no banner is where the page turns, and two are elsewhere"
			}
			if two < 2*fewer || p.Doc.Remnant(page.Span) {
				found.Severity = lint.Info
			}
			p.Report(found)
		}
	}
}

// bannersAt is how many banners are where a page turns, and whether that is inside a text, between its first banner and
// its last.
func bannersAt(page *cable.Page, turn cable.Turn) (n int, inside bool) {
	if turn.Stack < 0 {
		return 0, len(page.Banners) > 0 && turn.Number.Start > page.Banners[0].Span.Start &&
			turn.Number.Start < page.Banners[len(page.Banners)-1].Span.Start
	}
	return len(page.Stacks[turn.Stack]), turn.Stack > 0 && turn.Stack < len(page.Stacks)-1
}
