package cable

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/growth"
)

// TestPackets: each memorandum below a banner of its own is a paper of its own, and nothing else divides a file.
func TestPackets(t *testing.T) {
	const cover = "UNCLASSIFIED\n\nMEMORANDUM FOR THE DIRECTOR\nFROM: Ann Vole\nSUBJECT: (U) Two papers\n\n" +
		"(U) Two papers are below.\n\n"
	const tab = "SECRET\n\nINFORMATION MEMO FOR THE DEPUTY\nFROM: Paul Oak\nSUBJECT: (U) Piers\n\n" +
		"(S) The pier leaks.\n\nSECRET\n"
	for name, one := range map[string]struct {
		text string
		want string
	}{
		"on the next page":        {cover + "UNCLASSIFIED\n\f" + tab, "UNCLASSIFIED SECRET"},
		"without a page's end":    {cover + "UNCLASSIFIED\n\n" + tab, "UNCLASSIFIED SECRET"},
		"the foot is missing":     {cover + tab, "UNCLASSIFIED SECRET"},
		"a page's number between": {cover + "UNCLASSIFIED\n\n- 2 -\n\f" + tab, "UNCLASSIFIED SECRET"},
		"three": {
			cover + "UNCLASSIFIED\n\f" + tab + "\f" + strings.Replace(tab, "DEPUTY", "FILE", 1),
			"UNCLASSIFIED SECRET SECRET",
		},
		"a letterhead below the banner": {
			cover + "UNCLASSIFIED\n\nSECRET\n\nHarbor Office\n\nApril 9, 2014\n\n" + strings.TrimPrefix(tab, "SECRET\n\n"),
			"UNCLASSIFIED SECRET",
		},
		"a portion below the banner": {
			cover + "UNCLASSIFIED\n\nSECRET\n\n(S) The pier is old.\n\n" + strings.TrimPrefix(tab, "SECRET\n\n"),
			"UNCLASSIFIED",
		},
		"many lines below the banner": {
			cover + "UNCLASSIFIED\n\nSECRET\n\n" + strings.Repeat("Harbor Office\n\n", 5) +
				strings.TrimPrefix(tab, "SECRET\n\n"),
			"UNCLASSIFIED",
		},
		"one memorandum":            {cover + "UNCLASSIFIED\n", "UNCLASSIFIED"},
		"a running head":            {tab + "\f" + tab, "SECRET"},
		"no banner above the title": {cover + "UNCLASSIFIED\n\f" + strings.TrimPrefix(tab, "SECRET\n\n"), "UNCLASSIFIED"},
		"a title without other lines": {
			cover + "UNCLASSIFIED\n\fSECRET\n\nTALKING POINTS\n\n(S) The pier leaks.\n",
			"UNCLASSIFIED",
		},
		"two titles of one memorandum": {
			"SECRET\n\nMEMORANDUM\n\nThe Harbor House\n\nSECRET\n\nMEMORANDUM\nFROM: Oak\n\n" +
				"(S) The pier leaks.\n\nSECRET\n",
			"SECRET",
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			end := 0
			for i, d := range Documents(grammar.NewParser().Parse(source.NewFile("a.txt", one.text))) {
				require.Equal(t, i, d.Index)
				require.Equal(t, end, d.Span.Start, "nothing is between the papers")
				end = d.Span.End
				got = append(got, d.Marking().String())
				for _, p := range d.Portions {
					require.True(t, d.Span.Start <= p.Span.Start && p.Span.End <= d.Span.End)
				}
				for _, p := range d.Paper.Pages {
					for _, m := range p.Banners {
						require.True(t, d.Span.Start <= m.Span.Start && m.Span.End <= d.Span.End)
					}
				}
			}
			require.Equal(t, len(strings.TrimSpace(one.text)), end)
			require.Equal(t, one.want, strings.Join(got, " "))
		})
	}
}

