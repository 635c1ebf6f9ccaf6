package lint

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/calendar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint/cable"
	"github.com/cablelint/cablelint/lint/law"
)

func parsed(t *testing.T, lines ...string) *cable.Document {
	docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("draft.txt", strings.Join(lines, "\n"))))
	require.Len(t, docs, 1, lines)
	return docs[0]
}

const (
	short   = "C O N F I D E N T I A L QUELLVILLE 412"
	subject = "SUBJECT: TALKS"
)

func TestEvidenceOfADate(t *testing.T) {
	for _, c := range []struct {
		what, from, to string
		lines          []string
	}{
		{"nothing", "1953-12-15", "2999-12-31", []string{short, subject, "", "1. (C) Text."}},
		{"the order of 1972", "1972-06-01", "1979-01-30", []string{short, "E.O. 11652: GDS", subject}},
		{"an amendment", "1975-06-11", "1979-01-30", []string{short, "E.O. 11862: GDS", subject}},
		{"the order of 1995", "1995-10-14", "2010-08-26", []string{short, "E.O. 12958: DECL: X1", subject}},
		{"the order in force", "2010-06-27", "2999-12-31", []string{short, "E.O. 13526: DECL: 25X1-HUMAN", subject}},
		{"an order that does not exist", "1953-12-15", "2999-12-31", []string{short, "E.O. 12985: N/A", subject}},
		{"a declassification date", "1995-10-14", "2004-05-03", []string{short, "E.O. 12958: DECL: 05/04/2004", subject}},
		{"a date before the order", "1995-10-14", "2010-08-26", []string{short, "E.O. 12958: DECL: 05/04/1990", subject}},
		{"a date before the reason's section", "1995-10-14", "2010-08-26",
			[]string{short, "E.O. 12958: DECL: 05/04/1999", subject, "Classified By: DCM Ana Prill for reasons 1.4 (b)"}},
		{"a year of two digits", "1995-10-14", "2010-08-26", []string{short, "E.O. 12958: DECL: 5/4/04", subject}},
		{"TAGS", "1973-01-01", "2999-12-31", []string{short, "TAGS: PREL", subject}},
		{"SIPDIS", "2000-01-01", "2999-12-31", []string{short, "SIPDIS", subject}},
		{"a serial of six digits", "1995-01-01", "2999-12-31", []string{"C O N F I D E N T I A L QUELLVILLE 000412",
			subject}},
		{"SBU", "1995-10-01", "2999-12-31", []string{short, subject, "", "1. (C) Text.", "2. (SBU) Text."}},
		{"SENSITIVE", "1995-10-01", "2999-12-31", []string{"UNCLAS QUELLVILLE 412", "SENSITIVE", subject}},
		{"LOU", "1953-12-15", "1995-12-31", []string{short, subject, "", "1. (C) Text.", "2. (LOU) Text."}},
		{"LOU in the header", "1973-01-01", "1995-12-31", []string{"LIMITED OFFICIAL USE QUELLVILLE 412", "TAGS: PREL",
			subject}},
		{"LOU beside SIPDIS", "2000-01-01", "2999-12-31", []string{short, "SIPDIS", subject, "", "1. (C) Text.",
			"2. (LOU) Text."}},
		{"LOU beside a new order", "2010-06-27", "2999-12-31", []string{short, "E.O. 13526: DECL: 25X1-HUMAN", subject, "",
			"1. (C) Text.", "2. (LOU) Text."}},
	} {
		e := Evidence(parsed(t, c.lines...))
		require.Equal(t, c.from+" "+c.to, e.From.String()+" "+e.To.String(), c.what)
		require.Equal(t, c.what != "nothing" && c.what != "an order that does not exist", e.Source == cable.FromEvidence,
			c.what)
		require.False(t, e.Known(), c.what)
	}
	d := parsed(t, "P 041530Z MAY 09", short, "E.O. 12356: DECL: OADR", subject)
	require.Equal(t, d.Date, Evidence(d), "a cable that tells its date")
}

// TestSensitiveIsNoEvidenceOnAPaper: after a level it is older than SBU, and on an unclassified paper it is SBU.
func TestSensitiveIsNoEvidenceOnAPaper(t *testing.T) {
	for banner, want := range map[string]string{"SECRET/SENSITIVE": "1953-12-15", "TOP SECRET/SENSITIVE": "1953-12-15",
		"SENSITIVE BUT UNCLASSIFIED": "1995-10-01"} {
		d := parsed(t, banner, "MEMORANDUM FOR THE RECORD", "", "(S) Text of the pier.", "", "(U) Text of the ferry.")
		require.NotNil(t, d.Paper, banner)
		have := d.Date.From
		if e := Evidence(d); e.Source == cable.FromEvidence {
			have = e.From
		}
		require.Equal(t, want, have.String(), banner)
	}
}

