package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// ofOneParagraph is an UNCLAS cable with a text as its third paragraph.
func ofOneParagraph(text string) string {
	return strings.Replace(unclasCable, "3. (SBU) Staff were told.", "3. (SBU) "+text, 1)
}

// TestLettersOfAmounts: the letter after an amount of money is its unit, where the sentence goes on in small letters.
func TestLettersOfAmounts(t *testing.T) {
	for _, text := range []string{
		"The budget grew by S/. 300, of which S/. 40\n(S) is a loan.", "It cost $40 million (C), and took a year.",
		"They owe Rs. 40\n(C) in all.", "They owe US$40 (S).", "They owe (in all €3,500 (S)) a year.",
	} {
		require.Empty(t, faultsOf(t, ofOneParagraph(text)), text)
	}
	for _, text := range []string{
		"The budget grew by S/. 40.\n(S) The envoy named his source.", "It cost $40 million (C) The envoy named his source.",
		"They owe Rs. 40\n\n(C) in all.", "They have 40\n(S) boats.", "They owe US$40 (S/NF) in all.",
		"They owe US$ten (S) in all.",
	} {
		require.Regexp(t, "P018|P019|R002", faultsOf(t, ofOneParagraph(text)), text)
	}
}

// TestLettersThatHardlyMark: a mark or a level above the header is only noted where the words around it say that it is
// another thing. It is noted still.
func TestLettersThatHardlyMark(t *testing.T) {
	const before = "The stalls are open.\n\n"
	for _, text := range []string{
		before + "                2005   2006\n\nTaxes (S)        410    455\n\nLoans (C)         90     70",
		before + "| Taxes (S) | 410 | 4,550 |", before + "Taxes on fish (S)\t410\t-3.5%",
		"The (C) sign (copyright) is on it.", "It has a (C)\nsymbol.", "His map has (C) (copyright) on it.",
		"The (TS) transport service is new.", "The Trade Service (TS) is new.",
		before + "SECRET\n\nis how a paper begins its page.", before + "SECRET\n\nwas the headline.",
		"The puzzle's answer is\nS E C R E T\nand brings a goose.", "Its title reads \nSECRET\r\n  in red letters.",
	} {
		require.Contains(t, strings.Join(reported(t, ofOneParagraph(text)), " "), "P019 info", text)
		require.Empty(t, faultsOf(t, ofOneParagraph(text)), text)
	}
	for _, text := range []string{
		before + "Taxes (S)        of fish", before + "Taxes    (S)        410    455", before + "Taxes (S) 410",
		before + "(S) Taxes        410    455", before + "Taxes (S/NF)        410    455",
		before + "Taxes in 2005, all (S)     410    455", before + "All six words are here now (S)   410    455",
		"The (C) envoy named his source.", "He came. (C) sign of him.", "The (S) (copyright) is on it.",
		"The (TS) envoy is new.", "The envoy told Smith (TS) of it.", "He left. (TS) transport service is new.",
		"The Trade Service (TS) The envoy is new.",
		before + "SECRET\n\nThe envoy named his source.", "The envoy said\n\nSECRET\n\nis how it begins.",
		before + "SECRET\n\nenvoys named their source.", "The answer is\n\nSECRET\nand brings a goose.",
		"The answer is\nSECRET\nThe goose is fat.", "The answer brings\nSECRET\nand a goose.",
		"The answer is\nSECRET\n\nand brings a goose.",
	} {
		require.Regexp(t, "P018|P019|R002", faultsOf(t, ofOneParagraph(text)), text)
	}
}

// TestMarksAroundAFence: a mark in the Markdown text after a cable in a fence is not the cable's, and only noted.
func TestMarksAroundAFence(t *testing.T) {
	const around = "\n\nNote that (TS) is never used here.\n"
	for _, fence := range []string{"```", "~~~", "```text"} {
		text := "# How to mark\n\nExample:\n\n" + fence + "\n" + unclasCable + fence[:3] + around
		require.Empty(t, faultsOf(t, text), text)
		require.Contains(t, strings.Join(reported(t, text), " "), "P019 info", text)
	}
	for _, text := range []string{
		unclasCable + around, unclasCable + "```" + around, "Example:\n\n" + unclasCable + "```" + around,
		"```\n" + ofOneParagraph("The envoy (S) named his source.") + "```\n", "```\n" + unclasCable + around,
	} {
		require.Contains(t, faultsOf(t, text), "P019 warning", text)
	}
}
