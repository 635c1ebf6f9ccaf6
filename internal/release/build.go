package release

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"
)

// builder makes one release, its files on the way in a folder of its own.
type builder struct {
	Options
	work string
}

// settings are what decides about the bytes of a program next to source and Go, so that no machine's own enters.
func settings(t Target) []string {
	return []string{
		"GOOS=" + t.OS, "GOARCH=" + t.Arch, "GOAMD64=v1", "GOARM64=v8.0", "CGO_ENABLED=0",
		"GOFLAGS=-mod=readonly", "GOWORK=off", "GOEXPERIMENT=", "GOFIPS140=off", "GODEBUG=", "GO111MODULE=on",
	}
}

// command is a command in the module's folder, with the settings of a target.
func (b *builder) command(t Target, name string, args ...string) *exec.Cmd {
	cmd := exec.Command(name, args...)
	cmd.Dir = b.Source
	cmd.Env = append(cmd.Environ(), settings(t)...)
	return cmd
}

// output runs a command and gives what it printed; what it complained of is the error.
func output(cmd *exec.Cmd) ([]byte, error) {
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w\n%s", filepath.Base(cmd.Path), strings.Join(cmd.Args[1:], " "), err, errs.String())
	}
	return out, nil
}

// compile builds the program for a target and gives its path.
func (b *builder) compile(t Target) (string, error) {
	path := filepath.Join(b.work, t.String(), "cablelint")
	if t.OS == "windows" {
		path += ".exe"
	}
	stamp := fmt.Sprintf("-s -w -X main.release=%s -X main.released=%s", b.Version, b.Commit.UTC().Format(time.DateOnly))
	_, err := output(b.command(t, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags", stamp, "-o", path,
		"./cmd/cablelint"))
	return path, err
}

// shared are the files that are the same in every archive. Those that the program makes are made by the one for the
// current machine; it also makes the index of rules, which comes with the archives.
func (b *builder) shared() (list []Entry, err error) {
	for _, name := range []string{"LICENSE", "README.md"} {
		data, err := os.ReadFile(filepath.Join(b.Source, name))
		if err != nil {
			return nil, err
		}
		list = append(list, Entry{Name: name, Data: data})
	}
	here := Target{runtime.GOOS, runtime.GOARCH}
	program, err := b.compile(here)
	if err != nil {
		return nil, err
	}
	index, err := output(b.command(here, program, "rules", "--format", "json"))
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(b.Out, "rules.json"), index, 0o644); err != nil {
		return nil, err
	}
	for _, c := range []struct{ shell, name string }{{"bash", "cablelint.bash"}, {"zsh", "_cablelint"},
		{"fish", "cablelint.fish"}, {"powershell", "cablelint.ps1"}} {
		script, err := output(b.command(here, program, "completion", c.shell))
		if err != nil {
			return nil, err
		}
		list = append(list, Entry{Name: "completions/" + c.name, Data: script})
	}
	manual, err := b.manual(here, program)
	return append(list, manual...), err
}

// manual are the manual pages, which carry the day of the commit.
func (b *builder) manual(here Target, program string) (list []Entry, err error) {
	dir := filepath.Join(b.work, "man1")
	cmd := b.command(here, program, "man", dir)
	cmd.Env = append(cmd.Env, fmt.Sprint("SOURCE_DATE_EPOCH=", b.Commit.Unix()))
	if _, err := output(cmd); err != nil {
		return nil, err
	}
	pages, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	for _, p := range pages {
		data, err := os.ReadFile(filepath.Join(dir, p.Name()))
		if err != nil {
			return nil, err
		}
		list = append(list, Entry{Name: "man/man1/" + p.Name(), Data: data})
	}
	return list, nil
}
