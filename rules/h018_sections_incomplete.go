package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var sectionsIncomplete = &lint.Rule{
	Code: "H018", Name: "sections-incomplete", Title: "a section or page of the cable is missing, or beyond the total",
	Demands:    "sections and pages are numbered from one to the total",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{law.Consistency("sections and pages are numbered up to the total: of 263 sound public " +
		"cables with page lines 259 have the last page; no number is beyond the total")},
	Why: `SECTION 03 OF 02 is a typing error, and the sections cannot be put together. Where page lines are there and
the last one is missing, the text ends early, and marked paragraphs may be lost. A copy without page lines does not
show whether a page is missing.`,
	Silences: []string{"H009"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "C O N F I D E N T I A L ⟦SECTION 03 OF 02⟧ QUELLVILLE 000412", Note: "beyond the total"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n3. (C) Staff were told.\n \n" +
			"⟦QUELLVILLE 00000412  003 OF 002⟧\n \nMore of it.", Note: "a page beyond the total"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L ⟦SECTION 01 OF 03⟧ QUELLVILLE 000412\n3. (C) Staff were told.\n" +
			" \nQUELLVILLE 00000412  002 OF 003\n \nMore of it.", Note: "the third page is missing: a note"},
		{Frame: "2009 C sections", Text: "1: C O N F I D E N T I A L SECTION 01 OF 03 QUELLVILLE 000412\n" +
			"2: C O N F I D E N T I A L ⟦SECTION 02 OF 03⟧ QUELLVILLE 000412", Note: "the third section is missing: a note"},
		{Frame: "2009 C sections", Text: "1: C O N F I D E N T I A L SECTION 02 OF 02 QUELLVILLE 000412\n" +
			"2: C O N F I D E N T I A L ⟦SECTION 01 OF 02⟧ QUELLVILLE 000412", Note: "in reverse order: a note"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 03 QUELLVILLE 000412\n3. (C) Staff were told.\n \n" +
			"QUELLVILLE 00000412  002 OF 003\n \nMore of...\n-END", Trap: true, Note: "the copy is cut"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412", Trap: true,
			Note: "no page line: the copy may have lost them"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n3. (C) Staff were told.\n \n" +
			"QUELLVILLE 00000412  002 OF 002\n \nMore of it.", Note: "the last page is there"},
		{Frame: "2009 C sections", Text: "2: C O N F I D E N T I A L SECTION 02 OF 02 QUELLVILLE 000412",
			Note: "both sections"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		if d.Copy.Spliced {
			return
		}
		// of several cables in a file one may hold the rest
		if beyondTotal(p) || d.Copy.Cut || d.Before != nil ||
			!d.Written().Blank(source.Span{Start: d.Span.End, End: len(d.File.Text)}) {
			return
		}
		last, lines, top := lastSection(d)
		if last == nil {
			return
		}
		pages := false
		for _, page := range d.Pages {
			switch {
			case page.Pages == 0:
			case page.Pages != last.Sections, page.Serial != 0 && last.Serial != 0 && page.Serial != last.Serial:
				// H010 reports it
				return
			default:
				pages, top = true, max(top, page.Page)
			}
		}
		found := lint.Diagnostic{Severity: lint.Info, Span: last.SectionSpan,
			Help: "see whether a part of the cable is missing"}
		switch {
		case lines > 1 && last.Section < top && top == last.Sections && !pages:
			found.Message = fmt.Sprintf("section %d comes after section %d", last.Section, top)
		case (lines > 1 || pages) && top < last.Sections:
			found.Message = fmt.Sprintf("no line of section or page %d of %d follows; a part may be missing", top+1,
				last.Sections)
		default:
			return
		}
		p.Report(found)
	},
}

// beyondTotal reports sections and pages that are numbered beyond the total.
func beyondTotal(p *lint.Pass) bool {
	var all repeats
	const help = "correct the number, or the total"
	for _, b := range p.Doc.Blocks {
		if l := b.Line; l != nil && (l.Section > l.Sections || l.Section == 0 && !l.SectionSpan.Empty()) &&
			!l.DamagedSection && l.Sections > 0 {
			all.add("section", lint.Diagnostic{Span: l.SectionSpan, Scope: b.Span,
				Message: fmt.Sprintf("section %d is beyond the total of %d", l.Section, l.Sections), Help: help})
		}
	}
	for _, page := range p.Doc.Pages {
		if page.Pages > 0 && page.Page > page.Pages {
			all.add("page", lint.Diagnostic{Span: page.Span, Scope: page.Span,
				Message: fmt.Sprintf("page %d is beyond the total of %d", page.Page, page.Pages), Help: help})
		}
	}
	all.report(p)
	return len(all.found) > 0
}

// lastSection is the last classification line with a section, how many different sections there are, and the highest
// number.
func lastSection(d *cable.Document) (last *cable.ClassificationLine, lines, top int) {
	for _, b := range d.Blocks {
		l := b.Line
		if l == nil || l.Section == 0 || l.DamagedSection {
			continue
		}
		if last != nil && l.Sections != last.Sections { // H009 reports it
			return nil, 0, 0
		}
		if last == nil || l.Section != last.Section {
			lines++
		}
		last, top = l, max(top, l.Section)
	}
	return last, lines, top
}
