package playground

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
)

// smaller are files of the standard library, each with the file of the source tree that the engine has instead of it.
var smaller = [...][2]string{
	{"crypto/sha256/sha256.go", "internal/playground/sha256/sha256.go"},
	{"slices/zsortanyfunc.go", "internal/playground/slices/zsortanyfunc.go"},
	{"slices/zsortordered.go", "internal/playground/slices/zsortordered.go"},
}

// overlay writes the file that go build -overlay takes: rules without their examples, and smaller files.
func (b Build) overlay() (path string, err error) {
	replaced, err := b.withoutExamples()
	if err != nil {
		return "", err
	}
	root, err := b.Run("go", "env", "GOROOT")
	if err != nil {
		return "", err
	}
	for _, file := range smaller {
		own, err := filepath.Abs(filepath.Join(b.Source, file[1]))
		if err != nil {
			return "", err
		}
		replaced[filepath.Join(strings.TrimSpace(string(root)), "src", file[0])] = own
	}
	data, err := json.Marshal(struct{ Replace map[string]string }{replaced})
	if err != nil {
		return "", err
	}
	path = filepath.Join(b.Work, "overlay.json")
	return path, os.WriteFile(path, data, 0o644)
}

// withoutExamples writes rules of the source tree without their examples, which only pages, tests and cablelint
// explain read, and gives the path of each by that of the rule. A rule whose file cannot do without them stays.
func (b Build) withoutExamples() (replaced map[string]string, err error) {
	folder, err := filepath.Abs(filepath.Join(b.Source, "rules"))
	if err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	replaced = map[string]string{}
	for _, path := range paths {
		code, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		cut, ok := cutExamples(string(code))
		if !ok {
			continue
		}
		to := filepath.Join(b.Work, filepath.Base(path))
		if err := os.WriteFile(to, []byte(cut), 0o644); err != nil {
			return nil, err
		}
		replaced[path] = to
	}
	return replaced, nil
}

// cutExamples cuts the examples of rules out of a file; ok is false where it has none, or is not Go, or where nothing
// else needs one of its imports.
func cutExamples(code string) (cut string, ok bool) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "", code, parser.SkipObjectResolution)
	if err != nil {
		return "", false
	}
	at := 0
	used := map[string]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			if key, is := n.Key.(*ast.Ident); is && key.Name == "Examples" {
				cut += code[at:files.Position(n.Pos()).Offset] + "Examples: nil"
				at = files.Position(n.End()).Offset
				return false
			}
		case *ast.SelectorExpr:
			if of, is := n.X.(*ast.Ident); is {
				used[of.Name] = true
			}
		}
		return true
	})
	for _, i := range file.Imports {
		path := strings.Trim(i.Path.Value, `"`)
		if i.Name == nil && !used[path[strings.LastIndexByte(path, '/')+1:]] {
			return "", false
		}
	}
	return cut + code[at:], at > 0
}
