package files

import (
	"encoding/xml"
	"slices"
)

// A text of OpenDocument has pages by name. A paragraph or a table whose style names one begins it, and the text goes
// on with the page that is named as its next. The first is Standard, unless the text begins another.

// odtPages are the pages of a text, and the styles that begin them.
type odtPages struct {
	list   []*odtPage // the first is for headers outside of all pages
	byName map[string]*odtPage
	styles map[string]odtBreak
}

func newOdtPages() *odtPages {
	return &odtPages{list: []*odtPage{newOdtPage()}, byName: map[string]*odtPage{}, styles: map[string]odtBreak{}}
}

func newOdtPage() *odtPage { return &odtPage{margins: map[string]margins{}} }

// odtPage is a page by its name.
type odtPage struct {
	next    string
	margins map[string]margins // by the kind of page
	first   bool               // its first sheet has a header or a footer of its own
	shown   bool               // text is on it
	unseen  []paragraph        // headers and footers that are switched off
}

// odtBreak is what a style of a paragraph or a table says about pages.
type odtBreak struct {
	page   string // that it begins
	said   bool   // which one, also that it begins no page
	breaks bool   // it begins a sheet
}

// named is the page with a name, which may be a new one.
func (p *odtPages) named(name string) *odtPage {
	page := p.byName[name]
	if page == nil {
		page = newOdtPage()
		p.list, p.byName[name] = append(p.list, page), page
	}
	return page
}

// usual is the page that a text begins with.
func (p *odtPages) usual() *odtPage {
	if page := p.byName["Standard"]; page != nil {
		return page
	}
	return p.list[min(1, len(p.list)-1)]
}

// style takes what an element says about the style that is being defined.
func (p *odtPages) style(name string, e xml.StartElement) {
	s := p.styles[name]
	switch e.Name.Local {
	case "style":
		s = odtBreak{page: attribute(e, "master-page-name")}
		s.said = slices.ContainsFunc(e.Attr, func(a xml.Attr) bool { return a.Name.Local == "master-page-name" })
	case "paragraph-properties", "table-properties":
		s.breaks = attribute(e, "break-before") == "page"
	default:
		return
	}
	p.styles[name] = s
}

// begins is what a style says about pages, itself or by its parents.
func (r *odtReader) begins(name string) (s odtBreak) {
	for range mostParents {
		own := r.pages.styles[name]
		s.breaks = s.breaks || own.breaks
		if s.page, s.said = own.page, own.said; s.said {
			break
		}
		if name = r.office.styles[name].parent; name == "" {
			break
		}
	}
	return s
}

// add adds a header or a footer.
func (p *odtPage) add(edge, kind string, list []paragraph, off bool) {
	m := p.margins[kind]
	switch {
	case off:
		p.unseen = append(p.unseen, list...)
	case edge == "header":
		m.head = append(m.head, list...)
	default:
		m.foot = append(m.foot, list...)
	}
	p.margins[kind] = m
}

// lacksMargins says that headers and footers which no text is with have marks.
func (p *odtPage) lacksMargins(o *office) {
	all := p.unseen
	for _, m := range p.margins {
		if !p.shown {
			all = append(append(all[:len(all):len(all)], m.head...), m.foot...)
		}
	}
	if slices.ContainsFunc(all, func(x paragraph) bool { return marked(shownText(x) + "\n") }) {
		o.lacks(otherPart("/header") + " has marks, and was not checked")
	}
}

// odtReader reads the body, and divides it by its pages.
type odtReader struct {
	*textReader
	pages  *odtPages
	page   *odtPage
	list   []odtSection
	from   int  // the first paragraph that is on the page
	broken bool // the program that wrote the text had a sheet end here
	begun  bool // something is on the page
}

// odtSection is what is on a page by its name.
type odtSection struct {
	page, next *odtPage // next is nil where no text needs it
	body       []paragraph
}

// next takes a token of the body.
func (r *odtReader) next(t xml.Token) {
	e, ok := t.(xml.StartElement)
	ok = ok && r.skip == 0
	if ok {
		r.turn(e)
	}
	r.token(t)
	if ok {
		r.pages.style(r.lettering.style, e)
	}
}

// turn notes that a page begins.
func (r *odtReader) turn(e xml.StartElement) {
	switch e.Name.Local {
	case "soft-page-break":
		r.broken = true
		return
	case "p", "h", "table":
	default:
		return
	}
	if len(r.open) > 0 || len(r.levels) > 1 {
		return
	}
	s := r.begins(attribute(e, "style-name"))
	page := r.pages.byName[s.page]
	if s.page == "" && (s.breaks || r.broken) {
		page = r.pages.byName[r.page.next]
	}
	r.broken = false
	if page != nil && page != r.page {
		if r.begun {
			r.cut(s.page != "")
		}
		r.page = page
	}
	r.begun = true
}

// cut ends what is on a page. Where the text was not seen to go on with the next page, it may be on that one too.
func (r *odtReader) cut(unsure bool) {
	s := odtSection{page: r.page, body: r.done[r.from:len(r.done):len(r.done)]}
	if next := r.pages.byName[r.page.next]; unsure && next != nil && next != r.page {
		s.next, next.shown = next, true
	}
	r.page.shown = true
	r.list, r.from = append(r.list, s), len(r.done)
}
