package growth

import (
	"testing"
	"time"
)

// TestLinear: what takes time with its size is, also where single runs take longer.
func TestLinear(t *testing.T) {
	runs := 0
	Linear(t, "linear", 2, func(size int) {
		if runs++; runs == 2 {
			size = 200 // another program has the processor
		}
		time.Sleep(time.Duration(size) * time.Millisecond)
	})
}
