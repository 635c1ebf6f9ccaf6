package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// byRegister are the rules that judge by the register.
const byRegister = "C017 C018 P008 P013 P014 P020 R009 R012"

// registerPaper is a paper of 2021 with a banner, a mark that agrees with it, and a second mark.
func registerPaper(banner, mark, second string) string {
	return marksMemo(banner, "(U) Piers", mark+" He sold the pier.\n\n"+second+" She left the town.\n\n(U) It rained.")
}

// TestBannersThatFollowTheRegister: a banner with a control of the register after two slashes is judged by the
// register in State's profile too, and nothing else is.
func TestBannersThatFollowTheRegister(t *testing.T) {
	for banner, want := range map[string]string{
		"TOP SECRET//TK/SI//NOFORN": "C018 info", "TOP SECRET//NOFORN//SI/TK": "C018 info",
		"SECRET//NOFORN/ORCON": "C018 info", "SECRET//PROPIN/NOFORN": "C018 info", "SECRET//EXDIS//NOFORN": "C018 info",
		"SECRET//FGI GBR CAN//NOFORN": "C018 info", "SECRET//NF": "C018 info",
		"SECRET//ORCON,NOFORN": "C018 warning", "SECRET//ORCON NOFORN": "C018 warning",
		"SECRET//SI//TK//NOFORN": "C018 warning", "SECRET//NOFORN//PROPIN": "C018 warning",
		"TOP SECRET//SI-G//NOFORN": "C018 warning", "SECRET//HCS-P": "C018 warning", "SECRET//HCS-P//ORCON": "C018 warning",
		"SECRET//NOFORN/DISPLAY ONLY GBR": "C018 warning", "SECRET//ORCON/RELIDO": "C018 warning",
		"SECRET//RD/FRD//NOFORN": "C018 warning", "SECRET//NOFORN/NOFORN": "C018 warning",
		"SECRET//SI-G//ORCON/NOFORN": "C017 warning", "CONFIDENTIAL//TK//NOFORN": "C017 warning",
		"CONFIDENTIAL//HCS-P//NOFORN": "C017 warning", "UNCLASSIFIED//ORCON": "C017 warning",
		"SECRET//REL TO USA, GBR, AUS": "P014 info", "SECRET//REL TO USA, FVEY, GBR": "P014 info",
		"SECRET//REL TO GBR, USA": "P014 warning", "SECRET//REL TO FVEY, USA": "P014 warning",
		"SECRET//REL TO USA, GBR, GBR": "P014 warning", "SECRET//REL TO USA": "P020 warning",
		"SECRET//REL TO GBR, CAN": "P020 warning", "SECRET//REL TO USA, UK": "P020 warning",
		"SECRET//REL TO USA, GBR, UK": "P020 warning", "SECRET//REL TO USA FVEY": "P020 warning",
		"SECRET//REL TO USA GBR": "P020 warning", "SECRET//REL TO USA, XQX": "P020 warning",

		// as the register writes them
		"SECRET//NOFORN": "", "TOP SECRET//SI/TK//ORCON/NOFORN": "", "SECRET//RD//NOFORN": "", "SECRET//RD-CNWDI": "",
		"SECRET//NOFORN/PROPIN": "", "SECRET//NOFORN//NODIS": "", "SECRET//REL TO USA, AUS, GBR, NATO": "",
		"SECRET//REL TO USA, EU": "", "SECRET//HCS-P//NOFORN": "", "SECRET//FGI CAN GBR//NOFORN": "",
		"SECRET//REL TO USA, GBR/RELIDO": "", "TOP SECRET//SPECIAL INTELLIGENCE//NOFORN": "", "SECRET//SAR-BP//NOFORN": "",
		"SECRET // NOFORN": "", "SECRET // SI // NOFORN": "", "SECRET//NOFORN/FISA": "", "UNCLASSIFIED//NOFORN": "",
		// State's own
		"SECRET//NODIS": "", "SECRET//EXDIS": "", "SECRET//LIMDIS": "", "SECRET//NOFORN//LIMDIS": "",
		"SECRET//NOFORN//STADIS": "", "SECRET/NOFORN": "", "SECRET/NOFORN/ORCON": "", "SECRET/NODIS": "",
		"SECRET/ORCON,NOFORN": "", "SECRET//ORCON//NODIS": "", "SECRET//ORCON//NODIS/EXDIS": "",
		"TOP SECRET//SI/NOFORN":    "", // B009
		"UNCLASSIFIED//SBU NOFORN": "", "SECRET": "",
		// words that may be right: a compartment, the CUI registry, a word that was retired after the day
		"TOP SECRET//ZEBRA//NOFORN": "", "TOP SECRET//SI/ZEBRA//NOFORN": "", "SECRET//CUI//NOFORN": "",
		"SECRET//NOFORN//CUI": "", "CUI//SP-PRVCY//NOFORN": "", "CUI//NOFORN": "", "TOP SECRET//COMINT//NOFORN": "",
		"SECRET//NOFORN//25X1": "",
		// of another rule
		"SECRET//FOUO": "P008 warning", "SECRET//FOUO/NOFORN": "P008 warning", "SECRET//NOFORN/RELIDO": "P013 error",
	} {
		text := registerPaper(banner, "(U)", "(U)")
		found := onlyOf(reported(t, text), byRegister)
		slices.Sort(found)
		require.Equal(t, want, strings.Join(slices.Compact(found), ", "), banner)
	}
}

