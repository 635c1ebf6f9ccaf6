package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// thread is a reply and the mail that it answers, both SECRET.
const thread = "From: Ana Prill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Ben Oak\nSubject: RE: (U) Moorings\n\n" +
	"SECRET//NOFORN\n\n(S//NF) Ben, the plan is below.\n\nAna Prill\n\n" +
	"Classified By: Ana Prill, Director, XYZ\nDerived From: Port Guide 1, dated 20250101\nDeclassify On: 20360303\n\n" +
	"SECRET//NOFORN\n\n-----Original Message-----\nFrom: Ben Oak\nSent: Thursday, March 5, 2026 9:14 AM\n" +
	"To: Ana Prill\nSubject: (U) Moorings\n\nSECRET//NOFORN\n\n(S//NF) The north pier is full.\n\nBen Oak\n\n" +
	"Classified By: Ben Oak, Deputy, XYZ\nDerived From: Port Guide 1, dated 20250101\nDeclassify On: 20360303\n\n" +
	"SECRET//NOFORN\n"

func inThread(t *testing.T, replace ...string) []string {
	return reported(t, strings.NewReplacer(replace...).Replace(thread))
}

// TestSubjectMarksDiffer: a reply marks the subject of the mail below otherwise, in all ways in which subjects are
// written; other subjects, and marks that say the same, are sound.
func TestSubjectMarksDiffer(t *testing.T) {
	for name, replace := range map[string][]string{
		"the level of the whole":  {"RE: (U)", "RE: (S//NF)"},
		"a control alone":         {"RE: (U) Moorings", "RE: (C//NF) Moorings", "Subject: (U)", "Subject: (C)"},
		"lower than below":        {"Subject: (U)", "Subject: (C)"},
		"another list":            {"RE: (U)", "RE: (C//REL TO USA, GBR)", "Subject: (U)", "Subject: (C//REL TO USA, FRA)"},
		"behind":                  {"RE: (U) Moorings", "RE: Moorings (S)"},
		"one behind, one before":  {"Subject: (U) Moorings", "Subject: Moorings (C)"},
		"SBU":                     {"RE: (U)", "RE: (SBU)"},
		"after the mark":          {"RE: (U) Moorings", "(S) RE: Moorings"},
		"twice answered":          {"RE: (U)", "RE: FW: RE: (S)"},
		"another case and blanks": {"RE: (U) Moorings", "RE: (S)  MOORINGS"},
	} {
		require.Equal(t, []string{"T007 warning"}, onlyOf(inThread(t, replace...), "T007"), name)
	}
	require.Equal(t, []string{"T007 info"}, onlyOf(inThread(t, "RE: (U)", "RE: (S)", "2026 9:14", "2009 9:14"), "T007"))
	for name, replace := range map[string][]string{
		"the same mark": nil,
		"a group": {"RE: (U)", "RE: (S//REL TO USA, FVEY)", "Subject: (U)",
			"Subject: (S//REL TO USA, AUS, CAN, GBR, NZL)"},
		"one stroke":         {"RE: (U)", "RE: (S/NF)", "Subject: (U)", "Subject: (S//NF)"},
		"another subject":    {"RE: (U) Moorings", "RE: (S) Moorings in May"},
		"a longer one below": {"Subject: (U) Moorings", "Subject: (C) Moorings in May"},
		"none below":         {"Subject: (U)", "Subject:"},
		"none above":         {"RE: (U)", "RE:"},
		"no subject":         {"RE: (U) Moorings", "(S)", "Subject: (U) Moorings", "Subject: (C)"},
		"a mark of no level": {"RE: (U)", "RE: (NF)"},
		"a released copy":    {"From: Ana", "DECLASSIFIED\nAuthority NND 12345\n\nFrom: Ana", "RE: (U)", "RE: (S)"},
		"unclassified": {"SECRET//NOFORN", "UNCLASSIFIED", "(S//NF)", "(SBU)", "RE: (U)", "RE: (SBU)",
			"Declassify On: 20360303\n", ""},
	} {
		require.Empty(t, onlyOf(inThread(t, replace...), "T007"), name)
	}
}

// TestReplyToCUI: a reply without any banner to a mail that is CUI.
func TestReplyToCUI(t *testing.T) {
	reply := func(above, banner string) string {
		return strings.Join(onlyOf(reported(t, "From: Ana Prill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Ben Oak\n"+
			"Subject: RE: Moorings\n\n"+above+"Ben, I will ask the guard on Monday.\n\nAna Prill\n\n"+
			"-----Original Message-----\nFrom: Ben Oak\nSent: Thursday, March 5, 2026 9:14 AM\nTo: Ana Prill\n"+
			"Subject: Moorings\n\n"+banner+"\n\n(U) The pier is full.\n\n(CUI) Two of the guards are ill.\n\n"+
			banner+"\n"), "T002"), " ")
	}
	for _, banner := range []string{"CUI", "CUI//SP-PRVCY", "CUI//NOFORN"} {
		require.Equal(t, "T002 info", reply("", banner), banner)
		require.Empty(t, reply(banner+"\n\n", banner), banner)
	}
	require.Empty(t, reply("", "UNCLASSIFIED"))
	require.Empty(t, reply("UNCLASSIFIED\n\n", "CUI"), "another banner")
	require.Empty(t, reply("", "The CUI"), "no banner")
}

