package cablelint_test

import (
	"fmt"

	"github.com/cablelint/cablelint"
)

const cable = `P 041530Z MAY 09
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

// Check a document as the command line does. A result that is neither a cable nor a paper was not checked.
func Example() {
	linter, err := cablelint.New(cablelint.Options{})
	if err != nil {
		panic(err)
	}
	for _, r := range linter.Check("09QUELLVILLE412.txt", []byte(cable)) {
		fmt.Printf("%s: %s\n", r.Path, r.Kind)
		for _, f := range r.Findings {
			fmt.Printf("%d:%d: %s %s: %s\n", f.Line, f.Column, f.Severity, f.Code, f.Message)
		}
	}
	// Output:
	// 09QUELLVILLE412.txt: cable
	// 16:4: error R001: portion (S) is above the header CONFIDENTIAL
}
