package rules

import (
	"strings"
	"testing"
)

// telegram is a telegram of an order's time: %order is its E.O. line's value with the number, %body the paragraphs.
func telegram(dtg, line, captions, order, more, body string) string {
	return "R " + dtg + "\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC 2423\n" + line + " QUELLVILLE 1325\n\n" + captions +
		order + "\nTAGS: PREL, QV\nSUBJECT: HARBOR TALKS RESUME\n\n" + more + body + "PRILL\n"
}

// withoutEnvelope is a telegram without its first lines.
func withoutEnvelope(text string) string { return text[strings.Index(text, "2423\n")+len("2423\n"):] }

// TestSchedules: categories and dates of the schedules of E.O. 11652 and 12065, dated and undated.
func TestSchedules(t *testing.T) {
	const body = "1. THE MINISTER WANTS TALKS.\n\n2. THE DEPUTY AGREES.\n"
	const marked = "1. (C) THE MINISTER WANTS TALKS.\n\n2. (U) THE DEPUTY AGREES.\n"
	for value, want := range map[string]string{
		"XGDS": "D035", "XGDS-5": "D035", "XGDS-0": "D035", "XGDS-12": "D035", "XGDS (B)(5)": "D035", "XGDS (B) (5)": "D035",
		"XGDS-9 1/1/95": "D035", "XDGS-1": "D011", "XGDS-1": "", "XGDS 3": "", "XGDS (1)": "", "XGDS (B)(2)": "",
		"XGDS-2 12/31/2004": "", "GDS": "",
	} {
		text := telegram("042033Z MAR 74", "C O N F I D E N T I A L", "", "E.O. 11652: "+value, "", body)
		expectCodes(t, "1974 "+value, text, want)
		expectCodes(t, "undated "+value, withoutEnvelope(text), want)
	}
	for value, want := range map[string]string{
		"RDS-5 3/4/99 (PRILL, ANA) OR-M": "D035", "RDS-0 3/4/99": "D035", "GDS": "D036", "GDS (PRILL, ANA) OR-M": "D036",
		"RDS-1 (PRILL, ANA) OR-P": "D036", "GDS.": "D036", "GDS 3/4/85 (PRILL, ANA) OR-M": "", "GDS UPON RELEASE": "",
		"RDS-1 UPON CONCLUSION OF THE TALKS": "", "GDS AFTER THE VISIT": "", "RDS-4 3/4/99 (PRILL, ANA)": "",
	} {
		text := telegram("042033Z MAR 79", "C O N F I D E N T I A L", "", "E.O. 12065: "+value, "", marked)
		expectCodes(t, "1979 "+value, text, want)
		expectCodes(t, "undated "+value, withoutEnvelope(text), want)
	}
}

// TestLimitedOfficialUse: under UNCLAS it is missing from the header until 1995, and wrong after, also without a date.
func TestLimitedOfficialUse(t *testing.T) {
	for _, body := range []string{"1. (LOU) TALKS WENT ON.\n\n2. (U) SO.\n", "1. (L) TALKS WENT ON.\n\n2. (U) SO.\n",
		"1. LOU - ENTIRE TEXT.\n\n2. TALKS WENT ON.\n", "1. LIMITED OFFICIAL USE - ENTIRE TEXT.\n\n2. TALKS WENT ON.\n",
		"1. (U) SO.\n\n-- (LOU) TALKS WENT ON.\n"} {
		for dtg, order := range map[string]string{"042033Z MAR 74": "E.O. 11652: N/A", "042033Z MAR 79": "E.O. 12065: N/A",
			"042033Z MAR 88": "E.O. 12356: N/A"} {
			text := telegram(dtg, "UNCLAS", "", order, "", body)
			if codes := codesOf(t, text); !hasCode(codes, "R011") || hasCode(codes, "P009") {
				t.Errorf("%s %q: %v", dtg, body, codes)
			}
			if codes := codesOf(t, withoutEnvelope(text)); !hasCode(codes, "R011") || hasCode(codes, "P009") {
				t.Errorf("undated %s %q: %v", dtg, body, codes)
			}
			text = telegram(dtg, "LIMITED OFFICIAL USE", "", order, "", body)
			if codes := codesOf(t, text); hasCode(codes, "R011") {
				t.Errorf("LOU %s %q: %v", dtg, body, codes)
			}
		}
		text := telegram("042033Z MAR 98", "UNCLAS", "", "E.O. 12958: N/A", "", body)
		if codes := codesOf(t, text); !hasCode(codes, "P009") || hasCode(codes, "R011") {
			t.Errorf("1998 %q: %v", body, codes)
		}
	}
}

