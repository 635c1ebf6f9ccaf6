package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const front = "C O N F I D E N T I A L TARBA 000417\n\nSIPDIS\n\nE.O. 12958: DECL: 1/1/2015\nTAGS: PREL\n" +
	"SUBJECT: HARBOUR\n\nClassified By: DCM Ada Lindqvist for reasons 1.4 (b)\n\n"

// unmarked lists the numbers of paragraphs in order that should carry a mark and carry none.
func unmarked(d *Document) (list []int) {
	for _, p := range d.Portions {
		if p.InSequence && len(p.Marks) == 0 && p.Late == nil && !p.Inserted && !p.AuthorityOnly && !p.HeadingOnly &&
			!p.Masked && !p.Garbled {
			list = append(list, p.Number)
		}
	}
	return list
}

func TestUnmarkedParagraphs(t *testing.T) {
	for name, c := range map[string]struct {
		body string
		want []int
	}{
		"between marked ones": {"1. (C) One.\n\n2. The boats came back at noon.\n\n3. (C) Three.\n", []int{2}},
		"the last":            {"1. (C) One.\n\n2. (C) Two.\n\n3. The boats came back at noon.\n", []int{3}},
		"wrapped year":        {"1. (C) The boats were built in\n2007. In September they sank.\n\n2. (C) Two.\n", nil},
		"wrapped figure":      {"1. (C) The boats cost\n2. million and sank.\n\n2. (C) Two.\n", nil},
		"nested list": {"1. (C) There were:\n\n1. Boats of wood.\n2. Boats of iron.\n3. Boats of tin.\n\n" +
			"2. (C) Two.\n\n3. (C) Three.\n", nil},
		"list at the end": {"1. (C) One.\n\n2. (C) There were:\n\n1. Boats of wood.\n2. Boats of iron.\n" +
			"3. Boats of tin.\n4. Boats of straw.\n", nil},
		"other sign":    {"1. (C) One.\n\n2. (C) There were:\n\n3) Boats of tin were there too.\n", nil},
		"heading alone": {"1. (C) One.\n\n2. THE BOATS\n\n3. (C) Three.\n", nil},
		"inserted text": {"1. (C) One.\n\nBEGIN TEXT\n\n2. The boats came back at noon.\n\nEND TEXT\n\n2. (C) Two.\n",
			nil},
		"masked":          {"1. (C) One.\n\n2. XXXXXXXXXXXX came back at noon.\n\n3. (C) Three.\n", nil},
		"authority first": {"1. Classified By Ambassador Ada Lindqvist. Reason: 1.5 (B).\n\n2. (C) Two.\n", nil},
		"bullets":         {"1. (C) One:\n\n-- a boat came back\n-- another did not\n\n2. (C) Two.\n", nil},

		"wrapped date": {"1. (C) One.\n\n2. (C) The boats that had been out since the winter came back on " +
			"May\n3. The board met at noon.\n", nil},
		"below a sentence":     {"1. (C) One.\n\n2. (C) The boats came back.\n3. The board met at noon.\n", []int{3}},
		"heading in capitals":  {"1. (C) One.\n\n2. COMMENT AND ACTION REQUEST.\n\n3. (C) Three.\n", nil},
		"sentence in capitals": {"1. (C) One.\n\n2. THE BOATS CAME BACK AT NOON.\n\n3. (C) Three.\n", []int{2}},
		"wrapped day at the end": {"1. (C) One.\n\n2. (C) The boats of the northern fishermen came back in June\n" +
			"3. In September they sank, one after the other.\n", nil},
		"wrapped over a page": {"1. (C) One.\n\n2. (C) The boats of the northern fishermen came back on June\n\n" +
			"TARBA 00000417  002 OF 002\n\n\n3. In September they sank, one after the other.\n", nil},
		"behind a whole sentence": {"1. (C) One.\n\n2. (C) The boats of the northern fishermen came back in June.\n" +
			"3. In September they sank, one after the other.\n", []int{3}},
		"list goes on behind a page": {"1. (C) One.\n\n2. (C) There were:\n\n1. Boats of wood.\n2. Boats of iron.\n\n" +
			"TARBA 00000417  002 OF 002\n\n\n3. Boats of tin, of which most were lost in June.\n", nil},
		"list without blank lines": {"1. (C) One.\n\n2. (C) There were:\n1. Boats of wood.\n2. Boats of iron.\n\n" +
			"3. Boats of tin, of which most were lost in June.\n", nil},
		"heading in small letters": {"1. (C) One.\n\n2. The boats and what came of them\n\n3. (C) Three.\n", nil},
		"mark below the heading": {"1. (C) One.\n\n2. The boats, and what came of them in the north\n" +
			"(C) They came back at noon.\n\n3. (C) Three.\n", nil},
		"mark below a long lead": {"1. (C) One.\n\n2. The boats came back at noon, as follows:\n\n" +
			"(C) The tin boat first.\n\n3. (C) Three.\n", nil},
		"lead to marked bullets": {"1. Of the boats that came back at noon these are\nthe best:\n\n" +
			"-- (C) the tin boat\n-- (U) the iron boat\n\n2. (C) Two.\n", nil},
		"lead to unmarked bullets": {"1. (C) One.\n\n2. The following boats came back in the night:\n\n" +
			"-- the tin boat\n-- the iron boat\n\n3. (C) Three.\n", []int{2}},
		"key points, marked bullets": {"1. Key Points:\n\n-- (C) the tin boat\n\n2. (C) Two.\n\n3. (C) Three.\n", nil},
		"key points, mark behind": {"1. KEY POINTS -- (C) The tin boat came back.\n\n2. (C) Two.\n\n3. (C) Three.\n",
			nil},
		"lead to an inserted text": {"1. (C) One.\n\n2. The text of the note about the boats follows:\n\nBEGIN TEXT\n" +
			"\nThe boats came back at noon.\n\nEND TEXT\n\n3. (C) Three.\n", nil},
		"begin, and nothing else": {"1. (C) One.\n\n2. Begin text of the note about boats.\n\nThe boats came back.\n" +
			"\nEnd text.\n\n3. (C) Three.\n", nil},
		"footer on one line": {"1. (C) One.\n\n2. (C) Two.\n\n" +
			"3.MINIMIZE CONSIDERED. Visit Tarba's Classified Website: http://www.tarba.example/index.cfm and others of its " +
			"kind there\n", nil},
		"masked in small letters": {"1. (C) One.\n\n2. Xxxxxxxxxxxx came back at noon.\n\n3. (C) Three.\n", nil},
		"authority once more": {"1. Classified by Ambassador Ada Lindqvist, reasons 1.4 (b) and (d).\n\n" +
			"2. (C) Two.\n\n3. (C) Three.\n", nil},
		"mark in square brackets": {"1. (C) One.\n\n2. [C] The boats came back at noon.\n\n3. (C) Three.\n", nil},
		"mark with words":         {"1. (C) One.\n\n2. (S AND NF) The boats came back at noon.\n\n3. (C) Three.\n", nil},
		"mark cut short": {"1. (C) One.\n\n2. (SECR//REL TO TARBA, QUELL) The boats came back.\n\n" +
			"3. (C) Three.\n", nil},
		"mark without parentheses": {"1. (C) One.\n\n2. CONFIDENTIAL: The boats came back at noon.\n\n" +
			"3. C/NF The boats stayed then.\n\n4. (C) Four.\n", nil},
		"a country in parentheses": {"1. (C) One.\n\n2. (U.S. EYES) The boats came back at noon.\n\n3. (C) Three.\n",
			[]int{2}},
		"level word in prose": {"1. (C) One.\n\n2. SECRET TALKS ABOUT BOATS WENT ON AND ON INTO THE NIGHT.\n" +
			"NOBODY CAME BACK.\n\n3. (C) Three.\n", []int{2}},
		"(3) in place of the mark": {"1. (C) One.\n\n2. (2) The boats came back at noon.\n\n3. (C) Three.\n", []int{2}},
		"one note of a line": {"1. This is an action request -- see paragraph 3.\n\n2. (C) Two.\n\n" +
			"3. (C) Three.\n", []int{1}},
		"paragraphs without blanks": {"1. (C) One.\n2. The boats came back at noon.\n3. (C) Three.\n", []int{2}},
		"text behind a ruled heading": {"1. (C) One.\n\nTHE BOATS\n---------\n2. The boats came back at noon.\n\n" +
			"3. (C) Three.\n", []int{2}},
		"behind bullets without stop": {"1. (C) One:\n\n-- a boat of tin\n\n2. The boats came back at noon.\n\n" +
			"3. (C) Three.\n", []int{2}},
	} {
		before := front
		if name == "authority first" {
			before = front[:strings.Index(front, "Classified By")]
		}
		require.Equal(t, c.want, unmarked(one(t, before+c.body)), name)
	}
}

