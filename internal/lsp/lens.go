package lsp

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/instruction"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// lenses sum each cable up above its classification line.
func (s *session) lenses(v *view, _ *onDocument) any {
	out := []object{}
	for _, r := range v.results {
		if line := r.Doc.FirstLine(); line != nil {
			out = append(out, object{"range": v.span(line.Span), "command": command{v.sum(r), commandDerive,
				[]any{v.uri, r.Doc.Index}}})
		}
	}
	return out
}

// sum is a cable in a line: "8 portions · highest C/NF · declassifies in 3 years".
func (v *view) sum(r lint.Result) string {
	parts := []string{fmt.Sprintf("%d portions", len(r.Doc.Portions))}
	if len(r.Doc.Portions) == 1 {
		parts[0] = "1 portion"
	}
	unmarked := 0
	for _, p := range r.Doc.Portions {
		if p.Mark() == nil {
			unmarked++
		}
	}
	if unmarked > 0 && unmarked < len(r.Doc.Portions) {
		parts = append(parts, fmt.Sprintf("%d unmarked", unmarked))
	}
	if highest := strings.Trim(r.Derived.Portion(), "()"); highest != "" {
		parts = append(parts, "highest "+highest)
	}
	if day, ok := declassified(r.Doc); ok {
		if day > v.today {
			parts = append(parts, "declassifies "+away(v.today, day))
		} else {
			parts = append(parts, "declassified "+away(v.today, day))
		}
	}
	return strings.Join(parts, " · ")
}

// declassified is the day on which a cable's header says that it is declassified; ok is false where it gives none, or
// several.
func declassified(d *cable.Document) (day calendar.Day, ok bool) {
	for _, b := range d.Blocks {
		if b.Order == nil {
			continue
		}
		for _, v := range b.Order.Values {
			if v.Kind != instruction.Date || !v.Dated {
				continue
			}
			if ok && v.Day != day {
				return 0, false
			}
			day, ok = v.Day, true
		}
	}
	return day, ok
}

// away is how far one day is from another, in the unit that people would use: "in 3 years", "5 months ago", "today".
func away(today, day calendar.Day) string {
	from, to, form := today, day, "in %s"
	if day < today {
		from, to, form = day, today, "%s ago"
	}
	if from == to {
		return "today"
	}
	y1, m1, d1 := from.Split()
	y2, m2, d2 := to.Split()
	months := (y2-y1)*12 + m2 - m1
	if d2 < d1 {
		months--
	}
	switch {
	case months >= 12:
		return fmt.Sprintf(form, several(months/12, "year"))
	case months >= 1:
		return fmt.Sprintf(form, several(months, "month"))
	}
	return fmt.Sprintf(form, several(int(to-from), "day"))
}

func several(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
