package lint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint/law"
)

// Explain says about a rule what a person asks: what it finds, why, by which authority and when, what to
// avoid and what to prefer, how to silence it, and which rules report nothing where it does. The text is
// Markdown, and is the rule's reference page.
func Explain(r *Rule, all []*Rule) string { return explain(r, all, r.authorities()) }

// ExplainOn is Explain with the authorities of a cable of one day apart from those of other days.
func ExplainOn(r *Rule, all []*Rule, day calendar.Day) string {
	return explain(r, all, r.authoritiesOn(day))
}

func explain(r *Rule, all []*Rule, authorities string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s %s\n\n%s.\n\n", r.Code, r.Name, Sentence(r.Title))
	whatToDo(&b, r)
	fmt.Fprintf(&b, "Severity: %s.%s\n\n", SeverityText(r), fixText(r))
	if len(r.Examples) > 0 {
		b.WriteString(howToRead(r.Examples))
		examples(&b, "Reported", r.Examples, func(e Example) bool { return e.Bad() })
		examples(&b, "Not reported", r.Examples, func(e Example) bool { return !e.Bad() })
	}
	fmt.Fprintf(&b, "## Why\n\n%s\n\n## Authority\n\n%s.\n\n%s", strings.Join(strings.Fields(r.Why), " "),
		Sentence(r.Demands), authorities)
	silencing(&b, r)
	related(&b, r, all)
	return b.String()
}

// howToRead explains the signs of the examples, those alone that they have.
func howToRead(list []Example) string {
	text := "In the examples, ⟦ ⟧ enclose what is reported."
	has := func(fits func(Example) bool) bool { return slices.ContainsFunc(list, fits) }
	line := func(e Example, front string) bool { return strings.Contains("\n"+e.Text, "\n"+front) }
	if has(func(e Example) bool { return !e.alone() }) {
		text += "\nEach shows only the lines that are different from a valid cable of the year and level named."
	}
	if has(func(e Example) bool { return line(e, "-") && !line(e, "--") && !e.alone() }) {
		text += "\nA line after a minus sign is removed from that cable."
	}
	if has(func(e Example) bool { return line(e, "+") && !e.alone() }) {
		text += "\nA line after a plus sign is added after the line above it."
	}
	if has(func(e Example) bool { return line(e, "1:") || line(e, "2:") }) {
		text += "\n1: is the first copy of a repeated header, and 2: the second."
	}
	return text + "\n\n"
}

// authorities are the rule's authorities, each on a line.
func (r *Rule) authorities() string {
	var b strings.Builder
	for _, c := range r.Cites {
		fmt.Fprintf(&b, "- %s\n", Authority(c))
	}
	return b.String()
}

// authoritiesOn are those that were in force on a day, the one that findings cite first, and then the others. A custom
// has no days; findings cite it where no law of the day says the same.
func (r *Rule) authoritiesOn(day calendar.Day) string {
	cited, ok := law.Covering(r.Cites, day, day)
	var now, others strings.Builder
	if ok {
		fmt.Fprintf(&now, "- %s\n", Authority(cited))
	}
	for _, c := range r.Cites {
		switch list := &others; {
		case ok && c == cited:
		case c.In(day, day):
			list = &now
			fallthrough
		default:
			fmt.Fprintf(list, "- %s\n", Authority(c))
		}
	}
	text := fmt.Sprintf("For a cable of %s:\n\n%s", day, now.String())
	if !ok {
		text = fmt.Sprintf("On %s no authority of this rule was in force: it does not run on a cable of that day.\n", day)
	}
	if others.Len() > 0 {
		text += "\nFor cables of other days:\n\n" + others.String()
	}
	return text
}

// whatToDo says what is required, and how to get there: a reader of the page has a finding and wants to be rid of it.
func whatToDo(b *strings.Builder, r *Rule) {
	fmt.Fprintf(b, "## What to do\n\nRequired: %s.\n\n", r.Demands)
	switch {
	case slices.Contains(r.Fixes, Safe):
		b.WriteString("`cablelint fix` makes the correction where it is safe.")
		if slices.Contains(r.Fixes, Unsafe) {
			b.WriteString(" `cablelint fix --unsafe` corrects more: review what it changed.")
		}
	case slices.Contains(r.Fixes, Unsafe):
		b.WriteString("`cablelint fix --unsafe` makes the correction: review what it changed.")
	case slices.Contains(r.Fixes, Choice):
		b.WriteString("The editor offers the possible corrections: choose one.")
	default:
		b.WriteString("Correct it by hand: there is no automatic fix.")
	}
	if !slices.Contains(Own(), r) {
		b.WriteString(" If the text is right as it is, silence the finding and give a reason.")
	}
	b.WriteString("\n\n")
}