// TestMarksThatFollowTheRegister is the same of portion marks, below a banner that has all that they have.
func TestMarksThatFollowTheRegister(t *testing.T) {
	const above = "TOP SECRET//HCS-P/SI-G/TK//RD//ORCON/NOFORN/PROPIN/FISA//NODIS"
	for mark, want := range map[string]string{
		"(TS//OC/NF//SI)": "C018 info", "(S//NF/OC)": "C018 info", "(S//PR/NF)": "C018 info", "(S//ND//NF)": "C018 info",
		"(S//OC,NF,PR)": "C018 warning", "(S//OC, NF)": "C018 warning", "(TS//SI//TK//NF)": "C018 warning",
		"(TS//SI/NF)": "C018 warning", "(TS//SI-G//NF)": "C018 warning", "(TS//HCS-P//OC)": "C018 warning",
		"(S//NF/DISPLAY ONLY GBR)": "C018 warning", "(S//NF/NF)": "C018 warning",
		"(C//TK//NF)": "C017 warning", "(S//SI-G//OC/NF)": "C017 warning", "(U//OC)": "C017 warning",
		"(S//NF/RELIDO)": "P013 error",

		"(S//NF)": "", "(TS//SI/TK//OC/NF)": "", "(S//NF//ND)": "", "(S//RD)": "", "(S//NF/PR)": "", "(S//NOFORN)": "",
		"(S/NF)": "", "(S/OC/NF)": "", "(S/NF/OC)": "", "(S//ND)": "", "(S//XD)": "", "(S//DS)": "", "(U//FOUO)": "",
		"(S//REL UK)": "", "(S/REL TO USA, GBR, AUS)": "",
		"(S//ZEBRA//NF)": "", "(CUI)": "", "(CUI//NF)": "", "(TS//COMINT//NF)": "",
	} {
		found := onlyOf(reported(t, registerPaper(above, mark, "(TS//HCS-P/SI-G/TK//RD//OC/NF/PR/FISA//ND)")), byRegister)
		require.Equal(t, want, strings.Join(found, ", "), mark)
	}
}

