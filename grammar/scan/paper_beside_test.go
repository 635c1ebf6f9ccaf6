package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// bannersOf are the banners of a paper as they are written, and whether it was read as one.
func bannersOf(s string) (banners []string, tokens Tokens, ok bool) {
	tokens, ok = ScanPaper(s)
	for i := range tokens.Len() {
		if tok := tokens.At(i); tok.Kind == Banner {
			banners = append(banners, tok.Text)
		}
	}
	return banners, tokens, ok
}

// kindsOn are the kinds of the tokens of a line, without blanks and signs.
func kindsOn(tokens *Tokens, line string) (kinds []Kind) {
	at := strings.Index(tokens.whole, line)
	for i := range tokens.Len() {
		if tok := tokens.At(i); tok.Kind != Rule && tok.Span.Start >= at && tok.Span.End <= at+len(line) {
			kinds = append(kinds, tok.Kind)
		}
	}
	return kinds
}

// TestBannersBesideOtherWords: a banner is read also where a copy joined it with what is next to it.
func TestBannersBesideOtherWords(t *testing.T) {
	const dynamic = "DYNAMIC PAGE -- HIGHEST POSSIBLE CLASSIFICATION IS "
	for line, want := range map[string]struct {
		banner string
		kinds  []Kind
	}{
		dynamic + "SECRET//NOFORN":                     {"SECRET//NOFORN", []Kind{TitleLine, Banner}},
		"# " + dynamic + "SECRET // SI / TK // NOFORN": {"SECRET // SI / TK // NOFORN", []Kind{TitleLine, Banner}},
		dynamic + "TOP SECRET//SI//REL TO USA AUS GBR": {"TOP SECRET//SI//REL TO USA AUS GBR", []Kind{TitleLine, Banner}},
		dynamic + "SECRET DERIVED FROM: PORT 1-52 DECLASSIFY ON: 20320108": {"SECRET",
			[]Kind{TitleLine, Banner, DerivedFrom, DeclassifyOn}},
		dynamic + "SECRET//REL TO USA, GBR Derived From: Port 1, dated 8 May 2007 Declassify On: 20320108": {
			"SECRET//REL TO USA, GBR", []Kind{TitleLine, Banner, DerivedFrom, DeclassifyOn}},
		"HIGHEST POSSIBLE CLASSIFICATION IS SECRET":         {"SECRET", []Kind{TitleLine, Banner}},
		"(" + dynamic + "TOP SECRET//SI//NOFORN)":           {"TOP SECRET//SI//NOFORN", []Kind{TitleLine, Banner, TitleLine}},
		"(HIGHEST POSSIBLE CLASSIFICATION IS SECRET)":       {"SECRET", []Kind{TitleLine, Banner, TitleLine}},
		"DYNAMIC PAGE - HIGHEST CLASSIFICATION: SECRET//SI": {"SECRET//SI", []Kind{TitleLine, Banner}},
		"SECRET//NOFORN Classified By: Rosa Quill Reason: 1.4(d) Declassify On: 20360303": {"SECRET//NOFORN",
			[]Kind{Banner, ClassifiedBy, Reason, DeclassifyOn}},
		"SECRET Derived From: Port Guide 1":                    {"SECRET", []Kind{Banner, DerivedFrom}},
		"SECRET//NOFORN _______ HARBOR OFFICE ____ 1 May 2012": {"SECRET//NOFORN", []Kind{Banner, TitleLine}},
		"UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE ______ HARBOR OFFICE ______ 1 May 2012": {
			"UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE", []Kind{Banner, TitleLine}},
		"SECRET//RELTO USA, GBR, NZL":              {"SECRET//RELTO USA, GBR, NZL", []Kind{Banner}},
		"SECRET//RELTO USA GBR NZL":                {"SECRET//RELTO USA GBR NZL", []Kind{Banner}},
		"TOP SECRET//COMINT//NOFORN//MR":           {"TOP SECRET//COMINT//NOFORN//MR", []Kind{Banner}},
		"SECRET//NOFORN//X1":                       {"SECRET//NOFORN//X1", []Kind{Banner}},
		"SECRET//NOFORN//20291123":                 {"SECRET//NOFORN//20291123", []Kind{Banner}},
		"TOP SECRET//SI//NOFORN/FISA":              {"TOP SECRET//SI//NOFORN/FISA", []Kind{Banner}},
		"TOP-SECRET//COMINT//NOFORN":               {"TOP-SECRET//COMINT//NOFORN", []Kind{Banner}},
		"UNCLASSIFIED//LA W ENFORCEMENT SENSITIVE": {"UNCLASSIFIED//LA W ENFORCEMENT SENSITIVE", []Kind{Banner}},
	} {
		s := "(U) The log of the port is here.\n\n" + line + "\n\n(S//NF) The harbor master named his price.\n"
		banners, tokens, ok := bannersOf(s)
		require.True(t, ok, line)
		require.Equal(t, []string{want.banner}, banners, line)
		require.Equal(t, want.kinds, kindsOn(&tokens, line), line)
		require.False(t, tokens.BannerPassed(), line)
	}
}

