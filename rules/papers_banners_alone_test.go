package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNeitherBlockNorMarks: a whole paper that has nothing but its banners is noted, in the years in which an order
// asks for more; a part of a paper, a copy and what needs no block are not.
func TestNeitherBlockNorMarks(t *testing.T) {
	memo := func(year string, replace ...string) []string {
		text := bannersMemo("SECRET", year)
		return reported(t, strings.NewReplacer(replace...).Replace(text))
	}
	for _, year := range []string{"1972", "1973", "1978", "1981", "1990", "1996", "2004", "2011", "2024"} {
		want := []string{"A021 info"}
		if year == "1972" { // the order took effect in June
			want = nil
		}
		require.Equal(t, want, memo(year), year)
	}
	for _, year := range []string{"1948", "1953", "1960", "1971"} {
		require.Empty(t, memo(year), year)
	}
	require.Equal(t, []string{"A021 info"}, memo("1988", "SECRET", "CONFIDENTIAL"))
	require.Equal(t, []string{"A021 info"}, memo("1988", "SECRET", "TOP SECRET"))
	for name, replace := range map[string][]string{
		"a working paper":             {"MEMORANDUM FOR THE MAYOR", "WORKING PAPER"},
		"no date":                     {"March 3, 1988\n\n", ""},
		"no banner at the foot":       {"Friday.\n\nSECRET", "Friday."},
		"no title":                    {"MEMORANDUM FOR THE MAYOR\n\n", "", "SUBJECT: ", ""},
		"no text":                     {"The harbor master signs on Friday.\n\n", ""},
		"the end of a page":           {"signs on Friday.", "who signs the lease on\n\nFriday, which"},
		"a stamp of release":          {"MEMORANDUM FOR", "DECLASSIFIED\nAuthority NND 12345\n\nMEMORANDUM FOR"},
		"a banner that is struck out": {"SECRET\n\nMEMO", "~~SECRET~~\n\nMEMO"},
		"a stamp at the foot": {"\n\nSECRET\n",
			"\n\nSECRET\nApproved For Release 2005/11/28 : CIA-RDP82M00097R0003\n"},
		"marks in brackets":      {"The harbor", "[S] The harbor"},
		"keys apart from values": {"Friday.", "Friday.\n\nClassified By:   Declassify On:\nA. Oak   OADR"},
		"allies":                 {"SECRET\n", "SECRET STRAP1\n"},
		"another government":     {"SECRET", "NATO SECRET"},
		"a transmittal":          {"Friday.", "Friday.\n\nUNCLASSIFIED WHEN SEPARATED FROM ATTACHMENT"},
		"a block":                {"Friday.", "Friday.\n\nDeclassify on: OADR"},
		"a damaged block":        {"Friday.", "Friday.\n\nDEC1ASSIFY ON: OADR"},
		"two papers": {"Friday.",
			"Friday.\n\nSECRET\n\fSECRET\n\nMEMORANDUM FOR THE FILE\n\nIt is new."},
		"text below the banner": {"Friday.\n\nSECRET",
			"Friday.\n\nSECRET\n\nThe harbor master also signs the lease of the other pier, and he says so."},
		"unclassified": {"SECRET", "UNCLASSIFIED"},
	} {
		require.NotContains(t, memo("1988", replace...), "A021 info", name)
	}
}
