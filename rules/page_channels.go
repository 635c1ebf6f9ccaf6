package rules

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// channelAtOneEnd notes words of a channel or of the Atomic Energy Act next to the level at one end of a page, and not
// at the other: SECRET - RESTRICTED DATA, and SECRET below. They are no controls of State, so that the banners are
// read as the same. A copy may have lost them, and the notice of the Act was asked for on the first page alone.
func channelAtOneEnd(p *lint.Pass, page *cable.Page) {
	d := p.Doc
	last := len(page.Stacks) - 1
	if last < 1 || page.GoesOn || d.Paper.Stamped || pagesJoined(d) && !d.Written().FitsPage(page.Span) {
		return
	}
	head, foot := page.Stacks[0][0], page.Stacks[last][len(page.Stacks[last])-1]
	atomic := head.Controls.Has(marking.RD) || head.Controls.Has(marking.FRD)
	if !head.Level.Classified() || !sameMarking(head, foot) || atomic {
		return
	}
	above, below := d.Written().ChannelWord(head.Span), d.Written().ChannelWord(foot.Span)
	if (above == "") == (below == "") {
		return
	}
	p.Report(lint.Diagnostic{Span: foot.Span, Severity: lint.Info,
		Message: "one end of the page has " + above + below + " next to the level, and the other has not",
		Help:    "write it at both ends, if it is meant", Related: bannerRelated(head, "the head of the page")})
}