// TestBannersOfTwoPages: the foot of a page and the head of the next on one line are two banners.
func TestBannersOfTwoPages(t *testing.T) {
	for line, want := range map[string]string{
		"SECRET//NOFORN SECRET//NOFORN":                             "SECRET//NOFORN",
		"2 SECRET//NOFORN SECRET//NOFORN":                           "SECRET//NOFORN",
		"12 TOP SECRET//SI//NOFORN TOP SECRET//SI//NOFORN":          "TOP SECRET//SI//NOFORN",
		"SECRET//NOFORN SECRET//NOFORN 3":                           "SECRET//NOFORN",
		"TOP SECRET//SI//NOFORN/FISA TOP SECRET//SI//NOFORN/FISA":   "TOP SECRET//SI//NOFORN/FISA",
		"2 TOP SECRET//SI//NOFORN/FISA TOP SECRET//SI//NOFORN/FISA": "TOP SECRET//SI//NOFORN/FISA",
		"SECRET SECRET":         "SECRET",
		"TOP SECRET TOP SECRET": "TOP SECRET",
		"SECRET//REL TO USA, GBR SECRET//REL TO USA, GBR":                         "SECRET//REL TO USA, GBR",
		"UNCLASSIFIED//FOR OFFICIAL USE ONLY UNCLASSIFIED//FOR OFFICIAL USE ONLY": "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
	} {
		s := "(U) The log of the port is here.\n\n" + line + "\n\n(S//NF) The harbor master named his price.\n"
		banners, tokens, ok := bannersOf(s)
		require.True(t, ok, line)
		require.Equal(t, []string{want, want}, banners, line)
		require.False(t, tokens.BannerPassed(), line)
	}
}

// TestLinesThatAreNoBanner: a level before other words is not a banner, and neither are two levels that differ.
func TestLinesThatAreNoBanner(t *testing.T) {
	for _, line := range []string{
		"SECRET//NOFORN HARBOR OFFICE of the Port", "SECRET HARBOR _____ OFFICE", "SECRETARY Derived From: Port Guide",
		"2 SECRET//NOFORN TOP SECRET//NOFORN", "DYNAMIC PAGE SECRET", "SECRET PIERS: the harbor", "SECRET SECRETARY",
		"HIGHEST POSSIBLE PIERS ARE SECRET", "2 SECRET PIERS", "1234 SECRET SECRET", "DYNAMIC PIERS OF SECRET HARBORS",
		"(SECRET)", "(DYNAMIC PAGE SECRET)", "(HIGHEST POSSIBLE CLASSIFICATION IS SECRET",
	} {
		_, ok := bannerAt(line, 0, len(line))
		require.False(t, ok, line)
	}
}

// TestBlanksInControls: a blank that a machine put into a control is taken out where the whole is then a control.
func TestBlanksInControls(t *testing.T) {
	for s, want := range map[string]string{
		"UNCLASSIFIED//LA W ENFORCEMENT SENSITIVE": "UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE",
		"UNCLASSIFIED//LAW ENFOR CEMENT SENSITIVE": "UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE",
		"UNCLASSIFIED//FOR OFFICIAL U SE ONLY":     "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
		"SECRET//OR CON/NOFORN":                    "SECRET//ORCON/NOFORN", "SECRET//NOF ORN": "SECRET//NOFORN",
		"SECRET//S I": "SECRET//SI", "SECRET//HARBOR BOARD": "", "SECRET//NOFORN": "", "SECRET//PIER S": "",
		"SECRET//REL TO USA, G BR": "", "SECRET": "",
	} {
		whole, ok := withoutBlank(s)
		if require.Equal(t, want != "", ok, s); ok {
			require.Equal(t, want, whole)
		}
	}
}
