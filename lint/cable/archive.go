package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/text"
)

// archive adds an archive's block to the cable. Of each value the first counts: others
// are of cables that it refers to.
func (d *documentBuilder) archive(g *grammar.Archive) {
	d.grow(g.Span())
	a := &Archive{Span: g.Span(), Record: isRecord(g)}
	labeled, key := false, ""
	for tok := range g.Tokens() {
		switch tok.Kind {
		case scan.ArchiveLabel:
			key = strings.TrimRight(tok.Text, ": \t")
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
				a.Sent = strings.EqualFold(key, "Sent")
				a.Day, a.Dated = tok.Day()
			}
		case scan.ArchiveMarking:
			if a.Marking == nil {
				a.Marking = d.mark(tok)
				a.LevelOnly = a.Record || strings.EqualFold(key, "CLASS")
			}
		case scan.ArchiveNote:
			a.note(key, tok)
			if strings.Contains(tok.Text, "partial extract") || strings.Contains(tok.Text, "not available") {
				d.doc.Copy.Cut = true
			}
		}
	}
	d.doc.Archives = append(d.doc.Archives, a)
}

// identifier reads the identifier. In SMART's form it is in words: 85 PORT MORESBY 199.
func (a *Archive) identifier(tok grammar.Token) {
	a.named, a.Names = parseIdentifier(tok.Text)
	if r := tok.MRN(); !a.Names && r.Serial != 0 {
		a.named, a.Names = identifier{year: r.Year, post: postLetters(r.Post), serial: r.Serial}, true
		a.Identifier.Text = makeIdentifier(r.Year, r.Post, r.Serial)
	}
}

// first fills a text from a token if it is empty, and says whether it did.
func first(t *Text, tok grammar.Token) bool {
	if t.Text != "" {
		return false
	}
	*t = Text{Text: strings.TrimSpace(tok.Text), Span: tok.Span}
	return true
}

// isRecord reports whether a block is the record that the National Archives keep of a telegram, after it.
func isRecord(g *grammar.Archive) bool {
	for tok := range g.Tokens() {
		return tok.Kind == scan.ArchiveLabel && text.HasFold(tok.Text, "MESSAGE ATTRIBUTES")
	}
	return false
}

// note takes the values of a record that are its own words for the order and the captions.
func (a *Archive) note(key string, tok grammar.Token) {
	if !a.Record {
		return
	}
	switch {
	case strings.EqualFold(key, "Executive Order"):
		first(&a.Order, tok)
	case strings.EqualFold(key, "Original Handling Restrictions"):
		first(&a.Handling, tok)
	case strings.EqualFold(key, "Previous Handling Restrictions"),
		strings.EqualFold(key, "Original Previous Handling Restrictions"):
		a.Earlier += " " + tok.Text
	}
}
