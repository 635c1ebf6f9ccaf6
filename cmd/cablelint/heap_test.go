package main

import (
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/require"
)

// alone reports whether a test has the process for itself. Else it runs the test in one of its own: what it measures
// depends on what other tests hold.
func alone(t *testing.T) bool {
	const name = "CABLELINT_TEST_ALONE"
	if os.Getenv(name) == t.Name() {
		return true
	}
	cmd := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), name+"="+t.Name())
	out, err := cmd.CombinedOutput()
	require.NoError(t, err, string(out))
	require.Contains(t, string(out), "--- PASS: "+t.Name())
	return false
}

// TestMuchHeldIsCollectedSooner, and no longer once it is let go.
func TestMuchHeldIsCollectedSooner(t *testing.T) {
	if !alone(t) {
		return
	}
	defer debug.SetGCPercent(debug.SetGCPercent(littleHeld))
	var h heap
	percent := func() int {
		for range lookAfter / leastSize {
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
