package gen

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path"
	"slices"
	"strings"
)

// Concurrent are the import paths of the packages below root in whose tests several goroutines run, sorted: those with
// a file that starts one, tests among them, and those that import, be it in a test, a package that starts one outside
// its tests. In the tests of all others the race detector could report nothing.
func Concurrent(root string) ([]string, error) {
	all, outsideTests, imports := map[string]bool{}, map[string]bool{}, map[string][]string{}
	err := eachFile(root, func(rel, name string) error {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		at := path.Join(module, rel)
		for _, i := range f.Imports {
			imports[at] = append(imports[at], strings.Trim(i.Path.Value, `"`))
		}
		if startsGoroutine(f) {
			all[at] = true
			outsideTests[at] = outsideTests[at] || !strings.HasSuffix(name, "_test.go")
		}
		return nil
	})
	for at, names := range imports {
		if slices.ContainsFunc(names, func(name string) bool { return outsideTests[name] }) {
			all[at] = true
		}
	}
	return slices.Sorted(maps.Keys(all)), err
}

// starters are the names of functions of the standard library and of golang.org/x/sync that call a function in a
// goroutine of its own, those that tests call among them. RunParallel is not one: go test runs no benchmark.
var starters = []string{"Go", "TryGo", "AfterFunc", "Parallel", "NewServer", "NewTLSServer", "Serve", "ListenAndServe"}

// startsGoroutine reports whether a file has a go statement or calls one of the starters. It does not look at what
// declares them: a method of the same name costs a package a run under the detector, and hides nothing.
func startsGoroutine(f *ast.File) (starts bool) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			starts = true
		case *ast.SelectorExpr: // also where the function is only named, for another to call
			starts = starts || slices.Contains(starters, n.Sel.Name)
		}
		return !starts
	})
	return starts
}
