package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestCUIMarkings: order and words of CUI markings, and what a banner must have of its portions.
func TestCUIMarkings(t *testing.T) {
	const day, plain = "May 3, 2021", "The pier is old and rotten."
	marked := func(marks ...string) string {
		text := "(U) The pier is old."
		for _, m := range marks {
			text += "\n\n(" + m + ") He wants to sell it, and told nobody."
		}
		return text
	}
	for name, c := range map[string]struct{ banner, body, want string }{
		"CUI alone":              {"CUI", plain, ""},
		"CONTROLLED alone":       {"CONTROLLED", plain, ""},
		"in order":               {"CUI//SP-CVI/PRVCY//NOFORN", plain, ""},
		"controls first":         {"CUI//NOFORN//SP-CVI", plain, "C019 warning"},
		"Basic after controls":   {"CUI//FEDCON//PRVCY", plain, "C019 warning"},
		"Basic first":            {"CUI//PRVCY/SP-CVI", plain, "C019 warning"},
		"unknown category":       {"CUI//PIERS/SP-CVI//NOFORN", plain, "C019 info"},
		"unknown control":        {"CUI//SP-CVI//PIERS ONLY", plain, "C019 info"},
		"misspelt category":      {"CUI//SP-PRVYC", plain, "C019 warning"},
		"misspelt control":       {"CUI//FEDONLY", plain, "C019 warning"},
		"joined":                 {"UNCLASSIFIED//CUI", plain, "C019 info"},
		"misspelt in a portion":  {"CUI//SP-CVI", marked("CUI//SP-CIV", "CUI//SP-CVI"), "C019 warning"},
		"order in a portion":     {"CUI//SP-CVI//NOFORN", marked("CUI//NF//SP-CVI"), "C019 warning"},
		"Specified missing":      {"CUI//PRVCY", marked("CUI//SP-CVI", "CUI//PRVCY", "CUI//SP-SSI"), "C019 warning"},
		"Specified as Basic":     {"CUI//CVI", marked("CUI//SP-CVI"), "C019 warning"},
		"no categories at all":   {"CUI", marked("CUI//SP-CVI", "CUI"), "C019 info"},
		"Basic missing":          {"CUI", marked("CUI//PRVCY", "CUI"), ""},
		"under a level":          {"SECRET//NOFORN", marked("CUI", "S//NF"), "C019 info"},
		"with a level":           {"SECRET//CUI//NOFORN", marked("CUI", "S//NF"), ""},
		"after its controls":     {"SECRET//NOFORN//CUI", marked("CUI", "S//NF"), "C019 info"},
		"under UNCLASSIFIED":     {"UNCLASSIFIED", marked("CUI", "CUI//SP-CVI"), "C019 warning"},
		"an old mark":            {"CUI//LES", plain, "C019 warning"},
		"FOUO":                   {"CUI//FOUO", plain, ""}, // P009
		"an old mark of SBU":     {"CUI//SBU", plain, "C019 warning"},
		"old in a portion":       {"CUI//LEI", marked("CUI//LES", "CUI//LEI"), "C019 warning"},
		"the category LEI":       {"CUI//LEI", plain, ""},
		"LES without CUI":        {"UNCLASSIFIED//LES", plain, ""},
		"unknown Specified":      {"CUI//SP-PIERS", plain, "C019 info"},
		"unknown in a portion":   {"CUI//PRVCY", marked("CUI//PIERS", "CUI//PRVCY"), "C019 info"},
		"two and two":            {"CUI//SP-CVI//PRVCY", plain, "C019 warning"},
		"controls apart":         {"CUI//PRVCY//NOFORN//FEDCON", plain, "C019 warning"},
		"controls in order":      {"CUI//PRVCY//NOFORN/FEDCON", plain, ""},
		"one before a control":   {"CUI//PRVCY/NOFORN", plain, "C019 warning"},
		"slashes and an old":     {"CUI//SP-CVI//PRVCY//LES", plain, "C019 warning, C019 warning"},
		"two in a portion":       {"CUI//SP-CVI", marked("CUI//SP-CVI//PRVCY", "CUI//SP-CVI"), "C019 warning"},
		"a comma":                {"CUI//PRVCY, EXPT", plain, "C019 warning"},
		"a blank":                {"CUI//SP-PRVCY SP-EXPT", plain, "C019 warning"},
		"blanks around slashes":  {"CUI // SP-CVI / PRVCY // FED ONLY", plain, ""},
		"a release list":         {"CUI//PRVCY//REL TO USA, GBR", plain, ""},
		"single slashes alone":   {"CUI/PRVCY/NOFORN", plain, ""}, // B009
		"with and without firms": {"CUI//FEDCON/NOCON", plain, "C019 warning"},
		"employees, and firms":   {"CUI//PRVCY//FED ONLY/FEDCON", plain, "C019 warning"},
		"in a portion, too":      {"CUI", marked("CUI//NOCON/FEDCON", "CUI"), "C019 warning"},
		"employees, no firms":    {"CUI//FED ONLY/NOCON", plain, ""},
		"before one not known":   {"CUI//PRVCY//PIERS ONLY", plain, "C019 info"},
		"a level and a program":  {"SECRET//SI//CUI/PIERS//NOFORN", plain, ""},
		"below FOUO":             {"FOR OFFICIAL USE ONLY", marked("CUI//SP-CVI"), ""},
	} {
		assert.Equal(t, c.want, strings.Join(onlyOf(reported(t, datedPaper(c.banner, day, c.body)), "C019"), ", "), name)
	}
	released := datedPaper("CUI//PRVCY", day, marked("CUI//SP-CVI", "CUI//PRVCY")+"\n\nApproved for Release: 2022/05/03\n")
	assert.Empty(t, onlyOf(reported(t, released), "C019"), "a copy with a stamp")
}

