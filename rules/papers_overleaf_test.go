package rules

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestParagraphsOverThePage: the parts of a paragraph that runs over the end of a page are one, and one mark is
// enough for it, at its front or its end.
func TestParagraphsOverThePage(t *testing.T) {
	const long = "The pier at the harbor was sold in the spring, and the new owner has told the staff "
	const turn, number, stamp = "\n\nSECRET\n2\nSECRET\n\n", "\n\n- 2 -\n\n", "\n\nSECRET\n\f\nSECRET\n\n"
	const other = "\n\n(U) The harbor master was told that the boxes would be moved on Friday, and he signed the list."
	const ended = "\n\nThe harbor master was told that the boxes would be moved on Friday, and he signed the list. (U)"
	ends := func(text string) string { return ended[2:] + "\n\n" + text + ended + ended + ended }
	fronts := func(text string) string { return other[2:] + "\n\n" + text + other + other + other }
	const rest = "who is to keep the boxes that came from the east wing of the store in June."
	const chapter = "12333. That order has been read by all of us, and we know what it says about boxes."
	for name, c := range map[string]struct {
		body   string
		faults int
	}{
		"mark at the end":    {ends(long + "of the town" + turn + rest + " (S)"), 0},
		"capital at the end": {fronts("(S) " + long + "of the General" + turn + "Harbor Board, " + rest), 0},
		"line of release": {fronts("(S) " + long + "of the General" + "\n\nSECRET\nReleasable to Atlantis\n\nSECRET\n\n" +
			"Harbor Board, " + rest), 0},
		"short, capital at the end": {fronts("(S) Boats of the General" + turn + "Harbor Board, " + rest), 1},
		"number of the page":        {ends(long + "of the town" + number + rest + " (S)"), 0},
		"end of the page":           {ends(long + "of the town" + stamp + rest + " (S)"), 0},
		"three pages":               {ends(long + "of the town" + turn + long + "and the envoy" + turn + rest + " (S)"), 0},
		"number at the head":        {ends(long + "what is in the order" + turn + chapter + " (S)"), 0},
		"comma":                     {ends(long + "and the men," + turn + rest + " (S)"), 0},
		"footnote between": {ends(long + "of the town" + "\n\n____________\n1 The board's report of that year has the " +
			"names of all the men who were there." + turn + rest + " (S)"), 0},
		"item":                   {ends("(1) " + long + "of the town" + turn + rest + " (S)"), 0},
		"mark in front":          {fronts("(S) " + long + "of the town" + turn + rest), 0},
		"mark in front, capital": {fronts("(S) " + long + "of the town, and" + turn + "Green of the harbor, " + rest), 0},
		"mark in front, number":  {fronts("(S) " + long + "what is in the order" + turn + chapter), 0},
		"stop, small letter":     {ends(long + "of the U.S." + turn + rest + " (S)"), 0},
		"stop, small, in front":  {fronts("(S) " + long + "of the town." + turn + rest), 0},
		"footnote with a mark": {ends(long + "of the town" + "\n\n____________\n1 The board's report of that year has the " +
			"names of all the men. (U)" + turn + rest + " (S)"), 0},
		"footnotes of Markdown": {ends(long + "of the town." + "\n\n[^0]\n[^0]: ${ }^{1}$ The board's report of that year " +
			"has the names of all the men. (U)\n    ${ }^{2}$ So has the next one. (U)" + turn + rest + " (S)"), 0},
		"no mark":                 {ends(long + "of the town" + turn + rest), 1},
		"no mark, marks in front": {fronts(long + "of the town" + turn + rest), 1},
		"no page ends":            {ends(long + "of the town\n\n" + rest + " (S)"), 1},
		"a paragraph ends":        {ends(long + "of the town." + turn + "She is the one " + rest + " (S)"), 1},
		"a mark in front comes":   {fronts(long + "of the town" + turn + "(S) She is the one " + rest), 1},
		"a stop, and a figure":    {ends(long + "of the town." + turn + "1978 was the year of it all. (S)"), 1},
		"a stop, and an item":     {ends(long + "of the town." + turn + "- " + rest + " (S)"), 1},
		"a stop, no page ends":    {ends(long + "of the town.\n\n" + rest + " (S)"), 1},
		"a whole one is next":     {fronts("(S) " + long + "of the town." + turn + "She is the one " + rest), 1},
		"a heading is above":      {fronts("(S) " + long + "so.\n\nBoxes of the town" + turn + "She is the one " + rest), 1},
		"the block is between": {fronts("(S) " + long + "of the town\n\nClassified By: Jane Poe, Director\n" +
			"Reason: 1.4(c)\nDeclassify On: 20310503" + turn + "She is the one " + rest), 1},
	} {
		found := onlyOf(reported(t, marksMemo("SECRET", "(U) Piers", c.body)), "P001")
		require.Len(t, found, c.faults, name)
	}
}

// TestFiguresAtTheFrontOfALine: the number of a paragraph has three digits at most; one with more ends a sentence that
// began above, unless a mark follows.
func TestFiguresAtTheFrontOfALine(t *testing.T) {
	for front, faults := range map[string]int{"1978. ": 1, "103. (S) ": 0, "1978. (S) ": 0, "12333. (S) ": 0} {
		body := "(U) The pier is old.\n\n(S) He sold it.\n\n" + front + "In that year the harbor froze, and the men of " +
			"the town went home to wait for the spring.\n\n(S) She left.\n\n(U) It rained."
		require.Len(t, onlyOf(reported(t, marksMemo("SECRET", "(U) Piers", body)), "P001"), faults, front)
	}
}

// TestParagraphsAfterAColon: a paragraph that a marked one leads to with a colon may be a part of it. That it has no
// mark is only noted.
func TestParagraphsAfterAColon(t *testing.T) {
	const other = "\n\n(U) The harbor master was told that the boxes would be moved on Friday.\n\n(C) So it was done."
	const said = "If you looked for a box in the store, you would find that the men who keep it have lost the list."
	for above, want := range map[string]string{
		"(C) Think of it like this:": "P001 info",
		"(C) Think of it like this.": "P001 warning", "DISCUSSION:": "P001 warning",
		"(C) Think of it like this:\n\n(U) A sentence.": "P001 warning",
	} {
		body := "(S) He sold the pier.\n\n" + above + "\n\n" + said + other
		require.Equal(t, []string{want}, onlyOf(reported(t, marksMemo("SECRET", "(U) Piers", body)), "P001"), above)
	}
}
