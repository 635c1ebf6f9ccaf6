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