// TestPacketsWithoutTitles: From or To and the subject below a banner are the head of a paper, as a title is.
func TestPacketsWithoutTitles(t *testing.T) {
	const cover = "UNCLASSIFIED\n\nMEMO FOR THE FILE\nFROM: Ann Vole\nSUBJECT: (U) Two papers\n\n(U) Two are below.\n\n"
	const foot, rest = "UNCLASSIFIED\n\n", "\n\n(S) The pier leaks.\n\nSECRET\n"
	parts := func(text string) (n int) {
		return len(Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text))))
	}
	heads := []string{
		"TO: Ben Oak\nFROM: Ann Vole\nSUBJECT: (S) Piers", "TO: Ben Oak\nSUBJECT: Piers",
		"FROM: Ann Vole\nSUBJECT: Piers", "FROM: Ann Vole\nDATE: March 4, 2009\nSUBJECT: Piers",
		"DATE: March 4, 2009\nTO: Ben Oak\nFROM: Ann Vole\nSUBJECT: Piers",
		"TO      : Ben Oak\nFROM    : A. Vole\nSUBJECT : Piers",
		"TO: Ben Oak\n\nFROM: Ann Vole\n\nDATE: March 4, 2009\n\nSUBJECT: Piers",
		"March 4, 2009\n\nTO: Ben Oak\nSUBJ: Piers",
		"FROM: Ann Vole\nTO: Ben Oak\nCC: Cy Elm\nDATE: 4 March 2009\nSUBJECT: Piers\n  of stone",
		"Harbor Office\n\nFROM: Ann Vole\nDATE: March 4, 2009\nSUBJECT: Piers",
	}
	for _, head := range heads {
		require.Equal(t, 2, parts(cover+foot+"SECRET\n\n"+head+rest), head)
		require.Equal(t, 2, parts(cover+"\fSECRET\n\n"+head+rest), head)
		require.Equal(t, 2, parts(cover+"SECRET\n\n"+head+rest), head)
		first := "UNCLASSIFIED\n\n" + strings.Replace(head, "Piers", "Boards", 1) + "\n\n(U) The pier is old.\n\n" + foot
		require.Equal(t, 2, parts(first+"SECRET\n\n"+head+rest), head)
		require.Equal(t, 1, parts(first+"SECRET\n\n"+strings.Replace(head, "Piers", "Boards", 1)+rest), "a running head")
	}
	for _, no := range []string{
		"SUBJECT: Piers", "DATE: March 4, 2009\nSUBJECT: Piers", "TO: Ben Oak", "TO: Ben Oak\nFROM: Ann Vole",
		"(S) The pier is old.\n\nTO: Ben Oak\nFROM: Ann Vole\nSUBJECT: Piers",
		"TO: Ben Oak\nFROM: Ann Vole\nSUBJECT: (U) Two papers, continued",
	} {
		require.Equal(t, 1, parts(cover+foot+"SECRET\n\n"+no+rest), no)
	}
	require.Equal(t, 1, parts(cover+"UNCLASSIFIED\n\f"+heads[0]+rest), "no banner on its page")
}

// TestRunningHeadsWithoutTitles: a running head may write the subject in other letters and lines, or a part of it.
func TestRunningHeadsWithoutTitles(t *testing.T) {
	const one, two = "Piers of the north harbor", "Piers of the\n         north harbor"
	for _, first := range []string{one, two} {
		for subject, want := range map[string]int{
			one: 1, two: 1, "PIERS OF THE NORTH HARBOR": 1, "Piers  of the north harbor": 1, "Piers of the north": 1,
			"Piers of the...": 1, one + " (continued)": 1, "(U) " + one: 1,
			"Boards of the north harbor": 2, "The piers of the north harbor": 2,
		} {
			text := "SECRET\n\nMEMO FOR THE FILE\nFROM: Ann Vole\nSUBJECT: " + first +
				"\n\n(S) The pier is old.\n\nSECRET\n\f\n" +
				"SECRET\n\nTO: Ben Oak\nSUBJECT: " + subject + "\n\n(S) The pier leaks.\n\nSECRET\n"
			papers := Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))
			require.Len(t, papers, want, "%q, %q", first, subject)
		}
	}
}

// TestMarkingsThatAreExamples: guides and training papers show markings, and say so.
func TestMarkingsThatAreExamples(t *testing.T) {
	for said, want := range map[string]bool{
		"For training purposes only.":                              true,
		"All markings are for illustration only.":                  true,
		"The markings in this paper are examples.":                 true,
		"Markings are shown for instructional purposes.":           true,
		"Figure 2 is for illustration.":                            false,
		"The marking is wrong. An example is below.":               false,
		"He asked for an example of the marking that we would use": false,
	} {
		d := paperOf(t, "SECRET\n\nMEMO FOR THE FILE\n\n"+said+"\n\n(S) The pier leaks.\n\nSECRET\n")
		require.Equal(t, want, d.Paper.Illustrates, said)
	}
}

