package suppress

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/lint"
	"github.com/cablelint/cablelint/lint/cable"
)

// TestLookingUpSilencesIsComparing: looking a finding up gives what comparing it with each silence gives.
func TestLookingUpSilencesIsComparing(t *testing.T) {
	list := []*lint.Rule{{Code: "R001", Name: "portion-above-header"}, {Code: "R002", Name: "header-above-portions"},
		{Code: "D006", Name: "wrong-date"}}
	words := []string{"R001", "r001", "R", "r", "Portion-Above-Header", "D006", "d", "R002", "X001"}
	rapid.Check(t, func(t *rapid.T) {
		doc := &cable.Document{Identifier: rapid.SampledFrom([]string{"09A1", "09A2"}).Draw(t, "cable")}
		for i := range rapid.IntRange(0, 6).Draw(t, "portions") {
			from := rapid.IntRange(0, 60).Draw(t, "from")
			doc.Portions = append(doc.Portions, &cable.Portion{Number: rapid.IntRange(0, 4).Draw(t, "number"),
				Span: source.Span{Start: from, End: from + rapid.IntRange(0, 30).Draw(t, fmt.Sprint("length", i))}})
		}
		silences := make([]*config.Placed, rapid.IntRange(0, 8).Draw(t, "silences"))
		uses := make([]*use, len(silences))
		var x index
		for i := range silences {
			silences[i] = &config.Placed{Silence: &config.Silence{Rule: rapid.SampledFrom(words).Draw(t, "rule"),
				Identifier: rapid.SampledFrom([]string{"", "09A1", "09A3"}).Draw(t, "of"),
				Paragraph:  rapid.IntRange(0, 4).Draw(t, "paragraph")}}
			uses[i] = &use{silence: silences[i]}
			x.add(silences[i], uses[i])
		}
		used := make([]bool, len(silences))
		for range 5 {
			at := rapid.IntRange(0, 99).Draw(t, "at")
			d := &lint.Diagnostic{Rule: rapid.SampledFrom(list).Draw(t, "finding"), Cable: doc,
				Span: source.Span{Start: at, End: at + rapid.IntRange(0, 40).Draw(t, "over")}}
			if rapid.IntRange(0, 5).Draw(t, "of a cable") == 0 {
				d.Cable = nil
			}
			var want *config.Placed
			for i, s := range silences {
				if lint.Names(s.Silence.Rule, d.Rule) && Fits(s.Silence, d) {
					used[i] = true
					if want == nil {
						want = s
					}
				}
			}
			require.Same(t, want, x.find(d))
		}
		x.done()
		for i := range uses {
			require.Equal(t, used[i], uses[i].used, "silence %d", i)
		}
	})
}

// TestLookingUpLinesIsComparing: the first line that names the rule with a reason silences a finding.
func TestLookingUpLinesIsComparing(t *testing.T) {
	rule := &lint.Rule{Code: "R001", Name: "portion-above-header"}
	for text, want := range map[string]string{
		"# cablelint: ignore R001 -- a\n# cablelint: ignore R001 -- b\n":                    "a",
		"# cablelint: ignore R001 --\n# cablelint: ignore r001 -- b\n":                      "b",
		"# cablelint: ignore R -- a\n# cablelint: ignore R001 -- b\n":                       "a",
		"# cablelint: ignore D, R002 -- a\n# cablelint: ignore PORTION-above-header -- b\n": "b",
		"# cablelint: ignore R001x -- a\n":                                                  "",
	} {
		var list []directive
		at := 0
		for line := range strings.Lines(text) {
			d, ok := read(line)
			require.True(t, ok)
			d.at.Start, at = at, at+len(line)
			list = append(list, d)
		}
		found := indexOf(list).find(&lint.Diagnostic{Rule: rule})
		if want == "" {
			require.Nil(t, found)
			continue
		}
		require.Equal(t, want, found.reason, text)
		for _, d := range list {
			require.Equal(t, d.reason == want, d.used, text)
		}
	}
}
