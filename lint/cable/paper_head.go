package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// What the title block of a paper says: its subject, its date, and what kind of paper it is.

// title notes a title block: subject, date, what kind of paper it is.
func (b *paperBuilder) title(t *grammar.TitleBlock) {
	b.message.Span = b.message.Span.Cover(t.Span())
	if page := b.page(t.Span()); !b.nextTo(page.Banners, t.Span()) {
		page.written(false)
	}
	block := &HeaderBlock{}
	for tok := range t.Tokens() {
		switch tok.Kind {
		case scan.TitleLine:
			b.titleLine(tok)
			b.listing = tok.OpensList()
		default:
			b.subject(block, tok)
		}
	}
	if block.Subject == nil {
		return
	}
	if first := b.message.Subject; first == nil {
		b.message.Subject = block.Subject
	} else if b.paper.Second == 0 && b.pageAt(first.Span.Start) < b.pageAt(t.Span().Start) {
		b.paper.Second = t.Span().Start
	}
	if len(b.paper.Messages) == 1 && b.head.Subject == nil {
		b.head.Subject = block.Subject
	}
}

// titled is the kind of a paper that a title names; empty where it names none.
func titled(kind scan.PaperKind) PaperKind {
	switch kind {
	case scan.MemoPaper:
		return Memo
	case scan.MemconPaper:
		return Memcon
	case scan.ReportPaper:
		return Report
	}
	return ""
}

func (b *paperBuilder) titleLine(tok grammar.Token) {
	line := tok.Title()
	if line.Memo != "" {
		b.paper.Heads++
	}
	b.paper.Waived = b.paper.Waived || tok.Waives()
	b.paper.Dynamic = b.paper.Dynamic || tok.Dynamic()
	if kind := titled(line.Kind); kind != "" && (b.paper.Kind == OtherPaper || b.paper.Kind == Memo) {
		b.paper.Kind = kind
	}
	b.message.Mail = b.message.Mail || line.Mail
	if line.Attachments || line.Enclosures && b.paper.Attachments.Empty() {
		b.paper.Attachments = tok.Span
	}
	b.enclosed(line.Enclosed)
	b.enclosures(tok)
	if line.Dated && !b.tree.All().LaterDay(tok.Span) {
		b.dated(line.Day, tok.Span)
	}
}

// enclosures takes the marks at the ends of the entries of a list of what comes with the paper, if a text is its title.
func (b *paperBuilder) enclosures(title grammar.Token) {
	if title.ListsEnclosures() {
		for _, mark := range b.tree.All().EnclosedMarks(title.Span) {
			b.enclosed(mark)
		}
	}
}

// enclosed takes the mark of something that comes with the paper: the highest one, and whether one is NOFORN.
func (b *paperBuilder) enclosed(mark scan.Piece) {
	m := marking.Parse(mark.Text)
	if _, unknown := m.Unknown(); unknown || !m.Level.Classified() {
		return
	}
	found := Enclosure{Span: mark.Span, Level: m.Level}
	if m.Level > b.paper.Enclosed.Level {
		b.paper.Enclosed = found
	}
	if m.Controls.Has(marking.NOFORN) && b.paper.EnclosedNoforn.Level == marking.Unmarked {
		b.paper.EnclosedNoforn = found
	}
}

// dated notes the date of the message that is read.
func (b *paperBuilder) dated(day calendar.Day, at source.Span) {
	if b.message.Date.Known() {
		return
	}
	b.message.Date = Date{From: day, To: day, Source: FromDateLine, Span: at}
	if len(b.paper.Messages) == 1 {
		b.doc.drafted = b.message.Date
	}
}

// foundDay takes the date that a reader finds where the title block has none. Papers about markings have dates that are
// examples.
func (b *paperBuilder) foundDay() {
	first := b.paper.Messages[0]
	if first.Date.Known() || first.Mail || b.paper.Illustrates {
		return
	}
	at := b.doc.Span
	if len(b.paper.Messages) > 1 {
		at.End = b.paper.Messages[1].Span.Start
	}
	from, to, where, ok := b.tree.All().FoundDate(at, !b.paper.Stamped && b.paper.Struck.Span.Empty())
	if ok {
		first.Date = Date{From: from, To: to, Source: FromDateLine, Span: where}
		b.doc.drafted = first.Date
	}
}

// linesOfBlock is how far above an authority block, or below its first lines, a line is that says of what day it is.
const linesOfBlock = 4

// reclassified takes the day of a reclassification for the paper's: the markings of the paper are of that day (32 CFR
// 2001.24(l)), and its own day is not theirs. Without the day of the action it has none.
func (b *paperBuilder) reclassified() {
	if b.head.Authority == nil || b.head.Order == nil {
		return
	}
	at := b.tree.All().LinesAround(b.head.Authority.Span.Cover(b.head.Order.Span), linesOfBlock)
	r := b.tree.All().Reclassified(at)
	if r.Span.Empty() {
		return
	}
	b.paper.Reclassified, b.paper.ReclassifiedDated = r.Span, r.Dated
	b.doc.drafted = undated()
	if r.Dated {
		b.doc.drafted = Date{From: r.Day, To: r.Day, Source: FromDateLine, Span: r.Span}
	}
}
