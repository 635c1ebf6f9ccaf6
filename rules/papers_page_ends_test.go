package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// pagesOf is a memorandum whose first page has its banner at its head and its foot, and other pages.
func pagesOf(pages ...string) string {
	return memoTitle + memoBody + memoBlock + "SECRET\n\f" + strings.Join(pages, "\f")
}

// TestPagesWithABannerAtOneEnd: where the other pages have their banner at head and foot, each page needs both.
func TestPagesWithABannerAtOneEnd(t *testing.T) {
	const whole = "SECRET\n\n(S) The pier leaks at night.\n\nSECRET\n"
	for page, want := range map[string]string{
		"- 2 -\n\n(C) The ferry sails.\n\nCONFIDENTIAL\n":             "head",
		"(C) The ferry sails.\n\nSECRET\n":                            "head",
		"SOURCE LIST\n\n(U) Port Guide 1, dated 20250101\n\nSECRET\n": "head",
		"If the mayor asks, the answer is no.\n\nSECRET\n":            "head",
		"CONFIDENTIAL\n\n(U) ANNEX A: PIERS\n\n(C) Four of them.\n":   "foot",
		"SECRET\n\n(C) The ferry sails.\n\n          Page 2 of 3\n":   "foot",
		"SECRET\n\nIf the mayor asks, the answer is no.\n":            "foot",
		// traps
		whole: "",
		"CONFIDENTIAL\n\n(C) The ferry sails.\n\nCONFIDENTIAL   Page 2 of 3\n": "",
		"- 2 -\n\nSECRET\n\n(C) The ferry sails.\n\nSECRET\n- 3 -\n":           "",
		"THIS PAGE INTENTIONALLY LEFT BLANK\n\nSECRET\n":                       "",
		"SECRET\n\nTAB A\n": "",
		"THIS PAGE IS UNCLASSIFIED\n\n(U) The ferry sails.\n\nUNCLASSIFIED\n":     "",
		"HARBOR OFFICE\n\nSECRET\n\n(C) The ferry sails.\n\nSECRET\n\nR. Quill\n": "",
		"\n": "",
	} {
		for name, text := range map[string]string{"last": pagesOf(page), "second": pagesOf(page, whole)} {
			if name == "last" && strings.HasPrefix(page, "SECRET\n\n(C) The ferry sails.\n\n  ") {
				continue // the copy may have lost its end
			}
			said := messagesOf(t, text, "B005")
			if want == "" {
				require.NotContains(t, said, "at its", "%s %q", name, page)
			} else {
				require.Contains(t, said, "no banner at its "+want, "%s %q", name, page)
			}
		}
	}
	half := "SECRET\n\n(C) The ferry sails.\n"
	require.Contains(t, reported(t, pagesOf(whole, half, half)), "B005 info")
	require.Contains(t, reported(t, pagesOf(whole, whole, half)), "B005 warning")
	require.NotContains(t, strings.Join(reported(t, pagesOf(half, half)), " "), "B005", "the copy has heads alone")
	require.NotContains(t, strings.Join(reported(t, pagesOf("SECRET\n\n(C) The ferry sails and the old\n")), " "), "B005",
		"the text was cut")
	letterhead := "(U) The office of the harbor.\n\n" + pagesOf(whole)
	require.NotContains(t, messagesOf(t, letterhead, "B005"), "at its head")
}

// TestTurnsOfPagesWithoutBanners: without form feeds a page turns where its number is, between two banners.
func TestTurnsOfPagesWithoutBanners(t *testing.T) {
	const both = "\n\nSECRET\n\nSECRET\n- 2 -\n\n"
	turned := func(turns ...string) string {
		text := memoTitle + memoBody
		for _, turn := range turns {
			text += turn + "(C) The ferry sails at night, and the mayor knows it."
		}
		return text + memoBlock + "SECRET\n"
	}
	for turn, want := range map[string]string{
		"\n\nSECRET\n- 3 -\n\n":                "one banner is where the page turns",
		"\n\n- 3 -\nSECRET\n\n":                "one banner is where the page turns",
		"\n\nSECRET\nPage 3 of 4\n\n":          "one banner is where the page turns",
		"\n\n- 3 -\n\n":                        "no banner is where the page turns",
		"\n\nSECRET\n- 2 -\nSECRET\n\n":        "",
		"\n\nSECRET\nSECRET\n\n":               "",
		"\n\nSECRET\n\n":                       "", // without a number it may be of one page
		"\n\nSECRET\n- 2 -\n- 3 -\nSECRET\n\n": "",
		"\n\n":                                 "",
	} {
		for severity, text := range map[string]string{"warning": turned(both, turn, both), "info": turned(both, turn)} {
			said := messagesOf(t, text, "B005")
			require.Equal(t, want == "", said == "", "%q: %s", turn, said)
			require.Contains(t, said, want, "%q", turn)
			if want != "" {
				require.Contains(t, reported(t, text), "B005 "+severity, "%q", turn)
			}
		}
	}
	one := "\n\nSECRET\n- 2 -\n\n"
	require.NotContains(t, strings.Join(reported(t, turned(one, one, both)), " "), "B005", "most have one")
	require.NotContains(t, strings.Join(reported(t, turned(one)), " "), "B005", "the foot of a page, or a head")
	top := strings.Replace(turned(both, both), memoTitle, "- 1 -\n\n"+memoTitle, 1)
	require.NotContains(t, strings.Join(reported(t, top), " "), "B005", "a number above all")
}
