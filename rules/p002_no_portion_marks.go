package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var noPortionMarks = &lint.Rule{
	Code: "P002", Name: "no-portion-marks", Title: "a classified cable has no portion mark at all",
	Demands:    "each portion is marked with its classification",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Reads:      lint.CablesAndPapers,
	Cites: []law.Cite{{Instrument: &law.ISOO1995, Section: "2001.21(c)"},
		{Instrument: &law.ISOO2010, Section: "2001.21(c)"}, {Instrument: &law.EO12958Amended, Section: "1.6(c)"}},
	Why: `Since 14 October 1995 the mark of each portion shows whether it is classified. Without marks nobody can
quote a sentence of the cable, and a reviewer has to treat all of it as classified. Short or cancelled telegrams are
not reported, nor are those with at least one mark. P018 reports what is in the place of a mark and cannot be read.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "1. " + longProse + "\n2. The minister gave a date.\n3. Staff were told.\n" +
			"⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "three paragraphs without a mark"},
		{Frame: "1998 C", Text: "1. " + longProse + "\n2. The minister gave a date.\n3. Staff were told.\n" +
			"⟦C O N F I D E N T I A L⟧ QUELLVILLE 000412", Note: "under the directive of 1995"},
		{Frame: "1988 C", Text: "1. " + longProse + "\n2. The minister gave a date.\n3. Staff were told.",
			Note: "before October 1995"},
		{Frame: "2009 C", Text: "1. " + longProse + "\n2. The minister gave a date.\n3. Staff were told. (C)",
			Also: []string{"P016"}, Trap: true, Note: "a mark is at a paragraph's end"},
		{Frame: "2009 C", Text: "1. [C] " + longProse + "\n2. The minister gave a date.\n3. Staff were told.",
			Also: []string{"P018"}, Trap: true, Note: "a mark in other brackets"},
		{Frame: "2009 C", Text: "1. The minister gave a date.\n2. More follows.\n3. Staff were told.", Trap: true,
			Note: "a short body"},
		{Frame: "2009 C", Text: "1. C O N F I D E N T I A L - ENTIRE TEXT. " + longProse +
			"\n2. The minister gave a date.\n3. Staff were told.", Also: []string{"P003"},
			Note: "one mark for the entire text is another fault"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		tables := d.Paper != nil && tablesAlone(d)
		if d.Paper != nil && !tables && !marksDemanded(d) {
			return
		}
		if !classified(d) || d.EntireText != nil || d.Body.Cancelled || d.Copy.Cut || d.Copy.Masked ||
			d.Copy.Spliced || d.MarkedAuthority {
			return
		}
		for _, portion := range d.Portions {
			if portion.Mark() != nil || portion.Masked {
				return
			}
		}
		if len(d.Portions) < 2 && d.Paper == nil || !shortToo(d) && d.Words() < minWords || marksNotRead(p) {
			return
		}
		found := lint.Diagnostic{
			Span: d.FirstLine().Level.Span, Message: "the cable is classified, and none of its portions is marked",
			Help: "mark each paragraph with its own level after its number",
		}
		if tables || d.Paper != nil && (partOfPaper(d) || len(d.Paper.Authorities) == 0) {
			found.Severity = lint.Info
		}
		p.Report(found)
	},
}

// tablesAlone reports whether a paper is tables on several pages whose banners have controls of the register, and next
// to no sentences. Its pages may be data that a program printed, so that the missing marks are a note.
func tablesAlone(d *cable.Document) bool {
	const leastBanners, leastRows = 4, 10
	x, n := d.Paper, 0
	for _, page := range x.Pages {
		n += len(page.Banners)
	}
	return !x.Waived && !x.Stamped && x.Kind != cable.Slides && x.Bare < 2 && n >= leastBanners &&
		strings.Contains(d.FirstLine().Level.Text, "//") && d.Written().TableRows(d.Span) >= leastRows
}

// marksDemanded reports whether a paper without marks should have them: a working paper, slides and a waived one need
// none, and CONFIDENTIAL alone may be a private paper's. Orders of a court have none, and mostly no date that is read.
// A reason of section 1.4, or a source of that time, dates a paper as well.
func marksDemanded(d *cable.Document) bool {
	x := d.Paper
	dated := d.Date.Known() || from(d, law.EO12958Amended.From)
	return dated && !x.Waived && !x.Stamped && x.Kind != cable.Slides && x.Bare > 1 &&
		(d.Marking().Level > marking.Confidential || len(x.Authorities) > 0)
}

// shortToo reports whether marks are demanded though a text is short: a paper with an authority block is a whole one,
// but for one that transmits others.
func shortToo(d *cable.Document) bool {
	return d.Paper != nil && len(d.Paper.Authorities) > 0 && len(d.Paper.Statements) == 0
}

// minWords is the length of a body, in words, from which marks are demanded: shorter ones are mostly notes on other
// telegrams.
const minWords = 60

// longProse is a paragraph of an example that is longer than minWords.
const longProse = "The port authority opened its new pier on Monday, and the minister said in a long speech that " +
	"talks on the old one would go on through the spring and the summer, since neither the owners of the ferries nor " +
	"the two islands that they serve had been heard, and since nobody who lives there would be told to move before a " +
	"survey of the ground had been made and paid for."
