// Package git asks the installed git what a repository lists, what is staged, and what a file was in another
// revision. It only reads. It runs no program that a repository names, fetches nothing, and never passes a file
// through a filter: docs/security.md says what that promises.
package git

import (
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"github.com/cablelint/cablelint/internal/installed"
)

// Git is the installed git, as one run of the program uses it.
type Git struct {
	environ []string
}

// New makes a Git of the environment of the process, as os.Environ gives it. Of that only a few variables reach git.
func New(environ []string) *Git { return &Git{environ: environ} }

// The errors of finding git and a repository.
var (
	ErrNotInstalled = errors.New("git is not installed, or not in PATH outside the repository")
	ErrNoRepository = errors.New("not inside a git repository")
)

// ErrMissing reports an object that the repository does not hold, such as one that a partial clone left out.
var ErrMissing = errors.New("git does not have it: a partial clone must fetch it first, as with git fetch " +
	"--refetch --no-filter")

// settings are set for every call of git, no matter what the configuration files say. Those that name a program are
// not listed one by one, since the commands used here start none of them; these are the ones that reading alone would
// start or follow.
var settings = [...]string{
	"core.fsmonitor=",              // a hook, or a process that stays; empty turns it off in every version of git
	"safe.bareRepository=explicit", // a folder with HEAD, objects and refs is not a repository
	"core.untrackedCache=false",
	"core.commitGraph=false", // it could name other parents than the commits do
	"credential.helper=",
	"core.askPass=",
	"diff.external=",
	"protocol.allow=never",
	"submodule.recurse=false",
	"fetch.recurseSubmodules=false",
	"gc.auto=0",
	"maintenance.auto=false",
}

// command builds a call of git in a work tree. There is no other place that builds one.
func (g *Git) command(at workTree, args ...string) (*exec.Cmd, error) {
	program, err := g.program(at)
	if err != nil {
		return nil, err
	}
	all := []string{"--no-pager", "--no-replace-objects", "--no-optional-locks", "--literal-pathspecs", "-c",
		"core.hooksPath=" + noFile, "-c", "core.attributesFile=" + noFile}
	for _, s := range settings {
		all = append(all, "-c", s)
	}
	for _, folder := range g.safeDirectories() {
		all = append(all, "-c", "safe.directory="+folder)
	}
	cmd := exec.Command(program, append(all, args...)...)
	cmd.Dir = at.top
	cmd.Env = g.environment(at)
	return cmd, nil
}

// program is the path of git. A PATH may have entries below the repository, or relative ones; a git that lies there
// is a file of the repository, and is not run.
func (g *Git) program(at workTree) (string, error) {
	value, _ := g.get("PATH")
	if found, ok := installed.Program("git", value, at.top); ok {
		return found, nil
	}
	return "", ErrNotInstalled
}

// run runs git in a work tree and gives what it wrote.
func (g *Git) run(at workTree, args ...string) (string, error) {
	cmd, err := g.command(at, args...)
	if err != nil {
		return "", err
	}
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		text := ""
		if errors.As(err, &exit) {
			text = string(exit.Stderr)
		}
		return "", fmt.Errorf("git %s: %s", args[0], said(text, err))
	}
	return string(out), nil
}

// said is what git wrote on standard error, in one line: its hint names the command that helps. It is the error
// itself where git wrote nothing.
func said(text string, err error) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	for i, w := range words {
		words[i] = strings.Map(func(r rune) rune {
			if r < ' ' || r == 0x7f {
				return ' '
			}
			return r
		}, w)
		words[i] = strings.TrimSpace(words[i])
	}
	if line := strings.TrimPrefix(strings.Join(words, " "), "fatal: "); strings.TrimSpace(line) != "" {
		return line
	}
	return err.Error()
}
