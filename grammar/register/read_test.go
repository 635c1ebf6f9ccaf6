package register

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sound are markings in the register's own spelling: a banner and the portion mark of the same.
var sound = []struct{ banner, portion string }{
	{"UNCLASSIFIED", "(U)"},
	{"CONFIDENTIAL", "(C)"},
	{"SECRET", "(S)"},
	{"TOP SECRET", "(TS)"},
	{"SECRET//NOFORN", "(S//NF)"},
	{"UNCLASSIFIED//FOUO", "(U//FOUO)"},
	{"UNCLASSIFIED//SBU NOFORN", "(U//SBU-NF)"},
	{"UNCLASSIFIED//LES NOFORN", "(U//LES-NF)"},
	{"UNCLASSIFIED//SSI", "(U//SSI)"},
	{"SECRET//NOFORN//NNPI", "(S//NF//NNPI)"},
	{"UNCLASSIFIED//DEA SENSITIVE", "(U//DSEN)"},
	{"UNCLASSIFIED//DOE UCNI", "(U//UCNI)"},
	{"UNCLASSIFIED//DOD UCNI", "(U//DCNI)"},
	{"SECRET//REL TO USA, AUS, GBR", "(S//REL TO USA, AUS, GBR)"},
	{"SECRET//REL TO USA, FVEY", "(S//REL TO USA, FVEY)"},
	{"SECRET//REL TO USA, AUS, CAN, EU", "(S//REL TO USA, AUS, CAN, EU)"},
	{"SECRET//REL TO USA, JPN, FVEY", "(S//REL TO USA, JPN, FVEY)"},
	{"SECRET//DISPLAY ONLY AFG", "(S//DISPLAY ONLY AFG)"},
	{"SECRET//RELIDO", "(S//RELIDO)"},
	{"SECRET//ORCON/NOFORN", "(S//OC/NF)"},
	{"SECRET//ORCON-USGOV/NOFORN", "(S//OC-USGOV/NF)"},
	{"SECRET//NOFORN/PROPIN", "(S//NF/PR)"},
	{"SECRET//NOFORN/FISA", "(S//NF/FISA)"},
	{"SECRET//RSEN/IMCON/NOFORN", "(S//RS/IMC/NF)"},
	{"TOP SECRET//SI//NOFORN", "(TS//SI//NF)"},
	{"TOP SECRET//SI-G//ORCON/NOFORN", "(TS//SI-G//OC/NF)"},
	{"TOP SECRET//SI-G ABCD EFGH//ORCON/NOFORN", "(TS//SI-G ABCD EFGH//OC/NF)"},
	{"TOP SECRET//SI-G ABCD-XYZ//ORCON/NOFORN", "(TS//SI-G ABCD-XYZ//OC/NF)"},
	{"TOP SECRET//HCS-O/SI/TK//ORCON/NOFORN", "(TS//HCS-O/SI/TK//OC/NF)"},
	{"SECRET//HCS-P//NOFORN", "(S//HCS-P//NF)"},
	{"TOP SECRET//HCS-P SUB//ORCON/NOFORN", "(TS//HCS-P SUB//OC/NF)"},
	{"TOP SECRET//TK-BLFH//NOFORN", "(TS//TK-BLFH//NF)"},
	{"TOP SECRET//RSV-ABC//NOFORN", "(TS//RSV-ABC//NF)"},
	{"SECRET//SAR-BP", "(S//SAR-BP)"},
	{"SECRET//SAR-AA/BB 12//NOFORN", "(S//SAR-AA/BB 12//NF)"},
	{"SECRET//SAR-BP-J12 K15/GB//NOFORN", "(S//SAR-BP-J12 K15/GB//NF)"},
	{"SECRET//RD//NOFORN", "(S//RD//NF)"},
	{"SECRET//RD-CNWDI//NOFORN", "(S//RD-CNWDI//NF)"},
	{"SECRET//RD-SIGMA 14 20//NOFORN", "(S//RD-SG 14 20//NF)"},
	{"SECRET//FRD-SIGMA 14", "(S//FRD-SG 14)"},
	{"SECRET//TFNI//NOFORN", "(S//TFNI//NF)"},
	{"SECRET//FGI//NOFORN", "(S//FGI//NF)"},
	{"SECRET//FGI DEU GBR//NOFORN", "(S//FGI DEU GBR//NF)"},
	{"SECRET//FGI GBR NATO//NOFORN", "(S//FGI GBR NATO//NF)"},
	{"SECRET//NOFORN//NODIS", "(S//NF//ND)"},
	{"SECRET//NOFORN//EXDIS", "(S//NF//XD)"},
	{"UNCLASSIFIED//LIMDIS", "(U//DS)"},
	{"TOP SECRET//SI/TK//FGI GBR//ORCON/NOFORN//LES", "(TS//SI/TK//FGI GBR//OC/NF//LES)"},
	{"//GBR SECRET", "(//GBR S)"},
	{"//CAN RESTRICTED", "(//CAN R)"},
	{"//DEU TOP SECRET//REL TO USA, DEU", "(//DEU TS//REL TO USA, DEU)"},
	{"//JOINT SECRET CAN USA", "(//JOINT S CAN USA)"},
	{"//JOINT TOP SECRET CAN GBR USA//REL TO USA, CAN, GBR", "(//JOINT TS CAN GBR USA//REL TO USA, CAN, GBR)"},
	{"//NATO SECRET", "(//NS)"},
	{"//NATO CONFIDENTIAL", "(//NC)"},
	{"//FGI SECRET//NOFORN", "(//FGI S//NF)"},
	{"//CAN GBR SECRET", "(//CAN GBR S)"},
	{"//JOINT SECRET GBR USA//FGI NZL//REL TO USA, GBR", "(//JOINT S GBR USA//FGI NZL//REL TO USA, GBR)"},
	{"TOP SECRET//BOHEMIA//FGI AUS CAN DEU NATO//NOFORN", "(TS//BOHEMIA//FGI AUS CAN DEU NATO//NF)"},
	{"TOP SECRET//SI/BALK//FGI NATO//NOFORN", "(TS//SI/BALK//FGI NATO//NF)"},
	{"SECRET//RD/ATOMAL//FGI NATO//NOFORN", "(S//RD/ATOMAL//FGI NATO//NF)"},
	{"TOP SECRET//SI-ABC-EFG-G PXYZ//ORCON/NOFORN", "(TS//SI-ABC-EFG-G PXYZ//OC/NF)"},
	{"TOP SECRET//SI-EU//REL TO USA, CAN, GBR", "(TS//SI-EU//REL TO USA, CAN, GBR)"},
	{"TOP SECRET//SI-NK//REL TO USA, CAN, GBR", "(TS//SI-NK//REL TO USA, CAN, GBR)"},
	{"TOP SECRET//TK-IDIT-KAND ABCD//NOFORN", "(TS//TK-IDIT-KAND ABCD//NF)"},
	{"TOP SECRET//HCS-P JJJ XYZ//ORCON/NOFORN", "(TS//HCS-P JJJ XYZ//OC/NF)"},
	{"SECRET//SAR-BP-J12 J54-K15/CD-YYY 456 689/XR-XRA RB//NOFORN",
		"(S//SAR-BP-J12 J54-K15/CD-YYY 456 689/XR-XRA RB//NF)"},
	{"SECRET//REL TO USA, IRQ/DISPLAY ONLY AFG", "(S//REL TO USA, IRQ/DISPLAY ONLY AFG)"},
	{"SECRET//NOFORN/DEA SENSITIVE", "(S//NF/DSEN)"},
	{"SECRET//USA/CAN/GBR EYES ONLY", "(S//USA/CAN/GBR EYES ONLY)"},
	{"UNCLASSIFIED//NOFORN//SBU", "(U//NF//SBU)"},
	{"UNCLASSIFIED//SBU/SSI", "(U//SBU/SSI)"},
	{"UNCLASSIFIED//FGI GBR", "(U//FGI GBR)"},
	{"SECRET//NOFORN//LES", "(S//NF//LES)"},
	{"SECRET//NOFORN//SSI", "(S//NF//SSI)"},
	{"//NATO RESTRICTED", "(//NR)"},
	{"//NATO UNCLASSIFIED", "(//NU)"},
	{"//COSMIC TOP SECRET", "(//CTS)"},
	{"//COSMIC TOP SECRET//BOHEMIA", "(//CTS//BOHEMIA)"},
	{"//COSMIC TOP SECRET//BALK", "(//CTS//BALK)"},
	{"//NATO SECRET//ATOMAL", "(//NS//ATOMAL)"},
}

