// Package playground compiles the engine of the page that checks in a browser from the source tree, and
// internal/playground/page writes the page. The program imports only that: the parser of Go, which this package needs,
// runs code before main.
package playground

import (
	"os"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/playground/page"
)

// EnginePackage is the package of the engine, from the root of the source tree.
const EnginePackage = "./internal/playground/engine"

// lighter are modules of which the engine has only what it needs, each with its directory in the source tree.
var lighter = [...][2]string{{"github.com/richardlehane/msoleps", "./internal/playground/msoleps"}}

// BuildArgs are how go compiles the engine, for GOOS=js and GOARCH=wasm, without -modfile, -overlay, -o and the
// package. Without copies of functions in their callers (-l) it is a sixth smaller, and half as slow again. In the
// packages that read texts letter by letter the copies cost 0.4 % of the page and gain a tenth of the time. Compact
// comes after it.
func BuildArgs() []string {
	return []string{"build", "-trimpath", "-buildvcs=false", "-gcflags=all=-l",
		"-gcflags=github.com/cablelint/cablelint/grammar/text=", "-gcflags=strings=",
		"-gcflags=internal/bytealg=", "-gcflags=internal/runtime/maps=", "-ldflags=-s"}
}

// Build makes the engine from the source tree.
type Build struct {
	Source string // the root of the source tree
	Work   string // an empty directory
	// Run runs a program in the source tree, for GOOS=js and GOARCH=wasm, and gives its standard output.
	Run func(name string, args ...string) ([]byte, error)
}

// Engine compiles the engine.
func (b Build) Engine() ([]byte, error) {
	modfile, err := b.modfile()
	if err != nil {
		return nil, err
	}
	overlay, err := b.overlay()
	if err != nil {
		return nil, err
	}
	compiled := filepath.Join(b.Work, page.EngineName)
	args := append(BuildArgs(), "-modfile="+modfile, "-overlay="+overlay, "-o", compiled, EnginePackage)
	if _, err := b.Run("go", args...); err != nil {
		return nil, err
	}
	module, err := os.ReadFile(compiled)
	if err != nil {
		return nil, err
	}
	return Compact(module)
}

// modfile is a copy of go.mod by which the lighter modules are compiled.
func (b Build) modfile() (string, error) {
	path := filepath.Join(b.Work, "engine")
	for _, kind := range [...]string{".mod", ".sum"} {
		content, err := os.ReadFile(filepath.Join(b.Source, "go"+kind))
		if err != nil {
			return "", err
		}
		if kind == ".mod" {
			for _, m := range lighter {
				content = append(content, "\nreplace "+m[0]+" => "+m[1]+"\n"...)
			}
		}
		if err := os.WriteFile(path+kind, content, 0o644); err != nil {
			return "", err
		}
	}
	return path + ".mod", nil
}

// How xz compresses each part of the engine: its code, whose instructions have any length, and its data, most of which
// is numbers of four and eight bytes. One thread of it gives the same bytes on every machine.
var xzFilters = [...]string{"preset=9e,lc=4,pb=0", "preset=9e,lc=1,lp=2,pb=2"}

// Packed compiles the engine and compresses it by xz, its code and its data each as a stream: a file of xz may have
// several. The worker of the page unfolds its code and its table of functions.
func (b Build) Packed() (packed []byte, err error) {
	module, err := b.Engine()
	if err != nil {
		return nil, err
	}
	at := dataAt(module)
	foldTable(module[at:])
	for i, part := range [...][]byte{foldCode(module[:at]), module[at:]} {
		path := filepath.Join(b.Work, page.EngineName)
		if err := os.WriteFile(path, part, 0o644); err != nil {
			return nil, err
		}
		args := []string{"--format=xz", "--check=crc32", "--threads=1", "--stdout", "--lzma2=" + xzFilters[i]}
		stream, err := b.Run("xz", append(args, path)...)
		if err != nil {
			return nil, err
		}
		packed = append(packed, stream...)
	}
	return packed, nil
}
