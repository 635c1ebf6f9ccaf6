package register

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWordsOfTheRegisterAreShown: reports quote the register's words, and neither names of compartments nor prose.
func TestWordsOfTheRegisterAreShown(t *testing.T) {
	for text, want := range map[string]string{
		"(S//HCS-P//NF)":                     "(S//HCS-P//NF)",
		"(TS//SI-G/TK//RS/OC/NF)":            "(TS//SI-G/TK//RS/OC/NF)",
		"SECRET//FGI CAN GBR//NOFORN":        "SECRET//FGI CAN GBR//NOFORN",
		"SECRET//RD-SIGMA 14//NOFORN":        "SECRET//RD-SIGMA 14//NOFORN",
		"//JOINT SECRET CAN USA":             "//JOINT SECRET CAN USA",
		"(//CTS//BOHEMIA)":                   "(//CTS//BOHEMIA)",
		"SECRET//DISPLAY ONLY AFG":           "SECRET//DISPLAY ONLY AFG",
		"(TS//SI-G ABCD//OC)":                "(TS//SI-G ··········//OC)",
		"SECRET//ZEBRA//NOFORN":              "SECRET//··········//NOFORN",
		"(S//NF our man in the port agrees)": "(S//NF ··········)",
		"(S//HCS-P our man agrees)":          "(S//HCS-P ··········)",
		"SECRET//NATO":                       "SECRET//NATO",
		"(S//NF//NATO)":                      "(S//NF//NATO)",
		"(S/NATO)":                           "(S/NATO)",
		"NATO SECRET":                        "NATO SECRET",
		"SECRET//NATO SECRET//NOFORN":        "SECRET//NATO SECRET//NOFORN",
		"(S//COSMIC)":                        "(S//COSMIC)",
		"COSMIC TOP SECRET ATOMAL":           "COSMIC TOP SECRET ATOMAL",
		"CTS-BALK":                           "CTS-BALK",
		"(S//A BALK)":                        "(S//··········)",
		"(S//NATO ministers met)":            "(S//··········)",
		"(S//NATO MINISTERS)":                "(S//··········)",
		"(S//nato)":                          "(S//··········)",
	} {
		require.Equal(t, want, Redact(text), text)
	}
}