// TestBannersOfOthers: what NATO or another government classified is a marked paper, with the level of its banner.
func TestBannersOfOthers(t *testing.T) {
	for banner, level := range map[string]string{
		"//NATO SECRET": "SECRET", "NATO SECRET": "SECRET",
		"//COSMIC TOP SECRET": "TOP SECRET", "COSMIC TOP SECRET": "TOP SECRET",
		"//GBR SECRET": "SECRET", "//DEU CONFIDENTIAL//NOFORN": "CONFIDENTIAL", "//JOINT SECRET USA GBR": "SECRET",
		"//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR": "SECRET", "//FGI SECRET": "SECRET",
	} {
		for _, text := range []string{
			banner + "\n\n(U) The pier is dry.\n\n" + banner + "\n",
			banner + "                May 4, 2021\n\nMEMO FOR THE FILE\n\n(U) The pier is dry.\n",
		} {
			require.Equal(t, level, paperOf(t, text).Marking().Level.String(), text)
		}
	}
	for _, no := range []string{
		"NATO SECRETARY GENERAL", "//NATO", "NATO", "// SECRET HANDSHAKE", "//GBR", "NATO SECRET PLANS",
	} {
		text := no + "\n\n(U) The pier is dry.\n"
		require.Empty(t, Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text))), no)
	}
}

// TestAPaperWhollyMarked: one mark for the entire text is the mark of all paragraphs.
func TestAPaperWhollyMarked(t *testing.T) {
	for _, mark := range []string{
		"(TS - ENTIRE TEXT)", "TOP SECRET - ENTIRE TEXT", "ENTIRE TEXT IS TOP SECRET.", "1. (TS - ENTIRE TEXT)",
		"(TS - ENTIRE TEXT) The pier is new.", "1. (TS//SI - ENTIRE TEXT) The pier is new.",
		"- (TOP SECRET - ENTIRE TEXT) The pier\nis new.",
	} {
		d := paperOf(t, "SECRET\n\nMEMO FOR THE FILE\n\n"+mark+"\n\nThe pier leaks, and nobody has said so.\n\nSECRET\n")
		require.NotNil(t, d.EntireText, mark)
		require.Equal(t, "TOP SECRET", d.EntireText.Level.String(), mark)
	}
	for _, prose := range []string{"(C) The entire text is new.", "SECRET - ENTIRE TEXT of the speech is new."} {
		d := paperOf(t, "SECRET\n\nMEMO FOR THE FILE\n\n"+prose+"\n\nSECRET\n")
		require.Nil(t, d.EntireText, prose)
	}
}

// TestTheDayOfALetter is at the right of a line, also right below a line of the letterhead.
func TestTheDayOfALetter(t *testing.T) {
	const right = "                                        "
	for _, head := range []string{
		"WORKING PAPER\nMay 4, 1977\n", right + "The Harbor House\n" + right + "May 4, 1977\n",
		right + "May 4, 1977\n", "The Harbor House\n\n" + right + "4 May 1977\n",
	} {
		d := paperOf(t, "SECRET\n\n"+head+"\nDear Mr. Oak:\n\n     I have your letter.\n\nSECRET\n")
		require.Equal(t, "1977-05-04", d.Date.From.String(), head)
	}
}

// TestMarksOfOthers are marks of portions in papers too.
func TestMarksOfOthers(t *testing.T) {
	for mark, level := range map[string]string{
		"(//NS)": "SECRET", "(//CTS)": "TOP SECRET", "(//GBR S)": "SECRET", "(//JOINT TS USA GBR)": "TOP SECRET",
		"(//FGI S)": "SECRET", "(//NC//ATOMAL)": "CONFIDENTIAL",
	} {
		d := paperOf(t, "CONFIDENTIAL\n\n"+mark+" The pier leaks.\n\n(U) Dry.\n\nCONFIDENTIAL\n")
		require.Len(t, d.Portions, 2, mark)
		require.Equal(t, level, d.Portions[0].Marking().Level.String(), mark)
	}
}

// TestManyTitlesAndPapersAreReadOnce: the time does not grow with the square of the titles of a paper, of the papers of
// a packet, or of its pages.
func TestManyTitlesAndPapersAreReadOnce(t *testing.T) {
	const memo = "SECRET\n\nMEMORANDUM FOR THE DEPUTY\nFROM: Ann Vole\n\n(S) The pier leaks.\n\nSECRET\n\f"
	another := strings.Replace(memo, "DEPUTY", "FILE", 1)
	title := "MEMORANDUM FOR THE DEPUTY" + strings.Repeat(" AND PIER", 3)
	for name, one := range map[string]struct {
		text   string
		size   int
		papers int // of each text
	}{
		"running heads": {title + "\n\n(S) It leaks.\n\n", 1000, 0},
		"papers":        {memo + another, 250, 2},
		"pages":         {memo + "\f" + another + "\f\f", 250, 2},
	} {
		growth.Linear(t, name, one.size, func(n int) {
			docs := Documents(grammar.NewParser().Parse(source.NewFile("a.txt", strings.Repeat(one.text, n))))
			require.Len(t, docs, max(1, one.papers*n))
		})
	}
}
