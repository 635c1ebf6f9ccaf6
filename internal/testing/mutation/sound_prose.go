package mutation

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Words of the invented prose, as the sentences below use them.
var (
	actors = [...]string{"The minister", "Her deputy", "The port authority", "An envoy of the council", "Our contact",
		"The fisheries board", "A harbor pilot", "The survey office", "Poloff", "The Ambassador's host", "Econoff",
		"One of the engineers", "The coast guard"}
	deeds = [...]string{"said that the ferry lanes would open", "expected the talks to resume",
		"asked for a second survey of the pier", "pointed to the quota of last year", "doubted that the vessel would sail",
		"put the cost at 3.5 million", "wanted a text before the session", "had read our note with care",
		"promised an answer on the moorings", "thought little of the new tariff", "was told of the draft (see reftel)",
		"spoke of \"a calm year\" for the harbor"}
	times = [...]string{"in June", "before the winter", "on May 12", "after the vote", "within the week",
		"when the board meets", "by the end of the season", "at the fair in 1997", "once the ice is gone", "next year"}
	topics = [...]string{"FERRY", "HARBOR", "HERRING", "PIER", "LANES", "QUOTA", "SURVEY", "TARIFF", "COUNCIL", "TALKS"}
	names  = [...]string{"Prill", "Reed", "Lindqvist", "Maddox", "Ollerby", "Tarn", "Vance-Hall", "Quint"}
	firsts = [...]string{"Ana", "Tomas", "Ruth", "Edgar", "Lena", "J. P.", "Marta"}
	titles = [...]string{"DCM", "Ambassador", "Charge d'Affaires", "Consul General", "Political Counselor",
		"Economic Counselor", "Minister Counselor for Political Affairs"}
)

func oneOf[T any](r *rand.Rand, from []T) T { return from[r.IntN(len(from))] }

// chance is true in n of 100 cases.
func chance(r *rand.Rand, n int) bool { return r.IntN(100) < n }

func sentence(r *rand.Rand) string {
	return oneOf(r, actors[:]) + " " + oneOf(r, deeds[:]) + " " + oneOf(r, times[:]) + "."
}

func sentences(r *rand.Rand, n int) string {
	var all []string
	for range n {
		all = append(all, sentence(r))
	}
	return strings.Join(all, " ")
}

// subject is the text of a SUBJECT line, long enough now and then to run over several lines.
func subject(r *rand.Rand) string {
	s := fmt.Sprintf("%s %s: THE %s", oneOf(r, topics[:]), oneOf(r, topics[:]), oneOf(r, topics[:]))
	for chance(r, 35) {
		s += fmt.Sprintf(" AND THE %s OF THE %s", oneOf(r, topics[:]), oneOf(r, topics[:]))
	}
	return s
}

// fold breaks a text into lines of at most width bytes, at blanks.
func fold(text string, width int) []string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(text) {
		if line != "" && len(line)+1+len(w) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += w
	}
	return append(lines, line)
}
