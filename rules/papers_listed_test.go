package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDaysOfListedSources: a paper is not older than a source that it lists, and ends with the last of them.
func TestDaysOfListedSources(t *testing.T) {
	const multiple = "Derived From: Multiple Sources\nDeclassify On: 20360303"
	for list, want := range map[string]bool{
		"(U) Port Guide 1, dated 20270101\n":                                                     true,
		"(U) Survey, dated March 4, 2026; Declassify On: 20300303\n":                             true,
		"(U) Survey, dated 20250101; Declassify On: 20400101\n":                                  true,
		"(U) Survey, dated 20250101; Declassify On: 20300101\n(U) Note, Declassify On: 20400101": true,
		"(U) Survey, dated 20250101; Declassify On: 20360303\n":                                  false,
		"(U) Survey, dated March 3, 2026; Declassify On: 20300303\n":                             false,
		"(U) Survey, dated 20250101; Declassify On: 25X3, 20600101\n":                            true,
		"(U) Survey, dated 20250101; Declassify On: 50X1-HUM\n":                                  true,
		"(U) Survey, dated 20250101 (50X2-WMD)\n":                                                true,
		"(U) Survey; Declassify on 50X1-HUM\n":                                                   true,
		"(U) Port Guide 50X1, dated 20250101; Declassify On: 20300303\n":                         false,
		"(U) Survey, dated April 2026; Declassify On: 20300303\n":                                true,
		"(U) Survey, dated 2027\n":                                                               true,
		"(U) Survey, dated March 2026\n":                                                         false,
		"(U) Survey, dated 2026\n":                                                               false,
		"(U) Survey, dated 2027-12\n":                                                            false,
		"(U) Survey 20270101\n":                                                                  false,
		"(U) Survey, dated 4/5/2027\n":                                                           false,
		"(U) Letter dated 20270101 of a note dated 20250101\n":                                   false,
	} {
		have := strings.Join(reported(t, sourcesMemo(multiple, "(U) SOURCE LIST\n\n"+list+"\n\n")), " ")
		require.Equal(t, want, strings.Contains(have, "A020 info"), "%s: %s", list, have)
		have = strings.Join(reported(t, sourcesMemo(multiple, "(U) FERRIES\n\n"+list+"\n\n")), " ")
		require.NotContains(t, have, "A020", "not a list of sources")
	}
	const later = "(U) SOURCE LIST\n\n(U) Survey, dated 20250101; Declassify On: 20400101\n\n"
	for name, block := range map[string]string{
		"an original decision": "Reason: 1.4(d)\nDeclassify On: 20360303",
		"an exemption":         "Derived From: Multiple Sources\nDeclassify On: 25X3, 20360303",
	} {
		require.NotContains(t, strings.Join(reported(t, sourcesMemo(block, later)), " "), "A020", name)
	}
}

// TestLastingSources: a source that is 50X1-HUM or 50X2-WMD is classified longer than any date, and than an exemption
// with one: 32 CFR 2001.22(e)(4).
func TestLastingSources(t *testing.T) {
	const list = "(U) SOURCE LIST\n\n(U) Survey, dated 20250101; Declassify On: @\n\n"
	for on, want := range map[string]bool{
		"20360303": true, "25X3, 20600101": true, "50X1-HUM": false, "50X2-WMD": false,
		"N/A to RD portions. See source list for NSI portions.": false,
	} {
		for _, code := range []string{"50X1-HUM", "50x2-wmd."} {
			block := "Derived From: Multiple Sources\nDeclassify On: " + on
			have := messagesOf(t, sourcesMemo(block, strings.Replace(list, "@", code, 1)), "A020")
			require.Equal(t, want, strings.Contains(have, "longer than any date"), "%s: %s: %s", on, code, have)
		}
	}
}

// TestDateWithPortionsOfNATO: what NATO classified has no date in the block of a paper.
func TestDateWithPortionsOfNATO(t *testing.T) {
	for mark, want := range map[string]bool{
		"(//NS)": true, "(//NC)": true, "(//NATO SECRET)": true, "(S//NF)": false, "(S//REL TO USA, NATO)": false,
		"(S)": false,
	} {
		text := strings.Replace(sourcesMemo("Derived From: Pier Survey, dated 20250101\nDeclassify On: 20360303", ""),
			"(S) He told", mark+" He told", 1)
		have := strings.Join(reported(t, text), " ")
		require.Equal(t, want, strings.Contains(have, "D033 info"), "%s: %s", mark, have)
		if want { // a banner in which the register does not have the word hides it nowhere
			text := strings.ReplaceAll(text, "SECRET\n", "SECRET//NATO\n")
			require.Contains(t, messagesOf(t, text, "D033"), "with information of NATO, which NATO alone", mark)
		}
		never := strings.Replace(text, "20360303", "N/A to NATO portions. See source list for NSI portions.", 1)
		require.NotContains(t, strings.Join(reported(t, never), " "), "D033", mark)
	}
}
