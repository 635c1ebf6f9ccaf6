package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// TestItemsBelowASubject: numbered paragraphs that a copy put right below the subject, more to the right, are not of
// it.
func TestItemsBelowASubject(t *testing.T) {
	memo := func(below string) string {
		return "SECRET\n\nMEMORANDUM FOR THE MAYOR\nDATE: March 3, 2018\nSUBJECT: (U) Ferry talks\n" + below +
			"\n\nClassified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\nDeclassify On: 20280303\n\nSECRET\n"
	}
	for below, want := range map[string]string{
		"    1. (U) The pier is old.\n    2. (TS) The ferry sails at night.":                                "R001 error",
		"    (U) The pier is old.\n    (S//NF) The ferry sails at night.":                                   "R004 warning",
		"    1. (S) The pier is old.\n    2. The ferry sails for the port at night.\n    3. (U) It is new.": "P001 warning",
		"    1. The ferry sails for the port at night.\n    2. (S) It is new.\n    3. (U) It is old.":       "P001 warning",
		"    and the new pier of the port\n\n(S) The ferry sails at night.":                                 "",
		"    1. Piers\n    2. Boats\n\n(S) The ferry sails at night.":                                       "",
	} {
		have := together(t, memo(below))
		if want == "" {
			require.NotContains(t, have, "P001", below)
		} else {
			require.Contains(t, have, want, below)
		}
	}
}

// TestOlderMessageUnclassified: an older message whose own banners are unclassified needed no marks.
func TestOlderMessageUnclassified(t *testing.T) {
	older := func(banner string) string {
		return mailTop + "SECRET\n\n(C) Paul, the sheet is below.\n\n(S) He named his price." + mailBlock + "SECRET\n\n" +
			"-----Original Message-----\nFrom: Paul Oak\nSent: Thursday, March 5, 2026 9:14 AM\nTo: Rosa Quill\n" +
			"Subject: (U) Quay\n\n" + banner + "\n\n" +
			"The sheet on the berths of the old quay is attached again, this time with all of the tables.\n\n" + banner + "\n"
	}
	require.NotContains(t, together(t, older("UNCLASSIFIED")), "P001")
	require.Contains(t, together(t, older("CONFIDENTIAL")), "P001 warning")
	require.Contains(t, together(t, strings.ReplaceAll(older("UNCLASSIFIED"), "\nUNCLASSIFIED\n", "\n")), "P001 info")
}

// TestLabelOfASubjectAlone: a label of the subject is compared also where the mail has nothing but banners.
func TestLabelOfASubjectAlone(t *testing.T) {
	mail := func(subject string) string {
		return strings.Replace(mailTop, "Subject: ", "Subject: "+subject+" ", 1) + "UNCLASSIFIED\n\n" +
			"Sixty trucks, and not more.\n\n" +
			"UNCLASSIFIED\n"
	}
	require.Contains(t, together(t, mail("[SECRET]")), "T003 warning")
	require.NotContains(t, together(t, mail("[UNCLASSIFIED]")), "T003")
	require.NotContains(t, together(t, mail("[SECRET SAUCE]")), "T003")
}

// TestDoubledLevel: (CC) among marks is a mark that was typed too fast, unless others are doubled, or it is of the time
// when codewords had such marks.
func TestDoubledLevel(t *testing.T) {
	memo := func(year, front, more string) string {
		return "SECRET\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, " + year + "\n\nSUBJECT: (U) Ferry talks\n\n" +
			"(S) The pier is old.\n\n- " +
			front + " Lund: half of the bank\n\n- (U) Orr: no change\n\n" + more + "(U) All sail.\n\nSECRET\n"
	}
	require.Contains(t, together(t, memo("2018", "(CC)", "")), "P018 warning")
	require.NotContains(t, together(t, memo("2018", "(CC)", "- (BB) Marsh: a third\n\n")), "P018")
	require.NotContains(t, together(t, memo("1985", "(CC)", "")), "P018")
	require.NotContains(t, together(t, memo("2018", "(EU)", "")), "P018")
	require.NotContains(t, together(t, memo("2018", "(EE)", "")), "P018")
}

