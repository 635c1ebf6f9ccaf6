package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBlockBelowAStrangeBanner: a word of a banner that is not known hides nothing of the authority block.
func TestBlockBelowAStrangeBanner(t *testing.T) {
	const memo = "\nMay 3, 2019\n\n1. Two boats came to the pier.\n\n2. They left again in the night.\n\n" +
		"Classified By: A. Smith, Director\nDeclassify On: 20440503\n\n"
	for _, banner := range []string{"SECRET//NOFORN//PUMP", "TOP SECRET//PUMP", "CONFIDENTIAL//PUMP",
		"SECRET//PUMP//NOFORN"} {
		require.Contains(t, reported(t, banner+memo+banner+"\n"), "A002 error", banner)
	}
	require.NotContains(t, reported(t, "UNCLASSIFIED//PUMP"+memo+"UNCLASSIFIED//PUMP\n"), "A002 error")
}
