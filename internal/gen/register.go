package gen

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
)

// RegisterPage is docs/register.md: the words of the register with what each requires.
func RegisterPage() string {
	var b strings.Builder
	b.WriteString("# The register\n\n" + stamp + registerText)
	titles := [...]string{
		"NATO control markings", "Sensitive compartmented information", "Special access programs",
		"Atomic energy information",
		"Foreign government information", "Dissemination controls", "Controls of other agencies", "Retired words",
	}
	last := -1
	for e := range register.All() {
		if int(e.Category) != last {
			last = int(e.Category)
			b.WriteString("\n## " + titles[last] + "\n\n| banner | portion | meaning | levels | requires | excludes | page " +
				"|\n|---|---|---|---|---|---|---|\n")
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s |\n", e.Banner, e.Portion, meaning(e), levels(e),
			strings.Join(e.Requires, ", "),
			strings.Join(e.Excludes, ", "), page(e.Page))
	}
	b.WriteString("\n## The grammar\n\n```ebnf\n" + register.EBNF() + "\n```\n")
	return b.String()
}

func meaning(e *register.Entry) string {
	if e.Category != register.Retired {
		return e.Says
	}
	if e.Instead != "" {
		return e.Gone + "; write " + e.Instead
	}
	return e.Gone
}

// levels are the classifications that an entry is used with; empty for all.
func levels(e *register.Entry) string {
	switch {
	case e.Ceiling != marking.Unmarked:
		return "up to " + e.Ceiling.String()
	case e.Floor != marking.Unmarked:
		return "from " + e.Floor.String()
	}
	return ""
}

func page(n int) string {
	if n == 0 {
		return "not seen"
	}
	return fmt.Sprint(n)
}

const registerText = `The words of the intelligence community's register that cablelint reads, in the order of a banner. ` + "`cablelint decode`" + ` knows them always; with
` + "`profile = \"ic\"`" + ` rules C017, C018 and R012 judge portions by this table. The page is that of the manual of 2016. "Not seen" means that no text with that page
was read: the row is from general knowledge of the register, and nobody has compared it with the manual.

A banner has the classification, then each category after ` + "`//`" + `, the words of one category after ` + "`/`" + `, and compartments after ` + "`-`" + `. A portion mark has the short
words in parentheses. A classification of others begins with ` + "`//`" + `: ` + "`//GBR SECRET`, `//JOINT SECRET CAN USA`, `//NATO SECRET`" + `.
`
