package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// brokenMemo is a memorandum with lines at its head and its foot.
func brokenMemo(head, foot string) string {
	return head + "\n\n3 May 2024\n\nMEMORANDUM FOR THE DIRECTOR OF FERRIES\n\nSUBJECT:  (U) Second ferry\n\n" +
		"(S//REL TO USA, AUS, CAN, GBR, NZL) The harbor master calls each night.\n\n(U) The pier is old.\n\n" +
		"Classified By: 1234567\nDerived From: Port Guide 1-52\nDeclassify On: 20490503\n\n" + foot + "\n"
}

// TestReleaseListBroken: a list whose line a copy broke was not read whole, so that what it seems to leave out is a
// note.
func TestReleaseListBroken(t *testing.T) {
	const whole = "SECRET//REL TO USA, AUS, CAN, GBR, NZL"
	for _, broken := range []string{
		"GBR, NZL\n\nSECRET//REL TO USA, AUS, CAN,",
		"GBR, NZL\nSECRET//REL TO USA, AUS, CAN,",
		"SECRET//REL TO USA, AUS, CAN,\nGBR, NZL",
		"SECRET//REL TO USA, AUS, CAN, \n\nGBR, NZL",
		"SECRET//REL TO USA, AUS, CAN\nGBR, NZL",
		"SECRET//REL TO USA, AUS, CAN\n\n  GBR, NZL",
		"SECRET//REL TO USA, AUS, CAN\n, GBR",
		"**SECRET//REL TO USA, AUS, CAN**\n**GBR, NZL**",
		"SECRET//REL TO USA, AUS, CAN\nGBR, NZL//FISA",
		"SECRET//REL TO USA, AUS, CAN AND\nGBR",
		"SECRET//REL TO USA, AUS, CAN,",
		"SECRET//REL TO USA,\nAUS, CAN, GBR, NZL",
		"SECRET//REL TO\nUSA, AUS, CAN, GBR, NZL",
		"SECRET//REL TO\nFVEY",
		"SECRET//REL TO USA, FRA\r\nDEU, NATO",
	} {
		for _, memo := range []string{brokenMemo(whole, broken), brokenMemo(broken, whole), brokenMemo(broken, broken)} {
			require.NotContains(t, strings.Join(reported(t, memo), "\n"), "warning", memo)
		}
		require.Contains(t, reported(t, brokenMemo(whole, broken)), "B004 info", broken)
		require.Contains(t, strings.Join(reported(t, brokenMemo(broken, broken)), "\n"), "info", broken)
		// the level was read
		higher := brokenMemo(whole, strings.Replace(broken, "SECRET", "TOP SECRET", 1))
		require.Contains(t, reported(t, higher), "B004 warning", broken)
	}
	for _, read := range []string{
		"SECRET//REL TO USA, AUS, CAN",
		"SECRET//REL TO USA, AUS, CAN\nNZL",
		"SECRET//REL TO USA, AUS, CAN\nPORT, PIER",
		"SECRET//REL TO USA, AUS, CAN\nPier, Port",
		"SECRET//NOFORN\nGBR, NZL",
		"SECRET\nGBR, NZL",
	} {
		require.Contains(t, reported(t, brokenMemo(whole, read)), "B004 warning", read)
	}
	another := brokenMemo(whole, "SECRET//REL TO USA, AUS, CAN\nPage 2")
	require.Contains(t, reported(t, another), "B004 info", "of another page")
	require.Empty(t, reported(t, brokenMemo(whole, whole)))
	const group = "SECRET//REL TO USA, FVEY" // the same countries
	for _, memo := range []string{brokenMemo(whole, group), brokenMemo(group, whole), brokenMemo(group, group)} {
		require.Empty(t, reported(t, memo), memo)
	}
	require.Contains(t, reported(t, brokenMemo(whole+", FRA", group)), "B004 warning")
	require.Contains(t, reported(t, brokenMemo("SECRET//REL TO USA, AUS", "SECRET//REL TO USA, AUS")), "R009 warning")
	require.Contains(t, reported(t, brokenMemo("SECRET//REL TO USA", "SECRET//REL TO USA")), "P020 warning")
	require.Contains(t, reported(t, brokenMemo("SECRET//REL TO", "SECRET//REL TO")), "P020 warning")
}
