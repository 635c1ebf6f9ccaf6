package files

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// Documents of office programs are zip archives of XML. They are read as a stream, part by part, into one text: a
// paragraph between blank lines, a page's end as a form feed, and next to it where each paragraph is. Nothing in them
// is followed or run: no link, no field, no entity, no macro. A part that is not balanced XML to its end makes the
// whole document unchecked.

// officeFormat is what reads the documents whose names end so; nil for other endings.
func officeFormat(ending string) func(*office) error {
	switch ending {
	case ".docx", ".docm":
		return (*office).docx
	case ".pptx", ".pptm":
		return (*office).pptx
	case ".odt":
		return (*office).odt
	}
	return nil
}

// What a document may hold: a book of a thousand pages has some ten megabytes of XML.
const (
	maxDocument  = 256 << 20 // bytes of XML in all
	maxParts     = 20_000    // entries of the archive
	maxNesting   = 3000      // elements in each other
	maxTables    = 30        // tables in each other
	maxParagraph = 1_000_000 // paragraphs
)

var (
	errNotBalanced = errors.New("a part of the document is damaged or stops before its end: open it and save it again")
	errDoctype     = errors.New("the document has a document type definition, which is not read: save it again")
	errNesting     = errors.New("the document has more than 3,000 elements in each other")
	errTables      = errors.New("the document has more than 30 tables in each other")
	errParagraphs  = errors.New("the document has more than 1,000,000 paragraphs: divide it")
	errNoDocument  = errors.New("it is not a document of the kind that its name says, or it is encrypted")
)

// officeName reports whether a name is that of a document that is read.
func officeName(name string) bool { return officeFormat(strings.ToLower(path.Ext(name))) != nil }

// office is a document while it is read.
type office struct {
	parts map[string]*zip.File
	seen  map[string]bool // parts that were read
	meter meter
	doc   *source.Document
	out   strings.Builder
	total int // paragraphs
	// tables are the most tables in each other
	tables int
	// labels are markings outside of the text
	labels []source.Label
	// missing says what was not read, the first of it
	missing  string
	pictures pictures
	// styles are those of the document by their names
	styles map[string]letterStyle
}

// readOffice reads a document. What cannot be read is unchecked, with the reason.
func readOffice(name, data string) Content {
	unread := func(err error) Content { return Content{Kind: Unread, Reason: err.Error()} }
	if !strings.HasPrefix(data, zipStart) {
		return unread(errNoDocument)
	}
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		return unread(errNoDocument)
	}
	o := &office{parts: map[string]*zip.File{}, seen: map[string]bool{}, doc: &source.Document{},
		meter: meter{limits: usualLimits(), packed: func() int64 { return int64(len(data)) }}}
	o.meter.inflated = maxDocument
	if len(z.File) > maxParts {
		return unread(errEntries)
	}
	var places packedData
	for _, f := range z.File {
		if o.parts[f.Name] != nil {
			return unread(errTwice)
		}
		o.parts[f.Name] = f
		o.member(f.Name)
		places.add(f)
	}
	if err := places.fault(strings.NewReader(data), int64(len(data))); err != nil {
		o.lacks("it is not only a document: " + err.Error())
	}
	if err := officeFormat(strings.ToLower(path.Ext(name)))(o); err != nil {
		return unread(err)
	}
	if err := o.others(); err != nil {
		return unread(err)
	}
	o.lacksPages()
	f := source.NewFile(name, o.out.String())
	f.Document, f.Labels = o.doc, o.labels
	f.Origin = &source.Origin{Kind: "document"}
	c := Content{Kind: Cable, File: f, Missing: o.missing, Pictures: o.pictures.count}
	if o.doc.Macros {
		c.Damage = "the document has macros, which were not run"
	}
	return c
}

// lacks notes what was not read.
func (o *office) lacks(what string) {
	if o.missing == "" {
		o.missing = what
	}
}

const (
	documentInside = "a document inside it was not read: take it out"
	partElsewhere  = "a header or footer is missing, or elsewhere, and was not read"
)

// member notes what a part of the archive is by its name: a macro, or a document of its own. The tables from which
// charts were drawn are not texts.
func (o *office) member(name string) {
	name = strings.ToLower(name)
	o.doc.Macros = o.doc.Macros || strings.HasSuffix(name, "vbaproject.bin") || strings.HasPrefix(name, "basic/") ||
		strings.HasPrefix(name, "scripts/")
	inside := strings.Contains(name, "/embeddings/") && !strings.HasSuffix(name, ".xlsx") && !strings.HasSuffix(name, "/")
	if inside || strings.HasPrefix(name, "object ") && strings.HasSuffix(name, "/content.xml") {
		o.lacks(documentInside)
	}
}

