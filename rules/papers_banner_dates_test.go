package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDatesOfBanners: a paper of which a banner ends with the date of declassification says when it is declassified.
// After the register gave up that date, a note says that nothing but the banner has it.
func TestDatesOfBanners(t *testing.T) {
	memo := func(banner, day, block string) string {
		return banner + "\n\nMEMORANDUM FOR THE MAYOR\n\n" + day + "\n\nSUBJECT: (U) Piers\n\n" +
			"(S//NF) The code is changed each week.\n\n(U) The pier is old.\n\n" + block + "\n\n" + banner + "\n"
	}
	const by = "Classified By: Rosa Quill, Director\nReason: 1.4(d)"
	for _, block := range []string{"", by} {
		for _, banner := range []string{"SECRET//NOFORN//20310514", "SECRET//NOFORN//X1", "SECRET//NOFORN//25X1",
			"TOP SECRET//COMINT//NOFORN//20310514"} {
			require.Empty(t, onlyOf(reported(t, memo(banner, "May 14, 2006", block)), "D001 A015"), banner)
			later := onlyOf(reported(t, memo(banner, "May 14, 2012", block)), "D001 A015")
			require.Equal(t, []string{"D001 info"}, later, banner)
		}
		for _, banner := range []string{"SECRET//NOFORN", "SECRET//ORCON,NOFORN", "SECRET//REL TO USA, GBR"} {
			require.Contains(t, strings.Join(onlyOf(reported(t, memo(banner, "May 14, 2006", block)), "D001 A015"), " "),
				"warning", banner)
		}
	}
	require.Contains(t, messagesOf(t, memo("SECRET//NOFORN//20310514", "May 14, 2012", ""), "D001"), "only the banner")
}
