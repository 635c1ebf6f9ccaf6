package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestUnmarkedForSure: a paragraph without a mark is a warning if it is whole and those next to it have marks, a note
// where it may be a part of another one or its mark may be elsewhere, and nothing where it is not a paragraph.
func TestUnmarkedForSure(t *testing.T) {
	const bare = "The owner of the ferry was told on Friday that the new pier is not for sale."
	const more = "The mayor of the old harbor had asked the crew for a list of the boats."
	const some = "(U) The pier is wide.\n\n(S) The owner is ill.\n\n"
	const rest = "\n\n(U) It is old.\n\n(C) It leaks at night."
	const two = "P001 info P001 info"
	for body, want := range map[string]string{
		some + bare + rest:                                 "P001 warning",
		some + "Note: " + bare + rest:                      "P001 warning",
		some + "(U) Ferries\n\n" + bare + rest:             "P001 warning",
		bare + "\n\n" + some + rest[2:]:                    "P001 warning",
		some + rest[2:] + "\n\n" + bare:                    "P001 warning",
		some + "Piers\n\n" + bare + rest:                   "P001 warning",
		some + bare + "\n\n(U) Next\n\n" + more + rest[1:]: "P001 warning P001 warning",
		// it may be a part of another one, or be cut
		some + strings.Replace(bare[:len(bare)-1], " was", "\nwas", 1) + rest: "P001 info",
		some + bare + "\n\n" + more + rest:                                    two,
		some + "(U) He wrote:\n\n" + bare + rest:                              "P001 info",
		some + "(U) Type:\n\nadd(pier)\n\n" + bare + rest:                     "P001 info",
		some + "(U) He wrote to the\n\nSECRET\n\fSECRET\n\n" + bare + rest:    "P001 info",
		some + "> " + bare + rest:                                             "P001 info",
		some + "Sail at dawn from there. " + more[:len(more)-1] + ":" + rest:  "P001 info",
		// its mark may have been misread, or is at the ends of others
		some + bare + rest + "\n\n(S)/S//REL) The quay is long and old.":             "P001 info",
		some + bare + "\n\nThe quay is long and has no boat of any kind. (C)" + rest: "P001 info",
		// it has its own, or is not a paragraph
		some + bare + " (C)" + rest:                                                                         "",
		some + strings.ToLower(bare[:1]) + bare[1:] + rest:                                                  "",
		some + "Highlights of the Week of the Harbor Board: March 9-15, 2013 in the Port 5" + rest:          "",
		some + "File of the Board: 12\nName of the Ship: 3\nDay of the Week of Sail: 4" + rest:              "",
		"METHODS OF THE OFFICE OF THE HARBOR FOR THE SALE OF THE BOATS AND THE PIERS\n\n" + some + rest[2:]: "",
	} {
		have := onlyOf(reported(t, marksMemo("SECRET", "(U) Piers", body)), "P001")
		require.Equal(t, want, strings.Join(have, " "), body)
	}
	// what is outside the paper is of who copied it
	paper := marksMemo("SECRET", "(U) Piers", some+rest[2:])
	require.Equal(t, []string{"P001 info"}, onlyOf(reported(t, bare+"\n\n"+paper), "P001"))
	require.Equal(t, []string{"P001 info"}, onlyOf(reported(t, paper+"\n"+bare+"\n"), "P001"))
}
