// Package shapes makes texts that are expensive for their size. Tests and benchmarks hold the cost of each to its
// length.
package shapes

import (
	"fmt"
	"strings"
)

// Shape is a kind of text that can be made at any size.
type Shape struct {
	Name string
	// Prose means that the text is an ordinary one, for which the bounds are narrower.
	Prose bool
	make  func(size int) string
}

// Text is a text of the shape, of about so many bytes.
func (s Shape) Text(size int) string { return s.make(size) }

const (
	envelope = "DE RUEHQV #0412/01 0641522\nZNY CCCCC ZZH\nP 051522Z MAR 09\nFM AMEMBASSY QUELLVILLE\n" +
		"TO RUEHC/SECSTATE WASHDC PRIORITY 1234\n"
	line   = "C O N F I D E N T I A L QUELLVILLE 000412\n"
	fields = "\nSIPDIS\n\nE.O. 12958: DECL: 03/05/2019\nTAGS: PREL PGOV\n" +
		"SUBJECT: HARBOR TALKS RESUME AFTER A LONG PAUSE\n\nClassified By: DCM Ana Prill for reasons 1.4 (b) and (d).\n\n"
	head  = envelope + line + fields
	smart = "UNCLASSIFIED\nMRN: 12 QUELLVILLE 412\nDate/DTG: Apr 03, 2012 / 031200Z APR 12\n" +
		"From: AMEMBASSY QUELLVILLE\nAction: WASHDC, SECSTATE ROUTINE\nE.O.: 13526\nTAGS: PREL\nSubject: X\n\n"
	paper = "SECRET//NOFORN\n\nMEMORANDUM FOR THE RECORD\n\nSUBJECT: (U) X\n\nClassified By: X\nDerived From: Y\n" +
		"Declassify On: 20351231\n\n(S) The port is shut.\n\n"
	copied = line + "\nE.O. 12958: N/A\nSUBJECT: X\n\n"
	prose  = "1. (C) The minister said that the talks on the harbor would go on in spring. His deputy wants\n" +
		"them longer, and asked who pays for the survey of the quays that both sides have put off since\n" +
		"last year. The staff of the port was told on Monday, and the press knows nothing of it so far.\n\n"
)

