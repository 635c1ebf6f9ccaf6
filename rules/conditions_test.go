package rules

import (
	"slices"
	"strings"
	"testing"
)

// in2011 is quellville as a cable of March 2011.
var in2011 = strings.NewReplacer("MAR 09", "MAR 11", "E.O. 12958: DECL: 03/05/2019",
	"E.O. 13526: DECL: 20210305").Replace(quellville)

// limitedCable is an unclassified cable of 1990 with a paragraph of limited official use.
const limitedCable = "P 041530Z MAY 90\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC 1207\nUNCLAS QUELLVILLE 00412\n" +
	"\nE.O. 12356: N/A\nTAGS: PREL, QV\nSUBJECT: HARBOR TALKS\n\n" +
	"1. (U) TALKS RESUME IN SPRING.\n\n2. (LOU) STAFF WERE TOLD.\n"

// TestWhenRulesDoNotReport: each condition under which one of the later rules reports nothing, or something else,
// next to the fault that it reports.
func TestWhenRulesDoNotReport(t *testing.T) {
	const page = "QUELLVILLE 00000412  002 OF 002\n"
	pages := func(banner string) string {
		return strings.Replace(quellville, "\n"+page, "\n"+banner+"\n\nPAGE 02        QUELLV  00412  051522Z\n", 1)
	}
	reason := "for reasons 1.4 (b) and (d)."
	for _, c := range []struct {
		name, text string
		edits      []string
		code       string // of the rule
		reports    bool
	}{
		{"a section alone", quellville, []string{reason, "for reasons 1.4."}, "A018", true},
		{"a derivative cable", quellville, []string{reason, "for reasons 1.4.\nDerived From: DSCG 05-1"}, "A018", false},
		{"several sources", quellville, []string{reason, "for reasons 1.4.\nDerived From: Multiple Sources"}, "A018", false},
		{"an unclassified cable", unclassifiedCable, []string{"1. (U) Summary.",
			"Classified By: DCM Ana Prill for reasons 1.4.\n\n1. (U) Summary."}, "A018", false},
		{"a mask in the authority", quellville, []string{"Ana Prill " + reason, "XXXXXXXX for reasons 1.4."}, "A018", false},
		{"words before June 2010", quellville, []string{reason, "for reasons of foreign policy."}, "A018", false},
		{"words after June 2010", in2011, []string{reason, "for reasons of foreign policy."}, "A018", true},

		{"a section beyond the total", quellville, []string{"SECTION 01 OF 02", "SECTION 03 OF 02"}, "H018", true},
		{"the last page is missing", quellville, []string{"SECTION 01 OF 02", "SECTION 01 OF 03", "002 OF 002",
			"002 OF 003"}, "H018", true},
		{"the last page is missing, and another cable follows", quellville + "\nNNNN\n\n" +
			strings.ReplaceAll(quellville, "412", "413"), []string{"SECTION 01 OF 02", "SECTION 01 OF 03", "002 OF 002",
			"002 OF 003"}, "H018", false},
		{"the last page is missing, and the copy is cut", quellville,
			[]string{"SECTION 01 OF 02", "SECTION 01 OF 03", "002 OF 002", "002 OF 003", "in a hurry.\nPRILL", "in a ..."},
			"H018", false},
		{"pages of another total", quellville, []string{"SECTION 01 OF 02", "SECTION 01 OF 04", "002 OF 002", "002 OF 003"},
			"H018", false},

		{"a banner below the header", pages("UNCLASSIFIED"), nil, "H019", true},
		{"a banner that agrees", pages("CONFIDENTIAL"), nil, "H019", false},
		{"a banner that agrees with the header, below a portion", pages("CONFIDENTIAL"), []string{"4. (C)", "4. (S)"},
			"H019", false},
		{"a banner between the header and a portion", pages("SECRET"), []string{"4. (C)", "4. (TS)"}, "H019", true},
		{"a print of a release", pages("UNCLASSIFIED"), []string{"PRILL\n", "PRILL\nRELEASED IN FULL\n"}, "H019", false},
		{"a damaged level", pages("UNCLASSIFIED"), []string{"C O N F I D E N T I A L", "CO N F I D E N T A L"}, "H019",
			false},

		{"a page line with a level above the header", quellville, []string{pageOf, "PAGE 02 RUEHQVA0412 S E C R E T"}, "H019",
			true},
		{"a page line below the header", quellville, []string{pageOf, "PAGE 02 RUEHQVA0412 UNCLAS"}, "H019", true},
		{"a page line with level, post and serial", quellville, []string{pageOf,
			"PAGE 02 RUEHQVA0412 S E C R E T QUELLVILLE 000412"}, "H019", true},
		{"a page line that agrees", quellville, []string{pageOf, "PAGE 02 RUEHQVA0412 C O N F I D E N T I A L"}, "H019",
			false},
		{"a page line with a damaged level", quellville, []string{pageOf, "PAGE 02 RUEHQVA0412  E C R E T"}, "H019", false},
		{"a page line without a level", quellville, []string{pageOf, "PAGE 02 RUEHQVA0412"}, "H019", false},
		{"a page line of a post", quellville, []string{pageOf, "PAGE 02 QUELLV 00412 SECRET"}, "H019", false},

		{"countries alone", quellville, []string{"TAGS: PREL PGOV EFIS QV", "TAGS: QV OS"}, "S008", true},
		{"a country and an organization", quellville, []string{"TAGS: PREL PGOV EFIS QV", "TAGS: QV NATO UN"}, "S008", false},
		{"a masked header", quellville, []string{"TAGS: PREL PGOV EFIS QV", "TAGS: QV XXXXXXXX"}, "S008", false},
		{"a damaged key", quellville, []string{"TAGS: PREL PGOV EFIS QV", "TAGS: QV OS", "SUBJECT:", "UBJECT:"}, "S008",
			false},
		{"a cut header", quellville, []string{"TAGS: PREL PGOV EFIS QV", "TAGS: QV...",
			quellville[strings.Index(quellville, "SUBJECT:"):], ""}, "S008", false},

		{"the words in the subject alone", quellville, []string{"HARBOR TALKS", "OFFICIAL INFORMAL: HARBOR TALKS"}, "S009",
			true},
		{"the words elsewhere in the header", quellville, []string{"HARBOR TALKS", "OFFICIAL INFORMAL: HARBOR TALKS",
			"STATE FOR EUR/NB", "STATE FOR EUR/NB - INFORMAL"}, "S009", false},
		{"the words later in the subject", quellville, []string{"SIPDIS\n", "OFFICIAL INFORMAL\n", "LONG PAUSE",
			"LONG PAUSE (OFFICIAL INFORMAL)"}, "S009", false},
		{"masked", quellville, []string{"HARBOR TALKS", "OFFICIAL INFORMAL: XXXXXXXXXX TALKS"}, "S009", false},

		{"LOU below UNCLAS", limitedCable, nil, "R011", true},
		{"LIMITED elsewhere in the header", limitedCable, []string{"\n\nE.O.", "\n\nLIMITED OFFICIAL USE\n\nE.O."}, "R011",
			false},
		{"a year in which LOU ended", limitedCable, []string{"MAY 90", "MAY 96", "12356", "12958"}, "R011", false},
		{"a classified cable", limitedCable, []string{"UNCLAS", "C O N F I D E N T I A L", "N/A", "DECL: OADR"}, "R011",
			false},

		{"no source list", in2011, []string{"DECL: 20210305", "DECL: N/A TO RD PORTIONS", "4. (C)", "4. (C//RD)"}, "D034",
			true},
		{"no such portion", in2011, []string{"DECL: 20210305", "DECL: N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI " +
			"PORTIONS."}, "D034", true},
		{"a portion of RD", in2011, []string{"DECL: 20210305", "DECL: N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI " +
			"PORTIONS.", "4. (C)", "4. (C//RD)"}, "D034", false},
		{"a portion of FRD", in2011, []string{"DECL: 20210305", "DECL: N/A TO FRD PORTIONS. SEE SOURCE LIST FOR NSI " +
			"PORTIONS.", "4. (C)", "4. (C//FRD)"}, "D034", false},
		{"a mark that cannot be read", in2011, []string{"DECL: 20210305",
			"DECL: N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.", "4. (C)", "4. (C//XYZZY)"}, "D034", false},
		{"NATO", in2011, []string{"DECL: 20210305", "DECL: N/A TO NATO PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS."},
			"D034", false},
	} {
		for i := 0; i < len(c.edits); i += 2 {
			if !strings.Contains(c.text, c.edits[i]) {
				t.Errorf("%s: no %q", c.name, c.edits[i])
			}
			c.text = strings.Replace(c.text, c.edits[i], c.edits[i+1], 1)
		}
		if codes := codesOf(t, c.text); slices.Contains(codes, c.code) != c.reports {
			t.Errorf("%s: %s in %v is not %v", c.name, c.code, codes, c.reports)
		}
	}
}

// pageOf is the page line of the sound cable.
const pageOf = "QUELLVILLE 00000412  002 OF 002"
