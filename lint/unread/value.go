package unread

import (
	"strings"
	"unicode/utf8"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/cable"
)

// Value is the value of a declassification instruction that has no key before it, so that no reader took it: 25X1 on
// a line of the header, a date after the reason, OADR as the last line of the text.
type Value struct {
	Span source.Span
	instruction.Value
	// Ends means that it is a line at the end of the text, not of the header.
	Ends bool
}

// longestValue is how many bytes a value on a line of its own has at most.
const longestValue = 24

// Values lists the values of instructions that are alone on a line of the header, that end its authority, or that are
// alone on the last line of the text. What an E.O. line says too is left out, and so is a date that is not after the
// cable's: it may be the day of writing.
func Values(d *cable.Document) (all []Value) {
	if d.File == nil || d.Paper != nil || d.FirstLine() == nil {
		return nil
	}
	written := d.Written()
	first, end := written.Search(d.Span.Start), written.Search(d.Span.End-1)+1
	kinds := valueKinds | textKinds
	var signature grammar.Token
	for i := first; i < end; i++ {
		kind := written.KindAt(i)
		if !kinds.Has(kind) {
			continue
		}
		switch tok := written.At(i); kind {
		case scan.Slug, scan.HeaderText, scan.Stray:
			all = addLines(d, all, tok, false)
		case scan.Tags, scan.Ref, scan.SubjectText:
			all = addLines(d, all, tok, true)
		case scan.Reason, scan.ClassifiedBy:
			all = addValue(d, all, authorityEnd(d.File.Text, tok), false)
		case scan.Text, scan.Heading:
			if len(d.Portions) == 0 || tok.Span.Start >= d.Portions[0].Span.Start {
				kinds = valueKinds
				break
			}
			all = addLines(d, all, tok, false) // it is above the authority
		case scan.Signature:
			signature = tok
		}
	}
	for end > first && !textKinds.Has(written.KindAt(end-1)) {
		end--
	}
	if end > first {
		all = addEnd(d, all, written.At(end-1))
	}
	return addEnd(d, all, signature)
}

// valueKinds are the kinds of tokens that Values looks at, and textKinds those of which it looks at those above the
// first portion, and at the last.
const (
	valueKinds = scan.Set(1)<<scan.Slug | 1<<scan.HeaderText | 1<<scan.Stray | 1<<scan.Tags | 1<<scan.Ref |
		1<<scan.SubjectText | 1<<scan.Reason | 1<<scan.ClassifiedBy | 1<<scan.Signature
	textKinds = scan.Set(1)<<scan.Text | 1<<scan.Heading
)

// addEnd adds the last line of a piece of the body where it is a value, with its key or without.
func addEnd(d *cable.Document, all []Value, tok grammar.Token) []Value {
	if tok.Text == "" || len(d.Portions) == 0 || tok.Span.Start <= d.Portions[0].Span.Start {
		return all
	}
	s := strings.TrimRight(tok.Text, " \t\r\n")
	if !shortEnd(s) {
		return all
	}
	start := strings.LastIndexByte(s, '\n') + 1
	for _, key := range [...]string{"DECL:", "DECLASSIFY ON:"} {
		if text.HasFold(s[start:], key) {
			start += len(key)
		}
	}
	return addValue(d, all, source.Span{Start: start, End: len(s)}.Shift(tok.Span.Start), true)
}

// shortEnd is a quick look: whether the last words of a text may be a value after a line's start, a key, or signs that
// no value has.
func shortEnd(s string) bool {
	end := len(s)
	for end > 0 && aroundValue(s[end-1]) {
		end--
	}
	if end <= longestValue || aroundValue(s[end-longestValue-1]) {
		return true
	}
	return strings.ContainsAny(s[end-longestValue-1:end], ":\n")
}

// addLines adds the lines of a piece of the header that are a value. Of a field only the lines after its first count,
// and words without a digit may be the field's: MR is Mauritania among the TAGS.
func addLines(d *cable.Document, all []Value, tok grammar.Token, field bool) []Value {
	if field && strings.IndexByte(tok.Text, '\n') < 0 {
		return all
	}
	at := tok.Span.Start
	for line := range strings.Lines(tok.Text) {
		if !field || at > tok.Span.Start && (strings.ContainsAny(line, "0123456789") || text.HasWord(line, "OADR")) {
			all = addValue(d, all, source.Span{Start: at, End: at + len(strings.TrimRight(line, " \t\r\n"))}, false)
		}
		at += len(line)
	}
	return all
}