// TestControlsThatTheBannerLacks: each control of a portion that follows the register is in a banner of its paper.
func TestControlsThatTheBannerLacks(t *testing.T) {
	for _, c := range []struct{ banner, mark, want string }{
		{"TOP SECRET//NOFORN", "(TS//SI//NF)", "SI"}, {"TOP SECRET//SI//NOFORN", "(TS//SI-G//OC/NF)", "SI-G"},
		{"SECRET//NOFORN", "(S//OC/NF)", "ORCON"}, {"SECRET//ORCON/NOFORN", "(S//OC/NF/PR)", "PROPIN"},
		{"SECRET//NOFORN", "(S//NF/FISA)", "FISA"}, {"SECRET", "(S//RD)", "RD"}, {"SECRET", "(S//FRD)", "FRD"},
		{"SECRET//NOFORN", "(S//RD-CNWDI//NF)", "RD-CNWDI"}, {"SECRET//NOFORN", "(S//NF//ND)", "NODIS"},
		{"SECRET//NOFORN", "(S//NF//XD)", "EXDIS"}, {"SECRET//NOFORN", "(S//RS/NF)", "RSEN"},
		{"SECRET//NOFORN", "(S//SAR-BP//NF)", "SAR-BP"}, {"SECRET//NOFORN", "(S//NF/DSEN)", "DEA SENSITIVE"},
		{"SECRET/NOFORN", "(S//OC/NF)", "ORCON"}, {"SECRET//NOFORN", "(S//IMC/NF)", "IMCON"},

		{"SECRET//ORCON/NOFORN", "(S//OC/NF)", ""}, {"SECRET/ORCON/NOFORN", "(S//OC/NF)", ""},
		{"SECRET//RESTRICTED DATA", "(S//RD)", ""}, {"SECRET//RD", "(S//FRD)", ""},
		{"SECRET//NOFORN//NODIS", "(S//NF//XD)", ""}, {"SECRET//NOFORN", "(U//FOUO)", ""},
		{"SECRET//NOFORN//NODIS", "(S//NF//ND)", ""}, {"SECRET//NODIS//NOFORN", "(S//NF//ND)", ""},
		// State's own marks
		{"SECRET//NOFORN", "(S/NF/ND)", ""}, {"SECRET", "(S//ND)", ""}, {"SECRET//NOFORN", "(S/OC/NF)", ""},
		{"SECRET//NOFORN", "(S//NF//DS)", ""}, {"SECRET//NOFORN", "(SBU/NF)", ""},
		// what was not read whole calls for nothing
		{"SECRET//NOFORN", "(S//OC/ZEBRA)", ""}, {"SECRET//ZEBRA//NOFORN", "(S//OC/NF)", ""},
	} {
		text := registerPaper(c.banner, c.mark, "(S)")
		found := slices.Contains(reported(t, text), "R012 warning")
		require.Equal(t, c.want != "", found, "%s below %s", c.mark, c.banner)
	}
	// a banner of the paper has it, or a line of capitals
	foot := registerPaper("SECRET//ORCON/NOFORN", "(S//OC/NF)", "(S)")
	require.NotContains(t, reported(t, strings.Replace(foot, "SECRET//ORCON/NOFORN", "SECRET//NOFORN", 1)), "R012 warning")
	handle := registerPaper("TOP SECRET//NOFORN\nHANDLE VIA COMINT CHANNELS ONLY", "(TS//SI//NF)", "(S)")
	require.NotContains(t, reported(t, handle), "R012 warning")
	// next to a mark that follows the register, one of State's own
	state := registerPaper("SECRET//NOFORN/FISA", "(S//NF/FISA)", "(S/OC/NF)")
	require.NotContains(t, reported(t, state), "R012 warning")
	// each part once
	found := onlyOf(reported(t, registerPaper("TOP SECRET//NOFORN", "(TS//SI-G//OC/NF)", "(S)")), byRegister)
	require.Equal(t, []string{"R012 warning"}, found)
}

// TestDaysOfTheRegister: a paper of an earlier day, one that a release has stamped and a cable are not judged; one
// without a date is, and its signs and order are information.
func TestDaysOfTheRegister(t *testing.T) {
	paper := func(date string) string {
		text := registerPaper("TOP SECRET//SI-G//NOFORN/ORCON", "(TS//SI-G//NF)", "(C//TK//NF)")
		return strings.Replace(text, "May 3, 2021", date, 1)
	}
	judged := []string{"C017 warning", "C018 info", "C018 warning", "R012 warning"} // once for both banners
	for date, want := range map[string][]string{
		"May 3, 2021": judged, "May 12, 2008": judged, "May 11, 2008": {"R012 warning"}, "May 3, 1999": {"R012 warning"},
		"in spring": judged,
	} {
		require.Equal(t, want, onlyOf(reported(t, paper(date)), byRegister), date)
	}
	require.Equal(t, []string{"C018 info"}, // the order; a word that is missing may be struck
		onlyOf(reported(t, paper("May 3, 2021")+"\nApproved For Release 2024/05/05\n"), byRegister))
	for date, want := range map[string]string{"June 24, 2010": "C018 info", "June 25, 2010": "C018 warning",
		"in spring": "C018 info"} {
		text := registerPaper("SECRET//ORCON,NOFORN", "(S)", "(S)")
		text = strings.Replace(text, "May 3, 2021", date, 1)
		require.Contains(t, reported(t, text), want, date)
	}
	for _, mark := range []string{"(S//NF/OC)", "(C//TK//NF)", "(S//REL TO GBR, USA)", "(S//OC,NF)"} {
		text := cableWith("S E C R E T", "NOFORN", mark, "")
		for _, found := range reported(t, text) {
			require.NotContains(t, []string{"C017", "C018", "P014", "R012"}, found[:4], mark)
		}
	}
}

// TestListsWithGarbledCodes: nobody knows what portions share of a list with a code that has a typo.
func TestListsWithGarbledCodes(t *testing.T) {
	for mark, want := range map[string][]string{
		"(S//REL TO USA GBR)": {"P020 warning"}, "(S//REL TO USA, GRB)": {"P020 warning"},
		"(S//REL TO USA, CAN)": {"R009 warning"}, "(S//REL TO USA, GBR)": nil,
	} {
		text := registerPaper("SECRET//REL TO USA, GBR", "(S//REL TO USA, GBR)", mark)
		require.Equal(t, want, onlyOf(reported(t, text), byRegister), mark)
	}
}

