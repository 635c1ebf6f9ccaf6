package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// bannerFormsOf are the messages on the form of banners in a text.
func bannerFormsOf(t *testing.T, text string) (messages []string) {
	t.Helper()
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, d := range findings(linter, text) {
		if d.Rule == bannerForm {
			require.Equal(t, lint.Info, d.Severity, text)
			messages = append(messages, d.Message)
		}
	}
	return messages
}

// TestFormOfBanner: one slash between categories of a banner with double slashes, a word in the place of a compartment,
// and words of no marking, with a date and without one.
func TestFormOfBanner(t *testing.T) {
	const (
		slash   = "one slash is between categories"
		unknown = "a word in the place of a compartment is not known"
		words   = "the banner has words that no marking has"
	)
	for banner, want := range map[string]string{
		"TOP SECRET//COMINT/ORCON/NOFORN":        slash,
		"TOP SECRET//SI/NOFORN":                  slash,
		"TOP SECRET//SI/TK/ORCON/NOFORN":         slash,
		"SECRET//HCS/ORCON/NOFORN":               slash,
		"SECRET//FRD/NOFORN":                     slash,
		"SECRET//SI/REL TO USA, GBR":             slash,
		"TOP SECRET//TK/ORCON//NOFORN":           slash,
		"TOP SECRET//COMINT//ORCON/NOFORN":       "",
		"TOP SECRET//SI/TK//ORCON/NOFORN":        "",
		"TOP SECRET//HCS/SI/TK//NOFORN":          "",
		"SECRET//NOFORN":                         "",
		"SECRET//REL TO USA, FVEY":               "",
		"SECRET//SI//NOFORN/RAWFISA":             "",
		"TOP SECRET//RD-CNWDI/ATOMAL//NOFORN":    "",
		"TOP SECRET//SI/BOHEMIA//NOFORN":         "",
		"TOP SECRET // TALENT KEYHOLE":           "",
		"TOP SECRET//SI//RD/BOHEMIA//NOFORN":     slash,
		"TOP SECRET//TALENT KEYHOLE//OLD PIERS":  unknown,
		"TOP SECRET//STLW//NOFORN":               unknown,
		"TOP SECRET//SI-PIER/FERRYBOAT//NOFORN":  unknown,
		"TOP SECRET//SI/FERRYBOAT//ORCON/NOFORN": unknown,
		"SECRET//FERRYBOAT//NOFORN":              unknown,
		"TOP SECRET // FERRYBOAT // NOFORN":      unknown,
		"SECRET//NOFORN//HARBOR BOARD":           words,
		"SECRET//SI//NOFORN//HARBOR BOARD":       words,
		"SECRET//ORCON/HARBOR BOARD":             words,
	} {
		level, _, _ := strings.Cut(banner, "//")
		mark := map[string]string{"TOP SECRET": "(TS)", "SECRET": "(S)"}[strings.TrimSpace(level)]
		for _, title := range []string{"", "MEMORANDUM FOR THE MAYOR\n9 June 2016\nSUBJECT: Pumps (U)\n\n"} {
			text := banner + "\n\n" + title + mark + " The ferry listens at night.\n\n(U) The pier is open.\n\n" + banner + "\n"
			found := bannerFormsOf(t, text)
			if want == "" {
				require.Empty(t, found, text)
				continue
			}
			require.NotEmpty(t, found, text)
			for _, message := range found {
				require.Contains(t, message, want, text)
			}
		}
	}
}

// TestNamesOfSeveralWords: the words of a name that the register has are known next to one that it does not have.
func TestNamesOfSeveralWords(t *testing.T) {
	for banner, want := range map[string]string{"TOP SECRET // TALENT KEYHOLE // OLD PIERS": "OLD",
		"TOP SECRET//SPECIAL INTELLIGENCE//PIERS": "PIERS", "TOP SECRET//TALENT PIERS//NOFORN": "TALENT"} {
		for _, d := range foundIn(t, banner+"\n\n(TS) The ferry listens at night.\n\n(U) The pier is open.\n") {
			if d.Rule == bannerForm {
				require.Equal(t, want, d.Span.In(banner), banner)
			}
		}
	}
}

// TestBothFormsOfBanner: one slash between categories is noted once, also next to a word that is not known.
func TestBothFormsOfBanner(t *testing.T) {
	const banner = "TOP SECRET//STLW//COMINT/ORCON/NOFORN"
	text := banner + "\n\n(TS) The ferry listens at night.\n\n(U) The pier is open.\n\n" + banner + "\n"
	require.Equal(t, []string{
		"one slash is between categories of the banner, where the register has two",
		"a word in the place of a compartment is not known, and was not checked",
	}, bannerFormsOf(t, text))
}

// TestRollUpNextToStrangeWord: what a banner does not show is a note where a word of it is not known.
func TestRollUpNextToStrangeWord(t *testing.T) {
	for banner, want := range map[string][]string{"SECRET//NOFORN": {"R012 warning"},
		"SECRET//NOFORN/PIERS":  {"R012 info"},
		"SECRET//PIERS//NOFORN": {"R012 info"}, "SECRET//NOFORN/PIERS//EXDIS": nil, "SECRET//NOFORN//EXDIS": nil,
		"SECRET//NOFORN/RAWFISA": {"R012 warning"}} {
		found := reported(t, registerPaper(banner, "(U//NF//XD)", "(S//NF)"))
		require.Equal(t, want, onlyOf(found, "R012"), banner)
	}
}

// TestFormOfEqualBanners: what is wrong in the banner of each page is said once, with the other places.
func TestFormOfEqualBanners(t *testing.T) {
	for _, banner := range []string{
		"SECRET//RELTO USA, GBR", "SECRET//NOFORN//HARBOR", "SECRET//SI//NOFORN//HARBOR BOARD",
	} {
		page := banner + "\n\n(S) The pier is new.\n\n(U) The port is open.\n\n" + banner + "\n"
		text := banner + memoDate + "(S) The ferry listens." + memoBlock + banner + "\n\f" + page + "\f" + page
		require.Len(t, bannerFormsOf(t, text), 1, banner)
		other := strings.Replace(text, banner, "SECRET//NOFORN//OTHER PIER", 1)
		require.Len(t, bannerFormsOf(t, other), 2, banner)
	}
}

// TestBannersMisspeltLetters: a letter that is lost or wrong in a level whose letters are set apart is noted, and the
// level counts.
func TestBannersMisspeltLetters(t *testing.T) {
	memo := func(foot string) []string {
		return onlyOf(reported(t, "CONFIDENTIAL\n\nMEMORANDUM FOR THE MAYOR\n\nMay 3, 2009\n\nSUBJECT: (U) Wool\n\n"+
			"(C) The pier is new.\n\nClassified by: Rosa Quill, Director\nReason: 1.4(b)\nDeclassify on: May 3, 2019\n\n"+
			foot+"\n"), "B004 B009")
	}
	for _, foot := range []string{"C O N F I D E N T A L", "C O N F I D E N T I A", "     C O N F I D E N T I A I"} {
		require.Equal(t, []string{"B009 info"}, memo(foot), foot)
	}
	for _, foot := range []string{"C O N F I D E N T I A L", "CONFIDENTIAL"} {
		require.Empty(t, memo(foot), foot)
	}
	for _, foot := range []string{"S E C R E T", "T O P S E C R E T", "T O P  S E C R E T"} {
		require.Equal(t, []string{"B004 warning"}, memo(foot), foot)
	}
	require.Equal(t, []string{"B004 warning", "B009 info"}, memo("S E C R T"))
}
