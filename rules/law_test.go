package rules

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/linttest"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// sectionForms are the forms that an instrument's sections have, by the beginning of its short name.
var sectionForms = []struct {
	id   string
	form *regexp.Regexp
}{
	// 1.6(a)(4), 1-501(c), 4(A)
	{"E.O. ", regexp.MustCompile(`^(\d\.\d+(\([a-z]\)(\(\d+\)(\([A-Z]\))?)?)?|\d-\d{3}(\([a-z]\))?|\d+\([A-Za-z]\)(\(\d\))?)$`)},
	{"NSC directive", regexp.MustCompile(`^[IVX]+\.[A-Z](\(\d\))?$`)},
	{"ISOO Directive", regexp.MustCompile(`^[IVX]+\.[A-Z]\.\d+$`)},
	{"32 CFR 2001", regexp.MustCompile(`^2001\.\d\d?(\([a-z]\)(\(\d+\)(\([ivx]+\))?)?)?$`)},
	{"32 CFR 2002", regexp.MustCompile(`^2002\.\d\d(\([a-z]\)(\(\d+\))?)?$`)},
	{"22 CFR 9", regexp.MustCompile(`^9\.\d+(\([a-z]\)(\(\d+\)(\([ivx]+\))?)?)?$`)},
	{"5 FAH-", regexp.MustCompile(`^H-\d{3}(\.\d+)?(-\d)?([a-z](\(\d\))?)?$`)},
	{"5 FAM", regexp.MustCompile(`^\d{3}(\.\d+)?$`)},
	{"CAPCO", regexp.MustCompile(`^[A-Z][\w ]+ \((p\. \d+ )?of \d{4}\)$`)}, // the page is that of one issue
	{"ISOO Notice", regexp.MustCompile(`^$`)},
	{"", regexp.MustCompile(`^¶\d+[A-Za-z]?$`)}, // telegrams
}

// TestEachCitationResolves: an instrument of the table, a section of a form that it has, and a heading
// where the table knows the instrument's headings.
func TestEachCitationResolves(t *testing.T) {
	for _, r := range All() {
		for _, c := range r.Cites {
			if c.Instrument == nil {
				require.NotEmpty(t, c.Custom, r.Code)
				require.Empty(t, c.Section, r.Code)
				continue
			}
			require.True(t, slices.Contains(law.All(), c.Instrument), "%s cites %s, which the table lacks", r.Code, c)
			_, known := c.Reading()
			require.True(t, known, "%s cites %s: nobody says whether its text was read", r.Code, c)
			if c.Section == "" {
				continue
			}
			for _, f := range sectionForms {
				if strings.HasPrefix(c.Instrument.ID, f.id) {
					require.Regexp(t, f.form, c.Section, "%s cites %s", r.Code, c)
					break
				}
			}
			require.Equal(t, c.Instrument.Headed(), c.Heading() != "", "%s cites %s: no such heading is known", r.Code, c)
		}
	}
}

// TestHeadingsFitWhatRulesSay: the heading of a directive's section that a rule cites shares a word with
// what the rule says about itself.
func TestHeadingsFitWhatRulesSay(t *testing.T) {
	for _, r := range All() {
		for _, c := range r.Cites {
			if c.Instrument == &law.ISOO2003 || c.Instrument == &law.ISOO2010 {
				require.True(t, shareAWord(c.Heading(), r), "%s says nothing of %q, the heading of %s", r.Code, c.Heading(), c)
			}
		}
	}
}

func shareAWord(heading string, r *lint.Rule) bool {
	said := strings.ToLower(r.Title + " " + r.Demands + " " + r.Why)
	for _, w := range strings.FieldsFunc(strings.ToLower(heading), func(c rune) bool { return c < 'a' || c > 'z' }) {
		if len(w) > 4 && w != "information" && strings.Contains(said, w[:5]) {
			return true
		}
	}
	return false
}

// TestCitesOfFindingsAreOnThePages: an instrument that a finding cites is one of those on its rule's page. P020 cites
// the register for one note alone; among its cites the register would be that of all its findings.
func TestCitesOfFindingsAreOnThePages(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	check := func(name, text string) {
		for _, d := range findings(linter, text) {
			if d.Cite.Instrument != nil && d.Rule.Code != "P020" {
				require.True(t, slices.Contains(d.Rule.Cites, d.Cite), "%s cites %s in %s", d.Rule.Code, d.Cite, name)
			}
		}
	}
	for _, r := range All() {
		for _, e := range r.Examples {
			check(r.Code+" "+e.Note, linttest.ExampleText(t, e))
		}
	}
	for _, date := range []string{"May 3, 1990", "May 3, 2015", "May 3, 2021", "May 3, 2024"} {
		for _, banner := range []string{"CUI", "CUI//NOFORN", "SBU", "UNCLASSIFIED//FOUO"} {
			for _, mark := range []string{"(CUI)", "(CUI//SP-CVI//NF)", "(SBU)", "(U//FOUO)"} {
				check(banner+" "+mark, datedPaper(banner, date, "(U) The pier is old.\n\n"+mark+" The owner wants to sell it.\n\n"+
					"(U) The mayor denies all of it.\n\nNobody on the two islands had been told of it before the sale."))
			}
		}
	}
}
