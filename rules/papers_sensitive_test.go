package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// datedPaper is a memorandum with a banner at both ends.
func datedPaper(banner, date, body string) string {
	return banner + "\n\nMEMORANDUM\n\n" + date + "\n\nTO:       The Harbor Board\n\nFROM:     Rosa Quill\n\n" +
		"SUBJECT:  (U) Ferry talks\n\n" + body + "\n\n" + banner + "\n"
}

// TestSensitivePapers: SBU, LOU and FOUO in the banners of papers, and what is not said in them.
func TestSensitivePapers(t *testing.T) {
	const block = "\n\nClassified By: Rosa Quill, Director\nDeclassify On: OADR"
	const undated = "\n\nClassified By: Rosa Quill, Director\nReason: 1.4(d)"
	secret := func(mark string) string { return "1. (" + mark + ") The pier is old." + block }
	const pier = "The pier is old and rotten."
	with := func(mark string) string {
		return "1. (U) The pier is old.\n\n2. " + mark + " He wants to sell it, and told nobody else.\n\n3. (U) We left."
	}
	for name, c := range map[string]struct{ banner, date, body, want string }{
		"SBU under UNCLASSIFIED":       {"UNCLASSIFIED", "May 3, 2021", with("(SBU)"), "R006 warning"},
		"SBU, without a date":          {"UNCLASSIFIED", "Port Amber", with("(SBU)"), "R006 info"},
		"SBU-NF under UNCLASSIFIED":    {"UNCLASSIFIED", "May 3, 2021", with("(U//SBU-NF)"), "R006 warning"},
		"SBU under SBU":                {"SENSITIVE BUT UNCLASSIFIED", "May 3, 2021", with("(SBU)"), ""},
		"SBU under UNCLASSIFIED//SBU":  {"UNCLASSIFIED//SBU", "May 3, 2021", with("(SBU)"), ""},
		"SBU under FOUO":               {"FOR OFFICIAL USE ONLY", "May 3, 2012", with("(SBU)"), "R006 info"},
		"SBU under UNCLASSIFIED//FOUO": {"UNCLASSIFIED//FOUO", "May 3, 2012", with("(SBU)"), "R006 info"},
		"SBU under both":               {"UNCLASSIFIED//SBU/FOUO", "May 3, 2012", with("(SBU)"), ""},
		"FOUO under UNCLASSIFIED":      {"UNCLASSIFIED", "May 3, 2012", with("(U//FOUO)"), "R006 warning"},
		"FOUO alone in the mark":       {"UNCLASSIFIED", "May 3, 2012", with("(FOUO)"), "R006 warning"},
		"FOUO in 1999":                 {"UNCLASSIFIED", "May 3, 1999", with("(FOUO)"), "R006 warning"},
		"FOUO, without a date":         {"UNCLASSIFIED", "Port Amber", with("(U//FOUO)"), ""},
		"FOUO under FOUO":              {"UNCLASSIFIED//FOUO", "May 3, 2012", with("(U//FOUO)"), ""},
		"FOUO under SBU":               {"SENSITIVE BUT UNCLASSIFIED", "May 3, 2012", with("(U//FOUO)"), ""},
		"FOUO under a level in 2012":   {"CONFIDENTIAL", "May 3, 2012", with("(U//FOUO)"), ""},
		"SBU under CUI":                {"CUI", "May 3, 2021", with("(SBU)"), ""},
		"no SBU under UNCLASSIFIED":    {"UNCLASSIFIED", "May 3, 2021", with("(U)"), ""},
		"SBU in prose":                 {"UNCLASSIFIED", "May 3, 2021", with("(U) (SBU)"), ""},
		"EXDIS on UNCLASSIFIED":        {"UNCLASSIFIED//EXDIS", "May 3, 2012", pier, "C006 warning"},
		"NODIS, one stroke":            {"UNCLASSIFIED/NODIS", "May 3, 2012", pier, "C006 warning"},
		"NODIS without a date":         {"UNCLASSIFIED//NODIS", "Port Amber", pier, ""},
		"EXDIS and a word not read":    {"UNCLASSIFIED//EXDIS//HARBOR", "May 3, 2012", pier, ""},
		"NODIS on SBU":                 {"UNCLASSIFIED//SBU//NODIS", "May 3, 2012", pier, ""},
		"NODIS over SBU":               {"UNCLASSIFIED//NODIS", "May 3, 2012", with("(SBU//ND)"), "R006 warning"},
		"NODIS on a level":             {"SECRET//NODIS", "May 3, 2012", secret("S//ND"), ""},
		"NODIS in 1988":                {"UNCLASSIFIED//NODIS", "May 3, 1988", pier, ""},
		"LOU under UNCLASSIFIED":       {"UNCLASSIFIED", "May 3, 1988", with("(LOU)"), "R011 warning"},
		"LOU in its time":              {"LIMITED OFFICIAL USE", "May 3, 1988", with("(LOU)"), ""},
		"LOU after its time":           {"LIMITED OFFICIAL USE", "May 3, 1998", pier, "P009 info"},
		"LOU until its end":            {"LIMITED OFFICIAL USE", "September 3, 1995", pier, ""},
		"SBU before its time":          {"SENSITIVE BUT UNCLASSIFIED", "May 3, 1985", pier, "P010 info"},
		"SBU from its first day":       {"SENSITIVE BUT UNCLASSIFIED", "October 1, 1995", pier, ""},
		"FOUO in 2012":                 {"FOR OFFICIAL USE ONLY", "May 3, 2012", pier, ""},
		"FOUO in 2018":                 {"UNCLASSIFIED//FOUO", "May 3, 2018", pier, ""},
		"FOUO in 2023":                 {"UNCLASSIFIED//FOUO", "May 3, 2023", pier, "P009 info"},
		"FOUO in a portion":            {"UNCLASSIFIED", "May 3, 2023", with("(U//FOUO)"), "P009 info"},
		"FOUO under a level":           {"SECRET", "May 3, 2023", with("(U//FOUO)"), "P009 info"},
		"FOUO under CUI":               {"CUI", "May 3, 2018", with("(U//FOUO)"), "P009 warning"},
		"FOUO in prose":                {"CUI", "May 3, 2023", with("(CUI) FOR OFFICIAL USE ONLY was struck."), ""},
		"CUI in 2012":                  {"CUI", "May 3, 2012", pier, "P010 info"},
		"CUI on its first day":         {"CUI", "November 14, 2016", pier, ""},
		"a level with LOU":             {"CONFIDENTIAL/LIMITED OFFICIAL USE", "May 3, 1988", secret("C"), "P008 warning"},
		"a level with FOUO":            {"CONFIDENTIAL//FOUO", "May 3, 1988", secret("C"), "P008 warning"},
		"a level with SBU":             {"SECRET//SBU", "May 3, 1998", secret("S"), "P008 warning"},
		"a level with DEA's":           {"SECRET//NOFORN/DEA SENSITIVE", "May 3, 2021", secret("S//NF"), ""},
		"the White House's SENSITIVE":  {"SECRET/SENSITIVE", "May 3, 1988", secret("S"), ""},
		"a block on an unclassified":   {"UNCLASSIFIED", "May 3, 1988", pier + block, "D003 error"},
		"a block without a date":       {"UNCLASSIFIED", "May 3, 2021", pier + undated, "A010 warning"},
		"a block on a classified":      {"CONFIDENTIAL", "May 3, 1988", "1. (C) The pier is old and rotten." + block, ""},
		"classified by, in a sentence": {"UNCLASSIFIED", "May 3, 1988", "The pier was classified by: nobody.", ""},
	} {
		have := onlyOf(reported(t, datedPaper(c.banner, c.date, c.body)), "A010 C006 D003 P008 P009 P010 R004 R006 R011")
		assert.Equal(t, c.want, strings.Join(have, ", "), name)
	}
}

