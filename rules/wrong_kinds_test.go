package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// soundKind is a kind of sound text in which a naive rule reports something: variants of it in one place of a cable.
// Nothing above a note may be reported; codes are the notes that may not be either.
type soundKind struct {
	name, base, at string
	codes          string
	variants       []string
}

const (
	body      = "6. (C) Comment: Nobody is in a hurry.\n"
	refs      = "REF: A. QUELLVILLE 398\n     B. STATE 10022"
	byLine    = "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)."
	told      = "3. (SBU) Staff were told."
	levelLine = "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412"
	orderLine = "E.O. 12958: DECL: 03/05/2019"
	lastPart  = body + "PRILL\n"
)

// inYear is the sound cable of another year, with the order, the instruction and the classifier of its time.
func inYear(year, julian, order, by string) string {
	return strings.NewReplacer("MAR 09", "MAR "+year, "0641522", julian+"1522", orderLine, order, byLine, by).
		Replace(soundCable)
}

func soundKinds() []soundKind {
	u := unclasCable
	c2005 := inYear("05", "064", "E.O. 12958: DECL: 03/05/2015", byLine)
	c1998 := inYear("98", "064", "E.O. 12958: DECL: 03/05/2008",
		"Classified By: DCM Ana Prill for reasons 1.5 (b) and (d).")
	secret := strings.NewReplacer("C O N F I D E N T I A L", "S E C R E T", "CCCCC", "SSSSS", "4. (C)", "4. (S/NF)").
		Replace(soundCable)
	return []soundKind{
		{"letters of references", u, refs, "R002 R001 P018", []string{
			"Ref: (A) 08 STATE 125579, (B) QUELLVILLE 2, (C)", "REF: (A) STATE 1 (B) STATE 2 (C) STATE 3 (D) STATE 4",
			"REF: (A) STATE 1\n     (B) OSTER 3\n     (C) VARNES 7\n     (S) OSTER 9",
			"REFS: (a) State 1; (b) Oster 2; (c) Varnes 3",
			"REF: A) STATE 1, B) OSTER 2, C) VARNES 3", "REFTEL: (C) 08 STATE 125579",
			"REF: (A) PRILL-VOLE E-MAIL OF MARCH 2, (B) AND (C)",
			"REF: [A] STATE 1 [B] OSTER 2 [C] VARNES 3", "REF: A. STATE 1 (NOTAL) B. OSTER 2 (C) VARNES 3",
			"REF: (A) 08 STATE\n125579, (B) QUELLVILLE\n2, (C) OSTER 77", "REF: (C) AND (S) OF STATE 5",
		}},
		{"answers and lists of single letters", u, told, "R002 R001", []string{
			told + "\n\n1. (U) A:\n\n(F) x\n\n2. (U) B:\n\n(C) x\n\n(D) y", told + "\n\n(A) one\n\n(C) three\n\n(F) six",
			told + "\n\n(a) one\n\n(b) two\n\n(c) three\n\n(d) four", told + "\n\n(A) one\n(B) two\n(C) three",
			told + "\n\n-- (A) one\n\n-- (B) two\n\n-- (C) three", told + "\n\nA. one\n\nB. two\n\nC. three\n\nS. four",
			told + "\n\n(Q) why?\n\n(A) because.\n\n(Q) how?\n\n(A) well.\n\n(C) no.",
			told + "\n\n(P) one\n\n(Q) two\n\n(R) three\n\n(S) four",
			told + "\n\n(i) one\n\n(ii) two\n\n(c) three", told + " The answers are (A), (B), (C) and (S).",
			told + "\n\n(R) one\n\n(S) two\n\n(T) three", told + "\n\n6 (A) the first\n6 (B) the second\n6 (C) the third",
			told + "\n\n12 (A) the first; 12 (B) the second\n\n12 (C) the third",
		}},
		{"statutes", u, "Talks on the harbor resume in spring.", "R002 R001 P018", []string{
			"He was found under INA Section 2(C)(1) and\n2(C)(2) ineligibilities.",
			"Under INA 212(a)(3)(C) and\n212 (C) he may not.",
			"See 22 U.S.C. 2656(C) and\n(S) of the act.", "Section 1(C) of the act.\n(C) of section 2 too.",
			"Article 4(C) and article\n5(C) apply.",
			"Paragraph 6 (C)\nand (S) of the note.", "Sections 5 (A), (B)\n(C) and (D) apply.",
			"The rule is 9 FAM 41.31 N(C)\n(S).",
			"Public Law 99-1, title 4(C);\n4(C)(2) is void.", "Section 620(C) of the FAA.", "Sub-paragraph (C)\nof the text.",
		}},
		{"nothing asked of a cut or cancelled header", soundCable,
			orderLine + "\nTAGS: PREL PGOV EFIS QV\n", "D001", []string{
				"DOC FOR ENERGY, ...\n", "DOC FOR...\n", "E.O....\n", "PARTIAL EXTRACT\n", "ZFR ZFR ZFR\n",
				"(This is a partial extract.)\n",
				"Extract of a telegram\n", "MISSING SECTION 001\n", "SECTION 1 IS MISSING\n", "STATE FOR EUR…\n", "E.O. 129...\n",
			}},
		{"traces of a classifier", soundCable, byLine, "A001 A002", []string{
			"Classifie...", "Cl...", "Missing Section 001", "ZFR", "Classified By...", "C...", "Classified By: ...",
			"CLASSIFIED BY: ###",
			"Classified By: XXXXXXXXXXXX", "Classified B…", "Clas...  ...",
		}},
		{"both authorities", soundCable, byLine, "A002 A001", []string{
			"Classified By: Jane Doe, Ambassador. Derived From: DSCG 11-01 B, D",
			"Classified By: Jane Doe, Ambassador; Derived From: DSCG 05-1 (B), (D)",
			"Classified By: Jane Doe, Ambassador\nDerived From: DSCG 05-1 B, D",
			"Derived From: DSCG 05-1 B, D. Classified By: Jane Doe, DCM",
			"CLASSIFIED BY: JANE DOE, DCM. DERIVED FROM: MULTIPLE SOURCES", "Classified By: Multiple Sources",
			"DERIVED FROM: STATE 10022, DATED MARCH 1, 2009", "Classified By: DOS CLASSIFICATION GUIDE BY JANE DOE",
			"Classified By: Jane Doe, DCM, per State Department Classification Guide 05-1",
			"Classified By: DSCG 05-1, by Jane Doe, DCM",
			"Derived From: DSCG 05-1\nB and D",
		}},
		{"a broken and", soundCable, "1.4 (b) and (d)", "A006 A007", []string{
			"1.4 (b) an\nd (d)", "1.4 (b) a\nnd (d)", "1.4 (b) an \nd (d)", "1.4 (b) a \nnd (d)", "1.4(b) an\nd (d)",
			"1.4 (b), (c) an\nd (d)",
			"1.4 (B) AN\nD (D)", "1.4 (B) A\nND (D)", "1.4 (b) and\n(d)", "1.4 (b)\nand (d)", "1.4 (b) and (d\n)",
			"1.4 (\nb) and (d)", "1.\n4 (b) and (d)",
		}},
		{"positions and offices", soundCable, "DCM Ana Prill", "A008 A009", []string{
			"PolMC Ana Prill", "PolMinCouns Ana Prill", "EconMinCouns Ana Prill", "ECONMIN Ana Prill", "CHG Ana Prill",
			"ARSO Ana Prill",
			"PAS Ana Prill", "ISN Ana Prill", "AF Ana Prill", "DRL Ana Prill", "xxxxxxxxxxxx", "PolMinCons Ana Prill",
			"A/EMIN Ana Prill",
			"Acting Ecmin Ana Prill", "E/P Counselor Ana Prill", "USDEL Member Ana Prill", "NEA Ana Prill", "T U/S Ana Prill",
			"EUR/PRA, Dir. A. Prill",
			"PRM/AFR Dir. Ana Prill", "Acting Pol/C Ana Prill", "EcoPol Councilor Ana Prill", "IPO Ana Prill", "COM Ana Prill",
			"Conoff Ana Prill",
			"SPECIAL ENVOY ANA PRILL", "PRT Team Leader Ana Prill", "Pol/Econ Off Ana Prill", "AMB:APRILL",
			"A E/MIN COUNS. ANA PRILL", "SCA/DAS Ana Prill",
		}},
		{"an archive's clock", "Date: @\n" + soundCable, "@", "H015", []string{
			"Thu Mar 05 10:23:00 2009", "Thu Mar  5 20:08:00 2009", "Fri Mar 06 19:58:11 2009", "2009-03-05 20:10:00",
			"Thu, 05 Mar 2009 21:05:00 +0100",
			"Thu Mar 05 00:00:00 +0100 2009", "03/05/2009 20:12", "5 Mar 2009 19:99", "2009-03-05 15:22",
			"Thu Mar 05 15:22:00 UTC 2009",
		}},
		{"a serial that is cut", soundCable, "QUELLVILLE 000412\n\nSIPDIS", "H012 H008 H015", []string{
			"QUELLVILLE 00041\n\nSIPDIS", "QUELLVILLE 0004\n\nSIPDIS", "QUELLVILLE 00412\n\nSIPDIS",
			"QUELLVILLE 0412\n\nSIPDIS", "QUELLVILLE 412\n\nSIPDIS",
			"QUELLVILLE 0000412\n\nSIPDIS", "QUELLVILLE 000412 \n\nSIPDIS", "QUELLVILLE  000412\n\nSIPDIS",
			"QUELLVILLE 000412.\n\nSIPDIS",
			"QUELLVILLE 00 0412\n\nSIPDIS",
		}},
		{"a level that is damaged or glued", soundCable, levelLine, "S001", []string{
			"CC O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412",
			"CONF I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412",
			`"x","y","` + levelLine, "17 " + levelLine, "1234" + levelLine,
			"C O N F I D E N T I A LSECTION 01 OF 02 QUELLVILLE 000412",
			"C O N F I D E N T I A L  SECTION 01 OF 02  QUELLVILLE 000412", "CONFIDENTIAL SECTION 01 OF 02 QUELLVILLE 000412",
			"C O N F I D E N T I A L SECTION 1 OF 2 QUELLVILLE 412", "C ON F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412",
		}},
		{"NOFORN on other lines", secret, "SIPDIS\n", "", []string{
			"NOFORN\nSIPDIS\n", "SECRET/NOFORN\nSIPDIS\n", "SECRET//NOFORN\nSIPDIS\n", "SIPDIS\nNOFORN\n", "SIPDIS NOFORN\n",
			"NOFORN SIPDIS\n",
			"NOFORN, SIPDIS\n", "SIPDIS\n\nNOFORN\n\n", "S E C R E T NOFORN\nSIPDIS\n", "NO FORN\nSIPDIS\n",
			"SIPDIS\nNOFORNREF: STATE 1\n", "NOFORN//SIPDIS\n",
		}},
		{"SENSITIVE on other lines", u, "SENSITIVE\nSIPDIS\n", "C006", []string{
			"SENSITVE, SIPDIS\n", "SENSITIVE, SIPDIS\n", "SIPDIS, SENSITIVE\n", "SIPDIS\nSENSITIVE\n", "SENSITIVE SIPDIS\n",
			"SENSITIVE BUT UNCLASSIFIED\nSIPDIS\n",
			"SIPDIS\nSENSITIVE BUT UNCLASSIFIED REF: STATE 9\n", "SIPDIS\n00040QSITIVE\n", "SENSITIVE\n\nSIPDIS\n",
			"S E N S I T I V E\nSIPDIS\n",
			"Sensitive\nSIPDIS\n", "SBU\nSIPDIS\n",
		}},
		{"footers and headings with numbers", soundCable, lastPart, "P001", []string{
			body + "7. MINIMIZE CONSIDERED.\nPRILL\n", body + "7. MINIMIZE CONSIDERED\nPRILL\n",
			body + "7. Minimize considered.\nPRILL\n",
			body + "7. Visit Embassy Quellville's web site:\nhttp://quellville.example/\nPRILL\n",
			body + "7. Visit Quellville's Classified\nWeb Site at\nhttp://quellville.example/\nPRILL\n",
			body + "7. MINIMIZE FOR VARNES CONSIDERED.\nPRILL\n", body + "7. Comment:\n\n8. (C) It is late.\nPRILL\n",
			body + "7. NEXT STEPS\n\n8. (C) It is late.\nPRILL\n",
			body + "\nVisit our web site: http://quellville.example/\nPRILL\n",
			body + "7. Baghdad minimize considered.\nPRILL\n",
		}},
		{"marks inside of a paragraph", soundCable, told, "P001 P016", []string{
			"3.Key Points: --(C) One. --(C) Two.", "3.KEY POINTS -- (C) One. -- (C) Two.",
			"3. Key Points:\n\n-- (C) One.\n\n-- (C) Two.",
			"3. Key points: - (C) One. - (C) Two.", "3. Key Points: -- (SBU) One. -- (C) Two.",
			"3.KEY POINTS --(C) One. --(C) Two. --(U) Three.",
			"3. Participants:\n\n-- (U) Ana Prill\n\n-- (U) Paul Oak", "3. Points:\n-- (C) One.\n-- (C) Two.",
			"3. - (C) One. - (SBU) Two. - (U) Three.",
			"3. Three points: --(C) One; --(C) two; --(C) three.",
		}},
		{"titles with strokes", soundCable, "4. (C) The deputy wants them long.", "P018 P005", []string{
			"4. (C) U/S Levey met the deputy.", "4. (C) A/S Levey met\nU/S Oak.", "4. (C) S/CT and\nS/WCI met.",
			"4. (C) C/DCM met him.", "4. (C) D/FM Oak met him.",
			"4. (C) He saw\nS/P and S/S.", "4. (C) PDAS and\nC/NF ships.", "4. (C) U/S (P) Oak met him.",
			"4. (C) The U/S for P\n(Oak) met him.", "4. (C) TS/SCI talks.",
		}},
		{"reasons across lines", soundCable, "for reasons 1.4 (b) and (d).", "P004", []string{
			"Reasons 1.\n4 (B) and (D).", "for reasons 1.4\n(b) and (d).", "for reasons\n1.4 (b) and (d).",
			"reason 1.4 (B)\n(D).", "for reasons: 1.4(B),\n(D).",
			"for reasons 1.4 (b)\nand (d).", "for reasons 1.4 (\nb) and (d).", "REASONS 1.4 (C)\nAND (D).",
			"for reason\ns 1.4 (b) and (d).", "for r\neasons 1.4 (b) and (d).",
		}},
		{"masks", soundCable, told, "P005 P001", []string{
			"3. (C XXXXXXXX said", "3. (SBU) XXXXXXXXXXXX was told.", "3. XXXXXXXXXXXX was told.",
			"3. (XXXXXXX) Staff were told.", "3. (C) (XXXXXXXX) was told.",
			"3. (##) Staff were told.", "3. (SBU XXXXXXXXXXXX", "3. (C) Staff xxxxxxxxxxxx were told.",
			"3. (C) XXXXX\n\n(C) XXXXX", "3. (SBU) ########",
		}},
		{"instructions for portions of RD and NATO", soundCable, "DECL: 03/05/2019", "D002 D020", []string{
			"DECL: N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.",
			"DECL: N/A to RD portions. See source list for NSI portions.",
			"DECL: NOT APPLICABLE TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.",
			"DECL: N/A TO FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.",
			"DECL: N/A TO RD/FRD PORTIONS. SEE SOURCE LIST\nFOR NSI PORTIONS.",
			"DECL: N/A TO NATO PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.",
			"DECL: NOT APPLICABLE TO RD PORTIONS; SEE SOURCE LIST FOR NSI PORTIONS", "DECL: N/A TO RD, FRD PORTIONS",
			"DECL: N/A TO NATO PORTIONS",
		}},
		{"a sign before the E.O. line", soundCable, orderLine, "D020 D001 D021 D012", []string{
			"¶E.O. 12958: DECL: 03/05/2019", "¶ E.O. 12958: DECL: 03/05/2019", "  E.O. 12958: DECL: 03/05/2019",
			"\tE.O. 12958: DECL: 03/05/2019",
			"¶E.O. 12958:  DECL:  03/05/2019", "E. O. 12958: DECL: 03/05/2019", "EO 12958: DECL: 03/05/2019",
			"E.O. 12958 DECL: 03/05/2019",
			"E.O. 12958: DECL 03/05/2019", "E.O.12958:DECL:03/05/2019", "E.O. 129588 DECL: 03/05/2019",
		}},
		{"events of their time", c2005, "DECL: 03/05/2015", "D012 D005", []string{
			"DECL: 03/05/2015", "DECL: 3/5/2015", "DECL: 03/05/15", "DECL: 2015/03/05", "DECL:  03/04/2015",
			"DECL: 03/05/2030", "DECL: 12/31/2029", "DECL: 03/05/2029",
			"DECL: 5 MAR 2015", "DECL: MARCH 5, 2015",
		}},
		{"codes of their time", c1998, "DECL: 03/05/2008", "D008 D007", []string{
			"DECL: X1", "DECL: X6", "DECL: X1, X6", "DECL: X1 AND X6", "DECL: 1.6X1", "DECL: 1.6 X6", "DECL: X2",
			"DECL: 03/05/08", "DECL: 3/5/08", "DECL: X5",
		}},
		{"a mark after the reason's letters", soundCable, "1.4 (b) and (d).", "A005", []string{
			"1.4 (b) and (d).  (C) Summary follows.", "1.4 (c)  (C) Summary follows.", "1.4 (b), (d). (U) The text is short.",
			"1.4 (b) and (d)  (SBU) Staff were told.",
			"1.4 (b/d). (C) Talks go on.", "1.4 b and d. (C) Talks go on.", "1.4 (b) and (d).\n(C) Talks go on.",
			"1.4 (b) and (d)  (C) Talks go on and on.",
			"1.4 (d)  (U) Talks.", "1.4 (b,d). (C) Talks.",
		}},
		{"a letter that the copy lost with a short line", soundCable, "TAGS: PREL PGOV EFIS QV\n", "A019",
			[]string{"", "QV\n"}},
		{"references for a name", soundCable, byLine, "A019", []string{
			"Classified By: ADANA 222\nADANA 216\n\nClassified by DCM Ana Prill; reasons 1.4 b and d.",
			"Classified By: QUELLVILLE 12\n\nClassified by DCM Ana Prill for reasons 1.4 (b) and (d).",
		}},
		{"later sections alone", "@", "@", "D001 S002 S003 A001", []string{
			"C O N F I D E N T I A L SECTION 2 OF 2 QUELLVILLE 1325\n\n5. (C) The minister wants them short.\n\n6. (C) More.\n",
			"S E C R E T SECTION 02 OF 03 QUELLVILLE 000412\n\n5. (S) Short.\n\n6. (S) More.\n",
			"UNCLAS SECTION 3 OF 3 QUELLVILLE 412\n\n9. Short.\n\n10. More.\n",
			"CONFIDENTIAL SECTION 02 OF 02 QUELLVILLE 000412\n\n5. (C) Short.\n\n6. (C) More.\n",
			"DE RUEHQV #0412/02 0641522\nZNY CCCCC ZZH\nP 051522Z MAR 09\nFM AMEMBASSY QUELLVILLE\nTO SECSTATE WASHDC\n" +
				"C O N F I D E N T I A L SECTION 02 OF 02 QUELLVILLE 000412\n\n5. (C) Short.\n\n6. (C) More.\n",
			"C O N F I D E N T I A L FINAL SECTION OF 02 QUELLVILLE 000412\n\n5. (C) Short.\n\n6. (C) More.\n",
			"C O N F I D E N T I A L SECTION 2 OF 4 QUELLVILLE 1325\n\nThe talk went on.\n\n5. (C) Short.\n",
			"C O N F I D E N T I A L QUELLVILLE 1325 SECTION 2 OF 2\n\n5. (C) Short.\n\n6. (C) More.\n",
			"S E C R E T SECTION 02 OF 02 QUELLVILLE 000412\n\nNOFORN\n\n5. (S/NF) Short.\n\n6. (S/NF) More.\n",
			"C O N F I D E N T I A L QUELLVILLE 7106 SECTION 2 OF 2 SECTIONS\nREF: STATE 1\n\n5. (C) Short.\n\n6. (C) More.\n",
		}},
	}
}

// TestSoundKindsAreQuiet: sound texts in which a naive rule reports something.
func TestSoundKindsAreQuiet(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, k := range soundKinds() {
		require.Contains(t, k.base, k.at, k.name)
		for _, v := range k.variants {
			text := strings.Replace(k.base, k.at, v, 1)
			for _, f := range findings(linter, text) {
				if f.Severity != lint.Info && f.Rule.Code != "C011" || slices.Contains(strings.Fields(k.codes), f.Rule.Code) {
					t.Errorf("%s: %s %s: %s: %q", k.name, f.Severity, f.Rule.Code, f.Message, v)
				}
			}
		}
	}
}
