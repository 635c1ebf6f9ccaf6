package unread

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

const plainCable = `P 041522Z MAY 09
FM AMEMBASSY VARNES
TO SECSTATE WASHDC

C O N F I D E N T I A L VARNES 000412

SIPDIS

E.O. 12958: DECL: 05/04/2019
TAGS: PREL, VN
SUBJECT: TALKS
REF: VARNES 12

Classified By: DCM Ana Prill for reasons 1.4 (b).

1. (C) The minister gave a date.

2. (C) Staff were told.

PRILL
`

// TestValuesOfEachKindOfToken: a value is seen on a line of each kind that may have one.
func TestValuesOfEachKindOfToken(t *testing.T) {
	const authority = "Classified By: DCM Ana Prill for reasons 1.4 (b)."
	parser := grammar.NewParser()
	for _, row := range []struct {
		old, with string
		kind      scan.Kind
	}{
		{"SIPDIS\n", "SIPDIS\n25X1\n", scan.Slug},
		{"PREL, VN\n", "PREL, VN\n25X1\n", scan.Tags},
		{"SUBJECT: TALKS\n", "SUBJECT: TALKS\n25X1\n", scan.SubjectText},
		{"REF: VARNES 12\n", "REF: VARNES 12\n25X1\n", scan.Ref},
		{authority, authority + " 25X1", scan.HeaderText},
		{authority, "Classified By: DCM Ana Prill. 25X1", scan.ClassifiedBy},
		{authority, "Classified By: DCM Ana Prill\nReason: 1.4 of the order. 25X1", scan.Reason},
		{authority, "Classified By: DCM Ana Prill\nReason: protection of sources; 25X1", scan.Reason},
		{"Staff were told.\n", "Staff were told.\n25X1\n", scan.Text},
	} {
		text := strings.Replace(plainCable, row.old, row.with, 1)
		d := cable.Documents(parser.Parse(source.NewFile("a.txt", text)))[0]
		found := Values(d)
		require.Len(t, found, 1, row.with)
		require.Equal(t, "25X1", found[0].Span.In(text), row.with)
		holds := false
		for tok := range d.TokensOf(1 << row.kind) {
			require.Equal(t, row.kind, tok.Kind)
			holds = holds || strings.Contains(tok.Text, "25X1")
		}
		require.True(t, holds, "%s: %s", row.kind, row.with)
	}
}
