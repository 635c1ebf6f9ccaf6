package register

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const ofUmbra = "UMBRA is retired: ended in 1999 with the codewords of communications intelligence"

// requireFirst requires a message of the first fault of a marking, with help.
func requireFirst(t *testing.T, text, want string) {
	t.Helper()
	faults := Judge(Parse(text))
	require.NotEmpty(t, faults, text)
	require.Equal(t, want, faults[0].Message, text)
	require.NotEmpty(t, faults[0].Help, text)
}

// TestFaultsNameThePieceOrTheSign: a reader sees which word, or which sign between which words, is wrong.
func TestFaultsNameThePieceOrTheSign(t *testing.T) {
	for text, want := range map[string]string{
		"SECRET/NOFORN":                 `"/" is between SECRET and NOFORN, and the register has "//"`,
		"SECRET NOFORN":                 `"//" is missing between SECRET and NOFORN`,
		"SECRET-SI//NOFORN":             `"-" is between SECRET and SI, and the register has "//"`,
		"SECRET, NOFORN":                `"," is between SECRET and NOFORN, and the register has "//"`,
		"SECRET//ORCON NOFORN":          `"/" is missing between ORCON and NOFORN`,
		"SECRET//ORCON//NOFORN":         `"//" is between ORCON and NOFORN, and the register has "/"`,
		"SECRET //NOFORN":               `a blank is next to "//" between SECRET and NOFORN`,
		"SECRET//SI-TK//NOFORN":         `"-" is between SI and TK, and the register has "/"`,
		"SECRET//REL TO USA GBR":        `"," is missing between USA and GBR`,
		"SECRET//REL TO USA,GBR":        `the blank after "," is missing between USA and GBR`,
		"SECRET//REL TO USA/GBR":        `"/" is between USA and GBR, and the register has ","`,
		"SECRET//FGI CAN, GBR//NOFORN":  `"," is between CAN and GBR, and the register has a blank`,
		"SECRET//FGI-GBR//NOFORN":       `"-" is between FGI and GBR, and the register has a blank`,
		"SECRET//RD/CNWDI//NOFORN":      `"-" is missing between RD and CNWDI`,
		"SECRET//RD CNWDI//NOFORN":      `"-" is missing between RD and CNWDI`,
		"TOPSECRET//NOFORN":             "a blank is missing between TOP and SECRET",
		"SECRET//SAR BP//NOFORN":        `"-" is missing between SAR and BP`,
		"(S//SI/REL)":                   `"/" is between SI and REL, and the register has "//"`,
		"SECRET//SAR-BP/NOFORN":         `"/" is between BP and NOFORN, and the register has "//"`,
		"SECRET//SAR-BP/SAR-CD//NOFORN": "the register separates this marking otherwise",
		"SECRET//RD-SIGMA-14//NOFORN":   `"-" is between SIGMA and 14, and the register has a blank`,
		"SECRET//RSV//NOFORN":           "RSV requires a compartment",
		"SECRET//NOFORN//DECL 20301231": "DECL 20301231 belongs to the declassification instruction, " +
			"not to the marking",
		"SECRET//USA/CAN EYES ONLY/NOFORN": "NOFORN and EYES ONLY cannot be in one marking",
		"SECRET//NO FORN":                  "a banner has NOFORN, not NO FORN",
		"SECRET//NOFORN/ORCON":             "ORCON comes before NOFORN in the register's order",
		"(S//REL TO USA, GBR/OC)":          "OC comes before REL TO in the register's order",
		"NOFORN//SECRET":                   "the classification is not first",
		"SECRET//NF":                       "a banner has NOFORN, not NF",
		"(SECRET//NF)":                     "a portion mark has S, not SECRET",
		"(S//NOFORN)":                      "a portion mark has NF, not NOFORN",
		"(S//TALENT KEYHOLE//NF)":          "a portion mark has TK, not TALENT KEYHOLE",
		"(S//RD-SIGMA 14//NF)":             "the register separates this marking otherwise",
		"secret//noforn":                   "a marking is written in capitals",
		"SECRET//NOFRON":                   "the register has no word NOFRON; nearest: NOFORN",
		"TOP SERCET//NOFORN":               "the register has no word TOP SERCET; nearest: TOP SECRET",
		"//JIONT SECRET GBR USA":           "the register has no word JIONT; nearest: JOINT",
		"SECRET//ZEBRA//NOFORN":            "the register has no word ZEBRA",
		"SECRET SENSITIVE":                 "the register has no word SENSITIVE",
		"(X//NF)":                          "X is not a classification of the register",
		"SECRET//REL TO USA, UK":           "UK has two letters, and the register names countries by three",
		"//UK SECRET":                      "UK has two letters, and the register names countries by three",
		"SECRET//FGI JA//NOFORN":           "JA has two letters, and the register names countries by three",
		"SECRET//REL TO USA, GERMANY":      "the register names countries by codes of three letters, not GERMANY",
		"SECRET//REL TO USA, GER":          "the register names countries by codes of three letters, not GER",
		"SECRET//REL TO USA, ZZZ":          "ZZZ is not a country or group of the register",
		"SECRET//REL TO USA, FEVY":         "FEVY is not a country or group of the register; nearest: FVEY",
		"SECRET//REL TO":                   "REL TO names no country",
		"SECRET//DISPLAY ONLY":             "DISPLAY ONLY names no country",
		"//JOINT SECRET":                   "JOINT names no country but the United States",
		"//JOINT SECRET CAN GBR":           "the owners of JOINT include USA",
		"//JOINT SECRET CAN USA//NOFORN":   "JOINT and NOFORN cannot be in one marking",
		"//JOINT RESTRICTED CAN USA":       "JOINT and RESTRICTED cannot be in one marking",
		"SECRET//ORCON/RELIDO":             "ORCON and RELIDO cannot be in one marking",
		"TOP SECRET//SI-G//ORCON-USGOV":    "SI-G requires ORCON",
		"TOP SECRET//UMBRA//NOFORN":        ofUmbra,
		"TOP SECRET UMBRA":                 ofUmbra,
		"TOP SECRET//SI-UMBRA//NOFORN":     ofUmbra,
		"TOP SECRET//KDK-BLFH//NOFORN":     "KDK is retired: closed by 2016",
		"SECRET//NOFORN/WNINTEL":           "WNINTEL is retired: ended on 12 April 1995",
		"(//NF)":                           "the marking has no classification",
		"//SI//NOFORN":                     "the marking has no classification",
		"SECRET//CONFIDENTIAL":             "the marking has two classifications",
		"SECRET//SECRET//NOFORN":           "SECRET is there twice",
		"SECRET//HCS-P SUB//ORCON/NOFORN": "a compartment of HCS-P is used from TOP SECRET on, " +
			"and the marking is SECRET",
		"SECRET//SI-ABC//NOFORN": "a compartment of SI is used from TOP SECRET on, " +
			"and the marking is SECRET",
		"SECRET//TK-BLFH//NOFORN":                      "TK-BLFH is used from TOP SECRET on, and the marking is SECRET",
		"CONFIDENTIAL//RD-SIGMA 14//NOFORN":            "RD-SIGMA is used from SECRET on, and the marking is CONFIDENTIAL",
		"CONFIDENTIAL//RSEN/NOFORN":                    "RSEN is used from SECRET on, and the marking is CONFIDENTIAL",
		"SECRET//NOFORN//LIMDIS":                       "LIMDIS is for unclassified text, and the marking is SECRET",
		"SECRET//LIMDIS//NOFORN":                       "NOFORN comes before LIMDIS in the register's order",
		"TOP SECRET//FGI GBR//BOHEMIA//NOFORN":         "BOHEMIA comes before FGI in the register's order",
		"TOP SECRET//SI-FUN RANDY EMU/BOHEMIA//NOFORN": "the compartments of SI are not in the register's order",
		"SECRET//REL TO USA, EU, AUS":                  "the names after REL TO are not in the register's order",
		"SECRET//DISPLAY ONLY IRQ, AFG":                "the names after DISPLAY ONLY are not in the register's order",
		"SECRET//FGI GBR AUS//NOFORN":                  "the names after FGI are not in the register's order",
		"//JOINT SECRET GBR USA AUS":                   "the names after JOINT are not in the register's order",
	} {
		requireFirst(t, text, want)
	}
}

