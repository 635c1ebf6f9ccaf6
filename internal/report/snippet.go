package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/sighting"
)

// Snippets says how much of a cable's text is shown.
type Snippets string

// The amounts of text that may be shown.
const (
	Full    Snippets = "full"    // lines as they are
	Marking Snippets = "marking" // structural words; prose is ten dots
	None    Snippets = "none"    // no line at all
)

// The widest snippet, and the narrowest that a terminal may make of it, in columns. Of a longer line the part around
// the finding is shown.
const (
	shownMost  = 100
	shownLeast = 24
)

// Show is a token's text as it may be shown.
func Show(t *grammar.Tree, tok grammar.Token, s Snippets) string {
	if s == Full {
		return visible(strings.Join(strings.Fields(tok.Text), " "))
	}
	if s == None {
		return ""
	}
	return visible(strings.Join(strings.Fields(redacted(t, tok, tok.Text)), " "))
}

// ShowSighting is a sighting's text as it may be shown: ten dots where a word of it may be prose.
func ShowSighting(t *grammar.Tree, e sighting.Sighting, s Snippets) string {
	switch {
	case s == None:
		return ""
	case s == Full || e.Legible(t.File.Text):
		return visible(strings.Join(strings.Fields(e.Span.In(t.File.Text)), " "))
	}
	return dots
}

// snippet is a line to show with the columns to underline, counted in cells from 0.
type snippet struct {
	text        string
	from, cells int
}

// snip makes the snippet of a finding; ok is false where no line is shown, as in files that are not cables' own.
func (f *File) snip(at source.Span, s Snippets) (out snippet, ok bool) {
	if f.Tree == nil {
		return out, false
	}
	return snip(f.Tree, at, s)
}

// snip makes the snippet of a finding's first line.
func snip(t *grammar.Tree, at source.Span, s Snippets) (out snippet, ok bool) {
	if s == None {
		return out, false
	}
	f := t.File
	line := f.LineAt(at.Start)
	at.End = min(max(at.End, at.Start), line.End)
	if s == Full {
		out = snippet{text: onLine(line.In(f.Text)), from: width(f.Text[line.Start:at.Start]),
			cells: width(f.Text[at.Start:at.End])}
	} else {
		out = markingLine(t, line, at)
	}
	out.cells = max(out.cells, 1)
	return out.window(shownMost), true
}

// onLine is a text as a snippet shows it: a tab takes one cell, so that carets meet what they point at.
func onLine(s string) string { return visible(strings.ReplaceAll(s, "\t", " ")) }

// width is the number of a terminal's cells that a text takes in a snippet.
func width(s string) int { return displaywidth.String(onLine(s)) }

// markingLine is a line with its prose dotted out. A finding on a word inside a token is shown whole.
func markingLine(t *grammar.Tree, line, at source.Span) snippet {
	var b strings.Builder
	out := snippet{from: -1}
	for tok := range tokensOn(t, line) {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		part := tok.Text
		from := tok.Span
		if tok.Span.Start < line.Start || tok.Span.End > line.End {
			from = source.Span{Start: max(tok.Span.Start, line.Start), End: min(tok.Span.End, line.End)}
			part = from.In(t.File.Text)
		}
		shownText, whole := partShown(t, tok, part)
		if at.Start < from.End && from.Start <= at.Start && out.from < 0 {
			out.from, out.cells = width(b.String()), width(shownText)
			if whole {
				out.from += width(t.File.Text[from.Start:at.Start])
				out.cells = width(at.In(t.File.Text))
			} else if i := strings.Index(shownText, at.In(t.File.Text)); i >= 0 && !at.Empty() {
				out.from += width(shownText[:i])
				out.cells = width(at.In(t.File.Text))
			}
		}
		b.WriteString(onLine(shownText))
	}
	out.text = b.String()
	if out.from < 0 {
		out.from = 0
	}
	return out
}

// partShown is a token's part of a line as it may be shown; whole means that it is unchanged.
func partShown(t *grammar.Tree, tok grammar.Token, part string) (text string, whole bool) {
	text = redacted(t, tok, part)
	if part == tok.Text {
		return strings.Join(strings.Fields(text), " "), text == tok.Text
	}
	return text, text == part
}

// tokensOn are the tokens that have text on a line.
func tokensOn(t *grammar.Tree, line source.Span) func(func(grammar.Token) bool) {
	return func(yield func(grammar.Token) bool) {
		tokens := t.At(line.Start).All()
		for i := tokens.Search(line.Start); i < tokens.Len(); i++ {
			if tok := tokens.At(i); tok.Span.Start >= line.End || !yield(tok) {
				return
			}
		}
	}
}

// window cuts a long line around its finding.
func (s snippet) window(shown int) snippet {
	if displaywidth.String(s.text) <= shown {
		s.cells = min(s.cells, max(1, displaywidth.String(s.text)-s.from))
		return s
	}
	start := max(0, s.from-shown/3)
	var b strings.Builder
	at := 0
	for _, c := range s.text {
		w := displaywidth.Rune(c)
		if at >= start && at+w <= start+shown {
			b.WriteRune(c)
		}
		at += w
	}
	s.from -= start
	s.text = b.String()
	if start > 0 {
		s.text, s.from = "…"+s.text, s.from+1
	}
	if at > start+shown {
		s.text += "…"
	}
	s.cells = min(s.cells, shown-s.from)
	return s
}
