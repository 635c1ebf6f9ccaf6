package files

import (
	"encoding/xml"
	"strings"
)

// odt reads a text of OpenDocument: headers of the master pages, the body, and footers.
func (o *office) odt() error {
	if !o.has("content.xml") {
		return errNoDocument
	}
	margins, err := o.odtMargins()
	if err != nil {
		return err
	}
	if err := o.propertiesIn("meta.xml", "user-defined"); err != nil {
		return err
	}
	r := newTextReader(o, "body")
	r.bare, r.draws = true, true
	if err := r.read("content.xml"); err != nil {
		return err
	}
	r.onlyPictures()
	r.foreign()
	for i, kind := range odtKinds {
		m := margins[kind]
		switch {
		case i == 0:
			o.write(m.head)
			o.write(r.done)
		case len(m.head)+len(m.foot) > 0:
			o.pageEnds()
			o.write(m.head)
		}
		o.write(m.foot)
	}
	return nil
}

// odtKinds are the kinds of pages. The text is shown with the header and the footer of the usual ones.
var odtKinds = [...]string{"default", "first", "even"}

// margins are the headers and the footers of a kind of page.
type margins struct{ head, foot []paragraph }

// odtMargins are the headers and footers that the styles hold, by the kind of page.
func (o *office) odtMargins() (all map[string]margins, err error) {
	var r *textReader
	all = map[string]margins{}
	styles, style := newTextReader(o, "styles"), ""
	err = o.each("styles.xml", func(t xml.Token) {
		switch e := t.(type) {
		case xml.StartElement:
			if edge, kind := odtMargin(e.Name.Local); edge != "" {
				r = newTextReader(o, edge+"("+kind+")")
				r.bare = true
				return
			}
			styles.numbered(e)
			o.behind(e)
			o.styleOf(&style, e)
			if r == nil {
				o.odtSheet(e)
			}
		case xml.EndElement:
			if edge, kind := odtMargin(e.Name.Local); r != nil && edge != "" {
				m := all[kind]
				if edge == "header" {
					m.head = append(m.head, r.done...)
				} else {
					m.foot = append(m.foot, r.done...)
				}
				all[kind], r = m, nil
				return
			}
		}
		if r != nil {
			r.token(t)
		}
	})
	return all, err
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
