package cable

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// A packet is several papers in one file: a letter, a memorandum, its tabs. Their banners differ by right, so each is
// a document of its own.

// paperPart is one paper of a packet, or the paper that a file is.
type paperPart struct {
	span     source.Span
	pieces   []*grammar.Piece
	messages []*grammar.Message
}

// packet divides a file where a banner and then the title of another memorandum come after the text of the one
// before. Above the subject, From or To is as good as a title. A running head repeats a title and divides nothing;
// neither does a title without a banner above it on its page.
func packet(t *grammar.Tree) []paperPart {
	p := t.Paper
	at := p.Span()
	parts := []paperPart{{span: at, pieces: make([]*grammar.Piece, 0, len(p.Pieces))}}
	var heads []head // of the part that is read
	read := false    // text came below one of them
	for i, one := range p.Pieces {
		last := &parts[len(parts)-1]
		if one.Portions != nil {
			read = read || len(heads) > 0
		}
		if h := headOf(one.Title); h.names() {
			start, first := bannerAbove(p.Pieces[:i], one.Title.Span().Start, t.All())
			if read && h.lines > 1 && first >= 0 && !slices.ContainsFunc(heads, h.repeats) {
				kept := len(last.pieces) - (i - first)
				if p.Pieces[first].Banner.Span().Start < start { // the foot of the paper before is in the same piece
					kept++
				}
				last.pieces, last.span.End = last.pieces[:kept:kept], start
				parts = append(parts, paperPart{span: source.Span{Start: start, End: at.End}, pieces: p.Pieces[first:i:i]})
				last, read, heads = &parts[len(parts)-1], false, nil
			}
			if len(heads) < mostHeads {
				heads = append(heads, h)
			}
		}
		last.pieces = append(last.pieces, one)
	}
	parts[len(parts)-1].messages = p.Messages
	return parts
}

// mostHeads is how many title blocks of a paper are compared with those below: a running head repeats the first one.
const mostHeads = 100

// head is what a title block says by which its paper is known.
type head struct {
	title   string // the line that says what kind of paper it is; empty for none
	subject string // squeezed
	sent    bool   // it says from whom or to whom the paper goes
	lines   int
}

// headOf reads a title block; t may be nil.
func headOf(t *grammar.TitleBlock) (h head) {
	if t == nil {
		return h
	}
	for tok := range t.Tokens() {
		switch tok.Kind {
		case scan.SubjectText:
			h.subject = strings.TrimRight(text.Squeeze(tok.Text), ". ")
		case scan.TitleLine, scan.SubjectKey:
			h.lines++
			h.sent = h.sent || tok.Sends()
			if h.title == "" {
				h.title = tok.MemoTitle()
			}
		}
	}
	return h
}

// names reports whether a title block is of a paper by itself: it has a title, or a subject and whom it is from or to.
func (h head) names() bool { return h.title != "" || h.sent && h.subject != "" }

// repeats reports whether a title block has the title, or without one the subject, of another one above it. A running
// head may shorten a long subject, or go on after a short one.
func (h head) repeats(above head) bool {
	if h.title != "" {
		return strings.Contains(above.title, h.title)
	}
	return above.subject != "" &&
		(strings.HasPrefix(h.subject, above.subject) || strings.HasPrefix(above.subject, h.subject))
}

// bannerAbove finds the last banner directly above a title or its letterhead, on the same page: where it begins, and
// the index of its piece. The index is -1 if no such banner is there.
func bannerAbove(above []*grammar.Piece, title int, tokens *grammar.Tokens) (start, piece int) {
	for i := len(above) - 1; i >= 0; i-- {
		switch one := above[i]; {
		case one.Pages != nil, one.Stamp != nil, letterhead(one.Portions):
			continue
		case one.Banner == nil:
			return 0, -1
		default:
			end := 0
			for tok := range one.Banner.Tokens() {
				if tok.Kind == scan.Banner {
					start, end = tok.Span.Start, tok.Span.End
				}
			}
			if end == 0 || !tokens.OnPage(end, title) {
				return 0, -1
			}
			return start, i
		}
	}
	return 0, -1
}

// letterheadLines is how many lines a letterhead has at most: the department, the bureau, the city, the day.
const letterheadLines = 4

// letterhead reports whether portions are nothing but a few headings, as the day and the office above the title of a
// memorandum are.
func letterhead(p *grammar.Portions) bool {
	if p == nil {
		return false
	}
	n := 0
	for tok := range p.Tokens() {
		if n++; tok.Kind != scan.Heading || n > letterheadLines {
			return false
		}
	}
	return true
}

// noteRelease notes what the file says about its release, where a paper looks like a released one. It is read once for
// all papers: the stamp on the front of a packet is for those below it, too.
func noteRelease(t *grammar.Tree, papers []*Document) {
	released := func(d *Document) bool { return d.Paper.Released != nil || !d.Paper.Struck.Span.Empty() }
	if !slices.ContainsFunc(papers, released) {
		return
	}
	note := t.All().ReleaseNote()
	for _, d := range papers {
		d.Paper.ReleaseNote = note
	}
}
