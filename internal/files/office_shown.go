package files

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A document shows more than the text of its paragraphs: pictures, objects of other programs, comments in the margin,
// the choice of a form. What is text is read where it is shown. Of the rest is said that it was not read.

// shown is what a part shows around the text that is being read.
type shown struct {
	choices []bool   // of the drawings in each other that have several forms: whether one of them had text
	texts   int      // pieces of text up to now
	before  []int    // texts before each form that is open
	comment int      // comments in each other
	options []string // of a form's choice
	option  int      // the one that was chosen

	drawing     drawing     // the one that is open
	groups      [][2]length // how much larger than they say drawings are in each group that is open
	ofGroup     bool        // a size is that of the group
	outer       [2]length   // of the group
	textsBefore int         // texts before the last picture
	joined      float64     // square inches of pictures that follow each other without text between them
	alone       string      // the place of the first picture that is not an icon
}

// length is a length in inches; 0 is one that is not known.
type length float64

// look notes what an element shows besides text.
func (r *textReader) look(e xml.StartElement) {
	s := &r.shown
	if s.group(e) {
		return
	}
	switch e.Name.Local {
	case "AlternateContent":
		s.choices = append(s.choices, false)
	case "Choice":
		s.before = append(s.before, s.texts)
	case "annotation":
		s.comment++
		r.open = append(r.open, &paragraph{}) // what is not in its paragraphs is nobody's text
	case "title", "desc":
		if ofPicture(e.Name) { // nobody sees it
			r.open = append(r.open, &paragraph{})
		}
	case "ddList":
		s.options, s.option = nil, 0
	case "listEntry":
		s.options = append(s.options, attribute(e, "val"))
	case "result":
		s.option, _ = strconv.Atoi(attribute(e, "val"))
	case "blip", "imagedata", "image":
		s.drawing.pictures++
	case "fill": // of a shape, or of the background of all pages, as Word writes them
		if attribute(e, "id") != "" || attribute(e, "relid") != "" || attribute(e, "src") != "" {
			s.drawing.pictures++
		}
	case "decorative":
		s.drawing.plain = attribute(e, "val") != "0"
	case "extent", "ext":
		s.sized(emu(attribute(e, "cx")), emu(attribute(e, "cy")))
	case "frame":
		s.sized(measure(attribute(e, "width")), measure(attribute(e, "height")))
	case "shape", "rect":
		style := attribute(e, "style")
		s.sized(measure(styled(style, "width")), measure(styled(style, "height")))
		r.described(attribute(e, "alt"), attribute(e, "title"))
	case "docPr", "cNvPr":
		r.described(attribute(e, "descr"), attribute(e, "title"))
	case "OLEObject", "oleObj", "object-ole", "altChunk", "subDoc":
		r.office.lacks(documentInside)
	case "control":
		r.lacks("a form control")
	case "contentPart":
		r.lacks("handwriting")
	case "chart", "relIds":
		if s.texts++; !r.draws {
			r.lacks("a chart or diagram")
		}
	case "buChar", "list-level-style-bullet", "list-level-style-number", "lvlText":
		r.numbered(e)
	}
	if r.bare {
		r.office.behind(e)
	}
	if r.bare && strings.HasSuffix(e.Name.Space, ":form:1.0") && e.Name.Local != "form" {
		r.lacks("a form control")
	}
}

// lookEnd notes the end of such an element.
func (r *textReader) lookEnd(name xml.Name) {
	s := &r.shown
	s.groupEnd(name.Local)
	switch name.Local {
	case "AlternateContent":
		s.choices = s.choices[:max(0, len(s.choices)-1)]
	case "Choice":
		if n := len(s.before); n > 0 {
			if k := len(s.choices); k > 0 && s.texts > s.before[n-1] {
				s.choices[k-1] = true
			}
			s.before = s.before[:n-1]
		}
	case "annotation":
		s.comment--
		r.drop()
	case "title", "desc":
		if ofPicture(name) {
			r.described(r.drop())
		}
	case "ddList":
		if s.option >= 0 && s.option < len(s.options) {
			r.add(s.options[s.option])
		}
	case "background": // of Word's pages
		if s.drawing.pictures > 0 {
			r.office.pictures.count += s.drawing.pictures
			r.office.lacks(pictureBehind)
		}
		s.drawing = drawing{}
	case "drawing", "pic", "sp", "wsp", "pict", "object", "bg", "frame", "graphicFrame", "cxnSp":
		r.pictured()
	}
}

// ofPicture reports whether an element of OpenDocument describes a picture, and is not a field of the text.
func ofPicture(name xml.Name) bool { return strings.Contains(name.Space, ":svg-compatible:") }

// drop closes what is nobody's text, and gives it.
func (r *textReader) drop() (text string) {
	n := len(r.open)
	if n == 0 {
		return ""
	}
	text = textOf(r.open[n-1].pieces)
	r.open = r.open[:n-1]
	return text
}

// lacks says that something in the part was not read, and where it is.
func (r *textReader) lacks(what string) {
	if r.office.missing == "" { // the first is enough, and the place takes some time where much is in each other
		r.office.lacks(unreadIn(what, r.place()))
	}
}

// unreadIn says that something in a place was not read.
func unreadIn(what, place string) string {
	return what + " in " + place + " was not read: check it by hand"
}

// place is the name of the paragraph that is open, else that of the part.
func (r *textReader) place() string {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].name != "" {
			return r.open[i].name
		}
	}
	return r.part
}

// described reads the descriptions of a picture that begin as marked text does: people do not see them, but programs
// that read aloud do.
func (r *textReader) described(texts ...string) {
	for _, s := range texts {
		if len(marksWords(s)) > 0 {
			r.shown.drawing.worded = true
		}
		if s = strings.TrimSpace(s); marked(s + "\n") {
			r.done = append(r.done, paragraph{name: r.place() + " description", number: 1,
				pieces: []piece{{text: s, hidden: true}}})
		}
	}
}

// numbered says that automatic numbers are marks, which are not in the text.
func (r *textReader) numbered(e xml.StartElement) {
	for _, name := range [...]string{"val", "char", "bullet-char", "num-prefix", "num-suffix"} {
		if marked(withoutNumbers(attribute(e, name)) + " A") {
			r.office.lacks("automatic numbers of the document are marks, which were not read: write them as text")
		}
	}
}

// withoutNumbers is the form of automatic numbers without the numbers: "(S) " of "(S) %1".
func withoutNumbers(form string) string {
	for digit := '1'; digit <= '9'; digit++ {
		form = strings.ReplaceAll(form, "%"+string(digit), "")
	}
	return strings.TrimLeft(form, " .")
}

// emu is a length in English metric units.
func emu(s string) length {
	n, _ := strconv.ParseFloat(s, 64)
	return length(n / 914_400)
}

// measure is a length with its unit; 0 for one that cannot be read.
func measure(s string) length {
	s = strings.TrimSpace(s)
	for unit, each := range map[string]float64{"in": 1, "cm": 1 / 2.54, "mm": 1 / 25.4, "pt": 1. / 72, "px": 1. / 96} {
		if number, ok := strings.CutSuffix(s, unit); ok {
			n, _ := strconv.ParseFloat(number, 64)
			return length(n * each)
		}
	}
	return 0
}

// styled is the value of a key in a style.
func styled(style, key string) string {
	for part := range strings.SplitSeq(style, ";") {
		if name, value, ok := strings.Cut(part, ":"); ok && strings.TrimSpace(name) == key {
			return value
		}
	}
	return ""
}