func TestAuthorityAsParagraph(t *testing.T) {
	for _, text := range []string{
		"1. (U) CLASSIFIED BY AMBASSADOR ADA LINDQVIST. REASON: 1.5 (D).\n\n2. (C) Two.\n",
		"1. CLASSIFIED BY AMBASSADOR ADA LINDQVIST. REASON: 1.5 (D).\n\n2. (C) Two.\n",
	} {
		d := one(t, front[:strings.Index(front, "Classified By")]+text)
		require.Len(t, d.Blocks, 1, text)
		a := d.Blocks[0].Authority
		require.NotNil(t, a, text)
		require.True(t, a.InParagraph, text)
		require.Equal(t, "AMBASSADOR ADA LINDQVIST", a.Classifier.Text)
		require.Equal(t, "1.5", a.Reasons.Section)
		require.True(t, d.Portions[0].AuthorityOnly, text)
		require.False(t, d.Portions[1].AuthorityOnly, text)
	}
}

func TestKindsOfPortions(t *testing.T) {
	d := one(t, front+"(C) The boats are unnumbered.\n\n1. (C) One:\n\n-- (SBU) a boat came back\n\n2. SUMMARY (U)\n\n"+
		"3. (U) (SBU) Two marks.\n")
	var got []string
	for _, p := range d.Portions {
		got = append(got, fmt.Sprint(p.Kind, p.Number, len(p.Marks), p.Late != nil))
	}
	require.Equal(t, []string{"1 0 1 false", "0 1 1 false", "2 0 1 false", "0 2 0 true", "0 3 2 false"}, got)
}

