package lint

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

// toy is a rule that always reports a finding.
func toy(code string, silences []string, at, scope source.Span, cites ...law.Cite) *Rule {
	return &Rule{Code: code, Name: "toy-" + code, Severities: []Severity{Warning}, Cites: cites, Silences: silences,
		Check: func(p *Pass) { p.Report(Diagnostic{Span: at, Scope: scope, Message: "spoke"}) }}
}

func codes(r Result) (out []string) {
	for _, d := range r.Diagnostics {
		out = append(out, d.Rule.Code)
	}
	return out
}

func lintAs(t *testing.T, o Options, d *cable.Document, rules ...*Rule) Result {
	l, err := NewLinter(rules, o)
	require.NoError(t, err)
	return l.Cable(d)
}

var custom = law.Consistency("a toy")

func document(from, to calendar.Day) *cable.Document {
	return &cable.Document{Date: cable.Date{From: from, To: to, Source: cable.FromDTG}}
}

func TestARuleRunsInItsEraOnly(t *testing.T) {
	of1995 := toy("T001", nil, source.Span{}, source.Span{}, law.Cite{Instrument: &law.EO12958})
	last, first := calendar.MustDate(1995, 10, 13), calendar.MustDate(1995, 10, 14)
	require.Empty(t, codes(lintAs(t, Options{}, document(last, last), of1995)))
	require.Equal(t, []string{"T001"}, codes(lintAs(t, Options{}, document(first, first), of1995)))
	require.Empty(t, codes(lintAs(t, Options{}, document(last, first), of1995)), "the interval begins before the order")
	undated := lintAs(t, Options{}, &cable.Document{}, of1995, toy("T002", nil, source.Span{}, source.Span{}, custom))
	require.Equal(t, []string{"T002"}, codes(undated))
	require.NotEmpty(t, undated.Notes)
}

func TestAFindingCarriesTheOrderInForce(t *testing.T) {
	r := toy("T001", nil, source.Span{}, source.Span{}, law.Cite{Instrument: &law.EO12356, Section: "1.4"},
		law.Cite{Instrument: &law.EO12958, Section: "1.6"})
	d := calendar.MustDate(1998, 5, 4)
	require.Equal(t, "E.O. 12958 sec. 1.6", lintAs(t, Options{}, document(d, d), r).Diagnostics[0].Cite.String())
}

func TestOneFaultOneFinding(t *testing.T) {
	a, b := source.Span{Start: 0, End: 10}, source.Span{Start: 20, End: 30}
	by := toy("T001", []string{"T002"}, a, a, custom)
	here, there := toy("T002", nil, a, a, custom), toy("T002", nil, b, b, custom)
	require.Equal(t, []string{"T001"}, codes(lintAs(t, Options{}, &cable.Document{}, by, here)))
	require.Equal(t, []string{"T001", "T002"}, codes(lintAs(t, Options{}, &cable.Document{}, by, there)),
		"another paragraph")
	require.Empty(t, codes(lintAs(t, Options{Ignore: []string{"T001"}}, &cable.Document{}, by, here)),
		"what is ignored silences all the same")
}

func TestABrokenRuleDoesNotStopTheOthers(t *testing.T) {
	broken := &Rule{Code: "T001", Name: "toy-1", Severities: []Severity{Error}, Cites: []law.Cite{custom},
		Check: func(*Pass) { panic("x") }}
	r := lintAs(t, Options{}, &cable.Document{}, broken, toy("T002", nil, source.Span{Start: 5, End: 6}, source.Span{},
		custom))
	require.Equal(t, []string{"M900", "T002"}, codes(r))
}

func TestSelection(t *testing.T) {
	a, b := toy("T001", nil, source.Span{}, source.Span{}, custom), toy("S002", nil, source.Span{}, source.Span{}, custom)
	off := toy("T003", nil, source.Span{}, source.Span{}, custom)
	off.OffByDefault = true
	run := func(o Options) []string { return codes(lintAs(t, o, &cable.Document{}, a, b, off)) }
	require.ElementsMatch(t, []string{"T001", "S002"}, run(Options{}))
	require.ElementsMatch(t, []string{"T001", "T003"}, run(Options{Select: []string{"t"}}))
	require.ElementsMatch(t, []string{"S002"}, run(Options{Ignore: []string{"toy-T001"}}))
	_, err := NewLinter([]*Rule{a}, Options{Select: []string{"T01"}})
	require.ErrorContains(t, err, "did you mean T001")
}

