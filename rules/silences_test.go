package rules

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/mutation"
)

// TestMarksThatSayNoLevel: what is in a mark's place and says no level, or a word that no mark has, is reported in
// each place and at each level.
func TestMarksThatSayNoLevel(t *testing.T) {
	for _, place := range []struct{ part, before string }{
		{"1. (C)", "1. "}, {"4. (C)", "4. "}, {"6. (C)", "6. "},
		{"4. (C) The deputy wants them long.", "4. (C) The deputy wants three things.\n\n5. "},
		{"4. (C)", "4) "}, {"4. (C)", "4.\n"},
	} {
		for mark, want := range map[string]string{
			"(SIPDIS)": "P018", "(EFTO)": "P018", "(NODIS)": "P018", "(EXDIS)": "P018", "(ORCON)": "P018",
			"(REL TO USA, GBR)": "P018", "(REL NATO)": "P018", "(SENSITIVE BUT UNCLASSIFIED)": "P015",
			"(C/SIPDIS)": "P004", "(C//SIPDIS)": "P004", "(SBU/SIPDIS)": "P004", "(U//SIPDIS)": "P004",
			"(C/XX)": "P004", "(C//XX)": "P004", "(C/XXX)": "P004", "(C/XXXX)": "P004", "(C/X)": "P004", "(C/Q)": "P004",
			"(U/XX)": "P004", "(SBU/XX)": "P004", "(C/NF/XX)": "P004 R004", "(C/XX/NF)": "P004 R004", "(S/XX)": "P004 R001",
			"(C//ZZ)": "P004", "(C/QQ)": "P004", "(XX)": "P001", "(CXX)": "P001",
			"(//GBR R)": "P004", "(//GBR RESTRICTED)": "P004", "(//DEU R)": "P004", "(//GBR R//NF)": "P004 R004",
		} {
			if !strings.Contains(quellville, place.part) {
				t.Fatal(place.part)
			}
			text := strings.Replace(quellville, place.part, place.before+mark, 1)
			expectCodes(t, place.before+mark, text, want)
		}
	}
}

// TestForeignRestricted: a foreign RESTRICTED is protected as CONFIDENTIAL, so an unclassified header is below it.
func TestForeignRestricted(t *testing.T) {
	for _, mark := range []string{"(//GBR R)", "(//GBR RESTRICTED)", "(//FRA R)", "(//NR)", "(//NATO R)", "(//FGI R)",
		"(//GBR R//REL TO USA, GBR)"} {
		expectCodes(t, mark, strings.Replace(unclassifiedCable, "4. (U)", "4. "+mark, 1), "R002")
	}
	for _, prose := range []string{"(US R) The deputy", "(GBR R and D) The deputy", "(R and D) The deputy"} {
		expectCodes(t, prose, strings.Replace(unclassifiedCable, "The deputy", prose, 1), "")
	}
}

// TestMasksOfPublicCopies: a run of signs that a public copy puts over words is no typo.
func TestMasksOfPublicCopies(t *testing.T) {
	for _, mark := range []string{"(C/XXXXXXXXXXXX)", "(XXXXXXXXXXXX)", "(C XXXXXXXXXXXX)", "XXXXXXXXXXXX",
		"(C/XXXXXX)"} {
		expectCodes(t, mark, strings.Replace(quellville, "4. (C)", "4. "+mark, 1), "")
	}
}

// TestYearsOfNoCable: a date-time group of a year of which no cable is, is reported, and dates nothing.
func TestYearsOfNoCable(t *testing.T) {
	for _, year := range []string{"40", "41", "45", "49", "50", "52", "2049", "2099", "209", "20009", "3009"} {
		expectCodes(t, year, strings.Replace(quellville, "MAR 09", "MAR "+year, 1), "S012")
	}
	expectCodes(t, "39", strings.Replace(quellville, "MAR 09", "MAR 39", 1), "D005")
	expectCodes(t, "59", strings.Replace(quellville, "MAR 09", "MAR 59", 1), "D013")
}

// TestMarksAreQuotedAsWritten: a message about a mark has the separators that are in the text.
func TestMarksAreQuotedAsWritten(t *testing.T) {
	for mark, quoted := range map[string]string{"(C//NF)": "(C//NF)", "(C/NF)": "(C/NF)",
		"(S//REL TO USA, GBR)": "(S//REL TO USA, GBR)", "(S//OC/NF)": "(S/OC/NF)"} {
		found, _ := reader(t)(strings.Replace(quellville, "4. (C)", "4. "+mark, 1))
		said := ""
		for _, d := range found {
			said += d.Message + "\n"
			for _, r := range d.Related {
				said += r.Message + "\n"
			}
		}
		if !strings.Contains(said, quoted) {
			t.Errorf("%s is quoted as\n%s", mark, said)
		}
	}
}

