package lint

import (
	"slices"
	"strings"

	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/lint/cable"
)

// Rules name cables and their headers. What they ask for is the same in a marked paper, whose parts have other
// names: the message of a finding is given these here, once for all rules.

// paperNouns are the names of a cable's parts, and of a paper's, longer ones first. Messages hold no prose, so
// nothing else is replaced.
var paperNouns = lazy.Value[*strings.Replacer]{Make: func() *strings.Replacer {
	return strings.NewReplacer(
		"neither the classification line nor a caption says", "the banner does not say",
		"the unclassified header has no caption SENSITIVE", "the banner does not say so",
		"add the caption NOFORN on a line of its own below the classification line", "add NOFORN to the banner",
		"no E.O. line says", "no Declassify On line says",
		"add the E.O. line with DECL: and a date", "add a Declassify On line with a date",
		"the E.O. line", "the Declassify On line", "its E.O. line", "its Declassify On line",
		"the classification line", "the banner",
		"after its number", "before its text",
		"directly after the number", "before the text",
		"header: ", "banner: ",
		"the header's", "the banner's", "the header", "the banner", "The header", "The banner",
		"this classified cable", "this classified paper", "the cable's", "the paper's", "the cable", "the paper",
		"this cable", "this paper",
	)
}}

// ofPaper makes a finding one of a paper: it names the paper's parts, and one that rests on weak evidence is
// information only.
func ofPaper(doc *cable.Document, d *Diagnostic) {
	nouns := paperNouns.Get()
	d.Message, d.Help = nouns.Replace(d.Message), nouns.Replace(d.Help)
	d.Related = slices.Clone(d.Related) // the rule may give the same ones to other findings
	for i := range d.Related {
		d.Related[i].Message = nouns.Replace(d.Related[i].Message)
	}
	if doc.Paper.Weak() || doc.Paper.Dynamic && ofBlock(d.Rule) {
		d.Severity = Info
	}
}

// ofBlock reports whether a rule is about who classified a text, and until when. On a page that a program puts together
// the block is that of the day when it was shown, and not of the day when the text was written.
func ofBlock(r *Rule) bool { return r.Code[0] == 'A' || r.Code[0] == 'D' }
