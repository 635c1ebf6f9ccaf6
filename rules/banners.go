package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// raiseBanners is the fix that puts a level into every banner of a SMART print, and on the classification line that a
// post's own print repeats. It is nil where a banner would be left as it is, or would then say SBU of a classified
// cable.
func raiseBanners(d *cable.Document, to marking.Level) []lint.Fix {
	places, ok := bannerLevels(d)
	if !ok || bannerSays(d.Blocks[0], marking.SBU) != nil || captionOf(d.Blocks[0], "SENSITIVE") != nil {
		return nil
	}
	fix := lint.Fix{Title: "raise each banner to " + to.String(), Kind: lint.Unsafe}
	for _, at := range places {
		fix.Edits = append(fix.Edits, lint.Edit{Span: at, Text: to.String()})
	}
	for _, b := range d.Blocks[1:] {
		if b.Line == nil || b.Line.EFTO {
			return nil
		}
		at, ok := levelPlace(&b.Line.Level)
		if !ok {
			return nil
		}
		fix.Edits = append(fix.Edits, lint.Edit{Span: at, Text: to.Telegram()})
	}
	return []lint.Fix{fix}
}

// controlBanners is the fix that puts NOFORN after the level of every banner of a classified SMART print, as its
// templates do: 5 FAH-3 H-713. SBU is not put into one, since SMART prints it from the captions.
func controlBanners(d *cable.Document, control string) []lint.Fix {
	places, ok := bannerLevels(d)
	if !ok || control != "NOFORN" || !classified(d) || len(d.Blocks) > 1 || len(d.Blocks[0].Banner) > 1 {
		return nil
	}
	fix := lint.Fix{Title: "add " + control + " to each banner", Kind: lint.Unsafe}
	for _, at := range places {
		at.Start = at.End
		fix.Edits = append(fix.Edits, lint.Edit{Span: at, Text: "//" + control})
	}
	return []lint.Fix{fix}
}

// bannerLevels are the places of the level in all banners of a SMART print; ok is false where they differ, or one was
// not read.
func bannerLevels(d *cable.Document) (places []source.Span, ok bool) {
	line := d.FirstLine()
	if line == nil {
		return nil, false
	}
	for _, m := range append([]*cable.Mark{&line.Level}, d.PageBanners...) {
		at, found := levelPlace(m)
		if !found || m.Level != line.Level.Level || m.Text != line.Level.Text {
			return nil, false
		}
		places = append(places, at)
	}
	printed := 0
	for text := range strings.Lines(d.Span.In(d.File.Text)) {
		if strings.TrimSpace(text) == line.Level.Text {
			printed++
		}
	}
	return places, printed == len(places)
}
