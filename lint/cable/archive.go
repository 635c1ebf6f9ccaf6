package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
)

// archive adds an archive's block to the cable. Of each value the first counts: others
// are of cables that it refers to.
func (d *documentBuilder) archive(g *grammar.Archive) {
	d.grow(g.Span())
	a := &Archive{Span: g.Span(), Record: isRecord(g)}
	labeled, key := false, scan.OtherLabel
	for tok := range g.Tokens() {
		switch tok.Kind {
		case scan.ArchiveLabel:
			key = tok.Label()
			if !labeled && tok.OfSMART() { // a date above it is that of a release
				labeled, d.reprinted = true, true
				a.Date, a.Dated = Text{}, false
			}
		case scan.ArchiveIdentifier:
			if first(&a.Identifier, tok) {
				a.identifier(tok)
			}
		case scan.ArchiveOrigin:
			first(&a.Origin, tok)
		case scan.ArchiveTags:
			first(&a.Tags, tok)
		case scan.ArchiveDate:
			if first(&a.Date, tok) {
				a.Sent = key == scan.SentLabel
				a.Day, a.Dated = tok.Day()
			}
		case scan.ArchiveMarking:
			if a.Marking == nil {
				a.Marking = d.mark(tok)
				a.LevelOnly = a.Record || key == scan.ClassLabel
			}
		case scan.ArchiveNote:
			a.note(key, tok)
			if tok.Extract() {
				d.doc.Copy.Cut = true
			}
		}
	}
	d.doc.Archives = append(d.doc.Archives, a)
}

// identifier reads the identifier. In SMART's form it is in words: 85 PORT MORESBY 199.
func (a *Archive) identifier(tok grammar.Token) {
	r, written, ok := tok.Identifier()
	if !ok {
		return
	}
	a.named, a.Names = identifierOf(r), true
	if !written {
		a.Identifier.Text = makeIdentifier(r.Year, r.Post, r.Serial)
	}
}

// first fills a text from a token if it is empty, and says whether it did.
func first(t *Text, tok grammar.Token) bool {
	if t.Text != "" {
		return false
	}
	*t = Text{Text: tok.Text, Span: tok.Span}
	return true
}

// isRecord reports whether a block is the record that the National Archives keep of a telegram, after it.
func isRecord(g *grammar.Archive) bool {
	for tok := range g.Tokens() {
		return tok.Kind == scan.ArchiveLabel && tok.Label() == scan.AttributesLabel
	}
	return false
}

// note takes the values of a record that are its own words for the order and the captions.
func (a *Archive) note(key scan.Label, tok grammar.Token) {
	if !a.Record {
		return
	}
	switch key {
	case scan.OrderLabel:
		if first(&a.Order, tok) {
			a.OrderCode, a.OrderDay, a.OrderDated = tok.RecordOrder()
		}
	case scan.HandlingLabel:
		if first(&a.Handling, tok) {
			a.HandlingNames = tok.Handling()
		}
	case scan.EarlierHandlingLabel:
		a.Earlier = append(a.Earlier, tok.Handling()...)
	}
}
