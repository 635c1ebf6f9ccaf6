package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/lint"
)

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

// TestFixesLeaveMarkup: a mark whose bold type or code begins or ends outside of it is not rewritten.
func TestFixesLeaveMarkup(t *testing.T) {
	for _, line := range []string{"**(S**/NF) He", "(S/**NF) He** too", "(S/_NF) He_ too", "(S//NOFORN**) He** too",
		"(S/<b>NF) He</b> too", "`(S`/NF) He"} {
		text := strings.Replace(strings.ReplaceAll(soundMemo, "SECRET", "SECRET//NOFORN"), "(S) He", line, 1)
		for _, unsafe := range []bool{false, true} {
			require.Contains(t, lint.Apply(text, unsafe, reader(t)).Text, line)
		}
	}
}

// TestWhoClassifiedInOtherWords: the line above a reason may name the classifier in an office's own words.
func TestWhoClassifiedInOtherWords(t *testing.T) {
	for _, line := range []string{"Original Classification Authority: Rosa Quill, Director", "OCA: Rosa Quill, Director",
		"Original Classifier: Rosa Quill, Director"} {
		text := strings.Replace(soundMemo, "Classified By: Rosa Quill, Director, XYZ", line, 1)
		require.NotContains(t, reported(t, text), "A001 warning", line)
	}
}

// TestSentencesAboutSchedules: a sentence about another paper is not a stamp of this one.
func TestSentencesAboutSchedules(t *testing.T) {
	for _, stamp := range []string{
		"Classified by A. Oak\nSubject to GDS of E.O. 11652 (Enclosure 1 was declassified on 5 May 1974.)",
		"Classified by A. Oak\nExempt from automatic declassification (GDS) by E.O. 11652, category 2",
		"Classified by A. Oak\nXGDS or GDS was asked of all.",
	} {
		for _, code := range []string{"D005 warning", "D032 warning"} {
			require.NotContains(t, reported(t, schedulesMemo("1976", stamp)), code, stamp)
		}
	}
}
