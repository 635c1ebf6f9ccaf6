package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/check"
	"github.com/cablelint/cablelint/internal/config"
	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/git"
	"github.com/cablelint/cablelint/internal/realpath"
	"github.com/cablelint/cablelint/internal/report"
)

// lost looks, at the end of a run with --against, for cables of the base revision that no input was: a link or a
// folder has taken a file's place, git ignores it now, it was moved to where nobody looks, or its archive holds no
// cable any more. A nil lost finds nothing.
type lost struct {
	*settings
	repo   *git.Repository
	tree   []git.Entry // the base revision
	index  map[string]bool
	staged bool
	scope  []string // the places of the paths that are checked
	at     places
	gone   *check.Gone

	seen   map[string]bool // the places of the inputs
	opened map[string]bool // those that hold others
	apart  map[string]int  // how many entries of each container that changed are compared with nothing
	cables map[string]bool // the paths of inputs in which a cable was found
}

// unseen is a file that no input was, with what would have checked it.
type unseen struct {
	*report.File
	checks *config.Checks
}

// within sets the scope: the current directory where no path is named, and all that is staged with --staged.
func (l *lost) within(paths []string) {
	if len(paths) == 0 && !l.staged {
		paths = []string{"."}
	}
	for _, p := range paths {
		l.scope = append(l.scope, realpath.Resolved(p))
	}
}

// met notes an input.
func (l *lost) met(in check.Input) {
	place := l.at.of(outermost(in.Input))
	l.seen[place] = true
	if in.Within != "" {
		l.opened[place] = true
	}
}

// uncompared counts an entry of a container of the base revision, which is compared with nothing: git knows the
// container alone. One that did not change holds nothing that did.
func (l *lost) uncompared(in check.Input, blob string) {
	n, met := l.apart[in.Within]
	if !met && !l.staged && git.Unchanged(in.Within, blob) {
		n = -1
	}
	if n >= 0 {
		n++
	}
	l.apart[in.Within] = n
}

// notCompared says of which containers the entries were compared with nothing.
func (l *lost) notCompared(to io.Writer) {
	if l == nil {
		return
	}
	for _, path := range slices.Sorted(maps.Keys(l.apart)) {
		if n := l.apart[path]; n > 0 {
			fmt.Fprintf(to, "%s changed: %s of it %s not compared with the base revision, which holds it as one file\n",
				report.Visible(path), entries(n), were(n))
		}
	}
}

// entries counts what containers hold.
func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

// checked notes a result.
func (l *lost) checked(in check.Input, f *report.File) {
	if l != nil && len(f.Results) > 0 {
		l.cables[outermost(in.Input)] = true
	}
}

// files are the findings, each with its file.
func (l *lost) files() (list []unseen, err error) {
	if l == nil {
		return nil, nil
	}
	parser, cables := grammar.NewParser(), map[string]bool{}
	for path := range l.cables {
		cables[l.at.of(path)] = true
	}
	for _, e := range l.tree {
		place := l.at.of(e.Path)
		reason := ""
		switch {
		case !l.covers(place) || cables[place] || git.Unchanged(e.Path, e.Blob) && l.seen[place]:
			continue
		case l.opened[place]:
			reason = "none of what it holds is a cable"
		case l.seen[place]:
			continue // it was compared itself
		case l.there(e.Path):
			reason = "it is not a regular file, or git does not list it"
		default:
			continue
		}
		if list, err = l.add(list, parser, e.Path, reason, blob(l.repo, l.settings, e)); err != nil {
			return nil, err
		}
	}
	return l.moved(list, parser)
}

// moved adds the files that are gone and were moved to where they are not checked.
func (l *lost) moved(list []unseen, parser *grammar.Parser) ([]unseen, error) {
	if len(l.gone.Files) == 0 || l.staged { // what an earlier commit added is not staged, and was checked then
		return list, nil
	}
	old := map[string]bool{}
	for _, e := range l.tree {
		old[e.Path] = true
	}
	for _, path := range slices.Sorted(maps.Keys(l.index)) {
		if old[path] || l.seen[l.at.of(path)] || !l.index[path] {
			continue
		}
		in := files.Input{Path: path}
		from, _, _ := l.gone.Find(in, l.checker.Reader.Read(in))
		if from == nil || !l.covers(l.at.of(from.Path)) {
			continue
		}
		var err error
		if list, err = l.add(list, parser, path, "it was moved to where it is not checked", *from); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// add adds the finding about a path if it was a cable. What the configuration excludes was left out on purpose.
func (l *lost) add(list []unseen, parser *grammar.Parser, path, reason string, was files.Input) ([]unseen, error) {
	checks, err := l.project.For(path)
	if err != nil || l.leavesOut(checks) {
		return list, err
	}
	f := &report.File{Path: path, Content: files.Content{Kind: files.Skipped, Reason: reason,
		File: source.NewFile(path, "")}, Policy: &checks.Policy}
	base, fault := l.checker.Was(parser, was)
	if fault != "" {
		f.Content = files.Content{Kind: files.Unread, Reason: fault}
		return append(list, unseen{f, checks}), nil
	}
	if check.Lost(f, base, checks); len(f.Own) > 0 {
		list = append(list, unseen{f, checks})
	}
	return list, nil
}

// there reports whether something is at a path still.
func (l *lost) there(path string) bool {
	if l.staged {
		_, ok := l.index[path]
		return ok && !l.index[path]
	}
	_, err := os.Lstat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// covers reports whether a place is one of those that are checked, or below one.
func (l *lost) covers(place string) bool {
	for _, s := range l.scope {
		if place == s || strings.HasPrefix(place, strings.TrimSuffix(s, string(os.PathSeparator))+string(os.PathSeparator)) {
			return true
		}
	}
	return len(l.scope) == 0
}