// TestReleasedCaptions: UNCLASSIFIED may be what a release wrote next to the old captions.
func TestReleasedCaptions(t *testing.T) {
	const body = "The pier is old and rotten."
	for name, banner := range map[string]string{
		"on a line of its own": "UNCLASSIFIED\nNODIS", "a stamp": "DECLASSIFIED\nAuthority NND 12345\n\nUNCLASSIFIED//NODIS",
	} {
		assert.Empty(t, onlyOf(reported(t, datedPaper(banner, "May 3, 2012", body)), "C006"), name)
	}
}

// TestSensitiveMail: UNCLASSIFIED over an SBU paragraph of a mail may be what a release wrote.
func TestSensitiveMail(t *testing.T) {
	text := mailTop + "UNCLASSIFIED\n\n(SBU) The pier is old.\n\nUNCLASSIFIED\n"
	assert.Equal(t, []string{"R006 info"}, reported(t, text))
}

// TestSubjectsOfPapers: where each paragraph of a classified paper has its mark in front, the subject has one, too:
// 32 CFR 2001.21(c) of 2010.
func TestSubjectsOfPapers(t *testing.T) {
	const body, bare = "(S) He told us so.\n\n(C) She did not.\n\n(U) We left.", "\n\nNobody else was told of it."
	memo := func(banner, date, subject, body string) string {
		return strings.Replace(datedPaper(banner, date, body), "(U) Ferry talks", subject, 1)
	}
	for name, c := range map[string]struct{ text, want string }{
		"marked":          {memo("SECRET", "May 3, 2021", "(U) Ferry talks", body), ""},
		"unmarked":        {memo("SECRET", "May 3, 2021", "Ferry talks", body), "P001 info"},
		"marked behind":   {memo("SECRET", "May 3, 2021", "Ferry talks (U)", body), "P016 info"},
		"in 2005":         {memo("SECRET", "May 3, 2005", "Ferry talks", body), ""},
		"behind, 2005":    {memo("SECRET", "May 3, 2005", "Ferry talks (U)", body), ""},
		"no subject":      {memo("SECRET", "May 3, 2021", "", body), ""},
		"unclassified":    {memo("UNCLASSIFIED", "May 3, 2021", "Ferry talks", "(U) We left.\n\n(U) We sat."), ""},
		"a mark not read": {memo("SECRET", "May 3, 2021", "(u) Ferry talks", body), ""},
		"marks behind":    {memo("SECRET", "May 3, 2021", "Ferry talks", "He went. (S)\n\nShe sat. (C)"), "P016 warning"},
		"bare paragraphs": {memo("SECRET", "May 3, 2021", "Ferry talks", body+bare+bare), ""},
		"a mail":          {strings.Replace(soundMail, "(U) Ferry", "Ferry", 1), "P001 info"},
		"an older mail": {soundMail + "\n-----Original Message-----\nFrom: Paul Oak\n" +
			"Sent: Thursday, March 5, 2026 9:14 AM\nTo: Rosa Quill\nSubject: Quay\n\nSECRET\n\n" +
			"(C) The pier is new.\n\nSECRET\n", "P001 info"},
		"a mail's mark behind": {strings.Replace(soundMail, "(U) Ferry talks", "Ferry talks (U)", 1), ""},
	} {
		assert.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "P001 P016"), ", "), name)
	}
}

