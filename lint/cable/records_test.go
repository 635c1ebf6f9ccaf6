package cable

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/marking"
	"github.com/cablelint/cablelint/grammar/scan"
	"github.com/cablelint/cablelint/grammar/source"
)

// TestRecordsAgree compares what is read of telegrams of 1973-79 with what the archive's own record says for each:
// level, date, identifier. The record is blanked out first, so that nothing is read from it.
func TestRecordsAgree(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "..", "..", "shared", "corpus", "eras", "1970s", "*.txt"))
	require.NoError(t, err)
	if len(paths) == 0 {
		t.Skip("the skeletons are not part of the repository")
	}
	files, level, date, name := 0, 0, 0, 0
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		text, record, found := strings.Cut(string(data), "Message Attributes")
		if !found || !strings.Contains(record, "TEXT ON-LINE") {
			continue
		}
		files++
		whole := Documents(grammar.NewParser().Parse(source.NewFile(path, string(data))))
		bare := Documents(grammar.NewParser().Parse(source.NewFile("cable.txt", text)))
		require.NotEmpty(t, whole, path)
		require.NotEmpty(t, bare, path)
		d, a := bare[0], whole[0].Archives[len(whole[0].Archives)-1]
		require.True(t, a.Record, path)
		own := d.Marking()
		switch {
		case a.Marking.Level == own.Level && a.Marking.Controls.Has(marking.LOU) == own.Controls.Has(marking.LOU):
			level++
		default:
			t.Logf("%s: level", filepath.Base(path))
		}
		if d.Date.Exact() && d.Date.From >= a.Day-1 && d.Date.From <= a.Day+1 {
			date++
		} else {
			t.Logf("%s: date", filepath.Base(path))
		}
		if id, ok := scan.ReadIdentifier(d.Identifier); ok && id.Serial == a.named.serial && id.Year == a.named.year &&
			agreesPost(a.named.post, postLetters(id.Post)) {
			name++
		} else {
			t.Logf("%s: identifier %s", filepath.Base(path), d.Identifier)
		}
	}
	t.Logf("of %d telegrams: level %d, date %d, identifier %d", files, level, date, name)
	for _, right := range [...]int{level, date, name} {
		require.GreaterOrEqual(t, 100*right, 99*files)
	}
}
