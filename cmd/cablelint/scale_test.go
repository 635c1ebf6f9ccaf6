//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

var (
	scaleCables = flag.Int("scale", 0, "measure runs over this many cables for docs/scale.md, and print the table")
	scaleFrom   = flag.String("scale.from", "../../testdata/cables",
		"the folder of the cables that are copied with other serials")
)

// mostResident is what a run may take of memory, in bytes.
const mostResident = 150 << 20

var serial = regexp.MustCompile(`(?m)^(?:UNCLAS|U N C L A S|C O N F I D E N T I A L|S E C R E T|T O P).*?\b(\d{5,6})\b`)

// generated is a folder of cables: copies, each with a serial of its own in its text and its name, a thousand a folder.
func generated(t *testing.T, count int) (dir string, size int64) {
	var texts [][]byte
	var names []string
	err := filepath.WalkDir(*scaleFrom, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		text, err := os.ReadFile(path)
		texts, names = append(texts, text), append(names, filepath.Base(path))
		return err
	})
	require.NoError(t, err)
	require.NotEmpty(t, texts)
	dir = t.TempDir()
	stem := regexp.MustCompile(`^(\d\d[A-Z]+)\d+\.txt$`)
	for i := range count {
		text, name := texts[i%len(texts)], names[i%len(texts)]
		text = renumbered(text, i+1)
		if m := stem.FindStringSubmatch(name); m != nil {
			name = fmt.Sprintf("%s%d.txt", m[1], i+1)
		} else {
			name = fmt.Sprintf("%06d-%s", i+1, name)
		}
		folder := filepath.Join(dir, fmt.Sprintf("%05d", i/1000))
		require.NoError(t, os.MkdirAll(folder, 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), text, 0o644))
		size += int64(len(text))
	}
	return dir, size
}

// renumbered is a cable with another serial, no matter where it has its own: classification line, envelope, page
// lines, archive.
func renumbered(text []byte, to int) []byte {
	m := serial.FindSubmatch(text)
	if m == nil {
		return text
	}
	own := bytes.TrimLeft(m[1], "0")
	// it may be a year, or a day
	if len(own) < 3 || bytes.HasPrefix(own, []byte("19")) || bytes.HasPrefix(own, []byte("20")) {
		return text
	}
	everywhere := regexp.MustCompile(`([A-Z#]|\b)0*` + string(own) + `\b`)
	return everywhere.ReplaceAllFunc(text, func(was []byte) []byte {
		lead := was[:len(was)-len(bytes.TrimLeft(was, "ABCDEFGHIJKLMNOPQRSTUVWXYZ#"))]
		return fmt.Appendf(lead[:len(lead):len(lead)], "%0*d", len(was)-len(lead), to)
	})
}

// measured is what a run took.
type measured struct {
	what string
	took time.Duration
	cost
}

// measure runs the program; its reports go to files or nowhere.
func measure(t *testing.T, bin, dir, what string, args ...string) measured {
	cmd := exec.Command(os.Args[0], append([]string{bin}, args...)...)
	cmd.Args[0] = "between"
	cmd.Dir = dir
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	start := time.Now()
	require.NoError(t, cmd.Run(), errs.String())
	m := measured{what: what, took: time.Since(start)}
	require.NoError(t, json.Unmarshal(out.Bytes(), &m.cost))
	require.Contains(t, []int{statusClean, statusFindings, statusUnchecked}, m.Status, errs.String())
	return m
}

// costs is the table of docs/scale.md that calculates from what was measured, a cable: the time of processors to check
// and to merge it, in nanoseconds, its bytes, and those of its result.
func costs(check, merge, size, result float64) []string {
	table := []string{"| cables | hours of one processor, check | hours, merge | GB read | GB of results |",
		"|---|---|---|---|---|"}
	for _, n := range []float64{2e6, 200e6} {
		table = append(table, fmt.Sprintf("| %.0f million | %.2f | %.2f | %.0f | %.1f |", n/1e6,
			n*check/float64(time.Hour), n*merge/float64(time.Hour), n*size/1e9, n*result/1e9))
	}
	return table
}

