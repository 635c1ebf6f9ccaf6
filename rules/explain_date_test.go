package rules

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/law"
)

// inForce are the authorities that a rule's page gives for a cable of a day, the one that findings cite first, and
// those of other days.
func inForce(t *testing.T, r *lint.Rule, day calendar.Day) (now, others []string) {
	t.Helper()
	text := lint.ExplainOn(r, All(), day)
	_, text, ok := strings.Cut(text, "## Authority")
	require.True(t, ok)
	text, _, ok = strings.Cut(text, "\n## ")
	require.True(t, ok)
	text, rest, _ := strings.Cut(text, "For cables of other days:")
	return items(text), items(rest)
}

func items(text string) (all []string) {
	for line := range strings.Lines(text) {
		if said, ok := strings.CutPrefix(line, "- "); ok {
			all = append(all, strings.TrimSpace(said))
		}
	}
	return all
}

// TestExplainGivesTheAuthorityOfADay: each dated citation of each rule is among those in force on its first and its
// last day, and not on the days around them.
func TestExplainGivesTheAuthorityOfADay(t *testing.T) {
	for _, r := range All() {
		for _, c := range r.Cites {
			if c.Instrument == nil {
				continue
			}
			said := lint.Authority(c)
			check := func(day calendar.Day, in bool) {
				now, others := inForce(t, r, day)
				require.Len(t, append(now, others...), len(r.Cites), "%s on %s", r.Code, day)
				list, other := now, others
				if !in {
					list, other = others, now
				}
				require.Contains(t, list, said, "%s on %s", r.Code, day)
				require.NotContains(t, other, said, "%s on %s", r.Code, day)
			}
			first, until := c.Days()
			check(first, true)
			check(first-1, false)
			if until != 0 {
				check(until-1, true)
				check(until, false)
			}
		}
	}
}

// TestExplainAgreesWithFindings: on the first day of each era of the rule book's table the page has the authority
// that the finding cites; where the rule rests on a custom it has that.
func TestExplainAgreesWithFindings(t *testing.T) {
	for _, row := range eraRows {
		r := lint.Find(All(), row.code)
		for _, e := range row.eras {
			_, by, _ := strings.Cut(e.says, " ")
			at, err := time.Parse(time.DateOnly, e.from)
			require.NoError(t, err)
			day := calendar.MustDate(at.Year(), int(at.Month()), at.Day())
			now, _ := inForce(t, r, day)
			switch {
			case by == "":
			case row.code == "P010": // cites the telegram that made the mark later
			case row.code == "D025": // judged by the day of the review
			case by == "by custom":
				require.Contains(t, strings.Join(now, "\n"), "consistency (no order requires it):", "%s on %s", row.code, e.from)
			default:
				require.Contains(t, strings.Join(now, "\n"), by, "%s on %s", row.code, e.from)
			}
		}
	}
}

// TestExplainOnADayWithoutAnAuthority says that the rule does not run.
func TestExplainOnADayWithoutAnAuthority(t *testing.T) {
	for _, r := range All() {
		for _, day := range [...]calendar.Day{calendar.MustDate(1950, 1, 1), calendar.MustDate(2009, 5, 4)} {
			_, covered := law.Covering(r.Cites, day, day)
			require.Equal(t, !covered, strings.Contains(lint.ExplainOn(r, All(), day), "it does not run on a cable of that day"),
				"%s on %s", r.Code, day)
		}
	}
}
