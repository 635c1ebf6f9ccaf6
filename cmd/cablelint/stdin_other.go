//go:build !unix

package main

import (
	"io"
	"os"
)

// standardInput is standard input.
func standardInput(in *os.File) io.Reader { return in }
