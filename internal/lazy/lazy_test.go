package lazy

import (
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAValueIsMadeOnce(t *testing.T) {
	made := 0
	v := Value[int]{Make: func() int { made++; return made }}
	require.Zero(t, made)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() { require.Equal(t, 1, v.Get()) })
	}
	all.Wait()
	require.Equal(t, 1, made)
}
