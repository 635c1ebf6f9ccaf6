package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// foundIn is what all rules find in a text.
func foundIn(t *testing.T, text string) []lint.Diagnostic {
	t.Helper()
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	return findings(linter, text)
}

// reported are the codes of what is reported of a text, with their severities, in order of the codes.
func reported(t *testing.T, text string) (codes []string) {
	t.Helper()
	for _, d := range foundIn(t, text) {
		codes = append(codes, d.Rule.Code+" "+d.Severity.String())
	}
	slices.Sort(codes)
	return codes
}

// onlyOf are those of what is reported whose codes are in a list.
func onlyOf(found []string, codes string) (list []string) {
	for _, f := range found {
		if strings.Contains(codes, f[:4]) {
			list = append(list, f)
		}
	}
	return list
}

// messagesOf are the messages of a rule's findings in a text.
func messagesOf(t *testing.T, text, code string) (messages string) {
	t.Helper()
	for _, d := range foundIn(t, text) {
		if d.Rule.Code == code {
			messages += d.Message + "\n"
		}
	}
	return messages
}

// TestSoundPapers: the papers that faults are set into have no finding.
func TestSoundPapers(t *testing.T) {
	require.Empty(t, reported(t, soundMemo))
	require.Empty(t, reported(t, soundMail))
}

