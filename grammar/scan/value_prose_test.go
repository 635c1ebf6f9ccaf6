package scan

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLeadLetter: a letter in parentheses begins the text, and nothing that only has one of its signs.
func TestLeadLetter(t *testing.T) {
	for lead, want := range map[string]byte{"(b) They left.": 'B', "(b)": 'B', "b) They": 0,
		"xb)": 0, "(bb)": 0, "They": 0, "": 0} {
		got := Token{Kind: Text, Text: lead}.LeadLetter()
		require.Equal(t, want, got&^0x20, lead)
	}
}

// TestHeadingsWithAColon: short, in capitals, or each word with one; a sentence leads to a list.
func TestHeadingsWithAColon(t *testing.T) {
	for s, want := range map[string]bool{
		"What they said:": true, "what they agreed:": true, "THE MINISTER SPOKE OF FIVE TOPICS IN ALL:": true,
		"Five Topics That The Minister Raised Again:":                   true,
		"He then turned to five topics that they had raised:":           false,
		"Begin text of what the minister said there to all of them:":    true,
		"the harbor, the fleet and the many things that were left over": true, "": false,
		"Non-governmental Organizations And Others Of The Region:": true,
	} {
		require.Equal(t, want, Token{Kind: Text, Text: s}.HeadingLike(), "%q", s)
	}
}

// TestGarbledMarks: what was a mark, in other brackets or in none; prose that begins with a word of the vocabulary is
// not one.
func TestGarbledMarks(t *testing.T) {
	for s, want := range map[string]bool{
		"[C] They left.": true, "{S} They left.": true, "(S AND NF) They": true, "(SECR//REL UK) They": true,
		"CONFIDENTIAL: They left.": true, "C/NF They left.": true, "SECRET - They left.": true, "C: They": true,
		"SECRET -- They": true, "SECRET) They": true,
		"Confidential: they left.": false, "SECRET": false, "SECRET talks began.": false, "U/S Prill left.": false,
		"(the pier) is new.": false, "[note] They": false, "They left.": false, "": false, "(C. Prill) left.": false,
	} {
		require.Equal(t, want, Token{Kind: Text, Text: s}.GarbledMark(), "%q", s)
	}
}

// TestSentencesOfItems: more than four words, some in small letters, and nothing that leads to what follows.
func TestSentencesOfItems(t *testing.T) {
	for s, want := range map[string]bool{
		"The minister wants them short.": true, "The minister wants short talks": true, "The minister wants them": false,
		"THE MINISTER WANTS THEM SHORT.": false, "The minister wants these five things:": false,
		"The minister XXXX wants them short.": false, "The minister wants these five things: ": false,
	} {
		require.Equal(t, want, Token{Kind: Text, Text: s}.Sentence(), "%q", s)
	}
	for s, want := range map[string]bool{"They left.": true, "Summary: they left.": false, "BEGIN SUMMARY.": false,
		"The Talks.": false, "THE TALKS.": true, "They left": false, "They.": false} {
		require.Equal(t, want, Token{Kind: Text, Text: s}.ShortSentence(), "%q", s)
	}
}

// TestListsInText: the last number of a list that begins with 1, or goes on with the last known.
func TestListsInText(t *testing.T) {
	for s, want := range map[string]int{"a\n1. one\n2. two\nb": 2, "a\n1) one\n 2) two": 2, "a\n2. two": 0,
		"1. one\nb": 0, "a\n1.one": 0, "a\n1. one\n3. three": 1, "a\n123. one": 0, "a\n1": 0, "a\n1.": 0} {
		require.Equal(t, want, Token{Kind: Text, Text: s}.LastListed(0), "%q", s)
	}
	require.Equal(t, 4, Token{Kind: Text, Text: "a\n4. four"}.LastListed(3))
}

// TestRefers: a letter in parentheses after these words is one of a reference. After the number of an item it may be
// a mark.
func TestRefers(t *testing.T) {
	for before, want := range map[string]bool{
		"See option": true, "paragraphs (B) and": true, "section 5": true, "reasons 1.4 (b)": true,
		"U.S.C. 552 (b) (1)": true,
		"for reasons: (b)":   true, "(b)": true,
		"The pier is new. (2)": false, "the pier is new; (b)": false, "Is it new? (2) ": false, "It is new!\n(b)": false,
		"The pier is new (see above)": false, "The pier is": false, "": false,
	} {
		require.Equal(t, want, Refers(before), before)
	}
}
