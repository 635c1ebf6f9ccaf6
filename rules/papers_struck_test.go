package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
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
