package rules

import (
	"strings"
	"testing"
)

// The matrix crosses what a mark can be with where it can be and in what cable: no mark above the header passes.

// matrixCables are sound cables without a date, with one, and of other times and forms. Each has the six paragraphs of
// quellville.
func matrixCables() map[string]string {
	old := "P 051522Z MAR 79\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC PRIORITY 1234\nBT\n" +
		"C O N F I D E N T I A L QUELLVILLE 0412\n\nE.O. 12065: GDS 3/5/85 (PRILL, ANA) OR-M\nTAGS: PREL, QV\n" +
		"SUBJECT: HARBOR TALKS\n\n1. (C) SUMMARY. TALKS ON THE HARBOR RESUME.\n\n2. (C) THE MINISTER WANTS THEM SHORT.\n\n" +
		"3. (U) STAFF WERE TOLD.\n\n4. (C) THE DEPUTY WANTS THEM LONG.\n\n5. (U) THE PRESS KNOWS.\n\n" +
		"6. (C) COMMENT: NOBODY IS IN A HURRY.\nPRILL\n"
	smart := "CONFIDENTIAL\n\nMRN: 18 QUELLVILLE 412\nDate/DTG: Mar 05, 2018 / 051522Z MAR 18\n" +
		"From: AMEMBASSY QUELLVILLE\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nDeclassify on: 20280305\n" +
		"TAGS: PREL, PGOV\nCaptions: SIPDIS\nSUBJECT: Harbor talks resume\n\n" +
		"Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n1. (C) Summary. Talks on the harbor resume.\n\n" +
		"2. (C) The minister wants them short.\n\n3. (SBU) Staff were told.\n\n4. (C) The deputy wants them long.\n\n" +
		"5. (U) The press knows.\n\n6. (C) Comment: Nobody is in a hurry.\n\nSignature: Prill\n\nCONFIDENTIAL\n"
	long := strings.Repeat("The deputy wants them long and said so at the table. ", 8)
	return map[string]string{
		"dated": quellville, "undated": quellville[strings.Index(quellville, "C O N"):],
		"draft": strings.Replace(quellville[strings.Index(quellville, "C O N"):], " SECTION 01 OF 02 QUELLVILLE 000412", "",
			1),
		"1974": strings.NewReplacer("MAR 79", "MAR 74", "12065: GDS 3/5/85 (PRILL, ANA) OR-M", "11652: GDS").Replace(old),
		"1979": old, "1986": strings.NewReplacer("MAR 79", "MAR 86", "12065: GDS 3/5/85 (PRILL, ANA) OR-M",
			"12356: DECL: OADR").Replace(old),
		"1998": strings.NewReplacer("MAR 79", "MAR 98", "12065: GDS 3/5/85 (PRILL, ANA) OR-M", "12958: DECL: 3/5/08",
			"\n1. (C)", "\nCLASSIFIED BY DCM ANA PRILL. REASON: 1.5 (B) AND (D).\n\n1. (C)").Replace(old),
		"SMART": smart, "crlf": strings.ReplaceAll(quellville, "\n", "\r\n"),
		"soft wrapped": strings.Replace(quellville, "The deputy wants them long.", long, 1),
	}
}

// matrixPlaces are edits that put a mark, %, where one can be.
var matrixPlaces = []struct{ part, with string }{
	{"1. (C)", "1. %"}, {"4. (C)", "4. %"}, {"6. (C)", "6. %"}, {"4. (C)", "4.%"}, {"4. (C)", "4.\t%"},
	{"4. (C)", "4.\n%"},
	{"4. (C)", "(4) %"}, {"4. (C)", "PARA 4. %"}, {"4. (C)", "IV. %"}, {"5. (U)", "\n4a. % It rained.\n\n5. (U)"},
	{"5. (U)", "-- % A source told us so.\n\n5. (U)"}, {"5. (U)", "• % A source told us so.\n\n5. (U)"},
	{"5. (U)", "\na. % A source told us so.\n\n5. (U)"}, {"5. (U)", "\n(a) % A source told us so.\n\n5. (U)"},
	{"5. (U)", "\n(1) % A source told us so.\n\n5. (U)"}, {"5. (U)", "\no % A source told us so.\n\n5. (U)"},
	{"5. (U)", "\n* % A source told us so.\n\n5. (U)"}, {"5. (U)", "\n% A source told us so.\n\n5. (U)"},
	{"SUBJECT: ", "SUBJECT: % "},
}

