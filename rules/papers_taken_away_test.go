package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// takenAway is a memorandum that says it is UNCLASSIFIED without something, and lists it.
func takenAway(said, list string) string {
	return "SECRET\nUNCLASSIFIED when separated from " + said + "\n\nMay 3, 2021\n\nMEMORANDUM FOR MR. POE\n\n" +
		"SUBJECT: (U) Piers\n\n(U) The plans go out at noon.\n\n" + list + "\n\nSECRET\n"
}

// TestSeparationFromListedAttachments: the mark of an entry that names what is taken away does not count for what is
// left.
func TestSeparationFromListedAttachments(t *testing.T) {
	const tabs = "Tab A - (C) Who will sit where\nTab B - (U) Opening remarks\nTab C – (S) What to offer"
	const numbered = "Tab 1 - (C) Seats\nTab 2 - (S) Offers\nTab 3 - (C) Prices"
	for _, c := range []struct{ said, list string }{
		{"Tabs A and C", tabs}, {"Tab A and Tab C", tabs}, {"Tabs A, B & C", tabs}, {"Tabs A through C", tabs},
		{"the tabs", tabs}, {"attachments", tabs}, {"Tabs 1 to 3", numbered}, {"Tabs 1-3", numbered},
		{"Tabs 1–3", numbered}, {"Tabs 1, 2, and 3", numbered},
		{"Tabs 1 and 2", "(C) Tab 1 - Seats\n\n(S) Tab 2 - Offers"}, {"Tab A", "- (S) Tab A: Offers"},
		{"Enclosure (1)", "Enclosure (1) - (S) Offers"}, {"Annexes A and B", "Annex A - (C) Seats\nAnnex B - (S) Offers"},
		{"attachments", "Attachments:\n  1. (C) Seats\n  2. (S) Offers"},
		{"enclosures", "Enclosures:\n- (C) Seats\n- (S) Offers"},
		{"attachments", "Attachments:\n  (C) Seats\n  (S) Offers"},
	} {
		assert.NotContains(t, reported(t, takenAway(c.said, c.list)), "B007 error", "%s: %s", c.said, c.list)
	}
	for _, c := range []struct{ said, list string }{
		{"Tab C", tabs}, {"Tabs B and C", tabs}, {"Tab 2", numbered}, {"Tabs 2-3", numbered}, {"Tabs 2 to 3", numbered},
		{"Tabs 1 and 2", numbered}, {"Tab A", "(C) The owner is ill."}, {"Tab 1", "1. (C) The owner is ill."},
		{"attachments", "(C) Tab sugar is cheap."}, {"Tab 1", "(C) Tab 1 has the price that he named."},
		{"attachments", "Attachments: two\n\n(C) The owner is ill."},
		{"Tab 2", "Attachments:\n  1. (C) Seats\n  2. (S) Offers"},
		{"attachments", "The annexes to the plan:\n(C) The owner is ill."},
	} {
		assert.Contains(t, reported(t, takenAway(c.said, c.list)), "B007 error", "%s: %s", c.said, c.list)
	}
}

// TestSeparationFromMarkedSubjects: the subject stays when attachments are taken away.
func TestSeparationFromMarkedSubjects(t *testing.T) {
	paper := takenAway("attachments", "Attachments:\n  1. (S) Offers")
	assert.NotContains(t, reported(t, paper), "B007 error")
	assert.Contains(t, reported(t, strings.Replace(paper, "SUBJECT: (U)", "SUBJECT: (C)", 1)), "B007 error")
	left := strings.Replace(paper, "UNCLASSIFIED when", "CONFIDENTIAL when", 1)
	assert.NotContains(t, reported(t, strings.Replace(left, "SUBJECT: (U)", "SUBJECT: (C)", 1)), "B007 error")
}

// TestSeparationFromPagesOfAnEnclosure: what has a subject of its own, on a page below the sentence, is the enclosure.
func TestSeparationFromPagesOfAnEnclosure(t *testing.T) {
	paper := takenAway("enclosure", "Enclosure: Report 12")
	report := "SECRET\n\nREPORT 12\nDATE: 3 May 2021\nSUBJECT: (U) Quays\n\n(C) The owner is ill.\n\nSECRET\n"
	assert.NotContains(t, reported(t, paper+"\f"+report), "B007 info")
	assert.NotContains(t, reported(t, paper+"\f"+report), "B007 error")
	own := strings.Replace(paper, "(U) The plans", "(C) The plans", 1)
	assert.Contains(t, reported(t, own+"\f"+report), "B007 error")
	assert.Contains(t, reported(t, paper+"\f"+strings.Replace(report, "SUBJECT: (U) Quays\n", "", 1)), "B007 error")
	assert.Contains(t, reported(t, paper+report), "B007 error")
}
