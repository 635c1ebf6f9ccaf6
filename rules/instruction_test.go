package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
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

// TestInstructionsInPieces holds rules to what stands on more than one line, where the frames of examples have but one.
func TestInstructionsInPieces(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const reasoned = "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)"
	for name, c := range map[string]struct {
		order, authority string
		codes            []string
	}{
		"forty years":                        {"E.O. 12958: DECL: 05/04/2049", reasoned, []string{"D006"}},
		"an exemption of the source":         {"E.O. 12958: DECL: 05/04/2059", "Derived from: Multiple Sources\nDeclassify on: Source marked 25X1-human, Date of source: June 18, 2005", nil},
		"an exemption on its own line":       {"E.O. 12958: DECL: 05/04/2059", reasoned + "\nDeclassify on: 25X1-human", nil},
		"a garbled key":                      {"E,O. 12958: DECL: 05/04/2019", reasoned, nil},
		"a garbled key before a wrong date":  {"E,O. 12958: DECL: 05/04/2049", reasoned, []string{"D006"}},
		"no instruction at all":              {"", reasoned, []string{"D001"}},
		"the instruction with the authority": {"", reasoned + ". DECL: 05/04/2019", nil},
		"a reason that the copy cut":         {"E.O. 12958: DECL: 05/04/2019", "Classified By: DCM Ana Pri...", nil},
		"no reason":                          {"E.O. 12958: DECL: 05/04/2019", "Classified By: DCM Ana Prill", []string{"A002"}},
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
