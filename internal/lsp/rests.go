package lsp

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/suppress"
)

// baseline is a baseline of which nothing was found yet; nil where none is named. It is read once.
func (w *workspace) baseline(path string) (*suppress.Baseline, error) {
	if path == "" {
		return nil, nil
	}
	b := w.held[path]
	if b == nil {
		var err error
		if b, err = suppress.ReadBaseline(path); err != nil {
			return nil, err
		}
		w.held[path] = b
	}
	return b.Again(), nil
}

// restsOn remembers which files a configuration rests on, so that their changes are seen. They are read once more
// then: what is read is always younger than its stamp, so that a file that is being written is not taken for what it
// becomes.
func (w *workspace) restsOn(c *config.Config) {
	if c == nil {
		return
	}
	var files []string
	for _, l := range c.Layers {
		files = append(files, l.Abs())
	}
	own := len(files) - 1
	found := files[own]
	if files = files[:own]; c.Values().Baseline != "" {
		files = append(files, c.Values().Baseline)
	}
	if w.rests == nil || len(w.rests) > 1000 {
		w.rests = map[string][]string{}
	}
	w.rests[found] = files
}

// look reads configurations again where something changed: by what the editor told, and by the files' times and sizes.
func (w *workspace) look(path string) {
	_, generation := w.now()
	seen := fmt.Sprint(generation, w.options.Today()) + w.stamp(path)
	if w.project == nil || seen != w.seen {
		w.seen, w.project, w.index, w.held = seen, w.newProject(), nil, map[string]*suppress.Baseline{}
	}
}

// stamp is the time and size of the configuration nearest to a file, and of those that it rests on, as far as that is
// known.
func (w *workspace) stamp(path string) string {
	found, err := config.Find(filepath.Dir(path))
	if err != nil || found == "" {
		return ""
	}
	var b strings.Builder
	for _, file := range append([]string{found}, w.rests[found]...) {
		b.WriteString(file)
		if info, err := os.Stat(file); err == nil {
			fmt.Fprint(&b, " ", info.ModTime().UnixNano(), " ", info.Size(), " ")
		}
	}
	return b.String()
}
