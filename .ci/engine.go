//go:build ignore

// Makes the engine of the page that checks in a browser: go run .ci/engine.go FILE, which is compressed by xz if its
// name ends in .xz. docs/playground.md says what it is for.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
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
	compiled := filepath.Join(work, playground.EngineName)
	build := exec.Command("go", append(playground.BuildArgs(), "-o", compiled, playground.EnginePackage)...)
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	module, err := os.ReadFile(compiled)
	if err != nil {
		return err
	}
	if module, err = playground.Compact(module); err != nil {
		return err
	}
	if !strings.HasSuffix(args[0], ".xz") {
		return os.WriteFile(args[0], module, 0o644)
	}
	if err := os.WriteFile(compiled, module, 0o644); err != nil {
		return err
	}
	packed, err := exec.Command("xz", append(playground.XZArgs(), compiled)...).Output()
	if err != nil {
		return err
	}
	return os.WriteFile(args[0], packed, 0o644)
}
