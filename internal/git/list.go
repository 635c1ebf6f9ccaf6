package git

import (
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/realpath"
)

// List gives the files that a repository lists in a folder, from that folder, with slashes: tracked ones, and others
// that are not ignored. A repository inside it is listed as one name. ok is false where the folder is in no
// repository, where it is in a repository inside another, and where nothing is listed: then who asks reads the folder
// itself.
//
// The repository is that of the current directory where the folder lies in it, else the outermost around the folder.
func (g *Git) List(folder string) (names []string, ok bool, err error) {
	folder = realpath.Resolved(folder)
	at, ok := around(folder)
	if !ok || at.nested(folder) {
		return nil, false, nil
	}
	rel, ok := at.inside(folder)
	if !ok {
		return nil, false, nil
	}
	args := []string{"ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"}
	if rel != "." {
		args = append(args, "--", rel)
	}
	out, err := g.run(at, args...)
	if err != nil {
		return nil, false, err
	}
	for _, name := range fields(out) {
		if rel != "." {
			name = strings.TrimPrefix(name, rel+"/")
		}
		names = append(names, name)
	}
	return names, len(names) > 0, nil
}

// around is the work tree whose list counts for a folder. A repository inside the one that is worked in must not
// decide for its own files: what it ignores would go unchecked.
func around(folder string) (workTree, bool) {
	if here, ok := nearest(realpath.Resolved(".")); ok {
		if _, ok := here.inside(folder); ok {
			return here, true
		}
	}
	return outermost(folder)
}

// fields splits what git writes with -z.
func fields(out string) []string {
	if out == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(out, "\x00"), "\x00")
}

// fromHere is a path below the top of a work tree as the current directory sees it, in the system's spelling.
func (w workTree) fromHere(name string) (string, error) {
	return filepath.Rel(realpath.Resolved("."), filepath.Join(w.top, filepath.FromSlash(name)))
}
