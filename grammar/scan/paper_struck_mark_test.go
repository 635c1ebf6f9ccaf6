package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestStruckMarks: marks that were struck out are listed where several paragraphs begin with them.
func TestStruckMarks(t *testing.T) {
	for s, want := range map[string]Doubt{
		"1. (Sli'NF) The pier is old.\n\n2. (Sfi'Nl') The ferry is late.\n":     LoneMarks,
		"1.---(S!!'NF) The pier is old.\n\nb. (Sf!'NF)The ferry is late.\n":     LoneMarks,
		"(Cll'NF) The pier is old.\n\n(Cft'NF) The ferry is late.\n":            LoneMarks,
		"(TSll'SI) The pier is old.\n\n(TSi'NF) The ferry is late.\n":           LoneMarks,
		"(Sli'OC) The pier is old.\n\n(Sli'OC) The ferry is late.\n":            LoneMarks,
		"(Sli'SI) The pier is old.\n\n(TSl'Nl') The ferry is late.\n":           LoneMarks,
		"(Sli'TK) The pier is old.\n\n(TSl'Nl') The ferry is late.\n":           LoneMarks,
		"(Sli'HCS) The pier is old.\n\n(Sfi'Nl') The ferry is late.\n":          LoneMarks,
		"(Sf!'NOFORN) The pier is old.\n\n(Cf!'Nl') The ferry is late.\n":       LoneMarks,
		"1. (Sli'NF) The pier is old.\n\n2. The ferry is late.\n":               NoDoubt,
		"1. (Sfi'Nl') The pier is old.\n\n2. (Sfi'Nl') The ferry is late.\n":    NoDoubt, // NF)
		"1. (Sfi'Nl') The pier is old.\n\n2. (Sfi'Nl') The ferry, (NF) late.\n": NoDoubt,
		"1. (Still) The NF) pier.\n\n2. (Silt) The ferry is late.\n":            NoDoubt,
		"The pier (Sli'NF) is old.\n\nThe ferry (Sli'NF) is late.\n":            NoDoubt,
		"1. (CliNF) 3\n\n2. (Cli NF) 4\n":                                       NoDoubt,
	} {
		tokens := requireDoubt(t, want, s)
		at, placed := tokens.DoubtAt()
		require.Equal(t, want != NoDoubt, placed && at == 0, s)
	}
}
