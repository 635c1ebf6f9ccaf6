package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

// broken is the sound cable of 2009 with parts replaced, in pairs.
func broken(t *testing.T, pairs ...string) string {
	t.Helper()
	text := quellville
	for i := 0; i < len(pairs); i += 2 {
		require.Contains(t, text, pairs[i])
		text = strings.Replace(text, pairs[i], pairs[i+1], 1)
	}
	return text
}

// offered are the texts of what a rule's findings offer.
func offered(t *testing.T, text, code string) (texts []string, spoke bool) {
	t.Helper()
	var offers lint.Offers
	for _, d := range found(t, text) {
		if d.Rule.Code == code {
			spoke = true
			for _, f := range offers.Of(d) {
				texts = append(texts, f.Edits[0].Text)
			}
		}
	}
	return texts, spoke
}

// TestRaisingAHeaderLeavesTheEnvelopeAndTheArchive: they are records of what was sent.
func TestRaisingAHeaderLeavesTheEnvelopeAndTheArchive(t *testing.T) {
	const archive = "09QUELLVILLE412\n2009-03-05 15:22:00\nCONFIDENTIAL\nEmbassy Quellville\n\n"
	for _, text := range []string{
		broken(t, "4. (C)", "4. (S)"),
		broken(t, "4. (C)", "4. (TS)", "ZNY CCCCC", "ZNY SSSSS"),
		archive + broken(t, "4. (C)", "4. (S)"),
		archive + archive + broken(t, "4. (C)", "4. (S/NF)"),
		broken(t, "C O N F I D E N T I A L", "UNCLAS", "ZNY CCCCC", "ZNR UUUUU"),
		broken(t, "SUBJECT: ", "SUBJECT: (S) "),
	} {
		out := lint.Apply(text, true, reader(t))
		require.NotZero(t, out.Made(), text)
		require.NotEqual(t, text, out.Text)
		head, line := "P 051522Z", "QUELLVILLE 000412"
		require.Equal(t, text[:strings.Index(text, head)], out.Text[:strings.Index(out.Text, head)])
		require.Equal(t, 1, strings.Count(out.Text, line))
	}
}

// TestCaptionsStayOutOfLinesThatGoOn: a caption is added on a line of its own, or not at all.
func TestCaptionsStayOutOfLinesThatGoOn(t *testing.T) {
	const line = "C O N F I D E N T I A L SECTION 01 OF 02 QUELLVILLE 000412\n\nSIPDIS\nSTATE FOR EUR/NB\n\n" +
		"E.O. 12958: DECL: 03/05/2019\nTAGS: PREL PGOV EFIS QV\n"
	for _, glued := range []string{
		"C O N F I D E N T I A L QUELLVILLE 000412 E.O. 12958: DECL: 03/05/2019 TAGS: PREL\n",
		"C O N F I D E N T I A L QUELLVILLE 000412 SIPDIS E.O. 12958: DECL: 03/05/2019 TAGS: PREL\n",
		"C O N F I D E N T I A L QUELLVILLE 000412 SIPDIS\nE.O. 12958: DECL: 03/05/2019 TAGS: PREL\n",
		"C O N F I D E N T I A L QUELLVILLE 000412\n\nSIPDIS E.O. 12958: DECL: 03/05/2019\nTAGS: PREL\n",
		"C O N F I D E N T I A L QUELLVILLE 000412\n\nSIPDIS STATE FOR EUR E.O. 12958: DECL: 03/05/2019\nTAGS: PREL\n",
		"C O N F I D E N T I A L QUELLVILLE 000412 STATE FOR EUR\n\nE.O. 12958: DECL: 03/05/2019\nTAGS: PREL\n",
		"UNCLAS QUELLVILLE 000412 SIPDIS E.O. 12958: N/A TAGS: PREL\n",
		line,
	} {
		text := broken(t, line, glued, "2. (C)", "2. (C/NF)")
		out := lint.Apply(text, true, reader(t))
		require.Zero(t, out.Refused, glued)
		for _, l := range strings.Split(out.Text, "\n") {
			if strings.Contains(l, "NOFORN") || strings.Contains(l, "SENSITIVE") {
				require.Contains(t, []string{"NOFORN", "SENSITIVE"}, l, glued)
			}
		}
		for _, l := range strings.Split(text, "\n") { // each line is there as it was, but for a level that was raised
			if !strings.HasPrefix(l, "UNCLAS") {
				require.Contains(t, out.Text, l+"\n"[:min(1, len(l))], glued)
			}
		}
		require.Equal(t, glued == line, strings.Contains(out.Text, "SIPDIS\nNOFORN\n"), glued)
	}
}

