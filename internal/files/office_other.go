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
	if err := r.read(slide); err != nil {
		return err
	}
	targets, err := o.relations(slide)
	if err != nil {
		return err
	}
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
	for _, target := range targets {
		if strings.Contains(target, "notesSlide") {
			notes, err := o.docxPart(name+" notes", target)
			if err != nil {
				return err
			}
			o.write(notes)
		}
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
		list, err := o.docxPart(name+kind, target)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
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
	r := newTextReader(o, "body")
	r.bare = true
	if err := r.read("content.xml"); err != nil {
		return err
	}
	o.write(head)
	o.write(r.done)
	o.write(foot)
	return nil
}

// odtMargins are the paragraphs of the headers and footers that the styles hold.
func (o *office) odtMargins() (head, foot []paragraph, err error) {
	var r *textReader
	err = o.each("styles.xml", func(t xml.Token) {
		switch e := t.(type) {
		case xml.StartElement:
			switch e.Name.Local {
			case "header", "header-first", "footer", "footer-first":
				kind := "default"
				if strings.HasSuffix(e.Name.Local, "-first") {
					kind = "first"
				}
				r = newTextReader(o, strings.TrimSuffix(e.Name.Local, "-first")+"("+kind+")")
				r.bare = true
				return
			}
		case xml.EndElement:
			switch e.Name.Local {
			case "header", "header-first":
				head, r = append(head, r.done...), nil
				return
			case "footer", "footer-first":
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