// All are the shapes, the ordinary one first.
func All() []Shape {
	return []Shape{
		{Name: "prose", Prose: true, make: again(head, prose)},
		{Name: "header copies below portions above them", make: headersAndPortions},
		{Name: "bullets", make: again(head, "- x\n")},
		{Name: "short paragraphs", make: again(head, "1. (C) x\n\n")},
		{Name: "short lines", make: again(head, "x\n")},
		{Name: "portions above the header", make: again(head, "(S) x\n\n")},
		{Name: "portions with unknown marks", make: counted(head, "(S/X%d) x\n\n")},
		{Name: "portions without marks", make: counted(head, "%d. x\n\n")},
		{Name: "release lists", make: counted(head, "%d. (C//REL TO GBR, USA) x\n\n")},
		{Name: "header copies", make: again(head, copied)},
		{Name: "header copies that disagree", make: counted(head, "S E C R E T QUELLVILLE %06d\n\n"+
			"E.O. 12958: DECL: X%[1]d\nTAGS: A%[1]d\nSUBJECT: Y%[1]d\n\n")},
		{Name: "cables", make: counted("", strings.ReplaceAll(head, "000412", "%06[1]d")+"1. (S) x\n\nNNNN\n\n")},
		{Name: "deep lists", make: again(head, "1. (C) x\nA. y\n(1) z\n(a) w\ni. v\n\n")},
		{Name: "one line", make: again(head+"1. (C) ", "word ")},
		{Name: "one word", make: again(head+"1. (C) ", "x")},
		{Name: "tags", make: counted(envelope+line+"\nE.O. 12958: DECL: 03/05/2019\nTAGS:", " A%d")},
		{Name: "lines of tags", make: counted(envelope+line+"\nE.O. 12958: DECL: 03/05/2019\n", "TAGS: A%d\n")},
		{Name: "a long mark", make: again(head+"1. (S", "//NF")},
		{Name: "a long unknown mark", make: counted(head+"1. (S", "/X%d")},
		{Name: "silences", make: counted("", "# cablelint: ignore R%03[1]d -- r\n")},
		{Name: "silences and findings", make: silencesAndFindings},
		{Name: "instructions on one line", make: counted(envelope+line+"\nE.O. 12958: DECL:", " 13/%d/2019,")},
		{Name: "lines of instructions", make: counted(envelope+line, "E.O. 12958: DECL: 13/%d/2019\n")},
		{Name: "authorities", make: counted(head, "Classified By: X%d for reasons 1.4 (z)\n")},
		{Name: "reasons", make: again(envelope+line+"\nE.O. 12958: DECL: 03/05/2019\nClassified By: X for reasons 1.4",
			" (b) and")},
		{Name: "captions", make: again(envelope+line+"\n", "NODIS\nSIPDIS\nNOFRN\n")},
		{Name: "captions on one line", make: again(envelope+line+"\n", "SIPDIS NODIS ")},
		{Name: "envelopes", make: again("", envelope)},
		{Name: "page lines", make: counted(head+"1. (C) x\n\n", "QUELLVILLE 00000412  %03d OF 002\n\nx\n\n")},
		{Name: "archive blocks", make: counted("", "Identifier\nCreated\nClassification\nOrigin\n09HALVERN%d\n"+
			"2009-05-04 15:30:00\nSECRET\nEmbassy Halvern\n"+line+"\n")},
		{Name: "open parentheses", make: again(head+"1. (C) ", "( ")},
		{Name: "blank lines", make: again(head, "\n")},
		{Name: "references", make: counted(envelope+line+"\nE.O. 12958: DECL: 03/05/2019\nREF: ", "A. STATE %d\n")},
		{Name: "bytes that are not UTF-8", make: again(head+"1. (C) ", "\xff\xfe\n")},
		{Name: "quotations of a header", make: again("", "> SECRET X 000412\n> TAGS: A\n> SUBJECT: B\n\n")},
		{Name: "quoted words of a header", make: again("", "> E.O. 12958: N/A SUBJECT TAGS\n")},
		{Name: "base64", make: again("", "U1VCSkVDVCBUQUdTIFNVQkpFQ1QgVEFHUyBTVUJKRUNUIFRBR1MgU1VCSkVDVCBUQUdTIFNVQkpF\n\n")},
		{Name: "codes", make: again("", "=53UBJECT =54AGS %53UBJECT &#83;UBJECT\n")},
		{Name: "lines of DECL", make: counted(envelope+line, "DECL: 13/%d/2019\n")},
		{Name: "words of an order", make: counted(envelope+line+"\nE.O. 12958: ", "DECL: X%d,\n")},
		{Name: "dates of authorities", make: counted(head, "Declassify On: 2035%d\n")},
		{Name: "sources", make: counted(head, "Derived From: DSCG 05-%d\n")},
		{Name: "marks on one line", make: again(head+"1. (C) ", "x (S) ")},
		{Name: "paragraphs of SMART", make: counted(smart, "%d. (SBU) x\n\n")},
		{Name: "keys of SMART", make: counted("", "MRN: 12 QUELLVILLE %d\nFrom: AMEMBASSY QUELLVILLE\nE.O.: 13526\n")},
		{Name: "orders of SMART", make: counted(strings.TrimSuffix(smart, "\n\n"), "\nE.O.: 1352%d")},
		{Name: "message attributes", make: counted("", "Message Attributes\nClassification: SECRET\nCaption: X%d\n")},
		{Name: "stamps", make: again(head, "RELEASED IN PART\nB1,1.4(D)\n")},
		{Name: "banners", make: again(head, "SECRET//NOFORN\n")},
		{Name: "levels", make: again("", "C O N F I D E N T I A L\n")},
		{Name: "captions in a body", make: again(head, "NOFORN\n")},
		{Name: "subjects", make: counted("", "SUBJECT: X%d\n")},
		{Name: "portions of a paper", make: counted(paper, "(S) Text of it %d\n\n")},
		{Name: "banners of a paper", make: again(paper, "SECRET//NOFORN\n\n")},
		{Name: "threads of a mail", make: counted(paper, "-----Original Message-----\nFrom: A\nSent: Monday\nTo: B\n"+
			"Subject: RE: (U) X%d\n\n")},
		{Name: "bullets of a paper", make: again(paper, "* (S) x\n")},
		{Name: "inserted texts", make: again(head, "BEGIN TEXT\n(S) x\n\n")},
	}
}

// again repeats a text after a head.
func again(head, text string) func(int) string {
	return func(size int) string {
		return head + strings.Repeat(text, max(1, (size-len(head))/len(text))) + "\n"
	}
}

// counted is again with a number in each repetition.
func counted(head, format string) func(int) string {
	return func(size int) string {
		var b strings.Builder
		b.Grow(size + len(format))
		b.WriteString(head)
		for i := 1; b.Len() < size; i++ {
			fmt.Fprintf(&b, format, i)
		}
		b.WriteString("\n")
		return b.String()
	}
}

// headersAndPortions is half copies of the header and half portions, each of which asks to raise all copies.
func headersAndPortions(size int) string {
	return again(head, copied)(size/2) + again("", "(S) x\n\n")(size/2)
}

// silencesAndFindings is half silences and half findings that none of them names.
func silencesAndFindings(size int) string {
	return counted("", "# cablelint: ignore C%03[1]d -- r\n")(size/2) + again(head, "(S) x\n\n")(size/2)
}