// TestPortionsOfCUIPapers: NOFORN of a portion is in a CUI banner, and where portions are marked, all are.
func TestPortionsOfCUIPapers(t *testing.T) {
	const marks = "(U) The pier is old.\n\n(CUI) The owner wants to sell it.\n\n(U) The mayor denies all of it."
	const bare = "Nobody on the two islands had been told of it before, and so nobody came."
	nf := strings.Replace(marks, "(CUI)", "(CUI//NF)", 1)
	for name, c := range map[string]struct{ banner, body, want string }{
		"NOFORN is missing":  {"CUI", nf, "R004 info"},
		"NOFORN is there":    {"CUI//NOFORN", nf, ""},
		"SBU NOFORN":         {"SBU", strings.Replace(nf, "CUI//", "SBU/", 1), ""},
		"a bare paragraph":   {"CUI", marks + "\n\n" + bare, "P001 warning"},
		"all marked":         {"CUI", marks + "\n\n(U) " + bare, ""},
		"none marked":        {"CUI", bare + "\n\n" + bare, ""},
		"under FOUO":         {"FOR OFFICIAL USE ONLY", marks + "\n\n" + bare, ""},
		"under UNCLASSIFIED": {"UNCLASSIFIED", strings.Replace(marks, "(CUI)", "(U)", 1) + "\n\n" + bare, ""},
		"the indicator": {"CUI", marks + "\n\nControlled by: The Harbor Board of the Two Islands\n" +
			"Controlled by: Office of Piers and Sheds\nCUI Category: PRVCY\nPOC: Rosa Quill, 555-0142", ""},
		"not the indicator": {"CUI", marks + "\n\nControlled by nobody, the pier of the island has been sold in " +
			"March to a friend of the mayor, who left.", "P001 warning"},
		"a signature and all": {"CUI", marks + "\n\nRosa Quill\nHarbor Master", ""},
	} {
		have := reported(t, datedPaper(c.banner, "May 3, 2021", c.body))
		assert.Equal(t, c.want, strings.Join(onlyOf(have, "P001 R004 S001 P002"), ", "), name)
	}
}

