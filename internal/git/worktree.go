package git

import (
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/pattern"
	"github.com/cablelint/cablelint/internal/realpath"
)

// workTree is a folder with a .git: a git directory, or a file that names one. A bare repository is not one, so that
// a folder of files called HEAD, objects and refs is a folder like any other.
type workTree struct {
	top string // absolute, without symbolic links
	dir string // the git directory; empty where .git names none
}

// nearest is the innermost work tree around a folder, as git finds it.
func nearest(folder string) (found workTree, ok bool) {
	eachAround(folder, func(w workTree) bool {
		found, ok = w, true
		return false
	})
	return found, ok
}

// outermost is the work tree around a folder, and around all others around it.
func outermost(folder string) (found workTree, ok bool) {
	eachAround(folder, func(w workTree) bool {
		found, ok = w, true
		return true
	})
	return found, ok
}

// eachAround gives the work trees around a folder, the innermost first, until yield wants no more.
func eachAround(folder string, yield func(workTree) bool) {
	for {
		if dir, ok := gitDir(folder); ok && !yield(workTree{folder, dir}) {
			return
		}
		up := filepath.Dir(folder)
		if up == folder {
			return
		}
		folder = up
	}
}

// gitDir is the git directory that a folder's .git is or names; ok is false if there is none. A .git that is
// damaged, or names no git directory, is an error that git reports, so it is ok.
func gitDir(folder string) (dir string, ok bool) {
	path := filepath.Join(folder, ".git")
	info, err := os.Stat(path)
	switch {
	case err != nil:
		_, e := os.Lstat(path)
		return "", e == nil // a link to nowhere
	case info.IsDir() && isGitDir(path):
		return realpath.Resolved(path), true
	case info.IsDir():
		return "", isDamaged(path)
	case !info.Mode().IsRegular():
		return "", false
	}
	to, _ := strings.CutPrefix(line(path), "gitdir: ")
	if !filepath.IsAbs(to) {
		to = filepath.Join(folder, to)
	}
	if !isGitDir(to) {
		return "", true
	}
	return realpath.Resolved(to), true
}

// isGitDir reports whether git takes a folder for a git directory: it has a HEAD, and objects and refs, its own or
// those of the repository that a linked work tree belongs to.
func isGitDir(dir string) bool {
	if !isHead(filepath.Join(dir, "HEAD")) {
		return false
	}
	common := dir
	if to := line(filepath.Join(dir, "commondir")); to != "" {
		if common = to; !filepath.IsAbs(to) {
			common = filepath.Join(dir, to)
		}
	}
	return isFolder(filepath.Join(common, "objects")) && isFolder(filepath.Join(common, "refs"))
}

// isDamaged reports whether a folder .git was a git directory: it has a part of one. Its files must not be read as if
// nobody had ignored any of them.
func isDamaged(dir string) bool {
	for _, part := range [...]string{"HEAD", "config", "objects", "refs", "index", "packed-refs", "commondir"} {
		if _, err := os.Lstat(filepath.Join(dir, part)); err == nil {
			return true
		}
	}
	return false
}

var head = pattern.Lazy(`^(?:ref:\s*refs/|[0-9a-f]{40})`)

func isHead(path string) bool {
	if to, err := os.Readlink(path); err == nil {
		return strings.HasPrefix(to, "refs/") || head.Get().MatchString(line(path))
	}
	return head.Get().MatchString(line(path))
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// line is the text of a small regular file, without the line end; empty where it cannot be read.
func line(path string) string {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() { // opening a pipe would wait
		return ""
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	b, _ := io.ReadAll(io.LimitReader(f, 1<<16))
	return strings.TrimRight(string(b), "\r\n")
}

// nested reports whether a folder of a work tree is, or lies in, another work tree inside it.
func (w workTree) nested(folder string) bool {
	in, ok := nearest(folder)
	return ok && in.top != w.top
}

// inside is a path from the top of a work tree, with slashes; "." is the top. ok is false for a path outside.
func (w workTree) inside(path string) (rel string, ok bool) {
	rel, err := filepath.Rel(w.top, path)
	return filepath.ToSlash(rel), err == nil && filepath.IsLocal(rel)
}

// Top is the top of the work tree around a folder, and around all others around it; the folder itself, without links
// in its path, if there is none.
func Top(folder string) string {
	folder = realpath.Resolved(folder)
	if w, ok := outermost(folder); ok {
		return w.top
	}
	return folder
}
