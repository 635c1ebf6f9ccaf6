package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestMarksInBareCopies: a copy that has only the paragraphs of a page may have lost its banner; a mail, and a paper
// with a head, a date or a block of its own, would have it.
func TestMarksInBareCopies(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{marksWithoutBanner}, lint.Options{})
	require.NoError(t, err)
	const body = "(S//SI) The harbor master called twice in the night.\n\n(U) The timetable is on the pier.\n"
	const mail = "From: Rosa Quill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Paul Oak\nSubject: Ferry talks\n\n"
	severity := func(s string) string {
		found := findings(linter, s)
		require.Len(t, found, 1, s)
		lost := strings.HasSuffix(found[0].Message, "the copy may have lost it")
		require.Equal(t, found[0].Severity == lint.Info, lost, s)
		return found[0].Severity.String()
	}
	for _, s := range []string{
		body,
		"(U) New Timetable for the Ferries\n\nFROM: the harbor editor\nRun Date: 03/15/2006\n" + body,
		"(U) New Timetable\n\nFROM:\nChief of Piers\nRun Date: 15 March 2006\n" + body,
		"![img-0.jpeg](img-0.jpeg)\n\n" + body,
		"![](images/1.png)\n\n# Information Paper\n\nSubject: (S//SI) The Ferry Service\n\n" + body,
		"![img-0.jpeg](img-0.jpeg)\n\nMEMORANDUM FOR: The Director\n\nSUBJECT: (U) Ferries\n\n" + body,
		"# What You Wanted to Know\n\nReview the goals of the ferries.\n\n" + body,
		"## (U) Ferries\n\n" + body,
		"| (U) Welcome | Pier 2 |\n| --- | --- |\n| (S//SI) Talks | Pier 3 |\n\n" + body,
		"Harbor Agency\nNews of the Piers\n\n" + body,
		"Approved For Reh63W    D8/0\nMEMORANDUM FOR RECORD\n\nSUBJECT: (U) Ferries\n\n" + body,
		"Some words above.\n\n- (S//SI) The first item.\n- (U) The second item.\n",
	} {
		require.Equal(t, "info", severity(s), s)
	}
	for _, s := range []string{
		mail + body,
		mail + "![img-0.jpeg](img-0.jpeg)\n\n" + body,
		mail + "# Call Sheet\n\n" + body,
		mail + "Call Sheet for the Secretary\n\n" + body,
		mail + "SECRETARY OF STATE\n\n" + body,
		mail + "Confidentially, the price is low.\n\n" + body,
		mail + "CONFIDENTIALITY NOTICE: keep this.\n\n" + body,
		mail + "He kept it secret for many years, as the harbor master had asked him to do.\n\n" + body,
		mail + "Run Date: 03/15/2006\n" + body,
		"MEMORANDUM FOR THE DIRECTOR\n\nSUBJECT: (U) Ferries\n\n" + body,
		"MEMORANDUM FOR: The Director\nFROM: Rosa Quill\n\n" + body,
		"ACTION MEMO FOR THE DIRECTOR\n\n" + body,
		"SUBJECT: (U) Ferries\n\n" + body,
		"DATE: March 3, 2026\n\n" + body,
		"MEMORANDUM OF CONVERSATION\n\nPARTICIPANTS: Rosa Quill, Paul Oak\n\n" + body,
		body + "\nClassified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20360303\n",
		body + "\nDerived From: Port Guide 1, dated 20250101\nDeclassify On: 20360303\n",
	} {
		require.Equal(t, "warning", severity(s), s)
	}
}

// TestLevelsThatAreLeft: what is left of a level may be of a banner that the copy lost; the words that begin as a level
// does are not.
func TestLevelsThatAreLeft(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{marksWithoutBanner}, lint.Options{})
	require.NoError(t, err)
	for line, want := range map[string]lint.Severity{
		"The Under Secretary came to the pier.":            lint.Warning,
		"THE SECRETARY CAME TO THE PIER.":                  lint.Warning,
		"Secretary Oak came to the pier.":                  lint.Warning,
		"SECRETARIAT OF THE PIER":                          lint.Warning,
		"In confidence, he said.":                          lint.Warning,
		"Secretly, the harbor master came to the old pier": lint.Warning,
		"The paper of the SECRET kind is in the safe.":     lint.Info,
		"For the Mayor Only - Secret":                      lint.Info,
	} {
		text := "MEMORANDUM FOR THE DIRECTOR\n\nSUBJECT: (U) Ferries\n\n" + line + "\n\n(S//SI) The harbor master called " +
			"twice.\n\n(U) The timetable is on the pier.\n"
		found := findings(linter, text)
		require.Len(t, found, 1, line)
		require.Equal(t, want, found[0].Severity, line)
	}
}

// TestBannerForMarks: the help names the banner as the register writes it, and none where the marks do not say what it
// is.
func TestBannerForMarks(t *testing.T) {
	linter, err := lint.NewLinter([]*lint.Rule{marksWithoutBanner}, lint.Options{})
	require.NoError(t, err)
	const unsaid = "the banner that the marks call for"
	const listed = unsaid + ", with its release list,"
	for marks, want := range map[string]string{
		"(C) (U)":                                   "CONFIDENTIAL",
		"(S//NF) (U)":                               "SECRET//NOFORN",
		"(S/NF) (U)":                                "SECRET//NOFORN",
		"(C) (SBU)":                                 "CONFIDENTIAL",
		"(S//OC/NF) (S//SI)":                        "SECRET//SI//ORCON/NOFORN",
		"(S//OC, NF) (S//SI)":                       unsaid,
		"(TS//SI//REL) (U)":                         listed,
		"(S//REL) (S//NF)":                          listed,
		"(S//REL TO USA, GBR) (U)":                  "SECRET//REL TO USA, GBR",
		"(S//REL TO USA, AUS, GBR) (U)":             "SECRET//REL TO USA, AUS, GBR",
		"(S//REL TO USA, GBR) (S//NF)":              "SECRET//NOFORN",
		"(S//REL TO USA, GBR) (S//REL TO USA, CBR)": unsaid,
		"(S/REL NATO) (U)":                          unsaid,
		"(S//HARBOR) (U)":                           unsaid,
	} {
		body := "MEMORANDUM FOR THE DIRECTOR\n\nSUBJECT: (U) Ferries\n\n"
		for _, m := range eachMark(marks) {
			body += m + " The harbor master called twice in the night.\n\n"
		}
		found := findings(linter, body)
		require.Len(t, found, 1, marks)
		require.Equal(t, "write "+want+" on the first line and the last, or correct the marks", found[0].Help, marks)
		first := eachMark(marks)[0]
		if first == "(TS//SI//REL)" || first == "(S//OC, NF)" {
			require.Contains(t, found[0].Message, "marked "+first, marks)
		}
	}
}
