package lsp

import (
	"fmt"
	"strings"
	"time"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// template is what a new cable begins with, in one of its forms: the header that its marks call for.
type template struct {
	form string
	text func(h newHeader) string
}

// templates are the forms in the order in which they are offered.
var templates = [...]template{{"SMART cable", smartTemplate}, {"telegram", telegramTemplate}, {"draft", draftTemplate}}

// newHeader is what the header of a new cable must say.
type newHeader struct {
	marking.Marking
	day calendar.Day
	// order and authority are the lines that the order in force asks for.
	order, authority string
	// body is the first paragraph, empty where the text is there already.
	body string
}

// newCable are the forms of a cable for a file that is not one yet, where nothing but the beginning of a word is
// before the place. Where the text is there already its marks settle the header; else each form is offered for each
// level.
func (v *view) newCable(before, behind string, offset int) (list []suggestion, typed int) {
	typed = len(before)
	if len(v.results) > 0 || strings.TrimSpace(v.document.text[:offset-typed]) != "" ||
		strings.TrimSpace(behind) != "" || !captionLine.Get().MatchString(before) {
		return nil, 0
	}
	rest := v.document.text[offset:]
	if m := v.calledFor(rest); m != (marking.Marking{}) || strings.TrimSpace(rest) != "" {
		for _, t := range templates {
			list = append(list, t.suggestion(v.header(m, ""), ""))
		}
		return list, typed
	}
	for i, mark := range newMarks {
		m := marking.Parse(mark).Marking
		suffix := levelSuffix(i, m)
		for _, t := range templates {
			list = append(list, t.suggestion(v.header(m, "1. "+mark+" "), suffix))
		}
	}
	return list, typed
}

// newMarks are the marks of the first paragraphs of new texts, the plainest first.
var newMarks = [...]string{"(U)", "(SBU)", "(C)", "(S)"}

// levelSuffix is what the name of a template ends with; the plainest has none.
func levelSuffix(i int, m marking.Marking) string {
	if i == 0 {
		return ""
	}
	return ", " + meaning(m.Header())
}

// suggestion is the form with a header.
func (t template) suggestion(h newHeader, suffix string) suggestion {
	return suggestion{text: t.text(h), label: t.form + suffix, detail: "a new cable, " + meaning(h.Marking),
		kind: fileItem}
}

// calledFor is what the marks of a text call for that has no header yet.
func (v *view) calledFor(rest string) marking.Marking {
	const header = "UNCLAS QUELLVILLE 000001\n\nE.O. 13526: N/A\nTAGS: PREL\nSUBJECT: X\n\n"
	docs := cable.Documents(v.parser.Parse(source.NewFile("new", header+strings.TrimLeft(rest, "\r\n"))))
	if len(docs) == 0 {
		return marking.Marking{}
	}
	return lint.Derived(docs[0])
}

// header is the header that a marking calls for on the day of the session.
func (v *view) header(m marking.Marking, body string) newHeader {
	if m.Level == marking.Unmarked {
		m.Level = marking.Unclassified
	}
	h := newHeader{Marking: m, day: v.today, body: body}
	h.order, h.authority = lint.Skeleton(cable.Dated(&cable.Document{}, v.today), m.Level)
	return h
}

// captions are those that follow from the marking.
func (h newHeader) captions() (list []string) {
	if h.Controls.Has(marking.SBU) && !h.Level.Classified() {
		list = append(list, "SENSITIVE")
	}
	if h.Controls.Has(marking.NOFORN) {
		list = append(list, "NOFORN")
	}
	return list
}

// smartTemplate is a cable as SMART prints it: SMART gives number and date when it is sent.
func smartTemplate(h newHeader) string {
	banner := h.Level.String() + "\n"
	captions := ""
	switch {
	case h.Controls.Has(marking.NOFORN) && h.Level.Classified():
		banner = h.Level.String() + "//NOFORN\n"
	case h.Controls.Has(marking.SBU) && !h.Level.Classified():
		banner += "SBU\n"
		captions = "Captions:     SENSITIVE\n"
	}
	head := banner + "\nMRN:\nDate/DTG:\nFrom:         AMEMBASSY \nAction:       WASHDC, SECSTATE ROUTINE\n" +
		"E.O.:         13526\nTAGS:         \n" + captions + "Subject:      (U) \n\n"
	if h.body == "" {
		return head
	}
	return head + h.body + "\n\nSignature:\nDrafted By:\n\n" + banner
}

// telegramTemplate is a telegram, from its classification line on.
func telegramTemplate(h newHeader) string {
	return h.Level.Telegram() + " POST 000000\n\n" + h.fields()
}

// draftTemplate is a telegram before it is sent: the level alone, who drafts it, the day.
func draftTemplate(h newHeader) string {
	return h.Level.String() + "\nOFFICE:DRAFTER\n" + h.day.Slashed() +
		" 202-647-0000\nOFFICE:APPROVER\nROUTINE POST\n\n" + h.fields()
}

// fields are the fields of a telegram's header below its first lines.
func (h newHeader) fields() string {
	out := ""
	if c := h.captions(); len(c) > 0 {
		out = strings.Join(c, "\n") + "\n\n"
	}
	out += h.order + "\nTAGS: \nSUBJECT: (U) \n\n"
	if h.authority != "" {
		out += h.authority + "\n\n"
	}
	if h.body != "" {
		out += h.body + "\n"
	}
	return out
}

// memoTemplate is a memorandum: its banner above and below, and where it is classified, by whom and until when
// (32 CFR 2001.21).
func memoTemplate(h newHeader) string {
	banner := h.Level.String()
	switch {
	case h.Controls.Has(marking.SBU) && !h.Level.Classified():
		banner = "SENSITIVE BUT UNCLASSIFIED"
	case h.Controls.Has(marking.NOFORN):
		banner += "//NOFORN"
	}
	y, m, d := h.day.Split()
	text := fmt.Sprintf("%s\n\n%s %d, %d\n\nMEMORANDUM FOR \n\nSUBJECT: (U) \n\n%s \n\n", banner, time.Month(m), d, y,
		h.body)
	if h.Level.Classified() {
		text += "Classified By: \nReason: 1.4()\nDeclassify On: " + h.day.AddYears(longest).Compact() + "\n\n"
	}
	return text + banner + "\n"
}

// longest is how many years a classification may last where the classifier decides nothing else: E.O. 13526, section
// 1.5(b), gives ten.
const longest = 10