func TestSoundMarkingsSayWhatTheyAre(t *testing.T) {
	for _, s := range sound {
		for _, text := range []string{s.banner, s.portion, strings.Trim(s.portion, "()")} {
			p := Parse(text)
			require.True(t, p.Understood(), "%s: %q %d", text, p.Unknown(), p.Levels)
			require.Empty(t, Judge(p), text)
			require.Equal(t, s.banner, p.Banner(), text)
			require.Equal(t, s.portion, p.Marking.Portion(), text)
		}
	}
}

func TestFaultsOfMarkings(t *testing.T) {
	for text, kind := range map[string]Kind{
		"SECRET//XYZZY":                           UnknownPiece,
		"SECRET//REL TO USA, QQQ":                 UnknownPiece,
		"SECRET//REL TO USA, UK":                  UnknownPiece,
		"SECRET//HCS-Q//NOFORN":                   UnknownPiece,
		"SECRET//RD-SIGMA 99":                     UnknownPiece,
		"SECRET//NOFORN (see memo)":               UnknownPiece,
		"TOP SECRET//COMINT//NOFORN":              RetiredWord,
		"TOP SECRET//UMBRA":                       RetiredWord,
		"SECRET//WNINTEL/NOFORN":                  RetiredWord,
		"NOFORN":                                  NoLevel,
		"(NF)":                                    NoLevel,
		"SECRET//CONFIDENTIAL//NOFORN":            SeveralLevels,
		"UNCLASSIFIED//ORCON":                     BelowFloor,
		"CONFIDENTIAL//TK":                        BelowFloor,
		"SECRET//SI-G//ORCON":                     BelowFloor,
		"(C//RD-CNWDI)":                           BelowFloor,
		"SECRET//FOUO":                            AboveCeiling,
		"(S//SBU)":                                AboveCeiling,
		"SECRET//DOE UCNI":                        AboveCeiling,
		"TOP SECRET//SI-G//NOFORN":                MissingCompanion,
		"SECRET//HCS-P":                           MissingCompanion,
		"TOP SECRET//HCS-P SUB//NOFORN":           MissingCompanion,
		"SECRET//HCS-O//NOFORN":                   MissingCompanion,
		"SECRET//NODIS":                           MissingCompanion,
		"SECRET//NOFORN/REL TO USA, GBR":          Exclusion,
		"SECRET//NOFORN/RELIDO":                   Exclusion,
		"(S//NF/DISPLAY ONLY AFG)":                Exclusion,
		"SECRET//ORCON/ORCON-USGOV/NOFORN":        Exclusion,
		"SECRET//NOFORN//EXDIS/NODIS":             Exclusion,
		"SECRET//RD/FRD":                          Exclusion,
		"SECRET//NOFORN//25X1":                    Declassification,
		"SECRET//NOFORN//20301231":                Declassification,
		"SECRET//NOFORN//MR":                      Declassification,
		"SECRET//NOFORN/NOFORN":                   Twice,
		"SECRET//REL TO USA, GBR, GBR":            Twice,
		"TOP SECRET//SI/SI//NOFORN":               Twice,
		"SECRET//REL TO USA":                      List,
		"SECRET//REL TO AUS, GBR":                 List,
		"SECRET//REL TO USA, GBR, AUS":            Order,
		"SECRET//REL TO USA, FVEY, JPN":           Order,
		"SECRET//NOFORN/ORCON":                    Order,
		"SECRET//NOFORN//SI":                      Order,
		"TOP SECRET//TK/SI//NOFORN":               Order,
		"SECRET/NOFORN":                           Order,
		"SECRET//ORCON//NOFORN":                   Order,
		"S//NOFORN":                               Form,
		"(SECRET//NOFORN)":                        Form,
		"SECRET//OC/NF":                           Form,
		"(TS//TALENT KEYHOLE//NF)":                Form,
		"(U//FOR OFFICIAL USE ONLY)":              Form,
		"SECRET//NO FORN":                         Form,
		"//NATO SECRET//BOHEMIA":                  BelowFloor,
		"//JOINT SECRET USA":                      List,
		"secret//noforn":                          Form,
		"//COSMIC TOP SECRET BOHEMIA":             Order,
		"SECRET//FGI GBR DEU//NOFORN":             Order,
		"TOP SECRET//SI//REL TO USA, FVEY//ORCON": Order,
	} {
		faults := Judge(Parse(text))
		require.NotEmpty(t, faults, text)
		require.Equal(t, kind, faults[0].Kind, "%s: %v", text, faults)
	}
}

// TestFullTitlesAreOfBanners: the register has a full title next to most short words of a banner, and Defense writes
// RD-N for RD-CNWDI.
func TestFullTitlesAreOfBanners(t *testing.T) {
	for _, text := range []string{
		"TOP SECRET//TALENT KEYHOLE//NOFORN", "UNCLASSIFIED//FOR OFFICIAL USE ONLY", "SECRET//RESTRICTED DATA//NOFORN",
		"SECRET//NOT RELEASABLE TO FOREIGN NATIONALS", "SECRET//ORIGINATOR CONTROLLED/NOFORN",
		"SECRET//SPECIAL ACCESS REQUIRED-BUTTER POPCORN//NOFORN", "(S//RD-N//NF)",
		"SECRET//RD-N//NOFORN", "SECRET//RESTRICTED DATA-SIGMA 20//NOFORN", "UNCLASSIFIED//LIMITED DISTRIBUTION",
		"SECRET//NOFORN//NO DISTRIBUTION", "SECRET//CONTROLLED IMAGERY", "(//JOINT S//REL)", "(S//REL)",
	} {
		require.Empty(t, Judge(Parse(text)), text)
	}
}
