package pattern

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestNothingIsCompiledAtStart: no package of the program compiles a regular expression before main.
func TestNothingIsCompiledAtStart(t *testing.T) {
	const root = "../.."
	files := 0
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		switch rel, _ := filepath.Rel(root, path); filepath.ToSlash(rel) {
		case "internal/gen", "internal/new", "internal/scaffold", "internal/release", "internal/testing", "testdata":
			// programs and tests of their own
			return filepath.SkipDir
		}
		if filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		files++
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		for _, d := range file.Decls {
			ast.Inspect(d, func(n ast.Node) bool {
				if s, ok := n.(*ast.SelectorExpr); ok && s.Sel.Name == "MustCompile" {
					t.Errorf("%s: use pattern.Lazy", path)
				}
				_, fn := n.(*ast.FuncDecl)
				_, lit := n.(*ast.FuncLit)
				return !fn && !lit
			})
		}
		return nil
	}))
	require.Greater(t, files, 200)
}

func TestLazy(t *testing.T) {
	require.True(t, Lazy(`^[A-Z]+$`).Get().MatchString("ABC"))
	require.Panics(t, func() { Lazy(`(`).Get() })
}
