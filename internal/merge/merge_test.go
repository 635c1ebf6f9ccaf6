package merge

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/report"
)

const position = `{"start":{"line":3,"column":4,"offset":30},"end":{"line":3,"column":7,"offset":33}}`

// file are a file's lines with a cable and so many findings.
func file(path string, findings int) string {
	s := fmt.Sprintf(`{"type":"file","path":%q,"kind":"cable","reason":null,"cables":[{"identifier":"09VARNES412","date":"2009-05-04","dateFrom":"dtg","header":"CONFIDENTIAL","derived":"SECRET","portions":4,"range":%s,"notes":[]}]}`+"\n", path, position)
	for i := range findings {
		s += fmt.Sprintf(`{"type":"diagnostic","path":%q,"cable":0,"code":"R001","name":"portion-above-header","severity":"error","message":"portion %d","help":null,"authority":null,"range":%s,"related":[],"fixes":[],"suppressed":null}`+"\n", path, i, position)
	}
	return s
}

func summary(count, findings int) string {
	return fmt.Sprintf(`{"type":"summary","files":%d,"cables":%d,"errors":%d,"warnings":0,"infos":0,"suppressed":0,"unchecked":0,"version":1}`+"\n", count, count, findings)
}

// whole is a result of five files; the second and the last have findings.
func whole() string {
	return file("a.txt", 0) + file("b.txt", 3) + file("c.txt", 0) + file("d.csv!9", 0) + file("d.csv!10", 1) +
		summary(5, 4)
}

var paths = []string{"a.txt", "b.txt", "c.txt", "d.csv!9", "d.csv!10"}

// merged merges results, given by their texts, in files of the current directory called r0.jsonl and on, and gives
// the records as JSON Lines by path.
func merged(t *testing.T, expect []string, texts ...string) (byPath map[string]string, order []string, r *Results) {
	var names []string
	for i, text := range texts {
		names = append(names, fmt.Sprintf("r%d.jsonl", i))
		_ = os.Remove(names[i]) // where a file is written over, file systems wait for the disk
		require.NoError(t, os.WriteFile(names[i], []byte(text), 0o644))
	}
	r = Open(names, nil)
	defer r.Close()
	if expect != nil {
		_ = os.Remove("expected")
		require.NoError(t, os.WriteFile("expected", []byte(strings.Join(expect, "\n")), 0o644))
		require.NoError(t, r.Expect("expected", nil))
	}
	byPath = map[string]string{}
	require.NoError(t, r.Each(func(rec *report.Record) error {
		var out bytes.Buffer
		w, _ := report.New("jsonl", &out, report.Options{})
		require.NoError(t, w.(report.RecordWriter).Record(rec))
		if rec.Kind() == files.Unread {
			out.Reset()
			out.WriteString("unchecked: " + rec.Reason())
		}
		if byPath[rec.Path()] != "" {
			t.Fatal(rec.Path(), "comes twice")
		}
		byPath[rec.Path()] = out.String()
		order = append(order, rec.Path())
		return nil
	}))
	return byPath, order, r
}

func TestAWholeResultIsBelieved(t *testing.T) {
	t.Chdir(t.TempDir())
	have, order, r := merged(t, paths, whole())
	require.Equal(t, paths, order)
	require.Equal(t, file("b.txt", 3), have["b.txt"])
	require.Equal(t, file("d.csv!10", 1), have["d.csv!10"])
	require.Empty(t, r.Notes)
	have, _, _ = merged(t, []string{"d.csv", "d.csv!10"}, strings.TrimSuffix(whole(), "\n"))
	require.Len(t, have, 5)
	for _, p := range paths {
		require.NotContains(t, have[p], "unchecked")
	}
}

// believable fails where a damaged result loses an input, or a finding of one that counts as checked, or is not named
// itself.
func believable(t *testing.T, good map[string]string, what, text string) {
	t.Helper()
	have, _, _ := merged(t, paths, text)
	for _, p := range paths {
		if have[p] != good[p] {
			require.True(t, strings.HasPrefix(have[p], "unchecked: "), "%s: %s is %s", what, p, have[p])
		}
	}
	require.True(t, strings.HasPrefix(have["r0.jsonl"], "unchecked: "), "%s: the result itself is well", what)
}

