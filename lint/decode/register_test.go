package decode_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/register"
	"github.com/cablelint/cablelint/lint/decode"
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
		"(S//HCS-P SUB)":         {code: "C018", near: "(S//HCS-P SUB//OC/NF)"},
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
