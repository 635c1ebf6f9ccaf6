package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// Pair is the same thing in an earlier and a later version.
type Pair[T any] struct{ Was, Is T }

// Pairs pairs the cables of two versions of a file: by identifier, and those that have no partner so by their order
// where as many are left in both. A cable that was deleted, or is new, has no pair.
func Pairs(was, is []*Document) (pairs []Pair[*Document]) {
	taken := map[*Document]bool{}
	var rest []*Document
	for _, d := range is {
		if o := named(was, d.Identifier, taken); o != nil {
			taken[o] = true
			pairs = append(pairs, Pair[*Document]{o, d})
		} else {
			rest = append(rest, d)
		}
	}
	var left []*Document
	for _, o := range was {
		if !taken[o] {
			left = append(left, o)
		}
	}
	if len(left) == len(rest) {
		for i, d := range rest {
			pairs = append(pairs, Pair[*Document]{left[i], d})
		}
	}
	return pairs
}

func named(list []*Document, identifier string, taken map[*Document]bool) *Document {
	for _, d := range list {
		if identifier != "" && d.Identifier == identifier && !taken[d] {
			return d
		}
	}
	return nil
}

// alike is the share of common words from which two paragraphs are versions of one; with the same number less is
// enough.
const alike, alikeSameNumber = 0.5, 0.3

// PairPortions pairs the portions of two versions of a cable by their text and only then by their number, so that
// paragraphs that were renumbered or moved stay pairs. What was rewritten beyond recognition, taken out or added has
// no pair.
func PairPortions(was, is *Document) (pairs []Pair[*Portion]) {
	before, after := worded(was), worded(is)
	taken := map[*Portion]bool{}
	pair := func(o, p *wordedPortion) {
		taken[o.Portion], taken[p.Portion] = true, true
		pairs = append(pairs, Pair[*Portion]{o.Portion, p.Portion})
	}
	byText := map[string][]*wordedPortion{}
	for _, o := range before {
		byText[o.text] = append(byText[o.text], o)
	}
	for _, p := range after {
		if same := byText[p.text]; len(same) > 0 && p.text != "" {
			// of equal texts the one marked alike
			i := max(0, slices.IndexFunc(same, func(o *wordedPortion) bool { return o.Marking() == p.Marking() }))
			pair(same[i], p)
			byText[p.text] = slices.Delete(same, i, i+1)
		}
	}
	before, after = untaken(before, taken), untaken(after, taken)
	if len(before)*len(after) > maxCompared {
		return pairs
	}
	for _, p := range after {
		var best *wordedPortion
		most := 0.0
		for _, o := range before {
			if taken[o.Portion] {
				continue
			}
			least := alike
			if o.Number == p.Number {
				least = alikeSameNumber
			}
			if share := o.share(p); share >= least && share > most {
				best, most = o, share
			}
		}
		if best != nil {
			pair(best, p)
		}
	}
	return pairs
}

// maxCompared bounds how many pairs of rewritten paragraphs are held against each other, five hundred against five
// hundred, so that no text keeps the linter busy for minutes.
const maxCompared = 250_000

func untaken(list []*wordedPortion, taken map[*Portion]bool) (rest []*wordedPortion) {
	for _, w := range list {
		if !taken[w.Portion] {
			rest = append(rest, w)
		}
	}
	return rest
}

// wordedPortion is a portion with the words after its number and marks.
type wordedPortion struct {
	*Portion
	text  string
	words map[string]int
	count int
}

func worded(d *Document) []*wordedPortion {
	portions := slices.Concat(d.Portions, withoutMark(d))
	out := make([]*wordedPortion, 0, len(portions))
	for _, p := range portions {
		from := max(p.Span.Start, p.NumberSpan.End)
		for _, m := range p.Marks {
			from = max(from, m.Span.End)
		}
		w := &wordedPortion{Portion: p, words: map[string]int{}}
		fields := d.tree.All().Words(source.Span{Start: from, End: max(from, p.Span.End)})
		for _, f := range fields {
			w.words[f]++
		}
		w.text, w.count = strings.Join(fields, " "), len(fields)
		out = append(out, w)
	}
	return out
}

// withoutMark are the paragraphs of a paper that have no mark, as one that lost its own, with what opens them as their
// numbers. Those with a number are portions anyway.
func withoutMark(d *Document) (list []*Portion) {
	if d.Paper == nil || d.tree.Paper == nil {
		return nil
	}
	known := map[source.Span]bool{}
	for _, p := range d.Portions {
		known[p.Span] = true
	}
	add := func(pieces []*grammar.Piece) {
		for _, piece := range pieces {
			if piece.Portions == nil {
				continue
			}
			for block := range piece.Portions.Blocks() {
				if p := ofBlock(block); p != nil && !known[p.Span] {
					list = append(list, p)
				}
			}
		}
	}
	add(d.tree.Paper.Pieces)
	for _, m := range d.tree.Paper.Messages {
		add(m.Pieces)
	}
	return list
}

// ofBlock is a paragraph without a mark; nil for another.
func ofBlock(block grammar.PortionBlock) *Portion {
	p := &Portion{Span: block.Span(), Kind: Unnumbered}
	for tok := range block.Tokens() {
		switch tok.Kind {
		case scan.Mark, scan.LateMark:
			return nil
		case scan.Number, scan.Bullet:
			p.NumberSpan = tok.Span
		}
	}
	return p
}

// share is how much of the longer of two portions is common to both, from 0 to 1.
func (w *wordedPortion) share(o *wordedPortion) float64 {
	longer := max(w.count, o.count)
	if longer == 0 {
		return 0
	}
	common := 0
	for word, n := range w.words {
		common += min(n, o.words[word])
	}
	return float64(common) / float64(longer)
}