func TestListLetters(t *testing.T) {
	d := one(t, "UNCLAS TARBA 000417\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: HARBOUR\n\n1. (U) There are:\n"+
		"\n(a) boats of wood;\n\n(b) boats of iron;\n\n(c) boats of tin;\n\n(d) boats of straw.\n\n2. (U) Two.\n\n"+
		"(A) Boats of wood.\n\n(B) Boats of iron.\n\n(C) Boats of tin.\n\n(D) Boats of straw.\n")
	for _, p := range d.Portions {
		if p.Kind != Paragraph {
			require.True(t, p.ListLetter, p.Marks[0].Text)
		}
	}
	d = one(t, front+"(C) The boats are unnumbered.\n\n(C) So are these.\n")
	require.Len(t, d.Portions, 2)
	require.False(t, d.Portions[0].ListLetter)
	require.False(t, d.Portions[1].ListLetter)
}

func TestEntireText(t *testing.T) {
	d := one(t, front+"1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. The boats came back at noon.\n")
	require.NotNil(t, d.EntireText)
	require.Equal(t, "CONFIDENTIAL", d.EntireText.Marking.Level.String())
}

func TestLeadIsShortAndWhole(t *testing.T) {
	d := one(t, front+"1. (C) "+strings.Repeat("é", 40)+" went on.\n")
	lead := d.Portions[0].Lead
	require.LessOrEqual(t, len(lead.Text), 40)
	require.Equal(t, strings.Repeat("é", 20), lead.Text)
	require.Equal(t, lead.Text, lead.Span.In(d.File.Text))
}

