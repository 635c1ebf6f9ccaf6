package stamp

import (
	"math"

	"github.com/cablelint/cablelint/grammar/layout"
	"github.com/cablelint/cablelint/grammar/text"
	"github.com/cablelint/cablelint/internal/lazy"
)

// stampForm is what a stamp says, word by word, in capitals. A word with ? before it may be missing; @ names what a
// part of the stamp is read as, a date or a number. Blanks, line ends and signs do not count, so that a stamp may
// be wrapped anywhere, and longer words may have errors.
type stampForm struct {
	first, rest string // the first word, and the others
	// whole means that nothing else is on the stamp's lines, since its words are ordinary ones.
	whole bool
	// capitals means that the stamp is in capitals: an archive's own key is the same word.
	capitals bool
}

const (
	reviewed = "RELEASED ?US ?DEPARTMENT ?OF ?STATE ?EO ?SYSTEMATIC ?REVIEW ?@day"
	caseLine = "DEPARTMENT OF STATE CASE NO @number ?DOC ?NO ?@number ?DATE ?@date ?@codes"
)

// stampForms are the stamps that reviewers, copyists and archives put on the pages of a text that they release.
// They are page furniture: their levels, dates, officers and reasons are not the cable's. They are those of two
// million telegrams of 1973-79 in the National Archives, of 27,000 mails that the Department released, and of the
// prints of the Clinton library.
var stampForms = [...]stampForm{
	{first: "DENIED", rest: "IN FULL ?@codes", whole: true},
	{first: "DECLASSIFIED", rest: reviewed},
	{first: "SHERYL", rest: "?P WALTER DECLASSIFIED " + reviewed},
	{first: "MARGARET", rest: "?P GRAFELD DECLASSIFIED " + reviewed},
	// UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05771875 Date: 12/31/2015
	{first: "UNCLASSIFIED", rest: "US " + caseLine},
	{first: "CONFIDENTIAL", rest: "US " + caseLine},
	{first: "SECRET", rest: "US " + caseLine},
	{first: "US", rest: caseLine},
	// Classified by DAS, A/GIS, DoS on 12/31/2015 - Class: CONFIDENTIAL - Reason: 1.4(B) - Declassify on: 12/30/2027
	{first: "CLASSIFIED", rest: "BY @office ON @date ?CLASS ?@level ?REASON ?@codes ?DECLASSIFY ?ON ?@date"},
	{first: "RELEASE", rest: "?D IN FULL ?INITIALS ?@codes", whole: true},
	{first: "RELEASE", rest: "?D IN PART ?ONLY ?@codes", whole: true},
	{first: "DECLASSIFIED", rest: "IN FULL ?RELEASE ?D ?IN ?FULL", whole: true},
	{first: "DECLASSIFIED", rest: "IN PART ?RELEASE ?D ?IN ?PART ?@codes", whole: true},
	// DECLASSIFIED PER E.O. 12958, Sec. 3.5: the order is that of the archive, not the paper's
	{first: "DECLASSIFIED", rest: "?PER ?UNDER ?AUTHORITY ?OF @order"},
	{first: "JOHN", rest: "POWERS ?ACTING ?DIRECTOR ?US ?DEPARTMENT ?OF ?STATE ?@date", whole: true},
	{first: "US", rest: "DEPARTMENT OF STATE @date", whole: true},
	{first: "UNITED", rest: "STATES DEPARTMENT OF STATE REVIEW AUTHORITY @name", whole: true},
	{first: "REVIEW", rest: "AUTHORITY @name", whole: true},
	{first: "DATE", rest: "CASE ID @date ?@number ?@foot", whole: true},
	{first: "CSP", rest: "@number ?B ?@number ?UNCLASSIFIED ?@date", whole: true},
	{first: "CLASSIFICATION", rest: "UNCLASSIFIED ?@page", whole: true, capitals: true},
	{first: "CLINTON", rest: "LIBRARY PHOTOCOPY", whole: true},
}

// stampLooks are for quick looks at lines.
type stampLooks struct {
	// second are, for the first byte of a line, those that may be second where a stamp begins it, as bits: those of the
	// forms, and the stop of U.S. They count by their lower five bits, which other bytes share. A blank has all.
	second [256]uint32
	last   [256]bool // with which a line may end that ends in codes; blanks among them
	forms  [32][]*stampForm
}

// formsOf are the forms that begin with a letter.
func (l *stampLooks) formsOf(letter byte) []*stampForm { return l.forms[letter&31] }

var stampLook = lazy.Value[*stampLooks]{Make: func() *stampLooks {
	looks := &stampLooks{last: codesEnd}
	for i := range stampForms {
		f := &stampForms[i]
		looks.forms[f.first[0]&31] = append(looks.forms[f.first[0]&31], f)
	}
	for c := range 256 {
		for _, f := range looks.formsOf(byte(c)) {
			if text.Upper(byte(c)) == f.first[0] {
				looks.second[c] |= 1<<(f.first[1]&31) | 1<<('.'&31)
			}
		}
		if layout.MayBeBlank(byte(c)) {
			looks.second[c], looks.last[c] = math.MaxUint32, true
		}
	}
	return looks
}}
