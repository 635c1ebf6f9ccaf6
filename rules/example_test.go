package rules_test

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
	"github.com/cablelint/cablelint/rules"
)

const cableText = `P 041530Z MAY 09
FM AMEMBASSY QUELLVILLE
TO RUEHC/SECSTATE WASHDC PRIORITY 1207
C O N F I D E N T I A L QUELLVILLE 000412

SIPDIS

E.O. 12958: DECL: 05/04/2019
TAGS: PREL PGOV QV
SUBJECT: HARBOR TALKS RESUME

Classified By: DCM Ana Prill for reasons 1.4 (b) and (d).

1. (C) The minister said that talks would go on in June.

2. (S) His deputy wants them short.

PRILL
`

// Lint a cable with all rules.
func Example() {
	linter, err := lint.NewLinter(rules.All(), lint.Options{})
	if err != nil {
		panic(err)
	}
	file := source.NewFile("09QUELLVILLE412.txt", cableText)
	for _, result := range linter.File(grammar.NewParser().Parse(file), nil) {
		for _, d := range result.Diagnostics {
			fmt.Printf("line %d: %s: %s [%s]\n", file.Position(d.Span.Start).Line, d.Severity, d.Message, d.Rule.Code)
		}
	}
	// Output:
	// line 16: error: portion (S) is above the header CONFIDENTIAL [R001]
}

// Add a rule of your own to the rules of cablelint.
func Example_ownRule() {
	shouting := &lint.Rule{
		Code: "X001", Name: "shouting-subject", Title: "the subject is in capitals",
		Demands: "subjects are easier to read in small letters", Severities: []lint.Severity{lint.Info},
		Cites: []law.Cite{law.Consistency("a wish of the registry")}, Why: "Capitals hide names.",
		Check: func(p *lint.Pass) {
			for _, block := range p.Doc.Blocks {
				if block.Subject == nil {
					continue
				}
				if subject := block.Subject.Span.In(p.Doc.File.Text); subject == strings.ToUpper(subject) {
					p.Report(lint.Diagnostic{Span: block.Subject.Span, Message: "the subject is in capitals"})
				}
			}
		},
	}
	linter, err := lint.NewLinter(append(rules.All(), shouting), lint.Options{Select: []string{"X001"}})
	if err != nil {
		panic(err)
	}
	file := source.NewFile("09QUELLVILLE412.txt", cableText)
	for _, result := range linter.File(grammar.NewParser().Parse(file), nil) {
		for _, d := range result.Diagnostics {
			fmt.Printf("line %d: %s: %s [%s]\n", file.Position(d.Span.Start).Line, d.Severity, d.Message, d.Rule.Code)
		}
	}
	// Output:
	// line 10: info: the subject is in capitals [X001]
}
