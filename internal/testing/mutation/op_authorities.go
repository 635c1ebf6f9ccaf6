package mutation

import "strings"

// authorities breaks the line that says who classified the cable, and why.
func authorities() []Operator {
	far := Follow{"A014", "another reason may be far from the exemption"}
	return []Operator{
		op("A001", "the authority is lost", loseAuthority),
		op("A002", "the reason is lost", loseReason),
		op("A003", "the reason cites the section of 1995", sectionOf1995),
		op("A003", "the reason cites the section of 2003", sectionOf2003),
		op("A004", "the reason cites a section without reasons", strangeSection),
		op("A005", "a letter of the reason does not exist", strangeLetter, far),
		op("A008", "an office stands for the officer", officeAlone),
		op("A010", "an unclassified cable names a classifier", needlessAuthority),
		op("A012", "a derived cable names nobody", nobodyDerived),
		op("A018", "the reason keeps its section and loses its letters", reasonWithoutLetter),
		op("A019", "a second officer classifies the cable", secondOfficer),
		op("A019", "a second reason is given", secondReason),
	}
}

// asked is the day from which a cable without authority is at fault: two months after E.O. 12958 took effect.
var asked = date(1995, 12, 14)

// original reports whether the cable is classified by an officer of its own, in a header's line.
func (t *Text) original() bool {
	h := t.first()
	return t.classified() && !h.authority.Empty() && !t.derived() && !t.damaged() &&
		strings.HasPrefix(strings.ToUpper(t.in(h.authorityKey)), "CLASSIFIED")
}

func loseAuthority(t *Text) (Mutant, bool) {
	if t.first().authority.Empty() || t.first().inParagraph || !t.classified() || !t.since(asked) || t.damaged() {
		return no()
	}
	changes := t.atLevel()
	for _, h := range t.heads {
		if !h.authority.Empty() {
			changes = append(changes, change{h.authority, ""})
		}
	}
	m, ok := t.lost(changes)
	rest := strings.ToUpper(m.Text)
	return m, ok && !strings.Contains(rest, "CLASSIFIED BY") && !strings.Contains(rest, "DERIVED") &&
		!strings.Contains(rest, "REASON: 1") && !strings.Contains(rest, "REASONS 1")
}

// reasonWords are what may be between the classifier and the section of the reason.
var reasonWords = [...]string{"FOR REASONS", "FOR REASON", "REASONS:", "REASON:", "REASONS", "REASON", "FOR"}

// officer is where the classifier is, without the words that lead to the reason.
func (t *Text) officer(h *head) Span {
	if h.reason.Empty() {
		return Span{}
	}
	at := Span{h.authorityKey.End, h.reason.Start}
	for at.Start < at.End && t.S[at.Start] == ' ' {
		at.Start++
	}
	text := strings.TrimRight(t.in(at), " \r\n")
	for _, w := range reasonWords {
		if strings.HasSuffix(strings.ToUpper(text), w) {
			return Span{at.Start, at.Start + len(strings.TrimRight(text[:len(text)-len(w)], " ;,.\r\n"))}
		}
	}
	return Span{}
}

func loseReason(t *Text) (Mutant, bool) {
	if !t.original() || !t.since(asked) || t.long() || t.first().inParagraph {
		return no()
	}
	changes, ok := t.each(func(h *head) (Span, string) {
		if t.officer(h).Empty() {
			return Span{}, ""
		}
		return Span{t.officer(h).End, h.authority.End}, ""
	})
	if !ok || len(changes) != len(t.heads) && t.second() != nil {
		return no()
	}
	m, ok := t.broken(Error, append(changes, here(t.first().authorityKey)...)...)
	return m, ok && !strings.Contains(strings.ToUpper(m.Text[m.At.Start:]), "REASON")
}

func (t *Text) reasoned(severity, section string) (Mutant, bool) {
	if !t.classified() || t.damaged() || t.in(t.first().reasonSection) == section {
		return no()
	}
	return t.everywhere(severity, func(h *head) (Span, string) { return h.reasonSection, marked(section) })
}

func sectionOf1995(t *Text) (Mutant, bool) {
	switch {
	case !t.since(remarking):
		return no()
	case t.date.Before(date(2005, 1, 1)):
		return t.reasoned(Warning, "1.5")
	}
	return t.reasoned(Error, "1.5")
}

func sectionOf2003(t *Text) (Mutant, bool) {
	if !t.between(order12958, amendment) {
		return no()
	}
	return t.reasoned(Error, "1.4")
}

func strangeSection(t *Text) (Mutant, bool) {
	if !t.since(order12958) {
		return no()
	}
	return t.reasoned(Warning, one(t, "1.3", "1.6"))
}

func strangeLetter(t *Text) (Mutant, bool) {
	h := t.first()
	if len(h.reasonLetters) == 0 || !t.classified() || !t.since(order12958) || t.damaged() {
		return no()
	}
	k := t.Rand.IntN(len(h.reasonLetters))
	to := one(t, "i", "j", "k")
	if t.in(h.reasonSection) == "1.5" && t.date.Before(remarking) && t.flip(50) {
		to = "h"
	}
	if old := t.in(h.reasonLetters[k]); old == strings.ToUpper(old) {
		to = strings.ToUpper(to)
	}
	return t.everywhere(Error, func(h *head) (Span, string) {
		if len(h.reasonLetters) <= k {
			return Span{}, ""
		}
		return h.reasonLetters[k], marked(to)
	})
}

func officeAlone(t *Text) (Mutant, bool) {
	if !t.original() || !t.since(order12958) || t.first().inParagraph {
		return no()
	}
	office := one(t, "Economic Section", "Political Section")
	if t.officer(t.first()).Empty() || strings.IndexByte(".,;", t.S[t.officer(t.first()).End]) < 0 {
		office = "Political Office" // a section that leads over to 1.4 is that of the order
	}
	return t.everywhere(Warning, func(h *head) (Span, string) {
		if t.officer(h).Empty() {
			return Span{}, ""
		}
		return t.officer(h), marked(office)
	})
}

func needlessAuthority(t *Text) (Mutant, bool) {
	if len(t.heads) != 1 || !t.unclassified() || !t.since(order12356) || len(t.paragraphs) == 0 ||
		t.paragraphs[0].number != 1 || t.lines[t.paragraphs[0].first-1].text != "" {
		return no()
	}
	section := "1.4"
	if !t.since(remarking) {
		section = "1.5"
	}
	at := t.paragraphs[0].sign.Start
	return t.broken(Warning, change{Span{at, at}, marked("Classified By:") + " DCM Ana Prill for reasons " + section +
		" (b)." + t.newline + t.newline})
}

// nobodyDerived puts a source in the place of the authority.
func nobodyDerived(t *Text) (Mutant, bool) {
	if !t.original() || !t.since(order13526) || t.first().inParagraph || t.long() {
		return no()
	}
	key := one(t, "DERIVED FROM:", "Derived From:")
	return t.everywhere(Warning, func(h *head) (Span, string) { return h.authority, marked(key) + " DSCG 05-1 B, D" })
}
