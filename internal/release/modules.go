package release

import (
	"bytes"
	"debug/buildinfo"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
)

// std is what stands for the packages of Go itself.
const std = "std"

// Module is a module of which packages are linked into a program.
type Module struct {
	Path, Version string
	// Sum is its line in go.sum, "h1:…"; empty for the program's own module and for Go's packages.
	Sum string
	// Main means that it is the program's own.
	Main bool
	// Uses are the paths of the modules whose packages its linked packages import, sorted, itself left out.
	Uses []string
	// Licences are the licences that its texts were recognised as, by their SPDX names, sorted.
	Licences []string
	texts    []text
}

// listed is what go list reports about a package.
type listed struct {
	ImportPath string
	Standard   bool
	Imports    []string
	ImportMap  map[string]string
	Module     *struct {
		Path, Version, Dir string
		Main               bool
	}
}

// modules are the modules linked into a program, its own first and then by path, with their licences. What go list
// tells and what the program says about itself must be the same.
func (b *builder) modules(t Target, program string) ([]*Module, error) {
	info, err := buildinfo.ReadFile(program)
	if err != nil {
		return nil, err
	}
	packages, err := b.packages(t)
	if err != nil {
		return nil, err
	}
	goroot, err := output(b.command(t, "go", "env", "GOROOT"))
	if err != nil {
		return nil, err
	}
	list, dirs := grouped(packages)
	dirs[std] = strings.TrimSpace(string(goroot))
	sums := map[string]string{}
	for _, d := range info.Deps {
		if d.Replace != nil {
			return nil, fmt.Errorf("%s is replaced: a release is made of what go.mod names", d.Path)
		}
		sums[d.Path+" "+d.Version] = d.Sum
	}
	for _, m := range list {
		switch {
		case m.Path == std:
			m.Version = info.GoVersion
		case m.Main:
			m.Version = b.Version
		default:
			sum, ok := sums[m.Path+" "+m.Version]
			if !ok {
				return nil, fmt.Errorf("the program does not hold %s %s, which go list names", m.Path, m.Version)
			}
			delete(sums, m.Path+" "+m.Version)
			m.Sum = sum
		}
		if m.texts, err = licenceTexts(dirs[m.Path]); err != nil {
			return nil, fmt.Errorf("%s: %w", m.Path, err)
		}
		m.Licences = recognised(m.texts)
	}
	if len(sums) > 0 {
		return nil, fmt.Errorf("the program holds modules that go list does not name: %v", sums)
	}
	return list, nil
}

// packages are the packages that the program is linked of.
func (b *builder) packages(t Target) (list []listed, err error) {
	out, err := output(b.command(t, "go", "list", "-deps", "-json=ImportPath,Standard,Imports,ImportMap,Module",
		"./cmd/cablelint"))
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(out))
	for {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return list, nil
		} else if err != nil {
			return nil, err
		}
		list = append(list, p)
	}
}

// grouped are the modules of packages, and the folder of each.
func grouped(packages []listed) (list []*Module, dirs map[string]string) {
	of, byPath := map[string]string{}, map[string]*Module{}
	dirs = map[string]string{}
	for _, p := range packages {
		m := &Module{Path: std}
		if !p.Standard {
			m = &Module{Path: p.Module.Path, Version: p.Module.Version, Main: p.Module.Main}
			dirs[m.Path] = filepath.Clean(p.Module.Dir)
		}
		of[p.ImportPath] = m.Path
		if byPath[m.Path] == nil {
			byPath[m.Path] = m
			list = append(list, m)
		}
	}
	for _, p := range packages {
		m := byPath[of[p.ImportPath]]
		for _, i := range p.Imports {
			if mapped, ok := p.ImportMap[i]; ok {
				i = mapped
			}
			if to := of[i]; to != "" && to != m.Path && !slices.Contains(m.Uses, to) {
				m.Uses = append(m.Uses, to)
			}
		}
	}
	for _, m := range list {
		slices.Sort(m.Uses)
	}
	slices.SortFunc(list, func(a, b *Module) int {
		if a.Main != b.Main {
			if a.Main {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Path, b.Path)
	})
	return list, dirs
}
