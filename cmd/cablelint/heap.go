package main

import (
	"runtime"
	"runtime/debug"
	"sync"
)

// heap lets a run that holds little leave its garbage for long, which costs least, and one that holds much collect it
// sooner. So the directory of a zip archive, or what a format keeps to the end, costs twice its size and not five
// times.
type heap struct {
	// unseen is the size of what was linted since it was last asked how much is held.
	unseen int64
	mu     sync.Mutex
	// percent is the percentage that was set last, 0 before the first.
	percent int
	// large counts the large texts that are being linted.
	large int
	// collected are the collections of garbage, asked the number of them when live was found last, and found what it was.
	collected debug.GCStats
	asked     int64
	found     uint64
}

// The percentages of garbage to what is held, and what is much and large, in bytes: measured in docs/performance.md.
const (
	littleHeld = 400
	muchHeld   = 100
	largeHeld  = 20
	much       = 16 << 20
	veryMuch   = 128 << 20
	large      = 256 << 10
)

// collectLate lets garbage be for long: a linter lives shortly and allocates little. What lints or reads many texts
// calls it. Other commands never collect garbage, and setting the percentage stops all goroutines.
func collectLate() { debug.SetGCPercent(littleHeld) }

// set sets the percentage.
func (h *heap) set(percent int) {
	if percent != h.percent {
		h.percent = percent
		debug.SetGCPercent(percent)
	}
}

// live is the size of what is held, as the last collection of garbage found it: it set the size of the heap at which
// the next begins. The package runtime/metrics says it in so many words, but takes a twentieth of a start. Asking stops
// all goroutines and takes their memory from them, so it is asked once for each collection.
func (h *heap) live() uint64 {
	if debug.ReadGCStats(&h.collected); h.collected.NumGC == h.asked {
		return h.found
	}
	h.asked = h.collected.NumGC
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	h.found = stats.NextGC * 100 / uint64(100+h.percent)
	return h.found
}

// begin is called before a text is linted. A large one takes many times its size, so its garbage is collected soonest.
func (h *heap) begin(size int64) {
	if size >= large {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.large++
		h.set(largeHeld)
	}
}

// How much is held changes with each collection of garbage: about once in 4 MB of cables. A text takes memory no matter
// how small it is, and the size of some is not known.
const (
	lookAfter = 512 << 10
	leastSize = 4 << 10
)

// look is called once a result, with the bytes of its text; now and then, and after a large text, it asks how much is
// held.
func (h *heap) look(size int64) {
	if h.unseen += max(size, leastSize); h.unseen < lookAfter && size < large {
		return
	}
	h.unseen = 0
	h.mu.Lock()
	defer h.mu.Unlock()
	if size >= large {
		h.large--
	}
	if h.percent == 0 {
		h.set(littleHeld)
	}
	switch live := h.live(); {
	case h.large > 0 || live > veryMuch:
		h.set(largeHeld)
	case live > much:
		h.set(muchHeld)
	default:
		h.set(littleHeld)
	}
}
