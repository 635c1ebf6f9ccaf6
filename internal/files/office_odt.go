package files

import (
	"encoding/xml"
	"strings"
)

// odt reads a text of OpenDocument: of each page that it has by name the header, what is on it, and the footer. Which
// sheet of paper a paragraph is on is not in the file.
func (o *office) odt() error {
	if !o.has("content.xml") {
		return errNoDocument
	}
	pages, err := o.odtPages()
	if err != nil {
		return err
	}
	if err := o.propertiesIn("meta.xml", "user-defined"); err != nil {
		return err
	}
	r := &odtReader{textReader: newTextReader(o, "body"), pages: pages, page: pages.usual()}
	r.bare, r.draws = true, true
	if err := r.readBy("content.xml", r.next); err != nil {
		return err
	}
	r.onlyPictures()
	r.foreign()
	r.cut(true)
	for i, s := range r.list {
		if i > 0 {
			o.pageEnds()
		}
		if err := o.odtSection(s); err != nil {
			return err
		}
	}
	for _, page := range pages.list {
		page.lacksMargins(o)
	}
	return nil
}

// odtSection writes the text that is on one page by its name, and on those that follow it by themselves.
func (o *office) odtSection(s odtSection) error {
	kinds := []string{"default", "even"}
	if s.page.first {
		kinds = []string{"first", "default", "even"}
	}
	for i, kind := range kinds {
		if err := o.odtSheets(s.page.margins[kind], s.body, i > 0); err != nil {
			return err
		}
	}
	if s.next != nil {
		return o.odtSheets(s.next.margins["default"], nil, true)
	}
	return nil
}

// odtSheets writes a header, the text, and a footer. Later ones are pages more, where they have something.
func (o *office) odtSheets(m margins, body []paragraph, later bool) error {
	if later {
		if body = nil; len(m.head)+len(m.foot) == 0 {
			return nil
		}
		o.pageEnds()
	}
	from := o.out.Len()
	o.write(m.head)
	size := o.out.Len() - from
	o.write(body)
	from = o.out.Len()
	o.write(m.foot)
	return o.meter.came(size + o.out.Len() - from)
}

// margins are the headers and the footers of a kind of page.
type margins struct{ head, foot []paragraph }

// odtPages reads the pages of the styles, with their headers and footers.
func (o *office) odtPages() (pages *odtPages, err error) {
	var r *textReader
	pages = newOdtPages()
	page, off := pages.list[0], false
	styles, style := newTextReader(o, "styles"), ""
	err = o.each("styles.xml", func(t xml.Token) {
		switch e := t.(type) {
		case xml.StartElement:
			if edge, kind := odtMargin(e.Name.Local); edge != "" {
				r = newTextReader(o, edge+"("+kind+")")
				r.bare = true
				off = attribute(e, "display") == "false"
				page.first = page.first || kind == "first" && !off
				return
			}
			styles.numbered(e)
			o.behind(e)
			o.styleOf(&style, e)
			if r == nil {
				o.odtSheet(e)
				pages.style(style, e)
			}
			if e.Name.Local == "master-page" {
				page = pages.named(attribute(e, "name"))
				page.next = attribute(e, "next-style-name")
			}
		case xml.EndElement:
			if edge, kind := odtMargin(e.Name.Local); r != nil && edge != "" {
				page.add(edge, kind, r.done, off)
				r = nil
				return
			}
		}
		if r != nil {
			r.token(t)
		}
	})
	return pages, err
}

// odtMargin is the edge of the page, and the kind of page, that an element of a style is for; empty for others.
func odtMargin(name string) (edge, kind string) {
	edge, kind, _ = strings.Cut(name, "-")
	if edge != "header" && edge != "footer" {
		return "", ""
	}
	switch kind {
	case "":
		return edge, "default"
	case "first":
		return edge, "first"
	case "left":
		return edge, "even"
	}
	return "", ""
}
