package rules

import (
	"strings"
	"testing"
)

// order and classifier are the lines of quellville that drafters get wrong.
const (
	quellvilleOrder = "E.O. 12958: DECL: 03/05/2019"
	quellvilleBy    = "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)."
	lastParagraph   = "6. (C) Comment: Nobody is in a hurry.\n"
)

// TestWhatTiredDraftersDo: faults as people make them, each kind in several forms, and what is like them and sound.
// The cable is quellville, or an unclassified one, with one edit; no finding at all is wanted where none is named.
func TestWhatTiredDraftersDo(t *testing.T) {
	for _, c := range []struct {
		part, broken, want string
		unclassified       bool
	}{
		// a date with a number too many
		{part: "03/05/2019", broken: "03/05/20/2019", want: "D031"},
		{part: "03/05/2019", broken: "03/05/2019/2020", want: "D031"},
		{part: "03/05/2019", broken: "03/05/2019-2020", want: "D031"},
		{part: "03/05/2019", broken: "03-05-20-2019", want: "D031"},
		{part: "03/05/2019", broken: "3/3/05/2019", want: "D031"},
		{part: "03/05/2019", broken: "03/05/19/16", want: "D031"},
		{part: "03/05/2019", broken: "03.05.20.2019", want: "D031"},
		{part: "03/05/2019", broken: "2019/03/05/20", want: "D031"},
		{part: "03/05/2019", broken: "03/05/2019.", want: ""},
		{part: "03/05/2019", broken: "03/05/2019 ", want: ""},
		// words that are no instruction
		{part: "03/05/2019", broken: "SOONEST", want: "D011"},
		{part: "03/05/2019", broken: "GSD", want: "D011"},
		{part: "03/05/2019", broken: "OADDR", want: "D011"},
		{part: "03/05/2019", broken: "OARD", want: "D011"},
		{part: "03/05/2019", broken: "SIPDIS", want: "D011"},
		{part: "DECL: 03/05/2019", broken: "XGSD-2", want: "D011"},
		{part: "DECL: 03/05/2019", broken: "XDGS", want: "D011"},
		{part: "DECL: 03/05/2019", broken: "GDDS", want: "D011"},
		{part: "DECL: 03/05/2019", broken: "RSD-1", want: "D011"},
		{part: "03/05/2019", broken: "XXXXXXXX", want: "D031"},
		// marks of two levels
		{part: "4. (C)", broken: "4. (U/C)", want: "P005"},
		{part: "4. (C)", broken: "4. (C/U)", want: "P005"},
		{part: "4. (C)", broken: "4. (C//U)", want: "P005"},
		{part: "4. (C)", broken: "4. (U//C)", want: "P005"},
		{part: "4. (C)", broken: "4. (U,C)", want: "P018"},
		{part: "4. (C)", broken: "4. (U-C)", want: "P018"},
		{part: "4. (C)", broken: "4. (C U)", want: "P018"},
		{part: "4. (C)", broken: "4. (U/S)", want: "P005 R001"},
		{part: "4. (C)", broken: "4. (UNCLASSIFIED/CONFIDENTIAL)", want: "P005"},
		{part: "3. (SBU)", broken: "3. (U//SBU)", want: ""},
		// two marks, one at each end
		{part: "wants them long.", broken: "wants them long. (U)", want: "P012"},
		{part: "wants them long.", broken: "wants them long.\" (U)", want: "P012"},
		{part: "wants them long.", broken: "wants them long! (SBU)", want: "P012"},
		{part: "wants them long.", broken: "wants them long. End comment. (U)", want: "P012"},
		{part: "5. (U) The press knows.", broken: "5. (U) The press knows. (C)", want: "P012"},
		{part: "5. (U) The press knows.", broken: "5. (SBU) The press knows. (C)", want: "P012"},
		{part: "wants them long.", broken: "wants them long. (S)", want: "P012 P019"},
		{part: "wants them long.", broken: "wants them long. (C)", want: ""},
		{part: "wants them long.", broken: "wants option (U)", want: ""},
		{part: "wants them long.", broken: "wants them long under section 2 (U)", want: ""},
		// who classified is left open
		{part: "DCM Ana Prill", broken: "__________", want: "A008"},
		{part: "DCM Ana Prill", broken: "???", want: "A008"},
		{part: "DCM Ana Prill", broken: "[NAME]", want: "A008"},
		{part: "DCM Ana Prill", broken: "[Name, Title]", want: "A008"},
		{part: "DCM Ana Prill", broken: "<name and position>", want: "A008"},
		{part: "DCM Ana Prill", broken: "NAME/TITLE", want: "A008"},
		{part: "DCM Ana Prill", broken: "TBD", want: "A008"},
		{part: "DCM Ana Prill", broken: "(insert name)", want: "A008"},
		{part: "DCM Ana Prill", broken: "same as last cable", want: "A008"},
		{part: "DCM Ana Prill", broken: "- - -", want: "A008"},
		{part: "DCM Ana Prill", broken: "N/A", want: "A008"},
		{part: "DCM Ana Prill", broken: "", want: "A008"},
		{part: "DCM Ana Prill", broken: "0412345", want: "A009"},
		{part: "DCM Ana Prill", broken: "XXXXXXXXX", want: ""},
		// a mark before its number
		{part: "4. (C)", broken: "(C) 4.", want: "P016"},
		{part: "4. (C)", broken: "(C) 4)", want: "P016"},
		{part: "5. (U)", broken: "\n(U) 5.", want: "P016"},
		{part: "4. (C)", broken: "(S) 4.", want: "P016 R001"},
		// labels of mails
		{part: lastParagraph, broken: lastParagraph + "Classification: SECRET//NOFORN\n", want: "P019"},
		{part: lastParagraph, broken: lastParagraph + "CLASSIFICATION: TOP SECRET\n", want: "P019"},
		{part: lastParagraph, broken: lastParagraph + "\nSensitivity: SECRET\n", want: "P019"},
		{part: lastParagraph, broken: lastParagraph + "\nThis email is UNCLASSIFIED.\n", want: "P019"},
		{part: lastParagraph, broken: lastParagraph + "\nThis e-mail is SECRET\n", want: "P019"},
		{part: "PRILL\n", broken: "PRILL\n\nThis message is UNCLASSIFIED.\n", want: "P019"},
		{part: "PRILL\n", broken: "PRILL\n\nThis message is CONFIDENTIAL.\n", want: ""},
		{part: lastParagraph, broken: lastParagraph + "Classification: see below\n", want: ""},
		{part: "PRILL\n", broken: "PRILL\n\nSENSITIVE BUT UNCLASSIFIED\n", want: "P019", unclassified: true},
		{part: "PRILL\n", broken: "PRILL\n\nThis email is CONFIDENTIAL\n", want: "P019", unclassified: true},
		{part: "wants them long.", broken: "wants them long. (Begin Confidential) His source says May. (End Confidential)",
			want: "P019", unclassified: true},
		{part: "wants them long.", broken: "wants them long. (BEGIN SECRET TEXT) His source says May.", want: "P019",
			unclassified: true},
		{part: "wants them long.", broken: "wants them long.\nBEGIN CONFIDENTIAL\nHis source says May.", want: "P019",
			unclassified: true},
		{part: "wants them long.", broken: "wants them long.\nBegin Secret:\nHis source says May.", want: "P019",
			unclassified: true},
		{part: "wants them long.", broken: "wants to\nbegin secret talks.", want: "", unclassified: true},
		{part: "wants them long.", broken: "wants them (begin text) long.", want: "", unclassified: true},
		// no mark before words that look like one
		{part: "4. (C) The deputy", broken: "4. U/S Levey met the deputy, who", want: "P001"},
		{part: "4. (C) The deputy", broken: "4. A/S Levey met the deputy, who", want: "P001"},
		{part: "4. (C) The deputy", broken: "4. S/CT Levey met the deputy, who", want: "P001"},
		{part: "4. (C) The deputy", broken: "4. L/M Levey met the deputy, who", want: "P001"},
		// a correction that was announced and not made
		{part: "SIPDIS\n", broken: "C O R R E C T E D  C O P Y (CLASSIFICATION RAISED TO SECRET)\n\nSIPDIS\n", want: "H001"},
		{part: "SIPDIS\n", broken: "C O R R E C T E D  C O P Y - CLASSIFICATION CHANGED TO UNCLAS\n\nSIPDIS\n", want: "H001"},
		{part: "SIPDIS\n", broken: "CORRECTED COPY (UPGRADED TO SECRET)\n\nSIPDIS\n", want: "H001"},
		{part: "SIPDIS\n", broken: "CORRECTED COPY (CLASSIFICATION NOW TOP SECRET)\n\nSIPDIS\n", want: "H001"},
		{part: "SIPDIS\n", broken: "CORRECTED COPY (RECLASSIFIED UNCLASSIFIED)\n\nSIPDIS\n", want: "H001"},
		{part: "SIPDIS\n", broken: "C O R R E C T E D  C O P Y (CLASSIFICATION RAISED FROM UNCLAS TO CONFIDENTIAL)\n\n" +
			"SIPDIS\n", want: ""},
		{part: "SIPDIS\n", broken: "C O R R E C T E D  C O P Y (CLASSIFICATION CHANGED FROM SECRET)\n\nSIPDIS\n", want: ""},
		{part: "SIPDIS\n", broken: "C O R R E C T E D  C O P Y (CLASSIFIED BY LINE ADDED)\n\nSIPDIS\n", want: ""},
		{part: "SIPDIS\n", broken: "C O R R E C T E D  C O P Y (TEXT PARA 3)\n\nSIPDIS\n", want: ""},
		// captions after the subject
		{part: "AFTER A LONG PAUSE\n", broken: "AFTER A LONG PAUSE\n\nEXDIS\n\n", want: "S005 C002"},
		{part: "AFTER A LONG PAUSE\n", broken: "AFTER A LONG PAUSE\n\nNODIS\n\n", want: "S005 C002"},
		{part: "AFTER A LONG PAUSE\n", broken: "AFTER A LONG PAUSE\n\nSTADIS\n\n", want: "S005"},
		{part: "SIPDIS\n", broken: "STADIS\n", want: ""},
		// one bullet without a mark
		{part: "wants them long.", broken: "wants this:\n\n-- (C) The first round ends in May.\n\n" +
			"-- (C) The second round ends in June.\n\n-- The third round ends in July.", want: "P001"},
		{part: "wants them long.", broken: "wants this:\n\n-- The first round ends in May.\n\n" +
			"-- (U) The second round ends in June.\n\n-- (C) The third round ends in July.", want: "P001"},
		{part: "wants them long.", broken: "wants this:\n\n- (C) The first round ends in May.\n" +
			"- The second round ends in June.\n- (C) The third round ends in July.", want: "P001"},
		{part: "wants them long.", broken: "wants this:\n\n* (C) The first round ends in May.\n" +
			"* The second round ends in June.\n* (C) The third round ends in July.", want: "P001"},
		{part: "wants them long.", broken: "wants this:\n\n-- (C) The first round ends in May.\n\n" +
			"-- The second round ends in June.\n\n-- The third round ends in July.", want: ""},
		{part: "wants them long.", broken: "wants this:\n\n-- (C) The first round ends in May.\n\n" +
			"-- (C) The second round ends as follows:\n\n-- It ends in the month of June.", want: ""},
		{part: "wants them long.", broken: "wants this:\n\n-- (C) The first round ends in May.\n\n" +
			"-- (C) The second round ends in June.\n\n   -- The third round ends in July.", want: ""},
	} {
		text := quellville
		if c.unclassified {
			text = unclassifiedCable
		}
		if !strings.Contains(text, c.part) {
			t.Errorf("no %q", c.part)
			continue
		}
		expectCodes(t, c.broken, strings.Replace(text, c.part, c.broken, 1), c.want)
	}
}

