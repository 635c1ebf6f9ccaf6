package scaffold

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"go/build"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"text/template"

	"github.com/cablelint/cablelint/internal/gen"
)

//go:embed templates
var templates embed.FS

var (
	codeForm = regexp.MustCompile(`^[RPDACHSGBTFX]\d{3}$`)
	nameForm = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)+$`)
)

// rule is what the templates read.
type rule struct {
	Code, Name string
	// Words is the name with blanks, Value the name as a Go variable, File as a file name.
	Words, Value, File string
	// Operators is the function of internal/testing/mutation that lists the family's operators.
	Operators string
}

// families maps a rule's letter to the file and the function that list the family's mutation operators.
var families = map[byte]struct{ file, function string }{
	'R': {"op_roll_up.go", "rollUp"}, 'P': {"op_portion_marks.go", "portionMarks"}, 'D': {"op_values.go", "values"},
	'A': {"op_authorities.go", "authorities"}, 'C': {"op_captions.go", "captions"}, 'H': {"op_copies.go", "copies"},
	'S': {"op_sections.go", "sections"},
}

// Rule writes the files of a rule below the module's root and registers them. It gives the paths written or
// changed, relative to root, with slashes. It changes nothing where the code or the name is taken.
func Rule(root, code, name string) ([]string, error) {
	r, err := named(code, name)
	if err != nil {
		return nil, err
	}
	if err := free(root, r); err != nil {
		return nil, err
	}
	ruleFile := "rules/" + strings.ToLower(code) + "_" + r.File + ".go"
	steps := []func() (string, error){
		func() (string, error) { return r.create(root, ruleFile, "rule.go.tmpl") },
		func() (string, error) {
			return r.create(root, "testdata/cables/faulty-"+strings.ToLower(code)+"-"+name+".txt", "cable.txt.tmpl")
		},
		func() (string, error) {
			return r.insert(root, "rules/eras_table_rows_test.go", "eraRows", "era_row.tmpl")
		},
	}
	if f, ok := families[code[0]]; ok {
		operatorFile := "internal/testing/mutation/op_" + r.File + ".go"
		steps = append(steps,
			func() (string, error) { return r.create(root, operatorFile, "operator.go.tmpl") },
			func() (string, error) {
				return r.insert(root, "internal/testing/mutation/"+f.file, f.function, "operator_row.tmpl")
			})
	}
	steps = append(steps, func() (string, error) { return listRules(root) })
	var written []string
	for _, step := range steps {
		path, err := step()
		if err != nil {
			return written, err
		}
		written = append(written, path)
	}
	return written, nil
}

// named checks code and name and derives the other names.
func named(code, name string) (rule, error) {
	if !codeForm.MatchString(code) {
		return rule{}, fmt.Errorf("code %q: expected a family letter and three digits, such as S007", code)
	}
	if !nameForm.MatchString(name) {
		return rule{}, fmt.Errorf("name %q: expected two or more lowercase words joined by hyphens, such as "+
			"repeated-paragraph-number", name)
	}
	words := strings.Split(name, "-")
	if last := words[len(words)-1]; meansSomethingToGo(last) {
		return rule{}, fmt.Errorf("name %q: a file name that ends in %s means something to Go; choose another last word",
			name, last)
	}
	value := words[0]
	for _, w := range words[1:] {
		value += strings.ToUpper(w[:1]) + w[1:]
	}
	return rule{Code: code, Name: name, Words: strings.Join(words, " "), Value: value, File: strings.Join(words, "_")}, nil
}

// meansSomethingToGo reports whether Go builds a file called x_word.go only in tests, or only on some systems.
func meansSomethingToGo(word string) bool {
	if word == "test" {
		return true
	}
	for _, c := range [...]build.Context{{GOOS: "linux", GOARCH: "amd64"}, {GOOS: "windows", GOARCH: "arm64"}} {
		c.OpenFile = func(string) (io.ReadCloser, error) { return io.NopCloser(strings.NewReader("package rules")), nil }
		if built, err := c.MatchFile(".", "x_"+word+".go"); err != nil || !built {
			return true
		}
	}
	return false
}

// free reports an error where a rule has the code or the name already, or root is not the module's.
func free(root string, r rule) error {
	for _, dir := range [...]string{"rules", "testdata/cables", "internal/testing/mutation"} {
		if _, err := os.Stat(filepath.Join(root, dir)); err != nil {
			return fmt.Errorf("%w: run this in the module's root folder", err)
		}
	}
	same, err := filepath.Glob(filepath.Join(root, "rules", strings.ToLower(r.Code)+"_*.go"))
	if err == nil && len(same) > 0 {
		return fmt.Errorf("code %s is taken by %s", r.Code, filepath.Base(same[0]))
	}
	same, err = filepath.Glob(filepath.Join(root, "rules", "?[0-9][0-9][0-9]_"+r.File+".go"))
	if err == nil && len(same) > 0 {
		return fmt.Errorf("name %s is taken by %s", r.Name, filepath.Base(same[0]))
	}
	return err
}

// create writes a new file from a template.
func (r rule) create(root, path, tmpl string) (string, error) {
	text, err := r.fill(tmpl)
	if err != nil {
		return "", err
	}
	f, err := os.OpenFile(filepath.Join(root, filepath.FromSlash(path)), os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return "", fmt.Errorf("%s exists: remove it, or choose another name", path)
	}
	if err != nil {
		return "", err
	}
	_, err = f.Write(text)
	return path, errors.Join(err, f.Close())
}

func (r rule) fill(tmpl string) ([]byte, error) {
	t, err := template.ParseFS(templates, "templates/"+tmpl)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	err = t.Execute(&b, r)
	return b.Bytes(), err
}

// listRules writes rules/all.go with the new rule in it.
func listRules(root string) (string, error) {
	text, err := gen.RuleList(filepath.Join(root, "rules"))
	if err != nil {
		return "", err
	}
	return "rules/all.go", os.WriteFile(filepath.Join(root, "rules", "all.go"), []byte(text), 0o644)
}
