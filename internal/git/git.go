// Package git asks a git repository what is staged and what changed since another revision. It runs the git of the machine
// and reads only.
package git

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
)

// Repository is the work tree that the folder at hand lies in.
type Repository struct {
	prefix string // the folder at hand, from the top of the work tree, with slashes; empty at the top
}

// Entry is a file that changed.
type Entry struct {
	// Path is the file's, from the folder at hand, in the system's spelling.
	Path string
	// Blob names what is staged, Base what the file was; empty where there is none.
	Blob, Base string
}

// Open finds the repository of the folder at hand. It fails where there is no git, and in no work tree.
func Open() (*Repository, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, errors.New("git is not installed, or not in PATH")
	}
	out, err := run("rev-parse", "--show-prefix")
	if err != nil {
		return nil, errors.New("the folder at hand is in no work tree of git")
	}
	return &Repository{prefix: strings.TrimSuffix(strings.TrimRight(out, "\r\n"), "/")}, nil
}

// Staged gives the files whose content is staged anew, of those that paths name; no paths means all.
func (r *Repository) Staged(paths []string) ([]Entry, error) {
	return r.changes(append([]string{"--cached", "--no-renames"}, "--diff-filter=ACMT"), "", paths)
}

// Since gives the files that differ from a commit, renamed ones with what they were under the old name: those of the work
// tree, or of the index where staged is wanted. Deleted files are not among them.
func (r *Repository) Since(commit string, staged bool) ([]Entry, error) {
	flags := []string{"--find-renames", "--diff-filter=AMRT"}
	if staged {
		flags = append(flags, "--cached")
	}
	return r.changes(flags, commit, nil)
}

func (r *Repository) changes(flags []string, commit string, paths []string) ([]Entry, error) {
	args := append([]string{"--literal-pathspecs", "diff", "--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-color", "--ignore-submodules"}, flags...)
	if commit != "" {
		args = append(args, commit)
	}
	out, err := run(append(append(args, "--"), paths...)...)
	if err != nil {
		return nil, err
	}
	return r.entries(out)
}

// entries reads git's raw form, with names ended by NUL: ":MODE MODE BLOB BLOB STATUS", the path, of a rename the new path too.
func (r *Repository) entries(raw string) (list []Entry, err error) {
	fields := strings.Split(strings.TrimSuffix(raw, "\x00"), "\x00")
	for i := 0; i+1 < len(fields); {
		head := strings.Fields(strings.TrimPrefix(fields[i], ":"))
		if len(head) != 5 {
			return nil, fmt.Errorf("git diff said something that is not understood: %q", fields[i])
		}
		name := fields[i+1]
		i += 2
		if head[4][0] == 'R' && i < len(fields) {
			name = fields[i]
			i++
		}
		if mode := head[1]; mode != "100644" && mode != "100755" { // links and submodules are no texts
			continue
		}
		path, err := filepath.Rel(filepath.FromSlash("/"+r.prefix), filepath.FromSlash("/"+name))
		if err != nil {
			return nil, err
		}
		list = append(list, Entry{Path: path, Blob: blob(head[3]), Base: blob(head[2])})
	}
	return list, nil
}

// blob is a blob's name; empty where git writes zeros for none.
func blob(name string) string {
	if strings.Trim(name, "0") == "" {
		return ""
	}
	return name
}

// Read gives a blob's bytes; it fails with tooLarge where there are more than limit.
func (r *Repository) Read(blob string, limit int64, tooLarge error) ([]byte, error) {
	cmd := exec.Command("git", "cat-file", "blob", blob)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	pipe, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(pipe, limit+1))
	if err == nil && int64(len(data)) > limit {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		return nil, tooLarge
	}
	if e := cmd.Wait(); err == nil && e != nil {
		err = fmt.Errorf("git cannot read it: %s", said(errs.String(), e))
	}
	return data, err
}

// MergeBase is the commit at which HEAD and a revision parted.
func (r *Repository) MergeBase(revision string) (string, error) {
	if _, err := run("rev-parse", "--verify", "--quiet", "HEAD^{commit}"); err != nil {
		return "", errors.New("there is no commit yet to compare")
	}
	commit, err := run("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		if shallow() {
			return "", fmt.Errorf("the clone is shallow and does not hold %q: fetch it, with git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow, or GIT_DEPTH: 0 in a GitLab job", revision)
		}
		return "", fmt.Errorf("no commit is called %q here: fetch it, as with git fetch origin, or correct the name", revision)
	}
	base, err := run("merge-base", "HEAD", strings.TrimSpace(commit))
	if err != nil {
		if shallow() {
			return "", fmt.Errorf("the clone is shallow and does not reach the commit where HEAD and %q parted: fetch more, with git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow, or GIT_DEPTH: 0 in a GitLab job", revision)
		}
		return "", fmt.Errorf("HEAD and %q have no commit in common", revision)
	}
	return strings.TrimSpace(base), nil
}

func shallow() bool {
	out, err := run("rev-parse", "--is-shallow-repository")
	return err == nil && strings.TrimSpace(out) == "true"
}

// run runs git in the folder at hand and gives what it wrote.
func run(args ...string) (string, error) {
	out, err := exec.Command("git", args...).Output()
	if err != nil {
		var exit *exec.ExitError
		text := ""
		if errors.As(err, &exit) {
			text = string(exit.Stderr)
		}
		return "", fmt.Errorf("git %s failed: %s", args[0], said(text, err))
	}
	return string(out), nil
}

// said is the first line of what git said, else the error itself.
func said(text string, err error) string {
	if line, _, _ := strings.Cut(strings.TrimSpace(text), "\n"); line != "" {
		return line
	}
	return err.Error()
}