// TestWhatTiredDraftersDoWithoutADate: the same in drafts that bear no date.
func TestWhatTiredDraftersDoWithoutADate(t *testing.T) {
	const draft = "S E C R E T\n\nNODIS\n\nE.O. 12958: DECL: 01/15/2017\nTAGS: PREL QV\nSUBJECT: HARBOR TALKS RESUME\n\n" +
		"Classified By: Ambassador Ana Prill, reasons 1.4 (b) and (d)\n\n1. (S) Talks resume in spring.\n\n" +
		"2. (S) The minister wants them short.\n\n3. (C) Staff were told.\n"
	const older = "C O N F I D E N T I A L QUELLVILLE\n\nE.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M\nTAGS: PREL, QV\n" +
		"SUBJECT: HARBOR TALKS\n\n1. (C) TALKS RESUME IN SPRING.\n\n2. (C) STAFF WERE TOLD.\n"
	const unclassified = "UNCLAS SECTION 01 OF 02 QUELLVILLE\n\nSENSITIVE\nSIPDIS\n\nE.O. 13526: N/A\n" +
		"TAGS: KCRM PGOV QV\nSUBJECT: HARBOR TALKS\n\n1. (U) Talks resume.\n\n2. (SBU) Staff were told.\n\n" +
		"UNCLAS SECTION 02 OF 02 QUELLVILLE\n\nSENSITIVE\nSIPDIS\n\n3. (SBU) The press was not.\n\n4. (U) It will be.\n"
	for _, c := range []struct{ text, part, broken, want string }{
		{draft, "S E C R E T\n", "S E R C E T\n", "C011"},
		{draft, "S E C R E T\n", "SE C R E T\n", "C011"},
		{draft, "S E C R E T\n", "SS E C R E T\n", "C011"},
		{draft, "S E C R E T\n", "S E C R E T QUELLVILLE\n", ""},
		{unclassified, "UNCLAS SECTION 01", "UNCLASS SECTION 01", "C011"},
		{unclassified, "UNCLAS SECTION 01 OF 02 QUELLVILLE", "UNCLASS QUELLVILLE", "C011"},
		{draft, "Ambassador Ana Prill", "__________", "A008"},
		{draft, "Ambassador Ana Prill", "Ana Prill", "A009"},
		{older, "GDS 5/4/86 (PRILL, ANA) OR-M", "DECL: OADR", "D028"},
		{older, "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M", "E.O. 11652: DECL: OADR", "D028"},
		{older, "E.O. 12065: GDS 5/4/86 (PRILL, ANA) OR-M", "E.O. 12356: DECL: OADR", ""},
		{older, "GDS 5/4/86", "RDS 5/4/99", "D035"},
		{older, "GDS 5/4/86", "RDS-5 5/4/99", "D035"},
		{older, "GDS 5/4/86", "RDS-4 5/4/99", ""},
		{older, "GDS 5/4/86 (PRILL, ANA) OR-M", "GDS", "D036"},
		{older, "GDS 5/4/86 (PRILL, ANA) OR-M", "RDS-2", "D036"},
		{unclassified, "02 QUELLVILLE\n\nSENSITIVE\nSIPDIS\n\n3.", "02 QUELLVILLE\n\nSIPDIS\n\n3.", "H002"},
		{unclassified, "02 QUELLVILLE\n\nSENSITIVE\nSIPDIS\n\n3.", "02 QUELLVILLE\n\n3.", ""},
		{unclassified, "UNCLAS SECTION 02", "C O N F I D E N T I A L SECTION 02", "H009"},
		{unclassified, "SENSITIVE", "SENSITIVE", ""},
	} {
		if !strings.Contains(c.text, c.part) {
			t.Errorf("no %q", c.part)
			continue
		}
		expectCodes(t, c.broken, strings.Replace(c.text, c.part, c.broken, 1), c.want)
	}
}
