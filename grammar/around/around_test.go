package around

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

func TestMarkedWithin(t *testing.T) {
	const before = "1. (C) One.\n"
	for body, want := range map[string]bool{
		"--(C) One.": true, "-- (SBU) One.": true, "The boats -- (TS/NF) came back.": true, "-- boats\n--(U) One.": true,
		"(//NS) One.": true, " \n(//NS) One.": true,
		"The boats came back.": false, "--": false, "-- (": false, "--(B) One.": false, "--  (C) One.": false,
		"-(C) One.": false, "--(c) One.": false, "One (//NS) two.": false,
		"--(C": false, "--(C.) One.": false, "--() One.": false,
	} {
		tokens := Of(before + body)
		at := source.Span{Start: len(before), End: len(before) + len(body)}
		require.Equal(t, want, tokens.MarkedWithin(at), body)
	}
}

// ask is what a question about the place in brackets answers.
func ask[T any](text string, question func(Text, source.Span) T) T {
	i := strings.Index(text, "⟦")
	j := strings.Index(text, "⟧") - len("⟦")
	tokens := Of(strings.NewReplacer("⟦", "", "⟧", "").Replace(text))
	return question(tokens, source.Span{Start: i, End: j})
}

func TestWhatIsAroundAPlace(t *testing.T) {
	type question = func(Text, source.Span) bool
	for _, c := range []struct {
		name     string
		question question
		yes, no  []string
	}{
		{"year follows", func(t Text, s source.Span) bool { return t.YearFollows(s.End) },
			[]string{"⟦03/05/19⟧, 2020", "⟦03/05/19⟧; 20 x", "⟦03/05/19⟧ ,2020 x"},
			[]string{"⟦03/05/19⟧ 2020", "⟦03/05/19⟧, 2020/1", "⟦03/05/19⟧, 202", "⟦03/05/19⟧, 20-1",
				"⟦03/05/19⟧,", "⟦x⟧"}},
		{"letters end", func(t Text, s source.Span) bool { return t.LettersEnd(s.End) },
			[]string{"⟦b⟧", "⟦b⟧.\nx", "⟦b⟧ (d)", "⟦b⟧. 1"},
			[]string{"⟦b⟧ and D. Prill", "⟦b⟧ 1", "⟦b⟧/NF", "⟦b⟧; D"}},
		{"and ends the line", func(t Text, s source.Span) bool { return t.AndEndsLine(s.End) },
			[]string{"⟦b⟧ and\nx", "⟦b⟧ AND.", "⟦b⟧ and \r\nx"},
			[]string{"⟦b⟧ and d", "⟦b⟧\nand", "⟦b⟧"}},
		{"after a section", func(t Text, s source.Span) bool { return t.AfterSection(s.Start) },
			[]string{"Reasons 1.\n⟦4⟧ (B)", "Reasons 1. ⟦4⟧ (B)"},
			[]string{"Reasons 1.\n\n⟦4⟧ (B)", "Reasons\n⟦4⟧", "⟦4⟧"}},
		{"mask", func(t Text, s source.Span) bool { return t.MaskAt(s.End) }, []string{"⟦(C)⟧ XXXX", "⟦(C)⟧XXX"},
			[]string{"⟦(C)⟧ XX", "⟦(C)⟧\nXXX", "⟦(C)⟧"}},
		{"letter", func(t Text, s source.Span) bool { return t.LetterAt(s.End) }, []string{"⟦2019⟧X"},
			[]string{"⟦2019⟧ X", "⟦2019⟧", "⟦2019⟧1"}},
		{"dash", (Text).Dashed, []string{"⟦b-d⟧", "⟦b – d⟧"}, []string{"⟦b, d⟧-", "⟦⟧"}},
		{"number of a paragraph", func(t Text, s source.Span) bool { return t.Numbered(s, "7") },
			[]string{"⟦a 7. (C) b⟧", "⟦a 7.\nb⟧", "⟦a\n7) b⟧", "⟦a\n7 b⟧", "⟦a 17. 7\n7: b⟧"},
			[]string{"⟦7. (C) b⟧", "⟦a 7. b⟧", "⟦a\n77. b⟧", "⟦a\n7⟧", "⟦a⟧ 7. (C)", "⟦⟧",
				"⟦a17. (C)⟧"}},
		{"ends a sentence", (Text).EndsSentence,
			[]string{"He left. ⟦(C)⟧", "He left.⟦(C)⟧ \nb", "\"Left?\" ⟦(C)⟧\nb"},
			[]string{"He left ⟦(C)⟧", "He left. ⟦(C)⟧ b", "⟦(C)⟧", "left 3. ⟦(C)⟧"}},
		{"a quotation mark before it", (Text).OpensQuotation, []string{"\"⟦(C)⟧ a", "see “⟦(C)⟧"},
			[]string{"⟦(C)⟧", "\" ⟦(C)⟧", "a ⟦(C)⟧\""}},
		{"a portion after it", (Text).OpensPortion, []string{"⟦(C)⟧ The", "⟦(C)⟧\t2"},
			[]string{"⟦(C)⟧The", "⟦(C)⟧ the", "⟦(C)⟧ ", "⟦(C)⟧\nThe"}},
		{"the front of a cell or a part", (Text).BeginsCell,
			[]string{"| ⟦(U)⟧ Piers", "a <br> ⟦(U)⟧ Piers", "a <br> b. ⟦(U)⟧ Piers",
				"| 1. (U) A <br>2) ⟦(U)⟧ Piers",
				"OFFICE OF ORIGIN: ⟦(U)⟧ Pier", "a\nAnnex A. ⟦(U)⟧ Piers",
				"Appendix D ⟦(U)⟧ Piers", "TAB 1 - ⟦(U)⟧ Piers",
				"**Chapter 12:** ⟦(U)⟧ Piers", "$\\Rightarrow$ ⟦(U)⟧ Piers", "a\n- $\\bullet$ ⟦(U)⟧ Piers",
				"SUBJECT:  ~~⟦(S)⟧~~ Piers"},
			[]string{"The pier ⟦(U)⟧ is", "a <br> the pier ⟦(U)⟧", "a <br> at 3 ⟦(U)⟧", "Annex ⟦(U)⟧",
				"Annex A of it ⟦(U)⟧ Piers",
				"Annexed A. ⟦(U)⟧", "for $x$ ⟦(U)⟧ Piers",
				"$\\Rightarrow$ it $x$ ⟦(U)⟧ Piers", "He said b. ⟦(U)⟧ Piers",
				"see Annex A. ⟦(U)⟧ Piers"}},
		{"the mark of a part", (Text).MarkedPart,
			[]string{"⟦Annex A. (U) Piers⟧", "⟦TAB 1 - (S//NF) Piers⟧ of it"},
			[]string{"⟦Annex A. Piers⟧", "⟦(U) Piers⟧", "⟦Annexed (U) Piers⟧",
				"⟦Annex A. Piers (U)⟧", "⟦Annex A. (The) Piers⟧",
				"⟦Annex A.⟧\n(U) Piers"}},
		{"a level of data", func(t Text, s source.Span) bool { _, data := t.FillsCell(s); return data },
			[]string{"| Paper | Level |\n|---|---|\n| A | ⟦SECRET⟧ |", "| Class | Of |\n⟦| S//NF⟧ | A |",
				"| **Classification** |\n| ⟦(S)⟧ |", "| A | ⟦TS⟧ |\n| B | C |", "| A | C |\n| B | **⟦TS⟧** |",
				"| SECRET | A |\n⟦| TS |⟧ B |"},
			[]string{"| Paper | Mark |\n| A | ⟦TS⟧ |\n| B | C |", "| A | ⟦SECRET⟧ |", "| A | ⟦(TS)⟧ |\n| B | (C) |",
				"| (U) | A |\n| ⟦TS⟧ | B |", "| A | ⟦TS⟧ |\n\n| B | C |",
				"| A | ⟦SECRET⟧ piers |\n| B | C |", "⟦SECRET⟧\nC",
				"| A | ⟦TS⟧ |\n| C | B |", "| Level |\nA\n| ⟦S⟧ |"}},
		{"a level alone in a cell", func(t Text, s source.Span) bool { fills, _ := t.FillsCell(s); return fills },
			[]string{"| A | ⟦SECRET⟧ |", "⟦| TS⟧ | A |", "| (U) | A |\n| ⟦TS⟧ | B |",
				"| Paper | Mark |\n| A | ⟦TS⟧ |\n| B | C |"},
			[]string{"| ⟦SECRET⟧ piers | A |", "⟦SECRET⟧", "a | ⟦SECRET⟧ |", "| ⟦Secret⟧ |", "| ⟦QX⟧ |"}},
		{"the level of what is cited", (Text).Cites,
			[]string{"Letter to Poe ⟦(S)⟧: in safe 4", "a note ⟦(S)⟧, one copy", "two ⟦(S)⟧; three",
				"Tab 1 - (U) Piers ⟦(S)⟧", "a\n(U) Piers ⟦(S//NF)⟧ \nb", "2. (C) **Piers** ⟦(S)⟧"},
			[]string{"Letter to Poe ⟦(S)⟧ in safe 4", "Piers ⟦(S)⟧",
				"(U) They left. ⟦(S)⟧", "(U) Piers ⟦(S)⟧ are", "⟦(S)⟧",
				"(mostly) Piers ⟦(S)⟧", "The pier of the ferry (U) is ⟦(S)⟧", "(U) Who left? ⟦(S)⟧"}},
		{"its banner before it", func(t Text, s source.Span) bool { return t.AfterItsBanner(s, marking.Secret) },
			[]string{"Page: SECRET//NOFORN ⟦(S)⟧ The", "TOP SECRET//SI ⟦(S)⟧ The", "a: SECRET [b] ⟦(S)⟧ The"},
			[]string{"SECRET\n⟦(S)⟧ The", "a SECRET ⟦(S)⟧ The", "a: SECRET//NOFORN ⟦(S)⟧ the",
				"a: CONFIDENTIAL ⟦(S)⟧ The", "a: SECRET pier ⟦(S)⟧ The",
				"a: SECRET [" + strings.Repeat("b", bannerReach) + "] ⟦(S)⟧ The"}},
		{"a colon alone after it", (Text).BeforeColon, []string{"⟦(C)⟧:", "⟦(C)⟧ : \na", "⟦(C)⟧:\r\na"},
			[]string{"⟦(C)⟧", "⟦(C)⟧: a", "⟦(C)⟧\n:", "⟦(C)⟧::", "⟦(C)⟧ \n"}},
		{"the rest of a reason", func(t Text, s source.Span) bool { return t.ReasonBelow(s.End) },
			[]string{"⟦Reason⟧\n\n1.4 (b)", "⟦Reason⟧\n(b)", "⟦Reason⟧ .5 (d)"},
			[]string{"⟦Reason⟧\n\n1. (C) They", "⟦Reason⟧\n(C) They", "⟦Reason⟧"}},
		{"among letters", (Text).AmongLetters, []string{"(F) a\n⟦(C) b⟧", "⟦(C) b⟧\n (D) c"},
			[]string{"(S) a\n⟦(C) b⟧", "⟦(C) b⟧", "(f) a\n⟦(C) b⟧", "see (F) a\n⟦(C) b⟧"}},
		{"a repeat", (Text).AnnouncesRepeat, []string{"⟦The following repeats VARNES 12.⟧",
			"⟦UNQUOTE. This is repeated for all.⟧"},
			[]string{"⟦QUOTE x UNQUOTE y⟧", "⟦They left.⟧", "⟦⟧"}},
	} {
		for _, text := range c.yes {
			require.True(t, ask(text, c.question), "%s: %q", c.name, text)
		}
		for _, text := range c.no {
			require.False(t, ask(text, c.question), "%s: %q", c.name, text)
		}
	}
}

