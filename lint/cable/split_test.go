package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

func read(name, text string) []*Document {
	return Documents(grammar.NewParser().Parse(source.NewFile(name, text)))
}

// one reads a text that must be one cable.
func one(t *testing.T, text string) *Document {
	t.Helper()
	docs := read("draft.txt", text)
	require.Len(t, docs, 1)
	return docs[0]
}

const heading = `VZCZCXYZ0007
OO RUEHWEB

DE RUEHTB #0417/01 1030915
ZNY CCCCC ZZH
O 130912Z APR 06
FM AMEMBASSY TARBA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0184
INFO RUEHNL/AMEMBASSY NORDLAND 0017
`

const header = `C O N F I D E N T I A L TARBA 000417

NOFORN
SIPDIS

STATE FOR EUR/NB

E.O. 12958: DECL: 04/13/2016
TAGS: PREL, PGOV, TB PREL
SUBJECT: (C) HARBOUR TALKS
GO ON

REF: TARBA 398

Classified By: Charge Ada Lindqvist, Acting, for reasons 1.4 (b) and (d).

`

const body = `1. (C/NF) Summary. The harbour talks went on.
End summary.

2. (SBU) The minister will write again.

LINDQVIST
`

func TestDocumentOfOneCable(t *testing.T) {
	d := one(t, heading+header+body)
	require.Equal(t, "TARBA", d.Post)
	require.Equal(t, 417, d.Serial)
	require.Equal(t, "06TARBA417", d.Identifier)
	require.Equal(t, calendar.MustDate(2006, 4, 13), d.Date.From)
	require.Equal(t, FromDTG, d.Date.Source)
	require.True(t, d.Date.Exact())
	require.Equal(t, "O 130912Z APR 06", d.Date.Span.In(d.File.Text))
	require.Equal(t, Copy{}, d.Copy)

	require.Len(t, d.Envelopes, 1)
	e := d.Envelopes[0]
	require.Equal(t, 417, e.StationSerial)
	require.Equal(t, "0417", e.SerialSpan.In(d.File.Text))
	require.Equal(t, 103, e.StationDay)
	require.Equal(t, marking.Confidential, e.Class)
	require.Equal(t, "CCCCC", e.ClassSpan.In(d.File.Text))

	require.Len(t, d.Blocks, 1)
	b := d.Blocks[0]
	require.Equal(t, "CONFIDENTIAL//NOFORN", b.Marking.String())
	require.Equal(t, "C O N F I D E N T I A L", b.Line.Level.Span.In(d.File.Text))
	require.Equal(t, []string{"PREL", "PGOV", "TB"}, b.Tags)
	require.Equal(t, "(C)", b.Subject.Mark.Text)
	require.Equal(t, "HARBOUR TALKS\nGO ON", b.Subject.Text.Text)
	require.Len(t, b.Order.Values, 1)
	require.Equal(t, "04/13/2016", b.Order.Place(b.Order.Values[0].DateSpan).In(d.File.Text))
	require.Len(t, b.Slugs, 1)

	a := b.Authority
	require.Equal(t, "Charge Ada Lindqvist, Acting", a.Classifier.Text)
	require.Equal(t, "Acting", a.Position.Text)
	require.Equal(t, "Acting", a.Position.Span.In(d.File.Text))
	require.Equal(t, "1.4", a.Reasons.Section)
	require.Len(t, a.Reasons.Letters, 2)
	require.False(t, a.InParagraph)

	require.Len(t, d.Portions, 2)
	require.Equal(t, "(C/NF)", d.Portions[0].Marks[0].Text)
	require.True(t, d.Portions[0].InSequence)
	require.Equal(t, 2, d.Portions[1].Number)
	require.Equal(t, "The minister will write again.", d.Portions[1].Lead.Text)
}

func TestNoCable(t *testing.T) {
	for _, text := range []string{"", "\n\n", "A letter about nothing.\n\nYours, Ada\n", "TAGS: PREL\n\nA note.\n",
		"SECRET plans by the harbour 1234 went wrong.\n"} {
		require.Empty(t, read("a.txt", text), text)
	}
}

func TestPlainTextWithTwoFieldsIsCable(t *testing.T) {
	d := one(t, "E.O. 12958: N/A\nTAGS: PREL\nSUBJECT: HARBOUR\n\n1. Text of a line.\n")
	require.Nil(t, d.Blocks[0].Line)
	require.False(t, d.Date.Known())
	require.Empty(t, d.Identifier)
}

