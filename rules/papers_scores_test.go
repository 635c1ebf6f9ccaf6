package rules

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLettersOfScores: the letters of players and teams in the result of a game, and of moves, are not marks that are
// out of their places. Marks after names in other sentences are, and those that open a sentence.
func TestLettersOfScores(t *testing.T) {
	note := func(line string) string {
		return "UNCLASSIFIED\n\nMEMORANDUM FOR THE MAYOR\n\nMay 3, 2016\n\nSUBJECT: (U) Clubs\n\n" +
			"1. (U) The ferry is old and leaks.\n\n2. " + line + "\n\n3. (U) The pier is open.\n\nUNCLASSIFIED\n"
	}
	for _, line := range []string{
		"(U) Chess: Varnes (U) beat Oster (S) by 3 to 1.", "(U) Varnes (S) beat Oster by 3 to 1.",
		"(U) Varnes (S) lost to Oster (C).", "(U) Final: Oak (S) drew with Elm (C), 1-1.", "(U) Oak (S) v. Elm (C)",
		"(U) Oak (S) vs. Elm (C) is at noon.", "(U) Oak (S) - Elm (C) 2:0", "(U) Oak (C) 3-1 Elm (S)",
		"(U) Oak (S) 3, Elm (C) 1.", "(U) The game ended well. Oak (S) bt Elm (C) 6-3 6-4.",
		"(U) The final was long:\nOak (S) defeated\nElm (C).", "(U) They played 12. Nf3 (S) Qd4 and 13. O-O (C).",
		"(U) He played e4 (C) e5 first.", "(U) The club won: Oak (S) by 3 to 1.",
	} {
		require.Empty(t, onlyOf(reported(t, note(line)), "P019"), line)
	}
	for _, line := range []string{
		"(U) The vote was 3 to 1. (S) The mayor lost to Oak.", "(U) The mayor of Varnes (S) gave a date.",
		"(U) The vote in Varnes (S) was 3 to 1.", "(U) Our man in Varnes (S) beat the guards.",
		"(U) The mayor won by 3 to 1, says Oak (S) of the port.",
		"(U) Oak (S/NF) beat Elm by 3 to 1.", "(U) The guard (S) beat Oster by 3 to 1.",
		"(U) Pier b4 (S) is closed.",
		"(U) Our man in Varnes (S) beat Elm.", "(U) The boats left. Oak beat Elm. (S) 3 to 1 was the vote.",
		"(U) The vote ended 3-1. The mayor of Varnes (C) left.", "(U) Oak (S) beat them.\n\nThe score was 3-1.",
	} {
		require.Contains(t, strings.Join(reported(t, note(line)), " "), "P019 warning", line)
	}
}

// TestDegrees: the C after a temperature is not a mark, in cables and in papers. One after another number is.
func TestDegrees(t *testing.T) {
	cable := func(text string) string {
		return strings.Replace(unclasCable, "3. (SBU) Staff were told.", "3. (SBU) Staff were told.\n\n4. "+text, 1)
	}
	paper := func(text string) string {
		return "UNCLASSIFIED\n\nMEMORANDUM FOR THE MAYOR\n\nMay 3, 2016\n\nSUBJECT: (U) Clubs\n\n" +
			"1. (U) The ferry leaks.\n\n" +
			"2. (U) Nobody sails. " + text + "\n\n3. (U) The pier is open.\n\nUNCLASSIFIED\n"
	}
	faults := func(text string) string { return faultsOf(t, text) }
	for _, text := range []string{"WEATHER: 31\n(C) AND DRY.", "Weather: 31 (C) and dry.", "It was 12 (C) in the shade.",
		"Last night it was -3 (C) on the pier.", "It froze at -3\n(C) on the pier.", "Noon: 54 (F), 12 (C).",
		"The station read 49 degrees (C) and 31 (C) then.", "A pipe burst at 80 (C) and 49 degrees\n(C) is much.",
		"It was 49 deg. (C) on the pier. A pipe burst at 80 (C) In May.", "Values in degrees (C), as 31 (C); 80 (C).",
		"THE PIER HAD 31 DEGREES (C) IN MAY. STEAM ESCAPED AT 80\n(C) IN MAY.", "It was -3 deg (C). Steam has 80 (C).",
		"It was -3 deg (C). Steam has 80 (C) or more.",
		"The sick men had a fever of 39.5 (C) and more.", "The temperature rose to 31\n(C) And fell again."} {
		require.NotContains(t, faults(cable(text)), "R002", text)
		require.NotContains(t, faults(cable(text)), "P019", text)
		require.Empty(t, faults(paper(text)), text)
	}
	for _, text := range []string{"ANNEX 12: 31\n(C) THE MINISTER LEFT.", "Report 12 (C) The minister left.",
		"WEATHER: 31\n\n(C) The minister left.", "Weather: good in May 2016. See report 31 (C) The minister left.",
		"It was 31 degrees (C) then. OSTER 80 (C) The minister left.", "Five honorary degrees (C) The minister left.",
		"It was 31 degrees (C) then, see tab 80\n\n(C) the minister left.", "He has 80 (C) and more boats.",
		"It was 31 degrees. (C) The minister left.", "It was 31 degrees (C) then. He has 80 (S) and more boats.",
		"The weather is told on page 31. (C) The minister left.", "WEATHER: 31\n(S) AND DRY."} {
		require.Regexp(t, "R002|P019", faults(cable(text)), text)
	}
	require.Regexp(t, "R002|P019", faults(paper("See tab 31\n\n(C) The minister left.")))
}

// faultsOf are the findings on a text that are more than notes.
func faultsOf(t *testing.T, text string) string {
	t.Helper()
	note := func(found string) bool { return strings.HasSuffix(found, "info") }
	return strings.Join(slices.DeleteFunc(reported(t, text), note), " ")
}