// TestNoDesignationIndicator: whether anything in a CUI paper says who designated the information.
func TestNoDesignationIndicator(t *testing.T) {
	const pier = "The pier is old and rotten, and the owner knows it."
	memo := func(head, body string) string {
		return "CUI\n\n" + head + "MEMORANDUM FOR ALL MASTERS OF BOATS       May 3, 2021\n\nSUBJECT: Ferry talks\n\n" + pier +
			"\n\n" + body + "\n\nCUI\n"
	}
	for name, c := range map[string]struct{ text, want string }{
		"nothing":               {memo("", pier), "C020 info"},
		"an office in prose":    {memo("", "The Office of Piers has seen it, and the Harbor Board too."), "C020 info"},
		"an office in brackets": {memo("", "1. (CUI) The Office of Piers has seen it."), "C020 info"},
		"a long line without a stop": {memo("", "The Office of Piers has seen it, and the Harbor Board too, "+
			"and both of them have kept it in the open shed"), "C020 info"},
		"a numbered addressee": {strings.Replace(memo("", pier), "MEMORANDUM FOR ALL MASTERS OF BOATS ",
			"1) MEMORANDUM FOR THE OFFICE OF PIERS", 1), "C020 info"},
		"an addressee": {strings.Replace(memo("", pier), "ALL MASTERS OF BOATS ", "THE OFFICE OF PIERS", 1),
			"C020 info"},
		"the indicator":          {memo("", "Controlled by: PT/NB"), ""},
		"in a form":              {memo("", "| CUI Controlled by: | PT/NB |"), ""},
		"designated":             {memo("", "CUI Designated By: PT/NB"), ""},
		"a letterhead":           {memo("DEPARTMENT OF PIERS\n", pier), ""},
		"one in small letters":   {memo("Bureau of Boats\nHuman Resources\n\n", pier), ""},
		"one with an address":    {memo("Harbor Board, 1 Quay Road, Port Amber\n\n", pier), ""},
		"a signature":            {memo("", "Rosa Quill\nDirector, Office of Piers"), ""},
		"a sender":               {memo("FROM: Chief, Bureau of Boats\n", pier), ""},
		"a firm":                 {memo("Amber Boats, Inc.\n", pier), ""},
		"a firm without a stop":  {memo("Amber Boats LLC\n", pier), ""},
		"a mail":                 {strings.ReplaceAll(soundMail, "SECRET", "CUI"), ""},
		"a copy with a stamp":    {memo("", pier+"\n\nApproved for Release: 2022/05/03"), ""},
		"without a foot":         {strings.TrimSuffix(memo("", pier), "CUI\n"), ""},
		"without a date":         {strings.Replace(memo("", pier), "May 3, 2021", "", 1), "C020 info"},
		"an office's symbol":     {memo("FROM: PT/NB - Rosa Quill\n", pier), ""},
		"a sender's name":        {memo("FROM: Rosa Quill\n", pier), "C020 info"},
		"a paper with a level":   {strings.ReplaceAll(memo("", pier), "CUI", "SECRET"), ""},
		"FOUO, an older marking": {strings.ReplaceAll(memo("", pier), "CUI", "FOR OFFICIAL USE ONLY"), ""},
	} {
		assert.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "C020"), ", "), name)
	}
}

// TestIndicatorWithoutController: the form of the Department of Defense without its line for the office is noted, also
// below a letterhead.
func TestIndicatorWithoutController(t *testing.T) {
	memo := func(block string) []string {
		return onlyOf(reported(t, datedPaper("CUI//FEDCON", "May 3, 2021",
			"OFFICE OF PIERS\n\nThe pier is old and rotten.\n\n"+block)), "C020")
	}
	for _, block := range []string{
		"CUI Category: CVI\nLDC: FEDCON\nPOC: Rosa Quill",
		"CUI Categories: CVI\nDistribution/Dissemination Control: FEDCON",
		"Controlled by\nCUI Category: CVI\nLimited Dissemination Control: FEDCON",
		"Dissemination Control: FEDCON\nPOC: Rosa Quill\nCUI Category: CVI",
		"| CUI Category: | CVI |\n| LDC: | FEDCON |",
	} {
		require.Equal(t, []string{"C020 info"}, memo(block), block)
	}
	for _, block := range []string{
		"CUI Category: CVI", "LDC: FEDCON", "CUI Category:\nLDC:\nPOC:", // a form, and one line of it
		"Controlled by: PT/NB\nCUI Category: CVI\nLDC: FEDCON", "CUI Designated By: PT/NB\nCUI Category: CVI\nLDC: FEDCON",
		"CUI Category: CVI\nLDC: FEDCON\n\nCUI Category: CVI\nLDC: FEDCON", // of several papers
		"The CUI category: it is CVI\nThe LDC: it is FEDCON",
	} {
		require.Empty(t, memo(block), block)
	}
}

