package files

import (
	"cmp"
	"encoding/xml"
	"strconv"
	"strings"
	"unicode"

	"github.com/cablelint/cablelint/internal/pattern"
)

// A picture may be a scanned page or a stamp, and nearly every letterhead has a seal. The size on the page tells them
// apart: what can hold a page makes the document unchecked, and all pictures are counted.

// textArea is the text area of a sheet in square inches where the document gives none: letter paper with margins of
// an inch. No larger area counts, since a scanned page is as large on a poster as elsewhere.
const textArea = 6.5 * 9

// pageShare is the part of the text area from which a picture is taken for one that can hold a page.
const pageShare = 1. / 3

// smallest is the length in both directions up to which a picture is an icon or a bullet, also where it is alone.
const smallest length = 0.5

// markingWord is a word that shows that a picture has a marking, in the text that describes it.
var markingWord = pattern.Lazy(`(?i)\b(?:top secret|secret|confidential|unclassified|classified|noforn|orcon|nodis|` +
	`exdis|stadis|roger channel|sbu|fouo|cui|limited official use)\b`)

// servicesName is an agency whose seal is no marking.
var servicesName = pattern.Lazy(`(?i)\bsecret service\b`)

// drawing is a picture, or several, while it is read.
type drawing struct {
	pictures int
	plain    bool      // it was called a decoration
	worded   bool      // its description has a marking word
	size     [2]length // as it is shown
}

// area is the size of a drawing in square inches; 0 is one that is not known.
func (d *drawing) area() float64 { return float64(d.size[0] * d.size[1]) }

// icon reports whether a drawing is too small for a text.
func (d *drawing) icon() bool { return d.area() > 0 && d.size[0] < smallest && d.size[1] < smallest }

// pictures are those of a document.
type pictures struct {
	count   int
	sheet   float64 // the text area in square inches; 0 is not known
	largest float64 // of those that follow each other without text between them
	place   string  // of the largest
	first   string  // the place of the first one that is not an icon
}

// pagelike is from how many square inches on a picture can hold a page.
func (p *pictures) pagelike() float64 {
	if p.sheet > 0 {
		return p.sheet * pageShare
	}
	return textArea * pageShare
}

// sheetOf notes the text area of a sheet of paper. The smallest of a document counts.
func (p *pictures) sheetOf(width, height length) {
	if area := float64(width * height); width > 0 && height > 0 {
		if p.sheet == 0 {
			p.sheet = textArea
		}
		p.sheet = min(p.sheet, area)
	}
}

// pictured takes the drawing that ends. What its size decides is known once the document is read.
func (r *textReader) pictured() {
	s := &r.shown
	d := s.drawing
	s.drawing = drawing{}
	if d.pictures == 0 || r.again {
		return
	}
	p := &r.office.pictures
	p.count += d.pictures
	switch {
	case d.worded, d.area() == 0 && !d.plain:
		r.lacks("a picture")
	case d.plain, d.icon():
		return
	}
	if s.alone == "" {
		s.alone = r.place()
		p.first = cmp.Or(p.first, s.alone)
	}
	if s.texts > s.textsBefore {
		s.joined = 0
	}
	s.textsBefore = s.texts
	if s.joined += d.area(); s.joined > p.largest {
		p.largest, p.place = s.joined, r.place()
	}
}

// lacksPages says that a picture which can hold a page was not read, or one in a document without a text.
func (o *office) lacksPages() {
	switch p := &o.pictures; {
	case p.largest > 0 && p.largest >= p.pagelike():
		o.lacks(unreadIn("a picture", p.place))
	case p.first != "" && !strings.ContainsFunc(o.out.String(), unicode.IsLetter):
		o.lacks(unreadIn("a picture", p.first))
	}
}

// onlyPictures says that the part shows pictures, and next to them no text but banners and numbers.
func (r *textReader) onlyPictures() {
	if r.shown.alone != "" && r.office.missing == "" && !hasText(r.done) {
		r.office.lacks(unreadIn("a picture", r.shown.alone))
	}
}

// hasText reports whether paragraphs have a text that people see and that is not only a banner.
func hasText(list []paragraph) bool {
	for _, p := range list {
		for line := range strings.FieldsFuncSeq(shownText(p), func(c rune) bool { return c == '\n' || c == '\f' }) {
			if strings.ContainsFunc(line, unicode.IsLetter) && !banner.Get().MatchString(line) {
				return true
			}
		}
	}
	return false
}

// shownText is the text of a paragraph that people see.
func shownText(p paragraph) string {
	var b strings.Builder
	for _, x := range p.pieces {
		if !x.hidden && !x.deleted {
			b.WriteString(x.text)
		}
	}
	return b.String()
}

// sized notes the size of the drawing, the larger one of a picture and the place that it is in. Inside a group
// lengths are in units of the group's own.
func (s *shown) sized(width, height length) {
	if width <= 0 || height <= 0 {
		return
	}
	size := [2]length{width, height}
	if n := len(s.groups); n > 0 {
		scale := s.groups[n-1]
		s.drawing.size = [2]length{width * scale[0], height * scale[1]}
		return
	}
	if float64(width*height) > s.drawing.area() {
		s.drawing.size = size
	}
}

// group notes the size of a group of drawings; ok is false for an element that is not about it.
func (s *shown) group(e xml.StartElement) (ok bool) {
	switch e.Name.Local {
	case "grpSp", "wgp":
		scale := [2]length{1, 1}
		if n := len(s.groups); n > 0 {
			scale = s.groups[n-1]
		}
		s.groups = append(s.groups, scale)
	case "grpSpPr":
		s.ofGroup, s.outer = len(s.groups) > 0, [2]length{}
	case "ext":
		if !s.ofGroup {
			return false
		}
		s.outer = [2]length{emu(attribute(e, "cx")), emu(attribute(e, "cy"))}
	case "chExt":
		if s.ofGroup {
			scale := &s.groups[len(s.groups)-1]
			for i, inner := range [2]length{emu(attribute(e, "cx")), emu(attribute(e, "cy"))} {
				if inner > 0 && s.outer[i] > 0 {
					scale[i] *= s.outer[i] / inner
				}
			}
		}
	default:
		return false
	}
	return true
}

// groupEnd notes the end of such an element.
func (s *shown) groupEnd(name string) {
	switch name {
	case "grpSp", "wgp":
		s.groups = s.groups[:max(0, len(s.groups)-1)]
	case "grpSpPr":
		s.ofGroup = false
	}
}

// sheet takes the text area that a section of a Word document has: lengths in twentieths of a point.
func (r *docxReader) sheet(e xml.StartElement) {
	twips := func(name string) length {
		n, _ := strconv.ParseFloat(attribute(e, name), 64)
		return length(n / 1440)
	}
	switch e.Name.Local {
	case "pgSz":
		r.paper = [2]length{twips("w"), twips("h")}
	case "pgMar":
		r.office.pictures.sheetOf(r.paper[0]-twips("left")-twips("right"), r.paper[1]-twips("top")-twips("bottom"))
	}
}

// odtSheet takes the text area of a page of OpenDocument.
func (o *office) odtSheet(e xml.StartElement) {
	if e.Name.Local != "page-layout-properties" {
		return
	}
	edge := func(names ...string) (all length) {
		for _, side := range names {
			own := attribute(e, "margin-"+side)
			if own == "" {
				own = attribute(e, "margin")
			}
			all += measure(own)
		}
		return all
	}
	o.pictures.sheetOf(measure(attribute(e, "page-width"))-edge("left", "right"),
		measure(attribute(e, "page-height"))-edge("top", "bottom"))
}
