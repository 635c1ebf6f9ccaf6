package source

import "sort"

// Document is where the text of a document of an office program comes from: its paragraphs, tables, headers and
// slides. Lines and columns do not exist there; a place is the name of a part and a paragraph's number. The File of a
// document has no fixes.
type Document struct {
	// Kind is the kind of paper where the format says it: "slides"; else empty.
	Kind string
	// Parts are the paragraphs in the order of the text.
	Parts []Part
	// Inserted are the pieces of the text that an unaccepted change inserts, and Hidden those that are not shown.
	Inserted, Hidden []Span
	// Deleted are the texts that an unaccepted change takes out. They are not in the text.
	Deleted []Deleted
	// Macros reports that the document has programs. They are never run.
	Macros bool
}

// Part is a paragraph.
type Part struct {
	// Start is where its text starts.
	Start int
	// Name is its place: "body:¶12", "body:T2.R3.C1¶1", "header(first):¶1", "slide 3:¶4".
	Name string
	// Number counts the paragraphs of the part from 1, the empty ones too.
	Number int
}

// Deleted is a text that an unaccepted change takes out, with the place in the text where it was.
type Deleted struct {
	At   int
	Text string
}

// part is the paragraph that an offset is in.
func (d *Document) part(offset int) (p Part, ok bool) {
	i := sort.Search(len(d.Parts), func(i int) bool { return d.Parts[i].Start > offset })
	if i == 0 {
		return Part{}, false
	}
	return d.Parts[i-1], true
}

// Place is the name of the paragraph that an offset is in; empty in a file that is not a document.
func (f *File) Place(offset int) string {
	if f.Document == nil {
		return ""
	}
	p, _ := f.Document.part(offset)
	return p.Name
}
