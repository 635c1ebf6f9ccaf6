package rules

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
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
	tags := bareKey(d, b.TagsSpan, "TAGS")
	if rest := o.Text[o.NumberSpan.End:]; rest == "" || rest[0] == ' ' {
		// the style without colons has EO and none after TAGS
		if at := o.Place(o.NumberSpan); tags.Empty() && !b.TagsSpan.Empty() && strings.HasPrefix(o.Text, "E.O. ") {
			missing(source.Span{Start: o.Span.Start, End: at.End})
		}
		return
	}
	if !tags.Empty() {
		missing(tags)
	}
	if b.Subject != nil {
		if at := bareKey(d, b.Subject.Span, "SUBJECT"); !at.Empty() {
			missing(at)
		}
	}
	if len(o.Values) == 0 || !declared(o) {
		return
	}
	value := o.Values[0].Span
	between := o.Text[o.NumberSpan.End:value.Start]
	switch key := strings.Trim(between, " :\t"); {
	case key == "":
		all.add("DECL", lint.Diagnostic{Span: o.Place(value), Message: "DECL: is missing before the declassification date",
			Help: "write DECL: before it"})
	case strings.EqualFold(key, "DECL") && !strings.Contains(between[strings.Index(between, key):], ":"):
		from := o.NumberSpan.End + strings.Index(between, key)
		missing(o.Place(source.Span{Start: from, End: from + len(key)}))
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

// bareKey is the place of a key at the front of a field where no colon or other sign comes after it; empty where one
// does.
func bareKey(d *cable.Document, field source.Span, key string) source.Span {
	s := field.In(d.File.Text)
	if len(s) <= len(key) || !text.HasWord(s, key) || strings.IndexByte(" ;,=", s[len(key)]) < 0 {
		return source.Span{}
	}
	if rest := strings.TrimLeft(s[len(key):], " "); rest == "" || strings.IndexByte(":-.", rest[0]) >= 0 {
		return source.Span{}
	}
	return source.Span{Start: field.Start, End: field.Start + len(key)}
}