// TestMarksOfForeignSources: who gave the information and its level, as 32 CFR 2001.24(c) has them. Where the source is
// concealed, the paper says that it has foreign government information.
func TestMarksOfForeignSources(t *testing.T) {
	memo := func(banner, mark, after string) string {
		return banner + memoDate + "(S) The pier is new.\n\n" + mark + " The berth is nine meters deep, and long.\n\n" +
			after + "(U) It is wide." + memoBlock + banner + "\n"
	}
	for mark, want := range map[string][]string{
		"(GBR-TS)": {"R001 error"}, "(NATO-TS)": {"R001 error"}, "(FGI-TS)": {"R001 error", "R012 info"},
		"(GBR-S)": nil, "(CAN-U)": nil, "(FGI-C)": {"R012 info"}, "(FGI-S)": {"R012 info"},
	} {
		require.Equal(t, want, reported(t, memo("SECRET", mark, "")), mark)
	}
	for _, said := range []string{"(U) This Document Contains Foreign Government Information.\n\n",
		"THIS DOCUMENT CONTAINS\nFOREIGN GOVERNMENT INFORMATION\n\n"} {
		require.Empty(t, reported(t, memo("SECRET", "(FGI-C)", said)), said)
	}
	require.Empty(t, reported(t, memo("SECRET//FGI", "(FGI-C)", "")))
	require.Equal(t, []string{"R012 warning"}, reported(t, memo("SECRET", "(C//FGI)", "")), "of the register")
	old := strings.NewReplacer("March 3, 2026", "March 3, 2009", "20360303", "03/03/2019")
	require.Empty(t, reported(t, old.Replace(memo("SECRET", "(FGI-C)", ""))), "of another directive")
	alone := "The pier is new.\n\n(GBR-C) The berth is nine meters deep.\n\n(GBR-S) It is long.\n\nHe left.\n"
	require.Empty(t, reported(t, alone), "marks only next to others")
}

// TestJointPapers: the owners are in the order of the alphabet, and are not missing in a banner that names them.
func TestJointPapers(t *testing.T) {
	memo := func(banner, mark string) string {
		return banner + memoDate + mark + " The pier is new.\n\n(U) It is wide." + memoBlock + banner + "\n"
	}
	for _, c := range []struct {
		banner, mark string
		want         []string
	}{
		{"//JOINT SECRET CAN USA//REL TO USA, CAN", "(//JOINT S CAN USA//REL TO USA, CAN)", nil},
		{"//JOINT SECRET USA CAN//REL TO USA, CAN", "(//JOINT S CAN USA//REL TO USA, CAN)", []string{"C018 info"}},
		{"//JOINT SECRET CAN USA", "(//JOINT S USA CAN)", []string{"C018 info"}},
		{"//JOINT SECRET USA AUS GBR", "(//JOINT S AUS GBR USA)", []string{"C018 info"}},
		{"//JOINT SECRET AUS GBR USA", "(//JOINT S AUS GBR USA)", nil},
		{"//JOINT SECRET AUS USA", "(//JOINT S AUS GBR USA)", []string{"R012 warning"}},
		{"//JOINT SECRET CAN USA", "(//JOINT S)", nil},
		{"//JOINT SECRET CAN USA//REL TO USA, CAN, EU", "(//JOINT S CAN USA//REL TO USA, CAN, EU)", nil},
		{"//GBR SECRET", "(//GBR S)", nil},
	} {
		require.Equal(t, c.want, reported(t, memo(c.banner, c.mark)), "%s %s", c.banner, c.mark)
	}
}

