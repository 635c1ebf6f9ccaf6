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
	runtime.GC() // nothing holds it from here on
	require.Equal(t, littleHeld, percent())
}
