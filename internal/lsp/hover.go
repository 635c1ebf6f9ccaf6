package lsp

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/decode"
	"github.com/cablelint/cablelint/lint/law"
)

// hover says what is at a place: a marking, the E.O. line, a reason, a tag, a caption.
func (s *session) hover(v *view, p *onDocument) any {
	offset, ok := v.offset(p.Position)
	if !ok {
		return nil
	}
	at, lines := v.says(offset)
	if lines == nil {
		return nil
	}
	kind, text := "markdown", strings.Join(lines, "\n\n")
	if !slices.Contains(s.can.TextDocument.Hover.ContentFormat, "markdown") {
		kind, text = "plaintext", strings.ReplaceAll(text, "**", "")
	}
	return object{"contents": object{"kind": kind, "value": text}, "range": v.span(at)}
}

// says is what is to be said about the place at an offset, a paragraph each; nil for nothing.
func (v *view) says(offset int) (at source.Span, lines []string) {
	if at, lines := v.saysOwn(offset); lines != nil {
		return at, lines
	}
	if m, ok := v.siteAt(offset); ok {
		return m.span, v.saysSite(m)
	}
	r := v.cableAt(offset)
	if r == nil {
		return at, nil
	}
	if at, lines := v.saysKey(r.Doc, offset); lines != nil {
		return at, lines
	}
	touches := func(s source.Span) bool { return !s.Empty() && s.Start <= offset && offset <= s.End }
	for _, b := range r.Doc.Blocks {
		if a := b.Authority; a != nil && a.Reasons != nil {
			for _, l := range a.Reasons.Letters {
				if at := l.Span.Shift(a.ReasonsAt.Start); touches(at) {
					return at, saysReason(r.Doc, a.Reasons.Section, l.Letter)
				}
			}
		}
		switch {
		case b.Order != nil && touches(b.Order.Span):
			return b.Order.Span, v.saysOrder(r, b.Order)
		case b.Authority != nil && b.Authority.Reasons != nil && touches(b.Authority.ReasonsAt):
			return b.Authority.ReasonsAt, saysReasons(r.Doc, b.Authority.Reasons)
		case touches(b.TagsSpan):
			return v.saysTag(offset)
		}
	}
	return at, nil
}

// saysOwn says what the configuration says about the caption, the header line or the post at an offset.
func (v *view) saysOwn(offset int) (at source.Span, lines []string) {
	r := v.cableAt(offset)
	if r == nil || v.checks == nil {
		return at, nil
	}
	var places []source.Span
	for _, b := range r.Doc.Blocks {
		places = append(places, b.Slugs...)
		for _, c := range b.Captions {
			places = append(places, c.Span)
		}
		if b.Line != nil {
			places = append(places, b.Line.Post.Span)
		}
	}
	for _, at := range places {
		if at.Empty() || offset < at.Start || offset > at.End {
			continue
		}
		word := strings.TrimSpace(at.In(v.document.text))
		switch meaning, correction := v.checks.Config.Meaning(word); {
		case meaning != "":
			return at, []string{fmt.Sprintf("**%s**: %s (%s)", word, meaning, config.Name)}
		case correction != "":
			return at, []string{fmt.Sprintf("**%s**: a typo. Correct: %s", word, correction)}
		}
	}
	return at, nil
}

// saysSite says a marking in English, and whether the header covers it.
func (v *view) saysSite(m site) (lines []string) {
	text := m.span.In(v.document.text)
	if m.kind == inEnvelope {
		text = m.says.Level.String()
	}
	if m.caption != "" {
		text = m.caption
	}
	result := v.judge(m, text)
	for _, p := range result.Parts {
		lines = append(lines, part(m.result.Doc, p))
	}
	read := lines != nil && len(result.Unknown) == 0
	if lines == nil {
		lines = []string{"no marking that the vocabulary knows"}
		if len(result.Nearest) > 0 {
			lines[0] += "; near to it: " + strings.Join(result.Nearest, ", ")
		}
	}
	lines = append(lines, judgment(result)...)
	header := m.result.Doc.Marking()
	switch {
	case header == (marking.Marking{}) || m.says == (marking.Marking{}):
	case m.kind == inPortion && covers(header, m.says):
		if read { // what the rest of another asks for is not known
			lines = append(lines, fmt.Sprintf("The %s, %s, covers it.", m.result.Doc.HeaderName(), header))
		}
	case m.kind == inPortion:
		lines = append(lines, fmt.Sprintf("The %s, %s, does **not** cover it.", m.result.Doc.HeaderName(), header))
	case m.kind == inHeader && m.result.Derived != (marking.Marking{}):
		lines = append(lines, fmt.Sprintf("The portions call for %s.", m.result.Derived))
	}
	return lines
}

// profile is the marking system that the file is checked by.
func (v *view) profile() lint.Profile {
	if v.checks == nil {
		return lint.State
	}
	return v.checks.Options.Profile
}

