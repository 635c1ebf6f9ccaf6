package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
)

// authority adds a token of the authority to the block's. A note of correction that
// is about the line gives way to the line.
func (d *documentBuilder) authority(b *HeaderBlock, tok grammar.Token) {
	a := b.Authority
	if a == nil || a.Correction {
		a = d.authorities.next()
		a.Span, b.Authority = tok.Span, a
	}
	a.Span = a.Span.Cover(tok.Span)
	a.Masked = a.Masked || tok.Masked()
	switch tok.Kind {
	case scan.ClassifiedBy:
		if a.ClassifiedBy.Text != "" {
			a.other(tok)
			return
		}
		a.ClassifiedBy = Text{Text: tok.Text, Span: tok.Span}
		by := tok.Attribution()
		a.opened(by)
		a.Unfinished = tok.Stops()
		a.classifier(by)
		d.doc.MarkedAuthority = d.doc.MarkedAuthority || by.Marked
		b.Damaged = b.Damaged || tok.Key().Damaged
	case scan.DerivedFrom:
		if a.DerivedFrom.Text != "" {
			return
		}
		a.DerivedFrom = Text{Text: tok.Text, Span: tok.Span}
		from := tok.Attribution()
		a.source(from)
		a.opened(from)
		a.sources(from)
	case scan.Reason:
		switch n := len(a.Others); {
		case n > 0 && a.Others[n-1].Reasons == nil:
			a.Others[n-1].Reasons, a.Others[n-1].ReasonsAt = d.tree.Reasons(tok), tok.Span
		case a.Reasons != nil:
			a.Others = append(a.Others, Attribution{Reasons: d.tree.Reasons(tok), ReasonsAt: tok.Span})
		default:
			a.Reasons, a.ReasonsAt = d.tree.Reasons(tok), tok.Span
			a.ReasonApart = len(a.Reasons.Letters) == 0 && d.tree.All().ReasonBelow(tok.Span.End)
		}
	}
}

// other notes one more line that says who classified the cable.
func (a *Authority) other(tok grammar.Token) {
	by := tok.Attribution()
	a.Others = append(a.Others, Attribution{Key: by.Key, Classifier: Text(by.Who)})
}

// opened notes the key where it is the first.
func (a *Authority) opened(by scan.Attribution) {
	if a.Key.Empty() {
		a.Key = by.Key
	}
}

// classifier notes who classified the cable.
func (a *Authority) classifier(by scan.Attribution) {
	if by.Who.Text == "" {
		return
	}
	a.Classifier, a.NameMasked, a.Office, a.Blank, a.Unnamed = Text(by.Who), by.Masked, by.Office, by.Blank, by.Unnamed
	a.Numbered, a.Referring, a.ByGuide = by.Numbered, by.Referring, by.ByGuide
	a.sources(by)
	if a.DerivedFrom.Text == "" && by.Source.Text != "" {
		a.DerivedFrom = Text(by.Source)
		a.source(by)
	}
	if by.Position.Text != "" {
		a.Position = Text(by.Position)
	}
}

// source notes what a line says about the source.
func (a *Authority) source(by scan.Attribution) {
	a.NoSource, a.SourceDay, a.SourceNotBefore = by.NoSource, by.Dated, by.NotBefore
	a.Guide, a.Undated = servesAsGuide(a.DerivedFrom.Text), by.Undated && !namesGuide(a.DerivedFrom.Text)
	a.OnePaper = namesPaper(a.DerivedFrom.Text)
	if a.SourceNotBefore == 0 {
		a.SourceNotBefore = editionOfGuide(a.DerivedFrom.Text)
	}
}

// sources notes a derivation from several sources.
func (a *Authority) sources(by scan.Attribution) {
	a.MultipleSources = a.MultipleSources || by.MultipleSources
	a.SourcesListed = a.SourcesListed || by.SourcesListed
}