func TestHeaderTwice(t *testing.T) {
	d := one(t, heading+header+header+body)
	require.Len(t, d.Blocks, 2)
	require.Equal(t, Repeat, d.Blocks[1].Cause)
	require.Len(t, d.Portions, 2)
	require.False(t, d.Copy.Spliced)
}

func TestSectionsOfOneCable(t *testing.T) {
	first := strings.Replace(header, "L TARBA 000417", "L SECTION 01 OF 02 TARBA 000417", 1)
	second := "CONFIDENTIAL\n\nPAGE 02        TARBA  00417  02 OF 02  130912Z\n\n" +
		"C O N F I D E N T I A L SECTION 02 OF 02 TARBA 417\n\nSIPDIS\n\nE.O. 12958: DECL: 04/13/2016\nTAGS: PREL\n" +
		"SUBJECT: HARBOUR TALKS\n\n3. (C) More of it came later.\n"
	d := one(t, heading+first+"1. (C) One.\n\n2. (C) Two.\n\n"+second)
	require.Len(t, d.Blocks, 2)
	require.Equal(t, NextSection, d.Blocks[1].Cause)
	require.Equal(t, 2, d.Blocks[1].Line.Section)
	require.Equal(t, 2, d.Blocks[1].Line.Sections)
	require.Len(t, d.Portions, 3)
	require.True(t, d.Portions[2].InSequence)
}

func TestCutCopyBeforeTheWhole(t *testing.T) {
	cut := header[:strings.Index(header, "Lindqvist")] + "Li...\n\n\n"
	d := one(t, heading+cut+header+body)
	require.Len(t, d.Blocks, 2)
	require.True(t, d.Blocks[0].Cut)
	require.False(t, d.Blocks[1].Cut)
	require.Equal(t, AfterCut, d.Blocks[1].Cause)
	require.True(t, d.Copy.Spliced)
	require.True(t, d.Copy.HeaderCut)
	require.Len(t, d.Portions, 2)
}

func TestCutBodyIsNotReadTwice(t *testing.T) {
	d := one(t, heading+header+"1. (S) Summary. The harbour ta...\n\n"+header+body)
	require.Equal(t, AfterCut, d.Blocks[1].Cause)
	require.False(t, d.Blocks[0].Cut)
	require.Len(t, d.Portions, 2)
	require.Equal(t, "(C/NF)", d.Portions[0].Marks[0].Text)
}

func TestHeaderCutBeforeAPartOfTheBody(t *testing.T) {
	d := one(t, header[:strings.Index(header, "Acting")]+"Act...\n\n\nXXXXXXXXXXXX\n\n\nThe outlook\n\n"+
		"2. (SBU) The minister will write again.\n")
	require.True(t, d.Copy.Cut)
	require.NotNil(t, d.Blocks[0].Authority)
	require.Nil(t, d.Blocks[0].Authority.Reasons)
	require.False(t, one(t, heading+header+body).Copy.Cut)
}

func TestTraceOfAnInstruction(t *testing.T) {
	for line, want := range map[string]string{
		"E,O. 12958: DECL: 04/13/2016": "DECL: 04/13/2016", ".O. 12958 XXXXXXXXXX": "12958 XXXXXXXXXX",
		"EXECUTIVE ORDER 12958: DECL: 04/13/2016":    "DECL: 04/13/2016",
		"STATE FOR EUR/NB, DECLASSIFY ON 04/13/2016": "DECLASSIFY ON 04/13/2016",
	} {
		d := one(t, heading+strings.Replace(header, "E.O. 12958: DECL: 04/13/2016", line, 1)+body)
		require.NotNil(t, d.Blocks[0].Order, line)
		require.Equal(t, want, d.Blocks[0].Order.Text, line)
		require.Equal(t, want, d.Blocks[0].Order.Span.In(d.File.Text), line)
	}
	d := one(t, heading+strings.Replace(strings.Replace(header, "E.O. 12958: DECL: 04/13/2016\n", "", 1),
		"HARBOUR TALKS", "TRAINING ON ORDER 12958", 1)+body)
	require.Nil(t, d.Blocks[0].Order, "a subject that speaks of an order gives no instruction")
}

