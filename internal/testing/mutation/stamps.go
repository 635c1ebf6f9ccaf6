package mutation

import "strings"

// stamps are what reviewers and copyists put on the pages of a text that they release: page furniture, which says
// nothing of the text.
var stamps = [...]string{
	"Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
	"            Sheryl P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014",
	"Margaret P. Grafeld Declassified/Released US Department of State EO Systematic Review 04 MAY 2006",
	"UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05771875 Date: 12/31/2015",
	"     UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05771875 Date: 12/31/2015_",
	"UNCLASSIFIED U.S. Department of State Case No. r9999-20439 Doc No. C05771875 Date: 12/31/2015 .",
	"UNCLASSIFIED U.S. Departrnent of State Case No, F:2014-20439 Doc No. C05771875 Date: l2/31/2015 B6",
	"UNCLASSIFlED U.S. Department of State Case No. F-2014-20439 Doc No. C05771875 Date: 12/31/2015",
	"RELEASE IN FULL",
	"RELEASED IN FULL",
	"RELEASE IN PART",
	"RELEASE IN PART B6",
	"RELEASE IN PART\nB1,1.4(B),1.4(D),B6",
	"RELEASED IN PART\nB3, CIA",
	"RELEASE IN\nPART B5,B6",
	"RELEASE IN FULL INITIALS",
	"                                                                      B6",
	"                                                                      1.4(D)",
	"                                                                      B1,1.4(B),1.4(D)",
	"B3 CIA PERS/ORG",
	"B5,B6",
	"Classified by DAS, A/GIS, DoS on 12/31/2015 — Class: CONFIDENTIAL — Reason: 1.4(B), 1.4(D) — Declassify on: " +
		"12/30/2027",
	"Classified by DAS, A/GIS, DoS on 12/31/2015 - Class: SECRET - Reason: 1.4(B) - Declassify on: 12/30/2027",
	"Classified by DAS, A/GIS, DoS on 12/31/2015 ~ Class: CONFIDENTIAL ~ Reason: 1.4(D) ~ Declassify on: 12/30/2027",
	"Classified by DAS, A/GIS, DoS on 12/31/2015 – Class: CONFIDENTIAL – Reason: 1.4(B), 1.4(D) – Declassify on: " +
		"12/30/2027",
	"Declassified in Full / Release in Full",
	"Released in Full\nJohn Powers, Acting-Director\nUS Department of State\n2/25/2026",
	"CSP-2025-00040     B-00002707027     \"UNCLASSIFIED\"     3/2/2026",
	"CSP-2025-00040\nB-00002707027\n\"UNCLASSIFIED\"\n3/2/2026",
	"UNITED STATES DEPARTMENT OF STATE\nREVIEW AUTHORITY: ROBERT R STRAND\nDATE/CASE ID: 16 OCT 2007 200703877",
	"UNITED STATES DEPARTMENT OFSTATE\nREVIEW AUTHORITY: ROBERT RSTRAND\nDATE/CASE ID: 16 OCT 2007 200703877\n" +
		"UNCLASSIFIED",
	"CLASSIFICATION: UNCLASSIFIED\nPage 2 of 5",
	"CLINTON LIBRARY PHOTOCOPY",
	"(b)(3)",
	`F:\Cable\Data_Source\Cables\OA023\CAB97\Q2565307.html                              Page 2 of 7`,
	"http://classified/cables/data_source/cables/oa023/q2565307...   1/4/2010",
}

// Stamps gives each known stamp, and each wrapped after each of its words.
func Stamps(yield func(string) bool) {
	for _, s := range stamps {
		if !yield(s) {
			return
		}
		if len(s) < 60 || strings.Contains(s, "  ") || strings.Contains(s, "\n") {
			continue
		}
		for i := 0; i < len(s); i++ {
			if s[i] == ' ' && !yield(s[:i]+"\n"+s[i+1:]) {
				return
			}
		}
	}
}
