package check

import (
	"context"
	"iter"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/cablelint/cablelint/grammar"
)

// Inputs yields inputs one at a time, the entries of an archive in its place, so that they need not be in memory all at once.
// It ends after an error.
type Inputs = iter.Seq2[Input, error]

// mostWaiting is how many bytes of text may be read, linted, and wait for their turn at once. A larger text goes alone.
const mostWaiting = 32 << 20

// waiting is what one text takes of mostWaiting.
func waiting(in Input) int64 { return min(in.Size, mostWaiting) }

// job is an input with the place for its result.
type job[R any] struct {
	in   Input
	done chan R
}

// InOrder works on inputs with several workers and hands the results on in the order of the inputs. At most a few inputs and
// results wait, and of large ones only what fits into mostWaiting, so memory does not grow with their number. It returns an
// error of the inputs after all inputs before it are done, and an error of each at once.
func InOrder[R any](inputs Inputs, workers int, work func(*grammar.Parser, Input) R, each func(Input, R) error) error {
	jobs := make(chan job[R])
	order := make(chan job[R], 2*workers)
	room := semaphore.NewWeighted(mostWaiting)
	stop := make(chan struct{})
	var fault error // of the inputs; it is read once order is closed
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			parser := grammar.NewParser()
			for j := range jobs {
				j.done <- work(parser, j.in)
			}
		})
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for in, err := range inputs {
			if fault = err; err != nil {
				return
			}
			j := job[R]{in, make(chan R, 1)}
			_ = room.Acquire(context.Background(), waiting(in)) // it fails only where the context ends
			select {
			case order <- j:
				jobs <- j
			case <-stop:
				return
			}
		}
	}()
	for j := range order {
		if err := each(j.in, <-j.done); err != nil {
			close(stop)
			go drain(j, order, room)
			return err
		}
		room.Release(waiting(j.in))
	}
	working.Wait()
	return fault
}

// drain drops what still comes after a job. Nobody waits for it: the inputs may wait for a pipe that nobody closes.
func drain[R any](j job[R], order <-chan job[R], room *semaphore.Weighted) {
	room.Release(waiting(j.in))
	for j := range order {
		<-j.done
		room.Release(waiting(j.in))
	}
}
