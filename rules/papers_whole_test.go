package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestTextsThatGoOn: what a text lacks that ends without a banner, or of which a banner was not read, may be on another
// page.
func TestTextsThatGoOn(t *testing.T) {
	const top = "SECRET//NOFORN\n\n17 October 2017\n\nFinal Report of the Board\n\n"
	const said = "The board of the harbor was told on Friday that the new pier is not for sale.\n\n"
	const more = said + said + said + said + said
	for body, want := range map[string]string{
		more + "SECRET//NOFORN\n": "A001 warning, D001 warning, P002 info",
		said + "SECRET//NOFORN\n\n17 October 2017\n\n" + more + "1\n\n/\n": "A001 info, D001 info, P002 info",
	} {
		have := reported(t, top+body)
		for _, code := range strings.Split(want, ", ") {
			require.Contains(t, have, code, body)
		}
	}
	marked := "SECRET\n\n17 October 2017\n\nMEMORANDUM FOR THE MAYOR\n\n(U) Old.\n\n(C) New.\n\n(C) It leaks.\n\n"
	require.Contains(t, reported(t, marked+memoBlock[2:]+"SECRET\n"), "R003 warning")
	require.Contains(t, reported(t, strings.TrimPrefix(marked, "SECRET\n\n")+memoBlock[2:]+"SECRET\n"), "R003 info")
}

// TestFeetOfOtherPages: a head and a foot that may be of two pages differ by right, since each page may have its own
// level.
func TestFeetOfOtherPages(t *testing.T) {
	memo := func(body, foot string) []string {
		return onlyOf(reported(t, "SECRET//NOFORN"+memoDate+"(S//NF) He told us so.\n\n"+body+memoBlock[1:]+foot), "B004")
	}
	long := strings.Repeat("(U) The pier is old.\n\n", 30)
	for _, c := range []struct{ body, foot, want string }{
		{"", "SECRET\n", "warning"},
		{"SECRET//NOFORN\nSECRET\n\n" + long, "SECRET//NOFORN\n", "warning"},
		{"SECRET\nSECRET//NOFORN\n\n" + long, "SECRET//NOFORN\n", "warning"},
		// traps
		{"SECRET//NOFORN\nSECRET\n\n" + long, "SECRET\n", ""},
		{long, "SECRET\n", "info"},
		{"(U) It is old.\n\n- 2 -\n\n", "SECRET\n", "info"},
		{"SECRET//NOFORN\n\n(U) It is old.\n\n", "SECRET\n", "info"},
		{"", "SECRET\n\nThe same room, an hour later.\n", "info"},
		{"", "SECRET//NOFORN W O R K I N G  D R A F T\n", ""},
		{"", "SECRET//NOFORN F I N A L D R A F T\n", ""},
	} {
		want := []string(nil)
		if c.want != "" {
			want = []string{"B004 " + c.want}
		}
		require.Equal(t, want, memo(c.body, c.foot), c.body+c.foot)
	}
	list := strings.ReplaceAll(soundMemo, "SECRET", "SECRET//REL TO USA, FVEY")
	for draft, want := range map[string][]string{" W O R K I N G  D R A F T": nil, " DRAFT - FOR COMMENT": {"B004 info"}} {
		foot := strings.TrimSuffix(list, "\n") + draft + "\n"
		require.Equal(t, want, onlyOf(reported(t, foot), "B004"), draft)
		require.NotContains(t, strings.Join(reported(t, foot), " "), "error", draft)
	}
}
