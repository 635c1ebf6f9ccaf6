package cable

import (
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/grammar/text"
)

// waivers are words of a sentence that says that marks are missing on purpose, or are only shown.
var waivers = [...]string{"NOT TO BE USED AS A SOURCE", "MAY NOT BE USED AS A SOURCE", "FOR TRAINING PURPOSES ONLY",
	"FOR ILLUSTRATION", "ILLUSTRATIVE PURPOSES", "WORKING PAPER", "NON-PAPER", "PORTION MARKING WAIVER"}

// sentence looks for a sentence that waives marks, and for a note of compilation.
func (b *paperBuilder) sentence(tok grammar.Token) {
	for _, w := range waivers {
		if text.IndexFold(tok.Text, w) >= 0 {
			b.paper.Waived = true
		}
	}
	b.paper.Illustrates = b.paper.Illustrates || illustrates(tok.Text)
	b.doc.Body.Compilation = b.doc.Body.Compilation || compiled(tok.Text)
}

// examples are words for what is only shown, in a sentence about markings.
var examples = [...]string{"ILLUSTRAT", "EXAMPLE", "TRAINING PURPOSES", "INSTRUCTIONAL PURPOSES"}

// illustrates reports whether a text says that its markings are examples: "markings are for illustration only".
func illustrates(said string) bool {
	at := text.IndexFold(said, "MARKING")
	if at < 0 {
		return text.IndexFold(said, "FOR TRAINING PURPOSES ONLY") >= 0
	}
	for _, w := range examples {
		if i := text.IndexFold(said[at:], w); i >= 0 && !strings.Contains(said[at:at+i], ". ") {
			return true
		}
	}
	return false
}

// copyright notes a copyright sign that is likely a mark: a word with a capital follows.
func (b *paperBuilder) copyright(tok grammar.Token) {
	const sign = "©"
	rest, ok := strings.CutPrefix(tok.Text, sign)
	if ok && scan.BeginsPortion(rest) {
		b.paper.Copyrights = append(b.paper.Copyrights, source.Span{Start: tok.Span.Start, End: tok.Span.Start + len(sign)})
	}
}
