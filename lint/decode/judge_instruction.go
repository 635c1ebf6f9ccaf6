package decode

import (
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/lint/law"
)

// instructed judges an order's line, a declassification instruction or a reason in the smallest cable that has it, on
// the day that it is to be used.
func (w judge) instructed(j Judgment, s string) Judgment {
	family, f := "D", frame{}
	if reason(s) != nil {
		family, f = "A", reasonFrame(s, w.day)
	} else {
		f = orderFrame(s, w.day)
	}
	if f.text == "" {
		return j
	}
	j.ByDay, j.Unknown = true, rest(s)
	j.Findings = w.find(f, family)
	for _, d := range j.Findings {
		if d.Rule.Code == "D031" {
			j.Parts = notDates(j.Parts)
		}
		if len(d.Fixes) != 1 || len(d.Fixes[0].Edits) != 1 {
			continue
		}
		if e := d.Fixes[0].Edits[0]; f.at.Start <= e.Span.Start && e.Span.End <= f.at.End {
			j.Correct = f.text[f.at.Start:e.Span.Start] + e.Text + f.text[e.Span.End:f.at.End]
		}
	}
	return j
}

// rest is what stands after an instruction and is not read as one; nil for nothing.
func rest(s string) []string {
	if reason(s) != nil {
		return nil
	}
	o := instruction.ParseOrder(s)
	if o.Number == "" && o.Key.Empty() {
		s = declKey + s
		o = instruction.ParseOrder(s)
	}
	if word := strings.Trim(o.Rest.In(s), " ,;."); word != "" && !o.Commingled {
		return []string{word}
	}
	return nil
}

// declKey is the key of an instruction that is asked about without one.
const declKey = "DECL: "

// notDates are the parts of an instruction whose date a rule calls unreadable: what day it gives is not known.
func notDates(parts []Part) []Part {
	for i, p := range parts {
		if strings.HasPrefix(p.Says, declassifyOn) {
			parts[i] = Part{Text: p.Text, Says: "not a date"}
		}
	}
	return parts
}

// orderFrame is a cable with a line that begins with an order, or with an instruction of the order in force on a day;
// empty where none was.
func orderFrame(s string, day calendar.Day) frame {
	line, m := s, marking.Marking{Level: marking.Confidential}
	o := instruction.ParseOrder(s)
	if o.Number == "" {
		inForce := law.InForce(day)
		if inForce == nil {
			return frame{}
		}
		key := "E.O. " + inForce.Order + ": "
		if o.Key.Empty() {
			o = instruction.ParseOrder(declKey + s)
			if kind := firstKind(o); kind != instruction.Schedule && kind != instruction.NotApplicable {
				key += "DECL: "
			}
		}
		line = key + s
	}
	switch {
	case o.Commingled:
		m = marking.Marking{Level: marking.Secret, Controls: marking.Controls(0).With(marking.RD)}
	case firstKind(o) == instruction.NotApplicable:
		m.Level = marking.Unclassified
	}
	return instructionFrame(m, day, line, "", s)
}

// firstKind is the kind of an order's first value.
func firstKind(o *instruction.Order) instruction.ValueKind {
	if len(o.Values) == 0 {
		return instruction.Unknown
	}
	return o.Values[0].Kind
}

// reasonFrame is a cable with a reason.
func reasonFrame(s string, day calendar.Day) frame {
	line := s
	switch {
	case text.HasFold(s, "CLASSIFIED"):
	case text.HasFold(s, "FOR "), text.HasFold(s, "PER "):
		line = "Classified By: DCM Ana Prill " + s
	case text.HasFold(s, "REASON"):
		line = "Classified By: DCM Ana Prill. " + s
	default:
		line = "Classified By: DCM Ana Prill. Reason: " + s
	}
	return instructionFrame(marking.Marking{Level: marking.Confidential}, day, "", line, s)
}

// instructionFrame is a cable with an E.O. line or with an authority, those of its day where they are empty, and the
// place of a piece of it.
func instructionFrame(m marking.Marking, day calendar.Day, order, authority, piece string) frame {
	head := headerWith(m, day, nil, order, authority)
	line := order + authority
	at := strings.Index(head, "\n"+line+"\n") + 1 + len(line) - len(piece)
	mark := m.Portion()
	return frame{text: head + "1. " + mark + " The first paragraph.\n\n2. " + mark + " The last.\n",
		at: source.Span{Start: at, End: at + len(piece)}}
}
