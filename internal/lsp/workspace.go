package lsp

import (
	"net/url"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/suppress"
	"github.com/cablelint/cablelint/lint"
)

// workspace is what lies around the open texts: folders with their configurations and baselines.
type workspace struct {
	options Options

	mu         sync.Mutex
	roots      []string // absolute paths
	generation int      // goes up when something was told to have changed

	// for the worker alone
	seen    string // the generation and the files that the project was read from, with their times and sizes
	project *config.Project
	last    map[string]*config.Checks // by path, what was made of the last configuration that could be read
	// by configuration, the other files that it rests on: those that it extends, and the baseline
	rests map[string][]string
	held  map[string]*suppress.Baseline
	index map[string]string // paths of the workspace's cables by identifier; nil where they were not looked for yet
}

func newWorkspace(o Options) *workspace { return &workspace{options: o} }

func (w *workspace) addRoot(uri string) {
	if path, ok := pathOf(uri); ok {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.roots = append(w.roots, path)
		w.generation++
	}
}

func (w *workspace) dropRoot(uri string) {
	if path, ok := pathOf(uri); ok {
		w.mu.Lock()
		defer w.mu.Unlock()
		w.roots = slices.DeleteFunc(w.roots, func(r string) bool { return r == path })
		w.generation++
	}
}

// changed means that files may have changed.
func (w *workspace) changed() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.generation++
}

// now are the folders and the generation.
func (w *workspace) now() (roots []string, generation int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.roots), w.generation
}

// path is where a document lies, or for one that was never saved, where it would: in the first folder.
func (w *workspace) path(uri string) string {
	if path, ok := pathOf(uri); ok {
		return path
	}
	name := "unsaved"
	if roots, _ := w.now(); len(roots) > 0 {
		return filepath.Join(roots[0], name)
	}
	return name
}

// folder is the folder of the workspace that a file lies in, and its path from there; its own where it lies in none.
func (w *workspace) folder(path string) (folder, rel string) {
	roots, _ := w.now()
	for _, r := range roots {
		if rel, err := filepath.Rel(r, path); err == nil && filepath.IsLocal(rel) {
			return r, rel
		}
	}
	return filepath.Dir(path), path
}

// shown is a path as reports show it that are made next to its configuration, as its baseline has it; without one,
// from its folder of the workspace.
func (w *workspace) shown(path string, c *config.Checks) string {
	if c.Config != nil {
		if rel, err := filepath.Rel(c.Config.Own().Dir, c.Abs); err == nil && filepath.IsLocal(rel) {
			return rel
		}
	}
	_, rel := w.folder(path)
	return rel
}

// checks is what is done with a document: the linter of its configuration, and what silences findings. A configuration
// that cannot be read is reported, and the one before it holds on; where there was none, all is as without one.
func (w *workspace) checks(path string) (*config.Checks, *suppress.Suppressor, error) {
	w.look(path)
	var fault error
	c, err := w.project.For(path)
	if err != nil {
		fault = err
		if c = w.last[path]; c == nil {
			bare := w.newProject()
			bare.Fix(nil)
			if c, err = bare.For(path); err != nil {
				return nil, nil, err
			}
		}
	} else {
		if w.last == nil || len(w.last) > 1000 {
			w.last = map[string]*config.Checks{}
		}
		w.last[path] = c
		w.restsOn(c.Config)
	}
	quiet := &suppress.Suppressor{Today: w.options.Today()}
	b, err := w.baseline(c.Baseline)
	if fault == nil {
		fault = err
	}
	quiet.Baselines = map[string]*suppress.Baseline{c.Baseline: b}
	return c, quiet, fault
}

// newProject finds configurations, as of today.
func (w *workspace) newProject() *config.Project {
	p := config.NewProject(w.options.Rules, lint.Options{})
	p.Today = w.options.Today()
	return p
}

// longestPath is more bytes than a path of a file has on any system. A configuration is looked for in each folder of a
// path, so one without end would take the square of its length.
const longestPath = 32 << 10

// mostFolders is more folders than a path of a file has.
const mostFolders = 2048

// pathOf is the path of a file's URI; ok is false for other URIs, and where no file can have the path.
func pathOf(uri string) (path string, ok bool) {
	u, err := url.Parse(uri)
	if err != nil || u.Scheme != "file" {
		return "", false
	}
	path = u.Path
	if runtime.GOOS == "windows" {
		path = strings.TrimPrefix(path, "/")
		if u.Host != "" {
			path = "//" + u.Host + u.Path
		}
	}
	return filepath.FromSlash(path), path != "" && len(path) <= longestPath && strings.Count(path, "/") <= mostFolders
}

// uriOf is the URI of an absolute path.
func uriOf(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return (&url.URL{Scheme: "file", Path: path}).String()
}
