package mutation

import (
	"fmt"
	"strings"
)

// repeatedParagraphNumber gives a paragraph the number of the one before it. Their marks differ, which makes it a
// warning.
func repeatedParagraphNumber(t *Text) (Mutant, bool) {
	before := map[int]paragraph{}
	for _, p := range t.paragraphs {
		before[p.number+1] = p
	}
	p, ok := t.pick(func(p paragraph) bool {
		q, known := before[p.number]
		return known && p.number > 2 && !p.mark.Empty() && !q.mark.Empty() && t.in(p.mark) != t.in(q.mark) &&
			strings.Count(t.S, "\n"+t.in(p.sign)) == 1
	})
	if !ok || t.damaged() {
		return no()
	}
	return t.broken(Warning, change{p.sign, marked(fmt.Sprint(p.number-1) + ".")})
}