// TestMarksOfferedAreTheNeighbors: what the paragraphs around are marked comes first.
func TestMarksOfferedAreTheNeighbors(t *testing.T) {
	for _, c := range []struct {
		pairs []string
		want  []string
	}{
		{[]string{"4. (C) The", "4. The"}, []string{" (SBU)", " (U)", " (C)"}},
		{[]string{"2. (C) The", "2. The"}, []string{" (C)", " (SBU)", " (U)"}},
		{[]string{"2. (C) The", "2. The", "1. (C)", "1. (C/NF)"}, []string{" (C/NF)", " (SBU)", " (C)", " (U)"}},
		{[]string{"2. (C) The", "2. The", "1. (C)", "1. (C//NF)", "3. (SBU)", "3. (SBU//NF)"},
			[]string{" (C//NF)", " (SBU//NF)", " (C)", " (U)"}},
		{[]string{"2. (C) The", "2. The", "1. (C)", "1. (S)"}, []string{" (SBU)", " (C)", " (U)"}},
	} {
		have, _ := offered(t, broken(t, c.pairs...), "P001")
		require.Equal(t, c.want, have, c.pairs)
	}
	for _, damaged := range []string{"1.  C)Summary", "1. C) Summary", "1. (C Summary", "1. [C] Summary",
		"1. {C} Summary", "1. <C> Summary", "1. C. Summary", "1. C/NF Summary", "1. (C/NF Summary",
		"1. SBU Summary", "1. CONFIDENTIAL Summary", "1. (C] Summary", "1. ((C)) Summary", "1. (?) Summary",
		"1. ( ) Summary", "1.\n(C Summary", "1. /C/ Summary", "1. -C- Summary", "1. \"C\" Summary"} {
		have, _ := offered(t, broken(t, "1. (C) Summary", damaged), "P001")
		require.Empty(t, have, damaged)
	}
}

// TestDatesOfferedAreLawful: within what the order in force on the cable's date allows, and after a downgrade.
func TestDatesOfferedAreLawful(t *testing.T) {
	dated := func(group, order, line string) string {
		return broken(t, "051522Z MAR 09", group, "0641522", "0641522", "E.O. 12958: DECL: 03/05/2019",
			"E.O. "+order+": "+line)
	}
	for _, c := range []struct {
		code, text string
		want       []string
	}{
		{"D005", dated("051522Z MAR 98", "12958", "DECL: 03/05/1998"), []string{"03/05/2008"}},
		{"D005", dated("051522Z MAR 02", "12958", "DECL: 03/05/2001"), []string{"03/05/2012"}},
		{"D005", dated("051522Z MAR 09", "12958", "DECL: 03/05/2009"), []string{"03/05/2019", "03/05/2034"}},
		{"D005", dated("051522Z MAR 11", "13526", "DECL: 2011/03/05"), []string{"20210305", "20360305"}},
		{"D010", dated("051522Z MAR 98", "12958", "DECL: OADR"), []string{"03/05/2008"}},
		{"D010", dated("051522Z MAR 09", "12958", "DECL: OADR"), []string{"03/05/2019", "03/05/2034"}},
		{"D020", dated("051522Z MAR 98", "12958", "DECL: WHEN THE COURT CLOSES"), []string{"03/05/2008"}},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: CO 03/05/2014"), []string{" DECL: 03/05/2019", " DECL: 03/05/2034"}},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: CO 03/05/2019"), []string{" DECL: 03/05/2034"}},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: CO 03/05/2020"), []string{" DECL: 03/05/2034"}},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: CO 03/05/2034"), nil},
		{"D026", dated("051522Z MAR 98", "12958", "DNG: CO 03/05/2009"), nil},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: SBU 03/05/2014"), nil},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: X 03/05/2014"), nil},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: CO AFTER TALKS, 03/05/2014"), nil},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: UNCLASSIFIED AFTER 03/05/2014"), nil},
		{"D026", dated("051522Z MAR 09", "12958", "DNG: CO 03/05/2014 (S)"), nil},
		{"D021", dated("051522Z MAR 98", "12958", "DECL:"), []string{" 03/05/2008"}},
		{"D001", strings.Replace(dated("051522Z MAR 98", "12958", "DECL:"), "E.O. 12958: DECL:\n", "", 1),
			[]string{"E.O. 12958: DECL: 03/05/2008\n"}},
		{"D001", strings.Replace(dated("051522Z MAR 80", "12065", "DECL:"), "E.O. 12065: DECL:\n", "", 1),
			[]string{"E.O. 12065: DECL: 03/05/1986\n"}},
	} {
		have, spoke := offered(t, c.text, c.code)
		require.True(t, spoke, "%s is not reported: %s", c.code, c.text)
		require.Equal(t, c.want, have, "%s\n%s", c.code, c.text)
	}
}
