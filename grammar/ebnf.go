package grammar

import (
	"fmt"
	"strings"
)

// EBNF is the grammar of the file as text: participle's own, with the leaves spelled out as runs of tokens.
func EBNF() string {
	var b strings.Builder
	b.WriteString(cableGrammar().String())
	b.WriteByte('\n')
	for _, l := range [...]struct {
		name   string
		shapes []shape
	}{
		{"Archive", []shape{archiveShape}}, {"Envelope", []shape{envelopeShape}}, {"ClassificationLine", []shape{lineShape}}, {"Fields", []shape{fieldShape}},
		{"Lead", []shape{numberShape, headingShapes}}, {"Rest", []shape{restShape}}, {"Trailer", []shape{trailerShape}}, {"StrayText", []shape{strayShape}},
	} {
		var alternatives []string
		for _, s := range l.shapes {
			alternatives = append(alternatives, fmt.Sprintf("(%s) (%s)*", s.first, s.rest))
		}
		fmt.Fprintf(&b, "%s = %s .\n", l.name, strings.Join(alternatives, "\n    | "))
	}
	return b.String()
}

// String lists the set's kinds as the grammar prints them.
func (set kinds) String() string {
	var names []string
	for k := None + 1; k < kindCount; k++ {
		if set.has(k) {
			names = append(names, "<"+strings.ToLower(k.String())+">")
		}
	}
	return strings.Join(names, " | ")
}
