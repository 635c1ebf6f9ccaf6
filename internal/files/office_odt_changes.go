package files

import (
	"encoding/xml"
	"fmt"
)

// Changes that nobody has accepted are listed in front of a text of OpenDocument: what is taken out is there, and what
// is put in is between two signs in the text. Of the change of a format nothing is read.

// odtChanges are the changes of a part.
type odtChanges struct {
	depth   int // in the list
	id      string
	removed *textReader // the one that is read
	deleted map[string]*textReader
	put     map[string]bool
}

// changed takes a token of the list of changes, and the signs in the text; ok is false for all others.
func (r *textReader) changed(t xml.Token) (ok bool) {
	c := &r.changes
	switch e := t.(type) {
	case xml.StartElement:
		switch {
		case c.depth > 0 || e.Name.Local == "tracked-changes":
			c.depth++
			c.start(r, e)
		case e.Name.Local == "change":
			r.takenOut(attribute(e, "change-id"))
		case e.Name.Local == "change-start" && c.put[attribute(e, "change-id")]:
			r.ins++
		case e.Name.Local == "change-end" && c.put[attribute(e, "change-id")]:
			r.ins = max(0, r.ins-1)
		}
	case xml.EndElement:
		if c.depth > 0 {
			c.depth--
			if e.Name.Local == "deletion" {
				c.deleted[c.id], c.removed = c.removed, nil
			} else if c.removed != nil {
				c.removed.token(t)
			}
			return true
		}
	default:
		if c.removed != nil {
			c.removed.token(t)
		}
	}
	return c.depth > 0
}

// start takes an element of the list.
func (c *odtChanges) start(r *textReader, e xml.StartElement) {
	switch {
	case c.removed != nil:
		c.removed.token(e)
	case e.Name.Local == "tracked-changes" && c.deleted == nil:
		c.deleted, c.put = map[string]*textReader{}, map[string]bool{}
	case e.Name.Local == "changed-region":
		c.id = attribute(e, "id")
	case e.Name.Local == "deletion":
		c.removed = newTextReader(r.office, r.part)
		c.removed.bare, c.removed.again = true, true
	case e.Name.Local == "insertion":
		c.put[c.id] = true
	}
}

// takenOut adds what a change takes out where its sign is. Of several paragraphs the first goes on with the text
// before the sign, and the last with the text after it.
func (r *textReader) takenOut(id string) {
	removed := r.changes.deleted[id]
	if removed == nil {
		return
	}
	delete(r.changes.deleted, id) // each has one sign
	l, alone := r.level(), len(r.open) == 0
	if alone {
		name := fmt.Sprintf("%s:%s¶%d", r.part, l.name, l.paragraphs)
		r.open = append(r.open, &paragraph{name: name, number: l.paragraphs})
	}
	p := r.open[len(r.open)-1]
	first, last := len(p.pieces) == 0, removed.levels[0].paragraphs
	for _, x := range removed.done {
		p.pieces = append(p.pieces, piece{text: textOf(x.pieces), deleted: true, begins: first || x.number > 1,
			ends: x.number < last})
	}
	if alone {
		r.finish()
	}
}
