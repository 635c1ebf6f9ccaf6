package gen

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strings"
)

// Concurrent are the import paths of the packages below root in whose tests several goroutines run, sorted: those of
// which a file, or a test, starts one or imports code that does. In the tests of all others the race detector could
// report nothing.
func Concurrent(root string) ([]string, error) {
	const tests = "_test"
	starts, imports := map[string]bool{}, map[string][]string{} // of packages, and of their tests
	err := eachFile(root, func(rel, name string) error {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		at := path.Join(module, rel)
		if strings.HasSuffix(name, "_test.go") {
			at += tests
		}
		for _, i := range f.Imports {
			imports[at] = append(imports[at], strings.Trim(i.Path.Value, `"`))
		}
		if startsGoroutine(f) {
			starts[at] = true
		}
		return nil
	})
	for more := true; more; {
		more = false
		for at, names := range imports {
			if !starts[at] && slices.ContainsFunc(names, func(name string) bool { return starts[name] }) {
				starts[at], more = true, true
			}
		}
	}
	var list []string
	for at := range starts {
		list = append(list, strings.TrimSuffix(at, tests))
	}
	return unique(list), err
}

// starters are the names of functions of the standard library, of golang.org/x/sync and of testify that call a function
// in a goroutine of its own, those that tests call among them. RunParallel is not one: go test runs no benchmark.
var starters = []string{"Go", "TryGo", "AfterFunc", "Parallel", "NewServer", "NewTLSServer", "Serve", "ListenAndServe",
	"Eventually", "Never"}

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
