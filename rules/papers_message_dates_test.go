package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestPapersWithADateTimeGroup: a report with a banner of the register and a date-time group is a paper, and has that
// date.
func TestPapersWithADateTimeGroup(t *testing.T) {
	const rest = "\nSUBJECT: (U) Traffic\n\n1. (S//SI//NF) The pier is new.\n\n2. (U) It is wide.\n\nSECRET//SI//NOFORN\n"
	for _, line := range []string{"041200Z MAY 2024", "041200Z MAY 24", "\n041200Z MAY 2024\n", "DTG: 041200Z MAY 2024",
		"DTG: O R 041200Z MAY 24", "DTG 041200Z MAY 2024", "DATE: 041200Z MAY 2024"} {
		text := "SECRET//SI//NOFORN\n" + line + rest
		d := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))[0]
		require.NotNil(t, d.Paper, text)
		require.Equal(t, "2024-05-04", d.Date.From.String(), text)
		require.Equal(t, "2024-05-04", d.Date.To.String(), text)
		require.NotContains(t, strings.Join(reported(t, text), " "), "S001", text)
	}
	for _, text := range []string{ // cables
		"SECRET QUELLVILLE 000412\n041200Z MAY 24\nSUBJECT: TRAFFIC\n\n1. (S) The pier is new.\n",
		"SECRET//NOFORN\n041200Z MAY 24\nE.O. 13526: DECL: 20340504\nTAGS: PREL\nSUBJECT: TRAFFIC\n\n1. (S) The pier.\n",
		"SECRET//HARBOR\n041200Z MAY 24\nSUBJECT: TRAFFIC\n\n1. (S) The pier is new.\n",
		"SECRET//NOFORN\nO R 041200Z MAY 24\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE\nSUBJECT: TRAFFIC\n\n1. (S) The pier.\n",
	} {
		d := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))
		require.Nil(t, d[0].Paper, text)
	}
}
