package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// minute is the body of a paper. Only a level at its head or its foot and an office show that it is one.
const minute = "3 May 1984\n\n1. I attach two papers.\n\n2. The ferry sails in June.\n\n"

// TestBritishMarkings: levels with handling words of the United Kingdom are not read, and not passed over.
func TestBritishMarkings(t *testing.T) {
	for line, want := range map[string]Doubt{
		"UK SECRET STRAP1 COMINT": BritishBanner, "UK TOP SECRET STRAP1 COMINT": BritishBanner,
		"# UK TOP SECRET STRAP1 COIIINT": BritishBanner, "UK TOP SECRET STRAP 2": BritishBanner,
		"# UK TOP SECRET STRAP1 COWINT What are piers?": BritishBanner,
		"UK EYES ONLY": BritishBanner, "CONFIDENTIAL UK EYES A": BritishBanner, "SECRET - UK EYES B": BritishBanner,
		"RESTRICTED - UK EYES ONLY": BritishBanner, "UK RESTRICTED": BritishBanner,
		"CONFIDENTIAL AND PERSONAL - UK EYES ONLY": BritishBanner, "PERSONAL SECRET UK EYES ONLY": BritishBanner,
		"PRIVATE AND CONFIDENTIAL - UK EYES A": BritishBanner, "PERSONAL UK EYES ONLY": BritishBanner,
		"OFFICIAL-SENSITIVE": BritishBanner, "OFFICIAL SENSITIVE": BritishBanner,
		"OFFICIAL - SENSITIVE": BritishBanner, "OFFICIAL: SENSITIVE": BritishBanner,
		"OFFICIAL-SENSITIVE COMMERCIAL": BritishBanner, "OFFICIAL-SENSITIVE (PERSONAL)": BritishBanner,
		"OFFICIAL [SENSITIVE]": BritishBanner, "UK OFFICIAL-SENSITIVE": BritishBanner,
		"SECRET THIS DOCUMENT IS THE PROPERTY OF HER BRITANNIC MAJESTY'S GOVERNMENT":                           BritishBanner,
		"SECRET T H I S D O C U M E N T IS T H E P R O P E R T Y OF H I S B R I T A N N I C M A J E S T Y ' S": BritishBanner,
		"CONFIDENTIAL THIS DOCUMENT IS THE PROPERTY OF HIS MAJESTY'S GOVERNMENT":                               BritishBanner,
		"CONFIDENTIAL THIS  DOCUMENT  IS THE PROPERTY  OF HER BRITANNIC MAJESTY'S GOVERNMENT":                  BritishBanner,
		"CONFIDENTIAL LOCSEN":  BritishBanner,
		"OFFICIAL — SENSITIVE": BritishBanner, "<center>OFFICIAL-SENSITIVE</center>": BritishBanner,
		"║ UK SECRET STRAP1 ║": BritishBanner, "• UK EYES ONLY •": BritishBanner, "• UK EYES ONLY": NoDoubt,
		"• OFFICIAL-SENSITIVE": NoDoubt, "<li>OFFICIAL-SENSITIVE": NoDoubt,
		":SENSITIVE": NoDoubt, "OFFICIAL-SENSITIVE TO THE WIND AND TO THE SEA": NoDoubt,
		"OFFICIAL RECEIVER": NoDoubt, "OFFICIAL": NoDoubt, "OFFICIAL-SENSITIVE papers are kept in the port.": NoDoubt,
		"| OFFICIAL-SENSITIVE | papers of the port |": NoDoubt, "UK EYES ONLY is for few readers.": NoDoubt,
		"UK SECRET GARDENS": NoDoubt, "SECRET of UK EYES ONLY": NoDoubt,
		"PIERS UK EYES ONLY": NoDoubt, "UK CONFIDENTIALITY RULES": NoDoubt,
		"STRAP1": NoDoubt, "BOOTSTRAP": NoDoubt, "SECRET UK PLACES": NoDoubt,
		"OFFICIAL\nOFFICIAL-SENSITIVE\nSECRET": NoDoubt, "OFFICIAL SENSITIVITY ANALYSIS": NoDoubt,
		"THIS DOCUMENT IS THE PROPERTY OF HARBOR BOARD": NoDoubt,
	} {
		s := "A note on piers.\n\nOf the port.\n\n" + line + "\n\nThe pier is old.\n"
		tokens := requireDoubt(t, want, s)
		at, placed := tokens.DoubtAt()
		require.Equal(t, want != NoDoubt, placed, line)
		if placed {
			require.Equal(t, line, s[at:at+len(line)])
		}
	}
}

