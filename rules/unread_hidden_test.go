package rules

import (
	"strings"
	"testing"
)

// TestHiddenCharactersEverywhere: a character that nobody sees is reported in each piece of a marking, once, and with
// no second finding about the damage that it does.
func TestHiddenCharactersEverywhere(t *testing.T) {
	places := [][2]string{{"4. (C) The deputy", "4. (C%) The deputy"}, {"4. (C) The deputy", "4. (%C) The deputy"},
		{"4. (C) The deputy", "%4. (C) The deputy"}, {"C O N F I D E N T I A L", "CONFI%DENTIAL"}, {"SIPDIS", "SIP%DIS"},
		{"TAGS:", "TA%GS:"}, {"SUBJECT:", "SUB%JECT:"}, {"E.O. 12958", "E.O. 12%958"}, {"03/05/2019", "03/05/20%19"},
		{"Classified By", "Classi%fied By"}, {"1.4 (b)", "1.%4 (b)"}, {"1.4 (b)", "1.4 (%b)"},
		{"051522Z MAR", "05%1522Z MAR"}, {"051522Z MAR", "051522Z M%AR"}}
	for _, hidden := range []string{"\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u202e", "\u3164", "\U000e0053"} {
		for _, place := range places {
			text := strings.Replace(quellville, place[0], strings.ReplaceAll(place[1], "%", hidden), 1)
			if codes := codesOf(t, text); len(codes) != 1 || codes[0] != "P017" {
				t.Errorf("%q with %U: %v", place[1], []rune(hidden)[0], codes)
			}
		}
	}
	for _, sound := range []string{"\ufeff" + quellville, strings.Replace(quellville, "The deputy",
		"The\ufeff deputy", 1)} {
		if codes := codesOf(t, sound); len(codes) > 0 {
			t.Errorf("%q...: %v", sound[:12], codes)
		}
	}
}

// TestGarbledDateTimeGroups: what is in the place of the date-time group and cannot be read is reported.
func TestGarbledDateTimeGroups(t *testing.T) {
	const dtg = "P 051522Z MAR 09"
	for _, group := range []string{"P 05 1522Z MAR 09", "P 0515 22Z MAR 09", "P 051522Z 03 09", "P 051522Z-MAR-09",
		"P 051522Z/MAR 09", "P 051522Z&nbsp;MAR&nbsp;09", "P 051522Z\nMAR 09", "P 051522Z MAR\n09", "P 5 MAR 09",
		"5 March 2009",
		"March 5, 2009", "P 051522Z 2009", "P 051522Z MAR", "P O51522Z MAR 09", "P R 051522Z MAT 09", "P 321522Z MAR 09"} {
		expectCodes(t, group, strings.Replace(quellville, dtg, group, 1), "S012")
	}
	for _, group := range []string{dtg, "O 051522Z MAR 09", "P 051522ZMAR09", "P 051522Z MARCH 2009", "P 051522Z mar 09",
		"P 051522 Z MAR 09", "PP RUEHC"} {
		expectCodes(t, group, strings.Replace(quellville, dtg, group, 1), "")
	}
	expectCodes(t, "no group", strings.Replace(quellville, dtg+"\n", "", 1), "")
}
