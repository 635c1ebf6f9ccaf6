package report

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/files"
)

// TestPicturesInReports: JSON counts the pictures of an input that were not read, and a result that is read again
// gives the same.
func TestPicturesInReports(t *testing.T) {
	with := &File{Path: "memo.docx", Content: files.Content{Kind: files.NotCable, Pictures: 2}}
	for _, format := range []string{"json", "jsonl"} {
		var b bytes.Buffer
		w, ok := New(format, &b, Options{})
		require.True(t, ok)
		require.NoError(t, w.File(with))
		require.NoError(t, w.File(&File{Path: "letter.txt", Content: files.Content{Kind: files.NotCable}}))
		require.NoError(t, w.End(Summary{}))
		require.Equal(t, 1, bytes.Count(b.Bytes(), []byte(`"unread"`)), format)
		require.Regexp(t, `"unread": ?\{\s*"pictures": ?2\s*\}`, b.String())
	}
	var added, again Summary
	added.Add(with)
	added.Add(with)
	line, err := ParseLine([]byte(`{"type":"file","path":"memo.docx","kind":"not-a-cable","reason":null,"cables":[],` +
		`"unread":{"pictures":2}}`))
	require.NoError(t, err)
	require.Equal(t, with.record(), line.Record)
	again.AddRecord(line.Record)
	again.AddRecord(line.Record)
	require.Equal(t, added, again)
	require.Equal(t, [2]int{4, 2}, [2]int{again.Pictures, again.Pictured})
	for _, wrong := range []string{`{"pictures":0}`, `{"pictures":-1}`, `{}`, `{"sounds":1}`} {
		_, err := ParseLine([]byte(`{"type":"file","path":"a","kind":"cable","reason":null,"cables":[],` +
			`"unread":` + wrong + `}`))
		require.Error(t, err, wrong)
	}
}
