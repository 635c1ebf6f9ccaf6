package marking

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEachLevelAndControlHasAMeaning(t *testing.T) {
	for l := Unclassified; l <= TopSecret; l++ {
		m := l.Meaning()
		require.Equal(t, l.String(), m.Name)
		require.Equal(t, l.Letter(), m.Portion)
		require.Equal(t, l, Parse(m.Header).Level, m.Header)
		require.NotEmpty(t, m.Text, m.Name)
	}
	require.Zero(t, Unmarked.Meaning())
	for c := Control(0); c < controlCount; c++ {
		m := c.Meaning()
		require.NotEmpty(t, m.Text, c.String())
		require.True(t, Parse(m.Header).Has(c), "%s in a header", m.Header)
		if m.Portion != "" {
			require.Equal(t, c.Short(), m.Portion)
			require.True(t, Parse("(S/"+m.Portion+")").Has(c), "(S/%s)", m.Portion)
		}
	}
}

func TestEachCaptionSaysWhatItIs(t *testing.T) {
	seen := map[string]bool{}
	for c := range Captions {
		require.NotEmpty(t, c.Text, c.Name)
		require.NotEmpty(t, c.Header, c.Name)
		require.NotZero(t, c.Kind, c.Name)
		require.Equal(t, c.Kind == Channel, strings.HasSuffix(c.Name, " CHANNEL"), c.Name)
		require.False(t, strings.HasSuffix(c.Text, "."), c.Name)
		for _, name := range append([]string{c.Name}, c.Also...) {
			require.False(t, seen[name], "%s stands twice", name)
			seen[name] = true
			found, ok := CaptionNamed(strings.ToLower(name))
			require.True(t, ok, name)
			require.Equal(t, c.Name, found.Name)
		}
	}
}

func TestEachWordOfTheVocabularyHasAMeaning(t *testing.T) {
	for _, w := range terms {
		switch w.kind {
		case channelTerm, releaseTerm:
			_, ok := CaptionNamed(w.text)
			require.True(t, ok, w.text)
		case levelTerm:
			require.NotEmpty(t, w.level.Meaning().Text, w.text)
		case controlTerm:
			require.NotEmpty(t, w.control.Meaning().Text, w.text)
		}
	}
}

func TestACaptionIsFoundByItsNameAlone(t *testing.T) {
	c, ok := CaptionNamed("RELEASABLE TO NATO/AUST")
	require.True(t, ok)
	require.Equal(t, "REL TO", c.Name)
	_, ok = CaptionNamed("HARBOR CHANNEL")
	require.False(t, ok)
	_, ok = CaptionNamed("")
	require.False(t, ok)
}
