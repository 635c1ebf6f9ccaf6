package scan

// Kind is what a token is.
type Kind uint8

// The kinds of tokens. Every byte of a file is in one token, or is blank space
// between tokens.
const (
	None Kind = iota

	// The archive's metadata block: not part of the telegram.
	ArchiveLabel      // Identifier, refid:, Cable title:, pdf how-to read a cable, header ends
	ArchiveIdentifier // 09OTTAWA895
	ArchiveDate       // 2009-12-22 16:35:00
	ArchiveMarking    // CONFIDENTIAL//NOFORN
	ArchiveOrigin     // Embassy Ottawa
	ArchiveTags       // Tags: PREL MARR
	ArchiveTitle      // the title
	ArchiveNote       // other lines of the block: numbers, references, notes of a partial extract

	// The envelope, which communicators read.
	Start        // VZCZCXYZ0000
	Routing      // OO RUEHWEB, and its continuation lines
	Station      // DE RUEHOT #0895/01 3561636
	Security     // ZNY CCCCC ZZH
	DTG          // O R 221635Z DEC 09
	From         // FM AMEMBASSY OTTAWA
	Action       // TO RUEHC/SECSTATE WASHDC
	Info         // INFO …
	Addressee    // a continuation line of TO or INFO
	Distribution // ACTION AF-00, INFO LOG-00 …, and the rule with numbers below it

	// The front of a draft telegram.
	Office   // EUR/XX:JDOE:JD, S/P:CNOE - OK: who drafted, approved and cleared it
	DraftDay // 08/24/2009 202-647-0000: the day, and the drafter's telephone
	Dispatch // IMMEDIATE QUELLVILLE, PRIORITY EURDP +

	// What only a SMART print has.
	SMARTKey   // MRN:, Date/DTG:, From: and the other keys before the text; SUBJECT's is SubjectKey
	MRN        // 18 QUELLVILLE 138: the message reference number
	ClosingKey // Signature:, Drafted By: and the other keys after the text

	// The classification line.
	LevelWord // C O N F I D E N T I A L, UNCLAS, LIMITED OFFICIAL USE
	EFTO      // E F T O
	SectionNo // SECTION 01 OF 03
	Post      // THE HAGUE
	Serial    // 000895

	// The header's fields, in any order.
	Caption      // one caption: SIPDIS, NOFORN, SENSITIVE, RELEASABLE TO UK
	Correction   // C O R R E C T E D  C O P Y, with its note
	Slug         // STATE FOR …, FROM THE AMBASSADOR; folded
	Order        // the E.O. line with its value; folded
	Tags         // TAGS: …; folded
	SubjectKey   // SUBJECT:
	SubjectMark  // (C) before or after the subject's text
	SubjectText  // the subject; folded
	Ref          // REF: …; folded
	ClassifiedBy // Classified By: name and position, without the reason; folded
	DerivedFrom  // Derived from: DSCG 05-1; folded
	Reason       // REASON: 1.4 (b) and (d), from its key word or its section on; folded
	DeclassifyOn // Declassify on: Source marked …; folded
	HeaderText   // a line of the header that is not one of these

	Separator // the comma, semicolon or // between captions of one line

	// Furniture of pages, in headers and in bodies.
	PageLine // OTTAWA 00000895  002 OF 003; PAGE 02 …

	// The body.
	Number      // 3. or 3) or ¶3.
	Mark        // a portion mark at the front: after a number, a bullet, a heading's rule, or at the line's start
	LateMark    // a portion mark after a heading in the paragraph, or at its end
	EntireText  // CONFIDENTIAL - ENTIRE TEXT, with its parentheses
	Bullet      // --, -, *, A., (1): the sign alone
	Heading     // a heading line
	Rule        // ----------
	Text        // prose, folded up to the next blank line or other token
	InsertBegin // BEGIN TEXT, QUOTE
	InsertEnd   // END TEXT, UNQUOTE
	Banner      // (SECRET//REL CHINA): the banner of an inserted paper

	// The end.
	Signature    // BREESE
	EndBanner    // CONFIDENTIAL on a line of its own
	EndOfMessage // NNNN, BT, #0895
	Stamp        // a stamp of release, which may be anywhere; GP-3

	// The title block of a paper.
	TitleLine // FROM: XYZ, INFORMATION MEMO FOR THE UNDER SECRETARY, Sent: Friday, March 6, 2026

	// What could not be understood.
	Stray
)

// Kinds of papers alone, which are in no Set: a set has 64 bits.
const (
	MessageLine Kind = 64 + iota // -----Original Message-----, On Friday Ana Prill wrote:
	Statement                    // THIS PAGE IS UNCLASSIFIED, Unclassified when separated from attachment
	CodeLine                     // a line of a code fence: nothing in it is read

	kindCount
)

