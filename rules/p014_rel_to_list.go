package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var relToList = &lint.Rule{
	Code: "P014", Name: "rel-to-list", Title: "the release list is not in the register's order",
	Demands:    "USA first, then trigraphs in the order of the alphabet, each once, and never USA alone",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Need:       profileIC(),
	Cites: []law.Cite{{Instrument: &law.CAPCO, Section: "REL TO (p. 151 of 2016)"},
		law.Consistency("a text without a date whose release list has codes follows the register")},
	Why: `The register fixes the order of a release list, so that two lists of the same countries are the same
text. USA comes first. REL TO USA alone would release the text to nobody else, which is what NOFORN is for. In State's
profile the rule asks it only of papers that follow the register, and the order of those after USA is a note.`,
	Fixes: []lint.FixKind{lint.Safe},
	Examples: []lint.Example{
		{Frame: "2009 C", Settings: underIC, Text: "2. ⟦(C//REL TO GBR, USA)⟧ The minister gave a date.",
			Fixed: "2. (C//REL TO USA, GBR) The minister gave a date.", Note: "USA is not first"},
		{Frame: "2009 C", Settings: underIC, Text: "2. ⟦(C//REL TO USA, GBR, AUS)⟧ The minister gave a date.",
			Fixed: "2. (C//REL TO USA, AUS, GBR) The minister gave a date.", Note: "AUS comes before GBR"},
		{Frame: "2009 C", Settings: underIC, Text: "2. ⟦(C//REL TO USA)⟧ The minister gave a date.", Note: "USA alone"},
		{Frame: "2009 C", Settings: underIC, Text: "2. (C//REL TO USA, AUS, GBR, FVEY) The minister gave a date.",
			Trap: true, Note: "groups of four letters come after the countries"},
		{Frame: "2009 C", Text: "2. (C//REL TO GBR, USA) The minister gave a date.",
			Note: "not asked for in State's profile"},
		{Frame: "none", Text: "SECRET//REL TO USA, GBR" + memoDate + "⟦(S//REL TO GBR, USA)⟧ He told us so.\n\n" +
			"(S//REL TO USA, GBR) She did, too." + memoBlock + "SECRET//REL TO USA, GBR\n",
			Note: "in a paper that follows the register, also in State's profile"},
	},
	Check: func(p *lint.Pass) {
		if !from(p.Doc, law.CAPCO.From) && (p.Doc.Paper == nil || p.Doc.Date.Known()) {
			return
		}
		var all repeats
		writtenMarks(p.Doc, func(m registerMark) {
			want := releaseOrder(m.mark)
			if want == nil || !wordsByRegister(p, m.text) {
				return
			}
			list := listBeforeSlash(m.mark)
			minor := list[0].Text == "USA" && len(want) == len(list) && len(want) > 1
			if stampedCopy(p.Doc) && !minor { // the others may be struck
				return
			}
			found := lint.Diagnostic{Span: m.span, Scope: m.scope, Message: "the release list names USA alone",
				Help: "name the countries, or write NF"}
			if len(want) > 1 {
				text := strings.Join(want, ", ")
				mark := m.mark.Text[:list[0].Span.Start] + text + m.mark.Text[list[len(list)-1].Span.End:]
				found.Message, found.Help = listFault(list), "write "+text
				found.Fixes = ofWholeMark(m.mark, replace(lint.Safe, m.span, mark, "write "+text))
				if p.Profile != lint.IC && minor {
					found.Severity = lint.Info
				}
			}
			if m.banner {
				all.add(m.text, found)
				return
			}
			p.Report(found)
		})
		all.report(p)
	},
}

// listFault says what is wrong with a release list that is not the register's.
func listFault(list []marking.Word) string {
	seen := make(map[string]bool, len(list))
	for _, w := range list {
		if seen[w.Text] {
			return "the release list names " + w.Text + " twice"
		}
		seen[w.Text] = true
	}
	if !seen["USA"] {
		return "the release list does not name USA"
	}
	return "the release list is not in the register's order"
}

// releaseOrder is the release list of a mark in the register's order; nil where it is in that order, or has none, or
// names of countries: State's spelling, which has no order.
func releaseOrder(m *cable.Mark) []string {
	list := listBeforeSlash(m)
	if len(list) == 0 { // as of most marks
		return nil
	}
	names := make([]string, len(list))
	for i, w := range list {
		if names[i] = w.Text; len(w.Text) < 3 || len(w.Text) > 4 || strings.ToUpper(w.Text) != w.Text {
			return nil
		}
	}
	want := registerOrder(names)
	if len(want) > 1 && slices.Equal(names, want) {
		return nil
	}
	return want
}

// listBeforeSlash is the release list of a mark up to a slash, after which the register has other controls.
func listBeforeSlash(m *cable.Mark) []marking.Word {
	list := m.ReleaseList()
	for i := 1; i < len(list); i++ {
		if strings.Contains(m.Text[list[i-1].Span.End:list[i].Span.Start], "/") {
			return list[:i]
		}
	}
	return list
}

// registerOrder is a list with USA first, then countries, then groups, each in the order of the alphabet and once.
func registerOrder(names []string) []string {
	out := slices.Clone(names)
	if !slices.Contains(out, "USA") {
		out = append(out, "USA")
	}
	rank := func(s string) int {
		switch {
		case s == "USA":
			return 0
		case len(s) == 3:
			return 1
		}
		return 2
	}
	slices.SortFunc(out, func(a, b string) int {
		if ra, rb := rank(a), rank(b); ra != rb {
			return ra - rb
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(out)
}