// TestAResultCutAnywhere: no matter what part of a result is lost from some byte on (each third is tried), every
// input is there as it was, or as unchecked.
func TestAResultCutAnywhere(t *testing.T) {
	t.Chdir(t.TempDir())
	text := whole()
	good, _, _ := merged(t, paths, text)
	for i := 0; i < len(text)-1; i += 3 {
		believable(t, good, fmt.Sprintf("cut after %d bytes", i), text[:i])
	}
	have, _, _ := merged(t, nil, text[:strings.Index(text, `"portion 2"`)])
	require.Equal(t, file("a.txt", 0), have["a.txt"], "what is whole before the break counts")
	require.Equal(t, "unchecked: the result r0.jsonl is in doubt: it breaks off here", have["b.txt"])
	require.Equal(t, "unchecked: it breaks off: the summary at its end is missing", have["r0.jsonl"])
	have, _, _ = merged(t, nil, text[:len(text)/2], whole())
	require.NotContains(t, have["b.txt"], "unchecked", "another result makes up for it")
	require.Contains(t, have["r0.jsonl"], "unchecked")
}

// TestLinesLostDoubledAndDamaged: so is it where any line is lost, doubled, cut, or joined with the next.
func TestLinesLostDoubledAndDamaged(t *testing.T) {
	t.Chdir(t.TempDir())
	lines := strings.SplitAfter(strings.TrimSuffix(whole(), "\n"), "\n")
	good, _, _ := merged(t, paths, whole())
	for i, l := range lines {
		with := func(in string) string { return strings.Join(slices.Replace(slices.Clone(lines), i, i+1, in), "") }
		believable(t, good, fmt.Sprint("lost: ", l), with(""))
		believable(t, good, fmt.Sprint("cut: ", l), with(l[:len(l)/2]+"\n"))
		believable(t, good, fmt.Sprint("another field: ", l), with(strings.Replace(l, "{", `{"new":1,`, 1)))
		if i < len(lines)-1 {
			believable(t, good, fmt.Sprint("doubled: ", l), with(l+l))
			believable(t, good, fmt.Sprint("joined: ", l), with(strings.TrimSuffix(l, "\n")))
		}
	}
}

func TestWhatIsRefusedSaysWhy(t *testing.T) {
	t.Chdir(t.TempDir())
	for want, text := range map[string]string{
		"line 10: it is of version 2, and this cablelint reads version " +
			"1": strings.Replace(whole(), `"version":1`, `"version":2`, 1),
		"line 1: it is not of the version of JSON Lines that " +
			"this": strings.Replace(whole(), `"kind":"cable"`, `"kind":"poem"`, 1),
		"line 4: it is not of the version of JSON Lines that " +
			"this": strings.Replace(whole(), `"portion 1","help"`,
			`"portion 1","aid"`, 1),
		"line 2: it is no JSON Lines as " +
			"check": strings.Replace(whole(), "\n",
			"\n\x00\xff\n", 1),
		"its summary does not match its lines: it counts 6 files, 6 cables and 4 findings, they of 5, 5 and " +
			"4": strings.Replace(whole(), summary(5, 4), summary(6, 4), 1),
		"line 1: a finding is not next to its " +
			"file": file("a.txt", 1)[len(file("a.txt", 0)):] +
			whole(),
		"a finding is of a cable that its file does not " +
			"have": strings.Replace(whole(), `"cable":0`, `"cable":1`, 1),
		"it is empty": "",
		"a line of it has more than 16777216 bytes": whole() + strings.Repeat("x", longestLine+1),
	} {
		have, _, _ := merged(t, nil, text)
		require.Contains(t, have["r0.jsonl"], want)
	}
	have, _, _ := merged(t, nil, strings.Replace(whole(), `,"version":1`, "", 1))
	require.Len(t, have, 5, "a summary that tells no version is of the first")
}

