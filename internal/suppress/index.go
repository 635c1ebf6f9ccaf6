package suppress

import (
	"slices"
	"sort"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// A configuration may have ten thousand silences and a file a hundred thousand findings. So no finding is compared
// with each silence: both are looked up by what a silence names.

// target is what a silence names: a rule by a word in lower case, a cable, "" for all, and a paragraph, 0 for all.
type target struct {
	word, cable string
	paragraph   int
}

// group are the silences of one target. The first of all that are for a finding gives its reason.
type group struct {
	first *config.Placed
	order int
	uses  []*use
	used  bool
}

// index are the silences for one file.
type index struct {
	groups     map[target]*group
	names      names
	paragraphs map[*cable.Document]*paragraphs // nil where no silence names a paragraph
}

func (x *index) add(p *config.Placed, u *use) {
	s := p.Silence
	at := target{folded(s.Rule), s.Identifier, s.Paragraph}
	g := x.groups[at]
	if g == nil {
		if x.groups == nil {
			x.groups, x.names = map[target]*group{}, names{}
		}
		g = &group{first: p, order: len(x.groups)}
		x.groups[at] = g
	}
	g.uses = append(g.uses, u)
	if s.Paragraph != 0 && x.paragraphs == nil {
		x.paragraphs = map[*cable.Document]*paragraphs{}
	}
}

// folded is a word as strings.EqualFold compares it.
func folded(word string) string { return strings.ToLower(strings.ToUpper(word)) }

// names are the words that name each rule, in lower case: code, name and the letter of its family.
type names map[*lint.Rule][3]string

func (n names) of(r *lint.Rule) [3]string {
	words, ok := n[r]
	if !ok {
		words = [3]string{folded(r.Code), folded(r.Name), folded(r.Code[:1])}
		n[r] = words
	}
	return words
}

// find marks the silences that are for a finding as used, and gives the first; nil where none is.
func (x *index) find(d *lint.Diagnostic) (first *config.Placed) {
	if x.groups == nil {
		return nil
	}
	var best *group
	try := func(at target) {
		if g := x.groups[at]; g != nil {
			g.used = true
			if best == nil || g.order < best.order {
				best = g
			}
		}
	}
	for _, word := range x.names.of(d.Rule) {
		try(target{word: word})
		if d.Cable == nil {
			continue
		}
		try(target{word: word, cable: d.Cable.Identifier})
		for n := range x.of(d.Cable).around(d.Span) {
			try(target{word: word, paragraph: n})
			try(target{word, d.Cable.Identifier, n})
		}
	}
	if best == nil {
		return nil
	}
	return best.first
}

// done notes for each silence whether it is used.
func (x *index) done() {
	for _, g := range x.groups {
		if g.used {
			for _, u := range g.uses {
				u.used = true
			}
		}
	}
}

// of are the paragraphs of a cable; nil where no silence names one.
func (x *index) of(doc *cable.Document) *paragraphs {
	if x.paragraphs == nil {
		return nil
	}
	p := x.paragraphs[doc]
	if p == nil {
		p = newParagraphs(doc)
		x.paragraphs[doc] = p
	}
	return p
}

// paragraphs are the numbered portions of a cable by their beginning.
type paragraphs struct {
	portions []*cable.Portion
	ends     []int // the last end of the portions up to each
}

func newParagraphs(doc *cable.Document) *paragraphs {
	p := &paragraphs{}
	for _, portion := range doc.Portions {
		if portion.Number != 0 {
			p.portions = append(p.portions, portion)
		}
	}
	slices.SortStableFunc(p.portions, func(a, b *cable.Portion) int { return a.Span.Start - b.Span.Start })
	last := 0
	for _, portion := range p.portions {
		last = max(last, portion.Span.End)
		p.ends = append(p.ends, last)
	}
	return p
}

// around yields the numbers of the paragraphs that a span lies in or goes over.
func (p *paragraphs) around(at source.Span) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		if p == nil {
			return
		}
		i := sort.Search(len(p.ends), func(i int) bool { return p.ends[i] > at.Start })
		for _, portion := range p.portions[i:] {
			s := portion.Span
			if s.Start > at.Start && s.Start >= at.End {
				return
			}
			if (s.Overlaps(at) || s.Start <= at.Start && at.Start < s.End) && !yield(portion.Number) {
				return
			}
		}
	}
}

// inlineIndex are the silences in a file itself, by the words that they name rules with.
type inlineIndex struct {
	lines map[string]*directive
	names names
}

func indexOf(list []directive) inlineIndex {
	x := inlineIndex{map[string]*directive{}, names{}}
	for i := range list {
		if list[i].reason == "" { // without a reason nothing is silenced
			continue
		}
		for _, c := range list[i].codes {
			if c = folded(c); x.lines[c] == nil {
				x.lines[c] = &list[i]
			}
		}
	}
	return x
}

// find marks the first line that silences a finding as used, and gives it; nil where none does.
func (x inlineIndex) find(d *lint.Diagnostic) (first *directive) {
	for _, word := range x.names.of(d.Rule) {
		if found := x.lines[word]; found != nil && (first == nil || found.at.Start < first.at.Start) {
			first = found
		}
	}
	if first != nil {
		first.used = true
	}
	return first
}
