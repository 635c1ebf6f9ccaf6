package gen

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/printer"
	"go/token"
	"path/filepath"
	"strings"
)

// public are the packages that other programs may import, by their paths in the module.
var public = [...]string{".", "lint", "rules", "grammar"}

const apiIntro = `Another Go program checks a document with the findings of the command line:

` + "```go" + `
linter, err := cablelint.New(cablelint.Options{})
if err != nil {
	return err
}
for _, r := range linter.Check("09QUELLVILLE412.txt", data) {
	fmt.Println(r.Path, r.Kind, r.Reason)
	for _, f := range r.Findings {
		fmt.Printf("%d:%d: %s %s: %s\n", f.Line, f.Column, f.Severity, f.Code, f.Message)
	}
}
` + "```" + `

` + "`example_test.go`" + ` runs it. A result whose kind is neither ` + "`cable` nor `paper`" + ` was not checked, and its reason
says why: a program that looks at findings alone takes it for sound. A test compares the findings with those of
` + "`cablelint check --format json`" + ` for every cable of testdata.

The packages ` + "`lint`, `rules` and `grammar`" + ` are for programs with rules of their own;
` + "`rules/example_test.go`" + ` shows one. [stability.md](stability.md) says what may change in which release. A change of this page needs a note in [CHANGELOG.md](../CHANGELOG.md).

`

// APIPage is docs/api.md: the exported names of the public packages below root.
func APIPage(root string) (string, error) {
	var b strings.Builder
	b.WriteString("# The Go packages\n\n" + stamp + apiIntro)
	for _, path := range public {
		text, err := packageAPI(root, path)
		if err != nil {
			return "", err
		}
		b.WriteString(text)
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}

// APISum is a short sum of a page's declarations, without comments, by which CHANGELOG.md names them.
func APISum(page string) string {
	h := sha256.New()
	code := false
	for line := range strings.Lines(page) {
		switch text := strings.TrimSpace(line); {
		case strings.HasPrefix(text, "```"):
			code = text == "```text"
		case code && !strings.HasPrefix(text, "//"):
			fmt.Fprintln(h, text)
		}
	}
	return fmt.Sprintf("%x", h.Sum(nil)[:4])
}

// filesOf parses the files of a package, tests left out.
func filesOf(set *token.FileSet, dir string) (list []*ast.File, err error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	return list, err
}

func packageAPI(root, path string) (string, error) {
	set := token.NewFileSet()
	list, err := filesOf(set, filepath.Join(root, path))
	if err != nil {
		return "", err
	}
	p, err := doc.NewFromFiles(set, list, strings.TrimSuffix(module+"/"+path, "/."))
	if err != nil {
		return "", err
	}
	w := &apiWriter{set: set}
	w.values(p.Consts)
	w.values(p.Vars)
	w.funcs(p.Funcs)
	for _, t := range p.Types {
		w.decl(p.Synopsis(t.Doc), t.Decl)
		w.values(t.Consts)
		w.values(t.Vars)
		w.funcs(t.Funcs)
		w.funcs(t.Methods)
	}
	about := p.Synopsis(p.Doc)
	return fmt.Sprintf("## %s\n\n%s\n\n```text\n%s```\n\n", p.ImportPath, about, w.out.String()), w.err
}

type apiWriter struct {
	set *token.FileSet
	out bytes.Buffer
	err error
}

func (w *apiWriter) values(list []*doc.Value) {
	for _, v := range list {
		w.decl("", v.Decl)
	}
}

func (w *apiWriter) funcs(list []*doc.Func) {
	for _, f := range list {
		w.decl(new(doc.Package).Synopsis(f.Doc), f.Decl)
	}
}

// decl writes a declaration without the comments in it, after one that says what it is.
func (w *apiWriter) decl(synopsis string, d ast.Decl) {
	ast.Inspect(d, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			n.Doc = nil
		case *ast.FuncDecl:
			n.Doc, n.Body = nil, nil
		case *ast.Field:
			n.Doc, n.Comment = nil, nil
		case *ast.TypeSpec:
			n.Doc, n.Comment = nil, nil
		case *ast.ValueSpec:
			n.Doc, n.Comment = nil, nil
		}
		return true
	})
	if synopsis != "" {
		fmt.Fprintf(&w.out, "// %s\n", synopsis)
	}
	if err := (&printer.Config{Mode: printer.UseSpaces, Tabwidth: 4}).Fprint(&w.out, w.set, d); err != nil {
		w.err = err
	}
	w.out.WriteString("\n\n")
}
