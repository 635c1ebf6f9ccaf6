package files

import (
	"encoding/xml"
	"slices"
	"strconv"
)

// slideReader reads a slide. Shapes are in the file in the order in which they were drawn, and a banner that was drawn
// last may be at the top. Shapes that hold nothing but a banner are taken out, to be written where they are shown.
type slideReader struct {
	*textReader
	top, foot []paragraph
	grouped   int  // groups in each other: places in them are their own
	from      int  // the first paragraph of the shape
	y         int  // how far the shape is from the top; below 0 where it does not say
	footer    bool // it is in the place of the footer
	title     bool // it is in that of the title
}

// next takes a token of a slide.
func (r *slideReader) next(t xml.Token) {
	if e, ok := t.(xml.StartElement); ok {
		switch e.Name.Local {
		case "grpSp":
			r.grouped++
		case "sp":
			r.from, r.y, r.footer, r.title = len(r.done), -1, false, false
		case "ph":
			kind := attribute(e, "type")
			r.footer, r.title = kind == "ftr", kind == "title" || kind == "ctrTitle"
		case "off":
			if y, err := strconv.Atoi(attribute(e, "y")); err == nil {
				r.y = y
			}
		}
	}
	r.token(t)
	if e, ok := t.(xml.EndElement); ok {
		switch e.Name.Local {
		case "grpSp":
			r.grouped--
		case "sp":
			for i := range r.done[min(r.from, len(r.done)):] {
				r.done[r.from+i].title = r.title
			}
			r.banner()
			r.from = len(r.done) // where shapes are in each other, the outer one has nothing more
		}
	}
}

// banner takes out the shape that ends if it is a banner, and its place is known.
func (r *slideReader) banner() {
	shape := r.done[min(r.from, len(r.done)):]
	if r.grouped > 0 || len(shape) == 0 || hasText(shape) || !bannered(shape) {
		return
	}
	switch shape = slices.Clone(shape); {
	case r.footer, r.y > slideMiddle:
		r.foot = append(r.foot, shape...)
	case r.y >= 0:
		r.top = append(r.top, shape...)
	default:
		return
	}
	r.done = r.done[:r.from]
}
