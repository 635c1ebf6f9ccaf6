package cable

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestPortionsArePairedByTextBeforeNumber: by the numbers of both versions, and 0 for a paragraph that is gone.
func TestPortionsArePairedByTextBeforeNumber(t *testing.T) {
	doc := func(paragraphs string) *Document {
		text := "R 041530Z MAY 09\nFM AMEMBASSY VARNES\nC O N F I D E N T I A L VARNES 000412\n\n" +
			"E.O. 12958: DECL: 05/04/2019\nTAGS: PREL\nSUBJECT: SHIPS\n\n" + paragraphs
		docs := Documents(grammar.NewParser().Parse(source.NewFile("x.txt", text)))
		require.Len(t, docs, 1)
		return docs[0]
	}
	const ship, keeper, oil = "(C) The ship left port with the morning tide.", "(C) The keeper asked for another man.",
		"(C) Oil is short."
	was := doc("1. " + ship + "\n\n2. " + keeper + "\n\n3. " + oil + "\n")
	for name, c := range map[string]struct {
		is   string
		want map[int]int // number before, by number after
	}{
		"unchanged": {"1. " + ship + "\n\n2. " + keeper + "\n\n3. " + oil + "\n", map[int]int{1: 1, 2: 2, 3: 3}},
		"one put in front": {"1. (C) Nobody wrote.\n\n2. " + ship + "\n\n3. " + keeper + "\n\n4. " + oil + "\n",
			map[int]int{2: 1, 3: 2, 4: 3}},
		"one taken out":  {"1. " + keeper + "\n\n2. " + oil + "\n", map[int]int{1: 2, 2: 3}},
		"changed places": {"1. " + oil + "\n\n2. " + ship + "\n\n3. " + keeper + "\n", map[int]int{1: 3, 2: 1, 3: 2}},
		"reworded, moved": {"1. " + oil + "\n\n2. (S) The ship has left port with the evening tide.\n",
			map[int]int{1: 3, 2: 1}},
		"written anew": {"1. " + ship + "\n\n2. (C) Frost covers every roof in town.\n\n3. " + oil + "\n",
			map[int]int{1: 1, 3: 3}},
		"said twice":        {"1. " + oil + "\n\n2. " + oil + "\n", map[int]int{1: 3}},
		"wrapped otherwise": {"1. (U) The ship left port\nwith the morning tide.\n", map[int]int{1: 1}},
	} {
		have := map[int]int{}
		for _, p := range PairPortions(was, doc(c.is)) {
			have[p.Is.Number] = p.Was.Number
		}
		require.Equal(t, c.want, have, name)
	}
}
