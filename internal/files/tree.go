package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/cablelint/cablelint/internal/realpath"
)

// ErrOutside reports a path on which a link leads out of the tree that a run may write to.
var ErrOutside = errors.New("a link on its path leads out of the folder that was named; it was left alone")

// place is where a file is, in a tree that is held open: a folder on the way that becomes a link meanwhile leads
// nowhere else.
type place struct {
	root *os.Root
	name string // in the tree; no part of it was a link when it was resolved
	path string // as people see it
}

// placeIn resolves a path in a tree. The tree is a folder without links in its path, as treeOf and Walk give it.
func placeIn(path, tree string) (*place, error) {
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		return nil, err
	}
	return openPlace(real, path, tree)
}

// newPlaceIn is placeIn for a file that may be missing. A link in the place of the file itself is not followed.
func newPlaceIn(path, tree string) (*place, error) {
	dir, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil {
		return nil, err
	}
	return openPlace(filepath.Join(dir, filepath.Base(path)), path, tree)
}

func openPlace(real, path, tree string) (*place, error) {
	abs, err := filepath.Abs(real)
	if err != nil {
		return nil, err
	}
	name, err := filepath.Rel(tree, abs)
	if err != nil || !filepath.IsLocal(name) {
		return nil, ErrOutside
	}
	root, err := os.OpenRoot(tree)
	if err != nil {
		return nil, err
	}
	return &place{root, name, path}, nil
}

func (p *place) close() { _ = p.root.Close() }

// beside is the name in the tree of another file in the same folder.
func (p *place) beside(name string) string { return filepath.Join(filepath.Dir(p.name), name) }

// realFolder is a folder's path without links.
func realFolder(path string) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(abs)
}

// treeOf is the tree that a file named on the command line is in: the repository around the current directory, or the
// current directory itself. For a file elsewhere it is the repository around that file, found without crossing a
// link, or its folder.
func treeOf(path string) (string, error) {
	here, err := filepath.Abs(".")
	if err != nil {
		return "", err
	}
	if within(path, here) {
		return realFolder(around(here, here))
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	dir := filepath.Dir(abs)
	return realFolder(around(dir, dir))
}

// treeFor is the tree of a path that a file in the folder by names: the repository around that folder, found without
// crossing a link. Elsewhere it is the folder, or the current directory where the path leads out of the folder and
// both are in this.
func treeFor(path, by string) (string, error) {
	here, err := filepath.Abs(".")
	if err != nil {
		return "", err
	}
	tree := around(by, "")
	if tree == "" {
		tree = by
		if !within(path, by) && within(by, here) {
			tree = here
		}
	}
	return realFolder(tree)
}

// Outside reports whether a path that a file in the folder by names leads out of the repository around that folder, by
// its names or by links on the way. A link to nothing does: where it leads cannot be told. Where there is no repository
// nothing is outside. The folder has no links in its path.
func Outside(path, by string) bool {
	tree := around(by, "")
	if tree == "" {
		return false
	}
	abs, err := realpath.File(path)
	if err != nil || !within(abs, tree) {
		return true
	}
	if info, err := os.Lstat(abs); err != nil || info.Mode()&fs.ModeSymlink == 0 {
		return false
	}
	real, err := filepath.EvalSymlinks(abs)
	return err != nil || !within(real, tree)
}

// Apart reports whether a path is in another tree than the folder by: outside of its repository or, where there is
// none, of the folder itself.
func Apart(path, by string) bool {
	return Outside(path, by) || around(by, "") == "" && !within(realpath.Resolved(path), by)
}

// within reports whether a path is below a folder, by the names alone.
func within(path, dir string) bool {
	abs, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	rel, err := filepath.Rel(dir, abs)
	return err == nil && filepath.IsLocal(rel)
}

// around is the nearest folder at or above dir that holds a repository and is reached without a link, else the one
// given.
func around(dir, otherwise string) string {
	found := ""
	for ; ; dir = filepath.Dir(dir) {
		info, err := os.Lstat(dir)
		switch {
		case err == nil && info.Mode()&fs.ModeSymlink != 0:
			found = ""
		case found == "" && repository(dir):
			found = dir
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	if found == "" {
		return otherwise
	}
	return found
}

// repository reports whether a folder is the root of a git repository.
func repository(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}
