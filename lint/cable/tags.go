package cable

import (
	"slices"

	"github.com/cablelint/cablelint/grammar"
)

// tags takes the tags of a TAGS line, each once. A caption that a copy ran into the line is not one.
func (d *documentBuilder) tags(b *HeaderBlock, tok grammar.Token) {
	list := tok.Tags(d.doc.Form == SMART)
	b.Damaged = b.Damaged || list.KeyDamaged
	b.TagsSpan, b.TagsAt = cover(b.TagsSpan, tok.Span), cover(b.TagsAt, list.Words)
	if b.Tags == nil {
		b.Tags = make([]string, 0, list.Room())
	}
	for tag := range list.Each {
		if tag != "SIPDIS" && d.newTag(b, tag) {
			b.Tags = append(b.Tags, tag)
		}
	}
}

// fewTags is how many tags are looked through one by one.
const fewTags = 32

// newTag reports whether a block does not have a tag yet.
func (d *documentBuilder) newTag(b *HeaderBlock, tag string) bool {
	if len(b.Tags) < fewTags {
		return !slices.Contains(b.Tags, tag)
	}
	if d.tagged != b {
		d.tagged, d.tagSet = b, map[string]bool{}
		for _, t := range b.Tags {
			d.tagSet[t] = true
		}
	}
	known := d.tagSet[tag]
	d.tagSet[tag] = true
	return !known
}
