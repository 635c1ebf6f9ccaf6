package mutation

import "strings"

// classificationLines breaks the words of the classification line, or takes it away.
func classificationLines() []Operator {
	return []Operator{
		op("C011", "a blank of the level's letters is lost", garbledLevel),
		op("C011", "a letter of SECTION is lost", garbledSection),
		op("S001", "the classification line is lost", loseClassificationLine),
	}
}

func garbledLevel(t *Text) (Mutant, bool) {
	words := map[string]string{"C O N F I D E N T I A L": one(t, "CO N F I D E N T I A L", "C O N F ID E N T I A L"),
		"S E C R E T": "SE C R E T"}[t.in(t.first().level)]
	if words == "" || len(t.heads) > 1 || !t.since(order12065) {
		return no()
	}
	return t.broken(Warning, change{t.first().level, marked(words)})
}

func garbledSection(t *Text) (Mutant, bool) {
	h := t.first()
	if len(t.heads) > 1 || h.section.Empty() || !t.since(order12065) {
		return no()
	}
	return t.broken(Warning, change{h.section, marked("SCTION" + t.in(h.section)[len("SECTION"):])})
}

// loseClassificationLine leaves the E.O. line as the first of the header.
func loseClassificationLine(t *Text) (Mutant, bool) {
	h := t.first()
	if len(t.heads) > 1 || h.order.Empty() || !t.dated || len(h.captions) > 0 || t.damaged() || t.long() ||
		t.says("LIMITED OFFICIAL") || archivedName.MatchString(t.S[:h.level.Start]) {
		return no()
	}
	severity := Warning
	// it was sent with the line
	if front := "\n" + t.S[:h.level.Start]; strings.Contains(front, "\nDE ") && strings.Contains(front, "\nZN") &&
		strings.Contains(front, "\nFM ") {
		severity = Info
	}
	return t.broken(severity, append(here(h.order), change{t.wholeLine(h.line), ""})...)
}
