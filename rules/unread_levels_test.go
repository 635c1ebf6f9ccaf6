package rules

import (
	"strings"
	"testing"
)

// TestControlsAfterTheLevel: a control after the level is no damage of the line, with any sign before it.
func TestControlsAfterTheLevel(t *testing.T) {
	const uLine, cLine = "UNCLAS SECTION 01 OF 02", "C O N F I D E N T I A L SECTION 01 OF 02"
	for _, level := range []string{"UNCLAS SENSITIVE", "UNCLAS SENSITIVE SECTION 01 OF 02", "UNCLASSIFIED SENSITIVE",
		"U N C L A S SENSITIVE", "UNCLAS EFTO", "UNCLAS SBU", "UNCLAS//SBU", "UNCLAS FOUO", "UNCLAS/SENSITIVE"} {
		expectCodes(t, level, strings.Replace(unclassifiedCable, uLine, level, 1), "")
		marked := strings.Replace(strings.Replace(unclassifiedCable, uLine, level, 1), "4. (U)", "4. (C)", 1)
		expectCodes(t, level+" above", marked, "R002")
	}
	for _, level := range []string{"CONFIDENTIAL NOFORN", "C O N F I D E N T I A L NOFORN", "CONFIDENTIAL//NOFORN",
		"C O N F I D E N T I A L NOFORN ORCON", "CONFIDENTIAL/NOFORN"} {
		text := strings.Replace(strings.Replace(quellville, cLine, level, 1), "4. (C)", "4. (C/NF)", 1)
		expectCodes(t, level, text, "")
	}
	for _, level := range []string{"C ONFIDENTIAL NOFORN", "CO N F I D E N T I A L NOFORN", "UNCLSS SENSITIVE",
		"UNCLAS SENSTIVE"} {
		text := strings.Replace(quellville, cLine, level, 1)
		if codes := codesOf(t, text); len(codes) == 0 {
			t.Errorf("%s: nothing", level)
		}
	}
}

// TestYearsBeyondTheLimit: a number of years that no classification lasts is beyond the limit on any day of the order.
func TestYearsBeyondTheLimit(t *testing.T) {
	const date = "E.O. 12958: DECL: 03/05/2019"
	for value, want := range map[string]string{
		"E.O. 12958: DECL: THIRTY YEARS": "D006", "E.O. 12958: DECL: 26 YEARS": "D006",
		"E.O. 12958: DECL: FORTY YEARS":       "D006",
		"E.O. 12958: DECL: TWENTY-FIVE YEARS": "D030", "E.O. 12958: DECL: 10 YEARS": "D030",
	} {
		text := strings.Replace(quellville, date, value, 1)
		expectCodes(t, value, text, want)
		if codes := codesOf(t, text); len(codes) > 1 {
			t.Errorf("%s: %v", value, codes)
		}
	}
	for value, want := range map[string]string{"E.O. 13526: DECL: FORTY YEARS": "D006", "E.O. 13526: DECL: 20490305": "",
		"E.O. 12958: DECL: 03/05/2034": "", "E.O. 12958: DECL: 25X1-human": ""} {
		expectCodes(t, "undated "+value, strings.Replace(undatedCable, date, value, 1), want)
	}
}