// silencing says how to silence a rule. Nothing silences the tool's own findings, which say that something is
// silenced wrongly, or that the tool is at fault; those about silences can be ignored as a whole.
func silencing(b *strings.Builder, r *Rule) {
	b.WriteString("\n## How to silence\n\n")
	if slices.Contains(Own(), r) {
		b.WriteString("A finding about the linter itself is not silenced: fix what it is about.\n")
		if r == UnusedSilence || r == ExpiredSilence {
			fmt.Fprintf(b, "`ignore = [\"%[1]s\"]` in .cablelint.toml, or `cablelint check --ignore %[1]s`, leaves all of "+
				"them out; "+
				"`[rules]` sets another severity.\n", r.Code)
		}
		return
	}
	fmt.Fprintf(b, "In one cable, with a reason that reports carry:\n\n"+
		"    cablelint silence add %[1]s FILE --reason \"why\"\n\n"+
		"That writes a `[[silence]]` into `.cablelint.toml`. For all cables, write `ignore = [\"%[1]s\"]` there, or run "+
		"`cablelint check --ignore %[1]s`; `[rules]` sets another severity.\n", r.Code)
}

// Authority is a cite in words: the section and its heading, what the instrument is, its days in force,
// where these were read, and whether the text of the section was; of a custom, what it is.
func Authority(c law.Cite) string {
	if c.Instrument == nil {
		return "consistency (no order requires it): " + c.Custom
	}
	text := c.String()
	if h := c.Heading(); h != "" {
		text += ", " + h
	}
	text = fmt.Sprintf("%s (%s), %s", text, c.Instrument.Title, c.DaysText())
	if c.Custom != "" {
		text += ": " + c.Custom
	}
	text += ". Dates: " + c.Instrument.Source
	if reading, ok := c.Reading(); ok {
		text += ". " + Sentence(reading.String())
	}
	return text
}

// indented writes lines as Markdown writes code.
func indented(b *strings.Builder, text string) {
	for _, line := range strings.Split(text, "\n") {
		fmt.Fprintf(b, "    %s\n", line)
	}
	b.WriteByte('\n')
}

// related says which rules do not report where this one reported, and next to which this one does.
func related(b *strings.Builder, r *Rule, all []*Rule) {
	var by []string
	for _, o := range all {
		if slices.Contains(o.Silences, r.Code) {
			by = append(by, o.Code)
		}
	}
	if len(r.Silences) == 0 && len(by) == 0 {
		return
	}
	b.WriteString("\n## Related\n\n")
	if len(r.Silences) > 0 {
		fmt.Fprintf(b, "What this rule reports is not reported again by %s.\n", strings.Join(r.Silences, ", "))
	}
	if len(by) > 0 {
		fmt.Fprintf(b, "Not reported where %s reports the same problem.\n", strings.Join(by, " or "))
	}
}

// Sentence is a phrase with a capital at its front.
func Sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// SeverityText is a rule's severities and when it runs, in words: "error; warning in less certain cases".
func SeverityText(r *Rule) string {
	names := make([]string, len(r.Severities))
	for i, s := range r.Severities {
		names[i] = s.String()
	}
	text := names[0]
	if softer := names[1:]; len(softer) > 0 {
		text += "; " + strings.Join(softer, " or ") + " in less certain cases"
	}
	if r.OffByDefault {
		text += "; off unless selected"
	}
	if r.Need.Text != "" {
		text += "; runs only with " + r.Need.Text
	}
	return text
}

// fixText says which kinds of fixes the rule offers.
func fixText(r *Rule) string {
	var kinds []string
	for _, k := range r.Fixes {
		kinds = append(kinds, k.String())
	}
	if kinds == nil {
		return ""
	}
	text := " Fix: " + strings.Join(kinds, " or ") + "."
	if len(r.Leads) > 0 {
		text += " After the fix, look for findings of " + strings.Join(r.Leads, ", ") + "."
	}
	return text
}

// examples writes the examples of one sort, each with what it shows and the frame that it is in.
func examples(b *strings.Builder, title string, list []Example, take func(Example) bool) {
	fmt.Fprintf(b, "## %s\n\n", title)
	for _, e := range list {
		if !take(e) {
			continue
		}
		fmt.Fprintf(b, "%s\n\n", e.Caption())
		if e.Base != "" {
			indented(b, e.Base)
			b.WriteString("This is the text in the base revision. It is now:\n\n")
		}
		indented(b, e.Text)
	}
}
