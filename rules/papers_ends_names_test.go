package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestEndsNameOthers: head and foot name the same sources, programs, compartments and readers, in any order and form.
func TestEndsNameOthers(t *testing.T) {
	const memo = "\n\nMEMORANDUM FOR THE MAYOR\n\nMay 3, 2018\n\n(S) The pier is new.\n\n(U) It is old.\n\n" +
		"Classified By: Rosa Quill, Director\nDerived From: Pier Guide, 20160101\nDeclassify On: 20410101\n\n"
	ends := func(head, foot string) []string { return onlyOf(reported(t, head+memo+foot+"\n"), "B004") }
	for _, pair := range [][2]string{
		{"SECRET//FGI DEU", "SECRET//FGI GBR"}, {"SECRET//FGI DEU GBR//NOFORN", "SECRET//FGI GBR//NOFORN"},
		{"SECRET//FGI//NOFORN", "SECRET//FGI GBR//NOFORN"}, {"SECRET//SAR-AB//NOFORN", "SECRET//SAR-CD//NOFORN"},
		{"SECRET//DISPLAY ONLY GBR", "SECRET//DISPLAY ONLY CAN"}, {"SECRET//RD-N//NOFORN", "SECRET//RD//NOFORN"},
	} {
		require.Equal(t, []string{"B004 warning"}, ends(pair[0], pair[1]), pair)
		require.Equal(t, []string{"B004 warning"}, ends(pair[1], pair[0]), pair)
		require.Empty(t, ends(pair[0], pair[0]), pair)
	}
	for _, pair := range [][2]string{
		{"SECRET//FGI DEU GBR", "SECRET//FGI GBR DEU"}, {"SECRET//FGI DEU//NOFORN", "SECRET // FGI DEU // NOFORN"},
		{"SECRET//DISPLAY ONLY CAN, GBR", "SECRET//DISPLAY ONLY GBR, CAN"},
		{"SECRET//FGI DEU//NOFORN", "SECRET//FGI DFU//NOFORN"}, // a machine misread it
		{"SECRET//RD//NOFORN", "SECRET//RESTRICTED DATA//NOFORN"}, {"SECRET//FRD", "SECRET//FORMERLY RESTRICTED DATA"},
		{"SECRET//SAR-AB//NOFORN", "SECRET//SPECIAL ACCESS REQUIRED-AB//NOFORN"},
		{"SECRET//FGI GBR", "SECRET//FOREIGN GOVERNMENT INFORMATION GBR"},
		{"SECRET//RD-N//NOFORN", "SECRET//RD-CNWDI//NOFORN"}, {"SECRET//NF", "SECRET//NOFORN"},
	} {
		require.Empty(t, ends(pair[0], pair[1]), pair)
	}
}
