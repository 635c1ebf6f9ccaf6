package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// Lister lists what a git repository holds of a folder, as paths from that folder with slashes. ok is false where the
// folder's files are to be read from the disk: there is no repository, or it lists nothing there. An error is a
// repository that cannot be asked; then nobody knows which files count.
type Lister interface {
	List(folder string) (names []string, ok bool, err error)
}

// Walk gives the inputs that paths name, sorted, each once: a file itself, of a folder what it holds. Inside a git
// repository a folder holds what git lists: tracked files, and untracked ones that are not ignored. Links are not
// followed, and what a run that goes on at the same time writes is left out. Where no file has the path a.zip!x.txt,
// it is that entry of a.zip. No path means the current directory.
func Walk(paths []string, git Lister) ([]Input, error) {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	type place struct{ path, only string }
	var seen map[place]int
	if len(paths) > 1 { // one path names nothing twice
		seen = map[place]int{}
	}
	var inputs []Input
	add := func(in Input) {
		if !in.Named && beingWritten(in.Path) {
			return
		}
		in.Own = !in.Named && Own(in.Path)
		if seen == nil {
			inputs = append(inputs, in)
			return
		}
		key := place{spelling(in.Path), in.Only}
		if i, ok := seen[key]; ok {
			inputs[i].Named = inputs[i].Named || in.Named // it may not be skipped, no matter where else it was met
			inputs[i].Own = inputs[i].Own && in.Own
			inputs[i].Foreign = inputs[i].Foreign && in.Foreign
			return
		}
		seen[key] = len(inputs)
		inputs = append(inputs, in)
	}
	for _, p := range paths {
		if err := named(p, git, add); err != nil {
			return nil, err
		}
	}
	sort.SliceStable(inputs, func(i, j int) bool { return inputs[i].Path < inputs[j].Path })
	return inputs, nil
}

// spelling is a path without what changes nothing in it, so that a.txt and ./a.txt are one; what comes before .. may
// be a link.
func spelling(path string) string {
	clean := filepath.Clean(path)
	if strings.Contains(path, "..") || clean == "-" { // a file of that name, or standard input
		return path
	}
	return clean
}

// Own reports whether a file has the name of one of the tool's own: its configuration, its baseline, or what a killed
// run left half written. What it holds may be something else.
func Own(path string) bool { return strings.HasPrefix(filepath.Base(path), ".cablelint") }

// named adds what one path of the command line means.
func named(path string, git Lister, add func(Input)) error {
	if path == "-" {
		add(Input{Path: path, Named: true})
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		in := Named(path)
		if in.Only == "" {
			in.Err = err
		}
		add(in)
	case info.IsDir():
		path = beforeUp(path, info)
		tree, err := realFolder(path)
		if err != nil {
			add(Input{Path: path, Named: true, Err: err})
			return nil
		}
		return folder(path, git, func(in Input) { in.Tree = tree; add(in) })
	case !info.Mode().IsRegular(): // opening a pipe would wait for who writes to it
		add(Input{Path: path, Named: true, Err: errNotRegular})
	default:
		tree, err := treeOf(path)
		add(Input{Path: path, Named: true, Size: info.Size(), Tree: tree, Err: err})
	}
	return nil
}

// beforeUp is the path of a folder, with links resolved where ".." comes after one: joined with a name it would lead
// elsewhere.
func beforeUp(path string, info fs.FileInfo) string {
	if !strings.Contains(path, "..") {
		return path
	}
	if clean, err := os.Stat(filepath.Clean(path)); err == nil && os.SameFile(clean, info) {
		return path
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		return real
	}
	return path
}

var errNotRegular = errors.New("it is no regular file")

// Named is the input of one path that is no folder's: a file, an entry of a container, or - for standard input.
func Named(path string) Input {
	if outer := outermost(path); outer != "" {
		return Input{Path: outer, Named: true, Only: path}
	}
	return Input{Path: path, Named: true}
}

// outermost is the file that an entry's path begins with; empty if there is none, and where a file has that path
// itself.
func outermost(path string) string {
	if _, err := os.Stat(path); err == nil {
		return ""
	}
	for i, c := range path {
		if c == '!' {
			if info, err := os.Stat(path[:i]); err == nil && info.Mode().IsRegular() {
				return path[:i]
			}
		}
	}
	return ""
}

// folder adds the files of a folder. What git lists as one name and is a folder is a repository inside it, or a
// submodule: its files are read from the disk, no matter what its own configuration says about them.
func folder(dir string, git Lister, add func(Input)) error {
	names, ok, err := git.List(dir)
	if err != nil {
		return err
	}
	if !ok {
		walked(dir, inRepository(dir), add)
		return nil
	}
	for _, name := range names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		info, err := os.Lstat(path)
		switch {
		case err != nil:
		case info.Mode().IsRegular():
			add(Input{Path: path, Size: info.Size()})
		case info.Mode()&fs.ModeSymlink != 0 && leadsOut(path, dir):
			add(linked(path))
		case info.IsDir():
			walked(path, true, func(in Input) { in.Foreign, in.Outside = true, filepath.Dir(path); add(in) })
		}
	}
	return nil
}

// inRepository reports whether a folder or one above it has a .git: there, a name that begins with a dot does not
// hide a file.
func inRepository(dir string) bool {
	dir, err := filepath.Abs(dir)
	for err == nil {
		if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			break
		}
		dir = up
	}
	return false
}

// walked adds the regular files below a folder. A folder that cannot be read is an input with an error. Folders whose
// name begins with a dot are left out; with hidden, .git alone is.
func walked(dir string, hidden bool, add func(Input)) {
	if info, err := os.Lstat(dir); err == nil && info.Mode()&fs.ModeSymlink != 0 {
		dir += string(filepath.Separator) // the link was named; the walk itself follows none
	}
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			add(Input{Path: path, Err: err})
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() && path != dir && (d.Name() == ".git" || !hidden && strings.HasPrefix(d.Name(), ".") &&
			!Own(d.Name())):
			return fs.SkipDir
		case d.Type().IsRegular() && d.Name() != ".git":
			add(Input{Path: path, Size: sizeOf(path, d)})
		case d.Type()&fs.ModeSymlink != 0 && d.Name() != ".git" && leadsOut(path, dir):
			add(linked(path))
		}
		return nil
	})
}

// linked is a link in a folder. It is not followed, but counted: a reader may take what it leads to for checked.
func linked(path string) Input {
	return Input{Path: path, Entry: func() Content { return Content{Kind: Skipped, Reason: errLink.Error()} }}
}

// leadsOut reports whether a link leads out of a folder, or nowhere. What others lead to is checked by its own name.
func leadsOut(path, dir string) bool {
	to, err := filepath.EvalSymlinks(path)
	if err != nil {
		return true
	}
	top, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return true
	}
	below, err := filepath.Rel(top, to)
	return err != nil || !filepath.IsLocal(below)
}
