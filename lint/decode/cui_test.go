package decode_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/decode"
	"github.com/cablelint/cablelint/rules"
)

// TestCUIIsJudgedAsInAPaper: a marking of CUI with categories and controls of the registry is sound, and the rules that
// check papers judge it.
func TestCUIIsJudgedAsInAPaper(t *testing.T) {
	list := linters(t)
	for text, want := range map[string]struct {
		sound   bool
		parts   int
		code    string
		unknown string
	}{
		"CUI": {sound: true, parts: 1}, "(CUI)": {sound: true, parts: 1}, "CUI//SP-PRVCY": {sound: true, parts: 2},
		"(CUI//SP-PRVCY)": {sound: true, parts: 2}, "CUI//PRVCY": {sound: true, parts: 2},
		"CUI//SP-CVI/PRVCY//NOFORN": {sound: true, parts: 4}, "CUI//LEI//FED ONLY": {sound: true, parts: 3},
		"CUI//FEDCON": {sound: true, parts: 2}, "CUI//NOCON": {sound: true, parts: 2},
		"CUI//DL ONLY":         {sound: true, parts: 2},
		"CUI//REL TO USA, GBR": {sound: true, parts: 2}, "CUI//RELIDO": {sound: true, parts: 2},
		"CUI//DISPLAY ONLY GBR": {sound: true, parts: 2}, "CUI//AC": {sound: true, parts: 2},
		"CUI//ATTORNEY-WP": {sound: true, parts: 2}, "CONTROLLED//SP-EXPT": {sound: true, parts: 2},

		"CUI//ZZZ": {parts: 1, unknown: "ZZZ"}, "CUI//SP-ZZZ": {parts: 1, unknown: "SP-ZZZ"},
		"CUI//NOFORN/PRVCY": {parts: 3, code: "C019"}, "CUI//LEI/NOFORN": {parts: 3, code: "C019"},
		"CUI//SP-PRVYC": {parts: 1, code: "C019", unknown: "SP-PRVYC"}, "CUI//LES": {parts: 1, code: "C019", unknown: "LES"},
	} {
		j := decode.Judge(text, today, list...)
		require.Equal(t, want.sound, j.Sound(), "%s: %+v", text, j)
		require.Len(t, j.Parts, want.parts, text)
		if want.unknown != "" {
			require.Equal(t, []string{want.unknown}, j.Unknown, text)
		}
		if want.code != "" {
			require.Equal(t, want.code, j.Findings[0].Rule.Code, text)
		}
	}
	// a level decides, and in the profile of the register its words alone
	require.NotEmpty(t, decode.Judge("SECRET//CUI", today, list...).Findings)
	strict, err := decode.Linters(rules.All(), true, lint.IC)
	require.NoError(t, err)
	require.False(t, decode.Judge("CUI//SP-PRVCY", today, strict...).Sound())
}
