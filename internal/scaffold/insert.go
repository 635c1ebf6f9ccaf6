package scaffold

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
)

// insert adds a filled template as the last element of a list in a Go file: the list that a variable holds, or that a
// function returns.
func (r rule) insert(root, path, name, tmpl string) (string, error) {
	full := filepath.Join(root, filepath.FromSlash(path))
	text, err := os.ReadFile(full)
	if err != nil {
		return "", err
	}
	at, err := listEnd(text, name)
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	row, err := r.fill(tmpl)
	if err != nil {
		return "", err
	}
	out, err := format.Source(slices.Insert(text, at, row...))
	if err != nil {
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return path, os.WriteFile(full, out, 0o644)
}

// listEnd is the offset, from 0, of the brace that closes the list of a name.
func listEnd(text []byte, name string) (int, error) {
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, "", text, parser.SkipObjectResolution)
	if err != nil {
		return 0, err
	}
	var list *ast.CompositeLit
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.GenDecl:
			list = valueOf(d, name, list)
		case *ast.FuncDecl:
			if d.Name.Name == name {
				list = returned(d)
			}
		}
	}
	if list == nil {
		return 0, fmt.Errorf("no list called %s was found", name)
	}
	return files.Position(list.Rbrace).Offset, nil
}

// valueOf is the list that a declaration gives to a variable; otherwise the one handed in.
func valueOf(d *ast.GenDecl, name string, otherwise *ast.CompositeLit) *ast.CompositeLit {
	for _, s := range d.Specs {
		v, ok := s.(*ast.ValueSpec)
		if !ok || len(v.Values) != 1 || v.Names[0].Name != name {
			continue
		}
		if list, ok := v.Values[0].(*ast.CompositeLit); ok {
			return list
		}
	}
	return otherwise
}

// returned is the list in a function's last statement; nil where it returns no list.
func returned(f *ast.FuncDecl) *ast.CompositeLit {
	if f.Body == nil || len(f.Body.List) == 0 {
		return nil
	}
	ret, ok := f.Body.List[len(f.Body.List)-1].(*ast.ReturnStmt)
	if !ok || len(ret.Results) != 1 {
		return nil
	}
	list, _ := ret.Results[0].(*ast.CompositeLit)
	return list
}
