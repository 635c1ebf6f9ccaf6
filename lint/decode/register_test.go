package decode_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
	"github.com/cablelint/cablelint/rules"
)

// TestWordsOfTheRegisterAreJudged: a portion mark with each word of the register, at its level and with what it
// requires, is sound; below its level it is not.
func TestWordsOfTheRegisterAreJudged(t *testing.T) {
	list := linters(t)
	for e := range register.All() {
		words := append([]string{e.Banner}, e.Requires...)
		switch {
		case e.Category == register.Retired, e.Category == register.NATOControl, e.Banner == "SBU", e.Banner == "EYES ONLY":
			continue
		case e.Banner == "REL TO":
			words = []string{"REL TO USA, GBR"}
		case e.Banner == "DISPLAY ONLY":
			words = []string{"DISPLAY ONLY AFG"}
		case e.Banner == "RSV": // it requires a compartment
			words = []string{"RSV-ABC"}
		case e.Banner == "SAR":
			words = []string{"SAR-BP"}
		}
		level := max(e.Floor, marking.Secret)
		if e.Ceiling != marking.Unmarked {
			level = e.Ceiling
		}
		p := register.Parse(level.String() + "//" + strings.Join(words, "//"))
		require.True(t, p.Understood(), "%s: %q", e.Banner, p.Unknown())
		j := decode.Judge(p.Marking.Portion(), today, list...)
		require.True(t, j.Sound(), "%s: %v %v unread %v", p.Marking.Portion(), j.Findings, j.Unknown, j.Unread)
		require.NotEmpty(t, j.Parts)
	}
}

func TestMarkingsOfTheRegister(t *testing.T) {
	list := linters(t)
	for text, want := range map[string]struct {
		sound bool
		code  string
		near  string
	}{
		"(TS//HCS-P SUB//OC/NF)": {sound: true},
		"(//GBR S)":              {sound: true},
		"(//JOINT S CAN USA)":    {sound: true},
		"(//CTS//BOHEMIA)":       {sound: true},
		"(//NR)":                 {sound: true},
		"(//NU)":                 {sound: true},
		"(S//SAR-BP/GB//NF)":     {sound: true},
		"(S//FGI DEU GBR//NF)":   {sound: true},
		"(S//NF//MR)":            {code: "C018", near: ""},
		"(TS//SI-G//NF)":         {code: "C018", near: "(TS//SI-G//OC/NF)"},
		"TS//SI-G//NF":           {code: "C018", near: "TS//SI-G//OC/NF"},
		"(S//OC/OC-USGOV/NF)":    {code: "C018", near: "(S//OC/NF)"},
		"(TS//HCS-P SUB)":        {code: "C018", near: "(TS//HCS-P SUB//OC/NF)"},
		"(S//HCS-P SUB//OC/NF)":  {code: "C017"},
		"TOPSECRET//NOFORN":      {code: "C018", near: "TOP SECRET//NOFORN"},
		"SECRET//RD/CNWDI//NF":   {code: "C018", near: "SECRET//RD-CNWDI//NOFORN"},
		"(//GBR R)":              {sound: true},
		"(S//SI-G//OC)":          {code: "C017"},
		"(S//HCSP//NF)":          {near: "(S//HCS-P//NF)"},
		"(S//NF/OC)":             {code: "C018", near: "(S//OC/NF)"},
		"SECRET//NOFORN//SI":     {code: "C018", near: "SECRET//SI//NOFORN"},
		"SECRET//NF/ORCON":       {code: "C018", near: "SECRET//ORCON/NOFORN"},
		"TOP SECRET//TK/SI//NF":  {code: "C018", near: "TOP SECRET//SI/TK//NOFORN"},
		"(S//REL OT USA, GBR)":   {near: "(S//REL TO USA, GBR)"},
	} {
		j := decode.Judge(text, today, list...)
		require.Equal(t, want.sound, j.Sound(), "%s: %v %v unread %v", text, j.Findings, j.Unknown, j.Unread)
		if want.code != "" {
			require.NotEmpty(t, j.Findings, text)
			require.Equal(t, want.code, j.Findings[0].Rule.Code, text)
		}
		if want.near != "" {
			require.Contains(t, append(j.Perhaps, j.Correct), want.near, text)
		}
	}
}

