package rules

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestControlSystemNotShown: a control system of a portion that no banner of a paper shows is a fault, with a date or
// without one.
func TestControlSystemNotShown(t *testing.T) {
	for _, c := range []struct {
		banner, mark string
		want         bool
	}{
		{"SECRET//REL TO USA, FVEY", "(S//SI//REL)", true},
		{"SECRET//NOFORN", "(S//SI//NF)", true},
		{"SECRET//NOFORN", "(C//SI//NF)", true},
		{"SECRET", "(S//SI)", true},
		{"TOP SECRET//TK//NOFORN", "(TS//SI/TK//NF)", true},
		{"TOP SECRET//SI//NOFORN", "(TS//SI/TK//NF)", true},
		{"TOP SECRET//SI/TK//NOFORN", "(S//HCS-P//NF)", true},
		{"TOP SECRET//ORCON/NOFORN", "(TS//SI-G//OC/NF)", true},
		{"TOP SECRET//NOFORN", "(TS//COMINT//NF)", true},
		{"TOP SECRET//TK//NOFORN", "(TS//COMINT//NF)", true},
		{"TOP SECRET//COMINT//NOFORN", "(S//TK//NF)", true},

		{"SECRET//SI//REL TO USA, FVEY", "(S//SI//REL)", false},
		{"TOP SECRET//COMINT//NOFORN", "(TS//SI//NF)", false},
		{"TOP SECRET//COMINT/ORCON/NOFORN", "(TS//SI//OC/NF)", false},
		{"TOP SECRET//SI//NOFORN", "(TS//COMINT//NF)", false},
		{"TOP SECRET//SI-G//ORCON/NOFORN", "(TS//SI//NF)", false},
		{"TOP SECRET//SI//ORCON/NOFORN", "(TS//SI-G//OC/NF)", true},
		{"SECRET//TALENT KEYHOLE//NOFORN", "(S//TK//NF)", false},
		{"SECRET//HCS//NOFORN", "(S//HCS-P//NF)", true},
		{"SECRET//NOFORN\nHANDLE VIA COMINT CHANNELS ONLY", "(S//SI//NF)", false},
		{"SECRET//HARBOR BOARD", "(S//SI//NF)", false},
		{"SECRET//NOFORN", "(S//SL//NF)", false},
		{"SECRET//NOFORN", "(S//NF)", false},
		{"SECRET//NOFORN", "(S//FRD//NF)", true},
	} {
		for _, text := range []string{
			c.banner + "\n\n" + c.mark + " The ferry listens at night.\n",
			c.banner + "\n\n" + c.mark + " The ferry listens at night.\n\n(U) The pier is open.\n\n" + c.banner + "\n",
			c.banner + "\n\nMEMORANDUM FOR THE MAYOR\n9 June 2016\nSUBJECT: Pumps (U)\n\n(U) The gauge is old.\n\n" +
				c.mark + " The ferry listens at night.\n\n" + c.banner + "\n",
		} {
			require.Equal(t, c.want, slices.Contains(reported(t, text), "R012 warning"), text)
		}
	}
}

// TestControlSystemShownElsewhere: what another banner of the paper shows is in a banner, and an unread line may be
// one.
func TestControlSystemShownElsewhere(t *testing.T) {
	body := "\n\n(S//SI//NF) The ferry listens at night.\n\n(U) The pier is open.\n\n"
	for _, text := range []string{
		"SECRET//NOFORN" + body + "SECRET//SI//NOFORN\n",
		"SECRET//SI//NOFORN HARBOR OFFICE of the Port" + body + "SECRET//NOFORN\n",
		"~~SECRET//NOFORN~~" + body,
		"UNCLASSIFIED" + body + "UNCLASSIFIED\n", // R002
		body,
	} {
		require.NotContains(t, reported(t, text), "R012 warning", text)
	}
}
