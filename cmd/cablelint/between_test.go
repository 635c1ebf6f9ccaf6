//go:build unix

package main

import (
	"encoding/json"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"
)

// cost is what a program took.
type cost struct {
	CPU      time.Duration
	Resident int64 // bytes, at most
	Status   int
}

// between runs the program of its arguments and prints what that took. It is between the tests and the program since
// the system counts to a child the memory that its parent had when it was started, and the tests may have had
// anything.
func between() {
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		panic(err)
	}
	is := cmd.ProcessState
	c := cost{CPU: is.UserTime() + is.SystemTime(), Resident: int64(is.SysUsage().(*syscall.Rusage).Maxrss),
		Status: is.ExitCode()}
	if runtime.GOOS != "darwin" { // which counts bytes
		c.Resident <<= 10
	}
	if err := json.NewEncoder(os.Stdout).Encode(c); err != nil {
		panic(err)
	}
	os.Exit(0)
}
