package main

import (
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestMuchHeldIsCollectedSooner, and no longer once it is let go.
func TestMuchHeldIsCollectedSooner(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(littleHeld))
	var h heap
	percent := func() int {
		for range 64 {
			h.look(0)
		}
		is := debug.SetGCPercent(littleHeld)
		debug.SetGCPercent(is)
		return is
	}
	held := make([]byte, 4*much)
	runtime.GC()
	require.Equal(t, muchHeld, percent())
	runtime.KeepAlive(held)
	for range 3 { // nothing holds it from here on; what earlier tests left in pools outlives two collections
		runtime.GC()
	}
	require.Equal(t, littleHeld, percent())
}

// TestALargeTextIsCollectedSoonest, until the last one that is being linted is done.
func TestALargeTextIsCollectedSoonest(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(littleHeld))
	percent := func() int {
		is := debug.SetGCPercent(littleHeld)
		debug.SetGCPercent(is)
		return is
	}
	var h heap
	h.begin(large - 1)
	require.Equal(t, littleHeld, percent())
	h.begin(large)
	h.begin(large)
	require.Equal(t, largeHeld, percent())
	h.look(large)
	require.Equal(t, largeHeld, percent(), "one is left")
	h.look(large)
	require.NotEqual(t, largeHeld, percent())
}
