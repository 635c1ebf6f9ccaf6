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