func TestAnotherCableInTheFile(t *testing.T) {
	other := strings.NewReplacer("000417", "000418").Replace(header)
	docs := read("draft.txt", heading+header+body+"\n"+strings.ReplaceAll(heading, "0417", "0418")+other+body)
	require.Len(t, docs, 2)
	require.Equal(t, []int{417, 418}, []int{docs[0].Serial, docs[1].Serial})
	require.Equal(t, []int{0, 1}, []int{docs[0].Index, docs[1].Index})
	require.Nil(t, docs[0].Before)
	require.Same(t, docs[0], docs[1].Before)
	require.Equal(t, 418, docs[1].Envelopes[0].StationSerial)
	require.False(t, docs[0].Span.Overlaps(docs[1].Span))
}

func TestQuotedTelegramIsNoBlock(t *testing.T) {
	quoted := "3. (C) Following repeats Nordland 12.\n\nQUOTE\n\nS E C R E T NORDLAND 000012\n\n" +
		"E.O. 12958: DECL: 01/01/2016\nTAGS: PREL\nSUBJECT: ICE\n\n1. (S) The ice is thick.\n\nUNQUOTE\n"
	d := one(t, heading+header+body[:strings.Index(body, "LINDQVIST")]+quoted)
	require.Len(t, d.Blocks, 1)
	last := d.Portions[len(d.Portions)-1]
	require.Equal(t, marking.Secret, last.Marking().Level)
	require.True(t, last.Inserted)
}

func TestEffectiveMarking(t *testing.T) {
	for captions, want := range map[string]string{
		"SIPDIS":                     "UNCLASSIFIED",
		"SENSITIVE\nSIPDIS":          "UNCLASSIFIED//SBU",
		"SENSITIVE BUT UNCLASSIFIED": "UNCLASSIFIED//SBU",
		"SENSITIVE\nNOFORN":          "UNCLASSIFIED//NOFORN//SBU",
		"LIMITED OFFICIAL USE":       "UNCLASSIFIED//LOU",
		"EXDIS":                      "UNCLASSIFIED//EXDIS",
	} {
		d := one(t, "UNCLAS TARBA 000417\n\n"+captions+"\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: HARBOUR\n\n1. Text.\n")
		require.Equal(t, want, d.Blocks[0].Marking.String(), captions)
	}
	d := one(t, "S E C R E T TARBA 000417\n\nSENSITIVE\nNODIS\n\nE.O. 12958: DECL: 1/1/2015\nTAGS: PREL\n"+
		"SUBJECT: HARBOUR\n\n1. (S) Text.\n")
	require.Equal(t, "SECRET//NODIS", d.Blocks[0].Marking.String())
}

func TestGluedHeader(t *testing.T) {
	d := one(t, "S E C R E T TARBA 000417 NOFORN SIPDIS E.O. 12958: DECL: 01/05/2017 TAGS: PREL TB\nSUBJECT: HARBOUR\n"+
		"\nClassified By: DCM Ada Lindqvist for reasons 1.4 (b)\n\n1. (S) Text of it.\n")
	b := d.Blocks[0]
	require.Len(t, b.Captions, 2)
	require.True(t, b.Captions[0].Glued)
	require.True(t, b.Captions[1].Glued)
	require.NotNil(t, b.Order)
	require.Equal(t, []string{"PREL", "TB"}, b.Tags)
	require.True(t, d.Glued())
	require.Equal(t, "DCM", b.Authority.Position.Text)
}

// TestHeaderInTheBody: the copy ran a second header into a paragraph; both of its keys must be there.
func TestHeaderInTheBody(t *testing.T) {
	const before = "S E C R E T TARBA 000417\n\nSIPDIS\n\nE.O. 12958: DECL: 01/05/2017\nTAGS: PREL\nSUBJECT: HARBOUR\n\n" +
		"1. (S) Text of it. "
	for text, want := range map[string]bool{
		"S E C R E T TARBA 000417 E.O. 12958: DECL: 01/05/2017 TAGS: PREL": true,
		"The line TAGS: PREL is wrong.":                                    false,
		"The order, E.O. 12958: it ends.":                                  false,
		"More of it.":                                                      false,
	} {
		d := one(t, before+text+"\n")
		require.Equal(t, want, d.Glued(), text)
		require.Equal(t, want, d.Glued(), text) // it is remembered
	}
}

