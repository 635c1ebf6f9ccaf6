package marking

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestCUIParts: the words of CUI markings, each by its kind: w for CUI, s for Specified, b for Basic, d for
// dissemination, o for another.
func TestCUIParts(t *testing.T) {
	for marking, want := range map[string]string{
		"CUI":                                 "w0",
		"CONTROLLED":                          "w0",
		"CUI//SP-CVI/PRVCY//NOFORN":           "w0 s5 b12 d19",
		"(CUI//SP-CVI//NF)":                   "w1 s6 d14",
		"CUI//FED ONLY":                       "w0 d5",
		"CUI//REL TO USA, GBR":                "w0 d5",
		"CUI//DISPLAY ONLY AUS":               "w0 d5",
		"CUI // SP-PRVCY // DL ONLY":          "w0 s7 d19",
		"SECRET//CUI//NOFORN":                 "w8 d13",
		"UNCLASSIFIED//CUI//PIERS":            "w14 o19",
		"CUI//SP-CIV":                         "w0 s5=SP-CVI",
		"CUI//PRVACY":                         "w0 o5=PRVCY",
		"CUI//FEDONLY":                        "w0 o5=FED ONLY",
		"CUI//FEDCOM":                         "w0 o5=FEDCON",
		"CUI//NOFROM":                         "w0 o5",
		"CUI//CRI/SSIX/TAXI/SP-XYZ":           "w0 o5 o9 o14 s19", // may be in the registry
		"CUI///":                              "w0",
		"SECRET//NOFORN":                      "",
		"":                                    "",
		"CONTROLLED UNCLASSIFIED INFORMATION": "w0",
	} {
		var have []string
		for _, p := range CUIParts(marking) {
			one := fmt.Sprintf("%c%d", "owsbd"[p.Kind], p.At)
			if p.Near != "" {
				one += "=" + p.Near
			}
			have = append(have, one)
			assert.True(t, strings.HasPrefix(marking[p.At:], p.Text), marking)
		}
		assert.Equal(t, want, strings.Join(have, " "), marking)
	}
}

// TestCUISlashes: how many slashes are before a word, whether it is several, and whether it is known.
func TestCUISlashes(t *testing.T) {
	for marking, want := range map[string]string{
		"CUI//SP-CVI/PRVCY//NOFORN":     "0 2 1 2",
		"(CUI//PRVCY // NF)":            "0 2 2",
		"CUI / PRVCY":                   "0 1",
		"CUI///PRVCY":                   "0 3",
		"UNCLASSIFIED//CUI//PRVCY":      "2 2",
		"CUI//SP-CVI SP-PRVCY":          "0 2+",
		"CUI//PRVCY, EXPT//FED ONLY":    "0 2+ 2",
		"CUI//PRVCY; NOFORN":            "0 2+",
		"CUI//REL TO USA, GBR":          "0 2",
		"CUI//DL ONLY":                  "0 2",
		"CUI//PIERS, BOATS":             "0 2?",
		"CUI//PIERS/SP-BOATS/PRVCY":     "0 2? 1? 1",
		"CUI//PRVYC":                    "0 2",
		"CUI//LES":                      "0 2",
		"SECRET//CUI":                   "2",
		"SECRET//SI//NOFORN//CUI/HLTH":  "2 2 2 1",
		"CUI//FEDCON PIERS":             "0 2?",
		"CUI//SP-CTI//EXPT//NOFORN//NF": "0 2 2 2 2",
	} {
		var have []string
		for _, p := range CUIParts(marking) {
			one := fmt.Sprint(p.Slashes)
			if p.Joined {
				one += "+"
			}
			if p.Unknown {
				one += "?"
			}
			have = append(have, one)
		}
		assert.Equal(t, want, strings.Join(have, " "), marking)
	}
}
