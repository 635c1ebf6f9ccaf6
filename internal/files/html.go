package files

import (
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/cablelint/cablelint/grammar/source"
)

// isPage reports whether a text is a page of HTML: it begins like one, or it begins with a tag and its name is a page's.
func isPage(name, text string) bool {
	s := strings.TrimLeft(strings.TrimPrefix(text, "\ufeff"), " \t\r\n\f")
	if s == "" || s[0] != '<' {
		return false
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	s = strings.ToLower(s[:min(len(s), 14)])
	return strings.HasPrefix(s, "<!doctype html") || strings.HasPrefix(s, "<html")
}

// page reads the cable that stands in a page's <pre> blocks, one below the other. Its origin leads back to the page.
func page(f *source.File) Content {
	p := &pageText{outer: f.Text, origin: &source.Origin{Kind: "HTML", Outer: f}}
	z := html.NewTokenizer(strings.NewReader(f.Text))
	at := 0
	for {
		kind := z.Next()
		raw := len(z.Raw())
		if kind == html.ErrorToken {
			break
		}
		p.token(z, kind, source.Span{Start: at, End: at + raw})
		at += raw
	}
	switch {
	case p.sheet:
		return Content{Kind: NotCable, Reason: "a review sheet", File: f}
	case p.blocks == 0:
		return Content{Kind: NotCable, Reason: "a page without a <pre> block", File: f}
	}
	text := source.NewFile(f.Name, p.text.String())
	text.Origin = p.origin
	text.Origin.Add(len(text.Text), p.end)
	return Content{Kind: Cable, File: text}
}

// pageText gathers the text of a page.
type pageText struct {
	outer  string
	text   strings.Builder
	origin *source.Origin
	depth  int // of <pre> in each other
	blocks int
	hidden bool // in a script or style, whose text nobody sees
	sheet  bool // it is a review sheet of ours, which quotes lines of cables
	end    int  // behind the last piece, in the page
}

func (p *pageText) token(z *html.Tokenizer, kind html.TokenType, at source.Span) {
	switch kind {
	case html.TextToken:
		if p.depth > 0 && !p.hidden {
			unescaped(at.In(p.outer), func(s string, from, to int) { p.add(s, at.Start+from, at.Start+to) })
		}
		return
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
	default:
		return
	}
	name, attributes := z.TagName()
	tag, opens := atom.Lookup(name), kind == html.StartTagToken
	switch tag {
	case atom.Meta:
		p.sheet = p.sheet || p.depth == 0 && attributes && ofSheet(z)
	case atom.Script, atom.Style:
		p.hidden = opens
	case atom.Pre:
		switch {
		case opens:
			p.breakLine(p.end)
			p.depth++
			p.blocks++
		case p.depth > 0:
			p.depth--
		}
	case atom.Br:
		if p.depth > 0 {
			p.add("\n", at.Start, at.End)
		}
	case atom.P, atom.Div, atom.Li, atom.Tr, atom.Hr, atom.H1, atom.H2, atom.H3, atom.H4:
		if p.depth > 0 {
			p.breakLine(at.Start)
		}
	}
}

// ofSheet reports whether a meta tag is the one by which a review sheet tells what made it.
func ofSheet(z *html.Tokenizer) bool {
	generator, ours := false, false
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		generator = generator || string(key) == "name" && string(value) == "generator"
		ours = ours || string(key) == "content" && strings.HasPrefix(string(value), "cablelint ")
	}
	return generator && ours
}

// breakLine begins a line where none begins yet.
func (p *pageText) breakLine(at int) {
	if s := p.text.String(); s != "" && s[len(s)-1] != '\n' && s[len(s)-1] != '\r' {
		p.add("\n", at, at)
	}
}

// add puts a piece behind the text, and remembers where it stands in the page.
func (p *pageText) add(s string, from, to int) {
	p.origin.Add(p.text.Len(), from)
	p.text.WriteString(s)
	p.end = to
}

// unescaped goes over a text with its character references resolved, in pieces with the places of their ends.
func unescaped(raw string, piece func(s string, from, to int)) {
	for at := 0; at < len(raw); {
		next := strings.IndexByte(raw[at:], '&')
		if next < 0 {
			piece(raw[at:], at, len(raw))
			return
		}
		if next > 0 {
			piece(raw[at:at+next], at, at+next)
			at += next
		}
		n := reference(raw[at:])
		if n == 0 {
			piece("&", at, at+1)
			at++
			continue
		}
		piece(html.UnescapeString(raw[at:at+n]), at, at+n)
		at += n
	}
}

// longestReference is the length of the longest name of a character and more; a number with more digits is none.
const longestReference = 40

// reference is the length of the character reference that s begins with; 0 where it is none. As browsers do, it takes the
// longest name that there is, and lets the last semicolon be missing where HTML does.
func reference(s string) int {
	word := 1
	for word < len(s) && word < longestReference && (isAlnum(s[word]) || word == 1 && s[word] == '#') {
		word++
	}
	if word < len(s) && s[word] == ';' {
		word++
	}
	whole := html.UnescapeString(s[:word])
	if whole == s[:word] {
		return 0
	}
	for n := word; n > 1; n-- { // the longest part that stands for what the rest does not
		if part := html.UnescapeString(s[:n]); part != s[:n] && part+s[n:word] == whole {
			shorter := html.UnescapeString(s[:n-1])
			if shorter == s[:n-1] || shorter+s[n-1:word] != whole {
				return n
			}
		}
	}
	return word
}

func isAlnum(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}
