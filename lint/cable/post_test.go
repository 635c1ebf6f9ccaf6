package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

func TestShownPost(t *testing.T) {
	for _, c := range [][3]string{
		{"QUELLVILLE", "FMAMEMBASSYQUELLVILLE", "QUELLVILLE"},
		{"QUELLVILLE", "", "QUELLVILLE"},
		{"NEW OSTER", "FMAMEMBASSYQUELLVILLE", "NEW OSTER"}, // another cable's
		{"THE HAGUE", "", "THE HAGUE"},
		{"USEU BRUSSELS", "FMUSEUBRUSSELS", "USEU BRUSSELS"},
		{"USUN NEW YORK", "", "USUN NEW YORK"},
		{"1974 QUELLVILLE", "FMAMEMBASSYQUELLVILLE", "1974 QUELLVILLE"},
		{"PORT-AU-PRINCE", "FMAMEMBASSYPORTAUPRINCE", "PORT-AU-PRINCE"},
		{"KOWALSKI QUELLVILLE", "FMAMEMBASSYQUELLVILLE", marking.Dots + " QUELLVILLE"},
		{"QUELLVILLE KOWALSKI", "FMAMEMBASSYQUELLVILLE", "QUELLVILLE " + marking.Dots},
		{"KOWALSKI TOLD US", "FMAMEMBASSYQUELLVILLE", marking.Dots},
		{"AGENT KOWALSKI THE HAGUE", "", marking.Dots + " THE HAGUE"},
		{"Kowalski told", "", marking.Dots},
		{"quagVARNES", "FMAMEMBASSYVARNES", marking.Dots + "VARNES"}, {"quagVARNES", "", marking.Dots + "VARNES"},
		{"VARNESquag", "", "VARNES" + marking.Dots}, {"MrQuagVARNES", "FMAMEMBASSYVARNES", marking.Dots + "VARNES"},
		{"quag-VARNES", "", marking.Dots + "-VARNES"}, {"quag VARNES", "", marking.Dots + " VARNES"},
		{"quagVARNES QUAG", "FMAMEMBASSYVARNES", marking.Dots + "VARNES " + marking.Dots},
		{"Varnes", "FMAMEMBASSYVARNES", "Varnes"}, {"McMURDO", "FMMCMURDOSTATION", "McMURDO"},
		{"The quag told", "", "The " + marking.Dots},
	} {
		require.Equal(t, c[2], ShownPost(c[0], c[1]), "%v", c)
	}
}

// TestOneWordIsShownAsItIs: by any origin, so that nobody looks for one.
func TestOneWordIsShownAsItIs(t *testing.T) {
	for _, post := range []string{"QUELLVILLE", "STATE", "Q", ""} {
		for _, origin := range []string{"", "FMAMEMBASSYQUELLVILLE", "QUELLVILLE", "VARNES"} {
			require.Equal(t, post, ShownPost(post, origin))
		}
	}
}

// TestIdentifierHoldsOnlyThePost: an identifier goes into baselines and reports.
func TestIdentifierHoldsOnlyThePost(t *testing.T) {
	const text = "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nBT\nUNCLAS KOWALSKI VARNES 000412\n\n" +
		"E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TALKS\n\n1. (U) Talks.\n"
	d := Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))[0]
	require.Equal(t, "09VARNES412", d.Identifier)
	require.Equal(t, "KOWALSKI VARNES", d.Post)
}

// TestIdentifierHoldsNoGluedLetters: nor do titles, derivations and baselines, which name a cable by its post.
func TestIdentifierHoldsNoGluedLetters(t *testing.T) {
	for post, want := range map[string][2]string{
		"quagVARNES": {"09VARNES412", "quag"}, "VARNESquag": {"09VARNES412", "quag"},
		"MisterVARNES": {"09VARNES412", "Mister"}, "quag-VARNES": {"09VARNES412", "quag-"},
		"VARNES":          {"09VARNES412", ""}, // and what is sound
		"Varnes":          {"09VARNES412", ""},
		"AmembassyVARNES": {"09AMEMBASSYVARNES412", ""},
		"VARNES quag":     {"09VARNES412", ""},
	} {
		text := "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nBT\nUNCLAS " + post + " 000412\n\n" +
			"E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: TALKS\n\n1. (U) Talks.\n"
		d := Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))[0]
		require.Equal(t, want[0], d.Identifier, post)
		require.NotContains(t, strings.ToUpper(d.ShownPost), "QUAG", post)
		require.Equal(t, want[1], d.FirstLine().Glued.In(text), post)
	}
}