func hasCode(codes []string, code string) bool {
	for _, c := range codes {
		if c == code {
			return true
		}
	}
	return false
}

// TestCaptionsForFew: what limits a message to a few readers is not next to INFORM ALL STATE EMPLOYEES.
func TestCaptionsForFew(t *testing.T) {
	for caption, want := range map[string]string{"EXDIS": "C016", "NODIS": "C016", "STADIS": "C016", "LIMDIS": "C016",
		"EYES ONLY FOR AMBASSADOR": "C016", "AMBASSADOR ONLY": "C016", "FOR AMBASSADOR ONLY": "C016",
		"DISSENT CHANNEL": "C016"} {
		expectCodes(t, caption, strings.Replace(quellville, "SIPDIS\n", "INFORM ALL STATE EMPLOYEES\n"+caption+"\n", 1), want)
	}
	expectCodes(t, "alone", strings.Replace(quellville, "SIPDIS\n", "INFORM ALL STATE EMPLOYEES\n", 1), "")
}

// TestOfficialInformal: the words are in the caption and begin the subject, in any spelling.
func TestOfficialInformal(t *testing.T) {
	const subject = "HARBOR TALKS RESUME AFTER A LONG PAUSE"
	for _, says := range []string{"OFFICIAL-INFORMAL", "OFFICIAL INFORMAL NO. 12", "OFFICIAL - INFORMAL", "O-I: HARBOR",
		"O/I: HARBOR", "OI: HARBOR", "Official-Informal: Harbor"} {
		expectCodes(t, says, strings.Replace(quellville, subject, says, 1), "S009")
		for _, caption := range []string{"OFFICIAL INFORMAL", "OFFICIAL-INFORMAL"} {
			text := strings.Replace(strings.Replace(quellville, subject, says, 1), "SIPDIS\n", caption+"\nSIPDIS\n", 1)
			if codes := codesOf(t, text); hasCode(codes, "S009") {
				t.Errorf("%s with %s: %v", says, caption, codes)
			}
		}
	}
	for _, caption := range []string{"OFFICIAL INFORMAL\nSIPDIS\n", "OFFICIAL-INFORMAL\nSIPDIS\n",
		"SIPDIS\nOFFICIAL INFORMAL\n"} {
		if codes := codesOf(t, strings.Replace(quellville, "SIPDIS\n", caption, 1)); !hasCode(codes, "S009") {
			t.Errorf("%q: %v", caption, codes)
		}
	}
	for _, says := range []string{"INFORMAL TALKS WITH OFFICIALS", "OFFICIAL AND INFORMAL TALKS", "OIL TALKS"} {
		expectCodes(t, says, strings.Replace(quellville, subject, says, 1), "")
	}
}

// TestSourcesWithoutDate: a cable's number has a year or it has no date.
func TestSourcesWithoutDate(t *testing.T) {
	const by = "CLASSIFIED BY: DCM ANA PRILL\nDERIVED FROM: %\nDECLASSIFY ON: 20230304\n\n"
	for source, want := range map[string]string{"STATE 10022": "A020", "QUELLVILLE 398": "A020", "NSC MEMORANDUM": "A020",
		"CIA REPORT OF THE HARBOR": "A020", "13 STATE 10022": "", "STATE MEMO DATED MARCH 4, 2011": "",
		"STATE 10022, 20110304": "",
		"STATE MEMO, 3/4/11":    "", "DSCG 11-01": "", "STATE 10022 OF 2011": ""} {
		text := telegram("042033Z MAR 13", "C O N F I D E N T I A L", "", "E.O. 13526: DECL: 20230304",
			strings.Replace(by, "%", source, 1), "1. (C) TALKS WENT ON.\n\n2. (U) SO.\n")
		expectCodes(t, source, text, want)
		expectCodes(t, "undated "+source, withoutEnvelope(text), want)
	}
}