// TestCopyrightBeforeAHeading: a word processor makes a copyright sign of (C), also before words that lead to a list.
func TestCopyrightBeforeAHeading(t *testing.T) {
	memo := func(line string) string {
		return memoTitle + memoBody + "\n\n" + line + "\n\n(U) The pier." + memoBlock + "SECRET\n"
	}
	require.Contains(t, together(t, memo("© Arguments for now:")), "F003")
	require.NotContains(t, together(t, memo("© Harbor Press")), "F003")
	require.NotContains(t, together(t, memo("© 2009 Harbor Press:")), "F003")
}

// TestExemptionsInBanners: the schedule of the former order in a banner is not a word that was not read, so that the
// level next to it is compared.
func TestExemptionsInBanners(t *testing.T) {
	memo := func(head, foot string) string {
		return head + "\n\nMarch 18, 1976\n\nMEMORANDUM FOR: Mr. Poe\n\nFROM: Roy Quill\n\n" +
			"SUBJECT: Visit of the Minister\n\n" +
			"The Minister will raise the matter of the two patrol boats on the first morning of his visit.\n\n" + foot + "\n"
	}
	for _, schedule := range [...]string{"(XGDS-3)", "(XGDS)", "(GDS)"} {
		require.Contains(t, together(t, memo("SECRET "+schedule, "CONFIDENTIAL "+schedule)), "B004 warning", schedule)
		require.NotContains(t, together(t, memo("SECRET "+schedule, "SECRET "+schedule)), "B0", schedule)
	}
}

// TestScheduleInBanner: a banner that names the schedule of E.O. 11652 is an instruction.
func TestScheduleInBanner(t *testing.T) {
	memo := func(head, foot string) string {
		return head + "\n\nTHE WHITE HOUSE\nWASHINGTON\n\nMarch 18, 1976\n\nMEMORANDUM FOR: THE VICE PRESIDENT\n\n" +
			"FROM: Roy Quill\n\nSUBJECT: Visit of the Minister\n\n" +
			"The Minister will raise the matter of the two patrol boats on the first morning of his visit.\n\n" + foot +
			"\nCLASSIFIED BY: Roy Quill\n"
	}
	const plain = "SECRET/SENSITIVE"
	for _, schedule := range [...]string{" (XGDS-3)", " (XGDS)", " (GDS)", " (XGDS 2)", " (GDS of E.O. 11652)"} {
		require.NotContains(t, together(t, memo(plain, plain+schedule)), "D001", schedule)
		require.NotContains(t, together(t, memo(plain+schedule, plain)), "D001", schedule)
	}
	require.Contains(t, together(t, memo(plain, plain)), "D001 warning")
}

// TestLettersAmongOthers: a letter inside a line next to another capital in parentheses is one of several.
func TestLettersAmongOthers(t *testing.T) {
	memo := func(line string) string {
		return "UNCLASSIFIED\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, 2018\n\nSUBJECT: (U) Ferry talks\n\n(U) " + line +
			"\n\n(U) All sail.\n\nUNCLASSIFIED\n"
	}
	for line, want := range map[string]bool{
		"The ferries leave by pier 2 (N) and by pier 5 (S), and nobody waits.":      false,
		"The shifts are (E) early, (L) late, (S) split.":                            false,
		"Mr. Poe (S) and Ms. Quill (P) arrive together.":                            false,
		"The pier is old. (S) The ferry sails at night.":                            true,
		"The ferry (N) sails. " + strings.Repeat("It is old. ", 8) + "(S) He left.": true,
		"The list of 30 names (S) and the other (C) were lost.":                     true,
	} {
		require.Equal(t, want, strings.Contains(together(t, memo(line)), "P019"), line)
	}
}

