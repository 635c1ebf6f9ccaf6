package grammar

import (
	"github.com/alecthomas/participle/v2"

	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/internal/lazy"
)

// draftFile is the root of the grammar of draft telegrams: a sibling of file, over the same leaves.
type draftFile struct {
	Front *DraftFront `parser:"BeginDraft @@"`
	Parts []*Part     `parser:"@@*"`
}

// DraftFront is what a draft has before its header, instead of envelope and classification line. It has no post, no
// serial and no date-time group: those come when it is sent.
type DraftFront struct {
	place
	Level    Level     `parser:"@@"`  // CONFIDENTIAL, alone on its line; again at the foot of each page
	Offices  Offices   `parser:"@@"`  // EUR/XX:JDOE:JD: who drafted, approved and cleared it
	Day      DraftDay  `parser:"@@"`  // 08/24/2009 202-647-0000
	Dispatch Dispatch  `parser:"@@?"` // IMMEDIATE QUELLVILLE, PRIORITY EURDP +
	Pages    PageLines `parser:"@@?"`
}

// leaves are the lines of the front, those that are missing among them.
func (d *DraftFront) leaves() [5]*leaf {
	return [...]*leaf{&d.Level.leaf, &d.Offices.leaf, &d.Day.leaf, &d.Dispatch.leaf, &d.Pages.leaf}
}

// draftGrammar is built on first use.
var draftGrammar = lazy.Value[*participle.Parser[draftFile]]{Make: func() *participle.Parser[draftFile] {
	return participle.MustBuild[draftFile](participle.Lexer(definition{}))
}}

// draftKinds are the kinds of the tokens of a draft's front.
var draftKinds = scan.DraftKinds | pages

// DraftEBNF is the grammar of a draft telegram as text, down to the parts that it shares with other forms.
func DraftEBNF() string { return tidy(draftGrammar.Get().String(), "DraftFile", "DraftFront") }
