package git

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"sort"
	"strings"

	"github.com/cablelint/cablelint/internal/realpath"
)

// Repository is the work tree of the current directory.
type Repository struct {
	git *Git
	at  workTree
}

// Entry is a file that git holds.
type Entry struct {
	// Path is the file's path from the current directory, in the system's spelling.
	Path string
	// Blob names its content.
	Blob string
	// Unmerged reports a file of which the index has several versions, and none to commit.
	Unmerged bool
}

// Open finds the repository of the current directory. It fails where there is no git or no repository, where git
// refuses the repository, and where the environment names another one.
func (g *Git) Open() (*Repository, error) {
	at, ok := nearest(realpath.Resolved("."))
	if !ok {
		return nil, ErrNoRepository
	}
	if dir, set := g.get("GIT_DIR"); set && dir != "" && realpath.Resolved(dir) != at.dir {
		return nil, errors.New("GIT_DIR names another repository than that of the current directory: unset it")
	}
	if _, ok := g.indexFile(at); !ok {
		return nil, errors.New("GIT_INDEX_FILE names a file outside the git directory: unset it")
	}
	if _, err := g.run(at, "rev-parse", "--git-dir"); err != nil {
		return nil, err
	}
	return &Repository{g, at}, nil
}

func (r *Repository) run(args ...string) (string, error) { return r.git.run(r.at, args...) }

// Staged gives the files whose staged content is not that of HEAD, of those that paths name; no paths means all.
// Unmerged files are among them. The index is compared with the tree by the names of blobs: no file is read, and no
// filter is run. A path at which nothing is, and nothing was in HEAD, is an error.
func (r *Repository) Staged(paths []string) (list []Entry, err error) {
	tops, err := r.tops(paths)
	if err != nil {
		return nil, err
	}
	head := map[string]object{}
	if _, err := r.run("rev-parse", "--verify", "--quiet", "HEAD"); err == nil { // else there is no commit yet
		if head, err = r.tree("HEAD"); err != nil {
			return nil, err
		}
	}
	out, err := r.run("ls-files", "-z", "--stage")
	if err != nil {
		return nil, err
	}
	staged, err := objects(out, 0, 1)
	if err != nil {
		return nil, err
	}
	for i, top := range tops {
		if _, err := os.Lstat(paths[i]); err != nil && !holds(staged, top) && !holds(head, top) {
			return nil, fmt.Errorf("%s: there is no such file or folder, and none is staged", paths[i])
		}
	}
	for name, o := range staged {
		if o == head[name] || !o.regular() || !wanted(tops, name) {
			continue
		}
		path, err := r.at.fromHere(name)
		if err != nil {
			return nil, err
		}
		list = append(list, Entry{Path: path, Blob: o.name, Unmerged: o.stage != "0"})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Path < list[j].Path })
	return list, nil
}

// tops are the names that paths have in the index.
func (r *Repository) tops(paths []string) (tops []string, err error) {
	for _, p := range paths {
		rel, ok := r.at.inside(realpath.Resolved(p))
		if !ok {
			return nil, fmt.Errorf("%s is outside the repository", p)
		}
		tops = append(tops, rel)
	}
	return tops, nil
}

// wanted reports whether a name of the index is one of tops, or lies below one; no tops means all.
func wanted(tops []string, name string) bool {
	return len(tops) == 0 || slices.ContainsFunc(tops, func(top string) bool { return below(top, name) })
}

func below(top, name string) bool {
	return top == "." || name == top || strings.HasPrefix(name, top+"/")
}

// holds reports whether one of the objects has a name, or lies below it.
func holds(objects map[string]object, top string) bool {
	for name := range objects {
		if below(top, name) {
			return true
		}
	}
	return false
}

// Tree gives the files of a commit. Links and submodules are not among them.
func (r *Repository) Tree(commit string) (list []Entry, err error) {
	tree, err := r.tree(commit)
	if err != nil {
		return nil, err
	}
	for name, o := range tree {
		if !o.regular() {
			continue
		}
		path, err := r.at.fromHere(name)
		if err != nil {
			return nil, err
		}
		list = append(list, Entry{Path: path, Blob: o.name})
	}
	sort.Slice(list, func(i, j int) bool { return list[i].Path < list[j].Path })
	return list, nil
}

// Index gives the paths of all that the index holds, from the current directory, and whether it is a file there: not
// a link or a submodule.
func (r *Repository) Index() (paths map[string]bool, err error) {
	out, err := r.run("ls-files", "-z", "--stage")
	if err != nil {
		return nil, err
	}
	index, err := objects(out, 0, 1)
	if err != nil {
		return nil, err
	}
	paths = map[string]bool{}
	for name, o := range index {
		path, err := r.at.fromHere(name)
		if err != nil {
			return nil, err
		}
		paths[path] = o.regular()
	}
	return paths, nil
}

func (r *Repository) tree(commit string) (map[string]object, error) {
	out, err := r.run("ls-tree", "-r", "-z", "--full-tree", commit)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrMissing, err)
	}
	return objects(out, 0, 2)
}

// object is what git holds at a path.
type object struct{ mode, name, stage string }

// regular reports whether it is a file, and not a link or a submodule.
func (o object) regular() bool { return o.mode == "100644" || o.mode == "100755" || o.mode == "100664" }

// objects reads lines of ls-files --stage, "MODE NAME STAGE\tPATH", or of ls-tree, "MODE TYPE NAME\tPATH". mode and
// name are the places of these.
func objects(out string, mode, name int) (map[string]object, error) {
	all := map[string]object{}
	for _, line := range fields(out) {
		about, path, ok := strings.Cut(line, "\t")
		words := strings.Fields(about)
		if !ok || len(words) != 3 {
			return nil, fmt.Errorf("git wrote a line that is not understood: %q", about)
		}
		o := object{mode: words[mode], name: words[name], stage: "0"}
		if name == 1 {
			o.stage = words[2]
		}
		all[path] = o
	}
	return all, nil
}

// MergeBase is the commit at which HEAD and a revision parted.
func (r *Repository) MergeBase(revision string) (string, error) {
	if _, err := r.run("rev-parse", "--verify", "--quiet", "HEAD^{commit}"); err != nil {
		return "", errors.New("there is no commit yet to compare")
	}
	commit, err := r.run("rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	if err != nil {
		if r.shallow() {
			return "", fmt.Errorf("the clone is shallow and does not hold %q: %s", revision, fetchMore)
		}
		return "", fmt.Errorf("no commit is called %q here: fetch it, as with git fetch origin, or correct the name",
			revision)
	}
	base, err := r.run("merge-base", "HEAD", strings.TrimSpace(commit))
	if err != nil {
		if r.shallow() {
			return "", fmt.Errorf("the clone is shallow and does not reach the commit where HEAD and %q parted: %s", revision,
				fetchMore)
		}
		return "", fmt.Errorf("HEAD and %q have no commit in common", revision)
	}
	return strings.TrimSpace(base), nil
}

const fetchMore = "fetch it, with git fetch --unshallow, or fetch-depth: 0 in a GitHub workflow, or GIT_DEPTH: 0 " +
	"in a GitLab job"

func (r *Repository) shallow() bool {
	out, err := r.run("rev-parse", "--is-shallow-repository")
	return err == nil && strings.TrimSpace(out) == "true"
}
