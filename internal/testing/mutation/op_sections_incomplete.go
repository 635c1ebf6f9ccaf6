package mutation

import "strings"

// sectionBeyond gives the only section of a copy a number above the total.
func sectionBeyond(t *Text) (Mutant, bool) {
	h := t.first()
	if len(t.heads) > 1 || h.section.Empty() || t.damaged() {
		return no()
	}
	whole := t.in(h.section)
	return t.broken(Warning, change{h.section, marked(strings.Replace(whole, t.in(h.sectionNo)+" OF",
		following(t.in(h.sections))+" OF", 1))})
}

// pageBeyond gives a page a number above the total.
func pageBeyond(t *Text) (Mutant, bool) {
	if len(t.pages) == 0 || t.first().section.Empty() || t.damaged() {
		return no()
	}
	p := one(t, t.pages...)
	text, total := t.in(p.whole), t.in(p.total)
	at := strings.LastIndex(text, "  ") + 2
	if at < 2 {
		return no()
	}
	return t.broken(Warning, change{p.whole, marked(text[:at] + following(total) + " OF " + total)})
}

// lastPageLost takes the last page's line away, and what follows it up to the end of the text.
func lastPageLost(t *Text) (Mutant, bool) {
	n := len(t.pages)
	if n < 2 || len(t.heads) > 1 || t.first().section.Empty() || t.damaged() || number(t.in(t.pages[n-1].total)) != n+1 {
		return no()
	}
	return t.broken(Info, append(here(t.first().section), change{t.pages[n-1].whole, ""})...)
}

// lastSectionLost gives all sections of a copy a total that is higher by one.
func lastSectionLost(t *Text) (Mutant, bool) {
	if t.laterSection() == nil || len(t.pages) > 0 {
		return no()
	}
	last := t.heads[len(t.heads)-1]
	if number(t.in(last.sectionNo)) != number(t.in(last.sections)) || len(t.heads) != number(t.in(last.sections)) {
		return no()
	}
	var changes []change
	for i := range t.heads {
		h := &t.heads[i]
		text := t.in(h.section)
		text = strings.TrimSuffix(text, t.in(h.sections)) + following(t.in(h.sections))
		if i == len(t.heads)-1 {
			text = marked(text)
		}
		changes = append(changes, change{h.section, text})
	}
	return t.broken(Info, changes...)
}
