package files

import (
	"encoding/xml"
	"maps"
	"slices"
	"strings"
)

// docxSection is a section of a Word document: its paragraphs, and its headers and footers by kind: first, even,
// default.
type docxSection struct {
	body             []paragraph
	headers, footers map[string]string // relation numbers
	titled           bool              // the first page has a header of its own
}

// docx reads a Word document: each section's header, body and footer, and at the end notes and comments. Which page a
// paragraph is on is not in the file. Where a section's first page has its own header the others are shown as one
// page more.
func (o *office) docx() error {
	const main = "word/document.xml"
	if !o.has(main) {
		return errNoDocument
	}
	targets, err := o.relations(main)
	if err != nil {
		return err
	}
	if err := o.wordStyles(); err != nil {
		return err
	}
	sections, err := o.docxSections(main)
	if err != nil {
		return err
	}
	notes, err := o.docxNotes()
	if err != nil {
		return err
	}
	if err := o.properties(); err != nil {
		return err
	}
	drawn, err := o.drawings(targets, "body")
	if err != nil {
		return err
	}
	notes = append(drawn, notes...)
	shown := docxSection{}
	for i, s := range sections {
		s.headers, s.footers = inherited(s.headers, shown.headers), inherited(s.footers, shown.footers)
		if i > 0 {
			o.pageEnds()
		}
		if i == len(sections)-1 {
			s.body = append(s.body, notes...)
		}
		if err := o.docxPages(s, targets); err != nil {
			return err
		}
		shown = s
	}
	return nil
}

// inherited are references with those of the section before where a kind is missing.
func inherited(own, before map[string]string) map[string]string {
	all := map[string]string{}
	maps.Copy(all, before)
	maps.Copy(all, own)
	return all
}

// docxPages writes the pages of a section: the first, and one that shows the header and footer of the others.
func (o *office) docxPages(s docxSection, targets map[string]string) error {
	kinds := []string{"default"}
	if s.titled {
		kinds = []string{"first", "default"}
	}
	if s.headers["even"] != "" || s.footers["even"] != "" {
		kinds = append(kinds, "even")
	}
	for i, kind := range kinds {
		head, err := o.docxPart("header("+kind+")", o.referred(targets, s.headers[kind]))
		if err != nil {
			return err
		}
		foot, err := o.docxPart("footer("+kind+")", o.referred(targets, s.footers[kind]))
		if err != nil {
			return err
		}
		if i > 0 {
			if len(head)+len(foot) == 0 {
				continue
			}
			o.pageEnds()
		}
		o.write(head)
		if i == 0 {
			if bannered(head) || bannered(foot) {
				joinPages(s.body)
			}
			o.write(s.body)
		}
		o.write(foot)
	}
	return nil
}

// bannered reports whether a header or a footer has a word of a marking.
func bannered(list []paragraph) bool {
	return slices.ContainsFunc(list, func(p paragraph) bool { return len(marksWords(shownText(p))) > 0 })
}

// joinPages makes one page of those that the text of a section is divided into: each of them has the header and the
// footer, which are in the text once.
func joinPages(body []paragraph) {
	for _, p := range body {
		for i := range p.pieces {
			p.pieces[i].text = strings.ReplaceAll(p.pieces[i].text, "\f", "\n")
		}
	}
}

// referred is the part that a reference leads to; empty for no reference.
func (o *office) referred(targets map[string]string, id string) string {
	if id != "" && !o.has(targets[id]) {
		o.lacks(partElsewhere)
	}
	return targets[id]
}

// docxPart reads a header, a footer or notes.
func (o *office) docxPart(name, part string) ([]paragraph, error) {
	r := newTextReader(o, name)
	err := r.read(part)
	return r.done, err
}

// docxReader reads the body and divides it into sections. The properties of a section are in its last paragraph;
// those of the last section are at the end of the body.
type docxReader struct {
	*textReader
	section docxSection
	list    []docxSection
	from    int  // the first paragraph of the section
	ends    bool // the section ends with the paragraph that is open
	paper   [2]length
	rooted  bool // the part is a document of Word
}

// docxSections reads the sections of the body.
func (o *office) docxSections(main string) ([]docxSection, error) {
	r := &docxReader{textReader: newTextReader(o, "body"), section: newSection()}
	r.draws = true
	if err := o.each(main, r.next); err != nil {
		return nil, err
	}
	if !r.rooted && len(r.done) == 0 {
		return nil, errNoDocument
	}
	r.pictured()
	r.onlyPictures()
	r.foreign()
	if len(r.done) > r.from || len(r.list) == 0 {
		r.close()
	}
	return r.list, nil
}

func newSection() docxSection {
	return docxSection{headers: map[string]string{}, footers: map[string]string{}}
}

// next takes a token of the body.
func (r *docxReader) next(t xml.Token) {
	if e, ok := t.(xml.StartElement); ok && r.skip == 0 {
		r.rooted = r.rooted || e.Name.Local == "body"
		r.properties(e)
	}
	r.token(t)
	e, ok := t.(xml.EndElement)
	switch {
	case !ok || r.skip > 0:
	case e.Name.Local == "sectPr" && len(r.open) > 0:
		r.ends = true
	case e.Name.Local == "sectPr", e.Name.Local == "p" && r.ends && len(r.open) == 0:
		r.close()
	}
}

// properties takes what an element says about the section.
func (r *docxReader) properties(e xml.StartElement) {
	switch e.Name.Local {
	case "headerReference":
		r.section.headers[attribute(e, "type")] = attribute(e, "id")
	case "footerReference":
		r.section.footers[attribute(e, "type")] = attribute(e, "id")
	case "titlePg":
		r.section.titled = attribute(e, "val") != "0" && attribute(e, "val") != "false"
	}
	r.sheet(e)
}

// close ends the section.
func (r *docxReader) close() {
	r.section.body = r.done[r.from:len(r.done):len(r.done)]
	r.list = append(r.list, r.section)
	r.from, r.ends, r.section = len(r.done), false, newSection()
}

// docxNotes reads notes and comments.
func (o *office) docxNotes() (all []paragraph, err error) {
	for _, n := range [...]struct{ name, part string }{{"footnotes", "word/footnotes.xml"},
		{"endnotes", "word/endnotes.xml"}, {"comments", "word/comments.xml"}} {
		list, err := o.docxPart(n.name, n.part)
		if err != nil {
			return nil, err
		}
		all = append(all, list...)
	}
	return all, nil
}
