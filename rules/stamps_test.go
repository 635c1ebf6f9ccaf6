package rules

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/testing/mutation"
	"github.com/cablelint/cablelint/lint"
)

// TestStampsChangeNothing puts stamps of release before each line of sound cables of each era, with and without
// blank lines around it: header, date, portions and findings stay what they were.
func TestStampsChangeNothing(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	for _, text := range stampedTexts(t) {
		want := saysAndFinds(linter, parser, text)
		lines := strings.SplitAfter(text, "\n")
		for i := range len(lines) {
			n := 0
			for stamp := range mutation.Stamps {
				if n++; n%9 != i%9 { // they take turns: that each is found whole is tested where they are read
					continue
				}
				for _, around := range [...]string{"", "\n"} {
					stamped := strings.Join(lines[:i], "") + around + stamp + "\n" + around + strings.Join(lines[i:], "")
					require.Equal(t, want, saysAndFinds(linter, parser, stamped), "before line %d\n%s", i+1, stamped)
				}
			}
		}
	}
}

// stampedTexts are invented cables of each era, and some that the generator makes.
func stampedTexts(t *testing.T) (texts []string) {
	for _, name := range [...]string{
		"1974-general-schedule", "1980-review-date", "1988-oadr", "1998-x-code", "09HALVERN412", "2009-sensitive",
		"2011-sections",
	} {
		text, err := os.ReadFile(filepath.Join("..", "testdata", "cables", name+".txt"))
		require.NoError(t, err)
		texts = append(texts, string(text))
	}
	for seed := range uint64(3) {
		texts = append(texts, mutation.Sound(7_000_000+seed).Text)
	}
	return texts
}

// saysAndFinds is what a text's cables say, and what is found in them, without places.
func saysAndFinds(linter *lint.Linter, parser *grammar.Parser, text string) (said []string) {
	for _, r := range linter.File(parser.Parse(source.NewFile("cable.txt", text)), nil) {
		d := r.Doc
		said = append(said, fmt.Sprint(d.Identifier, " ", d.Date.From, d.Date.To, d.Date.Source, " ", d.Marking(), " ",
			len(d.Blocks)))
		for _, b := range d.Blocks {
			s := fmt.Sprint(b.Marking, b.Tags, len(b.Slugs), b.Captions != nil)
			for _, c := range b.Captions {
				s += " " + c.Name
			}
			if b.Order != nil {
				s += fmt.Sprint(" ", len(b.Order.Values), len(b.Order.More))
			}
			if b.Subject != nil {
				s += " " + strings.Join(strings.Fields(b.Subject.Text.Text), " ")
			}
			if a := b.Authority; a != nil {
				s += " by " + strings.Join(strings.Fields(a.Classifier.Text), " ")
			}
			said = append(said, s)
		}
		for _, p := range d.Portions {
			said = append(said, fmt.Sprint(p.Kind, p.Number, p.Marking(), p.Inserted))
		}
		for _, f := range r.Diagnostics {
			said = append(said, f.Rule.Code+" "+f.Message)
		}
	}
	return said
}

// TestStampsInsideMarks: a stamp in the middle of a mark, or between it and its number, leaves a mark that is read, or
// a finding about its paragraph. Silence would say that the paragraph is sound.
func TestStampsInsideMarks(t *testing.T) {
	linter, err := lint.NewLinter(All(), lint.Options{})
	require.NoError(t, err)
	parser := grammar.NewParser()
	const marked = "3. (S//NF) Staff"
	text := strings.Replace(quellville, "3. (SBU) Staff", marked, 1)
	require.NotEqual(t, quellville, text)
	for stamp := range mutation.Stamps {
		for _, around := range [...]string{"\n%s\n", "\n    %s\n", "    %s\n", " %s ", "\n%s ", " %s\n"} {
			for _, at := range [...]string{"(S|//NF)", "(|S//NF)", "(S//|NF)", "(S//N|F)", "(S//NF|)", "|(S//NF)"} {
				inside := fmt.Sprintf(strings.Replace(strings.Replace(marked, "(S//NF)", at, 1), "|", around, 1), stamp)
				stamped := strings.Replace(text, marked, inside, 1)
				results := linter.File(parser.Parse(source.NewFile("cable.txt", stamped)), nil)
				require.Len(t, results, 1)
				require.Equal(t, "2009-03-05", results[0].Doc.Date.From.String(), stamped)
				first := strings.Index(stamped, "3. (") // or what a stamp put there
				if first < 0 {
					first = strings.Index(stamped, "3. ")
				}
				last := strings.Index(stamped, "were told")
				found := false
				for _, d := range results[0].Diagnostics {
					found = found || first <= d.Span.Start && d.Span.Start < last
				}
				require.True(t, found, "%q: %v", inside, results[0].Diagnostics)
			}
		}
	}
}
