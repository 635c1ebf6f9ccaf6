package layout

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLines: each line is found where a split of the text has it, one by one, at once or looking ahead.
func TestLines(t *testing.T) {
	pieces := []string{"a", "b c", " ", "\n", "\r", "\r\n", "\\"}
	var texts []string
	for _, a := range pieces {
		for _, b := range pieces {
			for _, c := range pieces {
				texts = append(texts, a+b+c, a+b+c+a+"\n"+c+b)
			}
		}
	}
	for _, s := range append(texts, "", strings.Repeat("a\r\n\nb\n \nc\rd\n", 100)) {
		want := splitBySigns(s)
		one, all, far := NewSplitter(s), NewSplitter(s), NewSplitter(s)
		all.Find(len(s) + 1)
		for i, w := range want {
			l, ok := one.Take()
			require.True(t, ok)
			require.Equal(t, w, l, "%q", s)
			require.Equal(t, w, all.Ready()[i].Line(), "%q", s)
			l, ok = far.Ahead(0)
			require.True(t, ok)
			require.Equal(t, w, l, "%q", s)
			if l, ok = far.Ahead(2); ok {
				require.Equal(t, want[i+2], l, "%q", s)
			} else {
				require.LessOrEqual(t, len(want), i+2)
			}
			_, _ = far.Take()
		}
		require.Len(t, all.Ready(), len(want))
		_, ok := one.Take()
		require.False(t, ok, "%q", s)
		end := 0
		if len(want) > 0 {
			end = want[len(want)-1].End
		}
		rest := lineEndSigns.ReplaceAllLiteralString(s[end:], "\n")
		blank := end == 0 && rest != "" || len(rest) > 1
		require.Equal(t, blank, one.EndsBlank(), "%q", s)
	}
}

// TestLinesThatWereFoundStay: lines that were found at once are those of a copy, too. It is made before the
// splitter looks beyond the end.
func TestLinesThatWereFoundStay(t *testing.T) {
	const s = "a\nb\n\nc\n"
	lines := Split(s)
	again := lines
	for _, ok := lines.Take(); ok; _, ok = lines.Take() {
		_, _ = lines.Ahead(1)
		_, _ = lines.Ahead(2)
	}
	for _, want := range splitBySigns(s) {
		l, ok := again.Take()
		require.True(t, ok)
		require.Equal(t, want, l)
	}
	require.Equal(t, lines.EndsBlank(), again.EndsBlank())
}

var lineEndSigns = regexp.MustCompile("\r\n|\r|\n")

// splitBySigns is what a splitter finds.
func splitBySigns(s string) (lines []Line) {
	start, blank := 0, true
	for _, at := range append(lineEndSigns.FindAllStringIndex(s, -1), []int{len(s), len(s)}) {
		if shown := strings.Trim(s[start:at[0]], " "); shown != "" && shown != "\\" {
			lines = append(lines, Line{start, at[0], blank})
			blank = false
		} else if start < len(s) {
			blank = true
		}
		start = at[1]
	}
	return lines
}
