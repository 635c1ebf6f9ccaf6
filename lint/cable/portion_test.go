package cable

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const front = "C O N F I D E N T I A L TARBA 000417\n\nSIPDIS\n\nE.O. 12958: DECL: 1/1/2015\nTAGS: PREL\nSUBJECT: HARBOUR\n\nClassified By: DCM Ada Lindqvist for reasons 1.4 (b)\n\n"

// unmarked lists the numbers of paragraphs in order that should carry a mark and carry none.
func unmarked(d *Document) (list []int) {
	for _, p := range d.Portions {
		if p.InSequence && len(p.Marks) == 0 && p.Late == nil && !p.Inserted && !p.AuthorityOnly && !p.HeadingOnly && !p.Masked {
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
		"between marked ones":  {"1. (C) One.\n\n2. The boats came back at noon.\n\n3. (C) Three.\n", []int{2}},
		"the last":             {"1. (C) One.\n\n2. (C) Two.\n\n3. The boats came back at noon.\n", []int{3}},
		"wrapped year":         {"1. (C) The boats were built in\n2007. In September they sank.\n\n2. (C) Two.\n", nil},
		"wrapped figure":       {"1. (C) The boats cost\n2. million and sank.\n\n2. (C) Two.\n", nil},
		"wrapped date":         {"1. (C) One.\n\n2. (C) The boats that had been out since the winter came back on May\n3. The board met at noon.\n", nil},
		"below a sentence":     {"1. (C) One.\n\n2. (C) The boats came back.\n3. The board met at noon.\n", []int{3}},
		"sentence in capitals": {"1. (C) One.\n\n2. THE BOATS CAME BACK AT NOON.\n\n3. (C) Three.\n", []int{2}},
		"nested list":          {"1. (C) There were:\n\n1. Boats of wood.\n2. Boats of iron.\n3. Boats of tin.\n\n2. (C) Two.\n\n3. (C) Three.\n", nil},
		"list at the end":      {"1. (C) One.\n\n2. (C) There were:\n\n1. Boats of wood.\n2. Boats of iron.\n3. Boats of tin.\n4. Boats of straw.\n", nil},
		"other sign":           {"1. (C) One.\n\n2. (C) There were:\n\n3) Boats of tin were there too.\n", nil},
		"heading alone":        {"1. (C) One.\n\n2. THE BOATS\n\n3. (C) Three.\n", nil},
		"inserted text":        {"1. (C) One.\n\nBEGIN TEXT\n\n2. The boats came back at noon.\n\nEND TEXT\n\n2. (C) Two.\n", nil},
		"masked":               {"1. (C) One.\n\n2. XXXXXXXXXXXX came back at noon.\n\n3. (C) Three.\n", nil},
		"authority first":      {"1. Classified By Ambassador Ada Lindqvist. Reason: 1.5 (B).\n\n2. (C) Two.\n", nil},
		"bullets":              {"1. (C) One:\n\n-- a boat came back\n-- another did not\n\n2. (C) Two.\n", nil},
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
	d := one(t, front+"(C) The boats are unnumbered.\n\n1. (C) One:\n\n-- (SBU) a boat came back\n\n2. SUMMARY (U)\n\n3. (U) (SBU) Two marks.\n")
	var got []string
	for _, p := range d.Portions {
		got = append(got, fmt.Sprint(p.Kind, p.Number, len(p.Marks), p.Late != nil))
	}
	require.Equal(t, []string{"1 0 1 false", "0 1 1 false", "2 0 1 false", "0 2 0 true", "0 3 2 false"}, got)
}

func TestListLetters(t *testing.T) {
	d := one(t, "UNCLAS TARBA 000417\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: HARBOUR\n\n1. (U) There are:\n\n(a) boats of wood;\n\n(b) boats of iron;\n\n(c) boats of tin;\n\n(d) boats of straw.\n\n2. (U) Two.\n\n(A) Boats of wood.\n\n(B) Boats of iron.\n\n(C) Boats of tin.\n\n(D) Boats of straw.\n")
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
		"Classified By: Ada Lindqvist, DCM, for reasons 1.4 (b)":             {"Ada Lindqvist, DCM", "DCM"},
		"Classified By: Ada Lindqvist, Jr., DCM, for reasons 1.4 (b)":        {"Ada Lindqvist, Jr., DCM", "DCM"},
		"Classified By: Political Counselor Ada Lindqvist. Reason: 1.4 (b)":  {"Political Counselor Ada Lindqvist", "Counselor"},
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
	d := one(t, strings.Replace(front[:strings.Index(front, "Classified By")], "SIPDIS\n", "SIPDIS\n\nC O R R E C T E D  C O P Y - CLASSIFIED BY LINE ADDED\n", 1)+"1. (C) One.\n")
	require.NotNil(t, d.Blocks[0].Authority)
	require.True(t, d.Blocks[0].Authority.Correction)
	d = one(t, strings.Replace(front, "SIPDIS\n", "SIPDIS\n\nC O R R E C T E D  C O P Y - CLASSIFIED BY LINE ADDED\n", 1)+"1. (C) One.\n")
	require.False(t, d.Blocks[0].Authority.Correction)
}

func TestTraceOfAnAuthority(t *testing.T) {
	d := one(t, front[:strings.Index(front, "Classified By")]+"1. (C) The boats came. Classified by: Ada Lindqvist, DCM. Reason: 1.4 (b). More boats came then.\n")
	a := d.Blocks[0].Authority
	require.NotNil(t, a)
	require.Equal(t, "Ada Lindqvist, DCM", a.Classifier.Text)
	require.NotNil(t, a.Reasons)
}
