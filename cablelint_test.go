package cablelint_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint"
)

func check(t *testing.T, o cablelint.Options, name, text string) []cablelint.Result {
	t.Helper()
	linter, err := cablelint.New(o)
	require.NoError(t, err)
	return linter.Check(name, []byte(text))
}

func TestWhatIsNotCheckedSaysSo(t *testing.T) {
	for name, want := range map[string]struct {
		text string
		kind cablelint.Kind
	}{
		"empty.txt":  {"", cablelint.NotCable},
		"prose.txt":  {"Minutes of the harbor board.\n", cablelint.NotCable},
		"binary.bin": {"\x7fELF\x00\x01\x02\x00\x00\xff\xfe", cablelint.Unchecked},
		"broken.zip": {"PK\x03\x04 and no more", cablelint.Unchecked},
		"broken.gz":  {"\x1f\x8b\x08 and no more", cablelint.Unchecked},
	} {
		t.Run(name, func(t *testing.T) {
			results := check(t, cablelint.Options{}, name, want.text)
			require.NotEmpty(t, results)
			for _, r := range results {
				require.Contains(t, []cablelint.Kind{want.kind, cablelint.Skipped}, r.Kind, r.Reason)
				require.NotEmpty(t, r.Reason)
				require.Empty(t, r.Findings)
			}
		})
	}
}

func TestTooLargeIsNotChecked(t *testing.T) {
	linter, err := cablelint.New(cablelint.Options{})
	require.NoError(t, err)
	results := linter.Check("large.txt", bytes.Repeat([]byte("x"), 64<<20+1))
	require.Len(t, results, 1)
	require.Equal(t, cablelint.Unchecked, results[0].Kind)
	require.NotEmpty(t, results[0].Reason)
}

func TestOptions(t *testing.T) {
	for _, o := range []cablelint.Options{
		{Select: []string{"Q999"}}, {Ignore: []string{"no-such-rule"}}, {Date: "2009-02-30"}, {Today: "tomorrow"},
	} {
		_, err := cablelint.New(o)
		require.Error(t, err, "%+v", o)
	}
	require.Empty(t, check(t, cablelint.Options{Ignore: []string{"R001"}}, "a.txt", cable)[0].Findings)
	for _, f := range check(t, cablelint.Options{Select: []string{"R001"}}, "a.txt", cable)[0].Findings {
		require.Equal(t, "R001", f.Code)
	}
	undated := strings.Replace(cable, "P 041530Z MAY 09\n", "", 1)
	require.NotEmpty(t, check(t, cablelint.Options{}, "a.txt", undated)[0].Notes)
	require.Empty(t, check(t, cablelint.Options{Date: "2009-05-04"}, "a.txt", undated)[0].Notes)
}

func TestAnEntryOfATable(t *testing.T) {
	row := `{"id":"1","text":` + quoted(cable) + "}\n"
	results := check(t, cablelint.Options{}, "d.ndjson", row+row)
	require.Len(t, results, 2)
	require.Equal(t, "d.ndjson!2", results[1].Path)
	require.Equal(t, "R001", results[1].Findings[0].Code)
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, "\n", `\n`) + `"` }
