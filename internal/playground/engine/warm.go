//go:build js

package main

import (
	"fmt"
	"strings"

	"github.com/cablelint/cablelint/internal/lsp"
)

// exercise are texts that make the browser compile what is called often: each template for a new text, with a body.
type exercise struct {
	page  *lsp.Page
	texts []string
}

// The body of such a text: marks that are right, and some that are not, so that findings and fixes are made too.
const exerciseParagraphs = 40

func newExercise(page *lsp.Page) *exercise {
	var body strings.Builder
	for i := range exerciseParagraphs {
		mark := [...]string{"C", "U", "C", "SBU", "S", "C/NF"}[i%6]
		fmt.Fprintf(&body, "\n%d. (%s) The harbor talks of March %d go on. The minister said that he would send his\n"+
			"deputy, who asked for REF A and 3 copies of the draft treaty. COMMENT: He named no price. END COMMENT.\n",
			i+2, mark, i%28+1)
	}
	e := &exercise{page: page}
	for _, t := range page.Templates() {
		e.texts = append(e.texts, t.Text+body.String())
	}
	return e
}

// round checks one of them, and another one each time.
func (e *exercise) round(n int) {
	if read := e.page.Check(e.texts[n%len(e.texts)]); len(read.Items) > 0 {
		encoded(read)
		encoded(e.page.Fixes())
	}
}
