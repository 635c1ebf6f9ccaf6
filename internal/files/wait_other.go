//go:build !js

package files

import "syscall"

// withoutWaiting opens a FIFO at once, with or without a writer.
const withoutWaiting = syscall.O_NONBLOCK
