package rules

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAnnouncedItems: letters that a sentence lists with others, and the titles of the parts that it announces, are not
// marks. Marks in other sentences are, and titles that nobody announced.
func TestAnnouncedItems(t *testing.T) {
	const titles = "\n\n(C) Market\n\nThe stalls are open.\n\n(S) Sales\n\nThey sell fish."
	faults := func(text string) string {
		return faultsOf(t, strings.Replace(unclasCable, "3. (SBU) Staff were told.", "3. (SBU) "+text, 1))
	}
	for _, text := range []string{
		"The survey has: (A) reef, (B) bay, (C) market,\n(S) sales. It ends in May." + titles,
		"The survey has (A) reef, (C) market, (S) sales and (D) debts." + titles,
		"THE SURVEY HAS (A) REEF; (B) BAY; (C) MARKET;\nAND (S) SALES." + titles,
		"The survey covers reef (A), market (C), sales (S) and bay (B)." + titles,
		"Elm (D), Ash (S), and Oak (R) voted for it.", "The piers are: (N) north, (S) south, (C) center.",
		"Parts are (A) reef, (S) sales, (C) market." + strings.ToUpper(titles),
		"Parts are (A) reef, (S) sales, (C) market.\n\n(C) Market:\n\nThe stalls are open.\n\n(S) Sales.",
	} {
		require.Empty(t, faults(text), text)
	}
	for _, text := range []string{
		"The survey has four parts." + titles,
		"The survey covers (C) market, (S) sales, (U) boats." + titles,
		"The survey covers (A) reef, (B) bay." + titles, "The survey covers (A) reef, (S) sales." + titles,
		"The survey covers (A) reef, (B) bay, (C) market, (S) boats.\n\n(S) Sales\n\nThey sell fish.",
		"The survey covers (A) reef, (B) bay, (N) market.\n\n(S) The envoy names his source.",
		"The survey covers (A) reef, (B) bay, (N) market. (S) The envoy names his source.",
		"The survey covers (A) reef, (B) bay, (N) market.\n(S) The envoy names his source.",
		"The parts are (A) reef, (B) bay, (S) secret, and so on.\n\n(S) Secret\n\nThe envoy names his source.",
		"The parts are (A) reef, (B) bay, (S/NF) sales, and so on.", "He said (A) reef, (B) bay, boats (S) sales, and so on.",
		"The survey covers (A) reef, (B) bay, (S) the envoy who named his source to the mayor of the port, and so on.",
	} {
		require.Regexp(t, "P018|P019|R002", faults(text), text)
	}
}