// TestTwoInputsOfOneNameInAResult: a run names each input once, so two that share a name hide one of them.
func TestTwoInputsOfOneNameInAResult(t *testing.T) {
	t.Chdir(t.TempDir())
	have, _, _ := merged(t, nil, file("a.tar!x", 0)+file("a.tar!x", 0)+summary(2, 0))
	require.Equal(t, "unchecked: 2 inputs have this name, and cannot be told apart (r0.jsonl)", have["a.tar!x"])
	have, _, _ = merged(t, nil, file("a\uFFFD", 0)+summary(1, 0), file("a\uFFFD", 0)+summary(1, 0))
	require.Contains(t, have["a\uFFFD"], "cannot be told apart")
}

// TestOutOfOrder: results whose inputs are in no order come out in order, and it is said that this takes memory. So
// many pieces share so little memory that none keeps a buffer, though each has a second record that is read long
// after its first.
func TestOutOfOrder(t *testing.T) {
	t.Chdir(t.TempDir())
	const n = buffers/leastBuffer + 100
	f, err := os.Create("r.jsonl")
	require.NoError(t, err)
	w := bufio.NewWriter(f)
	for i := range n {
		w.WriteString(file(fmt.Sprintf("%06d.txt", n-i), i%2) + file(fmt.Sprintf("%06d.txt", 2*n-i), 0))
	}
	w.WriteString(summary(2*n, n/2))
	require.NoError(t, w.Flush())
	require.NoError(t, f.Close())
	r := Open([]string{"r.jsonl"}, nil)
	require.Equal(t, []string{fmt.Sprintf("r.jsonl is not in the order of paths: it is read in %d pieces, each of "+
		"which takes memory", n)}, r.Notes)
	before, count := held(), 0
	require.NoError(t, r.Each(func(rec *report.Record) error {
		count++
		if want := fmt.Sprintf("%06d.txt", count); rec.Path() != want || rec.Kind() != files.Cable {
			return fmt.Errorf("found %s, %s in place of %s", rec.Path(), rec.Kind(), want)
		}
		if count == n {
			require.Less(t, int64(held())-int64(before), int64(buffers/4))
		}
		return nil
	}))
	require.Equal(t, 2*n, count)
}

// held is the memory in use, in bytes.
func held() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// TestManySmallResults: each result has its own stretch of the order, and no file is held open.
func TestManySmallResults(t *testing.T) {
	t.Chdir(t.TempDir())
	var texts []string
	for i := range 300 {
		texts = append(texts, file(fmt.Sprintf("%03d.txt", i), 1)+file(fmt.Sprintf("%03d.txt", 999-i), 0)+summary(2, 1))
	}
	have, order, r := merged(t, nil, texts...)
	require.Len(t, have, 600)
	require.True(t, slices.IsSorted(order))
	require.Empty(t, r.Notes)
}

// TestMemoryDoesNotGrowWithTheFiles: near the end of many files no more is held than a buffer a result.
func TestMemoryDoesNotGrowWithTheFiles(t *testing.T) {
	t.Chdir(t.TempDir())
	const n = 20_000
	f, err := os.Create("r.jsonl")
	require.NoError(t, err)
	w := bufio.NewWriter(f)
	for i := range n {
		w.WriteString(file(fmt.Sprintf("%06d.txt", i), i%2))
	}
	w.WriteString(summary(n, n/2))
	require.NoError(t, w.Flush())
	require.NoError(t, f.Close())
	before, count := held(), 0
	r := Open([]string{"r.jsonl"}, nil)
	require.NoError(t, r.Each(func(*report.Record) error {
		if count++; count == n-10 {
			require.Less(t, int64(held())-int64(before), int64(1<<20))
		}
		return nil
	}))
	require.Equal(t, n, count)
}

