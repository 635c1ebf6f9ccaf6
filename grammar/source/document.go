package source

import (
	"sort"
	"strings"
)

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
	// Titles are the titles of slides.
	Titles []Span
	// Data are the cells with a letter or a level that is neither a mark nor a banner, by what else is in their column.
	Data []Span
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
	// Whole means that nothing else is in its paragraph, which goes with it.
	Whole bool
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

// OnPage reports whether an offset is in what a page or a slide shows, and not in its notes, its comments or the
// description of a picture.
func (f *File) OnPage(offset int) bool {
	place := f.Place(offset)
	part, _, _ := strings.Cut(place, ":")
	return !strings.HasSuffix(part, " notes") && !strings.HasSuffix(part, "comments") &&
		!strings.HasSuffix(place, " description")
}

// IsData reports whether a place is in a cell of a document whose letter or level is no marking.
func (f *File) IsData(at Span) bool {
	if f.Document == nil {
		return false
	}
	_, ok := around(f.Document.Data, at)
	return ok
}

// SlideTitle is the title of a slide that a place is in; ok is false for none.
func (f *File) SlideTitle(at Span) (title Span, ok bool) {
	if f.Document == nil {
		return Span{}, false
	}
	return around(f.Document.Titles, at)
}

// around is the one of several spans, which are in the order of the text, that another begins in.
func around(spans []Span, at Span) (one Span, ok bool) {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End > at.Start })
	if i == len(spans) || spans[i].Start > at.Start {
		return Span{}, false
	}
	return spans[i], true
}

// Margin is the edge of the page, "header" or "footer", that an offset of a document is in; empty for none.
func (f *File) Margin(offset int) string {
	edge, _, _ := strings.Cut(f.Place(offset), "(")
	if edge != "header" && edge != "footer" {
		return ""
	}
	return edge
}
