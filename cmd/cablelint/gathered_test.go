package main

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// writes keeps each write apart, with the stream that it is of.
type writes struct {
	name string
	all  *[]string
}

func (w writes) Write(text []byte) (int, error) {
	*w.all = append(*w.all, w.name+": "+string(text))
	return len(text), nil
}

// TestReportsAreGathered: small writes are one, a large one is written by itself and whole, and what standard error
// says comes after what was reported before.
func TestReportsAreGathered(t *testing.T) {
	var all []string
	p := &program{out: writes{"out", &all}, err: writes{"err", &all}}
	end := p.gather([]string{"a", "b"})
	write := func(w io.Writer, text string) {
		n, err := io.WriteString(w, text)
		require.NoError(t, err)
		require.Equal(t, len(text), n)
	}
	half, large := strings.Repeat("h", mostGathered/2), strings.Repeat("l", mostGathered+1)
	write(p.out, "1 ")
	write(p.out, "2")
	require.Empty(t, all)
	write(p.err, "a")
	write(p.err, "b")
	write(p.out, half)
	write(p.out, half)
	write(p.out, "3")
	write(p.out, large)
	write(p.out, "4")
	require.NoError(t, end())
	require.NoError(t, end())
	require.Equal(t, []string{"out: 1 2", "err: a", "err: b", "out: " + half + half, "out: 3", "out: " + large,
		"out: 4"}, all)
}

// TestReportsThatSomebodyWaitsForAreNotGathered: those on a terminal, and those about standard input.
func TestReportsThatSomebodyWaitsForAreNotGathered(t *testing.T) {
	for name, c := range map[string]struct {
		terminal bool
		paths    []string
	}{"a terminal": {true, []string{"a"}}, "standard input": {false, []string{"a", "-"}}} {
		var all []string
		p := &program{out: writes{"out", &all}, err: writes{"err", &all}, terminal: c.terminal}
		end := p.gather(c.paths)
		_, err := io.WriteString(p.out, "1")
		require.NoError(t, err)
		require.Equal(t, []string{"out: 1"}, all, name)
		require.NoError(t, end(), name)
	}
}

// TestProgressOfAGatheredReport: the line is drawn as it is, and the report is not written because of it.
func TestProgressOfAGatheredReport(t *testing.T) {
	p, _, _ := at("")
	p.watched = true
	p.besideProgress()
	before := p.err
	p.err = escaped{p.err}
	p.gather([]string{"a"})
	require.Same(t, before.(*besides).Writer, p.progress(&runFlags{}, 1).w)
}

// full is a device without room.
type full struct{ after int }

var errFull = errors.New("no space left on device")

func (f *full) Write(text []byte) (int, error) {
	if f.after -= len(text); f.after < 0 {
		return 0, errFull
	}
	return len(text), nil
}

// TestAReportThatCannotBeWritten fails the run, no matter whether the first of its bytes or the last have no room.
func TestAReportThatCannotBeWritten(t *testing.T) {
	args := []string{"check", "--no-config", "--format", "jsonl", "../../testdata/cables"}
	p, whole, _ := at("")
	p.run(args)
	require.Greater(t, whole.Len(), 2*mostGathered)
	for _, after := range []int{0, whole.Len() / 2, whole.Len() - 1} {
		p, _, errs := at("")
		p.out = &full{after}
		require.Equal(t, statusUnchecked, p.run(args), after)
		require.Contains(t, errs.String(), errFull.Error())
		require.NotContains(t, errs.String(), " files, ", "a summary of what could not be written")
	}
	var device full
	g := &gathered{to: &device}
	_, err := g.Write([]byte("lost"))
	require.NoError(t, err)
	require.ErrorIs(t, g.Flush(), errFull)
	device.after = mostGathered
	_, err = g.Write([]byte("after"))
	require.ErrorIs(t, err, errFull, "a report with a hole is not written on")
	device.after = 2 * mostGathered
	_, err = g.Write(make([]byte, mostGathered+1))
	require.ErrorIs(t, err, errFull, "nor by a large write")
	require.ErrorIs(t, g.Flush(), errFull)
}
