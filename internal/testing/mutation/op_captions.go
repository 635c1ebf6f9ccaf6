package mutation

import "strings"

// captions breaks the lines below the classification line.
func captions() []Operator {
	strict := Follow{"C007", "the captions no longer stand in the order of their strictness"}
	none := Follow{"R005", "no portion is NOFORN"}
	return []Operator{
		op("C001", "EXDIS stands with NODIS", nodisAndExdis),
		op("C002", "SIPDIS stands with EXDIS or NODIS", besideSIPDIS),
		op("C003", "SIPDIS stands with STADIS", besideSTADIS),
		op("C006", "EXDIS or NODIS stands on a plain cable", restrictedPlain),
		op("C013", "NOFORN stands on a plain cable", nofornPlain, none, strict),
		op("C017", "a portion has a control above its level", controlBelowItsFloor),
		op("C015", "AGREMENT stands on a plain cable", channelOnPlainUnclassified),
		op("C018", "a mark has a declassification code", notAsTheRegister),
	}
}

// handbook2008 is the issue of 5 FAH-2 H-442 that was read first: from here on channels are held to it.
var handbook2008 = date(2008, 7, 16)

// channels are captions of channels, which bear no others.
func channels() []Operator {
	return []Operator{
		op("C004", "AGREMENT CHANNEL stands with NODIS or EXDIS", agrementChannel),
		op("C004", "DIRGEN CHANNEL stands with SIPDIS", dirgenChannel),
		op("C005", "two channels are combined", twoChannels),
	}
}

// instead puts captions in the place of those that each copy has, on lines of their own.
func (t *Text) instead(severity string, captions ...string) (Mutant, bool) {
	if t.first().has("NOFORN", "NODIS", "EXDIS", "STADIS", "LIMDIS") || t.says("CHANNEL", "REL TO", "RELEASABLE") ||
		t.damaged() {
		return no()
	}
	var changes []change
	for i, h := range t.heads {
		lines := strings.Join(captions, t.newline)
		if i > 0 {
			lines = unbracket.Replace(lines)
		}
		if h.has("SENSITIVE") {
			lines += t.newline + "SENSITIVE"
		}
		changes = append(changes, t.behindLine(h.line, "", lines))
		gone := -1
		for _, c := range h.captions {
			if c.line != gone {
				changes = append(changes, change{t.wholeLine(c.line), ""})
			}
			gone = c.line
		}
	}
	m, ok := t.broken(severity, changes...)
	had := strings.Count(unbracket.Replace(strings.Join(captions, " ")), "SIPDIS") * len(t.heads)
	return m, ok && strings.Count(m.Text, "SIPDIS") == had
}

// bears reports whether the cable may be restricted at all: it is classified, or SENSITIVE.
func (t *Text) bears() bool { return t.classified() || t.first().has("SENSITIVE") }

func nodisAndExdis(t *Text) (Mutant, bool) {
	if !t.bears() || !t.since(order12958) {
		return no()
	}
	severity := Error
	if !t.since(register) {
		severity = Warning
	}
	return t.instead(severity, "NODIS", marked("EXDIS"))
}

func besideSIPDIS(t *Text) (Mutant, bool) {
	severity := Error
	if t.date.Before(date(2005, 12, 1)) {
		severity = Warning
	}
	if !t.bears() || !t.dated {
		return no()
	}
	return t.instead(severity, one(t, "NODIS", "EXDIS"), marked("SIPDIS"))
}

func besideSTADIS(t *Text) (Mutant, bool) {
	if !t.bears() || !t.since(date(2005, 12, 1)) {
		return no()
	}
	return t.instead(Warning, "STADIS", marked("SIPDIS"))
}

// plainUnclas reports whether the header says UNCLAS and nothing that would restrict the cable.
func (t *Text) plainUnclas() bool {
	return t.unclassified() && !t.says("SENSITIVE", "SBU", "OFFICIAL USE", "NOFORN", "/NF") && t.since(order12958)
}

func restrictedPlain(t *Text) (Mutant, bool) {
	if !t.plainUnclas() || !t.since(register) {
		return no()
	}
	return t.instead(Warning, marked(one(t, "EXDIS", "NODIS")))
}

func nofornPlain(t *Text) (Mutant, bool) {
	if !t.plainUnclas() || !t.since(sensitive) {
		return no()
	}
	return t.instead(Info, marked("NOFORN"))
}

func agrementChannel(t *Text) (Mutant, bool) {
	if !t.bears() || !t.since(handbook2008) {
		return no()
	}
	return t.instead(Error, "AGREMENT CHANNEL", marked(one(t, "NODIS", "EXDIS")))
}

func dirgenChannel(t *Text) (Mutant, bool) {
	if !t.bears() || !t.since(handbook2008) {
		return no()
	}
	return t.instead(Warning, "DIRGEN CHANNEL", marked("SIPDIS"))
}

func twoChannels(t *Text) (Mutant, bool) {
	if !t.bears() || !t.since(date(2010, 1, 1)) {
		return no()
	}
	return t.instead(Warning, "ROGER CHANNEL", marked("MED CHANNEL"))
}
