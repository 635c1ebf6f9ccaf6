package marking

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// asTheGrammarSays checks that a marking is divided as participle's grammar divides it.
func asTheGrammarSays(t *testing.T, s string) {
	parsed, err := markingGrammar.Get().ParseString("", s)
	require.NoError(t, err)
	quick := read(s)
	require.Len(t, quick.Parts, len(parsed.Parts), "%q", s)
	for i, p := range quick.Parts {
		if p.Release != nil && len(p.Release.List) == 0 {
			p.Release.List = nil
		}
		require.Equal(t, parsed.Parts[i], p, "%q", s)
	}
}

func TestMarkingsAreDividedAsTheGrammarSays(t *testing.T) {
	for _, s := range []string{
		"", "(", "(C)", "(C/NF)", "S E C R E T", "(S//REL TO USA, GBR)", "(C/REL NATO/AUS)", "(S/NF/rel Panama)", "REL TO",
		"REL TO, USA", "REL TO USA REL TO GBR", "REL TO USA/NF", "REL USA-GBR (C)", "REL REL USA",
		"TOP SECRET//SI/TK//NOFORN", "(C - ENTIRE TEXT)", "(C;NF)!", "(c/rel uk,)", "[S]<C>", "SBU)", "(FGI-C)",
		"(S/QX/REL TO X Y Z, W)",
	} {
		asTheGrammarSays(t, s)
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{"(S//REL TO USA, GBR)/NF", "C O N F I D E N T I A L", "REL", "\xff-", "(C) (NF)"} {
		f.Add(s)
	}
	f.Fuzz(asTheGrammarSays)
}