// TestDesignationIndicator: the banner and the indicator of a CUI paper are compared where both were read whole.
func TestDesignationIndicator(t *testing.T) {
	for name, c := range map[string]struct{ banner, fields, want string }{
		"the same":          {"CUI//SP-CVI//FED ONLY", "CUI Category: CVI\nLDC: FED ONLY", ""},
		"Specified in both": {"CUI//SP-CVI//FED ONLY", "CUI Category: SP-CVI\nLDC: FED ONLY", ""},
		"short and long":    {"CUI//SP-CVI//NOFORN", "CUI Category: CVI\nLDC: NF", ""},
		"in another order":  {"CUI//SP-CVI/PRVCY", "CUI Category: PRVCY; CVI", ""},
		"another control":   {"CUI//FED ONLY", "LDC: NOFORN", "C020 info, C020 warning"},
		"a control more":    {"CUI//FED ONLY/NOFORN", "Dissemination Control: FED ONLY", "C020 info, C020 warning"},
		"a control less": {"CUI//NOFORN", "Limited Dissemination Controls: NOFORN, FED ONLY",
			"C020 info, C020 warning"},
		"no control, a category":  {"CUI//SP-CVI", "LDC: NOFORN", "C020 info"},
		"nothing but CUI":         {"CUI", "CUI Category: CVI\nLDC: NOFORN", ""},
		"another category":        {"CUI//SP-CVI", "CUI Category: PRVCY", "C020 warning"},
		"a category more":         {"CUI//SP-CVI/PRVCY", "CUI Category: CVI", "C020 warning"},
		"a category less":         {"CUI//SP-CVI", "CUI Category: CVI, PRVCY", ""},
		"written out":             {"CUI//SP-CVI", "CUI Category: Privacy", ""},
		"one of two written out":  {"CUI//SP-CVI", "CUI Category: PRVCY, Chemical Terrorism", ""},
		"an unknown control":      {"CUI//FED ONLY", "LDC: HARBOR ONLY", "C020 info"},
		"an unknown word":         {"CUI//HARBOR//FED ONLY", "LDC: FED ONLY/NOFORN", ""},
		"unknown, and one more":   {"CUI//HARBOR/PRVCY", "CUI Category: CVI", "C020 warning"},
		"no value":                {"CUI//SP-CVI", "CUI Category:", ""},
		"RELIDO":                  {"CUI//NOFORN", "LDC: RELIDO", "C020 info, C020 warning"},
		"countries":               {"CUI//REL TO USA, GBR", "LDC: NOFORN", ""},
		"countries below":         {"CUI//NOFORN", "LDC: REL TO USA", ""},
		"twice":                   {"CUI//FED ONLY", "LDC: NOFORN\nLDC: FED ONLY", ""},
		"in prose":                {"CUI//FED ONLY", "The LDC: it is NOFORN", ""},
		"bold":                    {"CUI//FED ONLY", "**LDC:** NOFORN", "C020 info, C020 warning"},
		"a date before the paper": {"CUI", "Decontrol On: 20201231", "C020 warning"},
		"a date in words":         {"CUI", "Decontrol Date: December 31, 2020", "C020 warning"},
		"the same day":            {"CUI", "Decontrol On: 20210503", ""},
		"a later day":             {"CUI", "Decontrolled on: 20210504", ""},
		"an event":                {"CUI", "Decontrol On: the sale of 2020", ""},
		"a level":                 {"SECRET//CUI//NOFORN", "CUI Category: PRVCY", ""},
	} {
		body := "The pier is old and rotten.\n\nControlled by: Office of Piers\n" + c.fields
		have := strings.Join(onlyOf(reported(t, datedPaper(c.banner, "May 3, 2021", body)), "C020"), ", ")
		assert.Equal(t, c.want, have, name)
	}
	body := "The pier is old and rotten.\n\nControlled by: Office of Piers\nLDC: NOFORN"
	whole := datedPaper("CUI//FED ONLY", "May 3, 2021", body)
	for name, text := range map[string]string{
		"nobody controls it":  strings.Replace(whole, "Controlled by", "Kept by", 1),
		"a copy with a stamp": strings.Replace(whole, "rotten.", "rotten.\n\nApproved for Release: 2022/05/03", 1),
		"a thread":            strings.Replace(soundMail, "SECRET", "CUI//FED ONLY", 1) + threadAbove + "\n\n" + body,
	} {
		assert.Empty(t, onlyOf(reported(t, text), "C020"), name)
	}
	undated := strings.Replace(datedPaper("CUI", "May 3, 2021", strings.Replace(body, "LDC: NOFORN",
		"Decontrol On: 20201231", 1)), "May 3, 2021", "", 1)
	assert.Empty(t, onlyOf(reported(t, undated), "C020"))
}

