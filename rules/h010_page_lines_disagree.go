package rules

import (
	"fmt"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var pageLinesDisagree = &lint.Rule{
	Code: "H010", Name: "page-lines-disagree", Title: "a page line has another serial or total than the " +
		"classification line",
	Demands:    "page lines repeat the cable's serial and number of sections",
	Severities: []lint.Severity{lint.Warning},
	Cites: []law.Cite{law.Consistency("page lines repeat serial and total: 1,749 of 1,754 public cables agree in " +
		"the serial, 1,751 in the total")},
	Why: `The line at a page's break names post, serial, page and total. A different serial means that pages of two
cables were mixed; a different total means that a page is missing or extra. A serial of zero does not count.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n3. (C) Staff were told.\n \n" +
			"⟦QUELLVILLE 00000413  002 OF 002⟧\n \nMore of it.", Note: "another serial"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n3. (C) Staff were told.\n \n" +
			"⟦QUELLVILLE 00000412  002 OF 003⟧\n \nMore of it.", Note: "another total"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n3. (C) Staff were told.\n \n" +
			"QUELLVILLE 00000412  002 OF 002\n \nMore of it.", Note: "they agree"},
		{Frame: "2009 C", Text: "3. (C) Staff were told.\n \nQUELLVILLE 00000000  002 OF 002\n \nMore of it.", Trap: true,
			Note: "a serial of zero does not count"},
	},
	Check: func(p *lint.Pass) {
		d := p.Doc
		l := d.FirstLine()
		if l == nil || len(d.Pages) == 0 || d.Copy.Spliced || l.Damaged || d.Before != nil {
			return
		}
		var all repeats
		for _, page := range d.Pages {
			found := lint.Diagnostic{Span: page.Span, Help: "see whether the page belongs to this cable"}
			switch {
			case page.Post != "" && !cable.SamePost(page.Post, d.Post):
			case page.Serial != 0 && l.Serial != 0 && page.Serial != l.Serial && !cutSerial(l, page.Serial):
				found.Message = fmt.Sprintf("the page line has the serial %d, the classification line %d", page.Serial, l.Serial)
				found.Related = headerRelated(d)
				all.add("serial", found)
			case page.Pages != 0 && l.Sections != 0 && page.Pages != l.Sections:
				found.Message = fmt.Sprintf("the page line counts %d pages, the classification line %d sections", page.Pages,
					l.Sections)
				found.Related = headerRelated(d)
				all.add("total", found)
			}
		}
		all.report(p)
	},
}
