package mutation

import "regexp"

// archives breaks the agreement of the archive's block with the cable.
func archives() []Operator {
	return []Operator{
		op("H014", "the archive gives another level", archivedLevel),
		op("H014", "the archive lacks NOFORN", archivedCaptions),
		op("H015", "the archive's identifier has another serial", archivedSerial),
		op("H015", "the archive's identifier is of another year", archivedYear),
	}
}

var (
	archivedMark = regexp.MustCompile(`(?m)^(?:classification: )?((?:UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP SECRET)(?://NOFORN|//FOR OFFICIAL USE ONLY)?)\r?$`)
	archivedName = regexp.MustCompile(`(?m)^(?:refid: )?((\d\d)[A-Z]+(\d+))\r?$`)
)

// archived is where a form comes before the first classification line, by its groups; nil where it does not.
func (t *Text) archived(form *regexp.Regexp) []Span {
	m := form.FindStringSubmatchIndex(t.S[:t.first().level.Start])
	if m == nil || t.first().name == "LOU" || t.first().efto || !t.first().section.Empty() && len(t.heads) > 1 {
		return nil
	}
	var groups []Span
	for k := 0; k < len(m); k += 2 {
		groups = append(groups, Span{m[k], m[k+1]})
	}
	return groups
}

func archivedLevel(t *Text) (Mutant, bool) {
	at := t.archived(archivedMark)
	if at == nil {
		return no()
	}
	to := map[string]string{"U": "CONFIDENTIAL", "C": "SECRET", "S": "CONFIDENTIAL", "TS": "SECRET"}[t.first().name]
	return t.broken(Warning, change{at[1], marked(to)})
}

func archivedCaptions(t *Text) (Mutant, bool) {
	at := t.archived(archivedMark)
	const control = "//NOFORN"
	if at == nil || len(t.in(at[1])) < len(control) || t.S[at[1].End-len(control):at[1].End] != control {
		return no()
	}
	return t.broken(Info, change{at[1], marked(t.S[at[1].Start : at[1].End-len(control)])})
}

func archivedSerial(t *Text) (Mutant, bool) {
	at := t.archived(archivedName)
	if at == nil || number(t.in(at[3])) != number(t.in(t.first().serial)) {
		return no()
	}
	return t.broken(Warning, change{at[1], marked(t.in(at[1]) + "0")})
}

func archivedYear(t *Text) (Mutant, bool) {
	at := t.archived(archivedName)
	if at == nil || number(t.in(at[3])) != number(t.in(t.first().serial)) || !t.dated ||
		t.in(at[2]) != t.date.Format("06") {
		return no()
	}
	return t.broken(Warning, change{at[1], marked(t.date.AddDate(-3, 0, 0).Format("06") + t.S[at[2].End:at[1].End])})
}
