package rules

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestMarksOfTheEntireTextWithDashes: a word processor writes a dash for a hyphen.
func TestMarksOfTheEntireTextWithDashes(t *testing.T) {
	const said = "The owner of the pier told us at dinner that he will sell it."
	for _, dash := range []string{"-", "--", " - ", " -- ", " \u2013 ", " \u2014 ", "\u2013", "\u2014",
		" \u2015 ", " \u2212 ", "\u2013 ", " \u2010 ", " \u2011 ", " \u2012 "} {
		for _, mark := range []string{"(C" + dash + "ENTIRE TEXT)", "(CONFIDENTIAL" + dash + "Entire Text)",
			"(ENTIRE TEXT" + dash + "C)", "CONFIDENTIAL" + dash + "ENTIRE TEXT"} {
			expectMemo(t, "CONFIDENTIAL", "(U) Piers", mark+"\n\n"+said, "P003 warning")
		}
		expectMemo(t, "CONFIDENTIAL", "(U) Piers", "(C"+dash+"ENTIRE TEXT) "+said, "P003 warning")
		expectMemo(t, "CONFIDENTIAL", "(U) Piers", "(C"+dash+"ENTIRE TEXT)\n\n(C) "+said, "P003 warning")
		high := reported(t, marksMemo("CONFIDENTIAL", "(U) Piers", "(S"+dash+"ENTIRE TEXT)\n\n"+said))
		assert.ElementsMatch(t, []string{"P003 warning", "R001 error"}, high, dash)
		far := reported(t, marksMemo("CONFIDENTIAL", "(U) Piers", "(C) A letter"+dash+"entire text below"+dash+"is new."))
		assert.Empty(t, far, dash)
	}
}
