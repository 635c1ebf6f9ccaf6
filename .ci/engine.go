//go:build ignore

// Makes the engine of the page that checks in a browser: go run .ci/engine.go FILE, which is compressed by xz if its
// name ends in .xz. docs/playground.md says what it is for.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/cablelint/cablelint/internal/playground"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "engine:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: go run .ci/engine.go FILE")
	}
	work, err := os.MkdirTemp("", "engine-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	build := playground.Build{Source: ".", Work: work, Run: func(name string, args ...string) ([]byte, error) {
		c := exec.Command(name, args...)
		c.Env, c.Stderr = append(os.Environ(), "GOOS=js", "GOARCH=wasm"), os.Stderr
		return c.Output()
	}}
	engine := build.Engine
	if strings.HasSuffix(args[0], ".xz") {
		engine = build.Packed
	}
	data, err := engine()
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], data, 0o644)
}
