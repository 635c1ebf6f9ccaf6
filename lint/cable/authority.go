package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/internal/pattern"
)

// authority adds a token of the authority to the block's. A note of correction that
// is about the line gives way to the line.
func (d *documentBuilder) authority(b *HeaderBlock, tok grammar.Token) {
	a := b.Authority
	if a == nil || a.Correction {
		a = &Authority{Span: tok.Span}
		b.Authority = a
	}
	a.Span = a.Span.Cover(tok.Span)
	a.Masked = a.Masked || masked(tok.Text)
	switch tok.Kind {
	case scan.ClassifiedBy:
		if a.ClassifiedBy.Text != "" {
			a.other(tok)
			return
		}
		a.ClassifiedBy = Text{Text: tok.Text, Span: tok.Span}
		by := tok.Attribution()
		a.opened(by)
		a.classifier(by)
		d.doc.MarkedAuthority = d.doc.MarkedAuthority || by.Marked
		b.Damaged = b.Damaged || tok.Key().Damaged
	case scan.DerivedFrom:
		if a.DerivedFrom.Text != "" {
			return
		}
		a.DerivedFrom = Text{Text: tok.Text, Span: tok.Span}
		from := tok.Attribution()
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
			a.ReasonApart = len(a.Reasons.Letters) == 0 && apart(d.tree.File.Text[tok.Span.End:])
		}
	}
}

// other notes one more line that says who classified the cable.
func (a *Authority) other(tok grammar.Token) {
	by := tok.Attribution()
	a.Others = append(a.Others, Attribution{Key: by.Key, Classifier: Text(by.Who)})
}

// reasonBelow is what a copy that broke a reason has after it: the section with a letter, or a letter in small type.
// A capital (C) begins a paragraph.
var reasonBelow = pattern.Lazy(`(?:^|\s)1?\s*[.,]\s*[1-9]\s*\(?[A-Ha-h]\b|^\s*[1-9]\s*\([A-Ha-h]\b|^[\s\\.:]*\((?:[a-h]|[ABD-H])\)`)

// apart reports whether the rest of a reason is in what follows it, within three lines.
func apart(after string) bool { return reasonBelow().MatchString(after[:min(len(after), 160)]) }

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
	a.Classifier, a.Office, a.Blank = Text(by.Who), by.Office, by.Blank
	a.sources(by)
	if a.DerivedFrom.Text == "" && by.Source.Text != "" {
		a.DerivedFrom = Text(by.Source)
	}
	if by.Position.Text != "" {
		a.Position = Text(by.Position)
	}
}

// sources notes a derivation from several sources.
func (a *Authority) sources(by scan.Attribution) {
	a.MultipleSources = a.MultipleSources || by.MultipleSources
	a.SourcesListed = a.SourcesListed || by.SourcesListed
}