// TestShortParagraphs: a paragraph of a few words without a mark is one, where nothing but the next number comes after
// it, and a heading is not.
func TestShortParagraphs(t *testing.T) {
	for text, want := range map[string]string{
		"Talks resume soon.": "P001", "Not soon.": "P001", "He agreed.": "P001", "Nobody hurries!": "P001",
		"It rained.": "P001", "Why not?": "P001", "TALKS RESUME.": "P001", "We do not know.": "P001",
		"Press is silent.": "P001", "No comment was made.": "P001",
		"Summary.": "", "SUMMARY": "", "End summary.": "", "Begin text.": "", "Next steps.": "", "KEY POINTS:": "",
		"Talks about the harbor": "",
		"The Harbor Talks":       "", "THE HARBOR TALKS": "", "Comment.": "", "Minimize considered.": "",
	} {
		for _, part := range [...]string{"2. (C) The minister wants them short.", "4. (C) The deputy wants them long.",
			"6. (C) Comment: Nobody is in a hurry."} {
			codes := strings.Join(codesOf(t, strings.Replace(quellville, part, part[:3]+text, 1)), " ")
			if strings.Contains(codes, "P001") != (want != "") {
				t.Errorf("%s%s: %s", part[:3], text, codes)
			}
		}
	}
	for _, below := range [...]string{"-- (C) He agreed.", "(C) He agreed."} {
		text := strings.Replace(quellville, "(C) The deputy wants them long.", "Talks resume soon.\n\n"+below, 1)
		if codes := strings.Join(codesOf(t, text), " "); strings.Contains(codes, "P001") {
			t.Errorf("a heading over %q: %s", below, codes)
		}
	}
}

// TestKeysThatLackAPart: a key without its colon, among others that have theirs, and a value without DECL are reported;
// the styles without colons are not.
func TestKeysThatLackAPart(t *testing.T) {
	for _, c := range []struct{ part, broken, want string }{
		{quellvilleOrder, "E.O. 12958: 03/05/2019", "S006"},
		{quellvilleOrder, "E.O. 12958:  3/5/2019", "S006"},
		{quellvilleOrder, "E.O. 12958: 2019/03/05", "S006"},
		{quellvilleOrder, "E.O. 12958: MARCH 5, 2019", "S006"},
		{quellvilleOrder, "E.O. 12958: 25X1-HUMAN", "S006"},
		{quellvilleOrder, "E.O. 12958: DECL 03/05/2019", "S006"},
		{quellvilleOrder, "E.O. 12958: decl 03/05/2019", "S006"},
		{quellvilleOrder, "E.O. 12958 DECL: 03/05/2019", "S006"},
		{quellvilleOrder, "E.O. 12958 DECL 03/05/2019", "S006"},
		{quellvilleOrder, "E.O. 12958 03/05/2019", "S006"},
		{"TAGS:", "TAGS", "S006"},
		{"TAGS:", "TAGS ", "S006"},
		{"TAGS:", "TAGS;", "S006"},
		{"TAGS:", "TAGS,", "S006"},
		{"SUBJECT:", "SUBJECT", "S006"},
		{quellvilleOrder, "E.O. 12958: DECL: 03/05/2019", ""},
		{quellvilleOrder, "E.O. 12958: DECL:03/05/2019", ""},
		{quellvilleOrder, "E.O. 12958:DECL: 03/05/2019", ""},
		{quellvilleOrder + "\nTAGS:", "EO 12958 DECL: 03/05/2019\nTAGS", ""},
	} {
		if !strings.Contains(quellville, c.part) {
			t.Fatal(c.part)
		}
		for _, text := range [...]string{quellville, quellville[strings.Index(quellville, "C O N"):]} {
			expectCodes(t, c.broken, strings.Replace(text, c.part, c.broken, 1), c.want)
		}
	}
}

// TestAMarkThatTheCopyCut: a garbled mark with a long release list is a mark, and its paragraph is not without one.
func TestAMarkThatTheCopyCut(t *testing.T) {
	const list = "AUSTRALIA, BELGIUM, CANADA, DENMARK, ESTONIA, FINLAND, GREECE, HUNGARY, ICELAND, JAPAN, KUWAIT, LATVIA"
	for _, mark := range []string{"(SECR//REL " + list + ")", "(CONF//REL " + list + ")", "(SECR/REL " + list + ")"} {
		codes := strings.Join(codesOf(t, strings.Replace(quellville, "4. (C)", "4. "+mark, 1)), " ")
		if strings.Contains(codes, "P001") {
			t.Errorf("%s: %s", mark, codes)
		}
	}
}

// TestAccuracyCountsTheOperators: the page of accuracy has the number of operators that there are.
func TestAccuracyCountsTheOperators(t *testing.T) {
	page, err := os.ReadFile("../docs/accuracy.md")
	require.NoError(t, err)
	text := strings.Join(strings.Fields(string(page)), " ")
	require.True(t, strings.Contains(text, fmt.Sprintf("%d operators break them", len(mutation.Operators()))))
	require.True(t, strings.Contains(text, fmt.Sprintf("and %d operators break others", len(mutation.SMARTOperators()))),
		"%d SMART", len(mutation.SMARTOperators()))
}
