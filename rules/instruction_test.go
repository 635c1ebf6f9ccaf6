package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// instructed is a cable of 2009 with an E.O. line and an authority.
func instructed(order, authority string) string {
	return strings.NewReplacer("{order}", order, "{authority}", authority).Replace(`P 041530Z MAY 09
FM AMEMBASSY QUELLVILLE
TO RUEHC/SECSTATE WASHDC PRIORITY 1207
C O N F I D E N T I A L QUELLVILLE 000412

SIPDIS

{order}
TAGS: PREL PGOV QV
SUBJECT: HARBOR TALKS RESUME

{authority}

1. (C) The minister said that talks would go on in June.

HALVERN
`)
}

// TestInstructionsInPieces checks rules against what is on more than one line, where the frames of examples have but
// one.
func TestInstructionsInPieces(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const reasoned = "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)"
	for name, c := range map[string]struct {
		order, authority string
		codes            []string
	}{
		"forty years": {"E.O. 12958: DECL: 05/04/2049", reasoned, []string{"D006"}},
		"an exemption of the source": {"E.O. 12958: DECL: 05/04/2059",
			"Derived from: Multiple Sources\nDeclassify on: Source marked 25X1-human, Date of source: June 18, 2005", nil},
		"an exemption on its own line":       {"E.O. 12958: DECL: 05/04/2059", reasoned + "\nDeclassify on: 25X1-human", nil},
		"a garbled key":                      {"E,O. 12958: DECL: 05/04/2019", reasoned, []string{"S006"}},
		"a garbled key before a wrong date":  {"E,O. 12958: DECL: 05/04/2049", reasoned, []string{"S006", "D006"}},
		"no instruction at all":              {"", reasoned, []string{"D001"}},
		"the instruction with the authority": {"", reasoned + ". DECL: 05/04/2019", nil},
		"a reason that the copy cut":         {"E.O. 12958: DECL: 05/04/2019", "Classified By: DCM Ana Pri...", nil},
		"no reason": {"E.O. 12958: DECL: 05/04/2019", "Classified By: DCM Ana Prill",
			[]string{"A002"}},
	} {
		t.Run(name, func(t *testing.T) {
			var have []string
			for _, d := range findings(linter, instructed(c.order, c.authority)) {
				have = append(have, d.Rule.Code)
			}
			require.Equal(t, c.codes, have)
		})
	}
}

// TestSafeFixesKeepTheDay: D022, D023 and D030 write a date in another form, and the cable is declassified on the
// same day.
func TestSafeFixesKeepTheDay(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{Select: []string{"D022", "D023", "D030"}})
	require.NoError(t, err)
	for _, c := range [...]struct{ dtg, order, fixed, day string }{
		{"P 041530Z MAY 09", "E.O. 12958: DECL: 5/4/19", "E.O. 12958: DECL: 05/04/2019", "2019-05-04"},
		{"P 041530Z MAY 09", "EO 12958 DECL: 29 OCT 19", "EO 12958 DECL: 10/29/2019", "2019-10-29"},
		{"P 041530Z MAY 11", "E.O. 13526: DECL: 5/4/21", "E.O. 13526: DECL: 20210504", "2021-05-04"},
		{"P 041530Z MAY 11", "E.O. 13526: DECL: 2021-05-04", "E.O. 13526: DECL: 20210504", "2021-05-04"},
		{"P 041530Z MAY 11", "E.O. 13526: DECL: 25X4, 05/04/2060", "E.O. 13526: DECL: 25X4, 20600504", "2060-05-04"},
		{"P 291530Z FEB 08", "E.O. 12958: DECL: TWENTY YEARS", "E.O. 12958: DECL: 02/29/2028", "2028-02-29"},
		{"P 291530Z FEB 08", "E.O. 12958: DECL: 10 YEARS", "E.O. 12958: DECL: 02/28/2018", "2018-02-28"},
		{"P 041530Z MAY 11", "E.O. 13526: DECL: TEN (10) YEARS", "E.O. 13526: DECL: 20210504", "2021-05-04"},
	} {
		text := strings.Replace(instructed(c.order, "Classified By: DCM Ana Prill for reasons 1.4 (b)"), "P 041530Z MAY 09",
			c.dtg, 1)
		fixed := lint.Apply(text, false, func(s string) ([]lint.Diagnostic, []*cable.Document) {
			return findings(linter, s),
				nil
		})
		require.Equal(t, 1, fixed.Made(), c.order)
		out := fixed.Text
		require.Equal(t, strings.Replace(text, c.order, c.fixed, 1), out)
		require.Equal(t, c.day, lastDay(out), c.order)
		if before := lastDay(text); before != "" {
			require.Equal(t, c.day, before, "%s: the fix moved the day", c.order)
		}
		require.Empty(t, findings(linter, out), c.order)
	}
}

// lastDay is the day that the first E.O. line's last value gives; empty where it gives none.
func lastDay(text string) string {
	d := cable.Documents(grammar.NewParser().Parse(source.NewFile("cable.txt", text)))[0]
	values := d.Blocks[0].Order.Values
	if v := values[len(values)-1]; v.Dated {
		return v.Day.String()
	}
	return ""
}
