package files

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
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
// line break right after <br> is that line's end, and so is one next to a box.
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
	return keptBlanks(styleOf(tag, "WHITE-SPACE"))
}

func keptBlanks(style string) bool {
	return text.HasFold(style, "PRE") || text.HasFold(style, "BREAK-SPACES")
}

func boxPosition(style string) bool {
	return text.HasFold(style, "ABSOLUTE") || text.HasFold(style, "FIXED")
}

func boxDisplay(style string) bool {
	return text.HasFold(style, "BLOCK") || text.HasFold(style, "FLEX") || text.HasFold(style, "GRID") ||
		text.HasFold(style, "TABLE") || text.HasFold(style, "LIST-ITEM")
}

// makesLines reports whether a style sheet may put inline elements on lines of their own, or keep the line breaks of
// the source. Which elements these are is not looked up, so the source's lines are kept then.
func makesLines(sheet string) bool {
	apart := func(c rune) bool { return c == ';' || c == '{' || c == '}' }
	for declaration := range strings.FieldsFuncSeq(sheet, apart) {
		name, value, _ := strings.Cut(strings.TrimSpace(declaration), ":")
		value = strings.TrimLeft(value, " \t")
		switch strings.ToUpper(strings.TrimSpace(name)) {
		case "DISPLAY":
			if boxDisplay(value) {
				return true
			}
		case "POSITION":
			if boxPosition(value) {
				return true
			}
		case "WHITE-SPACE":
			if keptBlanks(value) {
				return true
			}
		}
	}
	return false
}

// styleOf is what follows the name of a style in a tag; empty for none.
func styleOf(tag, name string) string {
	if len(tag) < len(`<p style="display:grid">`) || strings.IndexByte(tag, ':') < 0 { // as most tags
		return ""
	}
	for {
		i := text.IndexFold(tag, name)
		if i < 0 {
			return ""
		}
		tag = strings.TrimLeft(tag[i+len(name):], " \t")
		if value, ok := strings.CutPrefix(tag, ":"); ok {
			return strings.TrimLeft(value, " \t")
		}
	}
}

// isBox reports whether a tag has a style that puts its text on lines of its own or elsewhere on the page, or is a line
// of a page that a machine read (hOCR).
func isBox(tag string) bool {
	return boxPosition(styleOf(tag, "POSITION")) || boxDisplay(styleOf(tag, "DISPLAY")) ||
		strings.Contains(tag, "class='ocr_") || strings.Contains(tag, `class="ocr_`)
}

// boxed reports whether a box or a text of a drawing begins or ends with a tag. Of boxes in each other the inner one
// is followed.
func (p *pageText) boxed(kind html.TokenType, tag atom.Atom, raw string) bool {
	switch {
	case string(p.name) == "text":
		return true
	case kind != html.EndTagToken && isBox(raw):
		p.box, p.boxes = tag, 1
		return true
	case tag != p.box || tag == 0:
	case kind == html.StartTagToken:
		p.boxes++
	case kind == html.EndTagToken:
		if p.boxes--; p.boxes == 0 {
			p.box = 0
			return true
		}
	}
	return false
}

// beginsLine reports whether an element is on lines of its own.
func beginsLine(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Li, atom.Tr, atom.Hr, atom.H1, atom.H2, atom.H3, atom.H4, atom.Title, atom.Head,
		atom.Body, atom.Html, atom.Table, atom.Ul, atom.Ol, atom.Section, atom.Article, atom.Td, atom.Th, atom.Blockquote,
		atom.Dt, atom.Dd, atom.H5, atom.H6, atom.Caption, atom.Header, atom.Footer, atom.Center, atom.Address, atom.Nav,
		atom.Main, atom.Aside, atom.Figure, atom.Figcaption, atom.Fieldset, atom.Legend, atom.Form, atom.Dl, atom.Details,
		atom.Summary, atom.Option, atom.Select, atom.Textarea, atom.Menu, atom.Dir, atom.Button, atom.Iframe, atom.Xmp,
		atom.Listing, atom.Plaintext, atom.Dialog, atom.Hgroup, atom.Search, atom.Optgroup, atom.Noscript, atom.Noframes,
		atom.Svg:
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
