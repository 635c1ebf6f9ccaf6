package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/lint"
)

// Keys and values of a SMART print, the text, and pieces of it. Its second paragraph is classified, and its banner is
// not.
var (
	smartKeyAlone   = regexp.MustCompile(`(?m)^([A-Z][\w ./]+:).*$`)
	smartValueAlone = regexp.MustCompile(`(?m)^[A-Z][\w ./]+:[ \t]*`)
	wrongPrint      = strings.Replace(smartPrint, "2. (U)", "2. (C)", 1)
)

// fromWord is the piece of the wrong print from a word on.
func fromWord(word string) string { return wrongPrint[strings.Index(wrongPrint, word):] }

// TestBadInput: texts that are broken in the ways in which archives, mail and copies break them. None has a wrong date,
// and what is above the banner that is left is found in each of them.
func TestBadInput(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	const section = "\n\n5. (S) THE MINISTER SAID SO.\n\n6. (C) MORE.\n"
	stamps := strings.Repeat("RELEASE IN PART B6\n", 10_000)
	quoted := func(s, sign string) string { return sign + strings.ReplaceAll(s, "\n", "\n"+sign) }
	for name, c := range map[string]struct {
		text  string
		codes string // some of those that are found
		day   string // empty where the text has none
	}{
		"keys without values":    {smartKeyAlone.ReplaceAllString(wrongPrint, "$1"), "R002 S010 S002 S003", ""},
		"values without keys":    {smartValueAlone.ReplaceAllString(wrongPrint, ""), "R002", "2018-01-19"},
		"the head alone":         {wrongPrint[:strings.Index(wrongPrint, "1. (SBU)")], "", "2018-01-19"},
		"the head to the sender": {wrongPrint[:strings.Index(wrongPrint, "TAGS")], "S002", "2018-01-19"},
		"from the date on":       {fromWord("Date/DTG"), "R002", "2018-01-19"},
		"from the order on":      {fromWord("E.O."), "S001", ""},
		"from the captions on":   {fromWord("Captions"), "R002", ""},
		"from the subject on":    {fromWord("Subject"), "R002", ""},
		"from the text on":       {fromWord("1. (SBU)"), "R002", ""},
		"cut in a word":          {wrongPrint[:strings.Index(wrongPrint, "asked")], "R002", "2018-01-19"},
		"two MRNs": {strings.Replace(wrongPrint, "From:", "MRN: 17 VARNES 22\nFrom:", 1), "H022 R002",
			"2018-01-19"},
		"an MRN before the block": {strings.Replace(wrongPrint, "Signature:", "MRN: 17 VARNES 22\nSignature:", 1),
			"H022 R002", "2018-01-19"},
		"ten thousand stamps above":   {stamps + wrongPrint, "R002", "2018-01-19"},
		"ten thousand in the head":    {strings.Replace(wrongPrint, "TAGS:", stamps+"TAGS:", 1), "R002", "2018-01-19"},
		"ten thousand in the text":    {strings.Replace(wrongPrint, "2. (C)", stamps+"2. (C)", 1), "R002", "2018-01-19"},
		"quoted four times":           {quoted(wrongPrint, "> > > > "), "S001", "2018-01-19"},
		"section 2 alone":             {"C O N F I D E N T I A L SECTION 2 OF 2 QUELLVILLE 1325" + section, "R001", ""},
		"section 2 after the serial":  {"C O N F I D E N T I A L QUELLVILLE 1325 SECTION 2 OF 2" + section, "R001", ""},
		"section 2, unclassified":     {"UNCLAS SECTION 02 OF 02 QUELLVILLE 001325" + section, "R002", ""},
		"the page of a section alone": {"QUELLVILLE 00001325  002 OF 002" + section, "G004", ""},
	} {
		file := source.NewFile("cable.txt", c.text)
		results := linter.File(grammar.NewParser().Parse(file), nil)
		var codes []string
		for _, r := range results {
			if r.Doc.Date.Known() && r.Doc.Date.Exact() {
				require.Equal(t, c.day, r.Doc.Date.From.String(), name)
			}
			for _, d := range r.Diagnostics {
				codes = append(codes, d.Rule.Code)
			}
		}
		if len(results) == 0 {
			for _, d := range linter.Text(file) {
				codes = append(codes, d.Rule.Code)
			}
		} else if c.day != "" {
			require.Equal(t, c.day, results[0].Doc.Date.From.String(), name)
		}
		for _, code := range strings.Fields(c.codes) {
			require.True(t, slices.Contains(codes, code), "%s: no %s in %v", name, code, codes)
		}
	}
}

// TestNestedForwards: five forwards, each with a cable, the newest first: each cable is read with its own number.
func TestNestedForwards(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	text := ""
	for n := range 5 {
		text = "From: A\nSent: Monday, March 5, 2018 1:00 PM\nTo: B\nSubject: FW: X\n\n" +
			strings.Replace(wrongPrint, "QUELLVILLE 138", fmt.Sprint("QUELLVILLE ", 138+n), 1) + "\n" + text
	}
	results := linter.File(grammar.NewParser().Parse(source.NewFile("mail.txt", text)), nil)
	require.Len(t, results, 5)
	for n, r := range results {
		require.Equal(t, fmt.Sprint("18QUELLVILLE", 142-n), r.Doc.Identifier)
		require.Equal(t, "2018-01-19", r.Doc.Date.From.String())
		require.Len(t, r.Diagnostics, 1)
		require.Equal(t, "R002", r.Diagnostics[0].Rule.Code)
	}
}
