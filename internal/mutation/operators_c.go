package mutation

import (
	"math/rand/v2"
	"strings"
)

// captions breaks the lines below the classification line.
func captions() []Operator {
	order := follow("C007", "the captions no longer stand in the order of their strictness")
	return []Operator{
		op("C001", "NODIS and EXDIS stand together", nodisAndExdis, order),
		op("C002", "EXDIS or NODIS stands with SIPDIS", besideSIPDIS, order),
	}
}

// captioned puts lines of captions below each classification line.
func (l *layout) captioned(lines ...string) (all []change) {
	for i := range l.blocks {
		at := l.lines[l.blocks[i].line]
		text := l.newline + strings.Join(lines, l.newline)
		if i > 0 {
			text = strings.NewReplacer(openMark, "", closeMark, "").Replace(text)
		}
		all = append(all, change{Span{at.End, at.End}, text})
	}
	return all
}

// restricted reports whether some caption narrows who may see the cable already.
func (b *block) restricted() bool { return b.has("NODIS", "EXDIS", "STADIS", "LIMDIS") }

func nodisAndExdis(_ *rand.Rand, l *layout) (Mutant, bool) {
	if l.first().restricted() || l.first().has("SIPDIS") || !l.classified() || strings.Contains(l.text, "SIPDIS") {
		return no()
	}
	return broken(l.text, Error, l.captioned("NODIS", marked("EXDIS"))...)
}

func besideSIPDIS(r *rand.Rand, l *layout) (Mutant, bool) {
	b := l.first()
	if !b.has("SIPDIS") || b.restricted() || !l.classified() && !b.has("SENSITIVE") || !l.dated {
		return no()
	}
	severity := Error
	if l.date.Before(date(2005, 12, 1)) {
		severity = Warning
	}
	changes := l.captioned(pick(r, []string{"NODIS", "EXDIS"}))
	for _, c := range b.captions {
		if c.name == "SIPDIS" {
			return broken(l.text, severity, append(changes, here(c.Span)...)...)
		}
	}
	return no()
}
