package cable

import "github.com/cablelint/cablelint/grammar"

// builder shares a file's parts out among its cables.
type builder struct {
	tree   *grammar.Tree
	drafts []*draft
	// pending are archive blocks and envelopes that wait for the header they stand before.
	pending []*grammar.Part
	// quoted tells that a telegram within a telegram is open.
	quoted bool
}

// part takes the file's next part.
func (b *builder) part(p *grammar.Part) {
	switch {
	case p.Section != nil:
		b.section(p.Section)
	case p.Archive != nil || p.Envelope != nil:
		b.pending = append(b.pending, p)
	case p.Trailer != nil && len(b.pending) == 0 && len(b.drafts) > 0:
		b.last().trailer(p.Trailer)
	}
}

func (b *builder) last() *draft { return b.drafts[len(b.drafts)-1] }

// section gives a section to the cable at hand, or begins another cable with it.
func (b *builder) section(s *grammar.Section) {
	if len(b.drafts) == 0 {
		b.begin()
		line := b.last().line(s.Header)
		if b.tree.Draft != nil {
			line = b.last().front(b.tree.Draft)
		}
		b.last().take(s, line, FirstBlock)
		return
	}
	d := b.last()
	if s.Header == nil {
		b.settle(d)
		d.body(s, b.quoted)
		return
	}
	switch line := d.line(s.Header); {
	case line == nil && len(b.pending) == 0 && d.open():
		d.goOn(s)
	case d.same(line, b.arrival()):
		cause := d.cause(line, len(b.pending) > 0)
		b.quoted = false
		b.settle(d)
		d.take(s, line, cause)
	case b.quotes(d):
		b.quoted = true
		b.pending = b.pending[:0]
		d.body(s, true)
	default:
		b.quoted = false
		b.begin()
		b.last().take(s, b.last().line(s.Header), FirstBlock)
	}
}

// begin opens a cable with the parts that wait.
func (b *builder) begin() {
	d := &draft{tree: b.tree, blocks: slab[HeaderBlock]{first: 1}, portions: slab[Portion]{first: 4}, marks: slab[Mark]{first: 6}, lists: slab[*Mark]{first: 4}}
	b.drafts = append(b.drafts, d)
	b.settle(d)
}

// settle gives the parts that wait to a cable.
func (b *builder) settle(d *draft) {
	for _, p := range b.pending {
		if p.Archive != nil {
			d.archive(p.Archive)
		} else {
			d.envelope(p.Envelope)
		}
	}
	b.pending = b.pending[:0]
}

// quotes reports whether a header of another cable that follows here is a quotation: a text
// is open in the body, or the words before it announce a repetition, and no archive's block
// stands between.
func (b *builder) quotes(d *draft) bool {
	if b.quoted {
		return true
	}
	for _, p := range b.pending {
		if p.Archive != nil {
			return false
		}
	}
	return d.quoting || d.inserted > 0 && len(b.pending) == 0 || d.announcesRepeat()
}

// arrival is the envelope that waits before the header at hand, nil for none.
func (b *builder) arrival() *grammar.Envelope {
	for _, p := range b.pending {
		if p.Envelope != nil {
			return p.Envelope
		}
	}
	return nil
}

// finish gives what stands behind the last section to the last cable.
func (b *builder) finish() {
	if len(b.pending) == 0 {
		return
	}
	if len(b.drafts) == 0 {
		b.begin()
		return
	}
	b.settle(b.last())
}
