package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// dataMemo is a derivative memorandum below a banner with restricted data.
func dataMemo(banner, body, until string) string {
	return banner + memoDate + "(U) The pier is new.\n\n" + body + "\n\nClassified By: Rosa Quill, Director, XYZ\n" +
		"Derived From: Port Guide 1, dated 20250101\n" + until + "\n\n" + banner + "\n"
}

// TestNoOrderEndsRestrictedData: a paper in which all that is classified is RD or FRD needs no instruction of an order,
// and may say that none is applicable.
func TestNoOrderEndsRestrictedData(t *testing.T) {
	for _, c := range []struct {
		banner, body string
		asked        bool
	}{
		{"SECRET//RD", "(S//RD) He sold it.", false}, {"SECRET//FRD", "(S//FRD) He sold it.", false},
		{"TOP SECRET//RD//NOFORN", "(TS//RD//NF) He sold it.", false},
		{"SECRET//RESTRICTED DATA", "(S//RD) He sold it.", false},
		{"SECRET//RD", "(S//RD) He sold it.\n\n(C//FRD) She did.", false},
		{"SECRET//RD-CNWDI", "(S//RD-N) He sold it.", false}, {"SECRET//RD-CNWDI", "(S//RD-CNWDI) He sold it.", false},
		{"SECRET//RD-SIGMA 14", "(S//RD-SG 14) He sold it.", false},
		{"SECRET//FRD-SIGMA 14 18", "(S//FRD-SG 14 18) He sold it.", false},

		{"SECRET//RD", "(S//RD) He sold it.\n\n(S) She did.", true},
		{"SECRET//RD", "(S//RD) He sold it.\n\n(C//NF) She did.", true},
		{"SECRET//TFNI", "(S//TFNI) He sold it.", true}, // classified under the order: 32 CFR 2001.24(i)(2)
		{"SECRET//NOFORN", "(S//NF) He sold it.", true},
	} {
		have := strings.Join(onlyOf(reported(t, dataMemo(c.banner, c.body, "")), "A015 D001 D002 R004 R012 P004"), " ")
		require.Equal(t, c.asked, have != "", "%s %s: %s", c.banner, c.body, have)
		require.Equal(t, c.asked, strings.Contains(have, "A015"), "%s %s: %s", c.banner, c.body, have)
		have = strings.Join(reported(t, dataMemo(c.banner, c.body, "Declassify On: N/A")), " ")
		require.Equal(t, c.asked, strings.Contains(have, "D002"), "%s %s: %s", c.banner, c.body, have)
	}
	bare := "SECRET//RD" + memoDate + "(S//RD) He sold it.\n\nSECRET//RD\n"
	require.NotContains(t, strings.Join(reported(t, bare), " "), "D001")
	require.Contains(t, strings.Join(reported(t, strings.ReplaceAll(bare, "//RD", "")), " "), "D001")
}
