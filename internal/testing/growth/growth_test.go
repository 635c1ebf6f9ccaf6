package growth

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestLinear: time that grows with the size is no error, also where single runs take longer.
func TestLinear(t *testing.T) {
	runs := 0
	Linear(t, "linear", 2, func(size int) {
		if runs++; runs == 2 {
			size = 200 // another program has the processor
		}
		time.Sleep(time.Duration(size) * time.Millisecond)
	})
}

// errors counts the errors of a test.
type errors int

func (e *errors) Helper()               {}
func (e *errors) Errorf(string, ...any) { *e++ }

// TestNotLinear: time that grows much faster is one error, after all attempts.
func TestNotLinear(t *testing.T) {
	var reported errors
	runs := 0
	Linear(&reported, "not linear", 1, func(size int) {
		if runs++; size > 1 {
			time.Sleep(250 * time.Millisecond)
		}
	})
	require.EqualValues(t, 1, reported)
	require.Equal(t, 2*attempts, runs)
}
