package decode

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/lint/law"
)

func TestWhatIsDecoded(t *testing.T) {
	for text, want := range map[string][][2]string{
		"S//NF": {{"S", "secret: its disclosure could be expected to cause serious damage"},
			{"NF", "foreign nationals"}},
		"(SBU/NF)":             {{"SBU", "sensitive but unclassified"}, {"NF", "foreign nationals"}},
		"S E C R E T":          {{"S E C R E T", "serious damage"}},
		"TOP SECRET":           {{"TOP SECRET", "exceptionally grave"}},
		"(C//REL TO USA, GBR)": {{"C", "damage"}, {"REL TO", "released to GBR"}},
		"25X1-human":           {{"25X1-human", "human source"}},
		"X6":                   {{"X6", "confidential source"}},
		"25X4, 20501001":       {{"25X4", "weapon system"}, {"20501001", "declassify on 2050-10-01"}},
		"OADR":                 {{"OADR", "originating agency"}},
		"MR":                   {{"MR", "no declassification instruction"}},
		"XGDS-2":               {{"XGDS-2", "exempt from the general"}},
		"1.4(b),(d)":           {{"1.4(b)", "foreign government information"}, {"1.4(d)", "foreign relations"}},
		"1.5 (h)":              {{"1.5(h)", "no category"}},
		"ROGER CHANNEL":        {{"ROGER CHANNEL", "intelligence matters"}},
		"sipdis":               {{"sipdis", "SIPRNet"}},
		"E.O. 12356":           {{"E.O. 12356", "from 1982-08-01 to 1995-10-13"}},
		"E.O. 12958: N/A":      {{"E.O. 12958", "in force"}, {"N/A", "unclassified"}},
	} {
		r := Text(text)
		require.Len(t, r.Parts, len(want), text)
		for i, p := range r.Parts {
			require.Equal(t, want[i][0], p.Text, text)
			require.Contains(t, p.Says, want[i][1], text)
		}
	}
}

func TestWhatIsNothingGetsTheNearest(t *testing.T) {
	require.Equal(t, "C/NF", Text("C/F").Nearest[0])
	require.Contains(t, Text("NOFRON").Nearest, "NOFORN")
	require.Contains(t, Text("SIPDS").Nearest, "SIPDIS")
	require.Contains(t, Text("CONFIDENTAL").Nearest, "CONFIDENTIAL")
	require.Empty(t, Text("a quiet week at the market").Parts)
	require.Empty(t, Text("").Parts)
}

// TestEachWordOfTheVocabularyHasAMeaning: every control, level and reason that the grammar knows is decoded.
func TestEachWordOfTheVocabularyHasAMeaning(t *testing.T) {
	for c := range marking.Controls(1<<20 - 1).All() {
		require.NotEmpty(t, control("", c).Says, c.String())
		parts := Text(c.String()).Parts
		require.NotEmpty(t, parts, c.String())
		require.NotEmpty(t, parts[0].Says, c.String())
	}
	for l := marking.Unclassified; l <= marking.TopSecret; l++ {
		require.NotEmpty(t, levelSays[l])
	}
	for name := range marking.CaptionNames {
		if name == "NOFORM" { // a typo of NOFORN, which the grammar knows so that the line is a caption's
			continue
		}
		parts := Text(name).Parts
		require.NotEmpty(t, parts, name)
		require.NotEmpty(t, parts[0].Says, name)
	}
	for _, c := range captions {
		require.NotEmpty(t, c.says, c.name)
		if c.cite.Instrument != nil {
			require.Contains(t, law.All(), c.cite.Instrument)
		}
	}
}