// TestALetterIsNoBannersClassification: where a banner is, its letter is a fault.
func TestALetterIsNoBannersClassification(t *testing.T) {
	require.Empty(t, Judge(Parse("TS//SI//NF")))
	faults := Judge(Parse("TS//SI//NF").AsBanner())
	require.NotEmpty(t, faults)
	require.Equal(t, "a banner has TOP SECRET, not TS", faults[0].Message)
	require.Equal(t, "write TOP SECRET//SI//NOFORN", faults[0].Help)
	faults = Judge(Parse("//GBR S//REL TO USA, GBR").AsBanner())
	require.NotEmpty(t, faults)
	require.Equal(t, "a banner has GBR SECRET, not GBR S", faults[0].Message)
}

// TestOnlyTheMinorFaultIsMinor: a word too many that the classification covers is no contradiction.
func TestOnlyTheMinorFaultIsMinor(t *testing.T) {
	require.True(t, Judge(Parse("(S//NF//DS)"))[0].Minor)
	require.False(t, Judge(Parse("(S//SBU)"))[0].Minor)
}

// TestFaultsOfOwners: whose a classification is, and that no owner is missing.
func TestFaultsOfOwners(t *testing.T) {
	for text, want := range map[string]string{
		"(//USA S)":                            "USA owns a classification that begins with //",
		"//USA TOP SECRET//NOFORN":             "USA owns a classification that begins with //",
		"//CAN USA SECRET":                     "USA owns a classification that begins with //",
		"SECRET//FGI USA//NOFORN":              "FGI names USA, which is not a foreign government",
		"(S//FGI CAN USA//NF)":                 "FGI names USA, which is not a foreign government",
		"SECRET//DISPLAY ONLY USA":             "DISPLAY ONLY names USA, which it does not need",
		"(S//DISPLAY ONLY AFG, USA)":           "DISPLAY ONLY names USA, which it does not need",
		"(//S)":                                "the marking begins with //, and names no owner",
		"(//TS//SI//NF)":                       "the marking begins with //, and names no owner",
		"//SECRET//NOFORN":                     "the marking begins with //, and names no owner",
		"(//GBR)":                              "the classification of GBR is missing",
		"//CAN GBR//REL TO USA, CAN":           "the classification of CAN GBR is missing",
		"//JOINT CAN USA":                      "the classification of JOINT CAN USA is missing",
		"//JOINT":                              "the classification of JOINT is missing",
		"//SECRET GBR":                         "the owner comes before the classification",
		"(//TS GBR//REL TO USA, GBR)":          "the owner comes before the classification",
		"//TOP SECRET CAN":                     "the owner comes before the classification",
		"GBR SECRET":                           `"//" is missing before GBR SECRET`,
		"(GBR S//REL TO USA, GBR)":             `"//" is missing before GBR S`,
		"JOINT SECRET CAN USA":                 `"//" is missing before JOINT SECRET CAN USA`,
		"(NS//ATOMAL)":                         `"//" is missing before NS`,
		"NATO SECRET":                          `"//" is missing before NATO SECRET`,
		"COSMIC TOP SECRET//BOHEMIA":           `"//" is missing before COSMIC TOP SECRET`,
		"(//GBR SECRET)":                       "a portion mark has GBR S, not GBR SECRET",
		"(//JOINT SECRET CAN USA)":             "a portion mark has JOINT S CAN USA, not JOINT SECRET CAN USA",
		"(//NATO S)":                           "a portion mark has NS, not NATO S",
		"(//NSAT)":                             "a portion mark has NS//ATOMAL, not NSAT",
		"(S//REL USA, GBR)":                    "a list follows REL TO, not REL",
		"SECRET//REL USA, CAN, GBR":            "a list follows REL TO, not REL",
		"SECRET//REL TO USA AND GBR":           "AND is between two names of a list, and the register has a comma",
		"(S//REL TO USA, AUS and GBR)":         "AND is between two names of a list, and the register has a comma",
		"(S//REL TO USA, AUS, and CAN/RELIDO)": "AND is between two names of a list, and the register has a comma",
		"SECRET//DISPLAY ONLY AFG AND IRQ":     "AND is between two names of a list, and the register has a comma",
	} {
		requireFirst(t, text, want)
	}
}

