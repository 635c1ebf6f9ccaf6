package rules

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/lint/unread"
)

var markOutOfPlace = &lint.Rule{
	Code: "P019", Name: "mark-out-of-place", Title: "a portion mark is inside a paragraph",
	Demands:    "portion marking places the symbol immediately before the portion to which it applies",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Alone:      true,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.21(c)"},
		law.Consistency("a mark inside a paragraph is for a sentence or a word, and nothing rolls it up")},
	Why: `A mark inside a paragraph, in a table or after another mark's sentence says that a part of it is classified
in another way. Such a mark does not raise the required header, so a lower header goes unnoticed. A mark above the
header is a warning, any other a note.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "2. (C) The minister gave a date. ⟦(S/NF)⟧ His source says May.", Note: "above the header"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date.\nClassification: ⟦SECRET//NOFORN⟧\nHis source says May.",
			Note: "a pasted line of a mail, above the header"},
		{Frame: "2009 S", Text: "2. (S) The minister gave a date. ⟦(C)⟧ His clerk did not.", Note: "only noted"},
		{Frame: "2009 C", Text: "2. (C) The minister gave a date.", Note: "a mark at the front"},
		{Frame: "2009 C", Text: "2. (C) The treaty has articles (R), (S) and (T).", Trap: true, Note: "letters of a list"},
		{Frame: "2009 C", Text: "2. (C) THE TALK(S) WILL GO ON UNDER 2(C)(1).", Trap: true,
			Note: "the end of a word, and a statute"},
	},
	Check: func(p *lint.Pass) {
		var note *lint.Diagnostic // one for all that change nothing
		for _, l := range p.Leftovers() {
			if !l.Complete || l.Place != unread.InProse {
				continue
			}
			found, ok := outOfPlace(p.Doc, l)
			switch {
			case !ok:
			case found.Severity != lint.Info || l.Label || l.Above(p.Doc):
				p.Report(found)
			case note == nil:
				note = &found
			default:
				note.Related = append(note.Related, lint.Related{Span: found.Span, Message: found.Message})
			}
		}
		if note != nil {
			p.Report(*note)
		}
	},
}

// outOfPlace is the finding on a mark or a label inside a paragraph; ok is false where it is a quotation's or a name's.
func outOfPlace(d *cable.Document, l unread.Leftover) (found lint.Diagnostic, ok bool) {
	mark, high := l.Span.In(d.File.Text), l.Above(d)
	found = lint.Diagnostic{
		Span: l.Span, Scope: l.Scope, Severity: lint.Info,
		Message: fmt.Sprintf("mark %s is not at the beginning of a portion", mark),
		Help:    "give the part that it is for a paragraph of its own",
	}
	if d.Paper != nil && meets(d.Paper.Cited, l.Span) {
		return found, false
	}
	written := d.Written()
	if _, data := written.FillsCell(l.Span); data || written.Abbreviates(l.Span) || written.InScore(l.Span) {
		return found, false
	}
	if d.Paper != nil && !high && (written.EndsTitle(l.Span) || written.OpensQuotation(l.Span) ||
		meets(d.Paper.Apart, l.Span) || d.Paper.Evidence == scan.BlockAlone || trailsLawfully(d, l) ||
		!l.Label && written.Cites(l.Span) ||
		!l.Label && (written.BeginsCell(l.Span) || written.InTableHead(l.Span) || written.AfterRuler(l.Span))) {
		return found, false
	}
	switch {
	case l.Label:
		found.Message = "the text is labeled " + strings.ToUpper(text.Squeeze(mark))
		found.Help = "take the label away, or mark the portion that it is for"
		high = high || l.Sensitive && unclassified(d) && !d.Marking().Controls.Has(marking.SBU)
	case d.Paper != nil && beginsJoinedPortion(d, l, high):
		found.Message = fmt.Sprintf("mark %s is inside a line: portions are joined on it", mark)
		found.Help = "give each portion a line of its own"
		return found, true
	}
	return found, !high || aboveHeader(d, l, &found)
}

// trailsLawfully reports whether a mark is after its portion in a paper of the time in which it might be there: the
// directive of E.O. 12065 let it precede or follow the portion, and before-only is sure since 14 October 1995.
func trailsLawfully(d *cable.Document, l unread.Leftover) bool {
	return before(d, law.EO12958.From) && !l.Label && d.Written().EndsLine(l.Span)
}

// beginsJoinedPortion reports whether a mark begins a portion that a copy joined with the one before. One above the
// header does where its own banner is before it, as in the samples of a manual.
func beginsJoinedPortion(d *cable.Document, l unread.Leftover, high bool) bool {
	if high {
		return d.Written().AfterItsBanner(l.Span, l.Level)
	}
	return d.Written().OpensPortion(l.Span)
}

// aboveHeader makes a finding say that its mark is above the header, which is a warning; ok is false where a paper that
// was recognized by little else has the letter of a name: Smith (C) said.
func aboveHeader(d *cable.Document, l unread.Leftover, found *lint.Diagnostic) (ok bool) {
	found.Severity = lint.Warning
	found.Message += " and is above the header"
	if d.Paper != nil && d.Paper.GatesOnly() {
		if !d.EndsPortion(&cable.Mark{Span: l.Span}) && !d.Written().BeforeColon(l.Span) {
			return false
		}
		if l.Level < marking.Secret { // of a name, a firm or a copyright
			found.Severity = lint.Info
		}
	}
	if d.Paper != nil && d.Written().BeforeComma(l.Span) {
		found.Severity = lint.Info
	}
	if meansOther(d, l) {
		found.Severity = lint.Info
	}
	noteIfPassed(d, found)
	return true
}

// meansOther reports whether the words around a mark or a label show that it hardly marks anything: it is a sign or an
// abbreviation in a sentence, the unit of a row of figures, a word of a sentence, or in the text around the fence of
// Markdown that the cable is in.
func meansOther(d *cable.Document, l unread.Leftover) bool {
	written := d.Written()
	if l.Label {
		return written.InSentence(l.Span)
	}
	return written.NamesSign(l.Span) || written.SpellsOut(l.Span) || written.LabelsFigures(l.Span) ||
		d.Paper == nil && written.PastFence(d.Span.Start, l.Span.Start)
}
