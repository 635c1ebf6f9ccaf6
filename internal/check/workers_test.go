package check

import (
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/internal/files"
)

// TestAnErrorOfTheInputsComesInItsPlace: what came before it is handed on, in order, and nothing after it; one of the
// receiver ends the inputs.
func TestAnErrorOfTheInputsComesInItsPlace(t *testing.T) {
	fault := errors.New("fault")
	var yielded atomic.Int64
	inputs := func(yield func(Input, error) bool) {
		for i := range 100 {
			yielded.Add(1)
			if i == 50 && !yield(Input{}, fault) || !yield(Input{Input: files.Input{Path: fmt.Sprint(i)}}, nil) {
				return
			}
		}
	}
	work := func(_ *grammar.Parser, in Input) string { return in.Path }
	for _, workers := range []int{1, 3} {
		var got []string
		err := InOrder(inputs, workers, work, func(in Input, s string) error {
			require.Equal(t, in.Path, s)
			got = append(got, s)
			return nil
		})
		require.ErrorIs(t, err, fault)
		require.Len(t, got, 50)
		for i, s := range got {
			require.Equal(t, fmt.Sprint(i), s)
		}
		own := errors.New("own")
		yielded.Store(0)
		require.ErrorIs(t, InOrder(inputs, workers, work, func(Input, string) error { return own }), own)
		require.Less(t, yielded.Load(), int64(30), "no more is read than a few")
	}
}

// TestOneWorkerReadsNothingAhead: each result is handed on before the next input is read.
func TestOneWorkerReadsNothingAhead(t *testing.T) {
	yielded, handed := 0, 0
	inputs := func(yield func(Input, error) bool) {
		for range 20 {
			require.Equal(t, yielded, handed)
			yielded++
			if !yield(Input{}, nil) {
				return
			}
		}
	}
	work := func(*grammar.Parser, Input) bool { return true }
	require.NoError(t, InOrder(inputs, 1, work, func(Input, bool) error {
		handed++
		return nil
	}))
	require.Equal(t, 20, handed)
}

// TestAnErrorOfTheReceiverWaitsForNothing: not for inputs that never come, such as those of a pipe that stays open.
func TestAnErrorOfTheReceiverWaitsForNothing(t *testing.T) {
	for _, workers := range []int{1, 3, 64} {
		own, never, ended := errors.New("own"), make(chan struct{}), make(chan struct{})
		inputs := func(yield func(Input, error) bool) {
			defer close(ended)
			if yield(Input{Input: files.Input{Size: mostWaiting}}, nil) {
				<-never
				yield(Input{Input: files.Input{Size: mostWaiting}}, nil)
			}
		}
		work := func(*grammar.Parser, Input) bool { return true }
		require.ErrorIs(t, InOrder(inputs, workers, work, func(Input, bool) error { return own }), own)
		close(never)
		<-ended // no goroutine is left
	}
}

// TestLargeTextsWait: of large texts no more are on their way than fit, of small ones many are, and one that never
// fits goes alone.
func TestLargeTextsWait(t *testing.T) {
	for size, most := range map[int64]int64{mostWaiting / 2: 2, 2 * mostWaiting: 1, 0: 8, small + 1: 8, small: 64, 1: 64} {
		var under, seen atomic.Int64
		inputs := func(yield func(Input, error) bool) {
			for range 200 {
				if !yield(Input{Input: files.Input{Size: size}}, nil) {
					return
				}
			}
		}
		work := func(*grammar.Parser, Input) bool {
			seen.Store(max(seen.Load(), under.Add(1)))
			return true
		}
		n := 0
		require.NoError(t, InOrder(inputs, 4, work, func(Input, bool) error {
			n++
			under.Add(-1)
			return nil
		}))
		require.Equal(t, 200, n)
		require.LessOrEqual(t, seen.Load(), most, "of %d bytes", size)
	}
}
