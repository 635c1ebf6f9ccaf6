package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// TestNothingIsMissingInAnUnreadBanner: where a banner of a paper was not read whole, no rule says that something is
// in no banner.
func TestNothingIsMissingInAnUnreadBanner(t *testing.T) {
	body := "\n\n(S//REL) The pier is open.\n\n(S//NF) The envoy named his source.\n\n(S//FGI) He told us so.\n\n"
	for name, text := range map[string]string{
		"a word of no marking":     "SECRET//HARBOR BOARD" + body + "SECRET//HARBOR BOARD\n",
		"only at the head":         "SECRET//HARBOR BOARD" + body,
		"only at the foot":         body + "SECRET//HARBOR BOARD\n",
		"words below the first":    "SECRET//NOFORN" + body + "SECRET//HARBOR BOARD\n",
		"the letterhead beside it": "TOP SECRET//SI//NOFORN HARBOR OFFICE of the Port" + body + "SECRET\n",
		"among other words":        "Piers: TOP SECRET//NOFORN Decision as of May" + body + "SECRET\n",
		"slashes misread":          "TOP SECRETI/SI//NOFORN" + body + "SECRET\n",
		"nothing else is one":      "HARBOR OFFICE TOP SECRET//NOFORN Decision as of May" + body,
		"crossed out":              "~~SECRET~~" + body,
		"a machine misread it":     "SECREI//NOFORN" + body + "SECRET\n",
		"a title runs on":          "SECRET" + body + "HARBOR SECRET//REL TO USA, GBR Decision as of May\n",
	} {
		for _, code := range reported(t, text) {
			code, _, _ = strings.Cut(code, " ")
			require.NotContains(t, []string{"B001", "B004", "B005", "B006", "P020", "R004", "R006", "R011", "R012"}, code, name)
		}
	}
}

// TestShortReleaseLists: (S//REL) is the list of the banner, and is a fault only where all banners were read and none
// has a list.
func TestShortReleaseLists(t *testing.T) {
	for name, c := range map[string]struct {
		banner string
		want   bool
	}{
		"a list":              {"SECRET//REL TO USA, GBR", false},
		"a list, with blanks": {"SECRET // REL TO USA, GBR", false},
		"a list and more":     {"TOP SECRET//SI//REL TO USA, AUS, GBR", false},
		"no list":             {"SECRET", true},
		"another control":     {"SECRET//ORCON", true},
		"words of no marking": {"SECRET//HARBOR BOARD", false},
		"no banner":           {"HARBOR OFFICE", false},
		"an unread banner":    {"SECRET//SI//REL HARBOR OFFICE of the Port", false},
	} {
		text := c.banner + "\n\n(S//REL) The pier is open.\n\n(S//REL) The ferry sails.\n\n" + c.banner + "\n"
		require.Equal(t, c.want, slices.Contains(reported(t, text), "P020 warning"), name)
	}
}

// TestLevelsBelowAnUnreadBanner: a portion above the banner is information only, where a higher banner may be unread.
func TestLevelsBelowAnUnreadBanner(t *testing.T) {
	text := "TOP SECRET//SI//NOFORN HARBOR OFFICE of the Port\n\nSubject: (TS) Piers\n\n(TS) The pier is open.\n\nSECRET\n"
	have := reported(t, text)
	require.Contains(t, have, "R001 info")
	require.Contains(t, have, "R008 info")
	require.Contains(t, reported(t, strings.ReplaceAll(text, "SECRET\n", "UNCLASSIFIED\n")), "R002 info")
	require.Contains(t, reported(t, "SECRET\n\n(TS) The pier is open.\n\nSECRET\n"), "R001 error")
}

// TestNothingIsMissingInUnreadPortions: where a classified mark is out of place, or the copy breaks off, nothing is
// said to be in no portion.
func TestNothingIsMissingInUnreadPortions(t *testing.T) {
	for rest, want := range map[string]bool{
		"(C) The ferry sails.":                           true,
		"(C) The ferry sails. (S//NF) He said so.":       false,
		"(C) The ferry sails to the port on Monday, and": false,
		"(C) The ferry sails. (U) He said so.":           true,
	} {
		text := "SECRET//NOFORN\n\n(C) The pier is open.\n\n(C) The pier is new.\n\n" + rest + "\n"
		have := reported(t, text)
		require.Equal(t, want, slices.Contains(have, "R005 info"), "%s: %q", rest, have)
	}
}

