package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// drafted is a draft telegram, as drafters print it before it is sent.
const drafted = `CONFIDENTIAL
EUR/NB:AREED:TR
05/04/2009 202-647-0100
EUR:MPOE
EUR/NB:AROE            S/P:CNOE - OK
IMMEDIATE QUELLVILLE, PRIORITY EURDP +

E.O. 12958: DECL: 05/04/2019

TAGS: PREL, EFIS, QV

SUBJECT: THE SHIP SAILS

Classified By: EUR/NB Director Ana Prill for reasons 1.4 (b) and (d).

1. (C) This is an action request. The post is asked to call on the
minister before the ship sails.

CONFIDENTIAL

- 2 -

CONFIDENTIAL

and to report by cable.

2. (C) The ship is ours.
`

// TestDrafts: the level alone is a draft's header, its day its date, and the rules that compare with the header work.
func TestDrafts(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for name, c := range map[string]struct {
		old, text string
		want      []string
	}{
		"as it is":              {"", "", nil},
		"above the header":      {"2. (C)", "2. (S)", []string{"R001 error"}},
		"NOFORN missing":        {"2. (C)", "2. (C/NF)", []string{"R004 warning"}},
		"unclassified":          {"CONFIDENTIAL\n", "UNCLASSIFIED\n", []string{"R002 error"}},
		"date beyond the limit": {"DECL: 05/04/2019", "DECL: 05/04/2049", []string{"D006 error"}},
		"date before the draft": {"DECL: 05/04/2019", "DECL: 05/04/2008", []string{"D005 error"}},
		"no instruction":        {"E.O. 12958: DECL: 05/04/2019\n", "", []string{"D001 error"}},
		"year of two digits":    {"05/04/2009", "5/4/09", nil},
		"no telephone":          {" 202-647-0100", "", nil},
	} {
		text := strings.ReplaceAll(drafted, c.old, c.text)
		if c.old == "" {
			text = drafted
		}
		var have []string
		for _, d := range findings(linter, text) {
			if d.Severity > lint.Info {
				have = append(have, d.Rule.Code+" "+d.Severity.String())
			}
			if strings.HasPrefix(d.Rule.Code, "R") {
				require.Empty(t, d.Fixes, "%s: a fix of the header knows telegrams only", name)
			}
		}
		require.NotContains(t, have, "S001 warning", name)
		slices.Sort(have)
		slices.Sort(c.want)
		require.Equal(t, c.want, have, name)
	}
}

// TestDaysOfDrafts: the day of a draft is read in each form that drafters write, so that the rules of its order run.
func TestDaysOfDrafts(t *testing.T) {
	read := reader(t)
	const day = "05/04/2009 202-647-0100"
	short := strings.Replace(drafted[:strings.Index(drafted, "EUR/NB")]+drafted[strings.Index(drafted, "E.O."):],
		"CONFIDENTIAL\n", "CONFIDENTIAL\n"+day+"\n\n", 1)
	for _, form := range []string{"EUR/NB, 4 May 2009", "4 May 2009", "May 4, 2009", "EUR/NB 4 May 2009",
		"EUR/NB: May 4, 2009", "Draft of May 4, 2009", "DRAFT 5/4/2009", "2009-05-04", "20090504", "4 MAY 09",
		"Monday, May 4, 2009", "Quellville, May 4, 2009", "Date: May 4, 2009", "DATE: 4 MAY 09", "Drafted: May 4, 2009",
		"(May 4, 2009)", "4th May 2009", "May 4th, 2009", "A. Reed, EUR/NB, x7-0100, 5/4/2009", "4-May-2009",
		"MAY 4, 2009 DRAFT", "As of May 4, 2009"} {
		for _, text := range []string{drafted, short} {
			text = strings.Replace(text, day, form, 1)
			found, cables := read(text)
			require.Len(t, cables, 1, form)
			require.Equal(t, "2009-05-04", cables[0].Date.From.String(), form)
			require.True(t, cables[0].Date.Exact(), form)
			require.Empty(t, found, form)
			found, _ = read(strings.Replace(text, "DECL: 05/04/2019", "DECL: 05/04/2049", 1))
			require.NotEmpty(t, found, form)
			require.Equal(t, "D006", found[0].Rule.Code, form)
		}
	}
	// a line of prose, a month, a telephone number
	for _, form := range []string{"The talks of May 4, 2009 went on.", "May 2009", "202-647-0100", "EUR/NB"} {
		_, cables := read(strings.Replace(short, day, form, 1))
		require.False(t, len(cables) == 1 && cables[0].Date.Known(), form)
	}
	_, cables := read("CONFIDENTIAL\n\nMEMORANDUM FOR THE FILES\n\n5/4/2009\n\nSUBJECT: The ship\n\n1. (C) It sails.\n")
	require.True(t, len(cables) == 0 || cables[0].Paper != nil, "a memorandum is no draft of a cable")
}
