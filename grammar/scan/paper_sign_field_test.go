package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLabelsInTheHeadOfAMail: lines that mail programs write a label to, and markings in a subject.
func TestLabelsInTheHeadOfAMail(t *testing.T) {
	for _, line := range []string{"X-Protective-Marking: VER=2018.6, NS=gov.au, SEC=PROTECTED, ORIGIN=a@b.example",
		"X-Protective-Marking: VER=2018.6, NS=gov.au, SEC=OFFICIAL:Sensitive", "X-Protective-Marking: PROTECTED B",
		`SIO-Label: marking="UK SECRET"; fgcolor=red; type=":ess"`, "X-Classification-Marking: SECRET",
		"MSIP_Labels: MSIP_Label_1_Enabled=true; MSIP_Label_1_Name=CUI;", "X-Security-Classification: NATO RESTRICTED",
		"msip_labels: MSIP_Label_1_Name=SECRET//NOFORN;", "X-House-Marking: SECRET", "X-Harbor-Level: TOP SECRET",
		"X-Pier: SECRET", "x-pier:SECRET", "X-Classification: C4-STRICT", "X-Security-Label: Harbor Internal+"} {
		tokens, ok := ScanPaper(line + "\n" + mailOfPoe + report)
		require.True(t, ok || tokens.Doubt != NoDoubt, line)
	}
	requireDoubt(t, OtherMarking, "X-Protective-Marking: SEC=PROTECTED, CAVEAT=SH:CABINET\n"+
		strings.Replace(mailOfPoe, "Ferries", "Ferries [SEC=PROTECTED]", 1)+"PROTECTED//CABINET\n\n"+report)
	for _, line := range []string{"X-Protective-Marking: VER=2018.6, NS=gov.au, SEC=OFFICIAL, ORIGIN=a@b.example",
		"X-Protective-Marking: SEC=UNOFFICIAL", "X-Protective-Marking: SEC=unclassified", "X-Timer: SEC=PROTECTED",
		`SIO-Label: marking="UNCLASSIFIED"`, "MSIP_Labels: MSIP_Label_1_Name=Confidential; MSIP_Label_1_SiteId=7;",
		"MSIP_Labels: MSIP_Label_1_Name=General", "X-Classification: CONFIDENTIAL", "X-Classification-Level: 7",
		"X-Marking: none", "X-Classification: Internal", "X-Classification:", "X-Spam-Classification: Ham",
		"X-Protective-Marking: SEC=", "X-Api-Key: SECRET", "X-Auth-Token: SECRET", "X-Pier: SECRETS",
		"X-House-Marking: CONFIDENTIAL", "X-Pier: Secret", "X-Pier: A SECRET", "Pier: SECRET"} {
		requireDoubt(t, NoDoubt, line+"\n"+mailOfPoe+report)
	}
	for _, subject := range []string{"[SEC=PROTECTED] Ferries", "Ferries [SEC=OFFICIAL:Sensitive]",
		"RE: [SEC=SECRET, CAVEAT=AUSTEO] Ferries", "Ferries [OFFICIAL: Sensitive]", "OFFICIAL-SENSITIVE: Ferries",
		"[CUI] Ferries", "[TLP:AMBER] Ferries", "FW: TLP:AMBER - Ferries", "VS-NfD: Ferries", "[NATO RESTRICTED] Ferries",
		"NATO RESTRICTED - Ferries", "Re: Fw: [SBU] Ferries", "Ferries [CONFIDENTIAL//NOFORN]", "Ferries [FOUO]"} {
		tokens, ok := ScanPaper(strings.Replace(mailOfPoe, "Ferries", subject, 1) + report)
		require.True(t, ok || tokens.Doubt != NoDoubt, subject)
	}
	for _, subject := range []string{"[SEC=UNCLASSIFIED] Ferries", "Ferries SEC=", "CUI: a course in May",
		"CUI - a course",
		"[CONFIDENTIAL] Ferries", "CONFIDENTIAL - Ferries", "[External] Ferries", "[JIRA] (PIER-7) NOFORN is misspelt",
		"Ferries [CUI", "The TLP:AMBER label", "NOFORN and other words", "[] Ferries", "[", "FW: ", ": Ferries",
		"TLP:CLEAR - Ferries", "Official: ferries", "Re: [harbors] SBU or CUI", "Protected Bays: ferries"} {
		requireDoubt(t, NoDoubt, strings.Replace(mailOfPoe, "Ferries", subject, 1)+report)
	}
}

