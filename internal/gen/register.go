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
	b.WriteString("# The register\n\n" + stamp + registerIntroduction)
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
			strings.Join(e.Excludes, ", "), page(e))
	}
	b.WriteString("\n## The grammar\n\n```ebnf\n" + register.EBNF() + "\n```\n")
	b.WriteString(registerSources)
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

func page(e *register.Entry) string {
	switch {
	case e.Page > 0:
		return fmt.Sprint(e.Page)
	case e.Source != "":
		return e.Source
	}
	return "not read"
}

const registerSources = `
## Sources

| text | edition | how it was read |
|---|---|---|
| IC Markings System Register and Manual, ODNI | 31 December 2016, released by ODNI on 7 July 2021 (FOIA DF-2019-00061) | pages 14-35, the register, and the pages of each marking, in a public transcription; the appendices on NATO and foreign markings are not part of it |
| DCID 1/7 | 12 April 1995 | its letter of transmittal: WNINTEL and NOCONTRACT end |
| the manual's editions of 2008, 2011 to 2014 | | not read |
| DoDM 5200.01 volume 2, the marking booklet of ISOO | | not read for this table |
| 32 CFR 2001.24 | 2010 | read: additional marks of foreign government information and of atomic energy information |
`
