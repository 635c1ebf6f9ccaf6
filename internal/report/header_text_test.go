package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestHeaderText: the header that reports print has all of a banner that was read, and no word that is not known.
func TestHeaderText(t *testing.T) {
	for banner, want := range map[string]string{
		"SECRET//NOFORN":             "SECRET//NOFORN",
		"TOP SECRET//SI//FISA":       "TOP SECRET//SI//FISA",
		"SECRET//HCS-P//OC/NF":       "SECRET//HCS-P//ORCON/NOFORN",
		"SECRET//RD-CNWDI":           "SECRET//RD-CNWDI",
		"SECRET//RD":                 "SECRET//RD",
		"SECRET//TFNI":               "SECRET//TFNI",
		"SECRET//FGI GBR//NOFORN":    "SECRET//FGI GBR//NOFORN",
		"SECRET//BOHEMIA":            "SECRET//BOHEMIA",
		"NATO SECRET//ATOMAL":        "SECRET//ATOMAL",
		"COSMIC TOP SECRET//ATOMAL":  "TOP SECRET//ATOMAL",
		"TOP SECRET TALENT KEYHOLE":  "TOP SECRET//TK",
		"UNCLASSIFIED//SSI":          "UNCLASSIFIED//SSI",
		"CUI//SP-PRVCY/EXPT//NOFORN": "CUI//NOFORN//SP-PRVCY//EXPT",
		"CUI//PIERS":                 "CUI",
		"SECRET//NODIS":              "SECRET//NODIS",
		"TOP SECRET//SI-PIERS//NF":   "TOP SECRET//SI-··········//NOFORN",
		"SECRET//SAR-GREEN HERON":    "SECRET//SAR-··········",
		"SECRET//REL TO USA, GBR":    "SECRET//REL TO USA, GBR",
		"SECRET//RELIDO":             "SECRET//RELIDO",
		"SENSITIVE BUT UNCLASSIFIED": "UNCLASSIFIED//SBU",
		"TOP SECRET//SI-G ABCD/TK-IDIT//RSEN/ORCON/NOFORN": "TOP SECRET//SI-G ··········" +
			"/TK-IDIT//RSEN/ORCON/NOFORN",
		"UNCLASSIFIED//FOUO":          "UNCLASSIFIED//FOUO",
		"CONFIDENTIAL\nNODIS":         "CONFIDENTIAL//NODIS",
		"TOP SECRET//COMINT//NOFORN":  "TOP SECRET//SI//NOFORN",
		"SECRET//NOFORN//LES/NNPI":    "SECRET//NOFORN//LES/NNPI",
		"SECRET//DISPLAY ONLY AFG":    "SECRET//DISPLAY ONLY AFG",
		"//NATO SECRET":               "//NATO SECRET",
		"TOP SECRET//SI/TK//RELIDO":   "TOP SECRET//SI/TK//RELIDO",
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

// TestHeaderTextOfFormerTimes: SENSITIVE was a word of its own before it was SBU.
func TestHeaderTextOfFormerTimes(t *testing.T) {
	for banner, want := range map[string]string{
		"SECRET/SENSITIVE":       "SECRET//SENSITIVE",
		"TOP SECRET//SENSITIVE":  "TOP SECRET//SENSITIVE",
		"CONFIDENTIAL SENSITIVE": "CONFIDENTIAL//SENSITIVE",
		"SECRET":                 "SECRET",
	} {
		docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", banner+
			"\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, 1988\n\nSUBJECT: Ferry talks\n\nThe pier is new.\n\n"+banner+"\n")))
		require.Len(t, docs, 1, banner)
		assert.Equal(t, want, headerText(docs[0]), banner)
	}
}

// TestJSONOfAPaperSaysWhatItsMarksCallFor: in the form of its banner, and how many marks were read in part. Numbered
// paragraphs without a mark are no marked portions.
func TestJSONOfAPaperSaysWhatItsMarksCallFor(t *testing.T) {
	const head = "\n\nMEMORANDUM FOR THE MAYOR\n\nMarch 3, 2016\n\nSUBJECT: (U) Ferry talks\n\n"
	of := func(text string) jsonCable {
		f := &File{Path: "a.txt", Content: files.Content{File: source.NewFile("a.txt", text)}}
		docs := cable.Documents(grammar.NewParser().Parse(f.Content.File))
		require.Len(t, docs, 1)
		linter, err := lint.NewLinter(nil, lint.Options{})
		require.NoError(t, err)
		f.Results = []lint.Result{linter.Cable(docs[0])}
		return fileJSON(f).Cables[0]
	}
	c := of("SECRET//HCS-P//ORCON/NOFORN" + head + "(S//HCS-P//OC/NF) The pier is new.\n\n(U) So is he.\n\n" +
		"SECRET//HCS-P//ORCON/NOFORN\n")
	require.Equal(t, c.Header, c.Derived)
	require.Empty(t, c.Notes)
	require.Equal(t, 2, c.Portions)

	c = of("SECRET//NOFORN" + head + "(S//REL TO USA, PIERS) The pier is new.\n\n(S//NF) So is he.\n\nSECRET//NOFORN\n")
	require.Equal(t, "SECRET//NOFORN", *c.Derived)
	require.Len(t, c.Notes, 1)
	require.Contains(t, c.Notes[0], "1 portion mark was not counted whole")

	c = of("SECRET" + head + "1. The pier is new.\n\n2. So is he.\n\n3. So are they.\n\nSECRET\n")
	require.Zero(t, c.Portions)
}
