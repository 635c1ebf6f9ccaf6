package pattern

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp/syntax"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestBeginningsAreWrittenOnce: ^a$|^b$ is tried at each byte of a text, ^(?:a|b)$ at the first one alone.
func TestBeginningsAreWrittenOnce(t *testing.T) {
	const root = "../.."
	found := 0
	require.NoError(t, filepath.WalkDir(root, func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if s, ok := call.Fun.(*ast.SelectorExpr); !ok || s.Sel.Name != "Lazy" {
				return true
			}
			if text, ok := written(call.Args[0]); ok {
				found++
				require.False(t, severalBeginnings(t, text), "%s: %s", path, text)
			}
			return true
		})
		return nil
	}))
	require.Greater(t, found, 50)
}

// written is a string that an expression writes in full.
func written(e ast.Expr) (text string, ok bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		text, err := strconv.Unquote(e.Value)
		return text, err == nil
	case *ast.BinaryExpr:
		a, first := written(e.X)
		b, second := written(e.Y)
		return a + b, first && second
	}
	return "", false
}

// severalBeginnings reports whether each of the alternatives of an expression begins where a text does.
func severalBeginnings(t *testing.T, text string) bool {
	e, err := syntax.Parse(text, syntax.Perl)
	require.NoError(t, err)
	if e.Op != syntax.OpAlternate {
		return false
	}
	for _, alternative := range e.Sub {
		for alternative.Op == syntax.OpConcat {
			alternative = alternative.Sub[0]
		}
		if alternative.Op != syntax.OpBeginText {
			return false
		}
	}
	return true
}
