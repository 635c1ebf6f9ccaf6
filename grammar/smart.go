package grammar

import (
	"github.com/alecthomas/participle/v2"

	"github.com/cablelint/cablelint/internal/lazy"
)

// SMARTCable is a cable as SMART prints it, the form since 2009. It can be anywhere in a text, as in mail, and a text
// can have several. An older telegram that SMART prints from its archive is a telegram: the keys above it are an
// Archive.
type SMARTCable struct {
	Head SMARTHead `parser:"BeginSMART @@"`
	// Sections have the text. One has a Header only where the print repeats the header of the telegram below the keys.
	Sections []*Section    `parser:"( BeginSection @@ )*"`
	Trailer  *Trailer      `parser:"( BeginTrailer @@ )?"`
	Closing  *SMARTClosing `parser:"( BeginClosing @@ )?"`
}

// SMARTHead is what SMART prints before the text. The banner is the classification line of this form, and MRN has
// post and serial.
type SMARTHead struct {
	place
	Banner     Level        `parser:"@@?"` // UNCLASSIFIED, SECRET//NOFORN
	Offices    Distribution `parser:"@@?"` // Action Office, Info Office: added by the receiver
	MRN        MRN          `parser:"@@?"` // 18 QUELLVILLE 138
	Time       TimeLine     `parser:"@@"`  // Jan 19, 2018 / 190739Z JAN 18
	From       FromLine     `parser:"@@"`
	Action     Addresses    `parser:"@@"`  // WASHDC, SECSTATE ROUTINE; LONDON, AMEMBASSY ROUTINE
	Order      OrderLine    `parser:"@@"`  // E.O.: 13526, the number alone
	Tags       TagsLine     `parser:"@@"`  // PREL, PGOV
	Captions   Captions     `parser:"@@"`  // SENSITIVE, SIPDIS; and the second line of the banner: SBU, NOFORN
	References References   `parser:"@@?"` // A) 17 QUELLVILLE 2201
	PassLine   Slugs        `parser:"@@"`  // STATE FOR EUR/NB
	Subject    Subject      `parser:"@@"`  // (U) Harbor Talks Resume
	Authority  Authority    `parser:"@@"`  // where a classified print has it is not known: it is read anywhere
	Declassify Declassify   `parser:"@@?"` // the same
	Keys       Keys         `parser:"@@?"` // MRN:, Date/DTG: and so on
	Others     OtherLines   `parser:"@@?"` // lines that are none of these
	Pages      PageLines    `parser:"@@?"` // a page break between the keys
}

// SMARTClosing is what SMART prints after the text: who signed, drafted, cleared, approved and released it, to whom
// it went for information, and the banner again.
type SMARTClosing struct{ block }

// leaves are the lines of the head, those that are missing among them.
func (h *SMARTHead) leaves() [21]*leaf {
	s, a := &h.Subject, &h.Authority
	return [...]*leaf{
		&h.Banner.leaf, &h.Offices.leaf, &h.MRN.leaf, &h.Time.leaf, &h.From.leaf, &h.Action.leaf, &h.Order.leaf,
		&h.Tags.leaf, &h.Captions.leaf, &h.References.leaf,
		&h.PassLine.leaf, &s.Key.leaf, &s.Marks.leaf, &s.Text.leaf, &a.By.leaf, &a.From.leaf, &a.Reason.leaf,
		&h.Declassify.leaf, &h.Keys.leaf, &h.Others.leaf, &h.Pages.leaf,
	}
}

// smartOrder is the order in which the tags of SMARTHead name the leaves.
var smartOrder = [...]int{
	atLevel, atDistribution, atMRN, atTimeLine, atFromLine, atAddresses, atOrderLine, atTagsLine, atCaptions,
	atReferences, atSlugs,
	atSubjectKey, atSubjectMarks, atSubjectText, atClassifiedBy, atDerivedFrom, atReason, atDeclassify, atKeys,
	atOtherLines, atPageLines,
}

// smartGrammar is for the text of the grammar; files are parsed by cableGrammar, which has it as a part.
var smartGrammar = lazy.Value[*participle.Parser[SMARTCable]]{Make: func() *participle.Parser[SMARTCable] {
	return participle.MustBuild[SMARTCable](participle.Lexer(definition{}))
}}

// SMARTEBNF is the grammar of a SMART cable as text, down to the parts that it shares with other forms.
func SMARTEBNF() string { return tidy(smartGrammar.Get().String(), "SMARTCable", "SMARTHead") }
