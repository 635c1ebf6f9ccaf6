package files

import (
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// pptx reads slides in their order, each a page, with its notes after it.
func (o *office) pptx() error {
	const main = "ppt/presentation.xml"
	if !o.has(main) {
		return errNoDocument
	}
	o.doc.Kind = "slides"
	if err := o.properties(); err != nil {
		return err
	}
	targets, err := o.relations(main)
	if err != nil {
		return err
	}
	var slides []string
	err = o.each(main, func(t xml.Token) {
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "sldSz" {
			o.pictures.sheet = float64(emu(attribute(e, "cx")) * emu(attribute(e, "cy")))
		}
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "sldId" {
			for _, a := range e.Attr {
				if a.Name.Local == "id" && targets[a.Value] != "" {
					slides = append(slides, targets[a.Value])
				}
			}
		}
	})
	if err != nil {
		return err
	}
	for i, slide := range slides {
		if i > 0 {
			o.pageEnds()
		}
		if err := o.pptxSlide(slide, fmt.Sprintf("slide %d", i+1)); err != nil {
			return err
		}
	}
	return nil
}

// pptxSlide reads a slide and its notes.
func (o *office) pptxSlide(slide, name string) error {
	r := newTextReader(o, name)
	r.draws = true
	if err := r.read(slide); err != nil {
		return err
	}
	targets, err := o.relations(slide)
	if err != nil {
		return err
	}
	r.onlyPictures()
	r.foreign()
	var top, foot []paragraph
	if !r.alone {
		if top, foot, err = o.pptxMaster(targets, name); err != nil {
			return err
		}
	}
	o.write(top)
	o.write(r.done)
	drawn, err := o.drawings(targets, name)
	if err != nil {
		return err
	}
	o.write(drawn)
	o.write(foot)
	for _, target := range slices.Sorted(maps.Values(targets)) {
		part := newTextReader(o, name+" notes")
		switch {
		case strings.Contains(target, "notesSlide"):
		case strings.Contains(target, "/comments/"):
			part.part, part.noted = name+" comments", true
		default:
			continue
		}
		if err := part.read(target); err != nil {
			return err
		}
		o.write(part.done)
	}
	return nil
}

// drawings are the texts of charts and diagrams that a part refers to, in the order of their names.
func (o *office) drawings(targets map[string]string, name string) (all []paragraph, err error) {
	for _, target := range slices.Sorted(maps.Values(targets)) {
		kind := ""
		switch {
		case strings.Contains(target, "/charts/chart"):
			kind = " chart"
		case strings.Contains(target, "/diagrams/data"):
			kind = " diagram"
		default:
			continue
		}
		r := newTextReader(o, name+kind)
		r.draws = true
		if err := r.read(target); err != nil {
			return nil, err
		}
		all = append(all, r.done...)
		more, err := o.relations(target)
		if err != nil {
			return nil, err
		}
		for _, shapes := range slices.Sorted(maps.Values(more)) { // what was drawn on a chart
			if kind != " chart" || !strings.Contains(shapes, "/drawings/") {
				continue
			}
			list, err := o.docxPart(name+kind, shapes)
			if err != nil {
				return nil, err
			}
			all = append(all, list...)
		}
	}
	return all, nil
}

// odt reads a text of OpenDocument: headers of the master pages, the body, and footers.
func (o *office) odt() error {
	if !o.has("content.xml") {
		return errNoDocument
	}
	head, foot, err := o.odtMargins()
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
	o.write(head)
	o.write(r.done)
	o.write(foot)
	return nil
}

// odtMargins are the paragraphs of the headers and footers that the styles hold.
func (o *office) odtMargins() (head, foot []paragraph, err error) {
	var r *textReader
	styles := newTextReader(o, "styles")
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
			if r == nil {
				o.odtSheet(e)
			}
		case xml.EndElement:
			switch edge, _ := odtMargin(e.Name.Local); {
			case r == nil || edge == "":
			case edge == "header":
				head, r = append(head, r.done...), nil
				return
			default:
				foot, r = append(foot, r.done...), nil
				return
			}
		}
		if r != nil {
			r.token(t)
		}
	})
	return head, foot, err
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
