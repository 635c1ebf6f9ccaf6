package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMarksAfterSmallWords: a word such as "to" on the line above a blank line does not make the mark below it the
// letter of a reference. On the line right above it does, as do the names of what has letters.
func TestMarksAfterSmallWords(t *testing.T) {
	for above, want := range map[string]bool{
		"To": true, "TO:": true, "to": true, "Piers are sent to": true,
		"The piers are old and": true, "The piers or": true, "By": true, "Copy to,": true,
		"the letters of section": false, "as in paragraph": false, "the Harbor Act": false, "section 5": false,
	} {
		for _, gap := range []string{"\n\n", "\n \n", "\n\n\n"} {
			for _, mark := range []string{"(TS) the warden of the piers", "(TS) l hc Warden ol the Guild of Piers"} {
				found := reported(t, smallWordMemo("SECRET//NOFORN", above+gap+mark))
				require.Equal(t, want, strings.Contains(strings.Join(found, " "), "P018 error"), "%s: %s: %q",
					above, found, gap)
			}
		}
		if want {
			found := reported(t, smallWordMemo("SECRET//NOFORN", above+"\n(TS) the warden of the piers"))
			require.Equal(t, above == "By", slices.Contains(found, "P018 error"), above) // no letter is after "by"
			require.Empty(t, reported(t, smallWordMemo("SECRET//NOFORN", above+"\n\n(U) the warden of the piers")), above)
		}
	}
	unclassified := "To\n\n(S) l hc Warden ol the Guild of Piers"
	require.Contains(t, reported(t, smallWordMemo("UNCLASSIFIED", unclassified)), "P018 error")
}

// smallWordMemo is a sound paper with lines in it.
func smallWordMemo(banner, lines string) string {
	portion, block := "(S//NF) The ropes are short.\n\n", memoBlock
	if banner == "UNCLASSIFIED" {
		portion, block = "(U) The ropes are short.", "\n\n"
	}
	return banner + "\n\n5 May 2012\n\n(U) Report of the harbor\n\n" + lines + "\n\n" + strings.TrimSpace(portion) +
		strings.ReplaceAll(block, "2036", "2030") + banner + "\n"
}
