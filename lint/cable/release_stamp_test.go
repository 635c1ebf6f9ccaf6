package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

const stampedCable = `P 051522Z MAR 09
FM AMEMBASSY QUELLVILLE
TO RUEHC/SECSTATE WASHDC PRIORITY 1234
C O N F I D E N T I A L QUELLVILLE 000412

SIPDIS

E.O. 12958: DECL: 03/05/2019
TAGS: PREL PGOV EFIS QV
SUBJECT: HARBOR TALKS RESUME

Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).

1. (C) Talks on the harbor resume in spring.

2. (C) The minister wants them short.

PRILL
`

// TestReleaseStampsAreNotTheCables puts the stamp of a reviewer on each line of a cable: officer, reason and date of
// the cable stay its own.
func TestReleaseStampsAreNotTheCables(t *testing.T) {
	lines := strings.SplitAfter(stampedCable, "\n")
	for _, stamp := range []string{
		"Classified by DAS, A/GIS, DoS on 12/31/2015 - Class: CONFIDENTIAL - Reason: 1.4(B), 1.4(D) - Declassify on: " +
			"12/30/2027\n",
		"Classified by DAS, A/GIS, DoS on 12/31/2015 -\nClass: CONFIDENTIAL - Reason: 1.4(B), 1.4(D) -\n" +
			"Declassify on: 12/30/2027\n",
		"\nClassified by DAS, A/GIS, DoS on 12/31/2015 - Class: CONFIDENTIAL - Reason: 1.4(B)\n" +
			"- Declassify on: 12/30/2027\n\n",
	} {
		for i := 4; i < len(lines); i++ { // above the classification line it is not in a header
			text := strings.Join(lines[:i], "") + stamp + strings.Join(lines[i:], "")
			for _, d := range Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text))) {
				for _, b := range d.Blocks {
					if a := b.Authority; a != nil {
						require.NotContains(t, a.ClassifiedBy.Text, "DAS", text)
						require.Empty(t, a.Others, text)
					}
					if b.Order != nil {
						require.NotContains(t, fmt.Sprint(b.Order.Values, b.Order.More), "2027", text)
						require.Empty(t, b.Order.More, text)
					}
				}
			}
		}
	}
}

func TestOtherPost(t *testing.T) {
	for _, c := range []struct {
		name, post string
		other      bool
	}{
		{"AMEMBASSY QUELLVILLE", "QUELLVILLE", false}, {"AMEMBASSY QUELLVILLE", "QUELVILLE", false},
		{"AMEMBASSY QUELLVILLE", "NEW OSTER", true},
		{"SECSTATE WASHDC", "STATE", false}, {"USMISSION USUN NEW YORK", "USUN NEW YORK", false},
		{"AMEMBASSY THE HAGUE", "THEHAGUE", false},
		{"QUELLV", "QUELLVILLE", false}, {"AMEMBASSY XXXXXXXX", "QUELLVILLE", false}, {"", "QUELLVILLE", false},
		{"AMEMBASSY VARNES", "", false},
		{"AMEMBASSY SANAA", "SANA'A", false}, {"IRAN RPO DUBAI", "RPO DUBAI", false}, {"DUBAI", "RPO DUBAI", false},
		{"AMCONSUL OSTER", "VARNES", true},
	} {
		require.Equal(t, c.other, OtherPost(c.name, c.post), "%s, %s", c.name, c.post)
	}
}

func TestOtherOfficer(t *testing.T) {
	for _, c := range []struct {
		a, b  string
		other bool
	}{
		{"DCM Ana Prill", "Consul Tomas Reed", true}, {"DCM Ana Prill", "Ana Prill, Deputy Chief of Mission", false},
		{"DCM Ana Pr", "DCM Ana Prill", false},
		{"DCM Ana Prill", "DCM", false}, {"", "DCM Ana Prill", false}, {"CLASSIFIED BY DCM ANA PRILL", "Ana Prill", false},
		{"Political Counselor Ana Prill", "Political Counselor Tomas Reed", true},
		{"A. Prill, POL/ECON", "T. Reed, POL/ECON", true},
		{"Ambassador Ana Prill", "Ambassador", false}, {"Charge d'Affaires Ana Prill", "Charge d'Affaires Tomas Reed", true},
	} {
		require.Equal(t, c.other, OtherOfficer(c.a, c.b), "%s, %s", c.a, c.b)
	}
}
