package gen

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

const module = "github.com/cablelint/cablelint"

// Package is one of the module's packages as its files declare it, tests left out.
type Package struct {
	// Path is relative to the module, with slashes.
	Path string
	Name string
	// Floor is set by the caller.
	Floor float64
	// Imports are the module's packages that it imports, relative, sorted; External all others.
	Imports, External []string
	// Inits are the places of init functions.
	Inits []string
}

// Packages reads the module's packages below root.
func Packages(root string) ([]Package, error) {
	byPath := map[string]*Package{}
	err := eachFile(root, func(rel, path string) error {
		if strings.HasSuffix(path, "_test.go") {
			return nil
		}
		if byPath[rel] == nil {
			byPath[rel] = &Package{Path: rel}
		}
		return byPath[rel].read(path)
	})
	var list []Package
	for _, p := range byPath {
		p.Imports, p.External = unique(p.Imports), unique(p.External)
		list = append(list, *p)
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Path < list[j].Path })
	return list, err
}

// eachFile calls a function for each Go file of the module below root, tests and files for other systems among them,
// with the path of its package relative to the module.
func eachFile(root string, call func(rel, path string) error) error {
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (strings.HasPrefix(d.Name(), ".") && path != root || d.Name() == "testdata" ||
			d.Name() == "node_modules"):
			return fs.SkipDir
		case d.IsDir() || !strings.HasSuffix(path, ".go"):
			return nil
		}
		if data, err := os.ReadFile(path); err != nil || bytes.HasPrefix(data, []byte("//go:build ignore\n")) {
			return err // a program that is run by the name of its file, and of no package
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		return call(filepath.ToSlash(rel), path)
	})
}

func (p *Package) read(path string) error {
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
	if err != nil {
		return err
	}
	p.Name = f.Name.Name
	for _, i := range f.Imports {
		name, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			return err
		}
		if rest, ok := strings.CutPrefix(name, module+"/"); ok {
			p.Imports = append(p.Imports, rest)
		} else {
			p.External = append(p.External, name)
		}
	}
	for _, d := range f.Decls {
		if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.Name == "init" {
			p.Inits = append(p.Inits, fmt.Sprint(path, ": init"))
		}
	}
	return nil
}

func unique(s []string) []string {
	sort.Strings(s)
	out := s[:0]
	for i, v := range s {
		if i == 0 || v != s[i-1] {
			out = append(out, v)
		}
	}
	return out
}
