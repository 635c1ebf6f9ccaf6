package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// cablesOf are cables by their serials. One below zero is of a cable without a date, which has no identifier.
func cablesOf(t *testing.T, serials ...int) (list []*Document) {
	for i, n := range serials {
		dtg := ""
		if n > 0 {
			dtg = "R 041530Z MAY 09\n"
		}
		docs := read("x.txt", fmt.Sprintf("%sC O N F I D E N T I A L VARNES %06d\n\nTAGS: PREL\nSUBJECT: SHIPS\n\n"+
			"1. (C) It sails.\n", dtg, max(n, -n)))
		require.Len(t, docs, 1)
		require.Equal(t, n > 0, docs[0].Identifier != "", "%d", n)
		docs[0].Index = i
		list = append(list, docs[0])
	}
	return list
}

// TestCablesArePairedByIdentifierThenOrder: by the places of both versions. Where another number of cables without a
// partner is left, nobody knows which was which, and none of them has one.
func TestCablesArePairedByIdentifierThenOrder(t *testing.T) {
	for name, c := range map[string]struct {
		was, is []int
		want    map[int]int // place before, by place after
	}{
		"one":                                   {[]int{1}, []int{1}, map[int]int{0: 0}},
		"renamed":                               {[]int{1}, []int{2}, map[int]int{0: 0}},
		"changed places":                        {[]int{1, 2}, []int{2, 1}, map[int]int{0: 1, 1: 0}},
		"one taken out":                         {[]int{1, 2, 3}, []int{1, 3}, map[int]int{0: 0, 1: 2}},
		"one put in":                            {[]int{1, 3}, []int{1, 2, 3}, map[int]int{0: 0, 2: 1}},
		"one renamed":                           {[]int{1, 2, 3}, []int{1, 4, 3}, map[int]int{0: 0, 1: 1, 2: 2}},
		"one renamed, one taken out":            {[]int{1, 2, 3}, []int{1, 4}, map[int]int{0: 0}},
		"one renamed, one put in":               {[]int{1, 2}, []int{1, 3, 4}, map[int]int{0: 0}},
		"a name twice":                          {[]int{1, 1}, []int{1, 1}, map[int]int{0: 0, 1: 1}},
		"none has a name":                       {[]int{-1, -2}, []int{-3, -4}, map[int]int{0: 0, 1: 1}},
		"none has a name, and one is taken out": {[]int{-1, -2}, []int{-2}, map[int]int{}},
	} {
		was, is := cablesOf(t, c.was...), cablesOf(t, c.is...)
		have := map[int]int{}
		for _, p := range Pairs(was, is) {
			have[p.Is.Index] = p.Was.Index
		}
		require.Equal(t, c.want, have, name)
	}
}

// TestHowMuchOfAParagraphIsTheSame: half of the words of the longer one make two paragraphs versions of one, and
// three tenths with the same number.
func TestHowMuchOfAParagraphIsTheSame(t *testing.T) {
	words := func(same, other int) string {
		var list []string
		for i := range same {
			list = append(list, fmt.Sprintf("same%d", i))
		}
		for i := range other {
			list = append(list, fmt.Sprintf("other%d", i))
		}
		return strings.Join(list, " ")
	}
	doc := func(number int, text string) *Document {
		docs := read("x.txt", fmt.Sprintf("R 041530Z MAY 09\nC O N F I D E N T I A L VARNES 000412\n\nTAGS: PREL\n"+
			"SUBJECT: SHIPS\n\n%d. (C) %s\n", number, text))
		require.Len(t, docs, 1)
		require.Len(t, docs[0].Portions, 1)
		return docs[0]
	}
	for _, c := range []struct {
		same, other, number int
		paired              bool
	}{
		{5, 5, 2, true}, {6, 4, 2, true}, {4, 6, 2, false}, {10, 10, 2, true}, {9, 10, 2, false},
		{3, 7, 1, true}, {2, 8, 1, false}, {6, 14, 1, true}, {5, 14, 1, false},
	} {
		long, short := words(c.same, c.other), words(c.same, 0)
		for _, p := range [][2]string{{long, short}, {short, long}} {
			pairs := PairPortions(doc(1, p[0]), doc(c.number, p[1]))
			require.Equal(t, c.paired, len(pairs) == 1, "%d of %d words, number %d", c.same, c.same+c.other, c.number)
		}
	}
}