func TestClassifierAndPosition(t *testing.T) {
	for text, want := range map[string][2]string{
		"Classified By: Ada Lindqvist, DCM, for reasons 1.4 (b)":      {"Ada Lindqvist, DCM", "DCM"},
		"Classified By: Ada Lindqvist, Jr., DCM, for reasons 1.4 (b)": {"Ada Lindqvist, Jr., DCM", "DCM"},
		"Classified By: Political Counselor Ada Lindqvist. Reason: 1.4 " +
			"(b)": {"Political Counselor Ada Lindqvist", "Counselor"},
		"Classified By: Ada Lindqvist for reasons 1.4 (b)":                   {"Ada Lindqvist", ""},
		"Classified By: (U) EUR/NB Ada Lindqvist, reasons 1.4 (b)":           {"EUR/NB Ada Lindqvist", "EUR/NB"},
		"CLASSIFIED BY CHARGE ADA LINDQVIST PER E.O. 12958, REASONS 1.4 (B)": {"CHARGE ADA LINDQVIST", "CHARGE"},
		"Classified By: MULTIPLE SOURCES":                                    {"MULTIPLE SOURCES", ""},
	} {
		d := one(t, front[:strings.Index(front, "Classified By")]+text+"\n\n1. (C) One.\n")
		a := d.Blocks[0].Authority
		require.NotNil(t, a, text)
		require.Equal(t, want[0], a.Classifier.Text, text)
		require.Equal(t, want[1], a.Position.Text, text)
		require.Equal(t, strings.Contains(text, "MULTIPLE"), a.MultipleSources, text)
	}
}

func TestCorrectionIsOnlyANote(t *testing.T) {
	d := one(t, strings.Replace(front[:strings.Index(front, "Classified By")], "SIPDIS\n",
		"SIPDIS\n\nC O R R E C T E D  C O P Y - CLASSIFIED BY LINE ADDED\n", 1)+"1. (C) One.\n")
	require.NotNil(t, d.Blocks[0].Authority)
	require.True(t, d.Blocks[0].Authority.Correction)
	d = one(t, strings.Replace(front, "SIPDIS\n", "SIPDIS\n\nC O R R E C T E D  C O P Y - CLASSIFIED BY LINE ADDED\n",
		1)+"1. (C) One.\n")
	require.False(t, d.Blocks[0].Authority.Correction)
}

func TestTraceOfAnAuthority(t *testing.T) {
	d := one(t, front[:strings.Index(front, "Classified By")]+"1. (C) The boats came. Classified by: Ada Lindqvist, "+
		"DCM. Reason: 1.4 (b). More boats came then.\n")
	a := d.Blocks[0].Authority
	require.NotNil(t, a)
	require.Equal(t, "Ada Lindqvist, DCM", a.Classifier.Text)
	require.NotNil(t, a.Reasons)
}

// TestAQuotationThatEnded: later texts are closed where the cable's own paragraphs go on, as without it.
func TestAQuotationThatEnded(t *testing.T) {
	const rest = "2. (C) They met.\n\nBEGIN TEXT\n\nThe pier is new.\n\n3. (C) They left.\n"
	for _, quoted := range []string{"", "BEGIN QUOTE\n\nThe pier is old.\n\nEND QUOTE\n\n"} {
		d := one(t, heading+header+"1. (C) They came.\n\n"+quoted+rest)
		require.Len(t, d.Portions, 3)
		require.False(t, d.Portions[2].Inserted, quoted)
	}
}
