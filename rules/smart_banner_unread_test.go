package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestUnreadBannersOfPrints: a banner above the keys or below the text of a SMART print that cannot be read is
// reported; what a mail, a page or a release has in its place is not.
func TestUnreadBannersOfPrints(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	from := strings.Index(printOfQuellville, "UNCLASSIFIED")
	to := strings.Index(printOfQuellville, "MRN")
	foot := strings.LastIndex(printOfQuellville, "UNCLASSIFIED")
	head := strings.TrimRight(printOfQuellville[:foot], " ") // flush left: what is indented goes on with the value above
	require.True(t, 0 <= from && from < to && to < foot)
	for _, line := range []string{"TOP SECRET UMBRA", "[SECRET]", "SECRET//XYZ", "NATO SECRET", "Classification: SECRET",
		"TOP-SECRET", "SECRETT", "SECERT", "* SECRET *", "SECRET Page 1 of 2", "HOUSE ONLY"} {
		require.Contains(t, codes(linter, line+"\n\n"+printOfQuellville[to:]), "S001", line)
		switch below := codes(linter, head+line+"\n"); line {
		case "HOUSE ONLY", "SECERT": // below the text anything may follow
		case "Classification: SECRET":
			require.NotEmpty(t, below, line)
		default:
			require.Contains(t, below, "H019", line)
		}
	}
	for _, line := range []string{"UNCLASSIFIED", "UNCLASSIFIED\nSBU", "", "Page 1 of 2", "From: Quill, Rosa",
		"Subject: (C) Ferries", "-----Original Message-----", "RELEASED IN FULL", "He was there.", "UNCLASSIFIED//FOUO",
		"B. Elm", "C06028191"} {
		above := codes(linter, line+"\n\n"+printOfQuellville[to:])
		require.NotContains(t, above, "S001", line)
		below := codes(linter, head+line+"\n")
		require.NotContains(t, below, "H019", line)
	}
}
