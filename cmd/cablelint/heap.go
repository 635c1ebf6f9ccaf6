package main

import (
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// heap lets a run that holds little leave its garbage for long, which costs least, and one that holds much collect it
// sooner. So the directory of a zip archive, or what a format keeps to the end, costs twice its size and not five
// times.
type heap struct {
	sample  [1]metrics.Sample
	results int
	percent int
	// large counts the large texts that are being linted.
	large atomic.Int32
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

// begin is called before a text is linted. A large one takes many times its size, so its garbage is collected soonest.
func (h *heap) begin(size int64) {
	if size >= large {
		h.large.Add(1)
		debug.SetGCPercent(largeHeld)
	}
}

// look is called once a result, with the bytes of its text; now and then, and after a large text, it asks how much is
// held.
func (h *heap) look(size int64) {
	if h.results++; h.results%64 != 0 && size < large {
		return
	}
	left := h.large.Load()
	if size >= large {
		left = h.large.Add(-1)
		h.percent = 0 // begin changed it
	}
	h.sample[0].Name = "/gc/heap/live:bytes"
	metrics.Read(h.sample[:])
	percent := littleHeld
	switch live := h.sample[0].Value.Uint64(); {
	case left > 0 || live > veryMuch:
		percent = largeHeld
	case live > much:
		percent = muchHeld
	}
	if percent != h.percent {
		h.percent = percent
		debug.SetGCPercent(percent)
	}
}
