package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"cablelint": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			dir, err := os.Getwd()
			e.Setenv("CABLES", dir+"/../../testdata/cables")
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"status": status_, "write": write},
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
	text := strings.NewReplacer(`\n`, "\n", `\r`, "\r", `\0`, "\x00", `\xff`, "\xff", `\e`, "\x1b", `\bom`, "\ufeff").Replace(args[1])
	if len(args) > 2 {
		n := 0
		for _, c := range args[2] {
			n = n*10 + int(c-'0')
		}
		text = strings.Repeat(text, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// at is a program with its own streams and clock.
func at(in string) (p *program, out, errs *bytes.Buffer) {
	out, errs = &bytes.Buffer{}, &bytes.Buffer{}
	now := func() time.Time { return time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC) }
	return &program{in: strings.NewReader(in), out: out, err: errs, now: now, getenv: func(string) string { return "" }}, out, errs
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
	draft := "C O N F I D E N T I A L VARNES 000412\nSIPDIS\nE.O. 13526: DECL: 01/02/2060\nTAGS: PREL\nSUBJECT: THE SHIP SAILS\n\nClassified By: DCM Tomas Reed for reasons 1.4 (b).\n\n1. (C) The ship left port.\n"
	for args, want := range map[string]int{"check - --date today": statusFindings, "check - --date 2040-01-01": statusClean, "check -": statusClean} {
		p, out, _ := at(draft)
		root := p.root()
		root.SetArgs(strings.Fields(args))
		require.NoError(t, root.Execute())
		require.Equal(t, want, p.status, "%s\n%s", args, out)
	}
}
