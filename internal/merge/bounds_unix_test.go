//go:build unix

package merge

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/report"
)

// endless gives the same bytes for ever, and counts them.
type endless struct {
	text string
	read int
}

func (e *endless) Read(b []byte) (int, error) {
	n := 0
	for n < len(b) {
		n += copy(b[n:], e.text[(e.read+n)%len(e.text):])
	}
	e.read += n
	return n, nil
}

// TestNothingFillsTheDisk: a device is not read, and of a pipe without end no more is copied than its limit.
func TestNothingFillsTheDisk(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	r := Open([]string{"/dev/zero", os.DevNull}, nil)
	defer r.Close()
	require.Len(t, r.faults, 2)
	for _, f := range r.faults {
		require.Equal(t, "it is no file and no pipe", f.Reason())
	}
	require.ErrorContains(t, r.Expect("/dev/zero", nil), "it is no file and no pipe")

	zeros := &endless{text: "\x00"}
	piped := Open([]string{"-"}, zeros)
	defer piped.Close()
	require.Equal(t, "a line of it has more than 16777216 bytes", piped.faults[0].Reason())
	require.Less(t, zeros.read, longestLine+(1<<20))

	fifo := filepath.Join(t.TempDir(), "fifo")
	require.NoError(t, syscall.Mkfifo(fifo, 0o600))
	go func() {
		w, err := os.OpenFile(fifo, os.O_WRONLY, 0)
		if err == nil {
			_, _ = io.Copy(w, &endless{text: "x"})
			_ = w.Close()
		}
	}()
	named := Open([]string{fifo}, nil)
	defer named.Close()
	require.Equal(t, "a line of it has more than 16777216 bytes", named.faults[0].Reason())
}

// TestPipesHaveALimit: of short lines too.
func TestPipesHaveALimit(t *testing.T) {
	for text, limit := range map[string]pipeLimit{"{}\n": {1000, "\n"}, "a\x00": {1000, "\n\x00"},
		"\x00": {1000, "\n\x00"}, "\n": {1000, "\n"}} {
		var out bytes.Buffer
		_, err := io.Copy(&out, &bounded{r: &endless{text: text}, limit: limit})
		require.ErrorContains(t, err, "what comes by a pipe is more than 1000 bytes")
		require.LessOrEqual(t, out.Len(), 1000)
	}
	whole, err := io.ReadAll(&bounded{r: strings.NewReader(strings.Repeat("a\n", 500)), limit: pipeLimit{1000, "\n"}})
	require.NoError(t, err)
	require.Len(t, whole, 1000)
	_, err = io.ReadAll(&bounded{r: io.MultiReader(strings.NewReader("a"), iotestError{}), limit: pipeLimit{1000, "\n"}})
	require.ErrorIs(t, err, errors.ErrUnsupported)
}

type iotestError struct{}

func (iotestError) Read([]byte) (int, error) { return 0, errors.ErrUnsupported }

// TestCopiesLeaveNothing: the copy of a pipe has no name, so that a run that is killed leaves nothing.
func TestCopiesLeaveNothing(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	r := Open([]string{"-"}, strings.NewReader("{}\n"))
	defer r.Close()
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Empty(t, left)
}

// TestManyRecordsOfOneName: of many records of one path in a result only some are held, and the path is unchecked
// with their number. The memory of a run for each of them would be hundreds of megabytes.
func TestManyRecordsOfOneName(t *testing.T) {
	const records = 50_000
	path := filepath.Join(t.TempDir(), "a.jsonl")
	line := `{"type":"file","path":"a.txt","kind":"not-a-cable","reason":"it is empty","cables":[]}` + "\n"
	require.NoError(t, os.WriteFile(path, []byte(strings.Repeat(line, records)+
		`{"type":"summary","files":50000,"cables":0,"papers":0,"errors":0,"warnings":0,"infos":0,"suppressed":0,"unchecked":0,"skipped":0,"version":1}`+"\n"), 0o600))
	r := Open([]string{path}, nil)
	defer r.Close()
	require.Len(t, r.runs, 1)
	var reasons []string
	require.NoError(t, r.Each(func(rec *report.Record) error {
		reasons = append(reasons, rec.Reason())
		return nil
	}))
	require.Equal(t, []string{"50000 inputs have this name, and cannot be told apart (" + path + ")"}, reasons)
	c := cursors{{run: r.runs[0], key: r.runs[0].first, at: r.runs[0].from, buffer: leastBuffer}}
	group, dropped, err := c.group("a.txt")
	require.NoError(t, err)
	require.Len(t, group, mostOfAName)
	require.Equal(t, records-mostOfAName, dropped)
}
