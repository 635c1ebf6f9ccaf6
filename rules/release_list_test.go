package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestReleaseLists: a release list that is not valid is reported in each place that may have one, and a valid list in
// none.
func TestReleaseLists(t *testing.T) {
	const line = "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412"
	draft := quellville[strings.Index(quellville, "C O N"):]
	places := []struct {
		name string
		put  func(list string) string
	}{
		{"portion", func(list string) string { return strings.Replace(quellville, "4. (C)", "4. (C//"+list+")", 1) }},
		{"one stroke", func(list string) string { return strings.Replace(quellville, "4. (C)", "4. (C/"+list+")", 1) }},
		{"first portion", func(list string) string { return strings.Replace(quellville, "1. (C)", "1. (C//"+list+")", 1) }},
		{"last portion", func(list string) string { return strings.Replace(quellville, "6. (C)", "6. (C//"+list+")", 1) }},
		{"bullet", func(list string) string {
			return strings.Replace(quellville, "them long.\n", "them long:\n\n-- (C//"+list+") A source told us so.\n", 1)
		}},
		{"subject", func(list string) string {
			return strings.Replace(quellville, "SUBJECT: ", "SUBJECT: (C//"+list+") ", 1)
		}},
		{"undated", func(list string) string { return strings.Replace(draft, "4. (C)", "4. (C//"+list+")", 1) }},
		{"caption", func(list string) string { return strings.Replace(quellville, "SIPDIS\n", "SIPDIS\n"+list+"\n", 1) }},
		{"classification line", func(list string) string {
			return strings.Replace(quellville, line, "C O N F I D E N T I A L//"+list+" QUELLVILLE 000412", 1)
		}},
		{"classification line in one word", func(list string) string {
			return strings.Replace(quellville, line, "CONFIDENTIAL//"+list+" QUELLVILLE 000412", 1)
		}},
		{"banner below the line", func(list string) string {
			return strings.Replace(quellville, line, line+"\nCONFIDENTIAL//"+list, 1)
		}},
	}
	for _, place := range places {
		for list, faulty := range map[string]bool{
			"REL TO": true, "REL": true, "REL TO USA": true, "REL TO GBR": true, "REL TO AUS, CAN": true,
			"REL TO USA, XYZ": true, "REL TO XYZ": true, "REL TO USA, GBR, QQX": true, "REL TO USA GBR": true,
			"REL TO USA, FRNACE": true, "REL TO USA, G8R": true, "REL TO CAN AND GBR": true,
			"REL TO USA, XX": true, "REL TO USA, GBR, QQZZ": true, "REL TO USA, Q": true, "REL TO QQZZ": true,
			"REL TO USA, GBR": false, "REL TO USA, UK": false, "REL TO USA, EU": false, "REL TO USA, TEYE": false,
			"REL TO USA, FVEY": false, "REL TO USA, AUS, CAN, GBR, NZL": false,
			"REL TO USA, NATO": false, "REL NATO": false, "REL UK": false,
		} {
			codes := strings.Join(codesOf(t, place.put(list)), " ")
			// a caption of the key alone is not read as one
			if found := strings.Contains(codes, "P020") || list == "REL TO" && strings.Contains(codes, "P018"); found != faulty {
				t.Errorf("%s, %s: %s", place.name, list, codes)
			}
		}
	}
}

// TestListsWithoutCommas: a list in which commas are missing is reported once, with the list that is meant, and is not
// compared with those of the portions.
func TestListsWithoutCommas(t *testing.T) {
	for list, want := range map[string]string{
		"USA AUS GBR": "USA, AUS, GBR", "USA, USA AUS": "USA, AUS", "USA, AUS GBR": "USA, AUS, GBR",
		"USA AUS, GBR": "USA, AUS, GBR",
	} {
		banner := "SECRET//REL TO " + list
		text := banner + memoDate + "(S//REL TO USA, AUS, GBR) He told us so.\n\n(U) She did, too.\n\n" +
			"(S//REL TO USA, AUS, GBR) We left." + memoBlock + banner + "\n"
		var found []lint.Diagnostic
		for _, d := range foundIn(t, text) {
			if d.Rule.Code == "P020" || d.Rule.Code == "R009" || d.Rule.Code == "P014" {
				found = append(found, d)
			}
		}
		require.Len(t, found, 1, list)
		require.Equal(t, "P020", found[0].Rule.Code, list)
		require.Equal(t, "write REL TO "+want, found[0].Help, list)
	}
	have := reported(t, "SECRET//REL TO USA, AUS"+memoDate+"(S//REL TO USA, AUS, GBR) He told us so.\n\n(U) She did.\n\n"+
		"(S//REL TO USA, AUS, GBR) We left."+memoBlock+"SECRET//REL TO USA, AUS\n")
	require.Contains(t, have, "R009 warning")
}

// TestMarkingsAfterReleaseLists: a control or a category after a release list is no country of it, in banners and in
// marks, also if it is of no register.
func TestMarkingsAfterReleaseLists(t *testing.T) {
	for list, more := range map[string]string{
		"REL TO USA, GBR//NNPI": "", "REL TO USA, FVEY//LES": "", "REL TO USA, GBR//SSI": "", "REL TO USA, GBR/RELIDO": "",
		"DISPLAY ONLY IRQ//LES": "", "DISPLAY ONLY IRQ//NNPI": "", "REL TO USA, GBR/DISPLAY ONLY IRQ//NNPI": "",
		"REL TO USA, GBR//EXDIS": "", "REL TO USA, GBR//DCNI": "C017 warning", "REL TO USA, GBR//HARBOR": "B009 info",
		"REL TO USA, GBR//ACCM-HARBOR": "B009 info", "REL TO USA, GBR//RELIDO": "C018 warning",
		"REL TO USA, GBR, NNPI": "P020 warning", "REL TO USA, NZ//NNPI": "P020 warning",
	} {
		banner := "SECRET//" + list
		found := reported(t, banner+memoDate+"(S//"+list+") He told us so.\n\n(U) She did, too.\n\n(S//"+list+
			") We left."+memoBlock+banner+"\n")
		if more == "" {
			require.Empty(t, found, list)
			continue
		}
		require.Contains(t, found, more, list)
		for _, code := range found {
			require.Equal(t, more, code, list)
		}
	}
	found := reported(t, "SECRET//REL TO USA, GBR"+memoDate+
		"(S//REL TO USA, GBR//NNPI) He told us so.\n\n(U) She did.\n\n(S//REL TO USA, GBR) We left."+memoBlock+
		"SECRET//REL TO USA, GBR\n")
	require.NotContains(t, strings.Join(found, " "), "P0", "NNPI is a control")
}
