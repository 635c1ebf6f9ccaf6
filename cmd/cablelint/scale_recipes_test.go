package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/testing/clients"
)

// archive is a bench with cables, one of them faulty, one with a name that shells trip over, and one that is not a
// text.
func archive(t *testing.T) *bench {
	b := newBench(t, built(t))
	scale, err := filepath.Abs("../../docs/scale")
	require.NoError(t, err)
	b.env = append(b.env, "SCALE="+scale, "PYTHONDONTWRITEBYTECODE=1")
	b.copied(soundCable, "cables/1.txt")
	b.copied(faultyCable, "cables/2.txt")
	b.copied(soundCable, "cables/a 'b' \"c\" $d é.txt")
	require.NoError(t, os.WriteFile(filepath.Join(b.dir, "cables", "binary"), []byte("a\x00b"), 0o644))
	for i := range 5 {
		b.copied(soundCable, "cables/more/"+string(rune('a'+i))+".txt")
	}
	return b
}

// scaleRecipe is the block of shell in docs/scale.md that holds a word, with the paths of a checkout.
func scaleRecipe(t *testing.T, word string) string {
	page, err := os.ReadFile("../../docs/scale.md")
	require.NoError(t, err)
	for _, m := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(page), -1) {
		if strings.Contains(m[1], word) {
			return strings.ReplaceAll(m[1], "docs/scale/", "$SCALE/")
		}
	}
	t.Fatal("docs/scale.md has no recipe with ", word)
	return ""
}

// checkedAll holds what merge says after a recipe to what one run says, and to what was left out.
func (b *bench) checkedAll(recipe string) {
	b.Helper()
	out, err := b.try("sh", "-ec", recipe)
	var status *exec.ExitError
	require.ErrorAs(b, err, &status, out)
	require.Equal(b, statusUnchecked, status.ExitCode(), out)
	require.Contains(b, out, "cables/binary: unchecked: it is not text")
	require.Contains(b, out, "9 files, 8 cables: 1 error, 0 warnings, 0 infos; 1 not checked")
	merged, err := os.ReadFile(filepath.Join(b.dir, "all.jsonl"))
	require.NoError(b, err)
	one, err := b.try("sh", "-c", "find cables -type f -print0 | xargs -0 cablelint check --quiet --format jsonl "+
		"2>/dev/null")
	require.Error(b, err)
	require.Equal(b, one, string(merged))
}

// TestScaleByXargs runs the recipe of docs/scale.md, in batches of two files, whole, and with a batch whose result
// was lost.
func TestScaleByXargs(t *testing.T) {
	clients.Installed(t, "xargs")
	b := archive(t)
	recipe := strings.Replace(scaleRecipe(t, "xargs"), "-n 2000", "-n 2", 1)
	require.Contains(t, recipe, "-n 2 ")
	b.checkedAll(recipe)
	parts, err := filepath.Glob(filepath.Join(b.dir, "results", "*"))
	require.NoError(t, err)
	require.Len(t, parts, 5)
	require.NoError(t, os.Remove(parts[0]))
	out, err := b.try("sh", "-c", "cablelint merge --expected paths results/*")
	require.Error(t, err)
	require.Regexp(t, `(?m)^cables/.*: unchecked: missing from all results$`, out)
	// wrong usage stops everything, and no result is left that nobody wrote
	require.NoError(t, os.RemoveAll(filepath.Join(b.dir, "results")))
	b.ok("mkdir", "results")
	require.NoError(t, os.WriteFile(filepath.Join(b.dir, ".cablelint.toml"), []byte("nonsense = 1\n"), 0o644))
	out, err = b.try("sh", "-c", `xargs -0 -n 2 sh "$SCALE/batch.sh" results < paths`)
	require.Error(t, err, out)
	require.Equal(t, 1, strings.Count(out, "nonsense"), out)
	parts, err = filepath.Glob(filepath.Join(b.dir, "results", "*"))
	require.NoError(t, err)
	require.Empty(t, parts)
}

// TestScaleByParallel runs the recipe for GNU parallel where it is there.
func TestScaleByParallel(t *testing.T) {
	out, err := exec.Command("parallel", "--version").Output()
	clients.Wanted(t, "GNU parallel", err == nil && strings.HasPrefix(string(out), "GNU parallel"))
	b := archive(t)
	b.ok("sh", "-c", "find cables -type f -print0 | LC_ALL=C sort -z > paths; mkdir results")
	b.checkedAll(strings.Replace(scaleRecipe(t, "parallel"), "-n 2000", "-n 2", 1) +
		"\ncablelint merge --expected paths --format jsonl=all.jsonl results/*")
}

// python is the error of looking for a Python that the mapper runs with.
func python() error {
	return exec.Command("python3", "-c", "import sys; sys.exit(sys.version_info < (3, 8))").Run()
}

