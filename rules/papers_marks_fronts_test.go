package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// frontsPaper is a CONFIDENTIAL memorandum of 2012 with a paragraph in it.
func frontsPaper(paragraph string) string {
	return "CONFIDENTIAL\n\nMEMORANDUM FOR THE MAYOR\nMay 3, 2012\nSUBJECT: (U) Piers\n\n(C) The pier is new.\n\n" +
		paragraph + "\n\n(U) The quay is old.\n\nClassified By: A. Poe, Mayor\nReason: 1.4(c)\nDeclassify On: 20220503\n\n" +
		"CONFIDENTIAL\n"
}

// TestSignsBeforeMarks: a mark after the number of an outline and a tab, a section's sign, an opening quotation mark or
// the number of a footnote above the line opens a portion.
func TestSignsBeforeMarks(t *testing.T) {
	const words = "The ship returns to the port each evening."
	for _, front := range []string{
		"ii.\t", "iv)\t", "a)\t", "B.2.\t", "§ 3. ", "§ 12 ", "¶ 4. ", "§3. ", `"`, "“", "‘", "«", "'",
		`1. "`, `- “`,
		"${ }^{1}$ ", "${ }^{12}$", "$^{2}$ ", "$^{*}$ ", "<sup>1</sup> ", "<sup>1</sup>",
		"[^0]: ${ }^{1}$ ", "[^1]: $^{2}$ ",
	} {
		for _, mark := range []string{"(S)", "(TS)", "(S//FGI)"} {
			require.Contains(t, messagesOf(t, frontsPaper(front+mark+" "+words), "R001"), "portion", front+mark)
		}
	}
	for _, line := range []string{
		`"(S) Piers of the Town" is the title of the report.`, "“(S) Piers” and “(U) Quays” are reports.",
		"$5 (S) is the sum.", "<sub>1</sub> (S) The ship.", "<sup> (S) The ship.", "[^x]: ${ }^{1}$ S The ship.",
		"§ x. (S) The ship.",
	} {
		require.NotContains(t, reported(t, frontsPaper(line)), "R001 error", line)
	}
}

// TestMarksOfWithheldText: the mark of a portion counts where a release withheld the text, and above a table or a
// picture.
func TestMarksOfWithheldText(t *testing.T) {
	for _, words := range []string{
		" (b)(3)", " (b) (1)", " (b)(3) and the crew", " b3 50 USC", " [REDACTED]", " [deleted]", " [[redacted]]", " [ ]",
		" [1 line]", " [...]", " xxxxxx", " ________", ` \_\_\_\_`, " . . . . .", " .....",
		"\n\n| Ship | Port |\n|---|---|\n| Gull | Amber |", "\n| Ship | Port |\n|---|---|\n| Gull | Amber |",
		"\n\n![Ferry](ferry.png)", "\n\n<table><tr><td>Gull</td></tr></table>",
	} {
		for _, mark := range []string{"(S)", "(TS)", "- (S)"} {
			require.Contains(t, messagesOf(t, frontsPaper(mark+words), "R001"), "portion", mark+words)
		}
		open := "UNCLASSIFIED\n\n(U) It sails.\n\n(C)" + words + "\n\nUNCLASSIFIED\n"
		require.NotContains(t, reported(t, open), "R001 error", words)
	}
	for _, line := range []string{
		"(S)(b)(3)", "(S) (a)(3)", "(S) (b)", "(S) bb3", "(S) b3x", "(S) b33", "(S) [the ship]", "(S) xx", "(S) x", "(S) __",
		"(S)\n\nit sails",
	} {
		require.NotContains(t, reported(t, frontsPaper(line)), "R001 error", line)
	}
	// forms and lists of anyone have blanks to fill in after a letter
	for _, form := range []string{
		"(S) ________\n\n(U) ________\n\n(S) ________\n\n(C) ________\n",
		"(S) [REDACTED]\n\n(U) [REDACTED]\n\n(U) [REDACTED]\n",
		"(S) xxxx\n\n(U) xxxx\n\n(U) xxxx\n",
	} {
		require.Empty(t, reported(t, form), form)
	}
}

// TestMarksNeverClosed: a mark whose bracket nothing closes is reported, also where it is not above the banner.
func TestMarksNeverClosed(t *testing.T) {
	paper := func(paragraph string) string {
		return "TOP SECRET//SI//NOFORN\n\nMEMORANDUM FOR THE MAYOR\nMay 3, 2012\nSUBJECT: (U) Piers\n\n" +
			"(TS//SI//NF) The pier is new.\n\n" + paragraph + "\n\n(U) The quay is old.\n\n(S) The bank is far.\n\n" +
			"Classified By: A. Poe, Mayor\nReason: 1.4(c)\nDeclassify On: 20220503\n\nTOP SECRET//SI//NOFORN\n"
	}
	for _, mark := range []string{
		"[U//FOUO", "{U//FOUO", "[S//NF", "{S//NF", "[S", "[U", "[TS//SI", "(S//NF,", "(S//NF:", "(S//NF;", "(TS//SI/TK//NF,",
		"(TS//REL Q21, led", "(S//REL Q21,", "[S//REL",
	} {
		for _, front := range []string{"", "- ", "2. ", "a. "} {
			found := onlyOf(reported(t, paper(front+mark+" The ship sails at nine.")), "P018")
			require.Equal(t, []string{"P018 warning"}, found, front+mark)
		}
	}
	for _, line := range []string{
		"(U Thant was there, and nobody else.", "[Sic The ship sails.", "[S. Poe said so.", "{U Thant was there.",
		"(S) [S] [and] others", "(U) The ships [S Class] sail.",
	} {
		require.NotContains(t, reported(t, paper(line)), "P018 warning", line)
	}
}