// TestExpectedListsAsPeopleMakeThem: a path named twice is missed once, and bytes that JSON does not have are
// compared as it writes them.
func TestExpectedListsAsPeopleMakeThem(t *testing.T) {
	t.Chdir(t.TempDir())
	have, order, _ := merged(t, []string{"a.txt", "./a.txt", "lost", "./lost", "\xff.txt\r", ""},
		file("a.txt", 0)+file("\uFFFD.txt", 0)+summary(2, 0))
	require.Equal(t, []string{"a.txt", "lost", "\uFFFD.txt"}, order)
	require.Equal(t, "unchecked: missing from all results", have["lost"])
	require.NotContains(t, have["\uFFFD.txt"], "unchecked")
}

// TestFindingsAboutTheConfigurationAreJoined: each run says what it found of the silences, of which it knows its part.
func TestFindingsAboutTheConfigurationAreJoined(t *testing.T) {
	t.Chdir(t.TempDir())
	about := func(messages ...string) string {
		s := `{"type":"file","path":".cablelint.toml","kind":"not-a-cable","reason":"it is the configuration","cables":[]}` + "\n"
		for _, m := range messages {
			s += fmt.Sprintf(`{"type":"diagnostic","path":".cablelint.toml","cable":null,"code":"M002","name":"expired-silence","severity":"warning","message":%q,"help":null,"authority":null,"range":%s,"related":[],"fixes":[],"suppressed":null}`+"\n", m, position)
		}
		return s + fmt.Sprintf(`{"type":"summary","files":1,"cables":0,"errors":0,"warnings":%d,"infos":0,"suppressed":0,"unchecked":0}`+"\n", len(messages))
	}
	have, _, _ := merged(t, nil, about("one", "both"), about("both", "two"))
	require.Equal(t, 3, strings.Count(have[".cablelint.toml"], "M002"))
}

// TestCopiesAreTakenAway: what came through a pipe leaves nothing in the temporary folder.
func TestCopiesAreTakenAway(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	r := Open([]string{"-"}, strings.NewReader(whole()))
	left, err := filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	require.LessOrEqual(t, len(left), 1, "none where an open file can be removed")
	r.Close()
	left, err = filepath.Glob(filepath.Join(dir, "*"))
	require.NoError(t, err)
	require.Empty(t, left)
}

// TestTheOrderIsOne: comparing never goes in circles, and tells only equal keys equal.
func TestTheOrderIsOne(t *testing.T) {
	name := rapid.StringMatching(`[ab 09!.]{0,5}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := name.Draw(t, "a"), name.Draw(t, "b"), name.Draw(t, "c")
		require.Equal(t, a == b, compare(a, b) == 0)
		require.Equal(t, compare(a, b), -compare(b, a))
		if compare(a, b) < 0 && compare(b, c) < 0 {
			require.Negative(t, compare(a, c))
		}
	})
	require.Negative(t, compare("d.csv!9", "d.csv!10"))
	require.Negative(t, compare("d.csv!9!x", "d.csv!10!a"))
	require.Negative(t, compare("a.tar!x", "a.tar b"))
}

// TestExpectedListsInAnyOrder: a list that is not in order is read whole.
func TestExpectedListsInAnyOrder(t *testing.T) {
	t.Chdir(t.TempDir())
	have, order, _ := merged(t, []string{"lost", "c.txt", "a.txt", "also/lost"}, file("a.txt", 0)+file("c.txt", 0)+
		summary(2, 0))
	require.Len(t, order, 4)
	require.Equal(t, "unchecked: missing from all results", have["lost"])
	require.Equal(t, "unchecked: missing from all results", have["also/lost"])
}

// TestTwoRunsOfOneInput: what they agree on is handed on once, and what they do not is unchecked.
func TestTwoRunsOfOneInput(t *testing.T) {
	t.Chdir(t.TempDir())
	have, order, r := merged(t, nil, file("a.txt", 1)+summary(1, 1), file("a.txt", 1)+summary(1, 1))
	require.Equal(t, []string{"a.txt"}, order)
	require.NotContains(t, have["a.txt"], "unchecked")
	require.Equal(t, 1, r.Doubled)
	have, _, _ = merged(t, nil, file("a.txt", 1)+summary(1, 1), file("a.txt", 2)+summary(1, 2))
	require.Contains(t, have["a.txt"], "unchecked: results disagree about it")
}
