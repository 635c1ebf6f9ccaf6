package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var missingClassifiedBy = &lint.Rule{
	Code: "A001", Name: "missing-classified-by", Title: "a classified cable does not say who classified it",
	Demands:    "the classifier is named with position",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      classifierLine,
	Why: `Since E.O. 12958 a text names on its face the officer who classified it, with the officer's position, or the
source of its classification. Under E.O. 12356 cables left that out, so the rule begins two months after the new
order. On a damaged copy the line may have been lost in copying, so the finding is a warning. It is a note where the
place of the line cannot be read, or has some letters of it, and where a text may be a part of a paper. A working
paper needs no such line for 180 days.`,
	Silences: []string{"A002"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-Classified By\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "nobody is named"},
		{Frame: "1998 C", Text: "-Classified By\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412",
			Note: "the order of 1995 asked for it first"},
		{Frame: "1988 C", Text: "2. (C) The minister said that talks would go on.", Trap: true,
			Note: "under E.O. 12356 cables named nobody"},
		{Frame: "2009 C", Text: "-Classified By\nDERIVED FROM: DSCG 05-1 B, D", Note: "a source is named instead"},
		{Frame: "none", Text: memoTitle + memoBody + "\n\n⟦Reason⟧: 1.4(d)\nDeclassify On: 20360303\n\nSECRET\n",
			Note: "the block of a paper gives the reason, and nobody's name"},
		{Frame: "none", Text: memoTitle + "WORKING PAPER\nLast revised: ⟦December 3, 2026⟧\n\n" + memoBody + "\n\nSECRET\n",
			Note: "a working paper after nine months"},
		{Frame: "2018 C SMART", Text: "Captions: SIPDIS", Trap: true,
			Note: "where a classified SMART print has it is not known"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if workedTooLong(p) {
			return
		}
		// where a SMART print names it is not known
		if !classified(d) || !from(d, authorship()) || d.Copy.HeaderCut || d.Form == cable.SMART || ofOthers(d) {
			return
		}
		subject, at := false, source.Span{}
		for _, b := range d.Blocks {
			if a := b.Authority; a != nil {
				if !reasonAlone(d, a) {
					return
				}
				at = a.ReasonsAt
			}
			subject = subject || b.Subject != nil
		}
		// the copy lost header lines: each such public cable lost SUBJECT and this one together
		if !subject && d.Paper == nil || d.HeaderLost() || blockOptional(d) {
			return
		}
		diag := lint.Diagnostic{
			Span:    d.FirstLine().Level.Span,
			Message: "the cable is classified, and no Classified By or Derived From says by whom",
			Help:    "add a line Classified By: name, position; reason " + sectionInForce(d) + " and its letters",
		}
		if !at.Empty() {
			diag.Span = source.Span{Start: at.Start, End: at.Start + len("REASON")}
			diag.Message = "the block gives a reason, and no Classified By says whose"
		}
		switch {
		case d.Paper != nil && at.Empty() && blockInside(d):
			diag.Severity, diag.Message = lint.Info, "who classified the paper is inside a line, and was not read"
			diag.Help = "write Classified By on a line of its own, with its value"
		case d.StartsLate() || d.HeaderRemnant(authorityKeys[:]...) || firstUnread(d) ||
			!at.Empty() && !from(d, law.ISOO2010.From) ||
			d.Paper != nil && d.AuthorityRemnant(authorityKeys[:2]...) || partOfPaper(d):
			diag.Severity = lint.Info
		case damagedCopy(d) || d.Paper != nil:
			diag.Severity = lint.Warning
		}
		p.Report(diag)
	},
}

// blockInside reports whether the key of an authority block is anywhere in a paper.
func blockInside(d *cable.Document) bool {
	says := func(words string) bool { return d.Written().Says(d.Span, words) }
	return says("DERIVED FROM:") || says("CLASSIFIED BY:") && !says("DECLASSIFIED BY:")
}

// workedTooLong reports a working paper without an authority block that was changed more than 180 days after its first
// day, and whether it is one: 32 CFR 2001.24(d) has it marked as a finished document then.
func workedTooLong(p *lint.Pass) bool {
	d := p.Doc
	if d.Paper == nil || !d.Paper.Waived || len(d.Paper.Authorities) > 0 || !classified(d) || d.Paper.Stamped {
		return false
	}
	w, ok := d.Written().Worked(d.Span)
	if w.Begun == 0 && d.Date.Known() {
		w.Begun = d.Date.To
	}
	if !ok || w.Begun < law.ISOO2010.From || w.Changed <= w.Begun+180 {
		return false
	}
	p.Report(lint.Diagnostic{Span: w.At, Severity: lint.Warning,
		Cite: law.Consistency("a working paper is marked as a finished one after 180 days: 32 CFR 2001.24(d)"),
		Message: "the working paper was changed more than 180 days after its first day, " + w.Begun.String() +
			", and has no authority block",
		Help: "mark it as a finished paper: who classified it, from what or why, and until when"})
	return true
}

// reasonAlone reports whether the block of a paper begins with its reason: nothing in it or in a block next to it says
// who classified the paper, or from what source. Until June 2010 the White House left the name out.
func reasonAlone(d *cable.Document, a *cable.Authority) bool {
	if d.Paper == nil || before(d, law.ISOO2010.From) || a.Masked || a.Reasons == nil || a.Reasons.Section == "" {
		return false
	}
	for _, b := range d.Paper.Authorities {
		if by := b.Authority; by != nil && (by.ClassifiedBy.Text != "" || by.DerivedFrom.Text != "" || by.Masked) {
			return false
		}
	}
	return !d.Written().NamesClassifier(d.Written().LinesAround(a.Span, 2))
}

// authorityKeys are the beginnings of the lines that say who classified a cable.
var authorityKeys = [...]string{"CLASSIFIED BY:", "DERIVED FROM:", "REASON:", "REASONS:"}

// firstUnread reports whether the first paragraph, which may say who classified the cable, cannot be read.
func firstUnread(d *cable.Document) bool {
	if len(d.Portions) == 0 {
		return false
	}
	p := d.Portions[0]
	return p.Lead.Text == "" || d.Remnant(p.Lead.Span, authorityKeys[:]...)
}