// authorityEnd is the last word of the line on which an authority ends, which a stop or a comma sets apart.
func authorityEnd(whole string, tok grammar.Token) source.Span {
	end := tok.Span.End - 1
	for end < len(whole) && whole[end] != '\n' && whole[end] != '\r' {
		end++
	}
	s := strings.TrimRight(whole[tok.Span.Start:end], " \t.")
	start := strings.LastIndexAny(s, " \t\n") + 1
	before := strings.TrimRight(s[:start], " \t\r")
	if before == "" || strings.IndexByte(".,;\n", before[len(before)-1]) < 0 {
		return source.Span{}
	}
	return source.Span{Start: start, End: len(s)}.Shift(tok.Span.Start)
}

// addValue adds a piece of text that is a value and nothing else.
func addValue(d *cable.Document, all []Value, at source.Span, ends bool) []Value {
	s := at.In(d.File.Text)
	for s != "" && s[0] != ')' && aroundValue(s[0]) {
		s, at.Start = s[1:], at.Start+1
	}
	for s != "" && s[len(s)-1] != '(' && aroundValue(s[len(s)-1]) {
		s, at.End = s[:len(s)-1], at.End-1
	}
	if !mayBeValue(s) || d.Stamped(at) {
		return all
	}
	o := instruction.ParseOrder("DECL: " + s)
	if len(o.Values) != 1 || !o.Rest.Empty() || o.Number != "" {
		return all
	}
	v := o.Values[0]
	switch v.Kind {
	case instruction.Date:
		// released prints have the reviewer's day among their pages
		released := d.Form == cable.SMART || len(d.Archives) > 0
		if v.Dated && !(d.Date.Known() && v.Day > d.Date.To) || released && !ends {
			return all
		}
	case instruction.Exemption, instruction.Indefinite, instruction.NoInstruction:
	default:
		return all
	}
	listed := len(all) > 0 && all[len(all)-1].Span.Overlaps(at)
	if v.Span.End-v.Span.Start != len(s) || listed || saidByOrder(d, v, at) {
		return all
	}
	return append(all, Value{Span: at, Value: v, Ends: ends})
}

// aroundValue reports whether a byte may be next to a value without being a part of it.
func aroundValue(c byte) bool {
	switch c {
	case ' ', '\t', '.', ',', ';', ':', '-', '*', '(', ')':
		return true
	}
	return false
}

// mayBeValue is a quick look at the length and the beginning: a figure or the first letter of X1 or of a month, where a
// digit follows somewhere, else the letters of MR, OADR and other words in capitals. Look-alikes of letters are let
// through.
func mayBeValue(s string) bool {
	if len(s) < 2 || len(s) > longestValue {
		return false
	}
	switch c, next := s[0], s[1]; text.Upper(c) {
	case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', 'J', 'F', 'A', 'N':
		return hasDigit(s) || next >= utf8.RuneSelf && !text.HasLower(s)
	case 'M', 'D', 'S', 'O':
		return hasDigit(s) || !text.HasLower(s) && (next >= utf8.RuneSelf || beginsValue(s))
	default:
		return c >= utf8.RuneSelf && (hasDigit(s) || !text.HasLower(s)) && text.Plain(s) != s // not ¶B. and the like
	}
}

// valueWords are the beginnings of the values in capitals that have no digit: MR, M.R., MANUAL, DCI, DNI, SUBJECT and
// OADR.
var valueWords = [...]string{"MR", "M.", "MA", "DC", "DN", "SU", "OA"}

// beginsValue reports whether a text begins as one of those.
func beginsValue(s string) bool {
	for _, w := range valueWords {
		if text.HasFold(s, w) {
			return true
		}
	}
	return false
}

// hasDigit reports whether a text has a digit.
func hasDigit(s string) bool {
	for i := range len(s) {
		if text.IsDigit(s[i]) {
			return true
		}
	}
	return false
}

// saidByOrder reports whether an E.O. line has the value, or takes in its place.
func saidByOrder(d *cable.Document, v instruction.Value, at source.Span) bool {
	for _, b := range d.Blocks {
		if b.Order == nil {
			continue
		}
		for _, values := range [...][]instruction.Value{b.Order.Values, b.Order.More} {
			for _, o := range values {
				if o.Kind == v.Kind && o.Code == v.Code && o.Day == v.Day && o.Dated == v.Dated {
					return true
				}
			}
		}
		if b.Order.Span.Overlaps(at) {
			return true
		}
	}
	return false
}
