package mutation

import "strings"

// portionMarks breaks single marks, or all of them.
func portionMarks() []Operator {
	return []Operator{
		op("P001", "a paragraph loses its mark", loseMark),
		op("P002", "every mark is lost", loseMarks),
		op("P003", "one mark stands for the entire text", entireText),
		op("P004", "a mark becomes an unknown one", strangeMark),
		op("P005", "a mark loses its opening parenthesis", loseOpening),
		op("P005", "a mark loses its closing parenthesis", loseClosing),
		op("P005", "a mark ends in an empty part", emptyPart),
		op("P008", "SBU is joined to a level", joinSBU),
		op("P009", "the header says LIMITED OFFICIAL USE", lateLOU,
			Follow{"H014", "the archive's block still says UNCLASSIFIED"}),
		op("P009", "a paragraph is marked LOU", lateLOUMark),
		op("P010", "a paragraph is marked SBU before its time", earlySBU),
		op("P012", "a second mark disagrees with the first", secondMark),
		op("P013", "a release list follows NOFORN", releaseBehindNOFORN),
		op("P014", "a release list does not begin with USA", releaseOrder),
		op("P018", "a mark cannot be read", unreadableMark),
		op("P019", "a mark above the header is in a sentence", markOutOfPlace),
		op("P017", "a mark has a character that cannot be seen", invisibleCharacter),
		op("P020", "a release list is not valid", invalidReleaseList),
	}
}

// prose reports whether a paragraph without its mark is surely one, no heading and no wrapped figure: the text above
// ended a sentence, its own begins one, and its first line ends it or goes on below.
func (t *Text) prose(p paragraph) bool {
	if first := strings.TrimLeft(t.in(p.rest), " ")[0]; first < 'A' || first > 'Z' {
		return false
	}
	above := strings.TrimRight(t.S[:p.sign.Start], " \t\r\n")
	if p.first+1 == len(t.lines) || strings.IndexByte(".:;!?)\"-=", above[len(above)-1]) < 0 && p.number > 1 {
		return false // a number below a line that ends inside a sentence may be a date's
	}
	below := t.lines[p.first+1].text
	return strings.HasSuffix(t.in(p.rest), ".") || len(below) > 40 && (below[0] < '0' || below[0] > '9')
}

// opensSection reports whether a paragraph is the first below a printed section's header: without mark it cannot
// be told from the lines of the header that wrap.
func (t *Text) opensSection(p paragraph) bool {
	for i := len(t.heads) - 1; i > 0; i-- {
		if t.heads[i].line > p.first {
			continue
		}
		return t.count(func(q paragraph) bool { return q.first > t.heads[i].line && q.first < p.first }) == 0
	}
	return false
}

func loseMark(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool {
		return t.ordinary(p) && len(t.in(p.rest)) > 30 && t.prose(p) && strings.Count(t.S, "\n"+t.in(p.sign)) == 1 &&
			!authorityForm.MatchString(t.lines[p.first].text) && t.lines[p.first-1].text == ""
	})
	if !ok || !t.classified() || !t.since(order12065) || len(t.paragraphs) < 4 || t.damaged() || t.opensSection(p) {
		return no()
	}
	return t.broken(Warning, append(here(p.sign), t.unmark(p))...)
}

// paragraphsWords counts the words from the first paragraph on.
func (t *Text) paragraphsWords() int {
	return len(strings.Fields(t.S[t.paragraphs[0].sign.Start:]))
}

// markless gives the changes that take every mark away, where nothing else is marked.
func (t *Text) markless() ([]change, bool) {
	if !t.classified() || !t.allMarked() || t.damaged() || strings.ContainsAny(t.in(t.first().subject), "()") ||
		t.says(") CLASSIFIED BY", "ENTIRE TEXT") {
		return nil, false
	}
	var all []change
	for _, p := range t.paragraphs {
		all = append(all, t.unmark(p))
	}
	return all, true
}

func loseMarks(t *Text) (Mutant, bool) {
	changes, ok := t.markless()
	if !ok || !t.since(order12958) || t.paragraphsWords() < 150 || len(changes) < 2 || len(t.heads) > 1 ||
		t.lines[t.paragraphs[0].first-1].text != "" {
		return no()
	}
	return t.broken(Warning, t.atLevel(changes...)...)
}

