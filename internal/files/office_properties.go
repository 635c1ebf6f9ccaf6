package files

import (
	"encoding/xml"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// properties notes the properties of a document that somebody gave it, where their names speak of its marking: an
// office program shows them in a dialog alone, and mail programs and gateways go by them.
func (o *office) properties() error { return o.propertiesIn("docProps/custom.xml", "property") }

// propertiesIn notes the properties that are elements of a part.
func (o *office) propertiesIn(part, element string) error {
	name, value, in := "", "", false
	return o.each(part, func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			if t.Name.Local == element {
				name, value, in = attribute(t, "name"), "", true
			}
		case xml.CharData:
			if in {
				value += string(t)
			}
		case xml.EndElement:
			if t.Name.Local == element {
				if in = false; labelName(name) {
					o.labels = append(o.labels, source.Label{Kind: source.Property, Name: strings.ToLower(name),
						Text: strings.TrimSpace(value)})
				}
			}
		}
	})
}

// labelName reports whether a property's name speaks of a marking.
func labelName(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "classif") || strings.Contains(name, "marking") || name == "banner"
}
