package cable

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// banner notes a banner. The first one of the newest message is the paper's.
func (b *paperBuilder) banner(p *grammar.PaperBanner) {
	var last *Mark
	var above []grammar.Token // captions for the next banner
	captioned := false        // the last banner has its captions
	for tok := range p.Tokens() {
		if tok.Span.Start < b.doc.Span.Start || tok.Span.Start >= b.doc.Span.End {
			continue // the foot of one paper and the head of the next
		}
		if len(b.listed) > 0 && b.listed[0] == tok.Span {
			b.listed = b.listed[1:]
			continue
		}
		if tok.Kind == scan.Caption {
			if last == nil || captioned {
				above = append(above, tok)
				continue
			}
			b.caveats(last, tok)
			captioned = true
		}
		if tok.Kind != scan.Banner {
			continue
		}
		m := b.misread(b.mark(tok), tok)
		if m.Level == marking.Unmarked {
			continue
		}
		last = m
		b.message.Span = b.message.Span.Cover(tok.Span)
		b.message.Banners = append(b.message.Banners, m)
		b.page(tok.Span).stacked(m)
		if len(b.paper.Messages) == 1 && b.head.Line == nil {
			b.head.Line = &ClassificationLine{Span: m.Span, Level: *m}
			b.head.Span = cover(b.head.Span, m.Span)
			b.head.Marking = m.Marking
		} else {
			b.doc.PageBanners = append(b.doc.PageBanners, m)
		}
		captioned = len(above) > 0
		for _, caption := range above {
			b.caveats(m, caption)
		}
		above = nil
	}
	for _, caption := range above {
		if last != nil {
			b.caveats(last, caption)
		}
	}
}

// misread gives a banner the level that the grammar of markings does not read: S-E-C-R-E-T, SECREI. Its words are not
// compared with anything.
func (b *paperBuilder) misread(m *Mark, tok grammar.Token) *Mark {
	level, rest, wrong := tok.Misread()
	if level == marking.Unmarked {
		return m
	}
	read := *marking.Parse(level.String() + rest)
	read.Words = nil
	m.Parsed = &read
	if wrong && b.paper.Misread == nil {
		b.paper.Misread = m
	}
	return m
}

// caveats adds what the line Caveats: below a banner says to it. Both values of the banner that are kept are changed.
func (b *paperBuilder) caveats(m *Mark, tok grammar.Token) {
	said := b.tree.Mark(tok)
	both := *m.Parsed
	both.Controls |= said.Controls
	if !said.Release.Unrestricted() {
		both.Release = said.Release
	}
	m.Parsed = &both
	if l := b.head.Line; l != nil && l.Span == m.Span {
		l.Level.Parsed, b.head.Marking = &both, both.Marking
	}
}

// nextTo reports whether a title is the rest of the line of the last of some banners, as a date is.
func (b *paperBuilder) nextTo(banners []*Mark, title source.Span) bool {
	n := len(banners)
	return n > 0 && b.tree.All().LinesAround(banners[n-1].Span, 0).End >= title.End
}

// fewWords is the length of a paragraph from which a mark is demanded: shorter ones are salutations and signatures.
const fewWords = 12

// handling takes SENSITIVE after a level for what the White House and the Department wrote on how a paper is handled,
// SECRET/SENSITIVE, and passes over the words that other agencies had, SPECIAL HANDLING, WNINTEL. From 14 October 1995
// on, when E.O. 12958 came into force, no such word is a marking, and it is taken for SBU, which contradicts the
// level.
func (b *paperBuilder) handling() {
	if first, ok := calendar.Date(1995, 10, 14); b.doc.Date.Known() && ok && b.doc.Date.From >= first {
		return
	}
	for _, m := range b.paper.Messages {
		for _, banner := range m.Banners {
			sensitive := banner.Level.Classified() && banner.Controls.Has(marking.SBU) && besideLevel(banner)
			former := scan.FormerWords(banner.Text)
			if !sensitive && !former {
				continue
			}
			read := *banner.Parsed
			if sensitive {
				read.Controls &^= marking.Set(marking.SBU)
				read.Defects &^= marking.JoinedLevelAndSBU
			}
			if former {
				read.Words = nil // they were right then, and are not in today's vocabulary
			}
			banner.Parsed = &read
			if l := b.head.Line; l != nil && l.Span == banner.Span {
				l.Level.Parsed, b.head.Marking = &read, read.Marking
			}
		}
	}
}

// besideLevel reports whether SENSITIVE is a word of a banner, or on a line next to it, and not SBU.
func besideLevel(m *Mark) bool {
	return !slices.ContainsFunc(m.Words, func(w marking.Word) bool {
		return w.IsControl(marking.SBU) && w.Text != "SENSITIVE"
	})
}
