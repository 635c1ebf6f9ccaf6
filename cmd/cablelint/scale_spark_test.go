//go:build unix

package main

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// sparkCables are the documents of the jobs, a thousand a shard; the numbers below are those of shards.
const sparkCables = 20_000

const (
	repeatedShard = 5
	corruptShard  = 7
	missingShard  = 11
)

// faultyProgram stands in for cablelint in the workers. For one shard each, it kills the worker's Python, itself, or
// the executor, and once it has no memory; a mark in the folder FAULTS makes each fault happen once.
const faultyProgram = `#!/bin/sh
once() { mkdir "$FAULTS/$1" 2>/dev/null; }
parent() { cut -d ' ' -f 4 "/proc/$1/stat"; }
case "$*" in
*00001.tar*) if once worker; then kill -9 $PPID; fi ;;
*/00009.tar*) if once program; then kill -9 $$; fi ;;
*/00013.tar*) if once executor; then kill -9 "$(parent "$(parent $PPID)")"; fi ;;
*/00017.tar*) if once memory; then ulimit -v 100000; fi ;;
*/hungry.tar*) once hungry; ulimit -v 100000 ;;
*rows.tar*) if once row; then kill -9 $PPID; fi ;;
esac
exec "$CABLELINT" "$@"
`

// sparkBench has the recipes, Spark, and a program that faults.
func sparkBench(t *testing.T) *bench {
	home := os.Getenv("CABLELINT_SPARK")
	if home == "" {
		t.Skip("CABLELINT_SPARK names no directory with pyspark: the recipes are not run under Spark (.ci/spark does it)")
	}
	scale := looked(t, "../../docs/scale")
	program := strings.SplitN(strings.TrimPrefix(built(t), "PATH="), string(os.PathListSeparator), 2)[0] + "/cablelint"
	faulty := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(faulty, "cablelint"), []byte(faultyProgram), 0o755))
	done := filepath.Join(faulty, "done")
	require.NoError(t, os.Mkdir(done, 0o755))
	b := newBench(t, "PATH="+faulty+string(os.PathListSeparator)+os.Getenv("PATH"), "CABLELINT="+program,
		"FAULTS="+done, "SCALE="+scale, "PYTHONPATH="+home, "SPARK_HOME="+filepath.Join(home, "pyspark"),
		"SPARK_LOCAL_DIRS="+t.TempDir(), "SPARK_LOCAL_IP=127.0.0.1",
		"SPARK_WORKER_DIR="+filepath.Join(faulty, "work"), "PYSPARK_PYTHON=python3",
		"JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", // most of such a job is the start of Java
		"PYTHONDONTWRITEBYTECODE=1")
	return b
}

// submit is a recipe of docs/scale.md under a master.
func (b *bench) submit(master string, args ...string) (string, error) {
	b.Helper()
	all := append([]string{"--master", master, "--conf", "spark.ui.enabled=false",
		"--conf", "spark.log.level=WARN", "--py-files", "$SCALE/mapper.py",
		"$SCALE/spark.py"}, args...)
	return b.try("sh", "-c", `"$SPARK_HOME/bin/spark-submit" "`+strings.Join(all, `" "`)+`"`)
}

// alone runs cablelint without faults, and gives its status.
func (b *bench) alone(args ...string) int {
	b.Helper()
	out, err := b.try("sh", append([]string{"-c", `exec "$CABLELINT" "$@"`, "sh"}, args...)...)
	if err == nil {
		return statusClean
	}
	var status *exec.ExitError
	require.ErrorAs(b, err, &status, out)
	require.Contains(b, []int{statusFindings, statusUnchecked}, status.ExitCode(), out)
	return status.ExitCode()
}

// at is a path in the bench; wrote and lines write a file there, and give its path.
func (b *bench) at(name string) string { return filepath.Join(b.dir, name) }

func (b *bench) lines(name string, lines []string) string {
	b.Helper()
	require.NoError(b, os.WriteFile(b.at(name), []byte(strings.Join(lines, "\n")+"\n"), 0o644))
	return b.at(name)
}

// shards are tar archives of a thousand documents each; paths are those of their entries. The corrupt one is cut off.
func (b *bench) shards(from string) (shards, paths []string) {
	folders, err := filepath.Glob(filepath.Join(from, "*"))
	require.NoError(b, err)
	require.NoError(b, os.Mkdir(filepath.Join(b.dir, "shards"), 0o755))
	for i, folder := range folders {
		shard := filepath.Join(b.dir, "shards", filepath.Base(folder)+".tar")
		var data bytes.Buffer
		w := tar.NewWriter(&data)
		require.NoError(b, w.AddFS(os.DirFS(folder)))
		require.NoError(b, w.Close())
		files, err := fs.Glob(os.DirFS(folder), "*")
		require.NoError(b, err)
		for _, f := range files {
			paths = append(paths, shard+"!"+f)
		}
		if i == corruptShard {
			data.Truncate(data.Len() / 2)
		}
		require.NoError(b, os.WriteFile(shard, data.Bytes(), 0o644))
		shards = append(shards, shard)
	}
	return shards, paths
}

// fault is the mark that a fault happened.
func (b *bench) fault(name string) string {
	i := slices.IndexFunc(b.env, func(kv string) bool { return strings.HasPrefix(kv, "FAULTS=") })
	return filepath.Join(strings.TrimPrefix(b.env[i], "FAULTS="), name)
}

// merged merges the parts of a job into a file, as docs/scale.md shows, and gives what it reports.
func (b *bench) merged(out string, more ...string) string {
	b.Helper()
	parts := "$(find results -name 'part-*' -size +0)"
	require.Equal(b, 3, strings.Count(read(b.T, looked(b.T, "../../docs/scale.md")), parts))
	args := append([]string{"-c", `"$CABLELINT" merge "$@" ` + parts, "sh", "--format", "jsonl=" + b.at(out)}, more...)
	said, _ := b.try("sh", args...)
	return said
}

