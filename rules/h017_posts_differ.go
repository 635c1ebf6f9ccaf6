package rules

import (
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var postsDiffer = &lint.Rule{
	Code: "H017", Name: "posts-differ", Title: "the classification line names another post than the FM line or the " +
		"page lines",
	Demands:    "envelope, header and pages of a cable are of one post",
	Severities: []lint.Severity{lint.Warning, lint.Info},
	Cites: []law.Cite{law.Consistency("the FM line names the post of the classification line: 1,577 of 1,579 " +
		"public cables agree, and the two that differ are parts of two cables")},
	Why: `An envelope of one post above a header of another, or a header above pages of another post, shows that
parts of two cables were put together. The date of the envelope is then not this cable's, nor are the portions
those of the header. Rules that compare them do not report the same problem again. Where the file has an
archive's identifier of the envelope's cable for its name, the archive joined the two, and it is only noted.`,
	Silences: []string{"D005", "D006", "D007", "D013", "D014", "H008", "H010", "H011", "H012", "H013", "H014", "H015"},
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "C O N F I D E N T I A L ⟦NEW OSTER⟧ 000412", Note: "another post"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L ⟦NEW OSTER⟧ 000077", Note: "another post and serial: one finding"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 ⟦QUELLVILLE⟧ 000412\n3. (C) Staff were told.\n" +
			" \nNEW OSTER 00000077  002 OF 002\n \nMore of it.", Note: "pages of another cable"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n3. (C) Staff were told.\n \n" +
			"NEW OSTER 00000412  002 OF 002\n \nMore of it.", Trap: true,
			Note: "the serial is this cable's: words that a copy ran together"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L SECTO 000412", Trap: true,
			Note: "a series of its own, from the Secretary's party"},
		{Frame: "2009 C", Text: "C O N F I D E N T I A L QUELVILLE 000412", Trap: true, Note: "a letter is lost"},
		{Frame: "2009 C", Text: "FM IRAN RPO QUELLVILLE\nC O N F I D E N T I A L RPO QUELLVILLE 000412", Trap: true,
			Note: "an office at a post"},
		{Frame: "2009 C", Text: "FM SECSTATE WASHDC\nC O N F I D E N T I A L STATE 000412", Trap: true,
			Note: "the Department"},
		{Frame: "2009 C", Text: "3. (C) Staff were told.", Note: "they agree"},
	},
	Check: func(p *lint.Pass) {
		l := p.Doc.FirstLine()
		if l == nil || l.Post.Text == "" || l.Serial == 0 || l.Damaged || ownSeries(p.Doc.Post) {
			return
		}
		if at, archived := otherSender(p.Doc); !at.Empty() {
			severity := lint.Warning
			if archived {
				severity = lint.Info
			}
			p.Report(lint.Diagnostic{
				Severity: severity, Span: l.Post.Span, Related: []lint.Related{{Span: at, Message: "FM line"}},
				Message: "the FM line names another post than the classification line, " + p.Doc.ShownPost,
				Help:    "see whether envelope and header belong to one cable",
			})
			return
		}
		if at := otherPages(p.Doc, l); !at.Empty() {
			p.Report(lint.Diagnostic{
				Span: l.Post.Span, Related: []lint.Related{{Span: at, Message: "page line"}},
				Message: "the page lines are of another post and serial than the classification line, " + cableName(p.Doc),
				Help:    "see whether header and pages belong to one cable",
			})
		}
	},
}

// otherSender is the FM line that names another post than the header; empty where one names the same, or none does.
// archived means that the file is named after that post's cable, and not the header's: an archive joined the two.
func otherSender(d *cable.Document) (at source.Span, archived bool) {
	for _, e := range d.Envelopes {
		switch {
		case e.Sender == "" || e.Copy:
		case !cable.OtherPost(e.Sender, d.Post):
			return source.Span{}, false
		case at.Empty():
			at, archived = e.From, d.ArchivedUnder(e.Sender) && !d.ArchivedUnder(d.Post)
		}
	}
	return at, archived
}

// otherPages is the first page line where all of them are of another post and serial than the header.
func otherPages(d *cable.Document, l *cable.ClassificationLine) (at source.Span) {
	for _, page := range d.Pages {
		switch {
		case page.Post == "" || page.Serial == 0 || page.Serial == l.Serial || !cable.OtherPost(page.Post, d.Post):
			return source.Span{}
		case at.Empty():
			at = page.Span
		}
	}
	return at
}
