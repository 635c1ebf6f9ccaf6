package files

import (
	"encoding/xml"
	"slices"
	"strings"
)

// A format may show small letters as capitals, so that "secret" in the file is SECRET on the page. The text is read as
// it is shown. Small capitals count too: in them a banner is one, and (c) is a mark.

// letterStyle is what a style of a document says about capitals.
type letterStyle struct {
	parent string
	said   bool // the style says it itself
	shown  bool // as capitals
}

// lettering is how letters are shown where a reader is.
type lettering struct {
	style     string // the one that is being defined
	nested    []bool // what the styles of the open paragraphs and spans say
	said, run bool   // what the run says, itself or by its style
	direct    bool   // it says it itself
	shape     bool   // what the text of a shape says for all of it
	list      bool   // that is being said
}

// capitals reports whether letters are shown as capitals.
func (r *textReader) capitals() bool {
	c := &r.lettering
	if c.said {
		return c.run
	}
	n := len(c.nested)
	return c.shape || n > 0 && c.nested[n-1]
}

// letters takes what an element says about letters.
func (r *textReader) letters(e xml.StartElement) {
	c := &r.lettering
	if r.bare {
		r.office.styleOf(&c.style, e)
	}
	switch name := e.Name.Local; name {
	case "p", "h", "span":
		shown := r.office.styledCapitals(attribute(e, "style-name"))
		if n := len(c.nested); n > 0 && name == "span" && !shown.said {
			shown.shown = c.nested[n-1]
		}
		c.nested = append(c.nested, shown.shown)
	case "r":
		c.said, c.run, c.direct = false, false, false
	case "pStyle":
		if n := len(c.nested); n > 0 {
			c.nested[n-1] = r.office.styledCapitals(attribute(e, "val")).shown
		}
	case "rStyle":
		if s := r.office.styledCapitals(attribute(e, "val")); s.said && r.inRun {
			c.said, c.run = true, s.shown
		}
	case "caps", "smallCaps":
		if r.inRun {
			c.run = c.direct && c.run || switchedOn(e)
			c.said, c.direct = true, true
		}
	case "lstStyle":
		c.list = true
	case "rPr", "defRPr": // of slides
		switch form := attribute(e, "cap"); {
		case form == "":
		case name == "rPr":
			c.said, c.run = true, form != "none"
		case c.list:
			c.shape = form != "none"
		}
	}
}

// lettersEnd notes the end of such an element.
func (r *textReader) lettersEnd(name string) {
	c := &r.lettering
	switch name {
	case "p", "h", "span":
		c.nested = c.nested[:max(0, len(c.nested)-1)]
	case "r", "fld":
		c.said, c.run = false, false
	case "lstStyle":
		c.list = false
	case "txBody":
		c.shape = false
	}
}

// switchedOn reports whether a property of Word is on, as it is without a value.
func switchedOn(e xml.StartElement) bool {
	return !slices.Contains([]string{"0", "false", "off", "none"}, attribute(e, "val"))
}

// mostParents is how many styles that are each other's parents are looked through.
const mostParents = 20

// styledCapitals is what a style says, or the first of its parents that says something.
func (o *office) styledCapitals(name string) letterStyle {
	for range mostParents {
		s, ok := o.styles[name]
		if !ok || s.said || s.parent == "" {
			return s
		}
		name = s.parent
	}
	return letterStyle{}
}

// styleOf takes what an element says about the style that is being defined. Styles of a part replace those of the same
// name of the parts before.
func (o *office) styleOf(style *string, e xml.StartElement) {
	switch name := e.Name.Local; {
	case name == "style":
		if *style = attribute(e, "styleId"); *style == "" {
			*style = attribute(e, "name")
		}
		if o.styles == nil {
			o.styles = map[string]letterStyle{}
		}
		o.styles[*style] = letterStyle{parent: attribute(e, "parent-style-name")}
		if attribute(e, "type") == "paragraph" && attribute(e, "default") == "1" { // of paragraphs that name none
			o.styles[""] = letterStyle{parent: *style}
		}
	case strings.HasSuffix(name, "-style"): // of lists, pages and numbers
		*style = ""
	}
	s := o.styles[*style]
	if *style == "" {
		return
	}
	switch e.Name.Local {
	case "basedOn":
		s.parent = attribute(e, "val")
	case "caps", "smallCaps":
		s.said, s.shown = true, s.shown || switchedOn(e)
	case "text-properties":
		change, form := attribute(e, "text-transform"), attribute(e, "font-variant")
		s.said = change != "" || form != ""
		s.shown = change == "uppercase" || form == "small-caps"
	}
	o.styles[*style] = s
}

// wordStyles reads the styles of a Word document.
func (o *office) wordStyles() error {
	style := ""
	return o.each("word/styles.xml", func(t xml.Token) {
		if e, ok := t.(xml.StartElement); ok {
			o.styleOf(&style, e)
		}
	})
}