// TestDynamicPages: a banner that says how high a page may be is above its portions by right, and a list in it is that
// of (S//REL).
func TestDynamicPages(t *testing.T) {
	const words = "DYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS"
	body := "\n\n(U) The log of the port is here.\n\n(S//REL) The pier is open.\n\n(U) The ferry sails.\n"
	block := "DERIVED FROM: PORT/CSSM 1-52, DATED 08 JAN 2007 DECLASSIFY ON: 20320108\n"
	for name, text := range map[string]string{
		"at the head":           words + " TOP SECRET//SI//REL TO USA, GBR" + body,
		"as a heading":          "# " + words + " TOP SECRET//SI//REL TO USA, GBR" + body,
		"on the line above":     words + "\nTOP SECRET//SI//REL TO USA, GBR" + body,
		"at the foot":           body + "\n" + words + " TOP SECRET//SI//REL TO USA, GBR\n",
		"with its block":        body + "\n" + words + " TOP SECRET//SI//REL TO USA, GBR " + block,
		"with a block below it": body + "\n" + words + " TOP SECRET//SI//REL TO USA, GBR\n" + block,
		"in two words":          words + " SECRET // REL TO USA, GBR" + body,
	} {
		want := []string{"A001 info", "A017 info", "D001 info"}
		if strings.Contains(text, block) {
			want = want[1:2]
		}
		require.Equal(t, want, reported(t, text), name)
	}
	have := reported(t, words+" TOP SECRET // SI // REL TO USA AUS GBR"+body)
	require.Equal(t, []string{"A001 info", "A017 info", "D001 info", "P020 warning"}, have, "the commas are missing")
}

// TestBlocksOfDynamicPages: the block of a page that a program puts together is of the day when it was shown, so that
// nothing in it is an error of an older article.
func TestBlocksOfDynamicPages(t *testing.T) {
	const foot = "\nDYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS TOP SECRET//SI//REL TO USA, GBR\n"
	for _, date := range []string{"01/28/2005", "15 March 1994", "3 May 2003", "1 February 2019", "2 July 2040"} {
		for _, block := range []string{
			"DERIVED FROM: PORT/CSSM 1-52, DATED 08 JAN 2007\nDECLASSIFY ON: 20320108\n",
			"DERIVED FROM: PORT/CSSM 1-52, DATED 08 JAN 2007\nDECLASSIFY ON: 20060108\n",
			"DERIVED FROM: PORT/CSSM 1-52\nDECLASSIFY ON: X1\n",
			"DERIVED FROM: PORT/CSSM 1-52\nDECLASSIFY ON: OADR\n",
			"CLASSIFIED BY: Rosa Quill, Director\nREASON: 1.4(c)\n",
			"DERIVED FROM: PORT/CSSM 1-52\n",
		} {
			page := "(U) Ferries\n\nFROM: the harbor editor\nDate: " + date + "\n\n(S//REL) The pier is open.\n\n" +
				"(U) The ferry sails.\n" + foot + block
			for _, have := range reported(t, page) {
				require.Contains(t, have, " info", page)
			}
		}
	}
	require.Contains(t, reported(t, "(U) Ferries\n\nDate: 01/28/2005\n\n(S//REL) The pier is open.\n\n"+
		"(U) The ferry sails."+
		strings.Replace(foot, "DYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS ", "\n", 1)+
		"DERIVED FROM: PORT/CSSM 1-52\nDECLASSIFY ON: 20320108\n"), "D006 warning")
}

// TestReleaseListInOneWord: RELTO is REL TO, and is written in two words.
func TestReleaseListInOneWord(t *testing.T) {
	text := "SECRET//RELTO USA, GBR\n\n(S//REL) The pier is open.\n\n(U) The ferry sails.\n\nSECRET//RELTO USA, GBR\n"
	require.Equal(t, []string{"A001 info", "A017 info", "B009 info", "D001 info"}, reported(t, text))
	text = strings.ReplaceAll(text, "RELTO", "REL TO")
	require.Equal(t, []string{"A001 info", "A017 info", "D001 info"}, reported(t, text))
}

// TestBannersAtOneEnd: a banner above the text has none at the end, and one below it has none at the head.
func TestBannersAtOneEnd(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const marked = "(S) The pier is open.\n\n(U) The ferry sails.\n"
	const block = "DERIVED FROM: PORT/CSSM 1-52\nDECLASSIFY ON: 20320108\n"
	const head, end, within = "and none is at its end", "and none is at its head", "the banner is within the paper"
	for text, want := range map[string]string{
		"SECRET\n\n" + marked:                                             head,
		"# SECRET\n\n" + marked:                                           head,
		"SECRET//NOFORN\n\n" + marked + "\n" + block:                      head,
		"HARBOR OFFICE\n\nSECRET\n\n" + marked:                            head,
		marked + "\nSECRET\n":                                             end,
		marked + "\nSECRET\n" + block:                                     end,
		marked + "\nSECRET\n\n" + block:                                   end,
		marked + "\nSECRET " + block:                                      end,
		marked + "\n" + block + "\nSECRET\n":                              end,
		marked + "\nTOP SECRET // SI // REL TO USA, GBR\n":                end,
		"SECRET\n\n" + marked + "\nSECRET\n":                              "",
		marked + "\n# SECRET\n\n(U) The crew rows.\n":                     within,
		marked + "\nSECRET\n\n" + marked:                                  within,
		"(U) The pier.\n\nSECRET\n\n" + marked:                            head,
		"(U) The pier.\n\n(TSI/SII/REL) It leaks.\n\nSECRET\n\n" + marked: within,
		"(U) The pier.\n\nThe owner keeps the paint in a shed, and the crew has its key.\n\nSECRET\n\n" + marked: within,
		plainText + "SECRET\n\n" + marked: head,
	} {
		said := ""
		for _, d := range findings(linter, text) {
			if d.Rule.Code == "B006" {
				said = d.Message
			}
		}
		require.Equal(t, want == "", said == "", text)
		require.Contains(t, said, want, text)
	}
}

