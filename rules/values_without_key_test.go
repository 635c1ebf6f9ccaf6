package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cablelint/cablelint/lint"
)

// TestValuesWithoutKey: the value of an instruction in a place where a reader looks for one, without its key, is
// reported there.
func TestValuesWithoutKey(t *testing.T) {
	read := reader(t)
	values := []string{"25X1", "25X1-HUMAN", "25X1-human", "50X1-HUM", "X1", "MR", "OADR", "MANUAL REVIEW", "05/03/2024",
		"20240503", "2024-05-03", "May 3, 2024", "3 MAY 2024", "05/03/24", "13/45/2024"}
	places := []struct {
		part, with string
		severity   lint.Severity
	}{
		{"TAGS: ", "%\nTAGS: ", lint.Warning}, {"SUBJECT: ", "(%)\nSUBJECT: ", lint.Warning},
		{"\nSTATE FOR", "\n%\nSTATE FOR", lint.Warning}, {"\nClassified By", "\n%\n\nClassified By", lint.Warning},
		{"and (d).\n", "and (d).\n%\n", lint.Warning}, {"and (d).\n", "and (d). %.\n", lint.Warning},
		{"and (d).\n", "and (d).\n%.\n", lint.Warning},
		{"PRILL\n", "PRILL\n%\n", lint.Info}, {"in a hurry.\n", "in a hurry.\n%\n", lint.Info},
		{"PRILL\n", "PRILL\nDECL: %\n", lint.Info}, {"PRILL\n", "PRILL\nDeclassify on: %\n", lint.Info},
	}
	for _, place := range places {
		for i, value := range values {
			if strings.Contains(place.with, ". %.") && strings.Contains(value, " ") {
				continue // words of a sentence
			}
			if strings.Contains(place.with, "SUBJECT") && strings.Trim(value, "MANULREVIWOD ") == "" {
				continue // it follows the TAGS, and is read as one
			}
			if !strings.Contains(quellville, place.part) {
				t.Fatalf("no %q", place.part)
			}
			text := strings.Replace(quellville, place.part, strings.ReplaceAll(place.with, "%", value), 1)
			if i%2 == 1 {
				text = strings.ReplaceAll(text, "\n", "\r\n")
			}
			found, _ := read(text)
			seen := ""
			for _, d := range found {
				seen += fmt.Sprintf("%s %s ", d.Rule.Code, d.Severity)
			}
			if want := fmt.Sprintf("D032 %s ", place.severity); strings.Count(seen, want) != 1 {
				t.Errorf("%q in %q: %s", value, place.with, seen)
			}
		}
	}
}

// TestNoValuesWithoutKey: what says the same as the E.O. line, the day of writing and other short lines are not
// such values.
func TestNoValuesWithoutKey(t *testing.T) {
	for _, line := range []string{"03/05/2019", "March 5, 2019", "03/05/2009", "05 MAR 09", "2019", "412", "3-5", "POL-2",
		"NODIS 12", "EUR/NB", "REF 2024", "12:30", "SIPDIS", "10-12", "1.4"} {
		for _, place := range [][2]string{{"TAGS: ", "%\nTAGS: "}, {"and (d).\n", "and (d).\n%\n"}, {"PRILL\n", "PRILL\n%\n"},
			{"in a hurry.\n", "in a hurry.\n%\n"}} {
			text := strings.Replace(quellville, place[0], strings.ReplaceAll(place[1], "%", line), 1)
			if codes := strings.Join(codesOf(t, text), " "); strings.Contains(codes, "D032") {
				t.Errorf("%q in %q: %s", line, place[1], codes)
			}
		}
	}
}

// TestMarksGluedToWords: a mark above the header that no blank sets apart from a date or a word is reported.
func TestMarksGluedToWords(t *testing.T) {
	for _, part := range []string{
		"3. Classified by DCM Ana Prill until 12/30/2027(S//NF)", "3. Classified by DCM Ana Prill until 12/30/2027(S)",
		"3. Classified By: DCM Ana Prill, reasons 1.4 (b), declassify on 12/30/2027(S//NF) Staff were told.",
		"3. Derived from STATE 10022, declassify on 2027(S//NF) Staff were told.",
		"3. (SBU) Staff were told.(S//NF) So he said.", "3. (SBU) Staff were told(S//NF) so he said.",
		"3. (SBU) Staff were told on 12/30/2008(S) by him.", "3. (SBU) Staff were told on 12-30-2008(TS) by him.",
		"3. (SBU) Staff were told (S//NF)yesterday.", "3. (SBU) On 12/30/2008(TS//NF) staff were told.",
	} {
		expectCodes(t, part, strings.Replace(quellville, "3. (SBU) Staff were told.", part, 1), "P019")
	}
	for _, part := range []string{"3. (SBU) Staff were told of 22 USC 2027(S) and (T).", "3. (SBU) TALK(S) were held.",
		"3. (SBU) Article 12(C)(1) was read."} {
		expectCodes(t, part, strings.Replace(quellville, "3. (SBU) Staff were told.", part, 1), "")
	}
}
