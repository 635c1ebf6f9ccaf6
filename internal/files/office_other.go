package files

import (
	"encoding/xml"
	"fmt"
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
	list, err := o.docxPart(name, slide)
	if err != nil {
		return err
	}
	targets, err := o.relations(slide)
	if err != nil {
		return err
	}
	o.write(list)
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