// TestLettersBeforeEntries: the letters of sizes and grades are not marks, and nothing is wrong with them.
func TestLettersBeforeEntries(t *testing.T) {
	memo := func(list string) string {
		return "UNCLASSIFIED\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, 2018\n\nSUBJECT: (U) Coats\n\n" +
			"(U) The crew needs coats.\n\n" + list + "\n\n(U) The tailor waits.\n\nUNCLASSIFIED\n"
	}
	for _, list := range [...]string{
		"- (S) Small, 12 crowns\n- (M) Medium, 19 crowns\n- (L) Large, 30 crowns",
		"(E) Excellent work by three.\n(S) Satisfactory work by two.\n(U) Unsatisfactory work by one.",
		"| Size | Price |\n|---|---|\n| (S) Small | 12 |\n| (M) Medium | 19 |", "(C) Carbon\n\n(S) Sulfur\n\n(N) Nitrogen",
	} {
		require.Empty(t, reported(t, memo(list)), list)
	}
	require.Contains(t, together(t, memo("(S) Small boats sail at night.\n\n(U) They are old.")), "R002 error")
}

// TestDeletedPortions: a portion that goes with its paragraph says nothing about the others, unless it is above the
// banner. A mark that goes alone does.
func TestDeletedPortions(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, c := range [...]struct {
		text        string
		whole, want bool
	}{
		{"(C) He left.", true, false}, {"(S) He left.", true, false}, {"(TS) He left.", true, true}, {"(S)", true, true},
		{"(S//NF) He left.", true, true}, {"(U//FOUO) He left.", true, false}, {"(S/SI) He left.", true, false},
		{"(C) He left.", false, true}, {"(U) ", false, true}, {"He left.", true, false}, {"SECRET", true, true},
	} {
		file := source.NewFile("memo.docx", soundMemo)
		at := strings.Index(soundMemo, "(S)")
		file.Document = &source.Document{Deleted: []source.Deleted{{At: at, Text: c.text, Whole: c.whole}}}
		found := false
		for _, r := range linter.File(grammar.NewParser().Parse(file), nil) {
			for _, d := range r.Diagnostics {
				found = found || d.Rule.Code == "F001"
			}
		}
		require.Equal(t, c.want, found, "%q %v", c.text, c.whole)
	}
}

// TestMovedPortions: a paragraph that is moved is read once by all readers. One that is changed on the way is not.
func TestMovedPortions(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	at := strings.Index(soundMemo, "(S)")
	end := at + strings.IndexByte(soundMemo[at:], '\n')
	moved := soundMemo[at:end]
	for _, c := range [...]struct {
		deleted []string
		whole   bool
		want    int
	}{
		{[]string{moved}, true, 0}, {[]string{moved}, false, 2}, {[]string{"(C)" + moved[3:]}, true, 1}, {nil, true, 1},
		{[]string{moved, "(TS) More."}, true, 1},
	} {
		file := source.NewFile("memo.docx", soundMemo)
		file.Document = &source.Document{Inserted: []source.Span{{Start: at, End: end}}}
		for _, text := range c.deleted {
			file.Document.Deleted = append(file.Document.Deleted, source.Deleted{At: end, Text: text, Whole: c.whole})
		}
		n := 0
		for _, r := range linter.File(grammar.NewParser().Parse(file), nil) {
			for _, d := range r.Diagnostics {
				if d.Rule.Code == "F001" {
					n++
				}
			}
		}
		require.Equal(t, c.want, n, "%q %v", c.deleted, c.whole)
	}
}