// TestTheRegisterAlone: in its profile a text in parentheses is a portion mark, any other a banner, and State's signs
// and long words are faults.
func TestTheRegisterAlone(t *testing.T) {
	list, err := decode.Linters(rules.All(), true, lint.IC)
	require.NoError(t, err)
	for text, want := range map[string]struct{ code, message, correct string }{
		"TOP SECRET//SI/TK//ORCON/NOFORN": {},
		"(TS//SI/TK//OC/NF)":              {},
		"(S//RD-N//NF)":                   {},
		"(U//SBU-NF)":                     {},
		"//JOINT SECRET CAN USA":          {},
		"(//GBR R)":                       {},
		"//GBR RESTRICTED":                {},
		"SECRET":                          {},
		"NODIS":                           {},
		"50X1-HUM":                        {},
		"SECRET//NOFORN/DEA SENSITIVE":    {},
		"(S/NF)":                          {"C018", `"/" is between S and NF, and the register has "//"`, "(S//NF)"},
		"SECRET NOFORN":                   {"C018", `"//" is missing between SECRET and NOFORN`, "SECRET//NOFORN"},
		"(S//NOFORN)":                     {"C018", "a portion mark has NF, not NOFORN", "(S//NF)"},
		"TS//SI//NF":                      {"C018", "a banner has TOP SECRET, not TS", "TOP SECRET//SI//NOFORN"},
		"SECRET//REL TO GBR, USA": {"P014",
			"the release list is not in the register's order", "SECRET//REL TO USA, GBR"},
		"SECRET//NOFORN/RELIDO": {"P013", "one marking says NOFORN and names to whom the text may be released",
			"SECRET//NOFORN"},
		"(//NF)":            {"C018", "the marking has no classification", ""},
		"//NOFORN":          {"C018", "the marking has no classification", ""},
		"SECRET//FOUO":      {"C017", "FOUO is for unclassified text, and the marking is SECRET", ""},
		"TOP SECRET KDK":    {"C018", "KDK is retired: closed by 2016", ""},
		"SECRET//ZEBRA":     {"C018", "the register has no word ZEBRA", ""},
		"SECRET//ZEBRA/QQX": {"C018", "the register has no word ZEBRA", ""},
	} {
		j := decode.Judge(text, today, list...)
		require.Equal(t, want.code == "", j.Sound(), "%s: %v %v", text, j.Findings, j.Unknown)
		if want.code != "" {
			require.NotEmpty(t, j.Findings, text)
			require.Equal(t, want.code, j.Findings[0].Rule.Code, text)
			require.Equal(t, want.message, j.Findings[0].Message, text)
			require.Equal(t, want.correct, j.Correct, text)
		}
	}
	require.Equal(t, []string{"ZEBRA", "QQX"}, decode.Judge("SECRET//ZEBRA/QQX", today, list...).Unknown)
}

func TestALevelThatIsRightIsNotGuessedAt(t *testing.T) {
	list := linters(t)
	for _, text := range []string{"S//NF//OC", "(S//NF/OC)", "C//NF//OC", "TS//NF//OC", "(S//NF"} {
		j := decode.Judge(text, today, list...)
		require.NotEmpty(t, j.Correct, text)
		for _, near := range j.Perhaps {
			require.Equal(t, marking.Parse(text).Level, marking.Parse(near).Level, "%s: %s", text, near)
		}
	}
}

// TestBannersAreJudgedAsBanners: a banner's long words are no fault, and its order and signs are judged.
func TestBannersAreJudgedAsBanners(t *testing.T) {
	list := linters(t)
	for text, want := range map[string]string{
		"SECRET//RSEN/ORCON/NOFORN":                   "",
		"TOP SECRET//HCS-P JJJ/SI//ORCON/NOFORN":      "",
		"SECRET//FGI CAN GBR//NOFORN":                 "",
		"SECRET//RD-SIGMA 15 20//NOFORN":              "",
		"SECRET//SAR-BUTTER POPCORN//NOFORN":          "",
		"SECRET//NOT RELEASABLE TO FOREIGN NATIONALS": "",
		"//GBR SECRET//REL TO USA, GBR":               "",
		"//JOINT SECRET CAN USA":                      "",
		"//COSMIC TOP SECRET//BOHEMIA":                "",
		"SECRET//REL TO USA, NZL, CAN":                "", // State's order
		"SECRET//ORCON//NOFORN":                       "C018",
		"SECRET//SI/NOFORN":                           "C018",
		"SECRET//REL TO USA GBR":                      "C018",
		"//JOINT SECRET USA GBR":                      "C018",
		"//JOINT SECRET USA":                          "C018",
		"//NATO SECRET//BOHEMIA":                      "C017",
		"SECRET//NOFORN/RELIDO":                       "P013",
		"SECRET//FOUO":                                "P008",
	} {
		j := decode.Judge(text, today, list...)
		require.Equal(t, want == "", j.Sound(), "%s: %v %v unread %v", text, j.Findings, j.Unknown, j.Unread)
		if want != "" {
			require.Len(t, j.Findings, 1, text)
			require.Equal(t, want, j.Findings[0].Rule.Code, text)
		}
	}
}
