package cable

import "github.com/cablelint/cablelint/grammar/source"

// overleaf is the last portion while it may go on over the end of a page: banners, numbers of pages and stamps may be
// between its parts.
type overleaf struct {
	said     bool // it is a text, or the rest of one
	open     bool // it stops inside a sentence
	turned   bool // one of those came since
	unmarked int  // how many of the last unmarked paragraphs are its parts
	leads    bool // it is marked and ends with a colon
	halts    bool // it is marked and stops inside a line of prose, however short it is
}

// turn notes what is at the end of a page.
func (b *paperBuilder) turn() { b.over.turned = true }

// overleaf reports whether a portion is the rest of the one on the page before, and whether the one before leads to it.
// One that begins with a small letter is, also after a stop, which may be that of a short form or the last that a copy
// has of its page.
// Where the rest has its mark at its end, the parts before it need no mark of their own.
func (b *paperBuilder) overleaf(p *Portion, read portionText) (rest, led bool) {
	if read.list.apart || b.tree.All().Footnote(p.Span) { // at the end of the page
		return false, false
	}
	late := read.list.marked && p.Lead.Text != "" && p.Mark().Span.Start > p.Lead.Span.Start
	open := b.over.open || b.over.said && read.list.text.GoesOn()
	rest = open && b.over.turned && read.list.sign.Text == "" && !read.heading && (late || !read.list.marked)
	if n := b.over.unmarked; rest && late {
		b.paper.Unmarked = b.paper.Unmarked[:len(b.paper.Unmarked)-n]
	}
	if !rest || late {
		b.over.unmarked = 0
	}
	b.over.turned, led = false, b.over.leads || b.over.halts && b.over.turned
	if read.list.marked || read.words >= fewWords { // lines of code are among what it leads to
		b.over.leads = read.list.marked && read.list.text.EndsInColon()
	}
	b.over.said = rest || read.words >= fewWords
	open = b.tree.All().EndsMidSentence(p.Span)
	b.over.halts = read.list.marked && open
	line := rest && read.words < fewWords && !read.list.text.EndsInStop() // below the banner: Releasable to Atlantis
	b.over.open = b.over.said && (open || line || b.tree.All().EndsUnstopped(p.Span))
	return rest, led
}

// unmarkedParagraph notes a paragraph without a mark, and whether a portion with a mark leads to it.
func (b *paperBuilder) unmarkedParagraph(at source.Span, led bool) {
	if led {
		if b.paper.Led == nil {
			b.paper.Led = map[source.Span]bool{}
		}
		b.paper.Led[at] = true
	}
	b.paper.Unmarked = append(b.paper.Unmarked, at)
	b.over.unmarked = 1
}
