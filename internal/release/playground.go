package release

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/cablelint/cablelint/internal/playground"
	"github.com/cablelint/cablelint/internal/playground/page"
)

// playground makes the archive of the page that checks in a browser: the page, the engine by which a program writes
// it again, and the licenses of what is in it.
func (b *builder) playground() error {
	engine, err := b.engine()
	if err != nil {
		return err
	}
	html, err := page.HTML(engine, b.Version)
	if err != nil {
		return err
	}
	license, err := os.ReadFile(filepath.Join(b.Source, "LICENSE"))
	if err != nil {
		return err
	}
	here := Target{runtime.GOOS, runtime.GOARCH}
	program, err := b.compile(here) // it has the modules of the engine, and those of the command line
	if err != nil {
		return err
	}
	modules, err := b.modules(here, program)
	if err != nil {
		return err
	}
	name := fmt.Sprintf("cablelint_%s_playground", b.Version)
	archive, err := Zip(name, []Entry{
		{Name: "index.html", Data: html}, {Name: page.PackedEngineName, Data: engine},
		{Name: "LICENSE", Data: license}, {Name: "NOTICE", Data: b.notice(modules)},
	}, b.Commit)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(b.Out, name+".zip"), archive, 0o644)
}

// engine compiles the engine and compresses it.
func (b *builder) engine() ([]byte, error) {
	work, err := os.MkdirTemp(b.work, "engine-")
	if err != nil {
		return nil, err
	}
	return playground.Build{Source: b.Source, Work: work, Run: func(name string, args ...string) ([]byte, error) {
		return output(b.command(Target{"js", "wasm"}, name, args...))
	}}.Packed()
}
