package rules

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// raiseBanners is the fix that puts a level into every banner of a SMART print, and on the classification line that a
// post's own print repeats. A line SBU below UNCLASSIFIED goes: the banner of a classified text has none. The fix is
// nil where a banner would be left as it is, or would then say SBU of a classified cable.
func raiseBanners(d *cable.Document, to marking.Level) []lint.Fix {
	places, ok := bannerLevels(d)
	sensitive, read := sensitiveLines(d)
	if !ok || !read || len(sensitive) == 0 && captionOf(d.Blocks[0], "SENSITIVE") != nil {
		return nil
	}
	fix := lint.Fix{Title: "raise each banner to " + to.String(), Kind: lint.Unsafe}
	for i, at := range places {
		if len(sensitive) > 0 {
			between := source.Span{Start: at.End, End: sensitive[i].Start}
			if !d.Written().Blank(between) {
				return nil
			}
			at.End = sensitive[i].End
		}
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

// nofornInBanners is the fix that puts NOFORN into the banners of a paper of one page, each of which is
// a level alone. Two slashes came with the register; until then one was usual. A page of several may be without NOFORN
// by right.
func nofornInBanners(d *cable.Document) []lint.Fix {
	if len(d.Paper.Pages) > 1 || len(d.Paper.Messages) > 1 || d.Paper.Heads > 1 || levelInSentence(d) {
		return nil
	}
	control := "//NOFORN"
	if before(d, handbook()) {
		control = "/NOFORN"
	}
	fix := lint.Fix{Title: "add NOFORN to each banner", Kind: lint.Unsafe}
	for _, m := range newestBanners(d) {
		at, ok := levelPlace(m)
		if !ok || len(m.Words) != 1 {
			return nil
		}
		fix.Edits = append(fix.Edits, lint.Edit{Span: source.Span{Start: at.End, End: at.End}, Text: control})
	}
	return ofSomeEdits(fix)
}

// newestBanners are the banners of a paper's newest message. Those of what it quotes are as they were.
func newestBanners(d *cable.Document) (own []*cable.Mark) {
	newest := d.Paper.Messages[0]
	for _, m := range newest.Banners {
		if (!newest.Mail || d.Written().Quoted(m.Span.Start) == 0) && !d.Written().InQuotation(m.Span.Start) {
			own = append(own, m)
		}
	}
	return own
}

// levelInSentence reports whether a line between the first banner and the last, which was read as a banner too, may be
// the word that a sentence is about. A fix of all banners would change it.
func levelInSentence(d *cable.Document) bool {
	own := newestBanners(d)
	for i, m := range own {
		if i > 0 && i+1 < len(own) && d.Written().MidSentence(m.Span) {
			return true
		}
	}
	return false
}

// bannerLevels are the places of the level in all banners of a SMART print; ok is false where they differ, or one was
// not read.
func bannerLevels(d *cable.Document) (places []source.Span, ok bool) {
	line := d.FirstLine()
	if line == nil {
		return nil, false
	}
	for _, m := range append([]*cable.Mark{&line.Level}, d.PageBanners...) {
		if sensitiveLine(m) {
			continue
		}
		at, found := levelPlace(m)
		if !found || m.Level != line.Level.Level || m.Text != line.Level.Text {
			return nil, false
		}
		places = append(places, at)
	}
	return places, len(d.Written().LinesOf(d.Span, line.Level.Text)) == len(places)
}

// sensitiveLine reports whether a line of a banner says SBU and has no level of its own.
func sensitiveLine(m *cable.Mark) bool { return strings.TrimSpace(m.Text) == "SBU" }

// sensitiveLines are the words SBU below the level of each banner of a SMART print, none where no banner has it; ok is
// false where a banner says SBU in another way, one banner has it and another has not, or prose has such a line.
func sensitiveLines(d *cable.Document) (lines []source.Span, ok bool) {
	count, banners := 0, 1
	for _, m := range slices.Concat(d.Blocks[0].Banner, d.PageBanners) {
		switch {
		case sensitiveLine(m):
			count++
		case m.Controls.Has(marking.SBU) || marking.CaptionName(m.Text) == "SENSITIVE":
			return nil, false
		case m != d.Blocks[0].Banner[0]:
			banners++
		}
	}
	lines = d.Written().LinesOf(d.Span, "SBU")
	return lines, len(lines) == count && (count == 0 || count == banners)
}