// TestDistributionOfCUI: a statement for public release, a list that DL ONLY needs, an indicator without a category.
func TestDistributionOfCUI(t *testing.T) {
	const pier, indicator = "The pier is old and rotten.\n\nOffice of Piers\n\n", "Controlled by: Office of Piers\n"
	const release = " Approved for public release: distribution is unlimited."
	for name, c := range map[string]struct{ banner, body, want string }{
		"statement A":        {"CUI", pier + "DISTRIBUTION STATEMENT A." + release, "C020 warning"},
		"in small letters":   {"CUI//FEDCON", pier + "Distribution Statement A:" + release, "C020 warning"},
		"in bold":            {"CUI", pier + "**Distribution Statement: A**", "C020 warning"},
		"short":              {"CUI", pier + "DISTRIBUTION A." + release, "C020 warning"},
		"no stop":            {"CUI", pier + "DISTRIBUTION STATEMENT A" + release, "C020 warning"},
		"statement D":        {"CUI", pier + "DISTRIBUTION STATEMENT D. Distribution authorized to the Board.", ""},
		"in a sentence":      {"CUI", pier + "Papers with Distribution Statement A. are in the shed.", ""},
		"about it":           {"CUI", pier + "Distribution Statement A is not for this paper.", ""},
		"a key":              {"CUI", pier + "Distribution Statement: Authorized to the Board", ""},
		"under UNCLASSIFIED": {"UNCLASSIFIED", pier + "DISTRIBUTION STATEMENT A." + release, ""},
		"no list":            {"CUI//DL ONLY", pier, "C020 info"},
		"no list, in two":    {"CUI//PRVCY//DL ONLY", pier, "C020 info"},
		"a list":             {"CUI//DL ONLY", pier + "Dissemination list: the Harbor Board", ""},
		"a list attached":    {"CUI//DL ONLY", pier + "Attachment: distribution list", ""},
		"addressees":         {"CUI//DL ONLY", pier + "For the addressees only.", ""},
		"another control":    {"CUI//FED ONLY", pier, ""},
		"no category":        {"CUI//FEDCON", pier + indicator + "LDC: FEDCON\nPOC: Rosa Quill", "C020 info"},
		"one in the banner":  {"CUI//PRVCY//FEDCON", pier + indicator + "LDC: FEDCON", ""},
		"no control":         {"CUI", pier + indicator + "POC: Rosa Quill", ""},
		"an empty category":  {"CUI//FEDCON", pier + indicator + "CUI Category:\nLDC: FEDCON", ""},
	} {
		have := strings.Join(onlyOf(reported(t, datedPaper(c.banner, "May 3, 2023", c.body)), "C020"), ", ")
		assert.Equal(t, c.want, have, name)
	}
}