// TestFieldsWithMarkings: fields whose keys and values are written in other ways, and those of programs, of forms and
// of lists, which say something else.
func TestFieldsWithMarkings(t *testing.T) {
	for _, line := range []string{
		"Classification: routine | Marking: NATO RESTRICTED", "protective_marking: CUI",
		"National security classification: CUI", "Security class: CUI", "MARKING: NATO RESTRICTED",
		"Subject: Ferries - TOP SECRET", "Subject: TOP SECRET – Ferries", "Subject: SECRET-Ferries",
	} {
		requireDoubt(t, UnsureBanner, line+"\n\n"+report)
	}
	for _, subject := range []string{
		"Ferries - TOP SECRET", "TOP SECRET – Ferries", "SECRET-Ferries", "SECRET: Ferries",
	} {
		requireDoubt(t, UnsureBanner, strings.Replace(mailOfPoe, "Ferries", subject, 1)+report)
	}
	for _, line := range []string{
		"marking = (NOFORN)", "marking = <NOFORN>", "CLASSIFICATION: SECRET//{NF",
		"Classification: // NOT SET",
		"Papers of the port have a classification: CUI", "Our own paper classification: CUI",
		"Security of class: CUI", "Ferry class: PROTECTED B", "Ferry markings: CUI", "Subject: SECRET FERRIES",
		"Subject: Ferries [NOFORN.", "Subject: - SECRET ferries of the port",
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
}

// TestFieldsInAnyLetters: a field says how a text is classified in any letters, and with its colon next to bold type.
func TestFieldsInAnyLetters(t *testing.T) {
	for line, want := range map[string]Doubt{
		"**Classification**: UNCLASSIFIED // FOR OFFICIAL USE ONLY": LoneBanner,
		"**Classification** : SECRET":                               LoneBanner,
		"**Classification**: Top Secret":                            LoneBanner,
		"**Classification**: CUI":                                   UnsureBanner,
		"**Classification**: unclassified//fouo":                    LoneBanner,
		"classification: secret//noforn":                            LoneBanner,
		"**Classification:** Official-Sensitive":                    OtherMarking,
		"Classification: official-sensitive":                        OtherMarking,
		"Classification: Official - Sensitive Personal":             OtherMarking,
		"ID: 7 | Classification: UNCLASSIFIED // FOUO":              UnsureBanner,
		"Distribution: TLP: AMBER":                                  OtherMarking,
		"TLP:CLEAR, ID# 202401181300 1":                             OtherMarking,
		"TLP: GREEN, ID 12":                                         OtherMarking,
		"**Classification**: Confidential":                          NoDoubt,
		"**Classification**: Unclassified Piers":                    NoDoubt,
		"**Classification** of piers: SECRET PLACES":                NoDoubt,
		"Classification: Official":                                  NoDoubt,
		"The classification: official and sensitive":                NoDoubt,
		"Classification: secret//of the port":                       NoDoubt,
		"Distribution: TLP":                                         NoDoubt,
		"Distribution: TLP:CLEAR":                                   NoDoubt,
		"Distribution: GREEN":                                       NoDoubt,
		"Contribution: TLP:GREEN":                                   NoDoubt,
		"TLP:CLEAR, which is for all":                               NoDoubt,
		"TLP:CLEAR":                                                 NoDoubt,
	} {
		requireDoubt(t, want, "# Piers\n\n"+line+"\n\n"+report)
		tokens, ok := ScanPaper("# Piers\n\n" + report + "\n" + line + "\nDate: 3 May 2019\n")
		require.False(t, ok, line)
		require.Equal(t, want == NoDoubt, tokens.Doubt == NoDoubt, line)
	}
	requireDoubt(t, OtherMarking, "Piers\n\nTLP:CLEAR, ID# 2024 1\n\n• The pier was painted in the spring of the year\n")
}

// TestFieldsOfMemoranda: with the lines of a memorandum's head such a field is the paper's banner.
func TestFieldsOfMemoranda(t *testing.T) {
	const head = "MEMORANDUM\n\n**TO:** Oak\n**FROM:** Elm\n**DATE:** 3 May 2019\n**SUBJECT:** Piers\n"
	for line, want := range map[string]string{
		"**Classification**: UNCLASSIFIED//FOR OFFICIAL USE ONLY": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
		"**Classification**: CUI":                                 "CUI",
		"**Classification**: SECRET":                              "SECRET",
	} {
		tokens, ok := ScanPaper(head + line + "\n\n" + report)
		require.True(t, ok, line)
		require.Equal(t, want, firstOf(&tokens, Banner))
	}
}

// TestLabelsInLongLines: a page that is one line has the label of the Traffic Light Protocol again and again.
func TestLabelsInLongLines(t *testing.T) {
	page := strings.Repeat("The pier was old, and it fell into the sea at night. ", 15)
	const green = "Released TLP: GREEN: Readers may share TLP:GREEN words. "
	requireDoubt(t, OtherMarking, "20200601-001 "+page+green+page)
	requireDoubt(t, OtherMarking, page+"TLP:AMBER "+page+" TLP:AMBER+STRICT "+page)
	for _, s := range []string{
		page + "Released TLP: GREEN. " + page, page + green + "Some are TLP:RED. " + page,
		page + "TLP:CLEAR TLP:CLEAR " + page, page + "TLP:X TLP:X " + page, green, "Of Piers\n\n" + page + green,
	} {
		requireDoubt(t, NoDoubt, s+"\n\n"+report)
	}
}
