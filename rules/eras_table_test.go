package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// boundaries are the days on both sides of each change of order, directive or signature.
var boundaries = [...]string{
	"1972-05-31", "1972-06-01", "1978-11-30", "1978-12-01", "1982-07-31", "1982-08-01", "1995-10-13", "1995-10-14",
	"2003-03-24", "2003-03-25", "2003-09-21", "2003-09-22", "2009-12-28", "2009-12-29", "2010-06-24", "2010-06-25",
	"2010-06-26", "2010-06-27",
}

// years are those in which the order changed, and one next to each in which it did not.
var years = [...]int{1971, 1972, 1975, 1978, 1980, 1982, 1990, 1995, 1996, 2002, 2003, 2004, 2005, 2009, 2010, 2011,
	2012, 2024}

// era is what a rule says about a fault from a day on, up to the next era: severity and authority, empty for nothing.
// Where one instrument takes over from another that prints alike, an era begins all the same.
type era struct{ from, says string }

// eraRow is a fault that a cable of any day can have, and what its rule says about it day by day.
type eraRow struct {
	code, fault string
	lines       map[string]string // the lines that differ from the sound cable's
	settings    lint.Settings
	eras        []era
	// yields is the day from which another rule silences this one; on its own it goes on.
	yields string
	// undated is what the rule says without a date, where it follows the order that is cited.
	undated string
	// dated means that the fault is one on these days alone: later the same cable is sound.
	dated bool
	// nameless means that the cable lacks what a file's name must agree with to date it.
	nameless bool
}

// soundLines are the lines of the cable that faults are set into.
var soundLines = map[string]string{
	"level": "C O N F I D E N T I A L QUELLVILLE 000412", "captions": "", "order": "E.O. 12958: DECL: 05/04/2030",
	"tags":    "TAGS: PREL PGOV QV",
	"subject": "SUBJECT: HARBOR TALKS RESUME", "authority": "Classified By: DCM Ana Prill for reasons 1.4 (b) and (d)",
	"class": "",
	"1":     "1. (U) The port authority opened its new pier on Monday.",
	"2":     "2. (C) The minister said that talks would go on in June.",
	"3":     "3. (C) Staff were told to keep notes of each call.",
}

// text is the row's cable with a date-time group; dtg may be empty.
func (r eraRow) text(dtg string) string {
	line := func(key string) string {
		if s, ok := r.lines[key]; ok {
			return s
		}
		return soundLines[key]
	}
	front := []string{"FM AMEMBASSY QUELLVILLE", "TO RUEHC/SECSTATE WASHDC PRIORITY 1207"}
	if dtg != "" {
		front = slices.Insert(front, 0, dtg)
	}
	if s := line("class"); s != "" {
		front = slices.Insert(front, 0, s)
	}
	for _, key := range [...]string{"level", "", "captions", "", "order", "tags", "subject", "", "authority", "", "1",
		"", "2", "", "3"} {
		if s := line(key); s != "" || key == "" {
			front = append(front, s)
		}
	}
	return strings.Join(front, "\n") + "\n\nHALVERN\n"
}

// on is the row's cable of a day, written 2003-09-22.
func (r eraRow) on(t *testing.T, day string) string {
	d, err := time.Parse("2006-01-02", day)
	require.NoError(t, err)
	return r.text(fmt.Sprintf("P %02d1530Z %s", d.Day(), strings.ToUpper(d.Format("Jan 06"))))
}

// at is the era of a day.
func (r eraRow) at(day string) (now era) {
	for _, e := range r.eras {
		if e.from <= day {
			now = e
		}
	}
	return now
}

// over is what the rule says about a cable that may be of any day from one to another: nothing where it says nothing
// on some of them, else the lowest of its severities, and the custom's word, or the last day's.
func (r eraRow) over(from, to string) string {
	eras := []era{r.at(from)}
	for _, e := range r.eras {
		if from < e.from && e.from <= to {
			eras = append(eras, e)
		}
	}
	severity, last := "", ""
	for _, e := range eras {
		if e.from == r.yields && e.from != eras[0].from {
			continue
		}
		s, by, ok := strings.Cut(e.says, " ")
		if !ok {
			return ""
		}
		if severity == "" || gravity[s] < gravity[severity] {
			severity = s
		}
		if last != "by custom" {
			last = by
		}
	}
	return severity + " " + last
}

var gravity = map[string]int{"info": 1, "warning": 2, "error": 3}

// says is what a linter of one rule finds in a text: severity and authority; empty for nothing.
func says(t *testing.T, linter *lint.Linter, name, text string) (string, lint.Result) {
	results := linter.File(grammar.NewParser().Parse(source.NewFile(name, text)), nil)
	require.Len(t, results, 1, text)
	require.LessOrEqual(t, len(results[0].Diagnostics), 1, text)
	if len(results[0].Diagnostics) == 0 {
		return "", results[0]
	}
	d := results[0].Diagnostics[0]
	if by := d.Cite.String(); by != "" {
		return d.Severity.String() + " " + by, results[0]
	}
	return d.Severity.String() + " by custom", results[0]
}

