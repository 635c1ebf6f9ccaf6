package cable

import "github.com/cablelint/cablelint/grammar/scan"

// letterState remembers the letters of a list, "(a)", "B.", so that its "(C)" is not
// taken for a mark.
type letterState struct {
	before byte     // the letter of the list's last item, upper case; 0 for none
	age    int      // how many blocks ago it was
	open   byte     // the letter of a portion that may be an item
	last   *Portion // the portion before
	doubt  *Portion // the portion whose mark may be an item's letter
}

// see takes a block's letter, if it has one.
func (s *letterState) see(l *blockState) {
	s.age++
	c := byte(0)
	if l.bullet.Kind == scan.Bullet {
		if c, _ = l.bullet.Letter(); c == 0 && len(l.marks) == 0 { // after a bullet that is a sign: "-- (b) text"
			c = l.text.LeadLetter()
		}
	}
	if c == 0 {
		return
	}
	if s.doubt != nil && c == s.open+1 {
		s.doubt.ListLetter = true
	}
	s.before, s.age, s.doubt = c, 0, nil
}

// isLetter reports whether the portion's only mark follows an item's letter; where one may
// still follow it, the portion is remembered.
func (s *letterState) isLetter(p *Portion, l *blockState) bool {
	if len(p.Marks) != 1 {
		return false
	}
	c := p.Marks[0].letter
	if c == 0 {
		return false
	}
	if p.Kind == Paragraph {
		return p.Marks[0].small && s.last != nil && s.last.Kind == Paragraph && s.last.listLetter() == c-1
	}
	s.open, s.doubt = c, p
	if s.before != 0 && s.before == c-1 && s.age <= 4 {
		s.before, s.age = c, 0
		return true
	}
	return false
}

// subparagraphs finds the portions whose number and letter are the name of a subparagraph, "6 (C)" after "6 (B)": of a
// note or an agreement whose text the cable gives.
func (d *Document) subparagraphs() {
	for _, p := range d.Portions {
		if p.Kind == Paragraph && len(p.Marks) == 1 && p.Marks[0].letter > 0 &&
			d.tree.All().NamesSubparagraph(p.NumberSpan, p.Marks[0].Span) {
			p.ListLetter = true
		}
	}
}

// without takes away a second mark that is the next letter of a list, as the (C) of "3. (S) (C)" is
// after "2. (S) (B)".
func (s *letterState) without(marks []*Mark) []*Mark {
	if len(marks) != 2 {
		return marks
	}
	if c := marks[1].letter; c == 0 || s.before != c-1 || s.age > 4 {
		return marks
	}
	s.before, s.age = s.before+1, 0
	return marks[:1]
}

// listLetter is the letter of a list that a portion's mark or text begins with.
func (p *Portion) listLetter() byte {
	if len(p.Marks) > 0 {
		return p.Marks[0].letter
	}
	return p.leadLetter
}
