package report

import (
	"io"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/lint"
)

// gitLab writes a Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
type gitLab struct {
	w    io.Writer
	list []gitLabIssue
	seen counter
}

type gitLabIssue struct {
	Description string         `json:"description"`
	CheckName   string         `json:"check_name"`
	Fingerprint string         `json:"fingerprint"`
	Severity    string         `json:"severity"`
	Location    gitLabLocation `json:"location"`
}

type gitLabLocation struct {
	Path  string      `json:"path"`
	Lines gitLabLines `json:"lines"`
}

type gitLabLines struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

var gitLabSeverities = [...]string{lint.Info: "info", lint.Warning: "minor", lint.Error: "critical"}

func newGitLab(w io.Writer, _ Options) Writer {
	return &gitLab{w: w, list: []gitLabIssue{}, seen: counter{}}
}

// File keeps what the file gave until the end.
func (g *gitLab) File(f *File) error {
	path := strings.TrimPrefix(filepath.ToSlash(f.Path), "./")
	for _, d := range f.Counting() {
		r, key := region(f, d.Span), KeyOf(f, d)
		g.list = append(g.list, gitLabIssue{d.Rule.Code + ": " + sentence(d), d.Rule.Name,
			fingerprint(key, g.seen.next(key)), gitLabSeverities[d.Severity],
			gitLabLocation{path, gitLabLines{r.StartLine, r.EndLine}}})
	}
	if f.Content.Kind == files.Unread {
		key := Key{Of: f.Path, Rule: "unchecked"}
		g.list = append(g.list, gitLabIssue{"not checked: " + visible(f.Content.Reason), "unchecked",
			fingerprint(key, g.seen.next(key)), "blocker", gitLabLocation{path, gitLabLines{1, 1}}})
	}
	return nil
}

// End writes the list.
func (g *gitLab) End(Summary) error {
	e := encoder(g.w)
	e.SetIndent("", "  ")
	return e.Encode(g.list)
}
