package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"

	"github.com/cablelint/cablelint/internal/git"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cablelint": main, "between": between})
}

// endsAtARace is the value of GORACE with which a program that was built with the race detector ends at the first race.
// Without it, one that ends with a status of its own shows a race only on standard error.
const endsAtARace = "halt_on_error=1"

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			dir, err := os.Getwd()
			e.Setenv("CABLES", dir+"/../../testdata/cables")
			e.Setenv("GORACE", endsAtARace)
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status_, "write": write, "append": append_,
			"pack": pack, "timeless": timeless},
	})
}

// status_ runs cablelint and checks the exit status: status 1 check FILE.
func status_(ts *testscript.TestScript, _ bool, args []string) {
	err := ts.Exec("cablelint", args[1:]...)
	code := "0"
	if err != nil {
		code = strings.TrimPrefix(err.Error(), "exit status ")
	}
	if code != args[0] {
		ts.Fatalf("expected exit status %s, found %s", args[0], code)
	}
}

// write makes a file of a Go string with escapes, repeated: write FILE TEXT [TIMES].
func write(ts *testscript.TestScript, _ bool, args []string) {
	text := strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\0`, "\x00", `\xff`, "\xff", `\e`, "\x1b", `\bom`,
		"\ufeff").Replace(args[1])
	if len(args) > 2 {
		n := 0
		for _, c := range args[2] {
			n = n*10 + int(c-'0')
		}
		text = strings.Repeat(text, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// append_ makes a file of others, one after the other: append FILE PART...
func append_(ts *testscript.TestScript, _ bool, args []string) {
	var text strings.Builder
	for _, part := range args[1:] {
		text.WriteString(ts.ReadFile(part))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text.String()), 0o644))
}

// timeless takes the times out of an audit.
func timeless(ts *testscript.TestScript, _ bool, args []string) {
	text := regexp.MustCompile(`"time":"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ"`).ReplaceAllString(ts.ReadFile(args[0]),
		`"time":"TIME"`)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// at is a program with its own streams and clock.
func at(in string) (p *program, out, errs *bytes.Buffer) {
	out, errs = &bytes.Buffer{}, &bytes.Buffer{}
	now := func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }
	return &program{in: strings.NewReader(in), out: out, err: errs, now: now, getenv: func(string) string { return "" },
		git: git.New(os.Environ())}, out, errs
}

// TestTheReadmeTellsTheTruth: the cable and the output on its first screen are the real ones.
func TestTheReadmeTellsTheTruth(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	require.NoError(t, err)
	blocks := strings.Split(string(readme), "```text\n")
	require.Len(t, blocks, 3)
	cable, _, _ := strings.Cut(blocks[1], "```")
	output, _, _ := strings.Cut(blocks[2], "```")
	const path = "testdata/cables/faulty-r001-portion-above-header.txt"
	text, err := os.ReadFile("../../" + path)
	require.NoError(t, err)
	require.Contains(t, string(text), cable)
	t.Chdir("../..")
	p, out, _ := at("")
	root := p.root()
	root.SetArgs([]string{"check", "--quiet", path})
	require.NoError(t, root.Execute())
	require.Equal(t, strings.TrimSpace(output), strings.TrimSpace(out.String()))
}

func TestUndatedCablesTakeTheClocksDay(t *testing.T) {
	draft := "C O N F I D E N T I A L VARNES 000412\nSIPDIS\nE.O. 13526: DECL: 01/02/2060\nTAGS: PREL\n" +
		"SUBJECT: THE SHIP SAILS\n\nClassified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (C) The ship left port.\n"
	for args, want := range map[string]int{"check - --date today": statusFindings,
		"check - --date 2040-01-01": statusClean, "check -": statusClean} {
		p, out, _ := at(draft)
		root := p.root()
		root.SetArgs(strings.Fields(args))
		require.NoError(t, root.Execute())
		require.Equal(t, want, p.status, "%s\n%s", args, out)
	}
}

// TestUTF16IsReadAtItsOwnPlaces: offsets are those of the file as read, and no fixes are offered.
func TestUTF16IsReadAtItsOwnPlaces(t *testing.T) {
	text := "C O N F I D E N T I A L VARNES 000412\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: THE SHIP 😀 SAILS\n\n" +
		"Classified By: DCM Reed, reason 1.4 (b)\n\n1. (C) Text.\n\n2. SBU) Text.\n"
	data := []byte{0xFF, 0xFE}
	for _, u := range utf16.Encode([]rune(text)) {
		data = append(data, byte(u), byte(u>>8))
	}
	path := filepath.Join(t.TempDir(), "utf16.txt")
	require.NoError(t, os.WriteFile(path, data, 0o644))
	p, out, _ := at("")
	root := p.root()
	root.SetArgs([]string{"check", "--date", "2009-05-04", "--format", "jsonl", path})
	require.NoError(t, root.Execute())
	lines := strings.Split(out.String(), "\n")
	offset := 2 + 2*strings.Index(text, "N/A")
	require.Contains(t, lines[1], fmt.Sprintf(`"start":{"line":3,"column":13,"offset":%d}`, offset))
	require.Contains(t, lines[1], `"fixes":[]`)
	units := utf16.Encode([]rune(text[:strings.Index(text, "SBU)")]))
	require.Contains(t, lines[2], fmt.Sprintf(`"start":{"line":11,"column":4,"offset":%d}`, 2+2*len(units)))
}

// BenchmarkStartUp runs the built program, and a Go program that does nothing.
func BenchmarkStartUp(b *testing.B) {
	dir := b.TempDir()
	bin := filepath.Join(dir, "cablelint")
	require.NoError(b, exec.Command("go", "build", "-o", bin, ".").Run())
	b.Run("version", func(b *testing.B) {
		for b.Loop() {
			require.NoError(b, exec.Command(bin, "version").Run())
		}
	})
	empty := filepath.Join(dir, "empty.go")
	require.NoError(b, os.WriteFile(empty, []byte("package main\nfunc main() {}\n"), 0o644))
	require.NoError(b, exec.Command("go", "build", "-o", filepath.Join(dir, "empty"), empty).Run())
	b.Run("empty program", func(b *testing.B) {
		for b.Loop() {
			require.NoError(b, exec.Command(filepath.Join(dir, "empty")).Run())
		}
	})
}

// TestACommandsNameIsItsOwn: the name by which one is made alone is that which it has among all.
func TestACommandsNameIsItsOwn(t *testing.T) {
	p, _, _ := at("")
	for _, c := range p.commands() {
		require.Equal(t, c.name, c.make().Name())
		alone, _, err := p.rootFor([]string{c.name}).Find([]string{c.name})
		require.NoError(t, err)
		require.Equal(t, c.name, alone.Name())
	}
	require.Len(t, p.rootFor([]string{"help", "check"}).Commands(), len(p.commands())+2)
	require.Len(t, p.rootFor([]string{"check", "--help"}).Commands(), 1)
}
