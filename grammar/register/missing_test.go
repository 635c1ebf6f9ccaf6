package register

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestControlSystems: a compartment is of its system, and a retired word is the system that took its place.
func TestControlSystems(t *testing.T) {
	for mark, want := range map[string][]string{
		"(S//SI//REL)": {"SI"}, "(TS//SI-G//OC/NF)": {"SI"}, "(TS//SI/TK//NF)": {"SI", "TK"}, "(S//HCS-P//NF)": {"HCS"},
		"(TS//COMINT//NF)": {"SI"}, "(TS//SI/COMINT//NF)": {"SI"}, "(TS//UMBRA)": {"SI"}, "(S//KDK//NF)": {"TK"},
		"(S//RSV//NF)": {"RSV"}, "(TS//BYE/SI)": {"SI", "TK"},
		"(S//NF)": nil, "(S//WN)": nil, "(S//RD)": nil, "(S//FGI GBR)": nil, "(U)": nil,
	} {
		require.Equal(t, want, Parse(mark).ControlSystems(), mark)
	}
}

// TestNamesSystem: any spelling of a control system names it, as a word of its own.
func TestNamesSystem(t *testing.T) {
	for _, text := range []string{"TOP SECRET//SI//NOFORN", "TOP SECRET SI", "SECRET//COMINT",
		"HANDLE VIA COMINT CHANNELS ONLY", "TOP SECRET UMBRA", "SECRET//SI-G", "SECRET/SPECIAL INTELLIGENCE",
		"TOP SECRET//HCS/SI/TK"} {
		require.True(t, NamesSystem(text, "SI"), text)
	}
	for _, text := range []string{"TOP SECRET//TK//NOFORN", "SECRET//REL TO USA, FVEY", "SECRET//SIGMA", "SECRET//HCS"} {
		require.False(t, NamesSystem(text, "SI"), text)
	}
	require.True(t, NamesSystem("TOP SECRET//TALENT KEYHOLE", "TK"))
	require.True(t, NamesSystem("SECRET//HCS-P", "HCS"))
}

// TestMissingParts: a stricter control in a header takes the place of a weaker one that a portion calls for.
func TestMissingParts(t *testing.T) {
	for _, c := range []struct{ header, portion, want string }{
		{"//JOINT SECRET CAN USA", "(S//FGI GBR)", "FGI GBR"}, {"//JOINT SECRET GBR USA", "(S//FGI GBR)", ""},
		{"SECRET//NOFORN", "(S//OC/NF)", "ORCON"}, {"SECRET//RD", "(S//FRD)", ""}, {"SECRET//RD", "(S//TFNI)", ""},
		{"SECRET//FRD", "(S//TFNI)", ""}, {"SECRET//FRD", "(S//RD)", "RD"}, {"SECRET//TFNI", "(S//FRD)", "FRD"},
		{"SECRET//RD", "(S//FRD-SG 14)", "FRD-SIGMA 14"}, {"SECRET//RD", "(S//SI)", "SI"},
		{"SECRET//NOFORN//NODIS", "(S//NF//XD)", ""}, {"SECRET//NOFORN//EXDIS", "(S//NF//ND)", "NODIS"},
		{"SECRET//ORCON", "(S//OC-USGOV)", ""}, {"SECRET//ORCON-USGOV", "(S//OC)", "ORCON"},
	} {
		missing := ""
		for _, part := range RollUp([]Marking{Parse(c.portion).Marking}).Parts() {
			if part.MissingFrom(Parse(c.header).Marking) {
				missing = part.Text
			}
		}
		require.Equal(t, c.want, missing, "%s below %s", c.portion, c.header)
	}
}
