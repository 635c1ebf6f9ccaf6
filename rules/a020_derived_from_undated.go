package rules

import (
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var derivedFromUndated = &lint.Rule{
	Code: "A020", Name: "derived-from-undated", Title: "the source of a derived classification has no date, or " +
		"a later one than the text",
	Demands:    "a derived text names its source with its date, and agrees with the days of its sources",
	Severities: []lint.Severity{lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO2010, Section: "2001.22(c)(1)"}, law.Consistency(notYetWritten),
		law.Consistency(longestSource)},
	Why: `Without its date a source is hard to find, and nobody can see how long its instruction applies. A cable
needs no date here where its number contains the year; nor does a classification guide, which is known by its name.
A source that is dated after the text is in a footer that a system adds to each page, or one of the two dates is
wrong. So are the days of the sources that a paper lists compared, and those until when they are classified. A reply
that is derived from a mail names the day of the one that it includes.`,
	Examples: []lint.Example{
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: MEMO FROM NEA",
			Note: "a memorandum without a date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: Report of the harbor office",
			Note: "a report without a date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: STATE 10022",
			Note: "a cable's number without its year"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\n⟦DERIVED FROM⟧: PORT GUIDE 1-52, DATED 08 JAN 2017",
			Note: "a source of six years later"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: MEMO FROM NEA, 20 OCTOBER 2008",
			Note: "with its date"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: DSCG 05-1 B, D", Trap: true, Note: "a guide"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: 10 STATE 12345", Trap: true,
			Note: "a cable's number"},
		{Frame: "2011 C", Text: "Classified By: DCM Ana Prill\nDERIVED FROM: MULTIPLE SOURCES", Also: []string{"A011"},
			Trap: true, Note: "the list has the dates"},
	},
	Check: func(p *lint.Pass) {
		var all repeats
		for _, b := range p.Doc.Blocks {
			if a := soleSource(b); a != nil && classified(p.Doc) {
				if found, ok := sourceDateFault(p.Doc, a); ok {
					all.add(found.Message, found)
				}
			}
		}
		sourcesListed(p, &all)
		all.report(p)
	},
}

// sourcesListed notes the listed source of a paper that is dated after it, and a paper that ends before the last of its
// sources does: 32 CFR 2001.22(e)(2).
func sourcesListed(p *lint.Pass, all *repeats) {
	d := p.Doc
	if d.Paper == nil || !classified(d) || packet(d) || d.Paper.Stamped {
		return
	}
	longest := scan.ListedSource{}
	for _, s := range d.Paper.Sources {
		if d.Date.Known() && s.NotBefore > d.Date.To && !writtenLater(d) {
			all.add("listed", lint.Diagnostic{Span: s.Span, Cite: law.Consistency(notYetWritten),
				Message: datedAfter(s.Dated, s.NotBefore) + ", after the paper, " + cableDate(d),
				Help:    "correct the date of the source, or the date of the paper"})
		}
		if !longest.Lasting && (s.Lasting || s.Until > longest.Until) {
			longest = s
		}
	}
	if derivative(d) {
		longerSource(d, longest, all)
	}
}

// longerSource notes a paper that ends before a source does. 50X1-HUM and 50X2-WMD last longer than any date, and than
// an exemption with one: 32 CFR 2001.22(e)(4).
func longerSource(d *cable.Document, longest scan.ListedSource, all *repeats) {
	instructionLines(d, func(o *cable.OrderLine) {
		values := valuesOf(o)
		until, ok := declassifiedAt(values)
		found := lint.Diagnostic{Cite: law.Consistency(longestSource),
			Related: []lint.Related{{Span: longest.Span, Message: "the source"}}}
		switch {
		case longest.Lasting && (ok || exemptedAt25(o).Code != "") && exemptedAt50(o).Code == "":
			found.Message = "a listed source is 50X1-HUM or 50X2-WMD, longer than any date"
			found.Help = "write the code of the source in the place of the date"
		case ok && until < longest.Until:
			found.Message = "a listed source is classified until " + longest.Until.String() + ", longer than the paper"
			found.Help = "write the latest of the dates of the sources"
		default:
			return
		}
		found.Span = values[0].Span
		all.add("until", found)
	})
}

const longestSource = "a paper is classified as long as the longest of its sources, 32 CFR 2001.22(e)(2)"

// soleSource is the authority of a block that names one source; nil for any other.
func soleSource(b *cable.HeaderBlock) *cable.Authority {
	a := b.Authority
	if a == nil || a.DerivedFrom.Text == "" || a.MultipleSources || a.Masked || b.Cut {
		return nil
	}
	return a
}

// sourceDateFault is what is wrong with the date of a block's source; ok is false where nothing is.
func sourceDateFault(d *cable.Document, a *cable.Authority) (found lint.Diagnostic, ok bool) {
	at := a.DerivedFrom.Span.Start
	found.Span = source.Span{Start: at, End: at + len("DERIVED FROM")}
	switch {
	case laterSource(d, a):
		found.Cite = law.Consistency(notYetWritten)
		found.Message = datedAfter(a.SourceDay, a.SourceNotBefore) + ", after the cable, " + cableDate(d)
		found.Help = "correct the date of the source, or the date of the cable"
	case a.SourceDay > 0 && otherMail(d, a):
		found.Cite = law.Consistency("the source of a mail is the one that it includes: 32 CFR 2001.22(c)(1)")
		found.Message = datedAfter(a.SourceDay, a.SourceDay) + ", and the included message " +
			d.Paper.Messages[1].Date.From.String()
		found.Help = "correct the date of the source, or name the source that is meant"
	case a.Undated && from(d, law.ISOO2010.From):
		found.Message, found.Help = "the source of the classification has no date", "add the date of the source"
	default:
		return found, false
	}
	return found, true
}

// laterSource reports whether the source of a classification is dated after the text.
func laterSource(d *cable.Document, a *cable.Authority) bool {
	return d.Date.Known() && a.SourceNotBefore > d.Date.To && !writtenLater(d)
}

// otherMail reports whether the source of a mail is a mail of another day than the one message that it includes.
func otherMail(d *cable.Document, a *cable.Authority) bool {
	if d.Paper == nil || len(d.Paper.Messages) != 2 || !d.Written().Says(a.DerivedFrom.Span, "MAIL") {
		return false
	}
	included := d.Paper.Messages[1]
	return included.Date.Exact() && included.Date.From != a.SourceDay && a.DerivedFrom.Span.End <= included.Span.Start
}

// datedAfter says when a source was made: on a day, or in a month or year that begins on another.
func datedAfter(day, notBefore calendar.Day) string {
	if day == 0 {
		return "the source is dated " + notBefore.String() + " or later"
	}
	return "the source is dated " + day.String()
}

const notYetWritten = "nothing is derived from a source that was not yet written"

// writtenLater reports whether a paper's date may be that of what it is about: a conversation, or what a copy shows.
func writtenLater(d *cable.Document) bool {
	return d.Paper != nil && (d.Paper.Kind == cable.Memcon || d.Paper.Stamped)
}
