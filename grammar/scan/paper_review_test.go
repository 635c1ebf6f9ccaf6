package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestStampsOfReviews: the line of a release stamp that names an order and its section makes no header of a cable,
// with a subject or a level. An E.O. line does.
func TestStampsOfReviews(t *testing.T) {
	cable := func(s string) bool {
		tokens := Scan(s)
		return tokens.Cable()
	}
	card := func(line string) string {
		return "TO: SMITH\nFROM: JONES\nSUBJECT: HARBOR DUES\nGuidelines of the port\n" + line + "\nCONFIDENTIAL\n" +
			"MEMORANDUM FOR JOHN SMITH\nThe dues are high.\n"
	}
	level := func(line string) string { return "SECRET\n" + line + "\n\nThe dues are high.\n" }
	for _, line := range []string{
		"E.0. 12958, SEC 3.4 (B) May 11, 2006", "E.O. 12958, Sec. 3.5", "E.O. 13526, Section 3.3(h)(2)",
		"EO 12958 3.4(b)(1)>25Yrs", "E.O. 12958 as amended Sec. 3.3", "E.O. 12356, Sec. 3.4",
		"E.O. 11652, Sec. 3(E) and 5(D) or (E)", "E.O. 12958, as amended, section 1.4(c)", "E.O. 13526, SECT. 3.5",
		"E.O. 12958 AMENDED SEC. 3.5 (B)",
	} {
		require.False(t, cable(card(line)), line)
		require.False(t, cable(level(line)), line)
	}
	for _, stamp := range []string{"PER E.O. 13526\nJP 12/2/2016", "- - PER E.O. 13526\nfe 12/2/2016",
		"DECLASSIFIED PER E.O. 12958", "Declassified per E.O. 13526\n5/8/2019"} {
		require.False(t, cable(card(stamp)), stamp)
		require.NotContains(t, kindsOf("SUBJECT: HARBOR DUES\nThe dues are high.\n"+stamp+"\n"), Order.String(), stamp)
	}
	for _, line := range []string{"E.O. 12958: DECL: 05/11/2016", "E.O. 12958: N/A", "E.O. 11652: GDS",
		"E.O. 11652: XGDS-3",
		"E.O. 12065: RDS-1 3/5/2001", "E.O. 12065: 3/5/1991", "E.O. 12356: DECL: OADR", "E.O. 12958: 1.4 (B)",
		"E.O. 12958: SECRETARY'S VISIT", "E.O. 12065: 3.5", "E.O. 12958: DECL: 3.4.2016"} {
		require.True(t, cable(card(line)), line)
		require.True(t, cable(level(line)), line)
	}
	require.True(t, cable(card("E.O. 12958, Sec. 3.5\nTAGS: PREL, QV")))
}
