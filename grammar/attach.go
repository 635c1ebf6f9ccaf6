package grammar

// attacher gives the nodes of a tree their tokens. The nodes are visited in the order of the segments.
type attacher struct {
	fed      *feed
	segments []segment
	// base is where the part begins in what participle sees: of a part its leaves count from there.
	base uint32
}

// leaf gives a leaf its tokens.
func (a *attacher) leaf(l *leaf) {
	l.fed = a.fed
	if l.place > 0 {
		l.place += a.base
	}
}

// next is the place of the next segment.
func (a *attacher) next() place {
	s := a.segments[0]
	a.segments = a.segments[1:]
	return place{a.fed.tokens, s.first, s.last}
}

func (a *attacher) draft(d *DraftFront) {
	d.place = a.next()
	for _, l := range d.leaves() {
		a.leaf(l)
	}
}

func (a *attacher) part(p *Part) {
	switch {
	case p.Archive != nil:
		p.Archive.place = a.next()
	case p.Envelope != nil:
		a.envelope(p.Envelope)
	case p.Section != nil:
		a.section(p.Section)
	case p.SMART != nil:
		a.smart(p.SMART)
	case p.Closing != nil:
		p.Closing.place = a.next()
	case p.Trailer != nil:
		p.Trailer.place = a.next()
	case p.Stray != nil:
		p.Stray.place = a.next()
	}
}

func (a *attacher) section(s *Section) {
	if s.Header != nil {
		a.header(s.Header)
	}
	if s.Body != nil {
		s.Body.place = a.next()
		s.Body.divide()
	}
}

func (a *attacher) smart(c *SMARTCable) {
	c.Head.place = a.next()
	for _, l := range c.Head.leaves() {
		a.leaf(l)
	}
	for _, s := range c.Sections {
		a.section(s)
	}
	if c.Trailer != nil {
		c.Trailer.place = a.next()
	}
	if c.Closing != nil {
		c.Closing.place = a.next()
	}
}

func (a *attacher) envelope(e *Envelope) {
	e.place = a.next()
	for _, l := range e.leaves() {
		a.leaf(l)
	}
}

func (a *attacher) header(h *Header) {
	all := a.next()
	h.Fields.place = all
	if h.Line != nil {
		for _, l := range h.Line.leaves() {
			a.leaf(l)
			h.Fields.first += len(l.indexes())
		}
		h.Line.place = place{a.fed.tokens, all.first, h.Fields.first}
	}
	for _, l := range h.Fields.leaves() {
		a.leaf(l)
	}
}

// leaves are the envelope's lines, those that are missing among them.
func (e *Envelope) leaves() [9]*leaf {
	return [...]*leaf{&e.Start.leaf, &e.Routing.leaf, &e.Station.leaf, &e.Security.leaf, &e.Time.leaf, &e.From.leaf,
		&e.Addresses.leaf, &e.Distribution.leaf, &e.Pages.leaf}
}

// leaves are the parts of the line, those that are missing among them.
func (c *ClassificationLine) leaves() [5]*leaf {
	return [...]*leaf{&c.Level.leaf, &c.EFTO.leaf, &c.Section.leaf, &c.Post.leaf, &c.Serial.leaf}
}

// leaves are the fields, those that are missing among them.
func (f *Fields) leaves() [15]*leaf {
	s, a := &f.Subject, &f.Authority
	return [...]*leaf{
		&f.Captions.leaf, &f.Corrections.leaf, &f.Slugs.leaf, &f.Order.leaf, &f.Tags.leaf, &s.Key.leaf, &s.Marks.leaf,
		&s.Text.leaf,
		&f.References.leaf, &a.By.leaf, &a.From.leaf, &a.Reason.leaf, &f.Declassify.leaf, &f.Others.leaf, &f.Pages.leaf,
	}
}
