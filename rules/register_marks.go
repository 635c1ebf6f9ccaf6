package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// registerMark is a banner or a portion mark as the register reads it.
type registerMark struct {
	// span is the marking, scope the part of the text that it is for.
	span, scope source.Span
	// text is what stands for the marking: of a header line the level in one piece, of a caption with the header's.
	text string
	// mark is the portion mark, or the banner that is written as one; nil for a line of the header.
	mark   *cable.Mark
	banner bool
	// whole means that text is what is at span, so that a fix may replace it.
	whole bool
}

// read is what the register makes of it.
func (m registerMark) read() *register.Parsed {
	if read := register.Parse(m.text); !m.banner {
		return read
	} else {
		return read.AsBanner()
	}
}

// registerMarks goes over all that the register judges in a text: the portion marks that bind, and the banners of
// pages, header lines and captions that are written as the register writes a banner.
func registerMarks(d *cable.Document, yield func(registerMark)) {
	binding(d, func(portion *cable.Portion, m *cable.Mark) {
		yield(registerMark{span: m.Span, scope: portion.Span, text: m.Text, mark: m, whole: true})
	})
	banner := func(m *cable.Mark) {
		if separatedAsBanner(m.Text) {
			yield(registerMark{span: m.Span, scope: m.Span, text: m.Text, mark: m, banner: true, whole: true})
		}
	}
	if d.Paper != nil {
		for _, message := range d.Paper.Messages {
			for _, m := range message.Banners {
				banner(m)
			}
		}
		return
	}
	for _, m := range d.PageBanners {
		banner(m)
	}
	for _, b := range d.Blocks {
		for _, m := range b.Banner {
			banner(m)
		}
		for _, m := range headerMarks(d, b) {
			yield(m)
		}
	}
}

// separatedAsBanner reports whether controls follow a level as in a banner: SECRET//NOFORN, SECRET/NOFORN.
func separatedAsBanner(text string) bool { return strings.Contains(text, "/") }

// headerMarks are the lines of a cable's header that are banners of the register: the classification line, and lines
// of captions with double slashes.
func headerMarks(d *cable.Document, b *cable.HeaderBlock) (list []registerMark) {
	level := d.Marking().Level
	if b.Line == nil || level == marking.Unmarked {
		return nil
	}
	if l := b.Line; separatedAsBanner(l.Level.Text) && !l.FromPage && !l.DamagedLevel {
		if at, ok := levelPlace(&l.Level); ok {
			rest := source.Span{Start: at.End, End: l.Level.Span.End}.In(d.File.Text)
			list = append(list, registerMark{span: l.Level.Span, scope: l.Level.Span,
				text: l.Level.Level.String() + strings.TrimLeft(rest, " "), mark: &l.Level, banner: true})
		}
	}
	line := func(at source.Span) {
		text := strings.TrimSpace(at.In(d.File.Text))
		if !strings.Contains(text, "//") || strings.Contains(text, "\n") || strings.ToUpper(text) != text {
			return
		}
		m := registerMark{span: at, scope: at, text: text, banner: true, whole: true}
		if register.Parse(text).Levels == 0 && !strings.HasPrefix(text, "//") {
			m.text, m.whole = level.String()+"//"+text, false
		}
		list = append(list, m)
	}
	for _, c := range b.Captions {
		line(c.Span)
	}
	for _, at := range b.Slugs {
		line(at)
	}
	return list
}

// corrected are the fixes that write a marking as the register does. The one way of writing what was fully understood
// is safe; where something else may have been meant, a person chooses.
func (m registerMark) corrected(read *register.Parsed, f register.Fault) (fixes []lint.Fix) {
	if !m.whole || m.mark != nil && !m.banner && m.mark.Defects&(marking.LostOpen|marking.LostClose) != 0 {
		return nil
	}
	if read.Understood() && (f.Kind == register.Order || f.Kind == register.Form) {
		right := read.Right()
		return replace(lint.Safe, m.span, right, "write "+right)
	}
	var list []choice
	add := func(s string) {
		for _, c := range list {
			if c.text == s {
				return
			}
		}
		if s != m.text && len(list) < 3 {
			list = append(list, choice{"write " + s, s})
		}
	}
	if right, ok := register.Repair(read); ok {
		add(right)
	}
	for _, s := range register.Suggest(m.text) {
		if f.Kind == register.UnknownPiece || register.Parse(s).Level == read.Level {
			add(s)
		}
	}
	return choices(m.span, list)
}
