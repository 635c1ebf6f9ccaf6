package main

import (
	"runtime/debug"
	"runtime/metrics"
)

// heap lets a run that holds little leave its garbage for long, which costs least, and one that holds much collect it sooner. So the
// directory of a zip archive, or what a format keeps to the end, costs twice its size and not five times.
type heap struct {
	sample  [1]metrics.Sample
	results int
	much    bool
}

// The percentages of garbage to what is held, and what is much and large, in bytes: measured in docs/performance.md.
const (
	littleHeld = 400
	muchHeld   = 100
	largeText  = 20
	much       = 16 << 20
	large      = 1 << 20
)

// look is called once a result, with the bytes of its text; now and then, and behind a large text, it asks how much is held.
func (h *heap) look(size int64) {
	if h.results++; h.results%64 != 0 && size < large {
		return
	}
	h.sample[0].Name = "/gc/heap/live:bytes"
	metrics.Read(h.sample[:])
	if is := h.sample[0].Value.Uint64() > much; is != h.much || size >= large {
		h.much = is
		percent := littleHeld
		if is {
			percent = muchHeld
		}
		debug.SetGCPercent(percent)
	}
}

// before is called before the work on an input, from any worker: what a large text becomes is much from the first byte on.
func before(size int64) {
	if size >= large {
		debug.SetGCPercent(largeText)
	}
}
