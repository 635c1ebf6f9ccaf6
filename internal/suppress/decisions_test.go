package suppress

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/report"
	"github.com/cablelint/cablelint/lint"
)

const oneDecision = `{"version":1,"decisions":[{"path":"a.txt","identifier":"09VARNES412","rule":"R001","marking":"SECRET",` +
	`"line":10,"column":4,"decision":"accept","reviewer":"J. Doe","date":"2026-11-29"}]}`

// TestWhatIsNotAFileOfDecisions: it comes from outside, so what is not as a sheet saves it is an error.
func TestWhatIsNotAFileOfDecisions(t *testing.T) {
	change := func(from, to string) string {
		require.Contains(t, oneDecision, from)
		return strings.Replace(oneDecision, from, to, 1)
	}
	_, err := parseDecisions([]byte(oneDecision + "\n"))
	require.NoError(t, err)
	for text, want := range map[string]string{
		"": "EOF", "{": "EOF", "null": "it has no version", "7": "cannot unmarshal", "[]": "cannot unmarshal",
		"{}":            "it has no version",
		`{"version":1}`: "no decisions", `{"version":1,"decisions":null}`: "no decisions",
		`{"decisions":[]}`:              "it has no version",
		`{"version":-1,"decisions":[]}`: "it has no version", `{"version":2,"decisions":[]}`: "it is of version 2",
		`{"version":1,"decisions":{}}`: "cannot unmarshal", `{"version":1,"decisions":[7]}`: "cannot unmarshal",
		`{"version":1,"decisions":[{}]}`: "decision 1: the date", oneDecision + "{}": "something comes after its end",
		"\ufeff" + oneDecision: "invalid character", strings.ReplaceAll(oneDecision, "Doe", "\xff"): "it is not UTF-8",
		`{"version":1,"decisions":` + strings.Repeat("[", 100_000):          "exceeded max depth",
		change(`"version":1`, `"version":1,"note":"x"`):                     `unknown field "note"`,
		change(`"line":10`, `"line":10,"text":"prose"`):                     `unknown field "text"`,
		change(`"line":10`, `"line":"10"`):                                  "cannot unmarshal",
		change(`"accept"`, `"Accept"`):                                      "not accept, correct or refer",
		change(`"accept"`, `"delete"`):                                      "not accept, correct or refer",
		change(`"accept"`, `""`):                                            "not accept, correct or refer",
		change("2026-11-29", "2026-02-30"):                                  "the date is not YYYY-MM-DD",
		change("2026-11-29", "29 Nov 2026"):                                 "the date is not YYYY-MM-DD",
		change("2026-11-29", "2026-11-29T00:00:00Z"):                        "the date is not YYYY-MM-DD",
		change(`"J. Doe"`, `""`):                                            "it has no reviewer",
		change(`"J. Doe"`, `"  "`):                                          "it has no reviewer",
		change(`"J. Doe"`, `" J. Doe"`):                                     "a character that is not shown",
		change(`"J. Doe"`, `"J.\nDoe"`):                                     "a character that is not shown",
		change(`"J. Doe"`, `"\u001b[31m"`):                                  "a character that is not shown",
		change(`"J. Doe"`, `"J. \u202eDoe"`):                                "a character that is not shown",
		change("J. Doe", strings.Repeat("J", maxReviewer+1)):                "more than 80 characters",
		change(`"path":"a.txt"`, `"path":""`):                               "it has no path, or no rule",
		change(`"rule":"R001"`, `"rule":""`):                                "it has no path, or no rule",
		change("}]}", "},"+oneDecision[strings.Index(oneDecision, `[`)+1:]): "decision 2 is about the same finding",
	} {
		_, err := parseDecisions([]byte(text))
		require.ErrorContains(t, err, want, "%.120q", text)
	}
}

// TestDecisionsAreRegularAndSmall: no pipe, no folder, and no file that fills the memory.
func TestDecisionsAreRegularAndSmall(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "large.json")
	require.NoError(t, os.WriteFile(large, nil, 0o600))
	require.NoError(t, os.Truncate(large, maxDecisions+1))
	for path, want := range map[string]string{
		large: "it has more than 16777216 bytes", dir: "it is no regular file",
		filepath.Join(dir, "none"): "there is no such file",
		os.DevNull:                 "it is no regular file",
	} {
		_, err := ReadDecisions(path)
		require.ErrorContains(t, err, path+": the decisions cannot be read: "+want)
	}
}

