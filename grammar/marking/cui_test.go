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