func TestPlacesAround(t *testing.T) {
	for text, want := range map[string]string{"a\n  b ⟦c⟧ d \ne": "b c d", "⟦c⟧": "c", "⟦c⟧\r\nd": "c",
		"a\n⟦c\nd⟧ ": "c\nd"} {
		got := ask(text, func(t Text, s source.Span) string { return t.LineAround(s).In(t.whole) })
		require.Equal(t, want, got, "%q", text)
	}
	for text, want := range map[string]string{"⟦SUBJECT: THE ...⟧": "...", "⟦THE… \\\n⟧": "…",
		"⟦THE⟧ ...": "", "⟦⟧": ""} {
		got := ask(text, func(t Text, s source.Span) string { return t.Ellipsis(s).In(t.whole) })
		require.Equal(t, want, got, "%q", text)
	}
	for text, want := range map[string]string{
		"P 04153OZ MAY 09\n⟦FM⟧": "P 04153OZ MAY 09", "P R 041530 MAY 09\n\n⟦FM⟧": "P R 041530 MAY 09",
		"R 04153OZ\nMAY 09\n⟦FM⟧": "R 04153OZ\nMAY 09", "041530Z\n⟦FM⟧": "041530Z", "4 MAY\n⟦FM⟧": "4 MAY",
		"THE MINISTER LEFT\n⟦FM⟧": "", "DE RUEHQV #0412 1241530\n⟦FM⟧": "", "41530\n⟦FM⟧": "",
		"041530Z MAY 09 OF THE OLD PORT\n⟦FM⟧": "", "MAY WE GO\n⟦FM⟧": "", "⟦FM⟧": "",
	} {
		got := ask(text, func(t Text, s source.Span) string { return t.GarbledGroup(s.Start).In(t.whole) })
		require.Equal(t, want, got, "%q", text)
	}
	tokens := Of("a\f\fb")
	require.Equal(t, []source.Span{{Start: 0, End: 1}, {Start: 2, End: 2}, {Start: 3, End: 4}}, tokens.Pages())
	require.True(t, tokens.OnPage(0, 1))
	require.False(t, tokens.OnPage(0, 2))
	require.Equal(t, 3, tokens.Find(source.Span{Start: 1, End: 4}, "B"))
	require.Equal(t, -1, tokens.Find(source.Span{Start: 1, End: 3}, "B"))
}

// TestSays: blanks between the words do not matter; one before them is asked for.
func TestSays(t *testing.T) {
	for phrase, want := range map[string]bool{
		"DECL: GDS": true, "GDS OR": true, " GDS": true, " DECL:": false, "DS OR": true, " DS": false,
		"": false, " ": false, "GDS X": false, "OR": true, "OR ": false,
	} {
		require.Equal(t, want, ask("A⟦decl:\n GDS  or⟧ X", func(t Text, s source.Span) bool { return t.Says(s, phrase) }),
			"%q", phrase)
	}
}