// TestPapersWithFaults sets faults into a sound memorandum.
func TestPapersWithFaults(t *testing.T) {
	for name, c := range map[string]struct {
		old, text string
		want      []string
	}{
		"a portion above the banner": {"(S) He told", "(TS//SI) He told", []string{"R001 error", "R012 warning"}},
		"the banner is lower":        {"SECRET  ", "CONFIDENTIAL  ", []string{"B004 warning", "R001 error"}},
		"an unclassified banner":     {"SECRET  ", "UNCLASSIFIED  ", []string{"B004 warning", "R002 error"}},
		"NOFORN is missing":          {"(S) He told", "(S//NF) He told", []string{"R004 warning"}},
		"the subject is above":       {"(U) Ferry", "(TS) Ferry", []string{"R008 error"}},
		"no portion is secret": {"(S) He told us so twice, and named his price.",
			"(C) He told us so.\n\n(C) He named his price.", []string{"R003 warning"}},
		"no Declassify On": {"Declassify On: 20360303\n", "", []string{"A015 warning"}},
		"no authority": {"Classified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n", "",
			[]string{"A001 warning"}},
		"no block":                      {memoBlock, "\n\n", []string{"A001 warning", "D001 warning"}},
		"the date is not a day":         {"20360303", "20360231", []string{"D004 error"}},
		"the date is before the paper":  {"20360303", "20200303", []string{"D005 error"}},
		"the date is 40 years on":       {"20360303", "20660303", []string{"D006 error"}},
		"OADR":                          {"20360303", "OADR", []string{"D010 error"}},
		"the reason is of another time": {"1.4(d)", "1.5(d)", []string{"A003 error"}},
		"an unknown letter":             {"1.4(d)", "1.4(k)", []string{"A005 error"}},
		"a paragraph without a mark": {memoBody, memoBody + "\n\n(C) He left.\n\n" +
			"Nobody on the two islands had been told of it before, and so nobody came.", []string{"P001 warning"}},
		"unclassified and NOFORN":  {"(C) The harbor", "(U//NF) The harbor", []string{"P007 info", "R004 warning"}},
		"a level with SBU":         {"(C) The harbor", "(C/SBU) The harbor", []string{"P008 error"}},
		"a mark in words":          {"(C) The harbor", "(CONFIDENTIAL) The harbor", []string{"P015 info"}},
		"a mark in other brackets": {"(C) The harbor", "[S] The harbor", []string{"P018 warning"}},
		"restricted by name":       {"(S) He told", "(S//RELIDO) He told", nil},
		"a letter twice":           {memoBody, memoBody + "\n\n(SS) He left.", []string{"P018 warning"}},
		"a mark in small letters":  {memoBody, memoBody + "\n\n(s) He left.", []string{"P018 warning"}},
		"small, with a control":    {memoBody, memoBody + "\n\n(s//nf) He left.", []string{"P018 info"}},
		"small, next to one mark":  {memoBody, "(S) He left.\n\n(c//nf) She left.", []string{"P018 info"}},
		"small, above the banner":  {memoBody, memoBody + "\n\n(ts//nf) He left.", []string{"P018 warning"}},
		"small, with a list":       {memoBody, memoBody + "\n\n(s//rel) He left.", []string{"P018 info"}},
		"two letters exchanged":    {memoBody, memoBody + "\n\n(SUB) He left.", []string{"P018 warning"}},
		"two in small letters":     {memoBody, memoBody + "\n\n(ts) He left.", []string{"P018 warning"}},
		"an abbreviation":          {memoBody, memoBody + "\n\n(UN) Observers left.", nil},
		"an office":                {memoBody, memoBody + "\n\n(PORT) Rosa Quill left.", nil},
		"letters of a list":        {memoBody, memoBody + "\n\n(a) One.\n\n(b) Two.\n\n(c) Three.", nil},
		"a remark":                 {memoBody, memoBody + "\n\n(see above) He left.", nil},
		"one of three paragraphs": {memoBody, memoBody + "\n\n" +
			"The minister has told us again and again that nobody on " +
			"either of the islands knew.", []string{"P001 warning"}},
		"the order in the block": {"XYZ\nReason", "XYZ\nE.O. 13526\nReason", nil},
		"the order, as amended":  {"XYZ\nReason", "XYZ\nExecutive Order 13526, as amended\nReason", nil},
		"words in the banner":    {"SECRET   ", "SECRET//HARBOR BOARD   ", []string{"B009 info"}},
		"COMINT": {soundMemo, strings.NewReplacer("SECRET", "SECRET//COMINT", "(S)", "(S//SI)").Replace(soundMemo),
			nil},
		"of NATO": {soundMemo, "//NATO SECRET\nMEMORANDUM FOR THE RECORD\n\nDATE: March 3, 2026\n\n" +
			"(//NS) The pier is " +
			"new.\n\n//NATO SECRET\n", nil},
		"of the British": {soundMemo, "//GBR SECRET\nMEMORANDUM FOR THE RECORD\n\nDATE: March 3, 2026\n\n" +
			"(//GBR S) The " +
			"pier is new.\n\n//GBR SECRET\n", nil},
		"of NATO, without slashes": {soundMemo, "NATO CONFIDENTIAL\nMEMORANDUM FOR THE RECORD\n\n" +
			"DATE: March 3, 2026\n\n" +
			"(//NC) The pier is new.\n\nNATO CONFIDENTIAL\n", nil},
		"joint": {soundMemo, "//JOINT SECRET USA GBR\nMEMORANDUM FOR THE RECORD\n\nDATE: March 3, 2026\n\n" +
			"(//JOINT S USA " +
			"GBR) The pier is new.\n\n//JOINT SECRET USA GBR\n", []string{"A001 warning", "C018 info", "C018 info",
			"D001 warning"}},
		"LES":      {"(U) Ferry", "(U//LES) Ferry", nil},
		"CUI":      {soundMemo, strings.ReplaceAll(soundMemo, "SECRET", "CUI   "), []string{"R002 error"}},
		"CUI mark": {"(C) The harbor", "(CUI) The harbor", []string{"C019 info"}},
		"a list of nobody": {soundMemo, strings.ReplaceAll(soundMemo, "SECRET", "SECRET//REL TO BOARD 12"),
			[]string{"P020 warning"}},
	} {
		require.Contains(t, soundMemo, c.old, name)
		text := strings.Replace(soundMemo, c.old, c.text, 1)
		have := reported(t, text)
		for _, code := range have {
			require.NotContains(t, []string{"S", "H"}, code[:1], "%s: %s is for telegrams", name, code)
		}
		if !slices.Equal(c.want, have) {
			t.Errorf("%s: want %q, have %q", name, c.want, have)
		}
	}
}

// TestNoPaperHearsOfTelegrams: no message, help or related note of a finding in a paper names a part of a telegram.
func TestNoPaperHearsOfTelegrams(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	texts := []string{soundMemo, soundMail}
	for _, r := range All() {
		if r.Reads != lint.Papers {
			continue
		}
		for _, e := range r.Examples {
			texts = append(texts, strings.NewReplacer("⟦", "", "⟧", "").Replace(e.Text))
		}
	}
	for _, text := range texts {
		for _, mark := range []string{"(S)", "(C)", "(TS)", "(S//NF)", "(U//NF)", "(C/SBU)"} {
			for _, d := range findings(linter, strings.Replace(text, "(C)", mark, 1)) {
				said := d.Message + " " + d.Help
				for _, r := range d.Related {
					said += " " + r.Message
				}
				for _, word := range []string{"TAGS", "SIPDIS", "ZNY", "DTG", "cable", "telegram", "E.O. line",
					"classification line", "header", "caption"} {
					require.NotContains(t, said, word, "%s: %s", d.Rule.Code, said)
				}
			}
		}
	}
}