// has reports whether the document has a part.
func (o *office) has(name string) bool { return o.parts[name] != nil }

// each goes over the XML of a part. A part that is missing is empty.
func (o *office) each(name string, token func(xml.Token)) error {
	f := o.parts[name]
	if f == nil {
		return nil
	}
	o.seen[name] = true
	r, err := f.Open()
	if err != nil {
		return errNotBalanced
	}
	defer r.Close()
	d := xml.NewDecoder(o.meter.inflating(r))
	for depth, roots := 0, 0; ; {
		t, err := d.Token()
		switch {
		case err == io.EOF && depth == 0 && roots == 1:
			return nil
		case errors.Is(err, errRatio) || errors.Is(err, errInflated):
			return err
		case err != nil:
			return errNotBalanced
		}
		switch t := t.(type) {
		case xml.StartElement:
			if depth == 0 {
				roots++
			}
			if depth++; depth > maxNesting {
				return errNesting
			}
		case xml.EndElement:
			depth--
		case xml.Directive:
			return errDoctype
		case xml.CharData:
			if depth == 0 && len(bytes.Trim(t, "\ufeff \t\r\n")) > 0 {
				return errNotBalanced
			}
		}
		if roots > 1 {
			return errNotBalanced
		}
		token(t)
		switch {
		case o.total > maxParagraph:
			return errParagraphs
		case o.tables > maxTables:
			return errTables
		}
	}
}

// relations are the targets of a part's relations by their number, as names of parts.
func (o *office) relations(part string) (targets map[string]string, err error) {
	targets = map[string]string{}
	dir, base := path.Split(part)
	err = o.each(dir+"_rels/"+base+".rels", func(t xml.Token) {
		e, ok := t.(xml.StartElement)
		if !ok || e.Name.Local != "Relationship" || attribute(e, "TargetMode") == "External" {
			return
		}
		target := attribute(e, "Target")
		if rest, ok := strings.CutPrefix(target, "/"); ok {
			target = rest
		} else {
			target = path.Join(dir, target)
		}
		targets[attribute(e, "Id")] = target
	})
	return targets, err
}

// attribute is the value of an element's attribute, of any name space; empty for none.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// paragraph is a paragraph of a part.
type paragraph struct {
	name   string
	number int
	pieces []piece
	title  bool // of a slide
}

// piece is a stretch of a paragraph's text.
type piece struct {
	text                              string
	inserted, deleted, hidden, struck bool
	begins, ends                      bool // a deleted one, where a paragraph does that goes with it
}

// alike reports whether two pieces differ by their text alone, and are of one paragraph.
func (p piece) alike(q piece) bool {
	p.text, q.text = "", ""
	return p == q && !p.ends
}

// write adds paragraphs to the text. A piece that is struck out is between the signs of Markdown for it, so that a
// banner that was crossed out is not taken for one in force, and a level that is data is between those for code.
func (o *office) write(list []paragraph) {
	cells := make([]tableCell, len(list))
	for i, p := range list {
		cells[i] = cellOf(p)
	}
	data := dataCells(cells)
	for i, p := range list {
		start := o.out.Len()
		o.doc.Parts = append(o.doc.Parts, source.Part{Start: start, Name: p.name, Number: p.number})
		for j, x := range p.pieces {
			at, last := o.out.Len(), j == len(p.pieces)-1
			switch {
			case x.deleted:
				o.doc.Deleted = append(o.doc.Deleted, source.Deleted{At: at, Text: x.text,
					Whole: last && j == 0 || x.begins && (x.ends || last)})
				continue
			case x.struck && strings.TrimSpace(x.text) != "":
				o.out.WriteString("~~" + x.text + "~~")
			case data[i] && levelAlone(strings.Trim(cells[i].text, "()")):
				o.out.WriteString("`" + x.text + "`")
			default:
				o.out.WriteString(x.text)
			}
			span := source.Span{Start: at, End: o.out.Len()}
			if x.inserted {
				o.doc.Inserted = append(o.doc.Inserted, span)
			}
			if x.hidden {
				o.doc.Hidden = append(o.doc.Hidden, span)
			}
		}
		if at := (source.Span{Start: start, End: o.out.Len()}); p.title {
			o.doc.Titles = append(o.doc.Titles, at)
		} else if data[i] {
			o.doc.Data = append(o.doc.Data, at)
		}
		o.out.WriteString("\n\n")
	}
}

// pageEnds ends a page.
func (o *office) pageEnds() {
	if o.out.Len() > 0 {
		o.out.WriteString("\f")
	}
}
