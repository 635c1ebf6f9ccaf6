package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestOtherMarkings: markings of other governments and offices are listed in each way to write them, alone or with
// words after a sign.
func TestOtherMarkings(t *testing.T) {
	for _, line := range []string{
		"VS-NUR FUER DEN DIENSTGEBRAUCH", "VS - NfD", "VS – VERTRAULICH", "VS - VERTRAULICH - AMTLICH GEHEIMGEHALTEN",
		"VS-NUR FÜR DEN DIENSTGEBRAUCH (VS-NfD)", "Verschlusssache - Nur für den Dienstgebrauch",
		"NUR FÜR DEN DIENSTGEBRAUCH", "Nur für den Dienstgebrauch", "** VS - NfD **",
		"Protected B", "**Protected A**", "PROTÉGÉ B / PROTECTED B", "PROTECTED B - CABINET", "PROTECTED//CABINET",
		"PROTECTED Sensitive: Cabinet", "OFFICIAL: Sensitive//Legal-Privilege", "OFFICIAL:Sensitive",
		"CABINET-IN-CONFIDENCE", "UNCLASSIFIED: For Official Use Only", "RESTRICTED COVERING CONFIDENTIAL",
		"Diffusion Restreinte", "DIFFUSION RESTREINTE SPÉCIAL FRANCE", "CONFIDENTIEL DÉFENSE – SPÉCIAL FRANCE",
		"TRÈS SECRET - RÉSERVÉ AUX CANADIENS", "CONFIDENTIEL - RÉSERVÉ AUX CANADIENS", "RESTREINT UE", "SECRET UE",
		"NATO SECRET - HARBOR", "NATO CONFIDENTIAL - CANADIAN EYES ONLY", "OTAN SECRET", "COSMIC TRÈS SECRET",
		"NATO SANS CLASSIFICATION", "NATO CONFIDENTIEL", "NATO DIFFUSION RESTREINTE", "NATO CLASSIFIED",
		"EURA RESTRICTED", "UN STRICTLY CONFIDENTIAL", "UNITED NATIONS CONFIDENTIAL", "UN CONFIDENTIAL",
		"CONFIDENTIAL - UN USE ONLY", "CONFIDENTIAL - RESTRICTED DATA", "SECRET RD", "SECRET-FRD",
		"SECRET - FORMERLY RESTRICTED DATA", "SAFEGUARDS INFORMATION - MODIFIED HANDLING",
		"NOFORN - NAVAL NUCLEAR PROPULSION INFORMATION", "DOD UCNI", "U-NNPI",
		"PROTECTED CRITICAL INFRASTRUCTURE INFORMATION", "OFFICIAL USE ONLY - SENSITIVE INTERNAL INFORMATION",
		"TLP:WHITE", "TLP: GREEN", "TLP AMBER", "TLP-RED", "TLP:AMBER STRICT", "Traffic Light Protocol: AMBER",
		"秘密", "سري", "סודי", "대외비", "ลับมาก", "TUYỆT MẬT", "Цілком таємно", "для службового користування", "секретно",
		"Απόρρητο", "[IN-CONFIDENCE - RELEASE EXTERNAL]", "CIFRADO - SECRETO - PRIORIDAD", "GEHEIM / NUR FÜR DEN STAB",
		"HEMLIG – PIR", "Grau de sigilo: RESERVADO", "Độ mật: Mật", "Độ mật: Mật           Ngày 9 tháng 8",
		"Einstufung: GEHEIM", "## Klassificering: HEMLIG (H)", "Clasificación: RESERVADO",
		"STG. GEHEIM", "ZASTRZEŻONE", "HİZMETE ÖZEL", "KORLÁTOZOTT TERJESZTÉSŰ!",
	} {
		tokens, ok := ScanPaper(line + "\n\n" + report)
		require.True(t, ok || tokens.Doubt != NoDoubt, line)
		tokens, ok = ScanPaper("Of Piers\n\n" + report + "\n" + line + "\n")
		require.True(t, ok || tokens.Doubt != NoDoubt, line)
	}
	for _, line := range []string{
		"TLP:CLEAR", "TLP", "TLP:", "TLP:REDUCED", "THE TLP:RED", "TLPRED", "Traffic Light Protocol",
		"UN SECRET", "NATO SECRETS", "NATO SECRET: A SHORT HISTORY", "NATO", "EU LAW", "UN SECRETARIAT", "SECRET UEBUNG",
		"RESTREINT", "Protected Bay", "protected b", "PROTECTED BAYS", "Diffusion", "vs-nfd", "VS-NFDX",
		"NOFORN - A CONTROL THAT NO PAPER OF OURS HAS", "NOFORNS", "CONFIDENTIAL RDX", "SECRET AND RD",
		"CONFIDENTIAL - DRAFT", "OFFICIAL: Notes", "PROTECTED AND SOUND", "# PROTECTED B", "# Diffusion Restreinte",
		"SECRETO DE LA ISLA", "EL SECRETO - NOVELA DEL PUERTO Y DE LAS BARCAS", "Clasificación: 3", "Einstufung: neu",
		"Grau de sigilo:", "GEHEIMNIS - ROMAN", "In confidence",
		"Stg. Pauli", "ZEER", "DEP. OF PIERS", "VERTRAULICH", "CONFIDENTIEL", "CONFIDENCIAL", "POUFNE",
		"DOD UCNIS", "U-NNP", "Naval Nuclear Propulsion Information", "Safeguards Information",
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
}

// TestHeadingsOfOthers: a heading may be about a marking, but hardly one in another script that is all of a first line.
func TestHeadingsOfOthers(t *testing.T) {
	requireDoubt(t, OtherMarking, "# 대외비\n\n"+report)
	requireDoubt(t, NoDoubt, "# PROTECTED B\n\n"+report)
	requireDoubt(t, NoDoubt, "# 항만\n\n"+report)
	requireDoubt(t, NoDoubt, "Of Piers\n\n"+report+"\n# 대외비\n")
}

// TestWordsOfOthersAtHeadAndFoot: words of other languages and offices that any text has are a marking if they are
// the first line and one of the last two, also with what would be harmed after them.
func TestWordsOfOthersAtHeadAndFoot(t *testing.T) {
	for _, line := range []string{"RESTRICTED - STAFF", "RESTRICTED POLICY", "PROTECT - COMMERCIAL", "PROTECT",
		"POUFNÉ", "UN SECRET", "NOT PROTECTIVELY MARKED", "WHITE HOUSE USE ONLY",
		"VERSCHLUSSSACHE", "SENSITIVE: COMP OPERATIONS", "RESTRICTED - HARBORS", "PIER USE ONLY"} {
		requireDoubt(t, OtherMarking, line+"\n\n"+report+"\n"+line+"\n")
		requireDoubt(t, OtherMarking, line+"\n\n"+report+"\n"+line+"\n- 2 -\n")
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
		requireDoubt(t, NoDoubt, line+"\n\n"+report+"\n"+line+"\n\nThe end of it.\n\nOak\n")
	}
}

// TestTwoLevelsOnALine: two levels on one line are no banner that is read, and no silence.
func TestTwoLevelsOnALine(t *testing.T) {
	for _, line := range []string{"UNCLASSIFIED   SECRET", "UNCLASSIFIED\tCONFIDENTIAL", "SECRET TOP SECRET",
		"CONFIDENTIAL     SECRET", "SENSITIVE BUT UNCLASSIFIED    SECRET"} {
		requireDoubt(t, UnsureBanner, line+"\n\n"+report)
		tokens, ok := ScanPaper(line + "\n\nMEMORANDUM FOR THE MAYOR\nSUBJECT: Piers\n\n" + report)
		require.True(t, tokens.Doubt != NoDoubt, line)
		require.False(t, ok && tokens.Doubt == NoDoubt, line)
	}
	for _, line := range []string{"CONFIDENTIAL   CONFIDENTIAL", "UNCLASSIFIED   CONFIDENTIAL   SECRET",
		"UNCLASSIFIED, SECRET", "UNCLASSIFIED   SECRETS", "Unclassified   Secret", "UNCLASSIFIED to SECRET"} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
}

// TestSecurityInformation: E.O. 10290 put these words below each level until December 1953, of which RESTRICTED was the
// lowest. No paper of business has them there.
func TestSecurityInformation(t *testing.T) {
	for _, level := range []string{"RESTRICTED", "CONFIDENTIAL"} {
		for _, words := range []string{"SECURITY INFORMATION", "Security Information"} {
			for _, s := range []string{level + "\n" + words + "\n\n" + report, level + "\n\n" + words + "\n\n" + report,
				"Of Piers\n\n" + report + "\n" + level + "\n" + words + "\n", words + "\n" + level + "\n\n" + report,
				level + "\n" + words + "\n\nDear Rosa:\n\n" + report + "\n" + level + "\n" + words + "\n"} {
				tokens, ok := ScanPaper(s)
				require.True(t, ok || tokens.Doubt != NoDoubt, s)
			}
		}
		tokens, ok := ScanPaper(level + " - SECURITY INFORMATION\n\n" + report)
		require.True(t, ok || tokens.Doubt != NoDoubt, level)
	}
	for _, s := range []string{
		"CONFIDENTIAL\n\n" + report + "\nSecurity Information\n\n" + report, "Security Information\n\n" + report,
		"CONFIDENTIAL\nInformation Security\n\n" + report, "RESTRICTED\nSecurity Information Systems\n\n" + report,
		"CONFIDENTIAL\nsecurity information\n\n" + report,
	} {
		requireDoubt(t, NoDoubt, s)
	}
}

// TestSignsInOtherMarkings: dashes, tabs and blanks in and after a marking say nothing, and a list of readers may be
// long. Titles, sentences and the letters of a list are alike.
func TestSignsInOtherMarkings(t *testing.T) {
	for _, line := range []string{
		"VS — NfD", "PROTECTED\tB", "PROTECTED\u00a0B", "PROTECTED  B", "OFFICIAL : Sensitive", "R-UE/ EU-R",
		"PROTECTED B [CABINET]", "PROTECTED B/", "NOFORN-WORDS OF OUR BOARD", "NOFORN,RESTRICTED DATA", "SBU NATO",
		"REL TO USA, AUS, CAN, GBR, NZL, BEL, DNK, EST, FIN, FRA, DEU, GRC, HUN, ISL, ITA, LVA, LTU, LUX",
		"DISTRIBUTION STATEMENT B. Distribution authorized to the port only.",
		"DISTRIBUTION STATEMENT X. Distribution authorized to the port and to firms of the town.",
	} {
		requireDoubt(t, OtherMarking, line+"\n\n"+report)
	}
	for _, line := range []string{
		"Top Secret - NATO", "Top Secret NATO", "NOFORN-THE WORDS OF OUR BOARD", "C. Further work at the pier",
		"(C) Further work (at the pier)", "DISTRIBUTION STATEMENT A. Distribution authorized to all.",
		"WARNING - the pier (new) is wet.", "RD", "SECRETS - RD",
		"The manual (new) contains technical data whose export is restricted by law.",
	} {
		requireDoubt(t, NoDoubt, line+"\n\n"+report)
	}
}

// TestShortTextsOfOthers: three lines are enough for a word at the head and the foot, and the head of a mail
// alone is not a text.
func TestShortTextsOfOthers(t *testing.T) {
	const line = "The pier was painted in the spring of this year.\n"
	requireDoubt(t, OtherMarking, "HEMLIG\n"+line+"HEMLIG\n")
	requireDoubt(t, OtherMarking, "TLP:X\n"+line+"TLP:X\n")
	requireDoubt(t, NoDoubt, "HEMLIG\nHEMLIG\n")
	requireDoubt(t, NoDoubt, "***\n\n"+report+"\n***\n") // rules at both ends
	requireDoubt(t, NoDoubt, "From: oak@example.org\nTo: The board of the harbor of the old town\n")
}
