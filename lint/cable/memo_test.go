package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestMemorandumIsNoCable: a level, TO, FROM and SUBJECT are anybody's memorandum. With a post, the Department or a
// field that only cables have they are a cable.
func TestMemorandumIsNoCable(t *testing.T) {
	const body = "\n1. The boats came back at noon.\n\n2. The second ferry is late.\n"
	for head, want := range map[string]int{
		"CONFIDENTIAL\nTO: Rosa Quill\nFROM: Paul Oak\nDATE: May 3, 2009\nSUBJECT: BOATS\n":        0,
		"CONFIDENTIAL\n\nTo:   All Staff\n\nFrom: The Office\n\nSUBJECT: BOATS\n":                  0,
		"CONFIDENTIAL\nFROM: BOARD\nTO: HARBOR\nINFO: LEGAL\nREF: Your letter\nSUBJECT: BOATS\n":   0,
		"CONFIDENTIAL\nFROM : BOARD\nSUBJECT: BOATS\n":                                             0,
		"CONFIDENTIAL\nFROM: AMEMBASSY PORT AMBER\nTO: SECSTATE WASHDC\nSUBJECT: BOATS\n":          1,
		"CONFIDENTIAL\nTO: Department of State\nFROM: Amembassy PORT AMBER\nSUBJECT: BOATS\n":      1,
		"CONFIDENTIAL\nFM AMEMBASSY PORT AMBER\nTO SECSTATE WASHDC\nSUBJECT: BOATS\n":              1,
		"CONFIDENTIAL\nTO: Rosa Quill\nFROM: Paul Oak\nTAGS: PREL\nSUBJECT: BOATS\n":               1,
		"CONFIDENTIAL PORT AMBER 412\nTO: Rosa Quill\nFROM: Paul Oak\nSUBJECT: BOATS\n":            1,
		"CONFIDENTIAL\nTO: Rosa Quill\nE.O. 12958: DECL: 05/03/2019\nTAGS: PREL\nSUBJECT: BOATS\n": 1,
		"CONFIDENTIAL\nSUBJECT: BOATS\n":                                                           1,
		"TAGS: PREL\nTO: Rosa Quill\nSUBJECT: BOATS\n":                                             1,
	} {
		tree := grammar.NewParser().Parse(source.NewFile("a.txt", head+body))
		require.Len(t, Documents(tree), want, head)
	}
}
