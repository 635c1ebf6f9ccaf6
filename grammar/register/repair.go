package register

import "slices"

// Repair is a marking after what it requires was added, and what it must not have was removed: of two controls that
// exclude each other the stricter one stays. ok is false where the result would still break the register.
func Repair(p *Parsed) (marking string, ok bool) {
	if !p.Understood() {
		return "", false
	}
	m := p.Marking
	for range entries { // what is added may require more
		before := m.Controls
		for _, f := range companions(p) {
			if f.Kind == MissingCompanion {
				m.Controls = m.Controls.With(f.needs)
			} else {
				m.Controls = m.Controls.Without(f.Piece)
			}
		}
		if m.Controls == before {
			break
		}
		p = Parse(p.styled(m))
	}
	if !m.Controls.Has(relTo) {
		m.Release, m.Unlisted = nil, false
	}
	for _, piece := range p.Pieces {
		if e := piece.Entry; e != nil && e.Category == Retired && e.Instead != "" {
			m.SCI = paths(slices.Concat(m.SCI, []Path{{System: e.Instead}}))
		}
	}
	marking = p.styled(m)
	return marking, Judge(Parse(marking)) == nil
}

// styled is another marking written as this one was: as a portion mark, its words alone, or a banner.
func (p *Parsed) styled(m Marking) string {
	other := &Parsed{Marking: m, Portion: p.Portion, Short: p.Short}
	return other.Right()
}