// TestDeclassifiedBeforeThread: the newest mail ends its classification before one that it includes.
func TestDeclassifiedBeforeThread(t *testing.T) {
	below := "On: 20360303\n\nSECRET//NOFORN\n"
	last := func(value string) string { // with another value in the mail below
		return strings.TrimSuffix(thread, below) + strings.Replace(below, "20360303", value, 1)
	}
	for _, value := range []string{"20360304", "20500101", "03/06/2036", "March 6, 2036", "25X1, 20600101", "50X1-HUM",
		"50X2-WMD"} {
		require.Equal(t, []string{"T008 warning"}, onlyOf(reported(t, last(value)), "T008"), value)
	}
	for _, value := range []string{"20360303", "20300101", "03/03/2036", "25X1", "OADR", "20361303", "upon the harvest",
		"Source marked OADR", "X4"} {
		require.Empty(t, onlyOf(reported(t, last(value)), "T008"), value)
	}
	later := last("20400303")
	early := strings.ReplaceAll(later, "2026 9:14", "2009 9:14")
	require.Equal(t, []string{"T008 info"}, onlyOf(reported(t, early), "T008"))
	// a second block of the newest mail is as late
	require.Empty(t, onlyOf(reported(t, strings.Replace(later, "SECRET//NOFORN\n\n-----",
		"(S//NF) The south pier is empty.\n\nClassified By: Ana Prill, Director, XYZ\n"+
			"Derived From: Port Guide 1, dated 20250101\nDeclassify On: 20400303\n\n"+
			"SECRET//NOFORN\n\n-----", 1)), "T008"))
	// nobody classified the newest mail
	require.Empty(t, onlyOf(reported(t, strings.Replace(later, "Declassify On: 20360303\n", "", 1)), "T008"))
	require.Empty(t, onlyOf(reported(t, "DECLASSIFIED\nAuthority NND 12345\n\n"+later), "T008"))
	memo := strings.NewReplacer("-----Original Message-----\n", "", "From: Ben Oak\nSent", "Seen",
		"To: Ana Prill\nSubject: (U) Moorings\n\n", "").Replace(later)
	require.Empty(t, onlyOf(reported(t, memo), "T008"))
}

// TestEndOfThread: a thread ends with its own banner, or one as high.
func TestEndOfThread(t *testing.T) {
	const end, above = "\n\nSECRET//NOFORN\n\n-----", "\n\n-----" // of the newest message
	lower := []string{"Moorings\n\nSECRET//NOFORN\n\n(S//NF) The", "Moorings\n\nCONFIDENTIAL\n\n(C) The"}
	for name, c := range map[string]struct {
		want    string
		replace []string
	}{
		"the banner of the included message": {"B006 info", []string{end, above}},
		"a lower one": {"B006 warning", []string{end, above, "20360303\n\nSECRET//NOFORN\n\f", "20360303\n\nCONFIDENTIAL\n",
			lower[0], lower[1]}},
		"text below it": {"B006 warning", []string{end, above, "\n\nSECRET//NOFORN\n\f",
			"\n\nSECRET//NOFORN\n\n(C) The ferry is late.\n"}},
		"before 2010":   {"B006 info", []string{end, above, "\n\nSECRET//NOFORN\n\f", "\n", "2026 9:14", "2009 9:14"}},
		"none":          {"B006 warning", []string{end, above, "\n\nSECRET//NOFORN\n\f", "\n"}},
		"both have one": {"", nil},
		"the newest message has one at its end": {"", []string{"Moorings\n\nSECRET//NOFORN\n\n(S//NF) Ben",
			"Moorings\n\n(S//NF) Ben", "(S//NF) The", "(C) The"}},
		"the newest one has both, and the included one is lower": {"", []string{"20360303\n\nSECRET//NOFORN\n\f",
			"20360303\n\nCONFIDENTIAL\n", lower[0], lower[1]}},
		"one more below that of the included message": {"", []string{end, above, "\n\nSECRET//NOFORN\n\f",
			"\n\nSECRET//NOFORN\n\nSECRET//NOFORN\n"}},
		"both at the end": {"", []string{end, above, "Moorings\n\nSECRET//NOFORN\n\n(S//NF) The", "Moorings\n\n(S//NF) The",
			"\n\nSECRET//NOFORN\n\f", "\n\nSECRET//NOFORN\n\nSECRET//NOFORN\n"}},
		"one at the end, and the included message has none": {"", []string{end, above,
			"Moorings\n\nSECRET//NOFORN\n\n(S//NF) The", "Moorings\n\n(S//NF) The"}},
	} {
		var want []string
		if c.want != "" {
			want = []string{c.want}
		}
		found := reported(t, strings.ReplaceAll(strings.NewReplacer(c.replace...).Replace(thread+"\f"), "\f", ""))
		require.Equal(t, want, onlyOf(found, "B006"), name)
	}
}

