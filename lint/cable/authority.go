package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
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
		key := byEnd(tok.Text)
		a.opened(tok, key)
		a.classifier(tok, key)
		d.doc.MarkedAuthority = d.doc.MarkedAuthority || strings.HasPrefix(strings.TrimLeft(tok.Text[key:], " \r\n\t"), "(")
		b.Damaged = b.Damaged || !text.HasFold(tok.Text, "CLASSIFIED")
	case scan.DerivedFrom:
		if a.DerivedFrom.Text != "" {
			return
		}
		a.DerivedFrom = Text{Text: tok.Text, Span: tok.Span}
		a.opened(tok, fromEnd(tok.Text))
		a.sources(tok.Text)
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
	key := byEnd(tok.Text)
	o := Attribution{Key: source.Span{Start: tok.Span.Start, End: tok.Span.Start + key}}
	if start, end := classifierText(tok.Text, key); start < end {
		o.Classifier = piece(tok, start, end)
	}
	a.Others = append(a.Others, o)
}

// reasonBelow is what a copy that broke a reason has after it: the section with a letter, or a letter in small type.
// A capital (C) begins a paragraph.
var reasonBelow = pattern.Lazy(`(?:^|\s)1?\s*[.,]\s*[1-9]\s*\(?[A-Ha-h]\b|^\s*[1-9]\s*\([A-Ha-h]\b|^[\s\\.:]*\((?:[a-h]|[ABD-H])\)`)

// apart reports whether the rest of a reason is in what follows it, within three lines.
func apart(after string) bool { return reasonBelow().MatchString(after[:min(len(after), 160)]) }

// opened notes the key where it is the first.
func (a *Authority) opened(tok grammar.Token, length int) {
	if a.Key.Empty() {
		a.Key = source.Span{Start: tok.Span.Start, End: tok.Span.Start + length}
	}
}

// classifier reads name and position after the key.
func (a *Authority) classifier(tok grammar.Token, key int) {
	start, end := classifierText(tok.Text, key)
	if start >= end {
		return
	}
	a.Classifier = piece(tok, start, end)
	a.sources(a.Classifier.Text)
	a.derivedInLine(a.Classifier)
	a.Office, a.Blank = office(a.Classifier.Text), blank(a.Classifier.Text)
	if from, to := position(a.Classifier.Text); from < to {
		a.Position = piece(tok, start+from, start+to)
	}
}

// derivedInLine notes a source that is named in the line of the classifier: mail and web pages may have the whole
// block in one line, 32 CFR 2001.23(b)(5), (c)(5), (g)(1).
func (a *Authority) derivedInLine(line Text) {
	i := text.IndexFold(line.Text, "DERIVED FROM")
	if a.DerivedFrom.Text != "" || i < 0 || strings.IndexByte(line.Text[i:min(len(line.Text), i+16)], ':') < 0 {
		return
	}
	end := len(line.Text)
	for _, key := range [...]string{"DECLASSIFY ON", "DECL:", "REASON"} {
		if n := text.IndexFold(line.Text[i:end], key); n > 0 {
			end = i + n
		}
	}
	from := line.Text[i:end]
	a.DerivedFrom = Text{Text: from, Span: source.Span{Start: i, End: end}.Shift(line.Span.Start)}
}

// piece is a stretch of a token with its place.
func piece(tok grammar.Token, start, end int) Text {
	return Text{Text: tok.Text[start:end], Span: source.Span{Start: start, End: end}.Shift(tok.Span.Start)}
}

// sources notes a derivation from several sources, and whether they are listed after it.
func (a *Authority) sources(s string) {
	const words = "MULTIPLE SOURCES"
	if i := text.IndexFold(s, words); i >= 0 {
		a.MultipleSources = true
		a.SourcesListed = a.SourcesListed || strings.Trim(s[i+len(words):], " .,;:\r\n\t") != ""
	}
}

// byEnd is the length of "Classified By:" with its signs.
func byEnd(s string) int {
	i := text.IndexFold(s[:min(len(s), 40)], "BY")
	if i < 0 {
		return text.WordEnd(s, 0)
	}
	return signs(s, i+2)
}

// fromEnd is the length of "Derived From:".
func fromEnd(s string) int {
	i := text.IndexFold(s[:min(len(s), 24)], "FROM")
	if i < 0 {
		return text.WordEnd(s, 0)
	}
	return signs(s, i+4)
}

// signs goes over the stops and colons after a key.
func signs(s string, i int) int {
	for i < len(s) && (s[i] == ':' || s[i] == '.' || s[i] == ' ' && i+1 < len(s) && s[i+1] == ':') {
		i++
	}
	return i
}

// classifierText is where name and position are in an authority: after key, number and mark,
// and before the words that lead over to the reason.
func classifierText(s string, key int) (start, end int) {
	start = text.SkipBlank(s, key)
	if n := text.DigitsEnd(s, start); n > start && n < len(s) && s[n] == '.' {
		start = text.SkipBlank(s, n+1)
	}
	if start < len(s) && s[start] == '(' {
		if e := strings.IndexByte(s[start:min(len(s), start+8)], ')'); e > 0 {
			start = text.SkipBlank(s, start+e+1)
		}
	}
	if text.HasFold(s[start:], "CLASSIFIED BY") {
		start = text.SkipBlank(s, signs(s, start+len("CLASSIFIED BY")))
	}
	if text.HasFold(s[start:], "BY ") {
		start = text.SkipBlank(s, start+2)
	}
	return start, start + connectorsOff(s[start:])
}

// connectors are words between a classifier and the reason.
var connectors = [...]string{"FOR", "F0R", "FR", "PER", "BY", "EO", "E.O.", "E.O", "SECTION", "SEC.", "SEC", "PARA",
	"PARAGRAPH", "UNDER", "AND", "BASED",
	"ON", "0N", "IN", "ACCORDANCE", "WITH", "THE", "OF", "DUE", "TO", "FOLLOWING", "REASON", "REASONS", "12958", "13526",
	"12356", "ORDER", "EXECUTIVE"}

// connectorsOff is the length of a text without the connectors and signs at its end. Before a word that leads over
// to the reason, as for, and before a stop, comma or semicolon, a section is one of an embassy.
func connectorsOff(s string) int {
	led := false
	for {
		whole := s
		s = strings.TrimRight(s, " \t\r\n,;:-.(\\")
		i := strings.LastIndexAny(s, " \t\r\n,;") + 1
		w := s[i:]
		if !connector(w) || strings.EqualFold(w, "SECTION") && (led || strings.ContainsAny(whole[len(s):], ".,;")) {
			return len(s)
		}
		led = led || strings.EqualFold(w, "FOR") || strings.EqualFold(w, "PER") || strings.EqualFold(w, "UNDER")
		s = s[:i]
	}
}

func connector(w string) bool {
	for _, c := range connectors {
		if strings.EqualFold(w, c) {
			return true
		}
	}
	return false
}
