package scan

import (
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/growth"
)

// TestLongPapers: the time for a paper grows with its length, and not with the square of it.
func TestLongPapers(t *testing.T) {
	margin := strings.Repeat(" ", 200_000)
	marked := "SECRET//NOFORN\n\n1. (S//NF) The pier is old.\n\n"
	for _, c := range []struct{ name, before, part, after string }{
		{"banners of no paper", "The harbor.\n\n", "SECRET\n", "The pier.\n"},
		{"banners between stamps", "The harbor.\n\n", "DECLASSIFIED\n\nCONFIDENTIAL\n\n", "The pier.\n"},
		{"marks without blanks", marked + "2. (S) The ferry x", "(S//NF)", "\n"},
		{"marks before a level", marked + "2. (S) The ferry. ", "(U) Secret boats sail. ", "\n"},
		{"items on one line", marked + "2. (S) The ferry. ", "3. (S) A boat. ", "\n"},
		{"cells on one line", marked, "| (S//NF) The ferry ", "|\n"},
		{"keys on one line", marked + "CLASSIFIED BY: ", "REASON: DERIVED FROM: ", "\n"},
		{"a block far to the right", marked + margin + "DECLASSIFY ON: 20300303\n", "OF E.O. 11652\n", ""},
		{"blank lines with CR", marked, "\r", "\n"},
		{"levels in front of sentences", marked, "SECRET The pier of the harbor is wide. It is new.\n\n", "\n"},
		{"lines with CR", "The harbor.\n\n", "The pier\r", "\n"},
	} {
		growth.Linear(t, c.name, 25_000, func(size int) {
			tokens, _ := ScanPaper(c.before + strings.Repeat(c.part, size/len(c.part)) + c.after)
			tokens.FoundDate(source.Span{End: len(tokens.whole)}, true)
		})
	}
}

// TestLongLines is TestLongPapers for searches to the end or the front of a line, which are so fast that only long ones
// show them.
func TestLongLines(t *testing.T) {
	const marked = "SECRET//NOFORN\n\n1. (S//NF) The pier is old.\n\n"
	const size = 150_000
	for _, c := range []struct{ name, before, part, after string }{
		{"instructions", marked + "CLASSIFIED BY: ", "DECL x ", "\n"},
		{"parentheses that nothing closes", marked + "CLASSIFIED BY: ", "DECLASSIFY ON (YYYY ", "\n"},
		{"cells that are marks", marked + "| Pier | Boat |\n", "| (S) ", "| x |\n"},
	} {
		growth.Linear(t, c.name, size, func(size int) {
			ScanPaper(c.before + strings.Repeat(c.part, size/len(c.part)) + c.after)
		})
	}
	growth.Linear(t, "a wide table", size/25, func(size int) {
		const head, row = "| Pier ", "| (S) "
		ScanPaper(marked + strings.Repeat(head, size/len(head)) + "|\n" + strings.Repeat(row, size/len(row)) + "| x |\n")
	})
}

// TestItemsOnOneLine: the stack does not grow with the items that a converter joined.
func TestItemsOnOneLine(t *testing.T) {
	defer debug.SetMaxStack(debug.SetMaxStack(8 << 20))
	const items = 60_000
	tokens, ok := ScanPaper("SECRET//NOFORN\n\n1. (S//NF) The pier is old. " + strings.Repeat("2. (S) A boat. ", items))
	require.True(t, ok)
	marks := 0
	for i := range tokens.Len() {
		if tokens.KindAt(i) == Mark {
			marks++
		}
	}
	require.Equal(t, items+1, marks)
}

// TestDoubtOfPaperWithBanner: the reason does not say that there is no banner where one was read.
func TestDoubtOfPaperWithBanner(t *testing.T) {
	const title = "CONFIDENTIAL\n\nThe harbor of the town\n\n"
	sentence := "The ferry leaves at noon and comes back in the evening. (S)\n\n"
	for name, s := range map[string]string{
		"mark":  title + "(C) The ferry leaves at noon and comes back in the evening.\n\nIt is old.\n",
		"late":  title + strings.Repeat(sentence, 3) + "It is old.\n",
		"trace": "The harbor is old.\n\nCONFIDENTIAL\n\n" + strings.Repeat(sentence, 2),
		"block": "The harbor is old.\n\nCONFIDENTIAL\n\nThe ferry leaves.\n\nClassified by: R. Quill, Director\n" +
			"Derived from: Harbor Guide\nDeclassify on: 20300303\n\nIt is new.\n",
	} {
		tokens, ok := ScanPaper(s)
		require.False(t, ok, name)
		require.Equal(t, LoneBanner, tokens.Doubt, name)
	}
	tokens, _ := ScanPaper(strings.Repeat(sentence, 3))
	require.Equal(t, LateMarks, tokens.Doubt)
}
