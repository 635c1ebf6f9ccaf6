package files

import (
	"strings"

	"golang.org/x/net/html/atom"

	"github.com/cablelint/cablelint/grammar/source"
)

// Outside of <pre>, blanks and line breaks of HTML are one blank, however a program wrapped its source: a line ends
// where an element says so. Blank lines are kept, since people who write HTML by hand set paragraphs apart by them.

// htmlBlank reports whether a character is white space in HTML.
func htmlBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' }

// flow adds a piece of text outside of <pre>.
func (p *pageText) flow(s string, from, to int) {
	if p.asIs {
		p.add(s, from, to)
		return
	}
	for s != "" {
		blanks := 0
		for blanks < len(s) && htmlBlank(s[blanks]) {
			blanks++
		}
		if blanks > 0 {
			p.blanks(s[:blanks], from)
			if s, from = s[blanks:], from+blanks; s == "" {
				break
			}
		}
		if p.blank >= 0 {
			p.add(" ", p.blank, p.blank+1)
		}
		end := wordsEnd(s)
		p.add(s[:end], from, min(from+end, to))
		p.blank, p.broken = -1, false
		if end == len(s) {
			p.end = to
		}
		s, from = s[end:], from+end
	}
}

// wordsEnd is where the first white space of a text is that is not one blank between words.
func wordsEnd(s string) int {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c <= ' ' && htmlBlank(c) && (c != ' ' || i+1 == len(s) || htmlBlank(s[i+1])) {
			return i
		}
	}
	return len(s)
}

// blanks takes white space: between words it is one blank, and at the start of a line nothing, but for blank lines. A
// line break right after <br> is that line's end.
func (p *pageText) blanks(s string, from int) {
	breaks := strings.Count(s, "\n")
	switch {
	case !p.atLineStart() && breaks < 2:
		if p.blank < 0 {
			p.blank = from
		}
	default:
		if p.broken && breaks > 0 {
			breaks--
		}
		for at := from; breaks > 0; breaks-- {
			i := strings.IndexByte(s, '\n')
			p.add("\n", at+i, at+i+1)
			s, at = s[i+1:], at+i+1
		}
		p.blank, p.broken = -1, false
	}
}

// atLineStart reports whether nothing is in the last line yet.
func (p *pageText) atLineStart() bool {
	s := p.text.String()
	return s == "" || s[len(s)-1] == '\n' || s[len(s)-1] == '\r'
}

// keepsBlanks reports whether a tag has a style that shows its text with the blanks and line breaks of the source.
func keepsBlanks(tag string) bool {
	if len(tag) < len(`<p style="white-space:pre">`) { // as most tags
		return false
	}
	_, style, ok := strings.Cut(tag, "white-space")
	style = strings.TrimLeft(style, " :\t")
	return ok && (strings.HasPrefix(style, "pre") || strings.HasPrefix(style, "break-spaces"))
}

// beginsLine reports whether an element is on lines of its own.
func beginsLine(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Li, atom.Tr, atom.Hr, atom.H1, atom.H2, atom.H3, atom.H4, atom.Title, atom.Head,
		atom.Body, atom.Html, atom.Table, atom.Ul, atom.Ol, atom.Section, atom.Article, atom.Td, atom.Th, atom.Blockquote,
		atom.Dt, atom.Dd, atom.H5, atom.H6, atom.Caption, atom.Header, atom.Footer, atom.Center, atom.Address, atom.Nav,
		atom.Main, atom.Aside, atom.Figure, atom.Figcaption, atom.Fieldset, atom.Legend, atom.Form, atom.Dl, atom.Details,
		atom.Summary, atom.Option, atom.Select, atom.Textarea, atom.Menu, atom.Dir, atom.Button, atom.Iframe, atom.Xmp,
		atom.Listing, atom.Plaintext:
		return true
	}
	return false
}

// lineBegins ends the line before an element that is on lines of its own.
func (p *pageText) lineBegins(at source.Span) {
	if p.depth > 0 || p.all {
		p.breakLine(at.Start)
	} else {
		p.rest.WriteByte('\n')
	}
}