// TestShortenedMarks: a control that is deleted from a mark or a banner decides it, and no other word next to one.
func TestShortenedMarks(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	mark, banner := strings.Index(soundMemo, "(S)"), strings.Index(soundMemo, "SECRET")
	for _, c := range [...]struct {
		at   int
		text string
		want bool
	}{
		{mark + 2, "//NF", true}, {mark + 1, "T", true}, {mark + 2, " ", false}, {mark + 3, " Yesterday", false},
		{mark, "Then ", false}, {banner + 6, "//NOFORN", true}, {banner + 6, " ", false}, {banner + 6, " memo", false},
		{mark + 4, "/", false},
	} {
		file := source.NewFile("memo.docx", soundMemo)
		file.Document = &source.Document{Deleted: []source.Deleted{{At: c.at, Text: c.text}}}
		found := false
		for _, r := range linter.File(grammar.NewParser().Parse(file), nil) {
			for _, d := range r.Diagnostics {
				found = found || d.Rule.Code == "F001"
			}
		}
		require.Equal(t, c.want, found, "%d %q", c.at, c.text)
	}
}

// TestControlsOfAttachments: what is attached to a mail may be NOFORN where its banner is not.
func TestControlsOfAttachments(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	mail := func(banner string) string {
		return mailTop + banner + "\n\n(U) The survey." + mailBlock + banner + "\n"
	}
	for _, c := range [...]struct{ mail, attached, want string }{
		{"SECRET", "SECRET//NOFORN", "warning"}, {"SECRET", "CONFIDENTIAL//NOFORN", "warning"}, {"SECRET", "SECRET", ""},
		{"SECRET//NOFORN", "SECRET//NOFORN", ""}, {"CONFIDENTIAL", "SECRET//NOFORN", "error"},
		{"SECRET", "UNCLASSIFIED//NOFORN", ""}, {"UNCLASSIFIED", "CONFIDENTIAL//NOFORN", "error"},
	} {
		file := source.NewFile("mail.eml", mail(c.mail))
		file.Attachments = []source.Attachment{{Number: 1, Banner: c.attached}}
		have := ""
		for _, r := range linter.File(grammar.NewParser().Parse(file), nil) {
			for _, d := range r.Diagnostics {
				if d.Rule.Code == "T004" {
					have += d.Severity.String()
				}
			}
		}
		require.Equal(t, c.want, have, "%s %s", c.mail, c.attached)
	}
}

// TestNamesOfAttachments: the name of an attachment may say more than the banner of its mail.
func TestNamesOfAttachments(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	mail := func(banner string) string {
		return mailTop + banner + "\n\n(U) The survey." + mailBlock + banner + "\n"
	}
	for _, c := range [...]struct{ mail, named, attached, want string }{
		{mail("CONFIDENTIAL"), "SECRET", "", "warning"}, {mail("CONFIDENTIAL"), "SECRET", "CONFIDENTIAL", "warning"},
		{mail("CONFIDENTIAL"), "SECRET", "SECRET", "error"}, {mail("UNCLASSIFIED"), "CONFIDENTIAL", "", "info"},
		{mail("UNCLASSIFIED"), "SECRET", "UNCLASSIFIED", "warning"}, {mail("SECRET"), "SECRET", "", ""},
		{mail("SECRET"), "SECRET//NOFORN", "SECRET//NOFORN", "warning"}, {mail("SECRET"), "CONFIDENTIAL", "", ""},
		{mailTop + "(SBU) The sheet is attached.\n\n(SBU) See you.\n", "SECRET", "", "warning"},
	} {
		file := source.NewFile("mail.eml", c.mail)
		file.Attachments = []source.Attachment{{Number: 1, Banner: c.attached, Named: c.named}}
		have := ""
		for _, r := range linter.File(grammar.NewParser().Parse(file), nil) {
			for _, d := range r.Diagnostics {
				if d.Rule.Code == "T004" {
					have += d.Severity.String()
				}
			}
		}
		require.Equal(t, c.want, have, "%s %s", c.named, c.attached)
	}
}

// together are all codes that are reported in a text.
func together(t *testing.T, text string) string { return strings.Join(reported(t, text), " ") }

