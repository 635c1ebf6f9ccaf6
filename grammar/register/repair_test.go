package register

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRepair(t *testing.T) {
	for text, want := range map[string]string{
		"(TS//SI-G)":                      "(TS//SI-G//OC)",
		"TOP SECRET//SI-G//NOFORN":        "TOP SECRET//SI-G//ORCON/NOFORN",
		"SECRET//HCS-O":                   "SECRET//HCS-O//ORCON/NOFORN",
		"SECRET//NOFORN/REL TO USA, GBR":  "SECRET//NOFORN",
		"SECRET//NODIS/EXDIS":             "SECRET//NOFORN//NODIS",
		"SECRET//RD/FRD//NOFORN":          "",
		"SECRET//NOFORN//25X1":            "SECRET//NOFORN",
		"SECRET//NOFORN/NOFORN":           "SECRET//NOFORN",
		"TOP SECRET//COMINT//NOFORN":      "TOP SECRET//SI//NOFORN",
		"S//NODIS":                        "S//NF//ND",
		"CONFIDENTIAL//TK":                "",
		"SECRET//XYZZY":                   "",
		"TOP SECRET//SI/TK//ORCON/NOFORN": "TOP SECRET//SI/TK//ORCON/NOFORN",
	} {
		got, ok := Repair(Parse(text))
		require.Equal(t, want != "", ok, "%s: %s", text, got)
		if ok {
			require.Equal(t, want, got, text)
		}
	}
}
