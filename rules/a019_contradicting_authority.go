package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

var contradictingAuthority = &lint.Rule{
	Code: "A019", Name: "contradicting-authority", Title: "one header names two classifiers or two reasons",
	Demands:    "one classification authority is given by name and position, with its reason",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      classifierLine,
	Why: `One officer classifies a cable and answers for the decision. A second Classified By with another name, or a
second reason with other letters, was often left over from a form or another cable. The reader cannot know which one
counts. H006 compares the copies of a repeated header. A reason of its own
in the block of a paper that is derived from a source is a note: the reason stays with the source, 32 CFR 2001.22(d).`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"+⟦Classified By:⟧ Consul Tomas Reed for reasons 1.4 (b)", Note: "another officer"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b)\nReason: 1.4 ⟦(d)⟧",
			Note: "another reason"},
		{Frame: "2009 C", Text: "1. (U) ⟦Classified by⟧ Consul Tomas Reed. Reason: 1.4 (b) and (d).",
			Note: "another officer in paragraph 1"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Prill for reasons 1.4 (b)\n" +
			"+Classified By: Ana Prill, Deputy Chief of Mission, for reasons 1.4 (b)", Trap: true,
			Note: "the same officer, written out"},
		{Frame: "2009 C", Text: "Classified By: DCM Ana Pr\n+Classified By: DCM Ana Prill for reasons 1.4 (b)", Trap: true,
			Note: "the copy cut the first"},
		{Frame: "2009 C", Text: "Classified By: CLASSIFIED BY DCM ANA PRILL FOR REASONS 1.4 (B)", Trap: true,
			Note: "the key twice"},
		{Frame: "2009 C", Text: "Classified By: XXXXXXXXXXXX for reasons 1.4 (b)\nReason: 1.4 (d)", Trap: true,
			Note: "masked by the copy"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4⟦(d)⟧\n" +
			"Derived From: Pier Survey, dated 20250101\nDeclassify On: 20360303\n\nSECRET\n",
			Note: "a reason and a source"},
		{Frame: "2009 C", Text: "1. (U) Classified by DCM Ana Prill. Reason: 1.4 (B,D).", Note: "the same in paragraph 1"},
	},
	Check: func(p *lint.Pass) {
		if !classified(p.Doc) {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			a := b.Authority
			if a == nil || a.Correction || a.Masked || b.Cut {
				continue
			}
			if reasonOfSource(p.Doc, a) {
				all.add("derived", lint.Diagnostic{Severity: lint.Info, Span: lettersSpan(a.Reasons, a.ReasonsAt),
					Message: "the classification is derived, and gives a reason all the same", Help: "leave the reason to the source"})
			}
			if a.Referring { // references, in the place of a name
				continue
			}
			for _, o := range a.Others {
				at, what := otherAuthority(a, o)
				if what == "" {
					continue
				}
				first := a.Key
				if first.Empty() {
					first = a.ReasonsAt
				}
				all.add(what, lint.Diagnostic{
					Span: at, Related: []lint.Related{{Span: first, Message: "first authority"}},
					Message: "the header gives a second " + what + " that differs from the first",
					Help:    "keep the line of the officer who classified the cable",
				})
			}
		}
		all.report(p)
	},
}

// otherAuthority is where a further line of a header differs from its first authority, and in what; what is empty
// where they agree.
func otherAuthority(a *cable.Authority, o cable.Attribution) (at source.Span, what string) {
	if cable.OtherOfficer(a.Classifier.Text, o.Classifier.Text) {
		return o.Key, "classifier"
	}
	first := a.Reasons
	if first == nil || o.Reasons == nil || first.Masked || o.Reasons.Masked || len(first.Letters) == 0 ||
		len(o.Reasons.Letters) == 0 {
		return source.Span{}, ""
	}
	if first.Section != o.Reasons.Section && first.Section != "" && o.Reasons.Section != "" ||
		letterSet(first) != letterSet(o.Reasons) {
		return lettersSpan(o.Reasons, o.ReasonsAt), "reason"
	}
	return source.Span{}, ""
}

// reasonOfSource reports whether the block of a paper names its source and a reason, since the directive leaves the
// reason to the source.
func reasonOfSource(d *cable.Document, a *cable.Authority) bool {
	return d.Paper != nil && from(d, remarked()) && a.Reasons != nil && a.Reasons.Section != "" &&
		len(a.Reasons.Letters) > 0 && a.DerivedFrom.Text != "" && !a.NoSource
}
