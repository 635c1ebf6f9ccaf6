package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFaultsThatNoReleaseCauses: the stamp of a release or the number of an archive says that lines and words may be
// lost. How the words that are there are spelled, and in which order, is the paper's own.
func TestFaultsThatNoReleaseCauses(t *testing.T) {
	paper := func(banner, date, mark, block string) string {
		return banner + "\n\n" + date + "\n\nMEMORANDUM FOR THE BOARD OF PIERS\n\nSUBJECT: (U) Ferry talks\n\n1. " + mark +
			" The harbor master signs on Friday.\n\n2. (U) He told us so twice.\n\n" + block + "\n\n" + banner + "\n"
	}
	const (
		date   = "March 12, 2018"
		block  = "Classified By: Rosa Quill, Director\nReason: 1.4(d)\nDeclassify On: 20280312"
		stamp  = "Approved For Release 2019/03/20"
		number = "CIA-RDP90-00000R000200030017-7"
	)
	for _, c := range []struct{ banner, date, mark, block, code string }{
		{"SECRET//OC-USGOV/NOFORN", date, "(S//OC-USGOV/NF)", block, "C018"},
		{"SECRET//NOFORN/ORCON", date, "(S//OC/NF)", block, "C018"},
		{"SECRET//NOFORN//PROPIN", date, "(S//NF)", block, "C018"},
		{"SECRET//ORCON/NOFORN", date, "(S//NF/OC)", block, "C018"},
		{"TOP SECRET//TK/SI//NOFORN", date, "(TS//SI/TK//NF)", block, "C018"},
		{"SECRET//NOFORN/ORCON", "Board of Piers", "(S//OC/NF)", block, "C018"},
		{"SECRET//REL TO USA, GBR, AUS", date, "(S//REL)", block, "P014"},
		{"SECRET//REL TO USA, AUS, GBR", date, "(S//REL TO USA, GBR, AUS)", block, "P014"},
		{"SECRET//NOFORN", date, "(S//NF)", strings.Replace(block, ", Director", "", 1), "A009"},
		{"SECRET//NOFORN", date, "(S//NF)", strings.Replace(block, "Reason: 1.4(d)\n", "", 1), "A002"},
		{"SECRET//NOFORN", "Board of Piers", "(S//NF)", block, "A017"},
		{"SECRET//RD//NOFORN", date, "(S//RD//NF)", block, "A022"},
	} {
		text := paper(c.banner, c.date, c.mark, c.block)
		assert.NotEmpty(t, onlyOf(reported(t, text), c.code), text)
		for _, line := range []string{stamp, number, stamp + " : " + number} {
			for _, copied := range []string{line + "\n\n" + text, text + "\n" + line + "\n",
				strings.Replace(text, "\n\n2. ", "\n\n"+line+"\n\n2. ", 1)} {
				assert.Equal(t, []string{c.code + " info"}, slices.Compact(onlyOf(reported(t, copied), c.code)), copied)
			}
		}
	}
}

// TestFaultsThatAReleaseMayCause: what is missing may be struck or lost, and an old paper is not written again.
func TestFaultsThatAReleaseMayCause(t *testing.T) {
	const rest = "\n\nMarch 12, 2018\n\nMEMORANDUM FOR THE BOARD OF PIERS\n\nSUBJECT: (U) Ferry talks\n\n1. "
	for _, c := range []struct{ banner, date, mark, codes string }{
		{"TOP SECRET//SI-G//NOFORN", "March 12, 2018", "(TS//SI-G//OC/NF)", "C018"}, // without ORCON
		{"UNCLASSIFIED//SI", "March 12, 2018", "(U//SI)", "C017"},
		{"SECRET//REL TO USA", "March 12, 2018", "(S//REL TO USA)", "P014"},
		{"SECRET//REL TO GBR, USA", "March 12, 2018", "(S//REL TO USA, GBR)", "P014"},
		{"SECRET//NOFORN/NOFORN", "March 12, 2018", "(S//NF)", "C018"},
		{"SECRET//NOFORN/ORCON", "March 12, 2004", "(S//OC/NF)", "C018"},
		{"SECRET/NOFORN/ORCON", "March 12, 1984", "(S/NF/OC)", "C018"},
		{"SECRET", "Board of Piers", "(S)", "A017"},
		{"SECRET/RD", "March 12, 1974", "(S/RD)", "A022"},
	} {
		text := c.banner + strings.Replace(rest, "March 12, 2018", c.date, 1) + c.mark +
			" The harbor master signs.\n\n2. (U) He told us so.\n\n" + c.banner + "\n\nApproved For Release 2019/03/20\n"
		assert.Empty(t, onlyOf(reported(t, text), c.codes), text)
	}
}

// TestLinesBetweenSignsOfARelease: the reason is there, and was not read in its place.
func TestLinesBetweenSignsOfARelease(t *testing.T) {
	const memo = "CONFIDENTIAL\n\nMEMO TO:  The Mayor            May 4, 2009\nFROM:     PRT - Rosa Quill\n" +
		"SUBJECT:  Piers\n\n(C) The pier is new.               1.4(D)\n                                   B1\n" +
		"(U) The quay is old.\n\n"
	for _, block := range []string{
		"Classified by: Rosa Quill, Director, PRT        B6\nReason: 1.4 (d)\nDeclassify on: 05/04/2019\n",
		"Classified by: Rosa Quill, Director, PRT        B6\nB1 Reason 1.4 (d)\nDeclassify on: 05/04/2019\n",
		"Classified by: Rosa Quill, Director, PRT        B6\nReas0n: 1.4 (d)\nDeclassify on: 05/04/2019\n",
	} {
		assert.Empty(t, onlyOf(reported(t, memo+block+"\nCONFIDENTIAL\n\nApproved For Release 2019/03/20\n"), "A002"), block)
	}
	assert.Empty(t, onlyOf(reported(t, memo+"Classified by: Director\nReason: 1.4 (d)\nDeclassify on: 05/04/2019\n"+
		"\nCONFIDENTIAL\n\nApproved For Release 2019/03/20\n"), "A008"))
	misread := "SECRETI/NOFORN\n\nPiers of the harbor\n\n(SIINF) The pier is new.\n\n(U) The quay is old.\n\n" +
		"Classified By: 31177\nDerived From: Pier Guide, dated 20110203\nDeclassify On: 20390101\n\nSECRETI/NOFORN\n" +
		"\nApproved For Release 2019/03/20\n"
	assert.Empty(t, onlyOf(reported(t, misread), "A017"))
}