// TestAsOf: a draft is of today, unless it has signs of an earlier time.
func TestAsOf(t *testing.T) {
	today := calendar.MustDate(2026, 11, 28)
	for what, c := range map[string]struct {
		to     string
		source cable.DateSource
		lines  []string
	}{
		"nothing":            {"2026-11-28", cable.FromOption, []string{short, subject}},
		"the order in force": {"2026-11-28", cable.FromOption, []string{short, "E.O. 13526: DECL: 20361128", subject}},
		"an earlier order":   {"2010-08-26", cable.FromEvidence, []string{short, "E.O. 12958: DECL: 25X1-HUMAN", subject}},
		"LOU": {"1995-12-31", cable.FromEvidence,
			[]string{short, subject, "", "1. (C) Text.", "2. (LOU) Text."}},
		"a date that has come": {"2019-05-03", cable.FromEvidence, []string{short, "E.O. 13526: DECL: 20190504", subject}},
		"its own date":         {"2009-05-04", cable.FromDTG, []string{"P 041530Z MAY 09", short, subject}},
	} {
		d := AsOf(parsed(t, c.lines...), today)
		require.Equal(t, c.to, d.Date.To.String(), what)
		require.Equal(t, c.source, d.Date.Source, what)
	}
}

// TestRulesThatDoNotRunAreListed: those that would on some day that the cable may be of.
func TestRulesThatDoNotRunAreListed(t *testing.T) {
	rule := func(code string, cites ...string) *Rule {
		return toy(code, nil, source.Span{}, source.Span{}, citesOf(cites...)...)
	}
	of1982, of2010, always := rule("T001", "1982"), rule("T002", "2010"), rule("T003", "custom")
	l, err := NewLinter([]*Rule{of1982, of2010, always}, Options{})
	require.NoError(t, err)
	r := l.Cable(parsed(t, short, "E.O. 12958: DECL: 25X1-HUMAN", subject))
	require.Equal(t, []*Rule{of2010}, r.NotRun, "before 25 June 2010 the directive of 2010 was not in force")
	require.Equal(t, []string{"the cable has no date: 1 rule that depends on the order in force was not run"}, r.Notes)
	r = l.Cable(parsed(t, short, subject))
	require.Equal(t, []*Rule{of1982, of2010}, r.NotRun)
	r = l.Cable(parsed(t, "P 041530Z MAY 09", short, subject))
	require.Empty(t, r.NotRun)
	require.Empty(t, r.Notes)
	all, err := NewLinter([]*Rule{always}, Options{})
	require.NoError(t, err)
	require.Equal(t, []string{"the cable has no date"}, all.Cable(parsed(t, short, subject)).Notes)
	runs := map[string]bool{}
	for _, a := range Applying([]*Rule{of1982, of2010, always}, parsed(t, "P 041530Z MAY 85", short, subject)) {
		runs[a.Rule.Code] = a.Runs
		require.NotEmpty(t, a.Why)
	}
	require.Equal(t, map[string]bool{"T001": true, "T002": false, "T003": true}, runs)
}

func citesOf(words ...string) (list []law.Cite) {
	for _, w := range words {
		list = append(list, map[string]law.Cite{
			"1982": {Instrument: &law.EO12356, Section: "1.4"}, "2010": {Instrument: &law.ISOO2010, Section: "2001.21(b)"},
			"custom": law.Consistency("custom"),
		}[w])
	}
	return list
}

// TestEvidenceOfAPaper: the marks and the block of a paper show from which day on it may be.
func TestEvidenceOfAPaper(t *testing.T) {
	for name, c := range map[string]struct{ banner, mark, block, from string }{
		"nothing":         {"SECRET", "(S)", "Classified By: Ana Prill, Director", "1953-12-15"},
		"one slash":       {"SECRET/NOFORN", "(S/NF)", "Classified By: Ana Prill, Director", "1953-12-15"},
		"banner":          {"SECRET//NOFORN", "(S)", "Classified By: Ana Prill, Director", "2000-01-01"},
		"mark":            {"SECRET", "(S//NF)", "Classified By: Ana Prill, Director", "2000-01-01"},
		"source":          {"SECRET", "(S)", "Derived From: Port Guide 12", "1995-12-14"},
		"reason":          {"SECRET", "(S)", "Classified By: Ana Prill\nReason: 1.5(d)", "1995-12-14"},
		"amended reason":  {"SECRET", "(S)", "Classified By: Ana Prill\nReason: 1.4(d)", "2003-03-25"},
		"exemption":       {"SECRET", "(S)", "Classified By: Ana Prill\nDeclassify On: X4", "1995-12-14"},
		"date":            {"SECRET", "(S)", "Classified By: Ana Prill\nDeclassify On: 3 May 2031", "1972-06-01"},
		"empty":           {"SECRET", "(S)", "Classified By: Ana Prill\nDeclassify On:", "1972-06-01"},
		"other":           {"SECRET", "(S)", "Classified By: Ana Prill\nDeclassify On: OADR", "1953-12-15"},
		"CUI":             {"CUI", "(CUI)", "Controlled By: Harbor Board", "2016-11-14"},
		"reason and mark": {"SECRET", "(S//NF)", "Classified By: Ana Prill\nReason: 1.4(d)", "2003-03-25"},
	} {
		d := parsed(t, c.banner, "", "MEMORANDUM FOR THE RECORD", "", c.mark+" The text of the pier.", "",
			"(U) The text of the ferry.", "", c.block, "", c.banner)
		require.NotNil(t, d.Paper, name)
		have := Evidence(d)
		require.Equal(t, c.from, have.From.String(), name)
		require.Equal(t, c.from != "1953-12-15" || name == "date", have.Source == cable.FromEvidence, name)
		require.False(t, have.Known(), name)
	}
}
