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

// TestFollows: a level, two slashes and a control of the register's own.
func TestFollows(t *testing.T) {
	for _, text := range []string{"SECRET//NOFORN", "(S//NF)", "(s//nf)", "TOP SECRET//SI/TK//NOFORN", "(TS//SI-G//OC)",
		"SECRET // ORCON", "( S//OC,NF )", "SECRET//REL TO USA, GBR", "(C//REL USA)", "(S//RD)", "(C//FGI GBR)",
		"SECRET//EXDIS//NOFORN", "(U//FOUO)", "SECRET//ZEBRA//NOFORN", "SECRET//DISPLAY ONLY GBR", "(S//SAR-BP)",
		"//JOINT SECRET CAN USA", "(//JOINT S CAN USA//REL TO USA, CAN)"} {
		require.True(t, Follows(text), text)
	}
	for _, text := range []string{"", "SECRET", "SECRET/NOFORN", "(S/NF)", "SECRET//NODIS", "(S//ND)", "SECRET//LIMDIS",
		"(S//XD)", "SECRET//SBU", "SECRET//COMINT", "CUI//NOFORN", "(CUI//NF)", "//GBR SECRET", "//NATO SECRET//ATOMAL",
		"NOFORN//SECRET", "SECRET//ZEBRA", "SECRET//", "SECRET/NOFORN//NODIS", "RESTRICTED//NOFORN"} {
		require.False(t, Follows(text), text)
	}
}

// TestPlain: nothing is wrong in what is plain.
func TestPlain(t *testing.T) {
	for _, text := range []string{"SECRET//NOFORN", "(S//NF)", "TOP SECRET//NOFORN", "(TS//NF)", "(C//NF)", "(U//NF)",
		"CONFIDENTIAL//NOFORN", "UNCLASSIFIED//NOFORN"} {
		require.True(t, Plain(text), text)
		require.True(t, Sound(Parse(text)), text)
	}
	for _, text := range []string{"", "SECRET", "SECRET//NF", "(S//NOFORN)", "S//NF)", "(S//NF", "S//NOFORN",
		"(SECRET//NF)", "SECRET// NOFORN", "(s//nf)", "(S//OC/NF)", "//NF)", "(//NF)", "//NOFORN", "SECRET//NOFORN//NOFORN"} {
		require.False(t, Plain(text), text)
	}
}