// TestJoinedPortions: marks of portions that are joined on a line are not called out of place, and those in quotations
// are not the paper's.
func TestJoinedPortions(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const joined, within = "portions are joined on it", "is not at the beginning of a portion"
	for line, want := range map[string]string{
		"(U) I. The North Pier 9 (U) II. The South Pier 11 (U) III. The Old Pier 13": joined,
		"(U) INTRODUCTION AND SUMMARY (U) On June 7, he wrote of the pier.":          "", // a title that runs in
		"(U) The pier is new. (U) The ferry sails on Monday.":                        joined,
		"2 DRAFT (U) SUMMARY (U) On June 7, he wrote of the pier.":                   joined,
		"(U) Executive Summary 5 (U) Section 1: Introduction 6":                      "", // a title that runs in
		"(U) Appendix (U) 12 piers are named there.":                                 "", // a title that runs in
		"(U) The crew said so to the envoy (U) and to nobody else.":                  within,
		"(U) The notice reads: \"(U) The pier is closed.\" Nobody read it.":          "",
		"(U) The notice reads: “(U) The pier is closed.” Nobody read it.":            "",
		"(U) The pier is new.": "",
	} {
		said := ""
		for _, d := range findings(linter, "SECRET//NOFORN\n\n"+line+"\n\n(S//NF) He calls.\n\nSECRET//NOFORN\n") {
			if d.Rule.Code == "P019" {
				said = d.Message
			}
		}
		require.Equal(t, want == "", said == "", line)
		require.Contains(t, said, want, line)
	}
}

// TestNothingIsMissingBesideMisreadMarks: where a machine mistook letters of a mark or of the only banner, no rule says
// that something is in no mark or no banner.
func TestNothingIsMissingBesideMisreadMarks(t *testing.T) {
	const noforn = "SECRET//NOFORN\n\n3 May 2011\n\n(U) The pier is old.\n\n%\n\nSECRET//NOFORN\n"
	for _, front := range []string{
		"(SNF)", "(CNF)", "(s//nf)", "(S//NFF)", "(SS//NF)", "[S//NF]", "(S!NF)", "(S.NF)", "(NF)", "(X//NF)",
	} {
		for _, more := range []string{"", "\n\n(U) It is wide.", "\n\n(S) It is wide."} {
			found := reported(t, strings.Replace(noforn, "%", front+" The ferry sails."+more, 1))
			require.NotContains(t, found, "R005 info", "%s%s", front, more)
			require.NotEmpty(t, onlyOf(found, "P018 P004 P005 P011 R012 C018 P002 P003"), "%s%s: %s", front, more, found)
		}
	}
	for mark, want := range map[string]bool{
		"(UN) The ferry sails.": true, "(SOF) The ferry sails.": true,
		"2. (UIIFOUO) The ferry.": false, "(SIINF) The ferry.": false, "(U) The ferry sails.": true,
	} {
		found := reported(t, strings.Replace(noforn, "%", mark, 1))
		require.Equal(t, want, slices.Contains(found, "R005 info"), "%s: %s", mark, found)
	}
	list := "SECRET//NOFORN\n\n3 May 2011\n\n" + strings.Repeat("(S//NF) The owner of the pier has sold it.\n\n", 4) +
		"The ferry sails on each day of the week, and the crew is paid on the last one.\n\n%\n\nSECRET//NOFORN\n"
	for mark, want := range map[string]string{"(UIIFOUO) The sea.": "P001 info", "(U) The sea.": "P001 warning"} {
		found := reported(t, strings.Replace(list, "%", mark, 1))
		require.Contains(t, found, want, "%s: %s", mark, found)
	}
	const marked = "%\n\n3 May 2001\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: (U) Piers\n\n(S//SI) The pier is old.\n"
	for line, want := range map[string]bool{
		"5ECHEI!/COM1N'l//X1": false, "SECRETIPMl\\f1NT//Xl": false, "HARBOR OFFICE//SECTION": true,
	} {
		found := reported(t, strings.Replace(marked, "%", line, 1))
		require.Equal(t, want, slices.ContainsFunc(found, func(f string) bool { return strings.HasPrefix(f, "B001") }),
			"%s: %s", line, found)
	}
}

// TestScansMayLoseTheirBanner: a dated memorandum without a banner may have lost it where a machine misread its marks.
func TestScansMayLoseTheirBanner(t *testing.T) {
	const memo = "3 May 2011\n\nMEMORANDUM FOR THE MAYOR\n\nSUBJECT: (U) Piers\n\n(S//SI) The pier is old.\n\n"
	for mark, want := range map[string]string{"(U//FOUO)": "B001 warning", "(UT/FOUO)": "B001 info"} {
		require.Contains(t, reported(t, memo+mark+" The ferry sails.\n"), want, mark)
	}
}
