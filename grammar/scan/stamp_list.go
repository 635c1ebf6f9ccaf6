package scan

// stampForm is what a stamp says, word by word, in capitals. A word with ? before it may be missing; @ names what a
// part of the stamp is read as, a date or a number. Blanks, line ends and signs do not count, so that a stamp may
// be wrapped anywhere, and longer words may have errors.
type stampForm struct {
	words string
	// whole means that nothing else is on the stamp's lines, since its words are ordinary ones.
	whole bool
	// capitals means that the stamp is in capitals: an archive's own key is the same word.
	capitals bool
}

const (
	reviewed = "DECLASSIFIED RELEASED ?US ?DEPARTMENT ?OF ?STATE ?EO ?SYSTEMATIC ?REVIEW ?@day"
	caseLine = "US DEPARTMENT OF STATE CASE NO @number ?DOC ?NO ?@number ?DATE ?@date ?@codes"
)

// stampForms are the stamps that reviewers, copyists and archives put on the pages of a text that they release.
// They are page furniture: their levels, dates, officers and reasons are not the cable's. They are those of two
// million telegrams of 1973-79 in the National Archives, of 27,000 mails that the Department released, and of the
// prints of the Clinton library.
var stampForms = [...]stampForm{
	{words: "DENIED IN FULL ?@codes", whole: true},
	{words: reviewed},
	{words: "SHERYL ?P WALTER " + reviewed},
	{words: "MARGARET ?P GRAFELD " + reviewed},
	// UNCLASSIFIED U.S. Department of State Case No. F-2014-20439 Doc No. C05771875 Date: 12/31/2015
	{words: "UNCLASSIFIED " + caseLine},
	{words: "CONFIDENTIAL " + caseLine},
	{words: "SECRET " + caseLine},
	{words: caseLine},
	// Classified by DAS, A/GIS, DoS on 12/31/2015 - Class: CONFIDENTIAL - Reason: 1.4(B) - Declassify on: 12/30/2027
	{words: "CLASSIFIED BY @office ON @date ?CLASS ?@level ?REASON ?@codes ?DECLASSIFY ?ON ?@date"},
	{words: "RELEASE ?D IN FULL ?INITIALS ?@codes", whole: true},
	{words: "RELEASE ?D IN PART ?ONLY ?@codes", whole: true},
	{words: "DECLASSIFIED IN FULL ?RELEASE ?D ?IN ?FULL", whole: true},
	{words: "DECLASSIFIED IN PART ?RELEASE ?D ?IN ?PART ?@codes", whole: true},
	// DECLASSIFIED PER E.O. 12958, Sec. 3.5: the order is that of the archive, not the paper's
	{words: "DECLASSIFIED ?PER ?UNDER ?AUTHORITY ?OF @order"},
	{words: "JOHN POWERS ?ACTING ?DIRECTOR ?US ?DEPARTMENT ?OF ?STATE ?@date", whole: true},
	{words: "US DEPARTMENT OF STATE @date", whole: true},
	{words: "UNITED STATES DEPARTMENT OF STATE REVIEW AUTHORITY @name", whole: true},
	{words: "REVIEW AUTHORITY @name", whole: true},
	{words: "DATE CASE ID @date ?@number ?@foot", whole: true},
	{words: "CSP @number ?B ?@number ?UNCLASSIFIED ?@date", whole: true},
	{words: "CLASSIFICATION UNCLASSIFIED ?@page", whole: true, capitals: true},
	{words: "CLINTON LIBRARY PHOTOCOPY", whole: true},
}

// stampPair reports whether a form begins with two letters; its second may be a stop, as of U.S.
func stampPair(first, second byte) bool {
	switch first {
	case 'C':
		return second == 'O' || second == 'L' || second == 'S' || second == '.'
	case 'D':
		return second == 'E' || second == 'A' || second == '.'
	case 'J':
		return second == 'O' || second == '.'
	case 'M':
		return second == 'A' || second == '.'
	case 'R':
		return second == 'E' || second == '.'
	case 'S':
		return second == 'E' || second == 'H' || second == '.'
	case 'U':
		return second == 'N' || second == 'S' || second == '.'
	}
	return false
}
