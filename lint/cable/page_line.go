package cable

import (
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// lineFromPages stands in for a classification line that cannot be read in an older print: the banner of its pages
// has the level, and their page lines have post and serial. The UNCLASSIFIED of a release may be on each page, too,
// so that it counts only where the archive's record follows.
func (d *documentBuilder) lineFromPages() {
	doc := &d.doc
	if len(doc.Blocks) == 0 || len(doc.PageBanners) == 0 || len(doc.Pages) == 0 {
		return
	}
	if doc.Form != Telegram || d.ownLine() != nil {
		return
	}
	banner, page := doc.PageBanners[0], doc.Pages[0]
	for _, m := range doc.PageBanners {
		if m.Marking != banner.Marking {
			return
		}
	}
	for _, p := range doc.Pages {
		if p.Serial != page.Serial {
			return
		}
	}
	unclassified := banner.Marking == marking.Marking{Level: marking.Unclassified}
	if page.Serial == 0 || page.Post == "" || unclassified && !d.recorded() {
		return
	}
	b := doc.Blocks[0]
	b.Line = &ClassificationLine{
		Span: banner.Span, Level: *banner, Serial: page.Serial,
		Post:     Text{Text: d.wholePost(page.Post), Span: page.Span},
		FromPage: true, DamagedLevel: true, Damaged: true,
	}
	above := source.Span{Start: page.Span.End, End: max(page.Span.End, b.Span.End)}
	b.Line.Unseen = !d.tree.All().Shows(above, page.Serial)
	b.Damaged, b.Marking = true, d.effective(b)
}

// recorded reports whether the archive's record follows the telegram.
func (d *documentBuilder) recorded() bool {
	for _, a := range d.doc.Archives {
		if a.Record {
			return true
		}
	}
	return false
}
