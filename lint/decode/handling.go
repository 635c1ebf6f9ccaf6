package decode

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// The White House and the Department wrote SENSITIVE after a level of a banner for how a paper is handled,
// SECRET/SENSITIVE, long before SBU began. No text was found that prescribes it.

// handling gives SENSITIVE next to a level that is written out its old meaning: alone before E.O. 12958 came into
// force, and next to that of today from then on.
func (w judge) handling(j Judgment, m *marking.Parsed) Judgment {
	sensitive := func(word marking.Word) bool { return word.IsControl(marking.SBU) }
	i := slices.IndexFunc(m.Words, sensitive)
	if i < 1 || m.Words[i].Text != "SENSITIVE" || m.Opened || !m.Level.Classified() || !longForm(m) {
		return j
	}
	old := w.day < law.EO12958.From
	for k := range j.Parts {
		if p := &j.Parts[k]; p.Text == "SENSITIVE" && old {
			*p = Part{Text: p.Text, Says: "a handling word next to a level: for few readers, by their names or offices"}
		} else if p.Text == "SENSITIVE" {
			p.Says += "; next to a level, before 14 October 1995, a handling word"
		}
	}
	j.Findings = slices.DeleteFunc(j.Findings, func(d lint.Diagnostic) bool {
		return old && (d.Rule.Code == "P008" || d.Rule.Code == "P010")
	})
	for k := range j.Findings {
		if d := &j.Findings[k]; d.Rule.Code == "P008" {
			d.Severity = lint.Warning
			d.Help = "keep the level alone; a marking of before 14 October 1995 is judged by --date"
		}
	}
	return j
}
