package mutation

import "strings"

// rollUpForms break the roll-up where a level is not on a numbered paragraph: on a bullet, a sub-paragraph, a
// heading, or on the words ENTIRE TEXT.
func rollUpForms() []Operator {
	return []Operator{
		op("R001", "a bullet or sub-paragraph is above the header", raiseItem),
		op("R002", "a bullet or sub-paragraph of an unclassified cable is classified", classifyItem),
		op("R001", "the entire text is marked above the header", raiseEntireText,
			Follow{"P003", "one mark is for the entire text"}),
		op("P018", "a broken mark above the header is below a heading", brokenBelowHeading),
	}
}

// itemLabels are what begins an item.
var itemLabels = [...]string{"-- ", "- ", "* ", "a. ", "(a) ", "o "}

func raiseItem(t *Text) (Mutant, bool) {
	if !t.classified() || t.first().name == "TS" {
		return no()
	}
	mark := marked("(" + one(t, above(t.first().name)...) + ")")
	return t.withItem(one(t, itemLabels[:]...)+mark, t.whole)
}

func classifyItem(t *Text) (Mutant, bool) {
	if !t.unclassified() {
		return no()
	}
	return t.withItem(one(t, itemLabels[:]...)+"("+one(t, levels[:]...)+")", t.atHeader)
}

// whole and atHeader are the two places that a finding may have: what the changes bracket, or the header's level.
func (t *Text) whole(changes ...change) []change    { return changes }
func (t *Text) atHeader(changes ...change) []change { return t.atLevel(changes...) }

// withItem adds a line with a label and a mark after a paragraph that no page breaks.
func (t *Text) withItem(front string, place func(...change) []change) (Mutant, bool) {
	p, ok := t.pick(func(p paragraph) bool {
		return p.number > 0 && !p.mark.Empty() && p.first+2 < len(t.lines) && t.lines[p.first+1].text == ""
	})
	if !ok || !t.allMarked() || t.damaged() {
		return no()
	}
	return t.broken(Error, place(t.behindLine(p.first, "", front+" The board wants more."))...)
}

// raiseEntireText raises the words by which telegrams of the 1970s mark all of themselves at once, or puts them in the
// place of all marks.
func raiseEntireText(t *Text) (Mutant, bool) {
	name := t.first().name
	word := map[string]string{"C": "CONFIDENTIAL", "S": "SECRET"}[name]
	if word == "" || len(t.paragraphs) == 0 || t.paragraphs[0].number != 1 {
		return no()
	}
	rest := t.in(t.paragraphs[0].rest)
	n := strings.Index(rest, " - ENTIRE TEXT.")
	if changes, ok := t.markless(); n < 0 && ok {
		changes[0] = change{t.paragraphs[0].mark, " " + marked("TOP SECRET - ENTIRE TEXT.")}
		if changes[0].at.Start > t.paragraphs[0].sign.End {
			changes[0].text = changes[0].text[1:]
		}
		return t.broken(Error, changes...)
	}
	if n < 0 || strings.ReplaceAll(strings.ToUpper(rest[:n]), " ", "") != word {
		return no()
	}
	at := Span{t.paragraphs[0].rest.Start, t.paragraphs[0].rest.Start + n + len(" - ENTIRE TEXT.")}
	at.Start += len(rest) - len(strings.TrimLeft(rest, " "))
	return t.broken(Error, change{at, marked("TOP SECRET - ENTIRE TEXT.")})
}

// brokenBelowHeading adds a heading and directly below it a text whose mark cannot be read.
func brokenBelowHeading(t *Text) (Mutant, bool) {
	if !t.classified() || t.first().name == "TS" {
		return no()
	}
	level := one(t, above(t.first().name)...)
	mark := one(t, "["+level+"]", "("+level+"!)", "("+level+"]", "{"+level+"}")
	p, ok := t.pick(func(p paragraph) bool {
		return p.number > 0 && !p.mark.Empty() && p.first+2 < len(t.lines) && t.lines[p.first+1].text == ""
	})
	if !ok || !t.allMarked() || t.damaged() || len(t.paragraphs) < 3 {
		return no()
	}
	return t.broken(Warning, t.behindLine(p.first, "", "THE FLEET", marked(mark)+" The board wants more."))
}