// TestWords counts the prose of the body alone, and of a spliced cable that of the whole copy.
func TestWords(t *testing.T) {
	const header = "S E C R E T TARBA 000417\n\nE.O. 12958: DECL: 01/05/2017\nTAGS: PREL\nSUBJECT: HARBOUR TALKS\n\n"
	require.Equal(t, 6, one(t, header+"1. (S) Text of\nit goes on.\n\n2. (S) More.\n").Words())
	require.Equal(t, 1, one(t, header+"1. (S) Cut off text...\n\n"+header+"1. (S) Text.\n").Words())
}

// TestJoinedLine reads a classification line from which the copy lost the line break above it.
func TestJoinedLine(t *testing.T) {
	const envelope = "P 051522Z MAR 09\nFM AMEMBASSY TARBA\nTO SECSTATE WASHDC 1234"
	const fields = "\n\nSIPDIS\n\nE.O. 12958: DECL: 03/05/2019\nTAGS: PREL\nSUBJECT: HARBOUR\n\n1. (C) Text.\n"
	const extract = "09TARBA417\nA TITLE\nThu Mar 05 00:00:00 +0100 2009\nCONFIDENTIAL\nEmbassy Tarba\n" +
		"This record is a partial extract of the original cable. The full text of the original cable is not available."
	for _, joined := range []string{
		envelope + "C O N F I D E N T I A L TARBA 000417",
		envelope + "CONFIDENTIAL TARBA 000417",
		envelope + "\nINFO NATO COLLECTIVE PRIORITYC O N F I D E N T I A L TARBA 000417",
		envelope + "\nINFO NATO COLLECTIVE PRIORITY C O N F I D E N T I A L SECTION 01 OF 02 TARBA 000417 ",
		envelope + "\nINFO NATO COLLECTIVECONFIDENTIAL SECTION 01 OF 02 TARBA 000417",
		envelope + "\nINFO NATO COLLECTIVE\nAMEMBASSY VARNESC O N F I D E N T I A L TARBA 000417",
		envelope + "\nINFO NATO COLLECTIVE\nRUEKJCS/SECDEF WASHDC 0919C O N F I D E N T I A L TARBA 000417",
		extract + "C O N F I D E N T I A L SECTION 01 OF 02 TARBA 000417 ",
		extract + "C O N F I D E N T I A L TARBA 000417",
	} {
		d := one(t, joined+fields)
		require.Len(t, d.Blocks, 1, joined)
		require.Equal(t, "CONFIDENTIAL", d.Blocks[0].Marking.String(), joined)
		require.Equal(t, "09TARBA417", d.Identifier, joined)
		require.False(t, d.Blocks[0].Line.Damaged, joined)
	}
	for _, top := range []string{"\nT O P  S E C R E T", "\nT O P S E C R E T", "\nTOP SECRET", "T O P  S E C R E T",
		" T O P S E C R E T", "TOP SECRET"} {
		d := one(t, envelope+top+" TARBA 000417"+fields)
		require.Equal(t, "TOP SECRET", d.Blocks[0].Marking.String(), top)
	}
	garbled := one(t, envelope+"\nCC O N F I D E N T I A L TARBA 000417"+fields)
	require.True(t, garbled.Blocks[0].Line.Damaged)
	for _, apart := range []string{ // the level is of another word, or no line follows from it
		envelope + "\nAMEMBASSY VARNESUNCLAS", envelope + "\nPRIORITYS E C R E T VARNES",
		envelope + "\nNONSECRET VARNES 000412",
	} {
		d := one(t, apart+"\nC O N F I D E N T I A L TARBA 000417"+fields)
		require.Equal(t, "CONFIDENTIAL", d.Blocks[0].Marking.String(), apart)
		require.Len(t, d.Blocks, 1, apart)
	}
}

