// Package grammar is the participle grammar of a cable: this file is the anatomy. It knows how a cable is laid out
// and no law.
//
// The scanner (grammar/scan) cuts a text into tokens, each with a kind, and the struct tags below put the tokens
// together. A type without tags, such as StartLine, is a leaf (leaf.go): it takes all tokens of its kind. An embedded
// place says which tokens a node has, and a block is a part that is a leaf as a whole.
//
// Three things are not what the tags alone suggest:
//   - Begin names a token without text that the feed puts before a part (feed.go): BeginHeader, BeginBody.
//   - The lines of an envelope and the fields of a header come in any order in a text. The feed hands them to the
//     grammar in the order of the tags.
//   - A leaf may be missing also where its tag is "@@": it is then empty. Only the level of a classification line must
//     be there. Leaves that are often missing have "@@?", which costs less.
//
// No text fails: what was not understood is StrayText. The other forms are in draft.go, smart.go and paper.go.
package grammar

import "github.com/cablelint/cablelint/grammar/source"

// Tree is the syntax tree of a file. It is immutable. Its parts are in the order of
// the text; well-formed cables are Archive, Envelope, Section, Trailer, but any order can be.
type Tree struct {
	File *source.File
	// Draft is the front of a draft telegram (draft.go), whose header and body are Parts; nil in any other form.
	Draft *DraftFront
	// Paper is the root of a marked paper, which has no Parts; nil in any other form.
	Paper *Paper
	Parts []*Part
	// Above is the tree of the marked paper that is above the cables of the text, as a memorandum with a cable attached
	// and a mail that forwards one; nil in most texts. Its tokens are not among those of the tree.
	Above *Tree
	// Fault says why the text could not be parsed; nil where it was. A tree with a fault has all tokens in one Stray
	// part, and nothing may be concluded from it.
	Fault error

	tokens Tokens
	parser *Parser
}

// file is the grammar's root.
type file struct {
	Parts []*Part `parser:"@@*"`
}

// Part is one of the file's large pieces: exactly one field is set.
type Part struct {
	Archive  *Archive   `parser:"  BeginArchive @@"`
	Envelope *Envelope  `parser:"| BeginEnvelope @@"`
	Section  *Section   `parser:"| BeginSection @@"`
	Trailer  *Trailer   `parser:"| BeginTrailer @@"`
	Stray    *StrayText `parser:"| BeginStray @@"`
	// SMART is a cable as SMART prints it (smart.go), and Closing the end of one whose head is not before it.
	SMART   *SMARTCable   `parser:"| @@"`
	Closing *SMARTClosing `parser:"| BeginClosing @@"`
}

// Archive is what an archive wrote before the telegram: identifier, date, marking, title, notes. It is not part of the
// telegram.
type Archive struct{ block }

// Envelope is what the communicators wrote for each other: how the telegram travels, from whom and to whom. Any line
// may be missing.
type Envelope struct {
	place
	Start        StartLine    `parser:"@@"`  // VZCZCXYZ0000
	Routing      RoutingLine  `parser:"@@"`  // OO RUEHWEB, and its continuation lines
	Station      StationLine  `parser:"@@"`  // DE RUEHOT #0895/01 3561636
	Security     SecurityLine `parser:"@@"`  // ZNY CCCCC ZZH
	Time         TimeLine     `parser:"@@"`  // O R 221635Z DEC 09
	From         FromLine     `parser:"@@"`  // FM AMEMBASSY OTTAWA
	Addresses    Addresses    `parser:"@@"`  // TO RUEHC/SECSTATE WASHDC, INFO …, and their continuation lines
	Distribution Distribution `parser:"@@?"` // ACTION AF-00, INFO LOG-00 …
	Pages        PageLines    `parser:"@@?"` // PAGE 01 …, between the lines of older prints
}

// Section is a header with the body that follows it, up to the next header. A text without any header is a Section
// whose Header is nil, and a header that another one follows at once has no Body.
type Section struct {
	Header *Header `parser:"( BeginHeader @@ )?"`
	Body   *Body   `parser:"( BeginBody @@ )?"`
}

// Header says what the cable is: how high it is classified, why and for how long, and what it is about.
type Header struct {
	Line   *ClassificationLine `parser:"@@?"`
	Fields Fields              `parser:"@@"`
}

// ClassificationLine opens the header. Every part but the level may be lost in a damaged copy.
type ClassificationLine struct {
	place
	Level   Level     `parser:"@@"`  // C O N F I D E N T I A L, UNCLAS, LIMITED OFFICIAL USE
	EFTO    EFTO      `parser:"@@?"` // E F T O: encrypt for transmission only
	Section SectionOf `parser:"@@?"` // SECTION 01 OF 03
	Post    Post      `parser:"@@"`  // THE HAGUE
	Serial  Serial    `parser:"@@"`  // 000895
}

// Fields are the lines of a header below the classification line.
type Fields struct {
	place
	Captions    Captions    `parser:"@@"`  // SIPDIS, NOFORN, SENSITIVE: who may see it
	Corrections Corrections `parser:"@@?"` // C O R R E C T E D  C O P Y, with its note
	Slugs       Slugs       `parser:"@@"`  // STATE FOR …, FROM THE AMBASSADOR: who should see it
	Order       OrderLine   `parser:"@@"`  // E.O. 12958: DECL: 05/04/2019
	Tags        TagsLine    `parser:"@@"`  // TAGS: PREL, MARR
	Subject     Subject     `parser:"@@"`
	References  References  `parser:"@@?"` // REF: A. STATE 1234
	Authority   Authority   `parser:"@@"`
	Declassify  Declassify  `parser:"@@?"` // Declassify on: …
	Others      OtherLines  `parser:"@@?"` // lines that are none of these
	Pages       PageLines   `parser:"@@?"` // a page break inside the header
}

// Subject is the SUBJECT line. Its mark says how high the subject itself is classified, before or after its text.
type Subject struct {
	Key   SubjectKey   `parser:"@@"`  // SUBJECT:
	Marks SubjectMarks `parser:"@@?"` // (C)
	Text  SubjectText  `parser:"@@"`
}

// Authority says who classified the cable, or from what source, and why.
type Authority struct {
	By     ClassifiedBy `parser:"@@"`  // Classified By: DCM Ana Prill
	From   DerivedFrom  `parser:"@@?"` // Derived from: DSCG 05-1
	Reason Reason       `parser:"@@"`  // for reasons 1.4 (b) and (d)
}

// Body is the text of a section: paragraphs, items, portions, headings and prose. It is one leaf of this grammar,
// since a text may have a million of them; body.go divides it, and BodyEBNF is its grammar.
type Body struct {
	block
	blocks []bodyBlock
}

// Trailer is what follows the body: signature, a level on a line of its own, NNNN, a reviewer's stamp.
type Trailer struct{ block }

// StrayText is what was not understood.
type StrayText struct{ block }