// TestLevelAboveLOU: the finding names the level as the header writes it.
func TestLevelAboveLOU(t *testing.T) {
	for _, level := range []string{"UNCLAS", "UNCLASSIFIED"} {
		cable := strings.Replace(limitedCable, "UNCLAS", level, 1)
		assert.Contains(t, messagesOf(t, cable, "R011"), "the header is plain "+level+"\n")
	}
	memo := marksMemo("UNCLASSIFIED", "(U) Piers", "(LOU) The pier is old.\n\n(U) It rained.")
	memo = strings.Replace(memo, "2021", "1988", 1)
	assert.Contains(t, messagesOf(t, memo, "R011"), "the banner is plain UNCLASSIFIED\n")
}

// TestPapersGoByNoTelegram: what State's telegrams and handbook say about telegrams is not cited about other papers.
func TestPapersGoByNoTelegram(t *testing.T) {
	for code, c := range map[string]struct{ banner, date, body, want string }{
		"R002": {"UNCLASSIFIED", "May 3, 2008", "1. (S) The pier is old.", "32 CFR 2001.21(b)"},
		"R004": {"SECRET", "May 3, 2012", "1. (S//NF) The pier is old.", "CAPCO Register Table 3 (of 2016)"},
		"R006": {"UNCLASSIFIED", "May 3, 2012", "1. (SBU) The pier is old.", ""},
		"P005": {"SECRET", "May 3, 2005", "1. (S//) The pier is old.", ""},
	} {
		cited := map[string]string{}
		for _, d := range foundIn(t, datedPaper(c.banner, c.date, c.body)) {
			cited[d.Rule.Code] = d.Cite.String()
		}
		assert.Contains(t, cited, code)
		assert.Equal(t, c.want, cited[code], code)
	}
}
