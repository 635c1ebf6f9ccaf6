package files

import (
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// pptxMaster gives what the layout and the master of a slide show on it: banners are often there, once for all slides.
// Top is what is in the upper half, foot the rest. What only holds a place for the slide's own text is left out.
func (o *office) pptxMaster(targets map[string]string, name string) (top, foot []paragraph, err error) {
	for _, kind := range [...]string{"layout", "master"} {
		part := ""
		for _, target := range targets {
			if strings.Contains(strings.ToLower(target), "slide"+kind+"s/") {
				part = target
			}
		}
		if part == "" {
			break
		}
		r := &masterReader{textReader: newTextReader(o, name+" "+kind)}
		r.again = o.seen[part]
		if err := o.each(part, r.next); err != nil {
			return nil, nil, err
		}
		top, foot = append(top, r.top...), append(foot, r.foot...)
		if r.alone {
			break
		}
		if targets, err = o.relations(part); err != nil {
			return nil, nil, err
		}
	}
	return top, foot, nil
}

// masterReader reads the shapes of a layout or a master.
type masterReader struct {
	*textReader
	top, foot []paragraph
	held      bool
	low       bool
	from      int
}

// slideMiddle is the middle of a slide in EMU: slides are 7.5 inches high, or a little less.
const slideMiddle = 6858000 / 2

func (r *masterReader) next(t xml.Token) {
	if e, ok := t.(xml.StartElement); ok {
		switch e.Name.Local {
		case "sp":
			r.held, r.low, r.from = false, false, len(r.done)
		case "ph":
			r.held = true
		case "off":
			y, err := strconv.Atoi(attribute(e, "y"))
			r.low = err == nil && y > slideMiddle
		}
	}
	r.token(t)
	if e, ok := t.(xml.EndElement); ok && e.Name.Local == "sp" {
		switch shape := slices.Clone(r.done[r.from:]); {
		case r.held:
		case r.low:
			r.foot = append(r.foot, shape...)
		default:
			r.top = append(r.top, shape...)
		}
	}
}