// TestBlockBelowBanner: the block of a mail is above its last banner.
func TestBlockBelowBanner(t *testing.T) {
	const block = "Classified By: Ana Prill, Director, XYZ\nDerived From: Port Guide 1, dated 20250101\n" +
		"Declassify On: 20360303\n\n"
	for name, c := range map[string]struct {
		want    []string
		replace []string
	}{
		"in its place": {nil, nil},
		"below the newest message": {[]string{"T001 info"}, []string{block + "SECRET//NOFORN\n\n",
			"SECRET//NOFORN\n\n" + block}},
		"no person": {[]string{"T001 info"}, []string{block + "SECRET//NOFORN\n\n",
			"SECRET//NOFORN\n\nDerived From: Port Guide 1, dated 20250101\nDeclassify On: 20360303\n\n"}},
		"until when alone": {[]string{"T001 info"}, []string{block + "SECRET//NOFORN\n\n",
			"SECRET//NOFORN\n\nDeclassify On: 20360303\n\n"}},
		"by whom alone": {[]string{"T001 info"}, []string{block + "SECRET//NOFORN\n\n",
			"SECRET//NOFORN\n\nClassified By: Ana Prill, Director, XYZ\n\n"}},
		"no last banner": {nil, []string{block + "SECRET//NOFORN\n\n", block}},
		"below the first": {nil, []string{block, "", "SECRET//NOFORN\n\n(S//NF) Ben",
			"SECRET//NOFORN\n\n" + block + "(S//NF) Ben"}},
		"before June 2010": {nil, []string{"2026 9:14", "2009 9:14", block + "SECRET//NOFORN\n\n",
			"SECRET//NOFORN\n\n" + block}},
	} {
		require.Equal(t, c.want, onlyOf(inThread(t, c.replace...), "T001"), name)
	}
}

// TestControlsOfThread: the banner of a reply shows the controls in the banners of what it includes.
func TestControlsOfThread(t *testing.T) {
	const head, foot = "RE: (U) Moorings\n\nSECRET//NOFORN", "20360303\n\nSECRET//NOFORN\n\n-----"
	newest := func(banner string) []string {
		return []string{head, "RE: (U) Moorings\n\n" + banner, foot, "20360303\n\n" + banner + "\n\n-----",
			"20360303\n\nSECRET//NOFORN\n\f", "20360303\n\n\f", "(S//NF)", "(S)"}
	}
	for name, c := range map[string]struct {
		newest, included string
		want             []string
	}{
		"NODIS":                     {"SECRET//NOFORN", "SECRET//NOFORN//NODIS", []string{"T002 warning"}},
		"EXDIS":                     {"SECRET", "SECRET//EXDIS", []string{"T002 warning"}},
		"EXDIS below a lower level": {"SECRET", "CONFIDENTIAL//EXDIS", []string{"T002 warning"}},
		"NODIS under EXDIS":         {"SECRET//EXDIS", "SECRET//NODIS", []string{"T002 warning"}},
		"ORCON":                     {"SECRET//NOFORN", "SECRET//ORCON/NOFORN", []string{"T002 warning"}},
		"NOFORN":                    {"SECRET", "SECRET//NOFORN", []string{"T002 warning"}},
		"NOFORN under REL TO":       {"SECRET//REL TO USA, GBR", "SECRET//NOFORN", []string{"T002 warning"}},
		"SBU NOFORN under a level":  {"SECRET", "UNCLASSIFIED//SBU//NOFORN", []string{"T002 warning"}},
		"a level, and NODIS":        {"CONFIDENTIAL", "SECRET//NODIS", []string{"T002 error"}},
		"EXDIS under NODIS":         {"SECRET//NODIS", "SECRET//EXDIS", nil},
		"SBU under a level":         {"SECRET", "SENSITIVE BUT UNCLASSIFIED", nil},
		"the same":                  {"SECRET//NOFORN//NODIS", "SECRET//NOFORN//NODIS", nil},
		"more in the reply":         {"SECRET//NOFORN//NODIS", "SECRET//NOFORN", nil},
		"a banner not read":         {"SECRET//HARBOR", "SECRET//NODIS", nil},
	} {
		replace := append([]string{"Subject: (U) Moorings\n\nSECRET//NOFORN", "Subject: (U) Moorings\n\n" + c.included},
			newest(c.newest)...)
		text := strings.NewReplacer(replace...).Replace(thread + "\f")
		require.Equal(t, c.want, onlyOf(reported(t, strings.ReplaceAll(text, "\f", "")), "T002"), name)
		early := strings.ReplaceAll(strings.ReplaceAll(text, "2026 9:14", "2009 9:14"), "\f", "")
		if c.want != nil && c.want[0] == "T002 warning" {
			require.Equal(t, []string{"T002 info"}, onlyOf(reported(t, early), "T002"), name)
		}
		require.Empty(t, onlyOf(reported(t, "DECLASSIFIED\nAuthority NND 12345\n\n"+text), "T002"), name)
	}
	// where a portion has the control, R004 says so
	require.Equal(t, []string{"R004 warning"}, onlyOf(inThread(t, head, "RE: (U) Moorings\n\nSECRET", foot,
		"20360303\n\nSECRET\n\n-----"), "R004 T002"))
}