// TestCosts: the table of docs/scale.md is what its numbers give.
func TestCosts(t *testing.T) {
	page := read(t, "../../docs/scale.md")
	number := func(what string) float64 {
		m := regexp.MustCompile(what).FindStringSubmatch(page)
		require.NotNil(t, m, what)
		n, err := strconv.ParseFloat(m[1], 64)
		require.NoError(t, err)
		return n
	}
	us := float64(time.Microsecond)
	table := costs(number(`check, jsonl, 1 job \| [\d.]+ \| \d+ \| (\d+) `)*us,
		number(`merge of 100 results, jsonl \| [\d.]+ \| \d+ \| (\d+) `)*us, number(`, (\d+) MB, in folders`)*1e6/100_000,
		number(`the results take ([\d.]+) KB a cable`)*1e3)
	require.Contains(t, page, strings.Join(table, "\n"))
}

// TestScale makes many cables and runs over them: with one worker and with all, to each form that needs memory for
// one file only, then merges results. Workers change nothing in what is found, and memory is bounded. docs/scale.md
// has the numbers of
//
//	go test ./cmd/cablelint -run 'TestScale$' -v -timeout 1h -scale 100000 -scale.from FOLDER
func TestScale(t *testing.T) {
	count := *scaleCables
	if count == 0 {
		count = 500
	}
	bin := strings.SplitN(strings.TrimPrefix(built(t), "PATH="), string(os.PathListSeparator), 2)[0] + "/cablelint"
	dir, size := generated(t, count)
	out := t.TempDir()
	at := func(name string) string { return filepath.Join(out, name) }
	var table []measured
	for _, jobs := range slices.Compact([]int{1, runtime.GOMAXPROCS(0)}) {
		for _, form := range []string{"jsonl", "text", "statistics"} {
			args := []string{"check", "--no-config", "--jobs", fmt.Sprint(jobs), "--format",
				form + "=" + at(fmt.Sprint(form, jobs)), "."}
			if form == "statistics" {
				args = []string{"check", "--no-config", "--jobs", fmt.Sprint(jobs), "--statistics", "."}
			}
			table = append(table, measure(t, bin, dir, fmt.Sprintf("check, %s, %d jobs", form, jobs), args...))
		}
	}
	folders, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	for i, f := range folders {
		measure(t, bin, dir, "", "check", "--no-config", "--quiet", "--format", "jsonl="+at(fmt.Sprintf("part%05d", i)),
			filepath.Base(f))
	}
	parts, err := filepath.Glob(at("part*"))
	require.NoError(t, err)
	table = append(table, measure(t, bin, dir, fmt.Sprintf("merge of %d results, jsonl", len(parts)),
		append([]string{"merge", "--format", "jsonl=" + at("merged")}, parts...)...),
		measure(t, bin, dir, fmt.Sprintf("merge of %d results, statistics", len(parts)),
			append([]string{"merge", "--statistics"}, parts...)...))

	one := read(t, at("jsonl1"))
	require.Equal(t, count, strings.Count(one, `{"type":"file"`))
	require.True(t, one == read(t, at(fmt.Sprint("jsonl", runtime.GOMAXPROCS(0)))), "workers change the result")
	require.True(t, one == read(t, at("merged")), "merging changes the result")
	t.Logf("%d cables, %.0f MB", count, float64(size)/1e6)
	t.Log("| what | s | µs a cable | µs of processors a cable | cables/s | MB/s | MB resident |")
	for _, m := range table {
		each := func(d time.Duration) float64 { return float64(d.Microseconds()) / float64(count) }
		t.Logf("| %s | %.1f | %.0f | %.0f | %.0f | %.0f | %d |", m.what, m.took.Seconds(), each(m.took), each(m.CPU),
			float64(count)/m.took.Seconds(), float64(size)/1e6/m.took.Seconds(), m.Resident>>20)
	}
	results, err := os.Stat(at("merged"))
	require.NoError(t, err)
	for _, line := range costs(float64(table[0].CPU)/float64(count), float64(table[len(table)-2].CPU)/float64(count),
		float64(size)/float64(count), float64(results.Size())/float64(count)) {
		t.Log(line)
	}
	for _, m := range table {
		require.LessOrEqual(t, m.Resident, int64(mostResident), m.what)
	}
}
