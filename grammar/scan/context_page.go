package scan

// signPlace is the next place of a sign in a text, from which each stretch of it is searched once, however many lines,
// fields and paragraphs ask for it. Most hold none.
type signPlace struct {
	from, at int // the sign begins at at, the text's length for nowhere, and nowhere from from on before that
	known    bool
}

// next is the offset of the first place of a sign from an offset on, or the length of the text. index is that of its
// rarest byte.
func (p *signPlace) next(s string, from int, sign string, index int) int {
	switch {
	case !p.known || from > p.at:
		p.known, p.from, p.at = true, from, len(s)
		if at := findAround(s, from, sign, index); at >= 0 {
			p.at = at
		}
	case from < p.from: // what comes before it was passed over
		if at := findAround(s[:min(len(s), p.from+len(sign)-1)], from, sign, index); at >= 0 {
			return at
		}
		p.from = from
	}
	return p.at
}

// mayHoldPageLine is a quick look: a stretch of the text has what findOf looks for.
func (s *scanner) mayHoldPageLine(at, end int) bool {
	return s.capitalOf.next(s.text, at, capitalOf, 2)+len(capitalOf) <= end ||
		s.smallOf.next(s.text, at, smallOf, 4)+len(smallOf) <= end
}
