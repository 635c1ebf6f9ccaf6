package rules

import (
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// captionAtOneEnd notes a caption that is next to the banner at one end of a page alone: SECRET over LIMDIS at its
// head, and SECRET at its foot. A mail's field Caveats is where its program writes it.
func captionAtOneEnd(p *lint.Pass, page *cable.Page) {
	n := len(page.Stacks)
	if n < 2 || page.GoesOn || p.Doc.Paper.Stamped || len(page.Stacks[0]) > 1 || len(page.Stacks[n-1]) > 1 {
		return
	}
	head, foot := page.Stacks[0][0], page.Stacks[n-1][0]
	if head.Text != foot.Text || head.Controls == foot.Controls || p.Doc.Written().InField(head.Span) {
		return
	}
	bare, other := foot, head
	if head.Controls&^foot.Controls == 0 {
		bare, other = head, foot
	}
	p.Report(lint.Diagnostic{
		Span: bare.Span, Severity: lint.Info, Message: "the caption next to the page's other banner is not here",
		Help: "write the caption at the head and at the foot", Related: bannerRelated(other, "the banner with its caption"),
	})
}
