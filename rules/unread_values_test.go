package rules

import (
	"strings"
	"testing"
)

// undatedCable is quellville without its envelope.
var undatedCable = quellville[strings.Index(quellville, "C O N F"):]

// bothDated checks an edit of quellville, and the same of its undated copy.
func bothDated(t *testing.T, part, broken, want string) {
	t.Helper()
	for name, text := range map[string]string{"dated": quellville, "undated": undatedCable} {
		if !strings.Contains(text, part) {
			t.Fatalf("no %q", part)
		}
		expectCodes(t, name+" "+broken, strings.Replace(text, part, broken, 1), want)
	}
}

// TestDatesThatAreNone: what only looks like a date is reported once, as that.
func TestDatesThatAreNone(t *testing.T) {
	for _, value := range []string{"O5 MAR 2019", "I0/05/2019", "l2/05/2019", "05 MRA 2019", "MARHC 5, 2019",
		"MMDDYYYY", "YYYYMMDD", "20190305X", "03/05/2019X", "031/05/2019", "3052019", "03/2019"} {
		bothDated(t, "03/05/2019", value, "D031")
		text := strings.Replace(quellville, "03/05/2019", value, 1)
		if codes := codesOf(t, text); len(codes) != 1 {
			t.Errorf("%s: %v, expected one finding", value, codes)
		}
	}
}

// TestDatesThatAreWrapped: a date goes on in the next line.
func TestDatesThatAreWrapped(t *testing.T) {
	for value, want := range map[string]string{
		"03/05/\n2019": "", "03/\n05/2019": "", "\n03/05/2019": "", "MARCH 5,\n2019": "", "MARCH\n5, 2019": "",
		"03-05-\n2019": "", "03/05/\n2049": "D006", "03/\n05/2049": "D006", "03/05/\n2008": "D005",
		"02/30/\n2019": "D004", "03/05/\r\n2049": "D006",
	} {
		expectCodes(t, value, strings.Replace(quellville, "03/05/2019", value, 1), want)
	}
}

// TestKeysOfInstructions: each way to write Declassify on is read, and compared with the E.O. line.
func TestKeysOfInstructions(t *testing.T) {
	const by = "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)."
	for _, line := range []string{"Declas 3/5/24", "DECLAS 03/05/2024", "DECLON 03/05/2024", "DECLON: 03/05/2024",
		"DECL ON: MARCH 5, 2024", "DECL 20240305", "Declass on 5 March 2024", "DECLASS: 03/05/2024", "Declassify 03/05/2024",
		"Declassify in 15 years", "DECLASSIFY IN TWENTY YEARS", "Declassify on: 03/05/2024"} {
		expectCodes(t, line, strings.Replace(quellville, by, by+"\n"+line, 1), "D032")
	}
	for _, line := range []string{"DECL 20190305", "DECLAS 03/05/2019", "DECLON MARCH 5, 2019", "Declassify in ten years",
		"DECLASSIFY IN 10 YEARS", "Declassify on 5 March 2019", "Declassify in full"} {
		expectCodes(t, line, strings.Replace(quellville, by, by+"\n"+line, 1), "")
	}
	// how long a time is, is not known without the cable's day
	expectCodes(t, "undated", strings.Replace(undatedCable, by, by+"\nDeclassify in 15 years", 1), "")
}

// TestReasonsOfTwoOrders: sections 1.4 and 1.5 had the reasons at different times, so a reason of both is wrong without
// a date too.
func TestReasonsOfTwoOrders(t *testing.T) {
	for _, reason := range []string{"1.4 (b) and 1.5 (d)", "1.5 (b), 1.4 (d)", "1.4 (b), (c) and 1.5(d)",
		"1.4(b)/1.5(d)", "1.4 b and 1.5 d", "1.4 (b) and 1,5 (d)"} {
		bothDated(t, "1.4 (b) and (d)", reason, "A003")
	}
	for _, reason := range []string{"1.4 (b) and 1.4 (d)", "1.4 (b) and (d)"} {
		bothDated(t, "1.4 (b) and (d)", reason, "")
	}
	expectCodes(t, "one section", strings.Replace(undatedCable, "1.4 (b)", "1.5 (b)", 1), "")
	expectCodes(t, "an old cable", strings.NewReplacer("DE RUEHQV #0412/01 0641522\n", "",
		"P 051522Z MAR 09", "P 051522Z MAR 88", "E.O. 12958: DECL: 03/05/2019",
		"E.O. 12356: DECL: OADR", "SIPDIS\n", "", "(SBU)", "(U)").Replace(quellville), "")
}

// TestReasonsThatBreakOff: a reason that ends in and lacks a letter.
func TestReasonsThatBreakOff(t *testing.T) {
	for _, reason := range []string{"1.4 (b) and", "1.4(b) and", "1.4 (b) AND", "1.4 (b), (c) and"} {
		bothDated(t, "1.4 (b) and (d)", reason, "A007")
	}
	expectCodes(t, "the copy broke the line", strings.Replace(quellville, "1.4 (b) and (d)", "1.4 (b) and\n(d)", 1), "")
}

// TestClassifiersWithoutName: an office is a warning, a position alone a note.
func TestClassifiersWithoutName(t *testing.T) {
	for _, who := range []string{"the DCM", "DCM", "Deputy Chief of Mission", "Ambassador", "the Ambassador",
		"Acting DCM", "Charge d'Affaires", "CDA", "POL/ECON CHIEF", "Economic Officer", "Political Section", "EUR/NB",
		"Embassy Quellville", "AmEmbassy Quellville", "[Name], DCM", "[NAME, TITLE]", "_______, DCM"} {
		bothDated(t, "DCM Ana Prill", who, "A008")
	}
	for _, who := range []string{"A. Prill, DCM", "DCM A. Prill", "POLOFF Marn", "Ambassador Lee Varnes", "CG Bo Marn",
		"Charge d'Affaires Ana Prill", "XXXXXXXXXXXX, Ambassador"} {
		bothDated(t, "DCM Ana Prill", who, "")
	}
}
