package lint

import (
	"fmt"
	"strings"
)

// Explain says of a rule what a person asks: what it finds, why, by which authority and when, what to
// avoid and what to prefer, how to silence it. The text is Markdown.
func Explain(r *Rule) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s %s\n\n%s.\n\n", r.Code, r.Name, sentence(r.Title))
	fmt.Fprintf(&b, "Severity: %s.\n\n", severityText(r))
	if len(r.Examples) > 0 {
		b.WriteString("In the examples ⟦ ⟧ enclose what is reported; the lines shown stand in a sound cable of the year and level named. A line that begins with a minus is taken out of it, 1: and 2: name the copy of a repeated header.\n\n")
	}
	examples(&b, "Avoid", r.Examples, func(e Example) bool { return e.Bad() })
	examples(&b, "Prefer", r.Examples, func(e Example) bool { return !e.Bad() })
	fmt.Fprintf(&b, "## Why\n\n%s\n\n## Authority\n\n%s.\n\n", strings.Join(strings.Fields(r.Why), " "), sentence(r.Demands))
	for _, c := range r.Cites {
		if c.Instrument == nil {
			fmt.Fprintf(&b, "- consistency: %s\n", c.Custom)
			continue
		}
		until := "today"
		if c.Instrument.Until != 0 {
			until = (c.Instrument.Until - 1).String()
		}
		fmt.Fprintf(&b, "- %s (%s), %s to %s. Dates: %s\n", c, c.Instrument.Title, c.Instrument.From, until, c.Instrument.Source)
	}
	fmt.Fprintf(&b, "\n## How to silence\n\n    cablelint check --ignore %s\n", r.Code)
	if len(r.Silences) > 0 {
		fmt.Fprintf(&b, "\n## Related\n\nWhere this rule speaks, %s keeps quiet about the same fault.\n", strings.Join(r.Silences, ", "))
	}
	return b.String()
}

func sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func severityText(r *Rule) string {
	names := make([]string, len(r.Severities))
	for i, s := range r.Severities {
		names[i] = s.String()
	}
	text := strings.Join(names, ", softened to ")
	if r.OffByDefault {
		text += "; off unless selected"
	}
	if r.Need.Text != "" {
		text += "; runs only with " + r.Need.Text
	}
	return text
}

// examples writes the examples of one sort, each with what it shows and the frame that it stands in.
func examples(b *strings.Builder, title string, list []Example, take func(Example) bool) {
	fmt.Fprintf(b, "## %s\n\n", title)
	for _, e := range list {
		if !take(e) {
			continue
		}
		fmt.Fprintf(b, "In a cable of %s: %s.\n\n", e.Frame, e.Note)
		for _, line := range strings.Split(e.Text, "\n") {
			fmt.Fprintf(b, "    %s\n", line)
		}
		b.WriteByte('\n')
	}
}
