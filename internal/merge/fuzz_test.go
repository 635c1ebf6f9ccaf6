package merge

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

// FuzzMerge: no matter what a result holds, merging ends without a panic, in order, and with something unchecked
// unless the result is whole.
func FuzzMerge(f *testing.F) {
	file := `{"type":"file","path":"a.txt","kind":"cable","reason":null,"cables":[]}` + "\n"
	sum := `{"type":"summary","files":1,"cables":0,"errors":0,"warnings":0,"infos":0,"suppressed":0,"unchecked":0,"version":1}` + "\n"
	found := `{"type":"diagnostic","path":"a.txt","cable":null,"code":"S001","name":"n","severity":"error","message":"m","help":null,"authority":null,"range":{"start":{"line":1,"column":1,"offset":0},"end":{"line":1,"column":1,"offset":0}},"related":[],"fixes":[{"title":"t","applies":"safe","edits":[],"shared":1}],"suppressed":null}` + "\n"
	for _, s := range []string{"", "\n", file + sum, file, file + found + sum,
		file + found + strings.Replace(sum, `"errors":0`, `"errors":1`, 1), sum + sum, file + file + sum, file[:20], found,
		strings.Replace(file, "a.txt", "b!1", 1) + file + sum, "[]\n", "\x00"} {
		f.Add(s, "a.txt\n")
	}
	f.Fuzz(func(t *testing.T, text, expected string) {
		r := Open([]string{"-"}, strings.NewReader(text))
		defer r.Close()
		if err := r.Expect("-", strings.NewReader(expected)); err != nil {
			return
		}
		last, unchecked := "", 0
		err := r.Each(func(rec *report.Record) error {
			require.LessOrEqual(t, compare(last, key(rec.Path())), 0, "%q comes after %q", rec.Path(), last)
			last = key(rec.Path())
			if rec.Kind() == files.Unread {
				unchecked++
			}
			return nil
		})
		require.NoError(t, err)
		if !strings.Contains(text, `"type":"summary"`) {
			require.NotZero(t, unchecked, "a result without a summary is not whole")
		}
	})
}
