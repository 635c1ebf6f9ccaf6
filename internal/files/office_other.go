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
		if e, ok := t.(xml.StartElement); ok && e.Name.Local == "section" && marked(attribute(e, "name")+"\n") {
			o.lacks("the name of a section of the slides has a mark, and was not checked")
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
	r := &slideReader{textReader: newTextReader(o, name)}
	r.draws = true
	if err := r.readBy(slide, r.next); err != nil {
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
	o.write(r.top)
	o.write(r.done)
	drawn, err := o.drawings(targets, name)
	if err != nil {
		return err
	}
	o.write(drawn)
	o.write(r.foot)
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
