package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/cablelint/cablelint/internal/playground/page"
)

// buildEngine is how the engine is made from the source tree.
const buildEngine = "go run .ci/engine.go " + page.PackedEngineName

func (p *program) playground() *cobra.Command {
	var engine string
	c := &cobra.Command{
		Use:   "playground DIR",
		Short: "write a page that checks texts in a browser, without a server or a network",
		Args:  takes(1, 1, "the directory to write the page to"),
		Long: `playground writes index.html to a directory, which it makes if necessary. The page contains the linter as
WebAssembly, works when opened from a disk, and makes no connection: docs/playground.md. It needs the engine of the
same version: ` + page.PackedEngineName + ` or ` + page.EngineName + ` next to the program, or the file
named by --engine. From the source tree, with xz:

  ` + buildEngine + `

Exit status: 0 written; 2 no engine; 3 the page could not be written.`,
		RunE: func(_ *cobra.Command, args []string) error { return p.writePlayground(args[0], engine) },
	}
	c.Flags().StringVar(&engine, "engine", "",
		"the `FILE` of the engine; default: "+page.PackedEngineName+" next to the program")
	return c
}

func (p *program) writePlayground(dir, engine string) error {
	data, engine, err := readEngine(engine)
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no engine at %s: name it by --engine FILE, or build it: cablelint help playground", engine)
	}
	if err != nil {
		return err
	}
	html, err := page.HTML(data, versionText.Get())
	if err != nil {
		return fmt.Errorf("%s: %w", engine, err)
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return &outputError{err}
	}
	path := filepath.Join(dir, "index.html")
	if err := os.WriteFile(path, html, 0o644); err != nil {
		return &outputError{err}
	}
	_, err = fmt.Fprintln(p.out, path)
	return err
}

// readEngine reads the engine: the file that is named, else the one next to the program, compressed or not.
func readEngine(named string) (data []byte, path string, err error) {
	if named != "" {
		data, err = os.ReadFile(named)
		return data, named, err
	}
	program, err := os.Executable()
	if err != nil {
		return nil, "", err
	}
	for _, name := range [...]string{page.PackedEngineName, page.EngineName} {
		path = filepath.Join(filepath.Dir(program), name)
		if data, err = os.ReadFile(path); !errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	return data, path, err
}
