package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var missingInstruction = &lint.Rule{
	Code: "D001", Name: "missing-instruction", Title: "a classified cable does not say when it is declassified",
	Demands:    "a classified text says when it is declassified",
	Severities: []lint.Severity{lint.Error, lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites:      duration,
	Why: `Each order since 1972 asks a classified text to say when it is declassified. In a cable, the E.O. line says
so. On a damaged copy the line may have been lost in copying, so the finding is a warning. It is a note where the
header has text that cannot be read, or some letters of the line, and where a text may be a part of a paper. It is a
warning under E.O. 11652 too, where the general schedule applied to an unmarked text (NSC directive of 17 May 1972,
IV.A).`,
	Fixes: []lint.FixKind{lint.Choice},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "-E.O.\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "no E.O. line"},
		{Frame: "1988 C", Text: "-E.O.\n⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "E.O. 12356 asked for one too"},
		{Frame: "2009 C", Text: "E.0. 12958: DECL: 05/04/2019", Also: []string{"S006"}, Trap: true,
			Note: "a zero for the letter O is still the line"},
		{Frame: "2018 C SMART", Text: "-E.O.", Trap: true, Note: "where a classified SMART print gives the instruction " +
			"is not known"},
		{Frame: "2009 U", Text: "-E.O.", Note: "an unclassified cable need not say N/A"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		// where a SMART print has the instruction is not known
		if !classified(d) || d.Copy.HeaderCut || d.Form == cable.SMART || ofOthers(d) {
			return
		}
		for _, b := range d.Blocks {
			if b.Order != nil {
				return
			}
		}
		if d.HeaderLost() || blockOptional(d) || scheduleInBanner(d) || instructionCut(d) ||
			allRestrictedData(d) {
			return
		}
		diag := lint.Diagnostic{
			Span:    d.FirstLine().Level.Span,
			Message: "the cable is classified, and no E.O. line says when it is declassified",
			Help:    "add the E.O. line with DECL: and a date",
			Fixes:   instructionChoices(d),
		}
		switch inBanner := instructionInBanner(d); {
		case inBanner && before(d, law.CAPCO.From):
			return
		case inBanner:
			diag.Severity, diag.Message = lint.Info, "only the banner says when the paper is declassified"
		case d.Paper != nil && d.Written().Says(d.Span, "DECLASSIFY ON:"):
			diag.Severity, diag.Message = lint.Info, "the instruction is inside a line, and was not read"
			diag.Help = "write Declassify On on a line of its own, with its value"
		case d.HeaderRemnant(orderKeys[:]...) || d.Copy.LostField && d.StartsLate() ||
			d.Paper != nil && d.AuthorityRemnant("DECLASSIFY ON:", "CLASSIFIED BY:") || partOfPaper(d):
			diag.Severity = lint.Info
			if partOfPaper(d) {
				diag.Help += ", unless it is on a page that is not in the copy"
			}
		case mayHaveLost(d) || deemedScheduled(d) || d.Paper != nil:
			diag.Severity = lint.Warning
		}
		p.Report(diag)
	},
}

// orderKeys are the beginnings of E.O. lines, and of what is left of one without its first letters.
var orderKeys = [...]string{"E.O. 12958:", "11652:", "12065:", "12356:", "13526:", " GDS", " XGDS", " RDS",
	" OADR", "DECL:", "DECLASSIFY ON"}

// deemedScheduled reports whether a text that gives no instruction counted as one under the general schedule: NSC
// directive of 17 May 1972, IV.A.
func deemedScheduled(d *cable.Document) bool { return d.Date.From < law.EO11652.Until }

// scheduleInBanner reports whether a banner of a paper names the schedule by which it is declassified, as the White
// House wrote it under E.O. 11652: SECRET (XGDS-3).
func scheduleInBanner(d *cable.Document) bool {
	named := func(m *cable.Mark) bool { return scan.NamesSchedule(m.Text) }
	return d.Paper != nil && slices.ContainsFunc(allBanners(d), named)
}

// instructionCut reports whether a paper ends inside the key of its instruction, Declassi, where an excerpt was cut.
func instructionCut(d *cable.Document) bool {
	written := d.Written()
	return d.Paper != nil && (written.EndsInPartOf("Declassify On:", d.Span) ||
		written.EndsInPartOf("DECLASSIFY ON:", d.Span))
}

// instructionInBanner reports whether a banner of a paper ends with the date of declassification or an exemption, as
// the register of 1995 to 2008 had it, SECRET//NOFORN//20310514: D032 compares it with the block.
func instructionInBanner(d *cable.Document) bool {
	return d.Paper != nil && slices.ContainsFunc(allBanners(d), func(m *cable.Mark) bool {
		return len(m.Words) > 1 && marking.Declassification(m.Words[len(m.Words)-1].Text)
	})
}

// damagedCopy reports whether the copy may have lost lines of the header. It may read the body's text, so ask it last.
func damagedCopy(d *cable.Document) bool { return d.Copy.LostOrder || mayHaveLost(d) }

// mayHaveLost is damagedCopy but for the E.O. line, whose absence is D001's own matter.
func mayHaveLost(d *cable.Document) bool {
	c := d.Copy
	return c.Masked || c.Damaged || c.LostField || c.Spliced || d.Glued()
}

// instructionChoices offers an E.O. line of the order in force with a date that it allows.
func instructionChoices(d *cable.Document) []lint.Fix {
	order := lint.OrderInForce(d)
	if order == nil || d.Paper != nil {
		return nil
	}
	line := d.FirstLine()
	at := source.Span{Start: line.Span.End, End: line.Span.End}
	if tags := d.Blocks[0].TagsSpan; !tags.Empty() {
		at = source.Span{Start: tags.Start, End: tags.Start}
	}
	var fixes []lint.Fix
	for _, years := range durations(d) {
		text := "E.O. " + order.Order + ": DECL: " + written(d, d.Date.From.AddYears(years))
		if at.Start == line.Span.End {
			text = "\n\n" + text
		} else {
			text += "\n"
		}
		fixes = append(fixes, lint.Fix{Title: "add an E.O. line with a date in " + numeral(years) + " years",
			Kind: lint.Choice, Edits: []lint.Edit{{Span: at, Text: d.File.Ended(text)}}})
	}
	return fixes
}
