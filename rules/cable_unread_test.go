package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// printOfQuellville is a sound SMART print.
const printOfQuellville = `                                              UNCLASSIFIED
                                                  SBU

MRN:                           14 QUELLVILLE 77
Date/DTG:                      Mar 11, 2014 / 110915Z MAR 14
From:                          AMEMBASSY QUELLVILLE
Action:                        WASHDC, SECSTATE ROUTINE
E.O.:                          13526
TAGS:                          PREL, QV
Captions:                      SENSITIVE
Subject:                       Talks on a Pier


1. (SBU) The harbor master promised a paper on the pier by the end of the week.

Signature:                     Prill

Drafted By:                    QUELLVILLE:Prill, Ana
Released By:                   QUELLVILLE:Prill, Ana

Dissemination Rule:            Archive Copy

                                              UNCLASSIFIED
                                                  SBU
`

// TestNothingOfAPrintPassesUnread: what cannot be read in the head of a SMART print is reported.
func TestNothingOfAPrintPassesUnread(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	require.Empty(t, codes(linter, printOfQuellville))
	for _, row := range []struct{ name, old, new, code string }{
		{"a banner in another language", "UNCLASSIFIED\n", "VS-VERTRAULICH\n", "S001"},
		{"a banner of unknown words", "UNCLASSIFIED\n", "HOUSE ONLY\n", "S001"},
		{"a letter in the order's number", "13526", "13S2", "D012"},
		{"a sign in the order's number", "13526", "13#26", "D012"},
		{"an unknown caption", "SENSITIVE\n", "SENSITIVE, ZEBRA HANDLING\n", "C010"},
		{"an unknown caption of one word", "SENSITIVE\n", "SENSITIVE, ZEBRA\n", "C010"},
	} {
		require.Contains(t, codes(linter, strings.ReplaceAll(printOfQuellville, row.old, row.new)), row.code, row.name)
	}
}

// TestHiddenDateTimeGroup: figures of the date-time group that signs hide are reported where no other line has the
// date.
func TestHiddenDateTimeGroup(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	_, rest, ok := strings.Cut(soundCable, "P 051522Z MAR 09\n")
	require.True(t, ok)
	require.NotContains(t, codes(linter, "P 051522Z MAR 09\n"+rest), "S012")
	for _, group := range []string{"P 05##22Z M#R 0#", "R 2## 35Z D#C 0#", "P 0??522Z ?AR 09", "P ####22Z MAR 09"} {
		require.Contains(t, codes(linter, group+"\n"+rest), "S012", group)
	}
	require.NotContains(t, codes(linter, "#### 12\n"+rest), "S012")
}