// TestLawEnforcementSensitive: the banner has what a portion has, in its letters or in words, or is one of CUI.
func TestLawEnforcementSensitive(t *testing.T) {
	memo := func(banner, mark, date string) string {
		text := banner + memoDate + mark + " The owner was at the pier.\n\n(U) It is wide.\n\n" + banner + "\n"
		return strings.Replace(text, "March 3, 2026", date, 1)
	}
	for _, c := range []struct {
		banner, mark, date string
		want               bool
	}{
		{"UNCLASSIFIED", "(U//LES)", "March 3, 2013", true}, {"UNCLASSIFIED", "(U//LES)", "March 3, 2026", true},
		{"UNCLASSIFIED", "(U//LES-NF)", "March 3, 2013", true}, {"UNCLASSIFIED//FOUO", "(U//LES)", "March 3, 2013", true},
		{"UNCLASSIFIED//FOUO", "(U//FOUO/LES)", "March 3, 2013", false},
		{"UNCLASSIFIED//LES", "(U//LES)", "March 3, 2013", false},
		{"UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE", "(U//LES)", "March 3, 2013", false},
		{"UNCLASSIFIED//FOUO//LES", "(U//FOUO//LES)", "March 3, 2013", false},
		{"UNCLASSIFIED\nLAW ENFORCEMENT SENSITIVE", "(U//LES)", "March 3, 2013", false},
		{"CUI//LEI", "(U//LES)", "March 3, 2026", false}, {"UNCLASSIFIED", "(U//LES)", "March 3, 2004", false},
		{"UNCLASSIFIED", "(U)", "March 3, 2013", false}, {"UNCLASSIFIED", "(U//LESSON)", "March 3, 2013", false},
	} {
		have := messagesOf(t, memo(c.banner, c.mark, c.date), "R012")
		require.Equal(t, c.want, strings.Contains(have, "LES"), "%v: %s", c, have)
	}
}

// TestDateInTheBanner: the register's banner ended with the date of the block.
func TestDateInTheBanner(t *testing.T) {
	memo := func(banner, on string) string {
		return banner + strings.Replace(datedBanner, "20290304", on, 1) + banner + "\n"
	}
	for _, c := range []struct {
		banner, on string
		want       bool
	}{
		{"SECRET//NOFORN//20150304", "20290304", true}, {"SECRET//NOFORN//20290304", "20290304", false},
		{"SECRET//NOFORN//20290304", "03/04/2029", false}, {"SECRET//NOFORN//20290304", "March 4, 2028", true},
		{"SECRET//NOFORN//MR", "20290304", false}, {"SECRET//NOFORN//20290304", "25X1-human", false},
		{"SECRET//NOFORN", "20290304", false}, {"SECRET//NOFORN//DECL 20150304", "20290304", false},
	} {
		have := messagesOf(t, memo(c.banner, c.on), "D032")
		require.Equal(t, c.want, strings.Contains(have, "date in the banner"), "%v: %s", c, have)
	}
	derived := strings.Replace(memo("SECRET//NOFORN//20150304", "20290304"), "Reason: 1.4(c)",
		"Derived from: Pier Survey, dated 3 March 2003", 1)
	require.Contains(t, messagesOf(t, derived, "D032"), "date in the banner")
	require.NotContains(t, messagesOf(t, derived+"\nApproved For Release 2014/05/05\n", "D032"), "date in the banner")
}

// TestPortionsWithoutAList: where a banner follows the register, each classified portion has a list or a control.
func TestPortionsWithoutAList(t *testing.T) {
	const released = "SECRET//REL TO USA, GBR"
	memo := func(banner, mark string) string {
		return banner + memoDate + "(S//REL TO USA, GBR) He told us so.\n\n" + mark + " She did, too." + memoBlock +
			banner + "\n"
	}
	for _, c := range []struct {
		banner, mark string
		want         []string
	}{
		{released, "(S)", []string{"R009 info"}}, {released, "(C)", []string{"R009 info"}}, {released, "(U)", nil},
		{released, "(S//REL TO USA, GBR)", nil}, {released, "(C//REL)", nil},
		{"SECRET//NOFORN", "(S)", nil}, {"SECRET/REL TO USA, GBR", "(S)", nil},
	} {
		require.Equal(t, c.want, onlyOf(reported(t, memo(c.banner, c.mark)), "R009"), "%s %s", c.banner, c.mark)
	}
	require.NotContains(t, reported(t, memo(released, "(S//NF)")), "R009 info", "R004 reports it")
	require.Empty(t, onlyOf(reported(t, memo(released, "(S)")+"Approved For Release 2014/05/05\n"), "R009"))
}

// TestOwnersOfPortions: each mark is named with the sources that it calls for itself, and not with those of all.
func TestOwnersOfPortions(t *testing.T) {
	text := "SECRET//FGI NZL//NOFORN" + memoDate + "(//JOINT S AUS USA//REL TO USA, AUS) He told us so.\n\n" +
		"(//JOINT S CAN GBR USA//REL TO USA, CAN, GBR) She did, too.\n\n(S//NF) We left." + memoBlock +
		"SECRET//FGI NZL//NOFORN\n"
	var said []string
	for _, d := range foundIn(t, text) {
		if d.Rule.Code == "R012" {
			require.Contains(t, d.Message, "FGI AUS CAN GBR")
			for _, r := range d.Related {
				said = append(said, r.Message)
			}
		}
	}
	require.Equal(t, []string{"calls for FGI AUS", "calls for FGI CAN GBR"}, said)
}
