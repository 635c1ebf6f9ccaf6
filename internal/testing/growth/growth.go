// Package growth tests that the time of code grows with its text, and not with the square of it, also on machines that
// are slow or busy, and under the race detector.
package growth

import "time"

const (
	// larger is how many times as long the second text is.
	larger = 8
	// most is how many times as long it may take: the square would be 64.
	most = 3 * larger
	// slack is for texts that take too little time to be measured.
	slack = 20 * time.Millisecond
	// attempts is how often both are measured, since another program may have the processor for a while.
	attempts = 3
)

// reporter is what Linear needs of a test.
type reporter interface {
	Helper()
	Errorf(format string, args ...any)
}

// Linear reports an error if the time of run grows much faster than the size that it is given.
func Linear(t reporter, name string, size int, run func(size int)) {
	t.Helper()
	var small, large time.Duration
	for range attempts {
		small, large = took(run, size), took(run, larger*size)
		if large <= most*small+slack {
			return
		}
	}
	t.Errorf("%s: %d takes %v, and %d takes %v", name, size, small, larger*size, large)
}

func took(run func(size int), size int) time.Duration {
	start := time.Now()
	run(size)
	return time.Since(start)
}
