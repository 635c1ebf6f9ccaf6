package unread

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Differing is the first mark or banner of a text that another form of it does not carry; where the other carries
// more, the last. Programs wrap, number and quote the two in their own ways, so neither lines nor places count, and of
// banners only which there are.
func Differing(plain, other string) (at source.Span, differ bool) {
	if text.SameLines(plain, other) {
		return at, false
	}
	read := formsReader{}
	marks, others := read.marks(plain), read.marks(other)
	n := 0
	for n < len(marks) && n < len(others) && marks[n].Text == others[n].Text {
		n++
	}
	if (n < len(marks) || n < len(others)) && len(marks) > 0 {
		return marks[min(n, len(marks)-1)].Span, true
	}
	banners, otherBanners := read.banners(plain), read.banners(other)
	if len(others) > len(marks) && len(banners) > 0 { // the plain text has banners alone
		return first(banners), true
	}
	smallOther, small := read.small(other), read.small(plain)
	for text, span := range banners {
		if _, ok := otherBanners[text]; !ok && !smallOther()[text] && (!differ || span.Start < at.Start) {
			at, differ = span, true
		}
	}
	for text := range otherBanners {
		if _, ok := banners[text]; ok || differ || small()[text] {
			continue
		}
		if len(marks) > 0 {
			return marks[0].Span, true
		}
		if len(banners) > 0 {
			return first(banners), true
		}
	}
	return at, differ
}

// first is the first of the places of banners.
func first(banners map[string]source.Span) (at source.Span) {
	for _, span := range banners {
		if at.Empty() || span.Start < at.Start {
			at = span
		}
	}
	return at
}

// Marked reports whether a form of a text carries a mark or a banner.
func Marked(form string) bool {
	read := formsReader{}
	return len(read.marks(form)) > 0 || len(read.banners(form)) > 0
}

// formsReader remembers what the marks of two forms say: nearly all are in both, and most of them several times.
type formsReader map[string]*marking.Parsed

// marks are the portion marks of a form in their order.
func (r formsReader) marks(form string) (list []sighting.Sighting) {
	for _, s := range sighting.Scan(form) {
		if s.Kind == sighting.Group && r.mark(s.Span.In(form)) != nil {
			list = append(list, s)
		}
	}
	return list
}

// mark is what a text says as a mark; nil for one that is not, as a letter of a list.
func (r formsReader) mark(text string) *marking.Parsed {
	if m, ok := r[text]; ok {
		return m
	}
	m := marking.Parse(strings.Trim(text, "()[]{}<> "))
	if _, unknown := m.Unknown(); unknown || m.Level == marking.Unmarked && m.Controls == 0 {
		m = nil
	}
	r[text] = m
	return m
}

// banners are the banners of a form with their first places. Signs of quotation and of bold type around them do not
// count.
func (r formsReader) banners(form string) map[string]source.Span {
	found := map[string]source.Span{}
	at := 0
	for line := range strings.Lines(form) {
		if len(line) > len("\n") && !text.HasLower(line) { // as few lines
			bare := strings.Trim(line, " \t\r\n\u00a0>*_|")
			if m := r.banner(bare); m != nil && found[m.String()].Empty() {
				start := at + strings.Index(line, bare)
				found[m.String()] = source.Span{Start: start, End: start + len(bare)}
			}
		}
		at += len(line)
	}
	return found
}

// small are the banners of a form in small letters, which a style of its HTML may show as capitals. They are looked for
// once, and only where one is missing.
func (r formsReader) small(form string) func() map[string]bool {
	var found map[string]bool
	return func() map[string]bool {
		if found != nil {
			return found
		}
		found = map[string]bool{}
		for line := range strings.Lines(form) {
			bare := strings.ToUpper(strings.Trim(line, " \t\r\n\u00a0>*_|"))
			if !text.HasLower(line) || !marking.BeginsKnown(bare) {
				continue
			}
			if m := r.banner(bare); m != nil {
				found[m.String()] = true
			}
		}
		return found
	}
}

// banner is what a line in capitals says as a banner; nil for one that is not.
func (r formsReader) banner(bare string) *marking.Parsed {
	if bare == "" || len(bare) >= longestBanner || bare != strings.ToUpper(bare) {
		return nil
	}
	return r.mark(bare)
}

// longestBanner is the length from which a line is not a banner.
const longestBanner = 160