// reviewed applies a baseline and decisions to the two findings of twoAbove, and gives the baseline as it is written.
func reviewed(t *testing.T, baseline string, verdicts map[int]string) *Baseline {
	b, err := baselineOf(t, baseline)
	require.NoError(t, err)
	f, checks := linted(t, "", twoAbove)
	checks.Baseline = "b.json"
	(&Suppressor{Baselines: map[string]*Baseline{"b.json": b}}).File(f, checks)
	list := []decision{}
	for line, v := range verdicts {
		for _, d := range f.Results[0].Diagnostics {
			if at := report.PlaceOf(f, d); at.Line == line {
				list = append(list, decision{at, lint.Verdict(v), "J. Doe", "2026-11-29"})
			}
		}
	}
	text, err := json.Marshal(map[string]any{"version": 1, "decisions": list})
	require.NoError(t, err)
	decisions, err := parseDecisions(text)
	require.NoError(t, err)
	require.Equal(t, len(verdicts) > 0, b.Decide(f, checks, decisions))
	require.Equal(t, len(verdicts), decisions.Matched())
	again, err := baselineOf(t, string(b.Bytes()))
	require.NoError(t, err)
	require.Equal(t, string(b.Bytes()), string(again.Bytes()), "what is written is read again")
	return again
}

// TestDecisionsInABaseline: which of the two findings of one key count after the review, and what is shown next to
// each. The findings are on lines 10 and 14.
func TestDecisionsInABaseline(t *testing.T) {
	const empty, one, both = `{"version":1}`,
		`{"version":1,"entries":[{"identifier":"09VARNES412","rule":"R001","marking":"SECRET","count":1}]}`,
		`{"version":1,"entries":[{"identifier":"09VARNES412","rule":"R001","marking":"SECRET","count":2}]}`
	type lines map[int]string
	for name, c := range map[string]struct {
		before   string
		verdicts lines
		silenced []int
		count    int
	}{
		"nothing is decided":                  {empty, nil, nil, 0},
		"the first is accepted":               {empty, lines{10: "accept"}, []int{10}, 1},
		"the second is accepted":              {empty, lines{14: "accept"}, []int{14}, 1},
		"both are accepted":                   {empty, lines{10: "accept", 14: "accept"}, []int{10, 14}, 2},
		"correct the first, accept the other": {empty, lines{10: "correct", 14: "accept"}, []int{14}, 1},
		"refer the first":                     {empty, lines{10: "refer"}, nil, 0},
		"one was known, the first is correct": {one, lines{10: "correct"}, nil, 0},
		"one was known, accept the second":    {one, lines{14: "accept"}, []int{10, 14}, 2},
		"both were known, refer the first":    {both, lines{10: "refer"}, []int{14}, 1},
		"known and accepted":                  {both, lines{10: "accept", 14: "accept"}, []int{10, 14}, 2},
	} {
		b := reviewed(t, c.before, c.verdicts)
		f, checks := linted(t, "", twoAbove)
		checks.Baseline = "b.json"
		(&Suppressor{Baselines: map[string]*Baseline{"b.json": b}}).File(f, checks)
		var silenced []int
		for _, d := range f.Results[0].Diagnostics {
			line := f.Content.File.Position(d.Span.Start).Line
			if d.Suppressed != nil {
				silenced = append(silenced, line)
				if c.verdicts[line] != "" {
					require.Equal(t, "accepted by J. Doe on 2026-11-29", d.Suppressed.Reason, name)
				}
			}
			if v := c.verdicts[line]; v == "" {
				require.Nil(t, d.Decided, name)
			} else {
				require.Equal(t, lint.Verdict(v), d.Decided.Verdict, name)
			}
		}
		require.Equal(t, c.silenced, silenced, name)
		count := 0
		for _, n := range b.entries {
			count += n
		}
		require.Equal(t, c.count, count, name)
		require.Nil(t, b.stale(), name)
	}
}

// TestDecisionsAboutNothing change nothing: a finding that is not there, a place nearby, another file.
func TestDecisionsAboutNothing(t *testing.T) {
	b, err := baselineOf(t, `{"version":1}`)
	require.NoError(t, err)
	f, checks := linted(t, "", twoAbove)
	require.NotEmpty(t, f.Results[0].Diagnostics)
	at := report.PlaceOf(f, f.Results[0].Diagnostics[0])
	for _, change := range []func(*report.Place){
		func(p *report.Place) { p.Path = "b.txt" }, func(p *report.Place) { p.Identifier = "" },
		func(p *report.Place) { p.Rule = "R002" },
		func(p *report.Place) { p.Marking = "" }, func(p *report.Place) { p.Line++ }, func(p *report.Place) { p.Column++ },
	} {
		other := at
		change(&other)
		text, err := json.Marshal(map[string]any{"version": 1, "decisions": []decision{{other, lint.Accept, "J. Doe",
			"2026-11-29"}}})
		require.NoError(t, err)
		decisions, err := parseDecisions(text)
		require.NoError(t, err)
		require.False(t, b.Decide(f, checks, decisions))
		require.Zero(t, decisions.Matched())
		require.True(t, b.Empty())
	}
}

