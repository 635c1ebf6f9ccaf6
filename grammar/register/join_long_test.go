package register

import (
	"strconv"
	"testing"

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