// TestSensitiveThread: UNCLASSIFIED above an included message that is SBU.
func TestSensitiveThread(t *testing.T) {
	mail := func(above, below, included, mark string) string {
		return "From: Ana Prill\nSent: Friday, March 6, 2026 9:14 AM\nTo: Ben Oak\nSubject: RE: Moorings\n\n" + above +
			"We agree.\n\n" + below + "-----Original Message-----\nFrom: Ben Oak\nSent: Thursday, March 5, 2026 9:14 AM\n" +
			"To: Ana Prill\nSubject: Moorings\n\n" + included + "\n\n" + mark + "The north pier is full.\n\n" + included + "\n"
	}
	const plain, sbu = "UNCLASSIFIED\n\n", "SENSITIVE BUT UNCLASSIFIED"
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"at both ends":      {mail(plain, plain, sbu, ""), []string{"T002 warning"}},
		"once":              {mail(plain, "", sbu, ""), []string{"T002 info"}},
		"a portion too":     {mail(plain, plain, sbu, "(SBU) "), []string{"R006 info"}},
		"two portions":      {mail(plain, plain, sbu, "(SBU) The south pier, too.\n\n(SBU) "), []string{"R006 info"}},
		"SBU NOFORN":        {mail(sbu+"\n\n", sbu+"\n\n", sbu+"//NOFORN", "(SBU/NF) "), []string{"T002 warning"}},
		"both SBU":          {mail(sbu+"\n\n", sbu+"\n\n", sbu, ""), nil},
		"both unclassified": {mail(plain, plain, "UNCLASSIFIED", ""), nil},
		"CUI above":         {mail("CUI\n\n", "CUI\n\n", sbu, ""), nil},
		"no banner above":   {mail("", "", sbu, ""), nil},
		"a release's number": {"UNCLASSIFIED U.S. Department of State Case No. F-2014-20439\n\n" +
			mail(plain, plain, sbu, ""), nil},
	} {
		require.Equal(t, c.want, onlyOf(reported(t, c.text), "R006 T002"), name)
	}
}

// TestSourcesOfReplies: a reply that is derived from a mail names the one that it includes.
func TestSourcesOfReplies(t *testing.T) {
	for source, want := range map[string]string{
		"E-mail, B. Oak, dated March 5, 2025":     "A020 info",
		"Email of Ben Oak, XYZ, dated 20250305":   "A020 info",
		"E-mail, B. Oak, dated March 5, 2026":     "",
		"Memorandum, B. Oak, dated March 5, 2025": "",
		"E-mail, B. Oak, dated March 2025":        "",
	} {
		have := reported(t, strings.Replace(thread, "Port Guide 1, dated 20250101", source, 1))
		require.Equal(t, want, strings.Join(onlyOf(have, "A020"), " "), source)
	}
	longer := "\n-----Original Message-----\nFrom: Ana Prill\nSent: Thursday, March 5, 2025 9:14 AM\nTo: Ben Oak\n" +
		"Subject: (U) Moorings\n\nSECRET//NOFORN\n\n(S//NF) Is it full?\n\nSECRET//NOFORN\n"
	mail := strings.ReplaceAll(thread, "Port Guide 1, dated 20250101", "E-mail, B. Oak, dated March 5, 2025")
	require.Empty(t, onlyOf(reported(t, mail+longer), "A020"), "two are included")
	below := strings.Replace(thread, "Ben Oak, Deputy, XYZ\nDerived From: Port Guide 1, dated 20250101",
		"Ben Oak, Deputy, XYZ\nDerived From: E-mail, A. Elm, dated March 5, 2025", 1)
	require.Empty(t, onlyOf(reported(t, below), "A020"), "that of the included message")
}