func TestARuleRunsWhereItsNeedIsMet(t *testing.T) {
	r := toy("T001", nil, source.Span{}, source.Span{}, custom)
	r.Need = Need{Text: "--profile ic", Given: func(s Settings) bool { return s.Profile == IC }}
	require.Empty(t, codes(lintAs(t, Options{}, &cable.Document{}, r)))
	require.Equal(t, []string{"T001"}, codes(lintAs(t, Options{Settings: Settings{Profile: IC}}, &cable.Document{}, r)))
	_, err := NewLinter([]*Rule{r}, Options{Select: []string{"t001"}})
	require.ErrorContains(t, err, "runs only with --profile ic")
}

// TestFindingsCostInProportion: silences meet scopes in order, each once.
func TestFindingsCostInProportion(t *testing.T) {
	many := func(code string, n int, silences ...string) *Rule {
		r := toy(code, silences, source.Span{}, source.Span{}, custom)
		r.Check = func(p *Pass) {
			for i := range n {
				at := source.Span{Start: 10 * i, End: 10*i + 5}
				p.Report(Diagnostic{Span: at, Scope: at, Message: "spoke"})
			}
		}
		return r
	}
	const n = 300_000 // at a square's cost the test would not end
	r := lintAs(t, Options{}, &cable.Document{}, many("T001", n, "T002"), many("T002", n+1))
	require.Len(t, r.Diagnostics, n+1, "all but one are silenced")
}

func TestConfigurationSetsTheHighestSeverity(t *testing.T) {
	r := toy("T001", nil, source.Span{}, source.Span{}, custom)
	r.Severities = []Severity{Error, Warning}
	r.Check = func(p *Pass) {
		p.Report(Diagnostic{Message: "high"})
		p.Report(Diagnostic{Message: "softened", Severity: Warning, Span: source.Span{Start: 1, End: 2}})
	}
	for set, want := range map[Severity][2]Severity{Error: {Error, Warning}, Warning: {Warning, Warning},
		Info: {Info, Info}} {
		found := lintAs(t, Options{Severity: map[string]Severity{"T001": set}}, &cable.Document{}, r).Diagnostics
		require.Equal(t, want, [2]Severity{found[0].Severity, found[1].Severity}, set.String())
	}
}

func TestATextThatIsNoCableIsForItsOwnRules(t *testing.T) {
	cables := toy("T001", nil, source.Span{}, source.Span{}, custom)
	texts := toy("T002", nil, source.Span{}, source.Span{}, custom)
	texts.Check, texts.CheckText = nil, texts.Check
	l, err := NewLinter([]*Rule{cables, texts}, Options{})
	require.NoError(t, err)
	found := l.Text(source.NewFile("prose.txt", "prose"))
	require.Len(t, found, 1)
	require.Equal(t, "T002", found[0].Rule.Code)
	require.Nil(t, found[0].Cable)
	require.Equal(t, []string{"T001"}, codes(l.Cable(&cable.Document{})))
}

// TestRollUpThatNoRuleReports: the linter sees by itself that a header is below the marks, unless a rule that could
// report it did not run.
func TestRollUpThatNoRuleReports(t *testing.T) {
	day := calendar.MustDate(2009, 5, 4)
	d := document(day, day)
	at := func(level marking.Level) cable.Mark {
		return cable.Mark{Parsed: &marking.Parsed{Marking: marking.Marking{Level: level}}}
	}
	confidential, secret := at(marking.Confidential), at(marking.Secret)
	d.Blocks = []*cable.HeaderBlock{{Line: &cable.ClassificationLine{Level: confidential}, Marking: confidential.Marking}}
	d.Portions = []*cable.Portion{{Number: 1, Marks: []*cable.Mark{&secret}}}
	quiet := func(code string) *Rule {
		return &Rule{Code: code, Name: "quiet-" + code, Severities: []Severity{Warning}, Cites: []law.Cite{custom},
			Check: func(*Pass) {}}
	}
	rules := []*Rule{quiet("R001"), quiet("R002"), quiet("R008"), quiet("R010")}
	require.Equal(t, []string{"M901"}, codes(lintAs(t, Options{}, d, rules...)))
	require.Equal(t, []string{"R001"}, codes(lintAs(t, Options{}, d,
		append(rules[1:], toy("R001", nil, source.Span{}, source.Span{}, custom))...)))
	require.Equal(t, []string{"M901", "T001"}, codes(lintAs(t, Options{}, d,
		append(rules, toy("T001", nil, source.Span{}, source.Span{}, custom))...)))
	require.Empty(t, codes(lintAs(t, Options{Ignore: []string{"R002"}}, d, rules...)), "a rule was turned off")
	d.Portions[0].Marks[0] = &confidential
	require.Empty(t, codes(lintAs(t, Options{}, d, rules...)))
}