func TestDamagedLine(t *testing.T) {
	for line, want := range map[string]bool{
		"C O N F I D E N T I A L TARBA 000417":                   false,
		"C O N F I D E N T I  A L  SECTION 01 OF 02 TARBA 00417": false,
		"SECRET TARBA 000417":                                    false,
		"UNCLAS TARBA 000417":                                    false,
		"O N F I D E N T I A L SECTION 01 OF 02 TARBA 000417":    true,
		"SE C R E T SECTION 01 OF 02 TARBA 000417":               true,
		"C O N F I D E N T I A L SCTION 01 OF 02 TARBA 000417":   true,
	} {
		d := one(t, line+"\n\nSIPDIS\n\nE.O. 12958: DECL: 1/1/2015\nTAGS: PREL\nSUBJECT: HARBOUR\n\n1. (U) Text.\n")
		require.Equal(t, want, d.Blocks[0].Line.Damaged, line)
		require.Equal(t, want, d.Copy.Damaged, line)
	}
}

func TestDateSources(t *testing.T) {
	plain := "UNCLAS TARBA 000417\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: HARBOUR\n\n1. Text.\n"
	archive := "Identifier\nCreated\nClassification\nOrigin\n06TARBA417\n2006-04-14 09:12:00\nUNCLASSIFIED\n" +
		"Embassy Tarba\n\n"
	d := read("x/06TARBA417.txt", archive+plain)[0]
	require.Equal(t, FromArchive, d.Date.Source)
	require.Equal(t, "2006-04-14", d.Date.From.String())
	require.Equal(t, "UNCLASSIFIED", d.Archives[0].Marking.Marking.String())
	require.Equal(t, "Embassy Tarba", d.Archives[0].Origin.Text)

	d = read("x/06TARBA417.txt", plain)[0]
	require.Equal(t, FromFileName, d.Date.Source)
	require.Equal(t, "2006-01-01..2006-12-31", d.Date.From.String()+".."+d.Date.To.String())
	require.Equal(t, "06TARBA417", d.Identifier)

	for _, name := range []string{"x/06TARBA418.txt", "x/06NORDLAND417.txt", "notes 06TARBA417.txt", "-"} {
		d = read(name, plain)[0]
		require.False(t, d.Date.Known(), name)
	}
	dated := Dated(d, calendar.MustDate(2007, 1, 2))
	require.Equal(t, FromOption, dated.Date.Source)
	require.False(t, d.Date.Known())
	known := read("x/06TARBA417.txt", plain)[0]
	require.Same(t, known, Dated(known, calendar.MustDate(2007, 1, 2)))
}

func TestImpossibleGroupIsNoDate(t *testing.T) {
	d := one(t, strings.Replace(heading, "130912Z APR 06", "310912Z APR 06", 1)+header+body)
	require.False(t, d.Date.Known())
	require.False(t, d.Envelopes[0].DTG.Empty())
}

func TestControlsBehindTheLevelAreTheLines(t *testing.T) {
	d := one(t, "C O N F I D E N T I A L//NOFORN TARBA 000417\n\nSIPDIS\n\nE.O. 13526: DECL: 05/04/2022\n"+
		"TAGS: PREL TB\nSUBJECT: HARBOUR TALKS\n\n1. (C/NF) The talks went on.\n")
	line := d.Blocks[0].Line
	require.False(t, line.Damaged)
	require.Equal(t, "TARBA", line.Post.Text)
	require.Equal(t, marking.Confidential, line.Level.Level)
	require.True(t, d.Blocks[0].Marking.Controls.Has(marking.NOFORN))
}

// TestARepeatIsAnnounced: a header of another cable is a quotation where the text before it says so, or a slug of a
// header without a text of its own; without that it is another cable.
func TestARepeatIsAnnounced(t *testing.T) {
	const other = "C O N F I D E N T I A L VARNES 000812\n\nSIPDIS\n\nE.O. 12958: DECL: 1/1/2016\nTAGS: PREL\n" +
		"SUBJECT: FERRIES\n\n1. (C) One.\n"
	slugged := strings.Replace(front, "SIPDIS\n", "SIPDIS\n\nSTATE FOR ALL: THIS IS A REPEAT OF VARNES 812\n", 1)
	for text, want := range map[string]int{
		front + "1. (C) One.\n\n" + other:                                   2,
		front + "1. (C) One. The following repeats VARNES 812.\n\n" + other: 1,
		slugged + other:                     1,
		front + other:                       2,
		slugged + "1. (C) One.\n\n" + other: 2,
		strings.Replace(slugged, "THIS IS A REPEAT OF VARNES 812", "VARNES 812", 1) + other: 2,
	} {
		require.Len(t, read("x.txt", text), want, text)
	}
}
