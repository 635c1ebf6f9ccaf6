package scan

import "testing"

// TestAddressedLevels: Secret is a marking next to the number of a copy or above the office for which a paper is, and a
// heading elsewhere.
func TestAddressedLevels(t *testing.T) {
	for head, want := range map[string]Doubt{
		"[page one of two]\n\nSecret\n\nTo the Central Committee": LoneBanner,
		"Secret\nCopy No. 1":                     LoneBanner,
		"Copy 2 of 9\n\nSecret":                  LoneBanner,
		"COPY # 14\n**Secret**":                  LoneBanner,
		"Top Secret\n\nTo the Minister of Ports": LoneBanner,
		"Secret\n\nTo the Council, Port Amber":   LoneBanner,

		"Secret\n\nThe council":                          NoDoubt,
		"Secret\n\nTo the council of the port":           NoDoubt,
		"Secret\n\nTo the Moon":                          NoDoubt,
		"Secret\n\nTo the Minister of Ports it was new.": NoDoubt,
		"Secret\n\nTo use with the Command":              NoDoubt,
		"Secret\nCopy the key":                           NoDoubt,
		"Secret\nCopy No answer":                         NoDoubt,
		"The Secret\nCopy No. 1":                         NoDoubt,
		"Confidential\nCopy No. 1":                       NoDoubt,
		"Secret\n\nHarbor\n\nTo the Council":             NoDoubt,
	} {
		requireDoubt(t, want, head+"\n\n"+report)
	}
}

// TestConfidentialMemoranda: CONFIDENTIAL at the head and the foot of a memorandum with FROM, DATE and CC in capitals
// is a level, unless a firm is named.
func TestConfidentialMemoranda(t *testing.T) {
	const keys = "\n\nFROM: A. OAK\nDATE: 3 MAY 2004\nCC: B. ELM\n\n"
	for s, want := range map[string]Doubt{
		"CONFIDENTIAL" + keys + report + "\nCONFIDENTIAL":                                            LoneBanner,
		"CONFIDENTIAL AND PERSONAL" + keys + report + "\nCONFIDENTIAL":                               LoneBanner,
		"OFFICE OF PIERS\nCONFIDENTIAL" + keys + report + "\n- CONFIDENTIAL -":                       LoneBanner,
		"CONFIDENTIAL" + keys + report:                                                               NoDoubt,
		keys + report + "\nCONFIDENTIAL":                                                             NoDoubt,
		"CONFIDENTIAL\n\nFROM: A. OAK\nDATE: 3 MAY 2004\n\n" + report + "\nCONFIDENTIAL":             NoDoubt,
		"CONFIDENTIAL\n\nFrom: A. Oak\nDate: 3 May 2004\nCc: B. Elm\n\n" + report + "\nCONFIDENTIAL": NoDoubt,
		"CONFIDENTIAL\nPIERS INC." + keys + report + "\nCONFIDENTIAL":                                NoDoubt,
		"CONFIDENTIAL" + keys + report + "\nOak & Elm LLP\nCONFIDENTIAL":                             NoDoubt,
	} {
		requireDoubt(t, want, s+"\n")
	}
}

// TestLevelsBehindOtherWords: a level is behind another key of a mail's head or behind the word of a form, in a field
// in small letters, or before the eyes of one nation.
func TestLevelsBehindOtherWords(t *testing.T) {
	for head, want := range map[string]Doubt{
		"From: Oak\nSent: May 3, 2003\nImportance: HIGH Top Secret/COMINT/X1": UnsureBanner,
		"From: Oak\n\nSent: May 3, 2003\n\nImportance: High SECRET/NOFORN":    UnsureBanner,
		"Sensitivity: Normal Confidential//NOFORN\nFrom: Oak":                 UnsureBanner,
		"(CLASSIFICATION) SECRET\n\nPIER REPORT":                              LoneBanner,
		"(CLASSIFICATION)   TOP SECRET":                                       LoneBanner,
		"**Classification:** For Official Use Only":                           UnsureBanner,
		"Classification: Controlled Unclassified Information":                 UnsureBanner,
		"One\n\nTwo\n\nThree\n\nFour\n\nTOP SECRET CEO":                       UnsureBanner,

		"From: Oak\nImportance: High top secret/comint": NoDoubt,
		"From: Oak\nX-Path: /etc/Secret/NOFORN":         NoDoubt,
		"From: Oak\nImportance: High Secret/garden":     NoDoubt,
		"The boat: Secret/NOFORN words":                 NoDoubt,
		"(CLASSIFICATION) UNCLASSIFIED":                 NoDoubt,
		"(CLASSIFICATION) of piers":                     NoDoubt,
		"Classification: For use":                       NoDoubt,
		"Classification: Official":                      NoDoubt,
		"Classification: Controlled":                    NoDoubt,
		"One\n\nTwo\n\nThree\n\nFour\n\nTOP NOTCH CEO":  NoDoubt,
	} {
		requireDoubt(t, want, head+"\n\n"+report)
	}
}
