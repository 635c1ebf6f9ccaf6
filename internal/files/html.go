package files

import (
	"bytes"
	stdhtml "html" // its table of character references is made when it is first asked
	"path"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// isPage reports whether a text is a page of HTML: it begins like one, or it begins with a tag and its name is a
// page's.
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

// page reads the cable that is in a page's <pre> blocks, one below the other. Its origin leads back to the page.
// Where marked text is outside them, and where they hold no cable, all that the page shows is read, and last the page
// as it is written.
func page(f *source.File) Content {
	blocks := readPage(f, false)
	shown := func() Content { return readPage(f, true).content(f) }
	written := func() Content { return Content{Kind: Cable, File: f, page: true} }
	last := func() Content { return Content{Kind: NotCable, Reason: "a page without a cable", File: f, page: true} }
	switch {
	case blocks.isSheet(f) && blocks.full:
		return Content{Kind: Unread, Reason: "a review sheet with full snippets: it is as classified as its cables",
			File: f, page: true}
	case blocks.isSheet(f):
		return Content{Kind: NotCable, Reason: "a review sheet", File: f, page: true}
	case blocks.blocks == 0 || hasPortions(blocks.rest.String()):
		return shown().or(written).or(last)
	}
	return blocks.content(f).or(shown).or(written).or(last)
}

// readPage reads the text of a page's <pre> blocks, or with all everything that it shows.
func readPage(f *source.File, all bool) *pageText {
	p := &pageText{outer: f.Text, places: true, all: all, blank: -1}
	p.read()
	return p
}

// shownBy reads everything that a page shows, without its places.
func shownBy(outer string) *pageText {
	p := &pageText{outer: outer, all: true, blank: -1}
	const much = 1 << 15
	p.text.Grow(min(len(outer)/2, much)) // as a short mail shows
	p.read()
	return p
}

// read goes over the page.
func (p *pageText) read() {
	p.closed = strings.LastIndex(p.outer, "</template")
	z := html.NewTokenizer(strings.NewReader(p.outer))
	at := 0
	for {
		kind := z.Next()
		raw := len(z.Raw())
		if kind == html.ErrorToken {
			return
		}
		p.token(kind, source.Span{Start: at, End: at + raw})
		at += raw
	}
}

func (p *pageText) content(f *source.File) Content {
	text := source.NewFile(f.Name, p.text.String())
	text.Origin = &source.Origin{Kind: "HTML", Outer: f}
	for _, piece := range p.starts {
		text.Origin.Add(piece.text, piece.raw)
	}
	text.Origin.Add(len(text.Text), p.end)
	text.Labels = p.labels
	c := Content{Kind: Cable, File: text, page: true}
	if p.banner {
		c.Missing = describedInHTML
	}
	return c
}

// within gives the text of a page that is a part of a mail in pieces, with their places in the file.
func (p *pageText) within(t *transferred, each func(text string, at int)) {
	shown := p.text.String()
	for i, piece := range p.starts {
		end := len(shown)
		if i+1 < len(p.starts) {
			end = p.starts[i+1].text
		}
		at := piece.text
		t.within(source.Span{Start: piece.raw, End: min(piece.raw+end-at, len(t.text))}, func(s string, raw int) {
			each(shown[at:at+len(s)], raw)
			at += len(s)
		})
		if at < end {
			each(shown[at:end], t.raw(piece.raw))
		}
	}
}

// isSheet reports whether a page is a review sheet of ours. Its tag is easily forged, so the page must look like one
// too: each <pre> block is one line with a mark in it, and nothing else that it shows begins as a portion or a
// classification line does.
func (p *pageText) isSheet(f *source.File) bool {
	begins := strings.HasPrefix(strings.TrimPrefix(f.Text, "\ufeff"),
		"<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
	lines := strings.Count(p.text.String(), "\n") + 1
	return p.sheet && begins && (p.blocks == 0 || lines == p.blocks && p.marks == p.blocks) &&
		!hasPortions(p.rest.String())
}

// pageText gathers the text of a page.
type pageText struct {
	outer  string
	text   strings.Builder
	places bool            // where they are is asked for
	starts []placed        // its pieces, with their places in the page
	rest   strings.Builder // what it shows outside its blocks
	all    bool            // text outside the blocks is read as well
	depth  int             // of <pre> in each other
	blocks int
	marks  int       // of <mark> in blocks
	hidden bool      // in a script or style, whose text nobody sees
	inert  int       // of templates in each other, whose text nobody sees
	closed int       // where the last template ends; what is after it is read
	worded bool      // a description of something on it has a word of a marking, or begins as marked text does
	banner bool      // that word is in capitals
	sheet  bool      // it is a review sheet of ours, which quotes lines of cables
	full   bool      // the sheet quotes them whole
	asIs   bool      // a style keeps the blanks of the source
	blank  int       // where white space after the last word begins, in the page; negative for none
	broken bool      // <br> is the last, or where a box begins or ends
	box    atom.Atom // the inline element whose style puts it on lines of its own
	boxes  int       // how many of its name are open in it, and itself
	end    int       // after the last piece, in the page
	name   []byte    // of the tag that is read
	labels []source.Label
}

func (p *pageText) token(kind html.TokenType, at source.Span) {
	switch kind {
	case html.TextToken:
		switch {
		case p.hidden:
			p.asIs = p.asIs || makesLines(at.In(p.outer))
		case p.inert > 0 && at.Start < p.closed:
		case p.depth == 0 && p.all:
			unescaped(at.In(p.outer), func(s string, from, to int) { p.flow(s, at.Start+from, at.Start+to) })
		case p.depth > 0:
			unescaped(at.In(p.outer), func(s string, from, to int) { p.add(s, at.Start+from, at.Start+to) })
		default:
			unescaped(at.In(p.outer), func(s string, _, _ int) { p.rest.WriteString(s) })
		}
		return
	case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
	default:
		return
	}
	p.name = appendTagName(p.name[:0], at.In(p.outer))
	opens := kind == html.StartTagToken
	if opens || kind == html.SelfClosingTagToken {
		p.described(at.In(p.outer))
		p.asIs = p.asIs || keepsBlanks(at.In(p.outer))
	}
	switch tag := tagOf(p.name); tag {
	case atom.Meta:
		p.labeled(at.In(p.outer))
		if p.depth == 0 && ofSheet(at.In(p.outer)) {
			p.sheet, p.full = true, p.full || strings.Contains(at.In(p.outer), "full snippets")
		}
	case atom.Script, atom.Style:
		p.hidden = opens
	case atom.Template:
		if opens && !strings.Contains(at.In(p.outer), "shadowroot") { // else the page shows it
			p.inert++
		} else if kind == html.EndTagToken {
			p.inert = max(0, p.inert-1)
		}
	case atom.Mark:
		if opens && p.depth > 0 {
			p.marks++
		}
	case atom.Pre:
		switch {
		case opens:
			if p.depth == 0 {
				p.rest.WriteByte('\n')
			}
			p.breakLine(p.end)
			p.depth++
			p.blocks++
		case p.depth > 0:
			if p.depth--; p.depth == 0 && p.all {
				p.breakLine(at.Start)
			}
		}
	case atom.Br:
		if p.depth > 0 || p.all {
			p.add("\n", at.Start, at.End)
			p.blank, p.broken = -1, true
		} else {
			p.rest.WriteByte('\n')
		}
	default:
		switch {
		case beginsLine(tag), bytes.IndexByte(p.name, '-') >= 0: // what pages define for themselves may be so, too
			p.lineBegins(at)
		case p.boxed(kind, tag, at.In(p.outer)):
			p.lineBegins(at)
			p.broken = true
		}
	}
}

// appendTagName appends the name of a tag in small letters. The tokenizer's makes two copies of each.
func appendTagName(name []byte, tag string) []byte {
	tag = strings.TrimPrefix(strings.TrimPrefix(tag, "<"), "/")
	for i := 0; i < len(tag) && strings.IndexByte(" \n\r\t\f/>", tag[i]) < 0; i++ {
		c := tag[i]
		if text.IsUpper(c) {
			c += 'a' - 'A'
		}
		name = append(name, c)
	}
	return name
}

// tagOf is what an element is. Those of the XML of office programs have a name space before their names, <w:p>.
func tagOf(name []byte) atom.Atom {
	_, local, prefixed := bytes.Cut(name, []byte(":"))
	switch {
	case !prefixed:
		return atom.Lookup(name)
	case string(local) == "h":
		return atom.H1
	}
	return atom.Lookup(local)
}

// ofSheet reports whether a meta tag is the one by which a review sheet says what made it. It reads the tag's words:
// the tokenizer's attributes would bring a table of all character references into each start of the program.
func ofSheet(tag string) bool {
	words := strings.FieldsFunc(tag, func(c rune) bool { return c <= ' ' || strings.ContainsRune(`<>/="'`, c) })
	generator, ours := false, false
	for i := 1; i < len(words); i++ {
		generator = generator || strings.EqualFold(words[i-1], "name") && words[i] == "generator"
		ours = ours || strings.EqualFold(words[i-1], "content") && words[i] == "cablelint"
	}
	return generator && ours
}

// breakLine begins a line where none begins yet.
func (p *pageText) breakLine(at int) {
	if !p.atLineStart() {
		p.add("\n", at, at)
	}
	p.blank, p.broken = -1, false
}

// add puts a piece after the text, and remembers where it is in the page.
func (p *pageText) add(s string, from, to int) {
	if n := len(p.starts); p.places && (n == 0 || from-p.starts[n-1].raw != p.text.Len()-p.starts[n-1].text) {
		p.starts = append(p.starts, placed{p.text.Len(), from})
	}
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
		piece(stdhtml.UnescapeString(raw[at:at+n]), at, at+n)
		at += n
	}
}

// longestReference is the length of the longest name of a character and more; a number with more digits is not one.
const longestReference = 40

// reference is the length of the character reference that s begins with; 0 where it is not one. As browsers do, it
// takes the longest name that there is, and lets the last semicolon be missing where HTML does.
func reference(s string) int {
	word := 1
	for word < len(s) && word < longestReference && (isAlnum(s[word]) || word == 1 && s[word] == '#') {
		word++
	}
	if word < len(s) && s[word] == ';' {
		word++
	}
	whole := stdhtml.UnescapeString(s[:word])
	if whole == s[:word] {
		return 0
	}
	for n := word; n > 1; n-- { // the longest part that stands for what the rest does not
		if part := stdhtml.UnescapeString(s[:n]); part != s[:n] && part+s[n:word] == whole {
			shorter := stdhtml.UnescapeString(s[:n-1])
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