// TestPapersOfEachEra: what the orders of each time ask of a paper.
func TestPapersOfEachEra(t *testing.T) {
	paper := func(date, block string) string {
		return "SECRET\nMEMORANDUM FOR THE RECORD\n\nDATE: " + date +
			"\n\nSUBJECT:  (U) Ferry talks\n\n(C) The pier is new.\n\n(S) He named his price.\n\n" +
			"" + block + "\n\nSECRET\n"
	}
	for name, c := range map[string]struct {
		date, block string
		want        []string
	}{
		"1975": {"March 3, 1975", "Classified by: Rosa Quill\nExempt from GDS of E.O. 11652, category 3",
			nil},
		"1980":          {"March 3, 1980", "Classified by: Rosa Quill\nReview on March 3, 1986", nil},
		"1990, OADR":    {"March 3, 1990", "Classified by: Rosa Quill\nDeclassify on: OADR", nil},
		"1990, nothing": {"March 3, 1990", "Classified by: Rosa Quill", []string{"D001 warning"}},
		"1998": {"March 3, 1998", "Classified By: Rosa Quill, Director, XYZ\nReason: 1.5(d)\n" +
			"Declassify On: 03/03/2008", nil},
		"1998, reason of 2003": {"March 3, 1998", "Classified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n" +
			"Declassify On: 03/03/2008", []string{"A003 error"}},
		"1998, 20 years": {"March 3, 1998", "Classified By: Rosa Quill, Director, XYZ\nReason: 1.5(d)\n" +
			"Declassify On: 03/03/2018", []string{"D007 warning"}},
		"1998, block incomplete": {"March 3, 1998", "Classified By: Rosa Quill, Director, XYZ\nReason: 1.5(d)",
			[]string{"A015 warning"}},
		"2005, X1": {"March 3, 2005", "Classified By: Rosa Quill, Director, XYZ\nReason: 1.4(d)\n" +
			"Declassify On: X1", []string{"D008 error"}},
		"2012, derivative": {"March 3, 2012", "Classified By: Rosa Quill, Director, XYZ\n" +
			"Derived From: Port Guide 1, dated 20100101\nDeclassify On: 20220303", nil},
		"2012, nobody derived": {"March 3, 2012",
			"Derived From: Port Guide 1, dated 20100101\nDeclassify On: 20220303",
			[]string{"A012 warning"}},
	} {
		if have := reported(t, paper(c.date, c.block)); !slices.Equal(c.want, have) {
			t.Errorf("%s: want %q, have %q", name, c.want, have)
		}
	}
}

// TestForeignInformationOnThePaperBanner: a portion with foreign government information, and a banner without it.
func TestForeignInformationOnThePaperBanner(t *testing.T) {
	for _, c := range []struct {
		banner, mark string
		want         []string
	}{
		{"SECRET", "(C//FGI)", []string{"R012 warning"}}, {"SECRET", "(S//FGI)", []string{"R012 warning"}},
		{"SECRET", "(C//FGI GBR)", []string{"R012 warning"}}, {"SECRET", "(//GBR C)", []string{"R012 warning"}},
		{"SECRET//NOFORN", "(S//FGI//NF)", []string{"R012 warning"}},
		{"SECRET", "(S//FGI CAN GBR)", []string{"R012 warning"}},
		{"SECRET//FGI", "(C//FGI)", nil}, {"SECRET//FGI GBR", "(C//FGI GBR)", nil},
		{"SECRET//FGI", "(C//FGI GBR)", nil}, {"SECRET//FGI GBR", "(//GBR C)", nil},
		{"SECRET//FGI//NOFORN", "(S//FGI//NF)", nil}, {"SECRET", "(C)", nil},
		{"SECRET//NOFORN", "(S//OC/NF)", []string{"R012 warning"}}, {"SECRET//NOFORN", "(S/OC/NF)", nil},
	} {
		memo := strings.Replace(soundMemo, "(C) The", c.mark+" The", 1)
		memo = strings.NewReplacer("SECRETARY", "SECRETARY", "SECRET", c.banner).Replace(memo)
		require.Equal(t, c.want, reported(t, memo), "%s below %s", c.mark, c.banner)
	}
	before := strings.ReplaceAll(strings.Replace(soundMemo, "(C) The", "(C//FGI) The", 1), "March 3, 2026",
		"March 3, 1999")
	require.NotContains(t, reported(t, before), "R012 warning")
}