// TestPagesOfCUI: CUI is at the top of each page.
func TestPagesOfCUI(t *testing.T) {
	const pier = "\n\nThe pier is old and rotten.\n\n"
	top := "CUI\n\nMEMORANDUM\n\nMay 3, 2023\n\nFROM:     Rosa Quill\n\nSUBJECT:  Ferry talks" + pier
	for name, c := range map[string]struct{ text, want string }{
		"the second of two":     {top + "CUI\n\f" + pier, "B005 warning"},
		"by its number":         {top + "CUI\n\fPage 2" + pier, "B005 warning"},
		"the last of three":     {top + "\fCUI" + pier + "\f" + pier, "B005 warning"},
		"all have it":           {top + "CUI\n\fCUI" + pier + "CUI\n", ""},
		"at the head alone":     {top + "\fCUI" + pier + "\fCUI" + pier, ""},
		"one page with a foot":  {top + "CUI\n", ""},
		"an empty page":         {top + "CUI\n\f\n\n", ""},
		"a page of a list":      {top + "CUI\n\fTable 1\n\n", ""},
		"a page that says so":   {top + "CUI\n\fTHIS PAGE IS UNCLASSIFIED" + pier, ""},
		"only the first":        {top + "\f" + pier, ""},
		"an unclassified paper": {strings.ReplaceAll(top, "CUI", "UNCLASSIFIED") + "UNCLASSIFIED\n\f" + pier, ""},
		"a level, and no marks": {strings.ReplaceAll(top, "CUI", "SECRET") + "SECRET\n\f" + pier, ""},
	} {
		assert.Equal(t, c.want, strings.Join(onlyOf(reported(t, c.text), "B005"), ", "), name)
	}
}

// TestOldMarkAndCUI: FOUO at one end of a paper and CUI, which replaced it, at the other. Other markings of
// unclassified text may be of two pages.
func TestOldMarkAndCUI(t *testing.T) {
	for _, c := range []struct{ head, foot, want string }{
		{"FOR OFFICIAL USE ONLY", "CUI//FED ONLY", "B004 warning"}, {"CUI", "UNCLASSIFIED//FOUO", "B004 warning"},
		{"UNCLASSIFIED", "CUI", "B004 info"}, {"FOR OFFICIAL USE ONLY", "UNCLASSIFIED", "B004 info"},
		{"SENSITIVE BUT UNCLASSIFIED", "CUI", "B004 info"}, {"CUI", "CUI", ""},
	} {
		paper := datedPaper(c.head, "May 3, 2021", "The pier is old and rotten.")
		paper = strings.TrimSuffix(paper, c.head+"\n") + c.foot + "\n"
		have := strings.Join(onlyOf(reported(t, paper), "B004"), ", ")
		assert.Equal(t, c.want, have, c.head+" "+c.foot)
	}
}

// TestEnclosuresOfCUI: a letter that encloses CUI says what it is without that.
func TestEnclosuresOfCUI(t *testing.T) {
	letter := func(said, enclosed string) string {
		return "CUI" + memoDate + said + "Dear Ms. Poe:\n\n" + plainText + enclosed + "\n\nCUI\n"
	}
	for enclosed, want := range map[string][]string{
		"Enclosure (CUI): List of owners": {"B008 info"}, "Enclosures: List of owners (CUI)": {"B008 info"},
		"Enclosure 1 (CUI) List of owners": {"B008 info"}, "ENCL: Owners, CUI//SP-PRVCY": {"B008 info"},
		"Attachments (CUI): two": {"B008 info"}, "Attachment: Owners (CUI)": {"B008 info"},
		"Enclosure: List of owners": nil, "Enclosure (U): List of owners": nil, "Enclosed is CUI: handle it so.": nil,
		"Enclosures with CUI are kept in the safe.": nil, "Attachments of CUI: see the handbook.": nil, "Enclosure": nil,
	} {
		assert.Equal(t, want, onlyOf(reported(t, letter("", enclosed)), "B008"), enclosed)
		for _, said := range []string{
			"When enclosure is removed, this document is Uncontrolled Unclassified Information\n\n",
			"When enclosure is removed, this document is CUI; upon removal, this document does not contain CUI.\n\n",
			"UNCLASSIFIED WHEN ATTACHMENTS ARE REMOVED\n\n", "Upon removal of the list this letter is not CUI.\n\n",
		} {
			assert.Empty(t, onlyOf(reported(t, letter(said, enclosed)), "B008"), "%s %s", said, enclosed)
		}
	}
	memo := strings.Replace(letter("", "Enclosure (CUI): List of owners"), "Dear Ms. Poe:\n\n", "", 1)
	assert.Empty(t, onlyOf(reported(t, memo), "B008"), "it may have CUI of its own")
	plain := strings.ReplaceAll(letter("", "Enclosure (CUI): List of owners"), "CUI\n", "UNCLASSIFIED\n")
	assert.Empty(t, onlyOf(reported(t, strings.Replace(plain, "CUI  ", "UNCLASSIFIED  ", 1)), "B008"))
}
