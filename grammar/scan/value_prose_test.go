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