// judge is what decode says about a marking on the cable's day. The one of a header that the grammar took apart is
// only decoded.
func (v *view) judge(m site, text string) decode.Judgment {
	if m.kind == inEnvelope || m.kind == inArchive {
		return decode.Judgment{Result: decode.Text(text)}
	}
	day := v.today
	if d := m.result.Doc.Date; d.Known() {
		day = d.To
	}
	return decode.Judge(text, day, v.judges(v.profile())...)
}

// judgment says what is wrong with a marking: a word that nobody knows is counted, and not shown.
func judgment(j decode.Judgment) (lines []string) {
	if n := len(j.Unknown); n > 0 {
		lines = append(lines, fmt.Sprintf("%d of its words are of no marking.", n))
	}
	if j.Foreign {
		lines = append(lines, "A cable has no such marking of its own.")
	}
	for _, d := range j.Findings {
		lines = append(lines, fmt.Sprintf("%s: %s (%s)", d.Severity, d.Message, d.Rule.Code))
	}
	if j.Correct != "" {
		lines = append(lines, "Correct: "+j.Correct)
	}
	return lines
}

// covers reports whether a header says enough for a marking below it: a classified one says SBU no more.
func covers(header, below marking.Marking) bool {
	return marking.Dominates(header, marking.Join(header, below).Header())
}

// part is a piece of a marking as a paragraph, with the authority of the cable's day.
func part(d *cable.Document, p decode.Part) string {
	if d.Date.Known() {
		p.Cite = p.Cite.On(d.Date.From, d.Date.To)
	}
	if c := p.Cite.String(); c != "" {
		return fmt.Sprintf("**%s**: %s (%s)", p.Text, p.Says, c)
	}
	return fmt.Sprintf("**%s**: %s", p.Text, p.Says)
}

// saysOrder says which order a line cites, how long the classification still lasts, and the latest day that the order
// allows.
func (v *view) saysOrder(r *lint.Result, o *cable.OrderLine) (lines []string) {
	cited, now := law.ByOrder(o.Number), lint.OrderInForce(r.Doc)
	if now != nil && now.Order == o.Number {
		cited = now // as it was amended by then
	}
	if cited != nil {
		lines = append(lines, fmt.Sprintf("**E.O. %s**: %s, in force %s", o.Number, cited.Title, cited.Days()))
	}
	for _, value := range o.Values {
		if value.Kind == instruction.Event || value.Kind == instruction.Unknown {
			continue // words of the cable's own
		}
		if p := decode.Value(value.Span.In(o.Text), value); p.Says != "" {
			lines = append(lines, part(r.Doc, p))
		}
	}
	if day, ok := declassified(r.Doc); ok {
		if day > v.today {
			lines = append(lines, fmt.Sprintf("Declassified %s, on %s.", away(v.today, day), day))
		} else {
			lines = append(lines, fmt.Sprintf("Declassified since %s, %s.", day, away(v.today, day)))
		}
	}
	if now == nil {
		return lines
	}
	if now.Order != o.Number {
		lines = append(lines, fmt.Sprintf("On the cable's date E.O. %s was in force.", now.Order))
	}
	if latest := latest(r.Doc, now); latest != "" && max(r.Doc.Marking().Level, r.Derived.Level) != marking.Unclassified {
		lines = append(lines, latest)
	}
	return lines
}

// latest is the latest lawful day of declassification, for an ordinary decision and at most.
func latest(d *cable.Document, o *law.Instrument) string {
	ordinary, most := o.Limits()
	if ordinary == 0 {
		return ""
	}
	text := fmt.Sprintf("Latest lawful date: %s, %d years on", d.Date.Named().AddYears(ordinary), ordinary)
	if most > ordinary {
		text += fmt.Sprintf(", or up to %s, %d years on, where the text needs it", d.Date.Named().AddYears(most), most)
	}
	return text + ". Exemptions may last longer."
}

func saysReason(d *cable.Document, section string, letter byte) []string {
	p := decode.Text(fmt.Sprintf("%s (%c)", section, letter))
	switch {
	case len(p.Parts) == 0 && section != "":
		return []string{fmt.Sprintf("%s (%c): no order has its reasons in section %s", section, letter, section)}
	case len(p.Parts) == 0:
		return []string{fmt.Sprintf("(%c): a reason without a section of an order", letter)}
	}
	return []string{part(d, p.Parts[0])}
}

func saysReasons(d *cable.Document, r *instruction.Reasons) (lines []string) {
	for _, l := range r.Letters {
		lines = append(lines, saysReason(d, r.Section, l.Letter)...)
	}
	return lines
}

// saysTag says what the tag at an offset is for, where the vocabulary has it.
func (v *view) saysTag(offset int) (at source.Span, lines []string) {
	text := v.document.text
	letter := func(i int) bool {
		return i >= 0 && i < len(text) && (text[i] >= 'A' && text[i] <= 'Z' || text[i] >= 'a' && text[i] <= 'z')
	}
	at = source.Span{Start: offset, End: offset}
	for letter(at.Start - 1) {
		at.Start--
	}
	for letter(at.End) {
		at.End++
	}
	tag := strings.ToUpper(at.In(text))
	if says := decode.Tag(tag); says != "" {
		return at, []string{fmt.Sprintf("**%s**: %s", tag, says)}
	}
	return at, nil
}
