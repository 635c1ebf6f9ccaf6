package files

import (
	"encoding/xml"
	"strings"

	"github.com/cablelint/cablelint/grammar/source"
)

// properties notes the properties of a document where their names speak of its marking, and its title, subject and
// the like where they may be a marking: an office program shows them in a dialog alone, and mail programs and gateways
// go by them.
func (o *office) properties() error {
	if err := o.propertiesIn("docProps/core.xml", ""); err != nil {
		return err
	}
	return o.propertiesIn("docProps/custom.xml", "property")
}

// propertiesIn notes the properties that are elements of a part: those of a name that somebody gave, and those that
// each document has.
func (o *office) propertiesIn(part, element string) error {
	name, value, in := "", "", false
	return o.each(part, func(t xml.Token) {
		switch t := t.(type) {
		case xml.StartElement:
			switch local := t.Name.Local; {
			case local == element:
				name, value, in = strings.ToLower(attribute(t, "name")), "", true
			case usualProperty(local):
				name, value, in = strings.ToLower(local), "", true
			}
		case xml.CharData:
			if in {
				value += string(t)
			}
		case xml.EndElement:
			if t.Name.Local != element && !usualProperty(t.Name.Local) {
				return
			}
			in = false
			if value = strings.TrimSpace(value); labelName(name) || usualProperty(name) && value == strings.ToUpper(value) {
				o.labels = append(o.labels, source.Label{Kind: source.Property, Name: name, Text: value})
			} else if mark, _, ok := strings.Cut(value, ") "); ok && mark != "" && mark[0] == '(' && usualProperty(name) {
				o.labels = append(o.labels, source.Label{Kind: source.Property, Name: name, Text: mark + ")"})
			}
		}
	})
}

// usualProperty reports whether a property is one that each document has, and people write words into.
func usualProperty(name string) bool {
	switch name {
	case "title", "subject", "keywords", "keyword", "category", "contentStatus", "contentstatus":
		return true
	}
	return false
}

// labelName reports whether a property's name speaks of a marking, or is that of the name of a sensitivity label.
func labelName(name string) bool {
	name = strings.ToLower(name)
	return strings.Contains(name, "classif") || strings.Contains(name, "marking") || name == "banner" ||
		strings.Contains(name, "securitylabel") || strings.HasPrefix(name, "msip_label_") && strings.HasSuffix(name, "_name")
}
