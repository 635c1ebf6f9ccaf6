package scan

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLabeledSubjects: a mail whose subject names a level, with one mark, may be a paper.
func TestLabeledSubjects(t *testing.T) {
	const from = "From: a@port.example\nTo: b@port.example\nSubject: "
	for _, subject := range []string{"[UNCLASSIFIED] Piers", "UNCLASSIFIED: Piers", "UNCLASSIFIED - Piers",
		"SECRET: Piers", "[SBU] Piers", "RE: [UNCLASSIFIED] Piers"} {
		tokens, ok := ScanPaper(from + subject + "\n\n(C) The owner sold the pier.\n")
		assert.False(t, ok, subject)
		assert.Equal(t, LoneMarks, tokens.Doubt, subject)
	}
	for _, text := range []string{"Piers\n\n(C) The owner sold the pier.\n",
		"[UNCLASSIFIED] Piers\n\nThe owner sold it.\n",
		"[UNCLASSIFIED] Piers\n\n(A) One of them.\n(B) Two of them.\n(C) The third of them all.\n"} {
		tokens, ok := ScanPaper(from + text)
		assert.False(t, ok, text)
		assert.Equal(t, NoDoubt, tokens.Doubt, text)
	}
}
