package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestHeaderText: the header that reports print has all of a banner that was read, and no word that is not known.
func TestHeaderText(t *testing.T) {
	for banner, want := range map[string]string{
		"SECRET//NOFORN":              "SECRET//NOFORN",
		"TOP SECRET//SI//FISA":        "TOP SECRET//SI//FISA",
		"SECRET//HCS-P//OC/NF":        "SECRET//HCS-P//ORCON//NOFORN",
		"SECRET//RD-CNWDI":            "SECRET//RD-CNWDI",
		"SECRET//RD":                  "SECRET//RD",
		"SECRET//TFNI":                "SECRET//TFNI",
		"SECRET//FGI GBR//NOFORN":     "SECRET//FGI GBR//NOFORN",
		"SECRET//BOHEMIA":             "SECRET//BOHEMIA",
		"NATO SECRET//ATOMAL":         "SECRET//ATOMAL",
		"COSMIC TOP SECRET//ATOMAL":   "TOP SECRET//ATOMAL",
		"TOP SECRET TALENT KEYHOLE":   "TOP SECRET//TK",
		"UNCLASSIFIED//SSI":           "UNCLASSIFIED//SSI",
		"CUI//SP-PRVCY/EXPT//NOFORN":  "CUI//NOFORN//SP-PRVCY//EXPT",
		"CUI//PIERS":                  "CUI",
		"SECRET//NODIS":               "SECRET//NODIS",
		"TOP SECRET//SI-PIERS//NF":    "TOP SECRET//SI-··········//NOFORN",
		"SECRET//SAR-GREEN HERON":     "SECRET//SAR-··········",
		"SECRET//REL TO USA, GBR":     "SECRET//REL TO USA, GBR",
		"SECRET//RELIDO":              "SECRET//RELIDO",
		"SENSITIVE BUT UNCLASSIFIED":  "UNCLASSIFIED//SBU",
		"TOP SECRET//SI/TK//RELIDO":   "TOP SECRET//SI//TK//RELIDO",
		"SECRET//HARBOR BOARD ONLY":   "SECRET",
		"CONFIDENTIAL//EXDIS//NOFORN": "CONFIDENTIAL//NOFORN//EXDIS",
	} {
		text := banner + "\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, 2016\n\nSUBJECT: (U) Ferry talks\n\n" +
			"(U) The harbor master signs on Friday.\n\n(U) So does he.\n\n" + banner + "\n"
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))
		require.Len(t, docs, 1, banner)
		assert.Equal(t, want, headerText(docs[0]), banner)
	}
}
