package register

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMayHaveSystem holds the quick look to what is read: no marking of the register, and none of its retired words or
// other spellings, has a control system that it does not see.
func TestMayHaveSystem(t *testing.T) {
	var words []string
	for e := range All() {
		words = append(words, append([]string{e.Banner, e.Portion}, e.Also...)...)
	}
	words = append(words, "", "SI-XYZ 1 2", "HCS-P ABC", "TK-UMBRA", "KDK-BLFH", "si", "REL TO USA, GBR", "FGI GBR NATO",
		"ſI", "ЅI", "SI", "25X1", "SAR-BP", "RD-SIGMA 14", "XYZ", "SI/TK", "SI TK", "CTS-BALK")
	found := 0
	for _, level := range [...]string{"TS", "TOP SECRET", "S", "SECRET", "U", "//GBR S", "//NS", "s", ""} {
		for _, one := range words {
			for _, other := range [...]string{"", "NOFORN", "TK", "UMBRA", "LES-NF"} {
				for _, text := range [...]string{level + "//" + one + "//" + other, "(" + level + "/" + one + "-" + other + ")",
					level + " " + one + "," + other} {
					may := MayHaveSystem(text)
					if may && len(text)%7 != 0 { // those that it sees are read anyway
						continue
					}
					if systems := Parse(text).ControlSystems(); len(systems) > 0 {
						found++
						require.True(t, may, "%s has %s", text, strings.Join(systems, ", "))
					}
				}
			}
		}
	}
	require.Positive(t, found)
	require.False(t, MayHaveSystem("(S//NF)"))
	require.False(t, MayHaveSystem("(TS//OC/REL TO USA, GBR)"))
}