var kindNames = [kindCount]string{
	ArchiveLabel:      "ArchiveLabel",
	ArchiveIdentifier: "ArchiveIdentifier",
	ArchiveDate:       "ArchiveDate",
	ArchiveMarking:    "ArchiveMarking",
	ArchiveOrigin:     "ArchiveOrigin",
	ArchiveTags:       "ArchiveTags",
	ArchiveTitle:      "ArchiveTitle",
	ArchiveNote:       "ArchiveNote",
	Start:             "Start",
	Routing:           "Routing",
	Station:           "Station",
	Security:          "Security",
	DTG:               "DTG",
	From:              "From",
	Action:            "Action",
	Info:              "Info",
	Addressee:         "Addressee",
	Distribution:      "Distribution",
	Office:            "Office",
	DraftDay:          "DraftDay",
	Dispatch:          "Dispatch",
	SMARTKey:          "SMARTKey",
	MRN:               "MRN",
	ClosingKey:        "ClosingKey",
	LevelWord:         "LevelWord",
	EFTO:              "EFTO",
	SectionNo:         "SectionNo",
	Post:              "Post",
	Serial:            "Serial",
	Caption:           "Caption",
	Correction:        "Correction",
	Slug:              "Slug",
	Order:             "Order",
	Tags:              "Tags",
	SubjectKey:        "SubjectKey",
	SubjectMark:       "SubjectMark",
	SubjectText:       "SubjectText",
	Ref:               "Ref",
	ClassifiedBy:      "ClassifiedBy",
	DerivedFrom:       "DerivedFrom",
	Reason:            "Reason",
	DeclassifyOn:      "DeclassifyOn",
	Separator:         "Separator",
	HeaderText:        "HeaderText",
	PageLine:          "PageLine",
	Number:            "Number",
	Mark:              "Mark",
	LateMark:          "LateMark",
	EntireText:        "EntireText",
	Bullet:            "Bullet",
	Heading:           "Heading",
	Rule:              "Rule",
	Text:              "Text",
	InsertBegin:       "InsertBegin",
	InsertEnd:         "InsertEnd",
	Banner:            "Banner",
	Signature:         "Signature",
	EndBanner:         "EndBanner",
	EndOfMessage:      "EndOfMessage",
	Stamp:             "Stamp",
	TitleLine:         "TitleLine",
	Stray:             "Stray",
	MessageLine:       "MessageLine",
	Statement:         "Statement",
	CodeLine:          "CodeLine",
}

// Set is a set of kinds, a bit each.
type Set uint64

// Of makes a set of kinds.
func Of(list ...Kind) (set Set) {
	for _, k := range list {
		set |= 1 << k
	}
	return set
}

// Has reports whether a kind is in the set.
func (set Set) Has(k Kind) bool { return set&(1<<k) != 0 }

// The kinds of the tokens of each large piece of a file. A page line may interrupt any of them but an archive's block,
// and a stamp any of them.
const (
	ArchiveKinds Set = 1<<ArchiveLabel | 1<<ArchiveIdentifier | 1<<ArchiveDate | 1<<ArchiveMarking |
		1<<ArchiveOrigin | 1<<ArchiveTags | 1<<ArchiveTitle | 1<<ArchiveNote
	AddressKinds  Set = 1<<Action | 1<<Info | 1<<Addressee
	EnvelopeKinds Set = AddressKinds | 1<<Start | 1<<Routing | 1<<Station | 1<<Security | 1<<DTG | 1<<From |
		1<<Distribution
	DraftKinds   Set = 1<<Office | 1<<DraftDay | 1<<Dispatch
	SMARTKinds   Set = FieldKinds | EnvelopeKinds | 1<<SMARTKey | 1<<MRN | 1<<LevelWord
	ClosingKinds Set = AuthorityKinds | 1<<ClosingKey | 1<<Signature | 1<<Office | 1<<Info | 1<<HeaderText |
		1<<EndBanner
	LineKinds      Set = 1<<LevelWord | 1<<EFTO | 1<<SectionNo | 1<<Post | 1<<Serial
	AuthorityKinds Set = 1<<ClassifiedBy | 1<<DerivedFrom | 1<<Reason | 1<<DeclassifyOn
	FieldKinds     Set = AuthorityKinds | 1<<Caption | 1<<Correction | 1<<Slug | 1<<Order | 1<<Tags | 1<<SubjectKey |
		1<<SubjectMark | 1<<SubjectText | 1<<Ref | 1<<Separator | 1<<HeaderText
	BodyKinds Set = AuthorityKinds | 1<<Number | 1<<Mark | 1<<LateMark | 1<<EntireText | 1<<Bullet | 1<<Heading |
		1<<Rule | 1<<Text | 1<<InsertBegin | 1<<InsertEnd | 1<<Banner
	TrailerKinds Set = 1<<Signature | 1<<EndBanner | 1<<EndOfMessage | 1<<Stamp
)

// String is the kind's name as grammars and trees print it.
func (k Kind) String() string {
	if k < kindCount && kindNames[k] != "" {
		return kindNames[k]
	}
	return "None"
}

// Kinds gives all kinds but None, in their order.
func Kinds(yield func(Kind) bool) {
	for k := None + 1; k < kindCount; k++ {
		if kindNames[k] != "" && !yield(k) {
			return
		}
	}
}

// A set has a bit for each kind up to Stray.
const _ = uint(63 - Stray)
