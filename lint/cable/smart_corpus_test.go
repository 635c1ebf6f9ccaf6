package cable

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/source"
)

// What a reader finds in a SMART print with a pattern, without the grammar.
var (
	printedMRN     = regexp.MustCompile(`(?m)^\s*(?:MRN: *)?(\d\d) ([A-Z][A-Z ]+[A-Z]) (\d{3,5})$`)
	printedGroup   = regexp.MustCompile(`[A-Z][a-z]{2} \d\d, (?:19|20)\d\d ?[/1] ?(\d\d)\d{4}Z ([A-Za-z]{3}) (\d\d)`)
	printedSBU     = regexp.MustCompile(`(?m)^\s*UNCLASSIFIED\s*\n\s*SBU\s*$`)
	printedCaption = regexp.MustCompile(`(?m)^\s*Captions: +(.*?)\s*$|^(SENSITIVE)$`)
	printedMark    = regexp.MustCompile(`(?m)^ *(?:\d+\. *)?\((?:SBU|U|C|S)\) `)
)

// TestSMARTSkeletons compares what the grammar reads of each public SMART print with what patterns find in its text:
// identifier, date, header, captions and marked portions. Of an archive's print the telegram's own header counts.
func TestSMARTSkeletons(t *testing.T) {
	paths, err := filepath.Glob("../../../shared/corpus/eras/*/*.txt")
	require.NoError(t, err)
	if len(paths) == 0 {
		t.Skip("the corpus is not here: nothing was measured")
	}
	parser, prints, older := grammar.NewParser(), 0, 0
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		text := string(b)
		mrn, group := printedMRN.FindStringSubmatch(text), printedGroup.FindStringSubmatch(text)
		if mrn == nil || group == nil || !strings.Contains(text, "MRN:") {
			continue
		}
		docs := Documents(parser.Parse(source.NewFile(path, text)))
		require.Len(t, docs, 1, path)
		d := docs[0]
		if d.Form != SMART { // the telegram's own post, where a skeleton masks the other
			older++
			require.True(t, strings.HasPrefix(d.Identifier, mrn[1]) && strings.HasSuffix(d.Identifier, mrn[3]), "%s: %s", path,
				d.Identifier)
			require.Equal(t, "20"+mrn[1], "20"+d.Date.From.String()[2:4], path)
			continue
		}
		prints++
		require.Equal(t, mrn[1]+strings.ReplaceAll(mrn[2], " ", "")+mrn[3], d.Identifier, path)
		day, err := time.Parse("02 Jan 06", group[1]+" "+group[2][:1]+strings.ToLower(group[2][1:])+" "+group[3])
		require.NoError(t, err)
		require.Equal(t, day.Format(time.DateOnly), d.Date.From.String(), path)
		want := marking.Marking{Level: marking.Unclassified}
		var captions []string
		for _, m := range printedCaption.FindAllStringSubmatch(text, -1) {
			captions = append(captions, strings.Split(strings.ReplaceAll(m[1]+m[2], " ", ""), ",")...)
		}
		if printedSBU.MatchString(text) || strings.Contains(strings.Join(captions, " "), "SENSITIVE") {
			want.Controls = want.Controls.With(marking.SBU)
		}
		require.Equal(t, want, d.Marking(), path)
		var have []string
		for _, c := range d.Blocks[0].Captions {
			have = append(have, c.Name)
		}
		require.Equal(t, captions, have, path)
		if strings.Contains(text, "\nMRN:\n") { // the subject's mark is on a line like a portion's
			continue
		}
		marked := 0
		for _, p := range d.Portions {
			if len(p.Marks) > 0 {
				marked++
			}
		}
		require.Equal(t, len(printedMark.FindAllString(text, -1)), marked, path)
	}
	require.GreaterOrEqual(t, prints, 38)
	require.GreaterOrEqual(t, older, 6)
	t.Logf("%d prints of SMART cables, %d of older telegrams", prints, older)
}
