package register

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/internal/testing/growth"
)

// TestMarksThatDifferRollUpInLinearTime: a text may name another compartment in each of its marks.
func TestMarksThatDifferRollUpInLinearTime(t *testing.T) {
	growth.Linear(t, "compartments", 250, func(n int) {
		portions := make([]Marking, n)
		for i := range portions {
			portions[i].Level = marking.Secret
			portions[i].SCI = []Path{{System: "SI", Compartment: "A" + strconv.Itoa(i)}}
		}
		RollUp(portions)
	})
}

// TestEqualListsAreComparedOnce: in most papers all portions may be released to the same countries.
func TestEqualListsAreComparedOnce(t *testing.T) {
	released := Parse("S//REL TO USA, GBR").Marking
	allocations := func(n int) float64 {
		portions := make([]Marking, n)
		for i := range portions {
			portions[i] = released
		}
		return testing.AllocsPerRun(10, func() {
			r := &Roll{Marking: released}
			r.release(portions)
			require.Equal(t, []string{"GBR"}, r.Release)
		})
	}
	require.InDelta(t, allocations(2), allocations(200), 2)
}

// TestTheListsOfAllPortionsCount: lists that differ are compared, also where equal ones are between them.
func TestTheListsOfAllPortionsCount(t *testing.T) {
	for _, c := range []struct {
		marks []string
		want  []string
	}{
		{[]string{"S//REL TO USA, GBR, CAN", "S//REL TO USA, GBR, CAN", "S//REL TO USA, GBR"}, []string{"GBR"}},
		{[]string{"S//REL TO USA, GBR", "S//REL TO USA, GBR, CAN", "S//REL TO USA, GBR, CAN"}, []string{"GBR"}},
		{[]string{"S//REL TO USA, GBR", "S", "S//REL TO USA, GBR"}, nil},
		{[]string{"S//REL TO USA, FVEY", "S//REL TO USA, FVEY", "S//REL TO USA, GBR"}, []string{"GBR"}},
	} {
		var portions []Marking
		for _, m := range c.marks {
			portions = append(portions, Parse(m).Marking)
		}
		require.Equal(t, c.want, RollUp(portions).Release, "%q", c.marks)
	}
}
