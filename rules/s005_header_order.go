package rules

import (
	"slices"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

var headerOrder = &lint.Rule{
	Code: "S005", Name: "header-order", Title: "the header's lines are out of order",
	Demands:    "E.O., TAGS, SUBJECT, REF and Classified By come in this order",
	Severities: []lint.Severity{lint.Info},
	Cites: []law.Cite{law.Consistency("E.O., TAGS, SUBJECT, REF, Classified By: all but one in a hundred of the " +
		"public cables keep the order")},
	Why: `Readers and programs look for each line in its usual place. Any order can be read, so the finding is only a
note.`,
	Examples: []lint.Example{
		{Frame: "2009 C", Text: "E.O. 12958: DECL: 05/04/2019\n-TAGS\nSUBJECT: HARBOR TALKS RESUME\n⟦TAGS: PREL PGOV QV⟧",
			Note: "TAGS after the subject"},
		{Frame: "2009 C", Text: "-E.O.\nTAGS: PREL PGOV QV\n⟦E.O. 12958: DECL: 05/04/2019⟧",
			Note: "the E.O. line after TAGS"},
		{Frame: "2009 C", Text: "REF: VARNES 12", Note: "in order"},
		{Frame: "2009 C", Text: "SUBJECT: HARBOR TALKS RESUME\nNOFORN\n2. (C/NF) The minister gave a date.", Trap: true,
			Note: "captions and slugs may be anywhere"},
	},
	Check: func(p *lint.Pass) {
		// SMART prints its keys itself
		if p.Doc.Copy.HeaderCut || p.Doc.Copy.Spliced || p.Doc.Form == cable.SMART {
			return
		}
		var all repeats
		for _, b := range p.Doc.Blocks {
			if c := lateCaption(b); c != nil {
				all.add(c.Name, lint.Diagnostic{Span: c.Span, Message: c.Name + " comes after SUBJECT",
					Help: "put it below the classification line"})
			}
			if before, after, ok := misplaced(fieldsInOrder(b)); ok {
				all.add("", lint.Diagnostic{Span: before.at, Message: before.name + " " + after,
					Help: "put E.O., TAGS, SUBJECT, REF and Classified By in this order"})
			}
		}
		if len(all.found) > 0 && !p.Doc.Glued() {
			all.report(p)
		}
	},
}

// lateCaption is a caption that limits who may see the cable and is on a line of its own after SUBJECT, where nobody
// looks for it; nil where none is, or another of the name is before.
func lateCaption(b *cable.HeaderBlock) *cable.Caption {
	if b.Subject == nil {
		return nil
	}
	for i := range b.Captions {
		c := &b.Captions[i]
		if slices.Contains(limiting[:], c.Name) && !c.Glued && c.Span.Start > b.Subject.Span.End &&
			captionOf(b, c.Name).Span == c.Span {
			return c
		}
	}
	return nil
}

// misplaced is the field without which the others are in order, and where it is: "after REF". Of two that are
// exchanged it is the one that comes too late; of several out of order, the first that does.
func misplaced(fields [5]headerField) (wrong headerField, where string, ok bool) {
	present := slices.DeleteFunc(fields[:], func(f headerField) bool { return f.at.Empty() })
	fault := firstTooEarly(present)
	if fault < 0 {
		return wrong, "", false
	}
	late, early := present[fault-1], present[fault]
	if firstTooEarly(slices.Delete(slices.Clone(present), fault-1, fault)) < 0 {
		return late, "comes after " + early.name, true
	}
	for i, f := range present {
		if firstTooEarly(slices.Delete(slices.Clone(present), i, i+1)) < 0 {
			first := slices.MinFunc(present, func(a, b headerField) int { return a.at.Start - b.at.Start })
			if first == f {
				return f, "comes before " + present[0].name, true
			}
			return f, "is out of its place", true
		}
	}
	return late, "comes after " + early.name, true
}

// firstTooEarly is the first field that comes before its predecessor; -1 where none does.
func firstTooEarly(fields []headerField) int {
	for i := 1; i < len(fields); i++ {
		if fields[i].at.Start < fields[i-1].at.Start {
			return i
		}
	}
	return -1
}

// headerField is a field of the header and its first line.
type headerField struct {
	name string
	at   source.Span
}

// fieldsInOrder are a block's fields in the order in which they should be; the span of one that is missing is empty.
func fieldsInOrder(b *cable.HeaderBlock) [5]headerField {
	fields := [5]headerField{{name: "the E.O. line"}, {"TAGS", b.TagsSpan}, {name: "SUBJECT"}, {"REF", b.Refs},
		{name: "Classified By"}}
	if b.Order != nil {
		fields[0].at = b.Order.Span
	}
	if b.Subject != nil {
		fields[2].at = b.Subject.Span
	}
	if a := b.Authority; a != nil && !a.InParagraph && !a.Correction {
		fields[4].at = a.Key
	}
	return fields
}
