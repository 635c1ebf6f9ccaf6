// Command new writes the files that a new rule needs, and registers them:
//
//	go run ./internal/new rule S007 repeated-paragraph-number
//
// CONTRIBUTING.md says what to do next.
package main

import (
	"fmt"
	"os"

	"github.com/cablelint/cablelint/internal/scaffold"
)

const usage = "usage: go run ./internal/new rule CODE NAME, for example: rule S007 repeated-paragraph-number"

func main() {
	if len(os.Args) != 4 || os.Args[1] != "rule" {
		fmt.Fprintln(os.Stderr, usage)
		os.Exit(2)
	}
	written, err := scaffold.Rule(".", os.Args[2], os.Args[3])
	if err != nil {
		fmt.Fprintln(os.Stderr, "new:", err)
		os.Exit(2)
	}
	for _, path := range written {
		fmt.Println("wrote", path)
	}
	fmt.Println("\nNext, as CONTRIBUTING.md explains: fill in the files, then run")
	fmt.Println("    go test ./internal/gen -update && go test ./rules ./internal/...")
}
