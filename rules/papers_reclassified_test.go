package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestReclassifiedPapers: the block of a paper that was classified again is of the day of the action.
func TestReclassifiedPapers(t *testing.T) {
	const block = "\nClassified By: J. Poe, Under Secretary\nReason: 1.4(c)\nDeclassify On: 20260530"
	const noDay = "A017 warning"
	for said, want := range map[string][]string{
		"RECLASSIFIED CONFIDENTIAL on April 4, 2011" + block:                              nil,
		"RECLASSIFIED CONFIDENTIAL, 4 April 2011" + block:                                 nil,
		"**Reclassified CONFIDENTIAL 20110404**" + block:                                  nil,
		"Reclassified: 04/04/2011" + block:                                                nil,
		"RECLASSIFIED CONFIDENTIAL under E.O. 13526, sec. 1.7(c) (April 4, 2011)" + block: nil,
		"RECLASSIFIED CONFIDENTIAL" + block + "\nDate of reclassification: April 4, 2011": nil,
		"RECLASSIFIED CONFIDENTIAL\nDate: April 4, 2011" + block:                          nil,
		"RECLASSIFIED SECRET\nBy: J. Poe, Under Secretary\nDate of reclassification: April 4, 2011\nReason: 1.4(c)\n" +
			"Declassify On: 20260530": nil,
		"RECLASSIFIED CONFIDENTIAL" + block:                                                {noDay},
		"RECLASSIFIED CONFIDENTIAL under E.O. 13526, sec. 1.7(c)" + block:                  {noDay},
		"The pier was reclassified on April 4, 2011." + block:                              {"A003 error", "D007 warning"},
		"RECLASSIFIED CONFIDENTIAL on April 4, 2001" + block:                               {"A003 error", "D007 warning"},
		"RECLASSIFIED CONFIDENTIAL on April 4, 2011\n\n\n\nThe piers are of wood." + block: {"A003 error", "D007 warning"},
	} {
		require.Equal(t, want, blockOf(t, "May 30, 2001", said), said)
	}
}
