package marking

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// any draws a marking from the whole vocabulary, in the canonical form that Parse and Join give.
func anyMarking() *rapid.Generator[Marking] {
	return rapid.Custom(func(t *rapid.T) Marking {
		m := Marking{
			Level:    Level(rapid.IntRange(int(Unmarked), int(TopSecret)).Draw(t, "level")),
			Controls: Controls(rapid.Uint32Range(0, 1<<controlCount-1).Draw(t, "controls")),
		}
		if !m.Controls.Has(NOFORN) {
			m.Release = ReleaseTo(rapid.SliceOfN(rapid.SampledFrom([]string{"UK", "GBR", "AUS", "CAN", "FVEY", "ACGU", "NATO",
				"PAK"}), 0, 4).Draw(t, "release")...)
		}
		return m
	})
}

func TestMarkingsAreALattice(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyMarking().Draw(t, "a"), anyMarking().Draw(t, "b"), anyMarking().Draw(t, "c")
		require.Equal(t, a, Join(a, a), "idempotent")
		require.Equal(t, Join(a, b), Join(b, a), "commutative")
		require.Equal(t, Join(a, Join(b, c)), Join(Join(a, b), c), "associative")
		require.Equal(t, a, Join(a, Marking{}), "the zero marking is the bottom")
		require.True(t, Dominates(Join(a, b), a) && Dominates(Join(a, b), b), "an upper bound")
		if Dominates(c, a) && Dominates(c, b) {
			require.True(t, Dominates(c, Join(a, b)), "the least upper bound")
		}
		if Dominates(a, b) && Dominates(b, a) {
			require.Equal(t, a, b, "antisymmetric")
		}
		if Dominates(a, b) && Dominates(b, c) {
			require.True(t, Dominates(a, c), "transitive")
		}
	})
}

func TestDominanceIsNotOnlyOfLevels(t *testing.T) {
	require.True(t, Dominates(Parse("(S/NF)").Marking, Parse("(C)").Marking))
	require.False(t, Dominates(Parse("(S)").Marking, Parse("(C/NF)").Marking), "a control is lost")
	require.True(t, Dominates(Parse("(C/NF)").Marking, Parse("(C/REL UK)").Marking), "NOFORN is the strictest release")
	require.False(t, Dominates(Parse("(C/REL UK, CAN)").Marking, Parse("(C/REL UK)").Marking))
	require.Equal(t, Parse("(C/NF)").Marking, Join(Parse("(C/REL UK)").Marking, Parse("(C/REL PAK)").Marking),
		"nobody is left")
}

// TestSpellingsRoundTrip: what a marking prints means the same when it is read again.
func TestSpellingsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMarking().Draw(t, "m")
		if m.Level == Unmarked {
			m.Level = Unclassified
		}
		require.Equal(t, m, Parse(m.String()).Marking, "%s", m)
		require.Equal(t, m, Parse(m.Portion()).Marking, "%s", m.Portion())
	})
}

func TestHeaderOfPortions(t *testing.T) {
	for _, c := range [][3]string{
		{"(C)", "(SBU)", "CONFIDENTIAL"}, {"(C)", "(SBU/NF)", "CONFIDENTIAL//NOFORN"}, {"(U)", "(SBU)", "UNCLASSIFIED//SBU"},
		{"(S)", "(C/NF)", "SECRET//NOFORN"}, {"(U)", "(LOU)", "UNCLASSIFIED//LOU"},
	} {
		require.Equal(t, c[2], Join(Parse(c[0]).Marking, Parse(c[1]).Marking).Header().String(), "%v", c)
	}
}