// TestAndorraIsACountry: AND between commas, and in a list that has none, is no conjunction.
func TestAndorraIsACountry(t *testing.T) {
	for _, text := range []string{"SECRET//REL TO USA, AND, GBR", "(S//REL TO USA, AND)",
		"SECRET//FGI ALB AND CAN//NOFORN", "//AND SECRET", "(S//DISPLAY ONLY AND)"} {
		require.Empty(t, Judge(Parse(text)), text)
	}
	require.Equal(t, []string{"AUS", "GBR"}, Parse("SECRET//REL TO USA, AUS AND GBR").Release)
}

// TestNobodyIsAdded: no suggestion names a country that was not written, or another for one that is right.
func TestNobodyIsAdded(t *testing.T) {
	for text, want := range map[string][]string{
		"SECRET//REL TO GBR, CAN":     {"SECRET//REL TO USA, CAN, GBR"},
		"SECRET//REL TO USA, JAP":     {"SECRET//REL TO USA, JPN", "SECRET//REL TO USA, JAM"},
		"(S//REL TO USA, GBR, GBR)":   {"(S//REL TO USA, GBR)"},
		"SECRET//REL TO USA":          {"SECRET//REL TO USA"},
		"//USA SECRET":                {"//USA SECRET"},
		"SECRET//FGI CAN USA//NOFORN": {"SECRET//FGI CAN//NOFORN"},
	} {
		require.Subset(t, want, Suggest(text), text)
	}
}