// matrixMarks are marks of the level %, as tired people, programs and keyboards write them.
var matrixMarks = []string{"(%)", "(%/NF)", "(%//NF)", "(% NF)", "(%-NF)", "(%/FN)", "(%//NOFORM)", "(%/WNINTEL)",
	"[%]",
	"{%}", "<%>", "(%]", "(%!)", "(%?)", "(%1)", "( % )", "(%.)", "\"(%)\"", "((%))", "*(%)*", "**(%)**", "(%\u200b)",
	"(%\u00a0)", "(%\u00ad)", "\uff08%\uff09", "(%) (NF)", "(%/NF/XX)", "(%//REL TO USA, GBR)", "%:", "%/NF", "% -",
	"(%/XX)", "(%/SIPDIS)", "(%//)", "(%;NF)", "(NF/%)", "(C/%)", "(FGI-%)", "(//GBR %)"}

// TestNoMarkAboveTheHeaderPasses: each mark in each place gets a finding on the mark or on its level. The cables take
// turns, so that each meets each place and each mark.
func TestNoMarkAboveTheHeaderPasses(t *testing.T) {
	cables, names := matrixCables(), []string{"dated", "undated", "draft", "1974", "1979", "1986", "1998", "SMART",
		"crlf", "soft wrapped"}
	marks := []string{"(SECRET)", "(SERCET)", "SECRET:", "(\u0405)", "(Secret)", "(TOPSECRET)", "(T S)", "(S E C R E T)",
		"(SECRET//NOFORN)", "(S AND NF)"}
	for _, form := range matrixMarks {
		marks = append(marks, strings.ReplaceAll(form, "%", "S"), strings.ReplaceAll(form, "%", "TS"))
	}
	read, turn := reader(t), 0
	for _, place := range matrixPlaces {
		for _, mark := range marks {
			turn++
			name := names[turn%len(names)]
			if !strings.Contains(cables[name], place.part) {
				t.Fatalf("%s: no %q", name, place.part)
			}
			text := strings.Replace(cables[name], place.part, strings.ReplaceAll(place.with, "%", mark), 1)
			found, _ := read(text)
			seen := ""
			for _, d := range found {
				seen += d.Rule.Code + " "
			}
			if !containsAny(seen, "R001", "R008", "R010", "P001", "P004", "P005", "P012", "P017", "P018", "P019") {
				t.Errorf("%s, %q in %q: %s", name, mark, place.with, seen)
			}
		}
	}
}

// TestWhatIsLikeAMark: in the same places other things in brackets and single letters are not marks.
func TestWhatIsLikeAMark(t *testing.T) {
	read := reader(t)
	for _, like := range []string{"(UN) Observers", "(See above) The talks", "(EU) Envoys", "S. Prill", "C. Reed",
		"U.S. envoys",
		"U/S Prill", "S/CT staff", "Secret talks", "SECRETARY PRILL", "(Note: see above) The talks", "[sic] The talks",
		"Confidential sources", "(S/CT) Staff", "CS gas", "(CSO) Staff", "TS Eliot", "\"Secret\" talks", "(12) Boats",
		"(see para 2) Boats", "S-300 missiles", "C-130 planes", "C: drives"} {
		for _, place := range matrixPlaces[9:18] {
			text := strings.Replace(unclassifiedCable, place.part, strings.ReplaceAll(place.with, "%", like), 1)
			text = strings.NewReplacer("(U) ", "").Replace(text)
			found, _ := read(text)
			for _, d := range found {
				if d.Severity > 0 {
					t.Errorf("%q in %q: %s %s", like, place.with, d.Rule.Code, d.Message)
				}
			}
		}
	}
}

func containsAny(s string, codes ...string) bool {
	for _, c := range codes {
		if strings.Contains(s, c) {
			return true
		}
	}
	return false
}