// TestEachRuleInEachEra lints each fault on both sides of each day on which the law, or what a rule makes of it,
// changed.
func TestEachRuleInEachEra(t *testing.T) {
	for _, r := range eraRows {
		t.Run(r.code+" "+r.fault, func(t *testing.T) {
			linter, err := lint.NewLinter(All(), lint.Options{Select: []string{r.code}, Settings: r.settings})
			require.NoError(t, err)
			days := boundaries[:]
			for _, e := range r.eras {
				if e.from >= "1970" {
					days = append(days, e.from, dayBefore(t, e.from))
				}
			}
			for _, day := range days {
				have, _ := says(t, linter, "cable.txt", r.on(t, day))
				require.Equal(t, r.at(day).says, have, "%s on %s", r.code, day)
			}
			for _, year := range years {
				if r.nameless {
					break
				}
				have, result := says(t, linter, fmt.Sprintf("%dQUELLVILLE412.txt", year), r.text(""))
				require.Equal(t, year, result.Doc.Date.From.Year())
				require.False(t, result.Doc.Date.Exact())
				require.Equal(t, r.over(fmt.Sprint(year, "-01-01"), fmt.Sprint(year, "-12-31")), have, "%s in %d", r.code, year)
			}
			have, result := says(t, linter, "cable.txt", r.text(""))
			date := result.Doc.Date
			require.Contains(t, [...]cable.DateSource{cable.FromNothing, cable.FromEvidence}, date.Source)
			want := r.over(date.From.String(), date.To.String())
			if r.dated || r.undated != "" {
				want = r.undated
			}
			require.Equal(t, want, have, "%s without a date, from %s to %s", r.code, date.From, date.To)
			require.Len(t, result.Notes, 1)
			require.Contains(t, result.Notes[0], "the cable has no date")
		})
	}
}

func dayBefore(t *testing.T, day string) string {
	d, err := time.Parse("2006-01-02", day)
	require.NoError(t, err)
	return d.AddDate(0, 0, -1).Format("2006-01-02")
}

// TestEachEraBoundRuleHasARow: a rule that cites an instrument is in the table, and comes there to each authority
// that it cites.
func TestEachEraBoundRuleHasARow(t *testing.T) {
	said := map[string]string{}
	for _, r := range eraRows {
		require.NotNil(t, lint.Find(All(), r.code), r.code)
		for _, e := range r.eras {
			_, by, _ := strings.Cut(e.says, " ")
			said[r.code] += by + "\n"
		}
	}
	unreached := map[string]string{
		"D013": "E.O. 13526",                                 // no order was signed since
		"D014": "E.O. 10501",                                 // no order of the table was replaced before
		"D035": "E.O. 10964 sec. 1(B), E.O. 11652 sec. 5(A)", // their stamps are on papers
		"P001": "32 CFR 2002.20(f)",                          // no cable has a CUI banner
		"P009": "32 CFR 2002.36",
		"P010": "32 CFR 2002",
		"R004": "CAPCO Register Table 3 (of 2016), 32 CFR 2002.20(b)", // cables go by the telegram
	}
	for _, r := range All() {
		if r.Reads == lint.Papers { // no cable has the fault: TestPapersOfEachEra
			continue
		}
		for _, c := range r.Cites {
			if c.Instrument != nil && !strings.Contains(unreached[r.Code], c.String()) {
				require.Contains(t, said, r.Code, "%s %s has no row", r.Code, r.Name)
				require.Contains(t, strings.Split(said[r.Code], "\n"), c.String(), "%s: no row comes to the authority", r.Code)
			}
		}
	}
}

// TestSoundCablesOnTheBoundaries: on each of these days a cable in the form of the day is sound, and where two
// forms were right both are.
func TestSoundCablesOnTheBoundaries(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	for _, c := range soundForms {
		for _, day := range c.days {
			text := eraRow{lines: c.lines}.on(t, day)
			for _, d := range findings(linter, text) {
				t.Errorf("%s: %s %s: %s\n%s", day, d.Rule.Code, d.Severity, d.Message, text)
			}
		}
	}
}

// TestTheIdentifierOfAnArchiveDatesToAYear: an archive's identifier and a file's name do the same.
func TestTheIdentifierOfAnArchiveDatesToAYear(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{Select: []string{"D008"}})
	require.NoError(t, err)
	row := eraRow{lines: map[string]string{"order": "E.O. 12958: DECL: X1"}}
	for year, want := range map[string]string{"02": "", "03": "", "04": "error 32 CFR 2001.12(e)"} {
		have, result := says(t, linter, "cable.txt", "id: 40112\nrefid: "+year+"QUELLVILLE412\n"+
			"origin: Embassy Quellville\nclassification: CONFIDENTIAL\nheader:\n"+row.text(""))
		require.Equal(t, want, have, year)
		require.Empty(t, result.Notes)
	}
}

// TestOneRuleForALateDate: a date that is too far on is one fault, so of the limits of the three orders one is
// reported, on each day and where the cable may be of several.
func TestOneRuleForALateDate(t *testing.T) {
	row := eraRow{lines: map[string]string{"order": "E.O. 12958: DECL: 05/04/2060"}}
	limits := []string{"D006", "D007", "D029"}
	for _, day := range boundaries[2:] {
		n := 0
		for _, code := range codesOf(t, row.on(t, day)) {
			if slices.Contains(limits, code) {
				n++
			}
		}
		require.LessOrEqual(t, n, 1, day)
		if day >= "1995-10-14" {
			require.Equal(t, 1, n, day)
		}
	}
	for _, code := range codesOf(t, row.text("")) { // of any day under E.O. 12958: no limit holds on all of them
		require.NotContains(t, limits, code)
	}
}
