package files

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestWhereAJSONValueEnds: the value is the text before the bar, in any pieces it comes; one without a bar has not
// ended.
func TestWhereAJSONValueEnds(t *testing.T) {
	for _, c := range []struct {
		value, rest string
		open        bool
	}{
		{value: `{}`, rest: ` {}`}, {value: `{"a":[{"b":1}]}`, rest: `]`}, {value: `[[],[1]]`, rest: `,`},
		{value: `"a"`, rest: `"b"`},
		{value: `{"a":"}"}`, rest: `}`}, {value: `{"a":"\"}"}`, rest: `}`}, {value: `{"a":"\\"}`, rest: `"}`},
		{value: `{"a":"\\\"}"}`, rest: `"}`},
		{value: `"a\"b"`, rest: `"`}, {value: `"\\"`, rest: `"`}, {value: `["]","[\"]"]`, rest: `]`},
		{value: `17`, rest: `,`}, {value: `true`, rest: ` `}, {value: `null`, rest: "\n"}, {value: `-1.5e3`, rest: `]`},
		{value: `1`, rest: `}`},
		{value: `{"a":"\"}`, open: true}, {value: `{"a":{}`, open: true}, {value: `"a\"`, open: true},
		{value: `[1,2`, open: true}, {value: `12`, open: true},
	} {
		text := c.value + c.rest
		for cut := range len(text) {
			var s jsonScan
			n, done := s.scan([]byte(text[:cut]))
			if !done {
				n, done = s.scan([]byte(text))
			}
			require.Equal(t, !c.open, done, "%s, cut at %d", text, cut)
			if done {
				require.Equal(t, c.value, text[:n], "%s, cut at %d", text, cut)
			}
		}
	}
}
