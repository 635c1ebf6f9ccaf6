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

const registerText = `These are the words of the intelligence community's register that cablelint reads, in the order of a banner.
` + "`cablelint decode`" + ` always knows them. To check banners and portion marks by this table, set ` + "`profile = \"ic\"`" + `
in ` + "`.cablelint.toml`" + `: rules C017, C018, P014, P020 and R012 then use it, and so do ` +
	"`cablelint decode`, `derive`" + `
and the editor.

Without the profile these rules judge by it only what follows the register in a marked paper: banners and portion
marks in which ` + "`//`" + ` and a control of the table's categories from compartmented information to ` +
	`dissemination controls
come after the level, as in ` + "`SECRET//NOFORN`" + ` and ` + "`(S//OC/NF)`" + `. The paper is of 12 May 2008 ` +
	`or later, the day of the
earliest edition that was read, or has no date, and no stamp of a release is on it. There another order of the words is
information, and these are not judged: words that are not known, the categories of CUI, retired words, dates of
declassification, what State's own captions (NODIS, EXDIS, SBU, LIMDIS) require, and marks with a single slash.

The last column is the page of the IC Markings System Register and Manual of 31 December 2016. "Not read" means that
no page was found for the row: it is from general knowledge.

A banner has the classification, then each category after ` + "`//`" + `, the words of one category after
` + "`/`" + `, and compartments after ` + "`-`" + `. A portion mark has the short words in parentheses. The
classification of another government or of NATO begins with ` + "`//`" + `: ` + "`//GBR SECRET`, `//JOINT SECRET CAN USA`, `//NATO SECRET`" + `.

The table does not show these rules:

- Compartments of SI have two or three letters and are TOP SECRET (p. 76). Sub-compartments of GAMMA are TOP SECRET too
  (p. 81).
- Sub-compartments of HCS-P are TOP SECRET and require ORCON (p. 68).
- JOINT excludes NOFORN and HCS (p. 57).
- In a United States banner, NATO controls come after the other controls of their category (p. 122 and 127).
- Lists have USA first, then countries, then groups, each in alphabetical order (p. 16 and 151).
- Banners may have full titles (p. 27).
- The header is derived from the portions as in Table 3 (p. 28-30).

cablelint does not judge:

- RD and FRD without NOFORN, which an agreement may allow (p. 104 and 111);
- JOINT without REL TO, which the manual requires (p. 57) but Defense banners often leave out.

Control systems that are registered but not published (p. 61) are reported as unknown words.
`

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