// TestOfficeOfASender: lines with a name and offices say who writes, and are no portion.
func TestOfficeOfASender(t *testing.T) {
	memo := func(lines string) string {
		return "SECRET//NOFORN\n\n3 May 2024\n\nMEMORANDUM FOR THE DIRECTOR OF FERRIES\n\nSUBJECT:  (U) Second ferry\n\n" +
			"(S//NF) The harbor master calls each night.\n\n" + lines + "\n\n(U) The pier is old.\n\n" +
			"(U) The pump is weak.\n\n(U) The quay is long.\n\nClassified By: 1234567\nDerived From: Port Guide 1-52\n" +
			"Declassify On: 20490503\n\nSECRET//NOFORN\n"
	}
	for _, office := range []string{
		"Chief of Piers\nand Second Ferries\nHarbor Board Office\nPort of Quell\nand All Quays",
		"FROM: Rosa Quill\nChief of Piers and Ferries\nHarbor Board Office\nPort of Quell, Room 12",
		"Rosa Quill, Piers and Quays\n  Office of Piers and of Ferries\n  Harbor Board of Quellville\r\n  Quell Province",
		"CHIEF OF PIERS\nAND SECOND FERRIES\nHARBOR BOARD OFFICE\nPORT VISIT OF MR. POE\n24 APRIL 2013\nTime Title",
		"Lt. Gen. Rosa Quill\nChief of Piers of the U.S. Harbor\nSt. Quell Port Office\nand All Quays",
		"Rosa P. Quill\nAsst. Chief of Piers and Ferries\nHARBOR/MR. MR.BENNO POE\nPort of Quell, Room 12",
		"Acting Deputy Director for Piers,\nFerries, and Quays\nBureau of Harbor Affairs\nQuellville\nQuell",
	} {
		require.NotContains(t, together(t, memo(office)), "P001", office)
	}
	for _, said := range []string{
		"The harbor master signs\non Friday at the pier\nand his deputy pays for it",
		"He saw the ship and\nshe saw him at the\npier, and all ran off",
		"Chief of Piers\nand Second Ferries\nHarbor Board Office\nPort of Quell\nand All Quays.",
		"Chief of Piers and Second Ferries. The\nHarbor Board Office\nPort of Quell\nand All Quays",
		"THE PIER OF MR. POE IS OLD. THE QUAY\nIS OLD AND HAS NO BOAT OF ANY KIND",
		"Chief of Piers and the Visit. St. Quell\nHarbor Board Office\nPort of Quell\nand All Quays",
		"Rosa Quill of the Harbor Board Paid for All Ferries, and for the Second Pier\nof Quell Port and Quay",
	} {
		require.Contains(t, together(t, memo(said)), "P001", said)
	}
}

// TestEntriesWithoutABannerAboveThem: next to a mark that can be nothing else, the entries of an agenda are portions
// also where the copy has its banner below them.
func TestEntriesWithoutABannerAboveThem(t *testing.T) {
	memo := func(above, entry string) []string {
		return reported(t, above+"\n\nHarbor visit, 3 May 2024\n\n0900 (U) Welcome\n"+entry+"\n1030 (U) Lunch\n\nSECRET\n")
	}
	for _, entry := range []string{"0930 (TS) Talks on piers", "0930-1000 (TS//SI) Talks on piers",
		"Item 3 (TS) Talks on piers", "Figure 2 (TS) The pier", "Friday (TS) Talks"} {
		require.Contains(t, memo("(S//NF) The visit is on.", entry), "R001 error", entry)
		require.NotContains(t, memo("(C) The visit is on.", entry), "R001 error", entry)
	}
	for _, entry := range []string{"Pier 3 (TS) Talks", "3 May 2019 (TS) Talks", "Section 3 (C) of the law",
		"Opening (TS) Talks"} {
		require.NotContains(t, memo("(S//NF) The visit is on.", entry), "R001 error", entry)
	}
}
