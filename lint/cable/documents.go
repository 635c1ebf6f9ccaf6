package cable

import (
	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
)

// Documents gives the cables of a file in order, none where the text is no cable. A
// text is a cable if it has a classification line (level, post, serial), or two of
// DTG, E.O. line, TAGS and SUBJECT. Header blocks of one post and serial are one
// cable; another post or serial outside a quoted text begins another.
func Documents(t *grammar.Tree) []*Document {
	b := builder{tree: t}
	for _, p := range t.Parts {
		b.part(p)
	}
	b.finish()
	var docs []*Document
	for _, d := range b.drafts {
		if !d.cable() {
			continue
		}
		doc := d.document()
		doc.Index = len(docs)
		if n := len(docs); n > 0 {
			doc.Before = docs[n-1]
		}
		docs = append(docs, doc)
	}
	return docs
}

// Dated gives the cable as of a day that the user named, where the text tells no
// date; a cable that tells its date is returned as it is.
func Dated(d *Document, day calendar.Day) *Document {
	if d.Date.Known() {
		return d
	}
	dated := *d
	dated.Date = Date{From: day, To: day, Source: FromOption}
	return &dated
}