// TestLevelsOfAnybodyInOffices: levels that anybody's papers have are listed if an office of a government is named at
// the head or the foot.
func TestLevelsOfAnybodyInOffices(t *testing.T) {
	for _, s := range []string{
		"CONFIDENTIAL\nBritish Embassy Port Amber\n" + minute,
		"CONFIDENTIAL AND PERSONAL\nBritish Embassy Port Amber\n" + minute,
		"CONFIDENTIAL - PERSONAL\nFrom the Ambassador\n" + minute,
		"CONFIDENTIAL\n" + minute + "CONFIDENTIAL\nForeign Office\n",
		"RESTRICTED\nMINISTRY OF DEFENCE\n" + minute, "RESTRICTED - COMMERCIAL\nMINISTRY OF DEFENCE\n" + minute,
		"RESTRICTED: POLICY\nCabinet Office\n" + minute, "The American Embassy\n" + minute + "RESTRICTED\n",
		"CONFIDENTIAL\nMINUTE\nTo: Mr. Poe\n1. See FCO telno 14 to Port Amber.\n" + minute + "CONFIDENTIAL\nJ. Oak\n",
		"Office Of The Secretary Of Defense\nSENSITIVE\n" + minute,
		"CONFIDENTIAL\nMinutes\nof a Meeting of the Cabinet held at 10 Pier Street\n" + minute,
		"Of Piers\nDirector of National Intelligence\n" + minute + "\n\nUNCLASSIFIED\nSTATEMENT FOR THE RECORD\n",
		"CONFIDENTIAL\nThis document is the property of His Majesty's Government\n" + minute,
		"CONFIDENTIAL\n\nTHIS DOCUMENT IS THE PROPERTY OF HIS MAJESTY'S\n\n" + minute,
		"CONFIDENTIAL\nThe Commanding General, Third Army\n" + minute + "CONFIDENTIAL\n",
	} {
		tokens := requireDoubt(t, OfficeBanner, s)
		_, placed := tokens.DoubtAt()
		require.True(t, placed, s)
	}
}

// TestLevelsOfAnybodyElsewhere: papers of firms, doctors and lawyers, talk about offices, and lists of levels are not
// listed.
func TestLevelsOfAnybodyElsewhere(t *testing.T) {
	for _, s := range []string{
		"CONFIDENTIAL\n\n" + minute + "CONFIDENTIAL\n",
		"CONFIDENTIAL\n\nQuill & Oak LLP\n12 Pier Street\n\n" + minute + "Sincerely,\nP. Oak\n\nCONFIDENTIAL\n",
		"CONFIDENTIAL\n\nMUTUAL NON-DISCLOSURE AGREEMENT\n\n" + minute + "CONFIDENTIAL\n",
		"CONFIDENTIAL\n\nPATIENT NOTE\nName: R. Quill\n\n(S) sore throat\n\n" + minute + "CONFIDENTIAL\n",
		"CONFIDENTIAL\n\nTo: The Board\nFrom: Rosa Quill, Home Office\nRe: Merger\n\n" + minute + "CONFIDENTIAL\n",
		"PRIVATE AND CONFIDENTIAL\n\nQuill & Oak\n\n" + minute, "STRICTLY CONFIDENTIAL\n\nQuill & Oak\n\n" + minute,
		"CONFIDENTIAL\n\nEmbassy Suites\nPort Amber\n\n" + minute, "CONFIDENTIAL\n\nBRAND AMBASSADOR AGREEMENT\n\n" + minute,
		"CONFIDENTIAL\n\nState of Cormel\nSecretary of State\nCorporations\n\n" + minute,
		"CONFIDENTIAL\n\nQuill & Oak LLP\n\nOur client asked the U.S. Embassy in Port Amber for a visa.\n\n" +
			minute,
		"RESTRICTED\n\nQuill Chemicals, Inc.\n\n" + minute, "RESTRICTED - COMMERCIAL\n\nQuill Ltd\n\n" + minute,
		"SENSITIVE\n\nQuill Chemicals, Inc.\n\n" + minute, "UNCLASSIFIED\n\nQuill Chemicals, Inc.\n\n" + minute,
		"Foreign Office\n\nPUBLIC\nCONFIDENTIAL\nRESTRICTED\nSENSITIVE\n\n" + minute,
		"SENSITIVE\n\nMEMORANDUM FOR THE BOARD\n\n" + minute,
		"CONFIDENTIAL INFORMATION\nThe White House\n\n" + minute, "CONFIDENTIAL - DRAFTS\nForeign Office\n\n" + minute,
		"{\"level\":\nCONFIDENTIAL\nForeign Office\n}\n", "# CONFIDENTIAL\n\nForeign Office\n\n" + minute,
		"CONFIDENTIALITY\n\nForeign Office\n\n" + minute,
	} {
		requireDoubt(t, NoDoubt, s)
	}
}
