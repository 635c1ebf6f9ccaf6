package config

import (
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"github.com/cablelint/cablelint/internal/realpath"
)

// covers reports whether one of a layer's globs is for a file, given by its absolute path. A glob without a slash is
// for files and folders of that name anywhere, one with a slash for the path from the layer's folder; what names a
// folder is for all that it holds. "./a.txt" is the file of that folder alone.
func (l *Layer) covers(globs []string, abs string) bool { return Globs{l.Dir, globs}.Cover(abs) }

// Globs are globs with the folder that they count from.
type Globs struct {
	dir  string
	list []string
}

// NewGlobs makes globs that count from a folder. It fails on one that is not one.
func NewGlobs(dir string, list []string) (Globs, error) {
	abs, err := realpath.Dir(dir)
	if err != nil {
		return Globs{}, err
	}
	for _, g := range list {
		if err := meaning("exclude", g); err != nil {
			return Globs{}, err
		}
	}
	return Globs{abs, list}, nil
}

// Cover reports whether one of the globs is for a file, given by its absolute path. A container is to its entries
// what a folder is to its files, so that an entry is met both by a.zip!dir/x.txt and by a.zip/dir/x.txt.
func (gs Globs) Cover(abs string) bool {
	_, ok := gs.Covering(abs)
	return ok
}

// Covering is the first of the globs that is for a file, as Cover has it.
func (gs Globs) Covering(abs string) (glob string, ok bool) {
	if len(gs.list) == 0 {
		return "", false
	}
	rel, err := filepath.Rel(gs.dir, abs)
	if err != nil {
		return "", false
	}
	slashed := filepath.ToSlash(rel)
	opened := strings.ReplaceAll(slashed, "!", "/")
	for _, written := range gs.list {
		g := strings.TrimSuffix(strings.TrimPrefix(written, "./"), "/")
		if !strings.Contains(g, "/") && !strings.HasPrefix(written, "./") {
			g = "**/" + g
		} else if !filepath.IsLocal(rel) {
			continue
		}
		if met(g, slashed) || opened != slashed && met(g, opened) {
			return written, true
		}
	}
	return "", false
}

func met(glob, path string) bool {
	return doublestar.MatchUnvalidated(glob, path) || doublestar.MatchUnvalidated(glob+"/**", path)
}

// literal reports whether globs are plain paths, each of one file.
func literal(globs []string) bool {
	for _, g := range globs {
		if strings.ContainsAny(g, "*?[{\\") || !strings.Contains(g, "/") && !strings.Contains(g, ".") {
			return false
		}
	}
	return len(globs) > 0
}