// TestSuggestionsForOwners: the double slash and the place of an owner are made right, and no other country appears.
func TestSuggestionsForOwners(t *testing.T) {
	for text, want := range map[string]string{
		"(GBR S)":                      "(//GBR S)",
		"GBR SECRET":                   "//GBR SECRET",
		"(//TS//SI//NF)":               "(TS//SI//NF)",
		"(//S)":                        "(S)",
		"//SECRET//NOFORN":             "SECRET//NOFORN",
		"(//S GBR)":                    "(//GBR S)",
		"//TOP SECRET CAN":             "//CAN TOP SECRET",
		"(//S GBR//REL TO USA, GBR)":   "(//GBR S//REL TO USA, GBR)",
		"(NS)":                         "(//NS)",
		"SECRET//REL TO USA, GER":      "SECRET//REL TO USA, DEU",
		"SECRET//REL TO USA AND GBR":   "SECRET//REL TO USA, GBR",
		"(S//REL TO USA, AUS and GBR)": "(S//REL TO USA, AUS, GBR)",
	} {
		require.NotEmpty(t, Suggest(text), text)
		require.Equal(t, want, Suggest(text)[0], text)
	}
}

// TestRetirement: what took the place of a retired word is written for it, and one without is removed.
func TestRetirement(t *testing.T) {
	says, help, ok := Retirement("Umbra")
	require.True(t, ok)
	require.Contains(t, says, "UMBRA is retired: ")
	require.Equal(t, "write SI", help)
	_, help, ok = Retirement("WNINTEL")
	require.True(t, ok)
	require.Equal(t, "remove it", help)
	_, _, ok = Retirement("NOFORN")
	require.False(t, ok)
}

func TestSoundIsWhatJudgeFindsNothingIn(t *testing.T) {
	sound := 0
	for _, text := range []string{"(S//NF)", "TS//SI//NF", "(U//SBU-NF)", "(C NF)", "(C/NF)", "SECRET NOFORN",
		"SECRET//NOFRN", "SECRET//UMBRA", "NOFORN", "", "//GBR S//REL TO USA, GBR", "SECRET//REL TO USA, QQQ",
		"(S//NF//DS)", "S//NF//NF"} {
		p := Parse(text)
		require.Equal(t, Judge(p) == nil, Sound(p), text)
		if Sound(p) {
			sound++
		}
	}
	require.Positive(t, sound)
}

// TestJoinsCategories: two slashes are between categories, one is within them.
func TestJoinsCategories(t *testing.T) {
	for _, text := range []string{
		"TOP SECRET//COMINT/ORCON/NOFORN", "TOP SECRET//SI/NOFORN", "TOP SECRET//SI/TK/NOFORN", "SECRET//HCS-P/ORCON//NOFORN",
		"TOP SECRET/SI//NOFORN", "SECRET//FRD/NOFORN", "SECRET//NOFORN/EXDIS", "SECRET//SI/REL TO USA, GBR",
		"TOP SECRET//UMBRA/NOFORN", "SECRET/NOFORN", "SECRET//TK/FGI GBR", "TOP SECRET // COMINT / ORCON",
		"SECRET//TK/RD//NOFORN", "TOP SECRET//RD/BOHEMIA//NOFORN", "TOP SECRET//SI/ATOMAL//NOFORN",
		"TOP SECRET//RD-CNWDI/ATOMAL/NOFORN", "TOP SECRET//SI/BOHEMIA/RD//NOFORN",
	} {
		require.True(t, Parse(text).JoinsCategories(), text)
	}
	for _, text := range []string{
		"TOP SECRET//COMINT//ORCON/NOFORN", "TOP SECRET//SI/TK//ORCON/NOFORN", "TOP SECRET//SI/COMINT//NOFORN", "SECRET",
		"TOP SECRET//SI-G/TK-KAND//NOFORN", "SECRET//REL TO USA, FVEY", "SECRET//USA/GBR EYES ONLY", "SECRET//NOFORN//EXDIS",
		"//NATO SECRET//ATOMAL", "//GBR SECRET//NOFORN", "SECRET//SAR-FERRY/PIER//NOFORN", "SECRET//FGI CAN GBR//NOFORN",
		"SECRET//WNINTEL/NOFORN", "TOP SECRET//HCS/SI//ORCON/PROPIN/NOFORN", "TOP SECRET//RD-CNWDI/ATOMAL//NOFORN",
		"TOP SECRET//SI/BOHEMIA//FRD/ATOMAL//NOFORN", "TOP SECRET//TK/BALK//NOFORN",
	} {
		require.False(t, Parse(text).JoinsCategories(), text)
	}
}