// TestASilenceIsNotDecidedAgain: a decision about a silenced finding is not recorded.
func TestASilenceIsNotDecidedAgain(t *testing.T) {
	b, err := baselineOf(t, `{"version":1}`)
	require.NoError(t, err)
	f, checks := linted(t, "[[silence]]\nrule = \"R001\"\nreason = \"reviewed\"\n", twoAbove)
	checks.Baseline = "b.json"
	(&Suppressor{Baselines: map[string]*Baseline{"b.json": b}}).File(f, checks)
	at := report.PlaceOf(f, f.Results[0].Diagnostics[0])
	decisions := &Decisions{
		of:      map[report.Place]*lint.Decision{at: {Verdict: lint.Accept, Reviewer: "J. Doe", Day: 20000}},
		matched: map[report.Place]bool{},
	}
	require.False(t, b.Decide(f, checks, decisions))
	require.Zero(t, decisions.Matched())
	require.True(t, b.Empty())
}

// TestDecisionsInABaselineAreRead strictly: a baseline comes from outside too.
func TestDecisionsInABaselineAreRead(t *testing.T) {
	const entry = `{"path":"./a.txt","rule":"R001","line":10,"decision":"accept","reviewer":"J. Doe","date":"2026-11-29"}`
	b, err := baselineOf(t, `{"version":1,"decisions":[`+entry+`]}`)
	require.NoError(t, err)
	require.Contains(t, b.decided, decidedKey{report.Key{Of: "a.txt", Rule: "R001"}, 10})
	for from, to := range map[string]string{
		`"R001"`: `""`, `"accept"`: `"silence"`, `"J. Doe"`: `"J.\u001bDoe"`, `"2026-11-29"`: `"today"`, "{": "[",
		"10": `"10"`,
	} {
		_, err := baselineOf(t, `{"version":1,"decisions":[`+strings.Replace(entry, from, to, 1)+`]}`)
		require.ErrorContains(t, err, "this is not a baseline", to)
	}
}

// TestPruneDropsDecisions about findings that are gone, and keeps those about what was not checked.
func TestPruneDropsDecisions(t *testing.T) {
	b := reviewed(t, `{"version":1}`, map[int]string{10: "accept", 14: "correct"})
	f, checks := linted(t, "", strings.ReplaceAll(twoAbove, "(S)", "(C)"))
	checks.Baseline = "b.json"
	(&Suppressor{Baselines: map[string]*Baseline{"b.json": b}}).File(f, checks)
	require.True(t, b.Prune())
	require.Empty(t, b.decided)
	require.True(t, b.Empty())

	b = reviewed(t, `{"version":1}`, map[int]string{10: "accept", 14: "correct"})
	require.False(t, b.Prune())
	require.Len(t, b.decided, 2)
}

func FuzzDecisions(f *testing.F) {
	for _, s := range []string{"", "{}", oneDecision, `{"version":1,"decisions":[{}]}`, `{"version":1,"decisions":[]}`,
		`{"version":1e9}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d, err := parseDecisions([]byte(text))
		if err != nil {
			return
		}
		for at, made := range d.of {
			require.NotEmpty(t, at.Path)
			require.NotEmpty(t, at.Rule)
			require.True(t, made.Verdict.Valid())
			require.NoError(t, checkReviewer(made.Reviewer))
			require.Equal(t, report.Visible(made.Reviewer), made.Reviewer)
		}
		b, err := baselineOf(t, `{"version":1}`)
		require.NoError(t, err)
		for at, made := range d.of {
			b.decided[decidedKey{report.Key{Of: "a/b.txt", Rule: "R001"}, at.Line}] = made
		}
		again, err := baselineOf(t, string(b.Bytes()))
		require.NoError(t, err, "a baseline with these decisions is read again")
		require.Len(t, again.decided, len(b.decided))
	})
}

// TestDecisionsOfAFileAreRead: what a sheet saved is read, and one that is damaged is not.
func TestDecisionsOfAFileAreRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "decisions.json")
	require.NoError(t, os.WriteFile(path, []byte(`{"version": 1, "decisions": []}`), 0o600))
	d, err := ReadDecisions(path)
	require.NoError(t, err)
	require.NotNil(t, d)
	require.NoError(t, os.WriteFile(path, []byte(`{"version": 1`), 0o600))
	_, err = ReadDecisions(path)
	require.ErrorContains(t, err, path+": this is not a file of decisions: ")
}
