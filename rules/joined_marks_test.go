package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestJoinedSubjects: a mark of the subject that joins a level with a marking for unclassified text, in each order.
func TestJoinedSubjects(t *testing.T) {
	const header = "P 041530Z MAY 09\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC PRIORITY 1207\n\n" +
		"C O N F I D E N T I A L QUELLVILLE 000412\n\nE.O. 12958: DECL: 05/04/2019\nTAGS: PREL, PGOV, QV\n"
	const rest = " HARBOR TALKS RESUME\n\nClassified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n" +
		"1. (C) The minister gave a date.\n"
	for mark, want := range map[string]string{
		"(SBU/C)": "P008 error", "(C/SBU)": "P008 error", "(SBU//C)": "P008 error", "(LOU/C)": "P008 error",
		"(FOUO/C)": "P008 error", "(C)": "", "(SBU)": "", "(SBU/NF)": "", "(SBU/CC)": "", "(SBU/CONS)": "",
		"(SBU C)": "", "(EEB/C)": "",
	} {
		have := onlyOf(reported(t, header+"SUBJECT: "+mark+rest), "P008")
		assert.Equal(t, want, strings.Join(have, ", "), mark)
	}
	doubled := header + "SUBJECT: (SBU/C)" + rest
	again := strings.Replace(doubled, "1. (C)", header+"SUBJECT: (SBU/C)"+rest+"\n1. (C)", 1)
	assert.Len(t, onlyOf(reported(t, again), "P008"), 1, "a header that is repeated")
	memo := strings.Replace(soundMemo, "(U) Ferry", "(SBU/C) Ferry", 1)
	assert.Equal(t, []string{"P008 error"}, onlyOf(reported(t, memo), "P008"), "a paper")
}

// TestCaptionsOfSections: a later section that has no captions, of a cable that is NODIS or EXDIS.
func TestCaptionsOfSections(t *testing.T) {
	text := func(first, second string) string {
		const envelope = "O 221205Z MAY 74\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC IMMEDIATE 4415\n"
		return envelope + "S E C R E T SECTION 1 OF 2 QUELLVILLE 1502\n" + first + "E.O. 11652: XGDS-3\nTAGS: PFOR, QV\n" +
			"SUBJ: HARBOR TALKS\n1. THE MINISTER GAVE A DATE.\nSECRET\n\n" + envelope +
			"S E C R E T SECTION 2 OF 2 QUELLVILLE 1502\n" + second + "2. STAFF WERE TOLD.\nROE\nSECRET\n"
	}
	for _, c := range []struct{ first, second, want string }{
		{"EXDIS\n", "", "H002 info"}, {"NODIS\n", "", "H002 info"}, {"EXDIS\n", "EXDIS\n", ""}, {"NOFORN\n", "", ""},
		{"LIMDIS\n", "", ""}, {"", "", ""}, {"EXDIS\n", "NOFORN\n", "H002 error, H002 error"},
	} {
		have := strings.Join(onlyOf(reported(t, text(c.first, c.second)), "H002"), ", ")
		assert.Equal(t, c.want, have, c.first+c.second)
	}
}

// TestCaptionAgainstList: NOFORN among the captions, and a release list in the banner of a SMART print.
func TestCaptionAgainstList(t *testing.T) {
	text := func(banner, captions string) string {
		return banner + "\n\nMRN:              18 QUELLVILLE 61\nDate/DTG:         Aug 07, 2018 / 070412Z AUG 18\n" +
			"From:             AMEMBASSY QUELLVILLE\nAction:           WASHDC, SECSTATE PRIORITY\n" +
			"E.O.:             13526\nTAGS:             PREL, QV\nCaptions:         " + captions +
			"\nSubject:          (U) Harbor talks\n\n\n1. (S//NF) The minister gave a date.\n\n" + banner + "\n"
	}
	for _, c := range []struct{ banner, captions, want string }{
		{"SECRET//REL TO USA, AUS", "NOFORN", "P013 error"}, {"SECRET//REL TO USA, AUS", "SIPDIS, NOFORN", "P013 error"},
		{"SECRET//REL TO USA, AUS", "SIPDIS", ""}, {"SECRET//NOFORN", "NOFORN", ""}, {"SECRET", "NOFORN", ""},
	} {
		have := strings.Join(onlyOf(reported(t, text(c.banner, c.captions)), "P013"), ", ")
		assert.Equal(t, c.want, have, c.banner+" "+c.captions)
	}
}
