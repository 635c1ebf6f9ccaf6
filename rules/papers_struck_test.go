package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestStruckPapers: a paper whose banners are all crossed out is one by its stamp and its title block, and what the
// stamp says is read.
func TestStruckPapers(t *testing.T) {
	const sound = "DECLASSIFIED\n\nDeclassified by Paul Oak, Chief, Records, June 4, 2009\n\n~~CONFIDENTIAL~~\n\n" +
		"**MEMORANDUM**\n\nApril 2, 1975\n\nTO: The Mayor\n\nFROM: XYZ - Ana Prill\n\nSUBJECT: Piers\n\n" +
		"The owner sold the pier.\n\n~~CONFIDENTIAL~~\n"
	for name, c := range map[string]struct {
		want    []string
		replace []string
	}{
		"sound":                 {nil, nil},
		"nobody":                {[]string{"B010 info"}, []string{"by Paul Oak, Chief, Records, June", "on June"}},
		"no day":                {[]string{"B010 info"}, []string{", June 4, 2009", ""}},
		"before it was written": {[]string{"B010 info"}, []string{"2009", "1971"}},
		"one banner":            {[]string{"B010 info"}, []string{"\n~~CONFIDENTIAL~~\n\f", "", "2009", "1971"}},
		"no memorandum": {nil, []string{"2009", "1971", "**MEMORANDUM**", "", "TO:", "", "FROM:", "",
			"SUBJECT:", ""}},
		"no stamp":                {nil, []string{"DECLASSIFIED\n\nDeclassified by", "Sent by", "2009", "1971"}},
		"nothing is crossed out":  {nil, []string{"~~CONFIDENTIAL~~", "**Piers**", "2009", "1971"}},
		"a word is crossed out":   {nil, []string{"~~CONFIDENTIAL~~", "~~Piers~~", "2009", "1971"}},
		"a block, as they had it": {nil, []string{"pier.", "pier.\n\nCLASSIFIED BY: ANA PRILL\nDECLASSIFY ON: OADR"}},
	} {
		text := strings.ReplaceAll(strings.NewReplacer(c.replace...).Replace(sound+"\f"), "\f", "")
		require.Equal(t, c.want, onlyOf(reported(t, text), "B010"), name)
	}
}

// TestStruckPapersOfAPacket: a stamp on the front of a packet is for all of its papers.
func TestStruckPapersOfAPacket(t *testing.T) {
	const nobody = "the banner is crossed out, and nothing says who declassified the paper, and when"
	two := struckPaper + strings.Replace(struckPaper, "PIER", "BOATS", 1)
	stamped := strings.Replace(two, "\n\n", "\n\nDeclassified by Paul Oak, June 4, 2009\n\n", 1)
	for text, want := range map[string]int{two: 2, stamped: 0} {
		n := 0
		for _, d := range foundIn(t, text) {
			if d.Message == nobody {
				n++
			}
		}
		require.Equal(t, want, n)
	}
}

// TestStampsOfArchives: DECLASSIFIED is on a line of its own, and below it the order, the number of the case and who
// did it.
func TestStampsOfArchives(t *testing.T) {
	const nobody = "the banner is crossed out, and nothing says who declassified the paper, and when"
	for stamp, named := range map[string]bool{
		"DECLASSIFIED\nE.O. 12958, Sec. 3.6\nNLX 98-112\nBy R. Tamm, Archivist, NARA, Date August 4, 1999": true,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy  R. Tamm, NARA    Date  March 4, 1992":                     true,
		"**DECLASSIFIED**\nBy: R. Tamm, Date 3/4/92":                                                       true,
		"[DECLASSIFIED]\nE.O. 13526\n\nBy rt NARA 3/4/12":                                                  true,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy ______ NARA, Date ______":                                  true,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4\nBy ______":                                                    false,
		"DECLASSIFIED\nE.O. 12356, Sec. 3.4":                                                               false,
		"DECLASSIFIED\n\nBylaws of the pier":                                                               false,
		"RELEASED\nBy R. Tamm":                                                                             false,
		"DECLASSIFIED\n1\n2\n3\n4\n5\nBy the way, the pier is new":                                         false,
	} {
		found := foundIn(t, strings.Replace(struckPaper, "\n\n", "\n\n"+stamp+"\n\n", 1))
		says := slices.ContainsFunc(found, func(d lint.Diagnostic) bool { return d.Message == nobody })
		require.Equal(t, named, !says, stamp)
	}
}
