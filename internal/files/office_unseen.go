package files

import (
	"encoding/xml"
	"errors"
	"maps"
	"path"
	"slices"
	"strings"
)

// others looks through the XML of a document that nothing shown refers to: building blocks, data that programs keep,
// slides that are left out, pages for handouts. Nobody sees these, and they go where the document goes, so marks in
// them are reported. What is damaged there harms nothing.
func (o *office) others() error {
	for _, name := range slices.Sorted(maps.Keys(o.parts)) {
		if o.seen[name] || !strings.HasSuffix(strings.ToLower(name), ".xml") || withoutText(name) {
			continue
		}
		r := otherReader{textReader: newTextReader(o, "")}
		if err := o.each(name, r.next); errors.Is(err, errRatio) || errors.Is(err, errInflated) {
			return err
		}
		if marked(r.text.String()) {
			o.lacks(otherPart(name) + " has marks, and was not checked")
		}
	}
	return nil
}

// foreign says that a part with words has no paragraph that was read, so that its elements are those of another format.
func (r *textReader) foreign() {
	if r.outside && len(r.done) == 0 {
		r.office.lacks("the text in " + r.part + " is in elements that are not known, and was not read")
	}
}

// behind says that a picture is in the background, by an element of a style of OpenDocument.
func (o *office) behind(e xml.StartElement) {
	if e.Name.Local == "background-image" && attribute(e, "href") != "" || attribute(e, "fill") == "bitmap" {
		o.lacks(pictureBehind)
	}
}

// pictureBehind says that a picture is in the background of pages or paragraphs.
const pictureBehind = "a picture in the background was not read: check it by hand"

// otherReader gathers all text of a part, a line for each element that is no piece of a paragraph.
type otherReader struct {
	*textReader
	text strings.Builder
}

func (r *otherReader) next(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		r.numbered(t)
	case xml.CharData:
		r.text.Write(t)
	case xml.EndElement:
		switch t.Name.Local {
		case "t", "r", "span":
		default:
			r.text.WriteByte('\n')
		}
	}
}

// withoutText reports whether a part has settings, looks, or the text of templates that wait to be used.
func withoutText(name string) bool {
	name = strings.ToLower(name)
	if strings.HasPrefix(name, "object") { // of OpenDocument, which is reported as it is
		return true
	}
	for _, dir := range [...]string{"theme/", "slidelayouts/", "slidemasters/", "diagrams/", "configurations2/"} {
		if strings.Contains(name, dir) {
			return true
		}
	}
	switch path.Base(name) {
	case "[content_types].xml", "styles.xml", "styleswitheffects.xml", "settings.xml", "websettings.xml",
		"fonttable.xml", "core.xml", "app.xml", "presprops.xml", "viewprops.xml", "tablestyles.xml", "manifest.xml":
		return true
	}
	return false
}

// otherPart is what people call a part. Its name in the archive is not shown: anything can be in it.
func otherPart(name string) string {
	name = strings.ToLower(name)
	for _, p := range [...]struct{ dir, is string }{{"glossary/", "a building block of the document"},
		{"customxml/", "data that a program keeps in the document"}, {"handoutmasters/", "the page for handouts"},
		{"notesmasters/", "the page for notes"}, {"slides/", "a slide that is not in the show"},
		{"/header", "a header that no page shows"}, {"/footer", "a footer that no page shows"}} {
		if strings.Contains(name, p.dir) {
			return p.is
		}
	}
	return "a part of the document that is not shown"
}
