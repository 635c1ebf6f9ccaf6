package files

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"sort"
	"strings"
)

// Walk gives the inputs that paths name, sorted, each once: a file itself, of a folder what
// it holds. Inside a git repository a folder holds what git lists: tracked files, and untracked ones that are
// not ignored. Links are not followed, and files of the tool itself are none to check. Where no file has the path a.zip!x.txt, it is
// that entry of a.zip. No path means the folder at hand.
func Walk(paths []string) []Input {
	if len(paths) == 0 {
		paths = []string{"."}
	}
	seen := map[string]int{}
	var inputs []Input
	add := func(in Input) {
		if !in.Named && Own(in.Path) {
			return
		}
		key := spelling(in.Path) + "\x00" + in.Only
		if i, ok := seen[key]; ok {
			inputs[i].Named = inputs[i].Named || in.Named // it may not be skipped, wherever else it was met
			inputs[i].Foreign = inputs[i].Foreign && in.Foreign
			return
		}
		seen[key] = len(inputs)
		inputs = append(inputs, in)
	}
	for _, p := range paths {
		named(p, add)
	}
	sort.SliceStable(inputs, func(i, j int) bool { return inputs[i].Path < inputs[j].Path })
	return inputs
}

// spelling is a path without what changes nothing in it, so that a.txt and ./a.txt are one; what stands before .. may be a link.
func spelling(path string) string {
	clean := filepath.Clean(path)
	if strings.Contains(path, "..") || clean == "-" { // a file of that name, or standard input
		return path
	}
	return clean
}

// Own reports whether a file is the tool's own: its configuration, its baseline, or what a killed run left half written.
func Own(path string) bool { return strings.HasPrefix(filepath.Base(path), ".cablelint") }

// named adds what one path of the command line stands for.
func named(path string, add func(Input)) {
	if path == "-" {
		add(Input{Path: path, Named: true})
		return
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
		if !listed(path, add) {
			walked(path, add)
		}
	case !info.Mode().IsRegular(): // opening a pipe would wait for who writes to it
		add(Input{Path: path, Named: true, Err: errNotRegular})
	default:
		add(Input{Path: path, Named: true, Size: info.Size()})
	}
}

var errNotRegular = errors.New("it is no regular file")

// Named is the input of one path that is no folder's: a file, an entry of a container, or - for standard input.
func Named(path string) Input {
	if outer := outermost(path); outer != "" {
		return Input{Path: outer, Named: true, Only: path}
	}
	return Input{Path: path, Named: true}
}

// outermost is the file that an entry's path begins with; empty where there is none, and where a file has that path itself.
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

// listed adds what git lists of a folder; it says no where the folder is in no repository.
func listed(dir string, add func(Input)) bool {
	out, err := exec.Command("git", "-C", dir, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate").Output()
	if err != nil {
		return false
	}
	for _, name := range bytes.Split(bytes.TrimSuffix(out, []byte{0}), []byte{0}) {
		if len(name) == 0 {
			continue
		}
		path := filepath.Join(dir, string(name))
		info, err := os.Lstat(path)
		switch {
		case err != nil:
		case info.Mode().IsRegular():
			add(Input{Path: path, Size: info.Size()})
		case info.IsDir() && repository(path): // git lists a repository in it as one name
			foreign := func(in Input) { in.Foreign = true; add(in) }
			if !listed(path, foreign) {
				walked(path, foreign)
			}
		}
	}
	return true
}

// repository reports whether a folder is the root of a git repository.
func repository(dir string) bool {
	_, err := os.Lstat(filepath.Join(dir, ".git"))
	return err == nil
}

// walked adds the regular files below a folder. A folder that cannot be read is an input with an error.
func walked(dir string, add func(Input)) {
	_ = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			add(Input{Path: path, Err: err})
			if d != nil && d.IsDir() {
				return fs.SkipDir
			}
		case d.IsDir() && d.Name() != "." && strings.HasPrefix(d.Name(), ".") && path != dir:
			return fs.SkipDir
		case d.Type().IsRegular():
			in := Input{Path: path}
			if info, err := d.Info(); err == nil {
				in.Size = info.Size()
			}
			add(in)
		}
		return nil
	})
}