// TestScaleByMapper runs the mapper as a program and as an engine calls it: partition by partition, and on objects of
// a store.
func TestScaleByMapper(t *testing.T) {
	clients.Wanted(t, "python3 from 3.8 on", python() == nil)
	b := archive(t)
	b.checkedAll(`find cables -type f | LC_ALL=C sort > paths
sed -n '1,4p' paths | python3 "$SCALE/mapper.py" > part-0
sed -n '5,$p' paths | python3 "$SCALE/mapper.py" > part-1
cablelint merge --expected paths --format jsonl=all.jsonl part-*`)
	engine := `
import sys, os
sys.path.insert(0, os.environ["SCALE"])
import mapper
mapper.BATCH = 2
paths = open("paths").read().split("\n")[:-1]
def fetch(key):
    if key == "cables/lost.txt":
        raise OSError("no such object")
    return open(key, "rb").read()
partitions = {
    "paths": lambda: mapper.check(iter(paths)),
    "objects": lambda: mapper.check_objects(paths + ["cables/lost.txt"], fetch),
    "wrong": lambda: mapper.check(paths, flags=["--nonsense"]),
}
for line in partitions[sys.argv[1]]():
    print(line)
`
	require.NoError(t, os.WriteFile(filepath.Join(b.dir, "engine.py"), []byte(engine), 0o644))
	b.checkedAll(`PYTHONIOENCODING=utf-8 python3 engine.py paths > part
cablelint merge --expected paths --format jsonl=all.jsonl part`)
	b.checkedAll(`PYTHONIOENCODING=utf-8 python3 engine.py objects > part
cablelint merge --expected paths --format jsonl=all.jsonl part`)
	out, err := b.try("sh", "-c", "(cat paths; echo cables/lost.txt) | cablelint merge --expected - part")
	require.Error(t, err)
	require.Contains(t, out, "cables/lost.txt: unchecked: missing from all results")
	out, err = b.try("python3", "engine.py", "wrong")
	require.Error(t, err)
	require.Contains(t, out, "ended with status 2")
}

// rowsEngine calls the mapper as an engine does for the rows of a table, and has the same rows in an archive.
const rowsEngine = `
import io, os, sys, tarfile
sys.path.insert(0, os.environ["SCALE"])
import mapper
mapper.BATCH = 2
sound = open("cables/1.txt", newline="").read()
draft = "C O N F I D E N T I A L VARNES\n\nTAGS: PREL\nSUBJECT: THE SHIP\n\n1. (C) The ship left port.\n"
rows = [("7", sound), ("a/b", sound.encode()), ("bytes", b"\xff" + sound.encode()), ("draft", draft),
        ("empty", ""), ("no cable", "Minutes of the board."), ("none", None),
        ("surrogate", "\ud800" + sound), ("é", sound)]
others = {"unnamed": [("", sound)], "null": [(None, sound)]}
program = "./killed" if sys.argv[1] == "killed" else "cablelint"
with tarfile.open("rows.tar", "w") as tar:
    for name, text in rows:
        if text is not None:
            data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, io.BytesIO(data))
for line in mapper.check_rows(others.get(sys.argv[1], rows), program=program):
    print(line)
`

// TestScaleByRows: rows give what an archive of them gives, a row without a text is missing, and one without an
// identifier fails, as does a program that is killed.
func TestScaleByRows(t *testing.T) {
	clients.Wanted(t, "python3 from 3.8 on", python() == nil)
	b := archive(t)
	b.env = append(b.env, "PYTHONIOENCODING=utf-8")
	require.NoError(t, os.WriteFile(filepath.Join(b.dir, "rows.py"), []byte(rowsEngine), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(b.dir, "killed"), []byte("#!/bin/sh\nkill -9 $$\n"), 0o755))
	b.ok("sh", "-ec", `python3 rows.py rows > part
cablelint check --quiet --format jsonl=one rows.tar || true
cablelint merge --quiet --format jsonl=all part || true
sort one > one.sorted
sort all > all.sorted
cmp one.sorted all.sorted`)
	one, err := os.ReadFile(filepath.Join(b.dir, "one"))
	require.NoError(t, err)
	require.Equal(t, 8, strings.Count(string(one), `{"type":"file"`))
	out, err := b.try("sh", "-c", "echo 'rows.tar!none' | cablelint merge --expected - part")
	require.Error(t, err)
	require.Contains(t, out, "rows.tar!none: unchecked: missing from all results")
	for _, rows := range []string{"unnamed", "null"} {
		out, err = b.try("python3", "rows.py", rows)
		require.Error(t, err)
		require.Contains(t, out, "a row has no identifier")
	}
	out, err = b.try("python3", "rows.py", "killed")
	require.Error(t, err)
	require.Contains(t, out, "./killed was killed by signal 9, first input 7")
}
