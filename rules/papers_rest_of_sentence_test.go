package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRestsOfSentences: a text that begins with a small letter is the rest of a sentence that code or a cut is in, and
// with a capital it may be a part of the portion that leads to the code.
func TestRestsOfSentences(t *testing.T) {
	memo := func(lead, rest string) []string {
		return onlyOf(reported(t, marksMemo("SECRET", "(U) Piers", "(S) To add a pier, type"+lead+
			"\n\nadd(pier[0]) = src\n\n"+rest+"\n\n(U) The pier is wide.\n\n(S) The owner is ill.\n\n(U) It is old.")), "P001")
	}
	for _, rest := range []string{"where src is the path to the file of the pier in the old harbor.",
		"pull from another one. To link a pier to the harbor, use the cable."} {
		assert.Empty(t, memo(":", rest), rest)
		assert.Equal(t, []string{"P001 info"}, memo(":", strings.ToUpper(rest[:1])+rest[1:]), rest)
		assert.Equal(t, []string{"P001 warning"}, memo(".", strings.ToUpper(rest[:1])+rest[1:]), rest)
	}
}

// TestNumberedPapersWithoutMarks: where numbered paragraphs have no marks, none is missing on another one.
func TestNumberedPapersWithoutMarks(t *testing.T) {
	memo := func(mark string) []string {
		return onlyOf(reported(t, marksMemo("SECRET", "Piers", "<File number>\nThe owner was asked to sail in the same "+
			"harbor on that day.\n\n4. "+mark+"The pier is as wide as it was on the first day.\n\n5. "+mark+
			"The owner is ill, and nobody has asked for his name.\n\n6. "+mark+
			"The harbor is old and has not been painted for years.")), "P001")
	}
	assert.Empty(t, memo(""))
	assert.Equal(t, []string{"P001 warning"}, memo("(S) "))
}

// TestNamesTakenOut: what is left of the edge of a box is not a line without a name.
func TestNamesTakenOut(t *testing.T) {
	for name, want := range map[string][]string{"|": nil, `\|`: nil, "| |": nil, "[": nil, "—": nil, "██": nil,
		"____": {"A008 warning"}, "[    ]": {"A008 warning"}, "TBD": {"A008 warning"}, "| TBD": {"A008 warning"}} {
		for _, block := range []string{"Derived From: PORT/CSSM 1-52\nDated: 20080108", "Reason: 1.4(d)"} {
			found := blockOf(t, "June 6, 2009", "Classified By: "+name+"\n"+block+"\nDeclassify On: 20320108")
			assert.Equal(t, want, onlyOf(found, "A008"), "%s %s", name, block)
		}
	}
}
