package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
)

// telegram is a cable of a year with an E.O. line, a header level and paragraphs.
func telegram(dtg, level, order string, paragraphs ...string) string {
	return dtg + "\nFM AMEMBASSY VARNES\nTO SECSTATE WASHDC\nBT\n" + level + " VARNES 000412\n\n" + order +
		"\nTAGS: PREL\nSUBJECT: X\n\n" + strings.Join(paragraphs, "\n\n") + "\nBT\n"
}

func TestTimeline(t *testing.T) {
	const may = "R 041530Z MAY 09"
	today := calendar.MustDate(2026, 1, 31)
	for _, c := range []struct {
		name, dtg, level, order string
		today                   calendar.Day
		text, points            string
	}{
		{"passed", may, "S E C R E T", "E.O. 12958: DECL: 05/04/2019", today,
			"Classified 4 May 2009; was to be declassified 4 May 2019, 6 years before 31 January 2026.",
			"began 1% end 58.32% today 97%"},
		{"ahead", may, "S E C R E T", "E.O. 12958: DECL: 05/04/2019", calendar.MustDate(2019, 4, 1),
			"Classified 4 May 2009; to be declassified 4 May 2019, 1 month after 1 April 2019.",
			"began 1% end 97% today 96.13%"},
		{"on the day", may, "S E C R E T", "E.O. 12958: DECL: 05/04/2019", calendar.MustDate(2019, 5, 4),
			"Classified 4 May 2009; to be declassified 4 May 2019, the day of the review.", "began 1% end 97% today 97%"},
		{"no day of the review", may, "S E C R E T", "E.O. 12958: DECL: 05/04/2019", 0,
			"Classified 4 May 2009; to be declassified 4 May 2019.", "began 1% end 97%"},
		{"review before the cable", may, "S E C R E T", "E.O. 12958: DECL: 05/04/2019", calendar.MustDate(1999, 5, 4),
			"Classified 4 May 2009; to be declassified 4 May 2019, 20 years after 4 May 1999.", "began 49.01% end 97% today 1%"},
		{"a duration", may, "S E C R E T", "E.O. 12958: DECL: TWENTY YEARS", today,
			"Classified 4 May 2009; to be declassified 4 May 2029, 3 years after 31 January 2026.",
			"began 1% end 97% today 81.37%"},
		{"an exemption", may, "S E C R E T", "E.O. 12958: DECL: 25X1", today,
			"Classified 4 May 2009; declassification: 25X1.", "began 1% open 99% today 97%"},
		{"an event keeps its words", may, "S E C R E T", "E.O. 12958: DECL: CLOSURE OF EMBASSY", today,
			"Classified 4 May 2009; declassification: at an event.", "began 1% open 99% today 97%"},
		{"nothing", may, "S E C R E T", "E.O. 12958: DECL:", today,
			"Classified 4 May 2009; no declassification date was found.", "began 1% open 99% today 97%"},
		{"before the cable", may, "S E C R E T", "E.O. 12958: DECL: 05/04/2001", today,
			"Classified 4 May 2009; the declassification date 4 May 2001 is not after it.", ""},
		{"undated", "R", "S E C R E T", "E.O. 12958: DECL: X1", today, "Undated; X1.", ""},
		{"unclassified", may, "UNCLAS", "E.O. 12958: N/A", today, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := linted(t, "a.txt", telegram(c.dtg, c.level, c.order, "1. (U) Word."))
			require.Len(t, f.Results, 1)
			line := timelineOf(f.Results[0].Doc, c.today)
			if c.text == "" {
				require.Nil(t, line)
				return
			}
			require.Equal(t, c.text, line.Text)
			var points []string
			for _, p := range line.Points {
				points = append(points, p.Kind+" "+p.X)
			}
			require.Equal(t, c.points, strings.Join(points, " "))
		})
	}
}

func TestStrip(t *testing.T) {
	bars := func(text string) (out []string) {
		f := linted(t, "a.txt", text)
		require.Len(t, f.Results, 1)
		list, more := strip(f.Content.File, f.Results[0].Doc, nil)
		require.Zero(t, more)
		for _, b := range list {
			out = append(out, fmt.Sprint(b.Label, " ", b.Letter, b.Controls, " ", b.Class))
		}
		return out
	}
	const dtg = "R 041530Z MAY 09"
	long := strings.Repeat("Word after word. ", 200)
	require.Equal(t, []string{"1 U[] u g1", "2 C[NF] c g1", "3 S[] s g5", "4 TS[OC NF] ts g1", "5 U[SBU] u g1",
		"6 –[] none g1", "7 S[REL] s g1"},
		bars(telegram(dtg, "T O P  S E C R E T", "E.O. 12958: DECL: 05/04/2019", "1. (U) Word.", "2. (C/NF) Word.",
			"3. (S) "+long, "4. (TS//ORCON/NF) Word.", "5. (SBU) Word.", "6. Word.", "7. (S//REL TO USA, GBR) Word.")))
	require.Equal(t, []string{"1 C[] c g1 whole", "2 C[] c g1 whole"},
		bars(telegram("R 041530Z MAY 79", "C O N F I D E N T I A L", "E.O. 12065: GDS 05/04/1985",
			"1. (C - ENTIRE TEXT) Word.", "2. Word."))[:2])
	require.Equal(t, []string{"1 C[] c g1", "1 S[] s g1 inserted"},
		bars(telegram(dtg, "C O N F I D E N T I A L", "E.O. 12958: DECL: 05/04/2019",
			"1. (C) Following repeats Nordland 12.", "QUOTE", "S E C R E T NORDLAND 000012",
			"E.O. 12958: DECL: 01/01/2016\nTAGS: PREL\nSUBJECT: ICE", "1. (S) The ice is thick.", "UNQUOTE")))
}

func TestSnippetsAreCutInThree(t *testing.T) {
	for in, want := range map[snippet]string{
		{"3. (S) ··········", 3, 3}: "3. |(S)| ··········",
		{"漢字 (S)", 5, 3}:            "漢字 |(S)|",
		{"(S)", 0, 9}:               "|(S)|",
		{"", 0, 1}:                  "||",
	} {
		a, b, c := in.split()
		require.Equal(t, want, a+"|"+b+"|"+c)
	}
}