// same compares results line by line, in any order: merge has that of paths, and one process that of its inputs.
func (b *bench) same(one, merged string) {
	b.Helper()
	sorted := func(name string) []string { return slices.Sorted(strings.SplitSeq(read(b.T, b.at(name)), "\n")) }
	want, have := sorted(one), sorted(merged)
	for i := range min(len(want), len(have)) {
		require.Equal(b, want[i], have[i], "the merged result is not that of one process")
	}
	require.Len(b, have, len(want), "the merged result is not that of one process")
}

// kinds are the kinds of the files in a result, by path, each of which is in it once.
func (b *bench) kinds(name string) map[string]string {
	b.Helper()
	kinds := map[string]string{}
	for _, line := range strings.Split(read(b.T, b.at(name)), "\n") {
		if !strings.HasPrefix(line, `{"type":"file"`) {
			continue
		}
		var file struct{ Path, Kind, Reason string }
		require.NoError(b, json.Unmarshal([]byte(line), &file))
		require.NotContains(b, kinds, file.Path, "reported twice")
		kinds[file.Path] = file.Kind
		if file.Reason == "missing from all results" {
			kinds[file.Path] = "missing"
		}
	}
	return kinds
}

// TestScaleUnderSparkByShards checks shards in two executors, of which one is killed, as are a worker and the program;
// another has no memory. One shard is delivered twice, one is cut off, and one is not delivered.
func TestScaleUnderSparkByShards(t *testing.T) {
	b := sparkBench(t)
	from, _ := generated(t, sparkCables)
	shards, paths := b.shards(from)
	delivered := slices.Delete(slices.Clone(shards), missingShard, missingShard+1)
	listed := b.lines("paths", append(slices.Clone(delivered), shards[repeatedShard]))
	out, err := b.submit("local-cluster[2,1,1024]", "paths", listed, b.at("results"))
	require.NoError(t, err, out)
	for _, fault := range []string{"worker", "program", "executor", "memory"} {
		require.DirExists(t, b.fault(fault), "the fault did not happen")
	}
	// whose log survives is chance: TestScaleByRows and TestScaleUnderSparkWithoutMemory test what is reported for
	// each fault
	require.Equal(t, statusUnchecked, b.alone(append([]string{"check", "--quiet", "--format", "jsonl=" + b.at("one")},
		delivered...)...))
	require.Contains(t, b.merged("all"), "several results say the same of 1000 files: counted once")
	b.same("one", "all")

	b.merged("accounted", "--expected", b.lines("documents", paths))
	kinds := b.kinds("accounted")
	missing := map[string]int{}
	for _, p := range paths {
		shard, _, _ := strings.Cut(p, "!")
		require.Contains(t, kinds, p)
		if kinds[p] == "missing" {
			missing[shard]++
		}
	}
	require.Len(t, missing, 2, "documents of other shards are missing")
	require.Equal(t, 1000, missing[shards[missingShard]])
	require.Equal(t, "unchecked", kinds[shards[corruptShard]])
	require.Positive(t, missing[shards[corruptShard]])
	require.Less(t, missing[shards[corruptShard]], 1000)
	// the list of shards names those that are missing as a whole
	said := b.merged("accounted", "--expected", b.lines("shards.txt", shards))
	require.Equal(t, 1, strings.Count(said, "missing from all results"), said)
	require.Contains(t, said, shards[missingShard]+": unchecked: missing from all results")
}

// TestScaleUnderSparkByRows checks the rows of a table; a worker is killed.
func TestScaleUnderSparkByRows(t *testing.T) {
	b := sparkBench(t)
	from, _ := generated(t, sparkCables)
	var table, tarred bytes.Buffer
	w := tar.NewWriter(&tarred)
	require.NoError(t, filepath.WalkDir(from, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text := read(t, path)
		require.NoError(t, json.NewEncoder(&table).Encode(map[string]string{"id": d.Name(), "text": text}))
		require.NoError(t, w.WriteHeader(&tar.Header{Name: d.Name(), Size: int64(len(text)), Mode: 0o644}))
		_, err = w.Write([]byte(text))
		return err
	}))
	require.NoError(t, w.Close())
	require.NoError(t, os.WriteFile(b.at("table.jsonl"), table.Bytes(), 0o644))
	require.NoError(t, os.WriteFile(b.at("rows.tar"), tarred.Bytes(), 0o644))
	out, err := b.submit("local[2,4]", "rows", b.at("table.jsonl"), b.at("results"))
	require.NoError(t, err, out)
	require.DirExists(t, b.fault("row"), "the fault did not happen")
	require.Equal(t, statusFindings, b.alone("check", "--quiet", "--format", "jsonl="+b.at("one"), "rows.tar"))
	b.merged("all")
	require.Len(t, b.kinds("all"), sparkCables)
	b.same("one", "all")
}

// TestScaleUnderSparkWithoutMemory: a job of which a part fails each time ends with the cause, and leaves nothing that
// could be taken for a result.
func TestScaleUnderSparkWithoutMemory(t *testing.T) {
	b := sparkBench(t)
	require.NoError(t, os.WriteFile(b.at("hungry.tar"), nil, 0o644))
	out, err := b.submit("local[1,2]", "paths", b.lines("paths", []string{b.at("hungry.tar")}), b.at("results"))
	require.Error(t, err)
	require.Regexp(t, `ended with status 2, first input \S*/hungry.tar: fatal error: .*memory`, out)
	parts, err := filepath.Glob(b.at("results/part-*"))
	require.NoError(t, err)
	require.Empty(t, parts)
}
