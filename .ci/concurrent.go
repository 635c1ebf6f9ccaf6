//go:build ignore

// Lists the packages in whose tests several goroutines run: go run .ci/concurrent.go. internal/gen says how they are
// chosen.
package main

import (
	"fmt"
	"os"

	"github.com/cablelint/cablelint/internal/gen"
)

func main() {
	list, err := gen.Concurrent(".")
	if err != nil {
		fmt.Fprintln(os.Stderr, "concurrent:", err)
		os.Exit(1)
	}
	for _, path := range list {
		fmt.Println(path)
	}
}
