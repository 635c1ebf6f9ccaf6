package check

import (
	"context"
	"iter"
	"sync"

	"golang.org/x/sync/semaphore"

	"github.com/cablelint/cablelint/grammar"
)

// Inputs yields inputs one at a time, the entries of an archive in its place, so that they need not be in memory all
// at once. It ends after an error.
type Inputs = iter.Seq2[Input, error]

// mostWaiting is how many bytes of text may be read, linted, and wait for their turn at once. A larger text goes alone.
const mostWaiting = 32 << 20

// waiting is what one text takes of mostWaiting.
func waiting(in Input) int64 { return min(in.Size, mostWaiting) }

// Small texts go from hand to hand many at a time, so that nobody sleeps and is woken for each: with 16 a worker a
// folder of cables costs a tenth less than with two. What is known of a text takes many times its size, so of those
// that are not small, and of those whose size is not known, two a worker are on their way.
const (
	small        = 32 << 10
	smallWaiting = 16
	seatsOfLarge = smallWaiting / 2
)

// seats are how many small texts could be on their way instead of one text.
func seats(in Input) int64 {
	if 0 < in.Size && in.Size <= small {
		return 1
	}
	return seatsOfLarge
}

// queue bounds what is on its way, by number and by bytes.
type queue struct{ seats, room *semaphore.Weighted }

func newQueue(workers int) queue {
	return queue{semaphore.NewWeighted(int64(smallWaiting * workers)), semaphore.NewWeighted(mostWaiting)}
}

// enter waits until there is room for an input.
func (q queue) enter(in Input) {
	_ = q.seats.Acquire(context.Background(), seats(in)) // it fails only where the context ends
	_ = q.room.Acquire(context.Background(), waiting(in))
}

// leave makes the room of an input free.
func (q queue) leave(in Input) {
	q.seats.Release(seats(in))
	q.room.Release(waiting(in))
}

// job is an input with the place for its result.
type job[R any] struct {
	in   Input
	done chan R
}

// InOrder works on inputs with several workers and hands the results on in the order of the inputs. At most a few
// inputs and results wait, and of large ones only what fits into mostWaiting, so memory does not grow with their
// number. It returns an error of the inputs after all inputs before it are done, and an error of each at once.
func InOrder[R any](inputs Inputs, workers int, work func(*grammar.Parser, Input) R, each func(Input, R) error) error {
	first := grammar.NewParser()
	if workers == 1 {
		return oneByOne(inputs, first, work, each)
	}
	jobs := make(chan job[R], smallWaiting*workers)
	order := make(chan job[R], smallWaiting*workers)
	waiting := newQueue(workers)
	stop := make(chan struct{})
	var fault error // of the inputs; it is read once order is closed
	var working sync.WaitGroup
	for range workers {
		working.Go(func() {
			parser := first.Another()
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
			waiting.enter(in)
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
			go drain(j, order, waiting)
			return err
		}
		waiting.leave(j.in)
	}
	working.Wait()
	return fault
}

// oneByOne is InOrder for one worker. It hands nothing from goroutine to goroutine: waking one for each text made a
// folder of cables cost a fifth more.
func oneByOne[R any](inputs Inputs, parser *grammar.Parser, work func(*grammar.Parser, Input) R,
	each func(Input, R) error) error {
	for in, err := range inputs {
		if err == nil {
			err = each(in, work(parser, in))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// drain drops what still comes after a job. Nobody waits for it: the inputs may wait for a pipe that nobody closes.
func drain[R any](j job[R], order <-chan job[R], waiting queue) {
	waiting.leave(j.in)
	for j := range order {
		<-j.done
		waiting.leave(j.in)
	}
}
