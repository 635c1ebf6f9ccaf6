package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestJoinedClassificationLines: a copy that lost the line end above the classification line loses nothing else.
func TestJoinedClassificationLines(t *testing.T) {
	for _, row := range []string{
		"INFO AFRICAN LEAGUE COLLECTIVE PRIORITYS E C R E T SECTION 01 OF 04 VARNES 000948 = S E C R E T",
		"INFO AFRICAN LEAGUE COLLECTIVE PRIORITYC O N F I D E N T I A L VARNES 000948  = C O N F I D E N T I A L",
		"RUEATRS/DEPT OF TREASURY WASHINGTON DC 0919S E C R E T SECTION 01 OF 02 VARNES 3364 = S E C R E T",
		"INFO COLLECTIVE PRIORITYT O P S E C R E T VARNES 000948 = T O P S E C R E T",
		"INFO COLLECTIVE PRIORITYT O P  S E C R E T VARNES 000948 = T O P  S E C R E T",
		"This record is a partial extract of the original cable.UNCLAS VARNES 0388 = UNCLAS",
		"This record is a partial extract of the original cable.C O N F I D E N T I A L VARNES 0388 = " +
			"C O N F I D E N T I A L",
		"INFO SOUTHERN COMMUNITYUNCLAS VARNES 002505 = UNCLAS",
		"INFO SOUTHERN COMMUNITYUNCLAS SECTION 01 OF 02 VARNES 002505 = UNCLAS",
		"INFO SOUTHERN COMMUNITY S E C R E T VARNES 002505 = S E C R E T",
		"INFO SOUTHERN COMMUNITYU N C L A S ST. VARNES 002505 = U N C L A S",
		"INFO AMEMBASSY PORT AMBER 0023C O N F I D E N T I A L PORT VARNES 002505 = C O N F I D E N T I A L",
	} {
		line, level, _ := strings.Cut(row, " = ")
		tokens := Scan("R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\n" + line +
			"\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: SHIPS\n\n1. (U) The ship sails.\n")
		require.Equal(t, level, firstOf(&tokens, LevelWord), line)
		require.Contains(t, firstOf(&tokens, Post), "VARNES", line)
		require.NotEmpty(t, firstOf(&tokens, Serial), line)
	}
	for _, line := range []string{
		"T O P S E C R E T VARNES 000948", "CC O N F I D E N T I A L VARNES 000948",
		"TT O P S E C R E T VARNES 000948", "REF: A. S E C R E T VARNES 000948", "REF: UNCLAS VARNES 000948",
		"See S E C R E T VARNES 000948",
		"He wrote. UNCLAS VARNES 000948",
		"S E C R E T VARNES 000948", "INFO COLLECTIVE UNCLAS VARNES 000948", "INFO COLLECTIVE PRIORITYS E C R E T", "",
		"INFO COLLECTIVE PRIORITYS E C R E T 000948",
		"INFO COLLECTIVE PRIORITYS E C R E T VARNES, 000948",
	} {
		tokens := Scan("R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\n" + line +
			"\n\nE.O. 12958: N/A\nTAGS: PREL\n")
		for i := range tokens.list {
			inside := tokens.list[i].start > uint32(strings.Index(tokens.whole, line)+2)
			require.False(t, tokens.list[i].kind == LevelWord && inside, line)
		}
	}
}

// firstOf is the text of the first token of a kind; empty for none.
func firstOf(t *Tokens, kind Kind) string {
	for i := range t.list {
		if p := t.list[i]; p.kind == kind {
			return t.whole[p.start:p.end]
		}
	}
	return ""
}
