package mutation

import (
	"math/rand/v2"
	"strings"
)

// authorities breaks the line that says who classified the cable, and why.
func authorities() []Operator {
	far := follow("A014", "another reason may be far from the exemption")
	return []Operator{
		op("A001", "the authority is lost", loseAuthority),
		op("A002", "the reason is lost", loseReason),
		op("A003", "the reason cites the section of 1995", sectionOf1995),
		op("A003", "the reason cites the section of 2003", sectionOf2003),
		op("A005", "a letter of the reason is none", strangeLetter, far),
	}
}

// asked is the day from which a cable without authority is at fault: two months after E.O. 12958 took effect.
var asked = date(1995, 12, 14)

func loseAuthority(_ *rand.Rand, l *layout) (Mutant, bool) {
	severity := Error
	if l.long() {
		severity = Warning
	}
	if l.first().authority.Empty() || l.first().inParagraph || !l.classified() || !l.since(asked) || l.damaged() {
		return no()
	}
	changes := l.atLevel()
	for i := range l.blocks {
		if b := &l.blocks[i]; !b.authority.Empty() {
			changes = append(changes, change{b.authority, ""})
		}
	}
	return broken(l.text, severity, changes...)
}

// reasonWords are what may stand between the classifier and the section of the reason.
var reasonWords = [...]string{"FOR REASONS", "REASONS:", "REASON:", "REASONS", "REASON", "FOR"}

func loseReason(_ *rand.Rand, l *layout) (Mutant, bool) {
	if !l.classified() || !l.since(asked) || l.long() || l.derived() || l.damaged() || l.first().reason.Empty() {
		return no()
	}
	changes, ok := l.each(func(b *block) (Span, string) {
		if b.reason.Empty() {
			return Span{}, ""
		}
		at := b.reason
		before := strings.TrimRight(l.text[b.authority.Start:at.Start], " \r\n")
		for _, w := range reasonWords {
			if strings.HasSuffix(strings.ToUpper(before), w) {
				before = strings.TrimRight(before[:len(before)-len(w)], " ;,\r\n")
			}
		}
		return Span{b.authority.Start + len(before), at.End}, ""
	})
	if !ok || l.first().authorityKey.In(l.text)[0]|0x20 != 'c' {
		return no()
	}
	m, ok := broken(l.text, Error, append(changes, here(l.first().authorityKey)...)...)
	return m, ok && !strings.Contains(strings.ToUpper(scan(m.Text).first().authority.In(m.Text)), "REASON")
}

func (l *layout) reasoned(severity Severity, section string) (Mutant, bool) {
	if !l.classified() || l.damaged() || l.first().reasonSection.In(l.text) == section {
		return no()
	}
	changes, ok := l.each(func(b *block) (Span, string) { return b.reasonSection, marked(section) })
	if !ok {
		return no()
	}
	return broken(l.text, severity, changes...)
}

func sectionOf1995(_ *rand.Rand, l *layout) (Mutant, bool) {
	switch {
	case !l.since(remarking):
		return no()
	case l.date.Before(date(2005, 1, 1)):
		return l.reasoned(Warning, "1.5")
	}
	return l.reasoned(Error, "1.5")
}

func sectionOf2003(_ *rand.Rand, l *layout) (Mutant, bool) {
	if !l.between(order12958, amendment) {
		return no()
	}
	return l.reasoned(Error, "1.4")
}

func strangeLetter(r *rand.Rand, l *layout) (Mutant, bool) {
	b := l.first()
	if len(b.reasonLetters) == 0 || !l.classified() || !l.since(order12958) || l.damaged() {
		return no()
	}
	k := r.IntN(len(b.reasonLetters))
	to := pick(r, []string{"i", "j", "k"})
	if b.reasonSection.In(l.text) == "1.5" && l.date.Before(remarking) && chance(r, 50) {
		to = "h"
	}
	old := b.reasonLetters[k].In(l.text)
	if old == strings.ToUpper(old) {
		to = strings.ToUpper(to)
	}
	changes, ok := l.each(func(b *block) (Span, string) {
		if len(b.reasonLetters) <= k {
			return Span{}, ""
		}
		return b.reasonLetters[k], marked(to)
	})
	if !ok {
		return no()
	}
	return broken(l.text, Error, changes...)
}
