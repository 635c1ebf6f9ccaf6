//go:build !js

package house

import (
	"os"
	"reflect"
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

const sound = `VZCZCXRO1234
OO RUEHXX
DE RUEHVA #0412 3561230
ZNY CCCCC ZZH
O 221230Z DEC 09
FM AMEMBASSY VARNES
TO RUEHC/SECSTATE WASHDC 0001
C O N F I D E N T I A L VARNES 000412

NOFORN
SIPDIS

E.O. 12958: DECL: 12/22/2019
TAGS: PREL, PGOV
SUBJECT: A TEST

Classified By: DCM Jane Doe, reasons 1.4 (b) and (d).

1. (C/NF) The minister gave a date.

2. (U) The weather was fine.

3. No mark is here.
`

func documentOf(t *testing.T, text string) *cable.Document {
	docs := cable.Documents(grammar.NewParser().Parse(source.NewFile("a.txt", text)))
	require.Len(t, docs, 1)
	return docs[0]
}

// find are the messages and places of a rule's findings.
func find(t *testing.T, d Definition, text string) (found []string) {
	d.Code, d.Name, d.Severity = "X001", "a-rule", lint.Warning
	if d.Message == "" {
		d.Message = "found"
	}
	r, err := Compile(d)
	require.NoError(t, err, d.When)
	l, err := lint.NewLinter([]*lint.Rule{r}, lint.Options{})
	require.NoError(t, err)
	for _, x := range l.Cable(documentOf(t, text)).Diagnostics {
		found = append(found, x.Span.In(text)+": "+x.Message)
	}
	return found
}

func TestWhatAConditionSees(t *testing.T) {
	for _, when := range []string{
		`version == 1 and kind == "cable" and form == "telegram"`,
		`identifier == "09VARNES412" and date == "2009-12-22" and year == 2009 and post == "VARNES"`,
		`date >= "2009-12-01" and date < "2010-01-01"`,
		`level == "CONFIDENTIAL" and controls == ["NOFORN"] and "SIPDIS" in captions`,
		`len(portions) == 3 and portions[0].level == "CONFIDENTIAL" and "NOFORN" in portions[0].controls`,
		`portions[0].mark == "(C/NF)" and portions[1].number == 2 and not portions[2].marked`,
		`any(portions, .level == "UNCLASSIFIED") and count(portions, not .marked) == 1`,
		`none(portions, .level == "SECRET")`,
		`instruction.present and instruction.order == "12958" and instruction.dates == ["2019-12-22"]`,
		`len(instruction.codes) == 0`,
		`authority.present and authority.section == "1.4" and authority.letters == ["b", "d"]`,
		`authority.classifier matches "^DCM" and authority.derived_from == ""`,
		`tags == ["PREL", "PGOV"] and all(tags, # startsWith "P")`,
	} {
		require.Equal(t, []string{"C O N F I D E N T I A L: found"}, find(t, Definition{When: when}, sound), when)
		require.Empty(t, find(t, Definition{When: "not (" + when + ")"}, sound), when)
	}
	marked := Definition{When: "portion.marked", EachPortion: true}
	require.Equal(t, []string{"(C/NF): found", "(U): found"}, find(t, marked, sound))
	require.Equal(t, []string{"3.: found"}, find(t, Definition{When: "not portion.marked", EachPortion: true}, sound))
	require.Len(t, find(t, Definition{When: `text contains "weather"`, Text: true}, sound), 1)
}

// TestWhatAConditionMayNotDo: it cannot loop without a bound, build texts, see the clock or reach outside the view.
func TestWhatAConditionMayNotDo(t *testing.T) {
	for when, says := range map[string]string{
		`now() == now()`:                          "no function now",
		`len(1..1000000) > 0`:                     "no operator ..",
		`repeat("a", 1000) == ""`:                 "no function repeat",
		`reduce(portions, #acc, 1) == 1`:          "no function reduce",
		`any(portions, any(captions, # == "A"))`:  "for each item of another",
		`any(portions, len(portions) > 1)`:        "portions cannot be used",
		`text contains "a"`:                       "text = true",
		`portion.marked`:                          "each =",
		`level + level == ""`:                     "no operator +",
		`let a = level; a == ""`:                  "nothing else",
		`$env.level == ""`:                        "$env",
		`level matches post`:                      "in quotes",
		`level matches "("`:                       "missing closing",
		`level matches "((a{1,30}){1,30}){1,30}"`: "repeat",
		`level matches "(((a|b){30}){10}){3}"`:    "too large",
		`levl == "SECRET"`:                        "did you mean level?",
		`instruction.ordre == ""`:                 "did you mean order?",
		`level == `:                               "the condition ends before it is complete",
		`level = "SECRET"`:                        "values compare with ==, not =",
		`level "SECRET"`:                          "SECRET is not expected here",
		`level`:                                   "a condition is true or false, and this is a text",
		`len(level)`:                              "a condition is true or false, and this is a number",
		`portions`:                                "a condition is true or false, and this is a list",
		`authority`:                               "a condition is true or false, and this is a group of values",
		`year > "2009"`:                           "> cannot compare a number with a text",
		`level == 1`:                              "== cannot compare a text with a number",
		`level.letter == "S"`:                     "a text has no letter",
		strings.Repeat("level == level or ", 70) + "false": "longer than",
		strings.Repeat("1==1 or ", 110) + "1==1":           "nodes",
		strings.Repeat("not ", 240) + "true":               "nodes",
		`filter(portions, .marked) == fromJSON("[]")`:      "no function fromJSON",
		`{"a": 1}.a == 1`:                                  "nothing else",
	} {
		_, err := compile(when, false, false)
		require.ErrorContains(t, err, says, when)
	}
	_, err := compile(`any(portions, text contains .mark)`, true, false)
	require.ErrorContains(t, err, "text cannot be used")
	_, err = compile(`len(portions) > 1`, false, true)
	require.ErrorContains(t, err, "portions")
}

func TestAFaultHasItsPlace(t *testing.T) {
	_, err := compile("level == \"SECRET\" and\n  levl == \"\"", false, false)
	var fault *ConditionError
	require.ErrorAs(t, err, &fault)
	require.Equal(t, 2, fault.Line)
	require.Equal(t, 2, fault.Column)
}

// TestWhatCannotBeJudgedIsReported: a document that is too large, or lacks what the condition takes, does not pass.
func TestWhatCannotBeJudgedIsReported(t *testing.T) {
	require.Equal(t,
		[]string{"C O N F I D E N T I A L: the condition of X001 could not be judged: it failed on this document"},
		find(t, Definition{When: `portions[7].marked`}, sound))
	large := sound + strings.Repeat("\n4. (C) A weather report. ", 20_000)
	began := time.Now()
	found := find(t, Definition{When: strings.Repeat(`lower(text) contains "qqq" or `, 30) + "false", Text: true}, large)
	require.Len(t, found, 0)
	c, err := compile(strings.Repeat(`"a" in captions or `, 40)+"false", false, true)
	require.NoError(t, err)
	_, err = c.holds(&View{Captions: make([]string, 1000)}, 100_000)
	require.Equal(t, errCost, err)
	require.Less(t, time.Since(began), 20*time.Second)
}

func TestFindingsNeverQuoteTheText(t *testing.T) {
	r, err := Compile(Definition{
		Code: "X001", Name: "a-rule", Severity: lint.Error, Message: "a word", When: `text contains "minister"`, Text: true,
	})
	require.NoError(t, err)
	l, err := lint.NewLinter([]*lint.Rule{r}, lint.Options{})
	require.NoError(t, err)
	for _, d := range l.Cable(documentOf(t, sound)).Diagnostics {
		require.Equal(t, "a word", d.Message)
		require.NotContains(t, d.Span.In(sound), "minister")
	}
}

// TestDays: a rule with days is for documents of these days alone, one without for all.
func TestDays(t *testing.T) {
	day := func(text string) *Definition {
		d := documentOf(t, sound).Date.From
		switch text {
		case "before":
			d--
		case "after":
			d++
		}
		return &Definition{From: &d, Until: &d}
	}
	for name, c := range map[string]struct {
		d    Definition
		want int
	}{
		"none":         {Definition{}, 1},
		"from it":      {Definition{From: day("").From}, 1},
		"from later":   {Definition{From: day("after").From}, 0},
		"until it":     {Definition{Until: day("").From}, 1},
		"until before": {Definition{Until: day("before").From}, 0},
	} {
		for _, authority := range []string{"", "Notice 1"} {
			c.d.When, c.d.Authority = "true", authority
			require.Len(t, find(t, c.d, sound), c.want, name)
		}
	}
	old := strings.ReplaceAll(strings.ReplaceAll(sound, "DEC 09", "DEC 51"), "12958: DECL: 12/22/2019", "")
	require.Len(t, find(t, Definition{When: "true", Authority: "Notice 1"}, old), 1)
}

// TestThePageListsEachName: docs/own-rules.md documents the view.
func TestThePageListsEachName(t *testing.T) {
	page, err := os.ReadFile("../../docs/own-rules.md")
	require.NoError(t, err)
	for _, part := range [...]any{View{}, Portion{}, Instruction{}, Authority{}} {
		for _, name := range namesOf(reflect.TypeOf(part)) {
			require.Contains(t, string(page), "`"+name+"`")
		}
	}
	for _, f := range functions {
		require.Contains(t, string(page), "`"+f+"`")
	}
	for _, o := range operators {
		require.True(t, o == "&&" || o == "||" || strings.Contains(string(page), "`"+o+"`"), o)
	}
}

func TestCodes(t *testing.T) {
	for _, word := range []string{"X001", "x999"} {
		require.True(t, IsCode(word))
	}
	for _, word := range []string{"", "X", "X01", "X0001", "R001", "X00a"} {
		require.False(t, IsCode(word))
	}
	require.True(t, slices.Contains(functions, "any"))
}

// TestAListMultipliesTheCost: a predicate costs as much for each item of its list.
func TestAListMultipliesTheCost(t *testing.T) {
	c, err := compile(`any(portions, .mark in captions)`, false, false)
	require.NoError(t, err)
	_, err = c.holds(&View{Portions: make([]Portion, 100_000), Captions: make([]string, 1000)}, 1)
	require.Equal(t, errCost, err)
}