func entireText(t *Text) (Mutant, bool) {
	changes, ok := t.markless()
	severity := Warning
	if !t.since(directive) {
		severity = Info
	}
	if !ok || !t.since(order12958) {
		return no()
	}
	words := map[string]string{"C": "CONFIDENTIAL", "S": "SECRET", "TS": "TOP SECRET"}[t.first().name] + " - ENTIRE TEXT."
	changes[0] = change{t.paragraphs[0].mark, marked(words)}
	if changes[0].at.Start == t.paragraphs[0].sign.End {
		changes[0].text = " " + changes[0].text
	}
	return t.broken(severity, changes...)
}

// near are typos of marks that are not.
var near = map[string][]string{"(C)": {"(NC)", "(CF)", "(CONF)"}, "(S)": {"(SE)"}, "(SBU)": {"(SUB)", "(BSU)"}}

func strangeMark(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && near[t.mark(p)] != nil })
	if !ok || !t.since(order12065) || len(t.paragraphs) < 4 {
		return no()
	}
	strange := one(t, near[t.mark(p)]...)
	if strange == "(NC)" && t.says("NATO") { // the letters of NATO CONFIDENTIAL are a note where NATO is spoken to
		return no()
	}
	return t.broken(Warning, change{p.mark, marked(strange)})
}

func loseOpening(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && strings.HasPrefix(t.in(p.rest), " ") })
	if !ok || !t.since(order12065) {
		return no()
	}
	return t.broken(Warning, change{Span{p.sign.End, p.mark.End}, " " + marked(t.mark(p)[1:])})
}

func loseClosing(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool {
		return t.ordinary(p) && (t.mark(p) == "(SBU)" || t.noforn(p)) && strings.HasPrefix(t.in(p.rest), " ")
	})
	if !ok || !t.since(order12065) {
		return no()
	}
	return t.broken(Warning, change{p.mark, marked(strings.TrimSuffix(t.mark(p), ")"))})
}

func emptyPart(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.bare(p) })
	if !ok || !t.since(order12065) {
		return no()
	}
	return t.broken(Warning, change{p.mark, marked("(" + p.base + "//)")})
}

func joinSBU(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.bare(p) && rank(p.base) > 0 })
	if !ok || !t.since(remarking) {
		return no()
	}
	return t.broken(Error, change{p.mark, marked("(" + p.base + t.separator() + "SBU)")})
}

// lateness is the severity of LIMITED OFFICIAL USE on the cable's date: noted to the end of 1995.
func (t *Text) lateness() string {
	if t.date.Before(date(1996, 1, 1)) {
		return Info
	}
	return Error
}

func lateLOU(t *Text) (Mutant, bool) {
	if !t.unclassified() || !t.since(sensitive) {
		return no()
	}
	return t.everywhere(t.lateness(), func(h *head) (Span, string) { return h.level, marked("LIMITED OFFICIAL USE") })
}

func lateLOUMark(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.bare(p) && rank(p.base) == 0 })
	if !ok || !t.since(sensitive) {
		return no()
	}
	return t.broken(t.lateness(), change{p.mark, "(" + marked("LOU") + ")"})
}

func earlySBU(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.mark(p) == "(U)" })
	if !ok || !t.between(order12065, sensitive) {
		return no()
	}
	return t.broken(Warning, change{p.mark, marked("(SBU)")})
}

func secondMark(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.ordinary(p) && t.bare(p) && strings.HasPrefix(t.in(p.rest), " ") })
	if !ok || !t.since(sensitive) || t.first().efto {
		return no()
	}
	var others []string
	for _, b := range [...]string{"U", "SBU", t.first().name} {
		if b == "C" && t.says("(B)", "\nB.") { // after a list it may be a letter
			continue
		}
		if b != p.base && t.count(func(q paragraph) bool { return q.base == b }) > 0 {
			others = append(others, b)
		}
	}
	if len(others) == 0 {
		return no()
	}
	return t.broken(Warning, change{Span{p.mark.End, p.mark.End}, " " + marked("("+one(t, others...)+")")})
}

func releaseBehindNOFORN(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.noforn(p) && rank(p.base) > 0 && t.spare(p) })
	if !ok || !t.since(order12958) {
		return no()
	}
	return t.broken(Error, change{p.mark, marked(strings.TrimSuffix(t.mark(p), ")") + "/REL TO USA, GBR)")})
}

func releaseOrder(t *Text) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool { return t.bare(p) && rank(p.base) > 0 })
	if !ok || !t.since(register) || t.says("/NF", "REL TO", "NOFORN") {
		return no()
	}
	m, ok := t.broken(Warning, change{p.mark, marked("(" + p.base + "//REL TO " +
		one(t, "GBR, USA", "USA", "USA, GBR, AUS", "USA, GBR, GBR") + ")")})
	m.Settings.Profile = "ic"
	return m, ok
}
