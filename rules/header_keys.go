package rules

import (
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// incompleteKeys reports keys of a telegram's header that lost a part: TAGS and SUBJECT without the colon that the E.O.
// line has, DECL without its colon, and a value without DECL.
func incompleteKeys(d *cable.Document, b *cable.HeaderBlock, all *repeats) {
	o := b.Order
	if d.Form != cable.Telegram && d.Form != cable.Draft || o == nil || len(o.Number) != len("12958") || stamped(o) {
		return
	}
	missing := func(at source.Span) {
		key := at.In(d.File.Text)
		all.add(key, lint.Diagnostic{Span: at, Message: "the key " + key + " has no colon",
			Help: "write " + key + ":", Fixes: replace(lint.Safe, at, key+":", "write "+key+":")})
	}
	tags := d.Written().BareKey(b.TagsSpan, "TAGS")
	key := o.KeyForm(o.Text)
	if key.NoColon {
		// the style without colons has EO and none after TAGS
		if at := o.Place(o.NumberSpan); tags.Empty() && !b.TagsSpan.Empty() && key.Dotted {
			missing(source.Span{Start: o.Span.Start, End: at.End})
		}
		return
	}
	if !tags.Empty() {
		missing(tags)
	}
	if b.Subject != nil {
		if at := d.Written().BareKey(b.Subject.Span, "SUBJECT"); !at.Empty() {
			missing(at)
		}
	}
	if len(o.Values) == 0 || !declared(o) {
		return
	}
	switch {
	case key.NoDecl:
		all.add("DECL", lint.Diagnostic{Span: o.Place(o.Values[0].Span),
			Message: "DECL: is missing before the declassification date", Help: "write DECL: before it"})
	case !key.BareDecl.Empty():
		missing(o.Place(key.BareDecl))
	}
}

// declared reports whether the first value of an E.O. line is one that DECL comes before: the schedules of the orders
// before E.O. 12356 have a key of their own.
func declared(o *cable.OrderLine) bool {
	switch o.Values[0].Kind {
	case instruction.Date:
		return o.Number == "12356" || o.Number == "12958" || o.Number == "13526"
	case instruction.Exemption:
		return o.Number == "12958" || o.Number == "13526"
	}
	return false
}
