package rules

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestListsOfLevels: the levels that a paper lists are not the banners of its pages.
func TestListsOfLevels(t *testing.T) {
	const top, foot = "CONFIDENTIAL\n\n(U) The levels of piers are these:\n\n", "\n(C) The pier is new.\n\nCONFIDENTIAL\n"
	levels := func(list string) (found []string) {
		for _, d := range foundIn(t, top+list+foot) {
			if d.Severity != lint.Info {
				found = append(found, d.Rule.Code)
			}
		}
		return found
	}
	for _, list := range []string{
		"TOP SECRET\nSECRET\nCONFIDENTIAL\n",
		"   TOP SECRET\n\n   SECRET\n\n   CONFIDENTIAL\n",
		"- TOP SECRET\n- SECRET\n- UNCLASSIFIED\n",
		"TOP SECRET\nplans of piers\nSECRET\nnames of masters\nCONFIDENTIAL\nprices\n",
		"CONFIDENTIAL\nSECRET\nTOP SECRET\nSECRET\nCONFIDENTIAL\n",
	} {
		require.Empty(t, levels(list), list)
	}
	for _, page := range []string{
		"TOP SECRET\n", "CONFIDENTIAL\nTOP SECRET\n", "TOP SECRET\nTOP SECRET\nTOP SECRET\n",
		"CONFIDENTIAL\n\nTOP SECRET\n\n(C) The first of the ferries is late, since its master sleeps on the pier.\n\n" +
			"(C) The second one is on time, and its master does not sleep at all.\n\nSECRET\n",
	} {
		require.Contains(t, levels(page), "B003", page)
	}
}
