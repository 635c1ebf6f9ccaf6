package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/scan"
)

// TestTextsThatTeachMarking: lists of rules, guides and slides on how papers are marked have samples of marks, and no
// finding on them is more than information.
func TestTextsThatTeachMarking(t *testing.T) {
	const rules = "- (U) Paragraphs that anyone may read.\n- (C) Paragraphs that few may read.\n" +
		"- (S) Paragraphs that fewer may read.\n- (S//NF) Paragraphs for no foreigners.\n"
	const samples = "SECRET//NOFORN\n\n(TS) The pier is shut.\n\n(S//NF) It rained.\n\nCONFIDENTIAL\n"
	for _, title := range []string{"Marking Rules", "# Marking rules", "Portion Marking Guide", "RULES FOR MARKINGS",
		"Training: Portion Marking", "Slide 4: How to mark a document", "How do I mark an e-mail?",
		"**Marking Examples**", "Course on Markings, Lesson 2", "Handbook of Portion Markings"} {
		require.Equal(t, scan.SampleMarks, doubtOf(t, title+"\n\n"+rules), title)
		for _, text := range []string{title + "\n\n" + rules, title + "\n\n" + samples} {
			have := strings.Join(reported(t, text), " ")
			require.NotContains(t, have, "error", text)
			require.NotContains(t, have, "warning", text)
		}
	}
	for _, title := range []string{"The marking of the piers is old and a guide will be paid.", "Ferry Guide",
		"Pier Rules", "Marking Time"} {
		require.Contains(t, strings.Join(reported(t, title+"\n\n"+samples), " "), "R001 error", title)
	}
}

// TestTitlesWithTheWordMarking: a paper about the markings of channels, or with the word in another, is not a lesson.
func TestTitlesWithTheWordMarking(t *testing.T) {
	for title, want := range map[string]string{
		"Channel Markings and Ferry Manual":    "R001 error",
		"Benchmarking course of the port":      "R001 error",
		"Guide to portion marking":             "R001 info",
		"Training in classification markings":  "R001 info",
		"Marking guide for the board's papers": "R001 info",
	} {
		text := strings.NewReplacer("(C) The", title+"\n\n(C) The", "(S) He", "(TS) He").Replace(soundMemo)
		require.Contains(t, reported(t, text), want, title)
	}
}
