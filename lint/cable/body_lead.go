package cable

// unmarkedLead looks at what comes after a paragraph's number instead of a mark: a heading, a lead
// to what follows, a mark gone wrong.
func (d *documentBuilder) unmarkedLead(p *Portion) {
	l := &d.block
	p.HeadingOnly = l.headingOnly()
	p.Garbled = l.text.GarbledMark()
	if p.HeadingOnly && l.texts == 1 && l.text.ShortSentence() {
		d.sentence = p
	}
	if l.late == nil && l.texts == 1 && l.text.LeadsOn() {
		d.leading = p
	}
}

// settleSentence takes a number's short sentence, which looks like a heading, for a paragraph where the next number
// comes directly after it: a heading is over something.
func (d *documentBuilder) settleSentence(numbered bool) {
	if d.sentence != nil && numbered {
		d.sentence.HeadingOnly = false
	}
	d.sentence = nil
}

// settleLead takes a number's short text for a heading, or for a lead, where the text that it is over carries
// the mark: a marked paragraph without number, a marked bullet, or an inserted text.
func (d *documentBuilder) settleLead() {
	if d.leading != nil {
		d.leading.HeadingOnly, d.leading = true, nil
	}
}

// headingOnly reports whether nothing but a heading follows the number.
func (l *blockState) headingOnly() bool {
	if l.authority || l.texts > 1 {
		return l.texts > 1 && l.text.BeginsInsert()
	}
	return l.texts == 0 && !l.content || l.texts == 1 && l.text.HeadingLike()
}
