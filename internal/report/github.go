package report

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/lazy"
	"github.com/cablelint/cablelint/lint"
)

// gitHub writes workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
type gitHub struct{ w *bufio.Writer }

func newGitHub(w io.Writer, _ Options) Writer { return &gitHub{bufio.NewWriter(w)} }

var gitHubCommands = [...]string{lint.Info: "notice", lint.Warning: "warning", lint.Error: "error"}

var (
	gitHubText = lazy.Value[*strings.Replacer]{Make: func() *strings.Replacer {
		return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	}}
	gitHubProperty = lazy.Value[*strings.Replacer]{Make: func() *strings.Replacer {
		return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	}}
)

// File writes a command a finding. A log is read on a terminal too, so that what steers one is spelled out.
func (g *gitHub) File(f *File) error {
	for _, d := range f.Counting() {
		r := region(f, d.Span)
		end := ""
		if r.EndLine == r.StartLine { // a column's end counts on one line alone
			end = fmt.Sprintf(",endColumn=%d", max(r.EndColumn-1, r.StartColumn))
		}
		fmt.Fprintf(g.w, "::%s file=%s,line=%d,col=%d,endLine=%d%s,title=%s::%s\n", gitHubCommands[d.Severity],
			gitHubProperty.Get().Replace(visible(filepath.ToSlash(f.Path))), r.StartLine, r.StartColumn, r.EndLine, end,
			gitHubProperty.Get().Replace(d.Rule.Code+" "+d.Rule.Name), gitHubText.Get().Replace(sentence(d)))
	}
	if f.Content.Kind == files.Unread {
		fmt.Fprintf(g.w, "::error file=%s,title=not checked::%s\n",
			gitHubProperty.Get().Replace(visible(filepath.ToSlash(f.Path))), gitHubText.Get().Replace(visible(f.Content.Reason)))
	}
	return g.w.Flush()
}

// End writes nothing.
func (g *gitHub) End(Summary) error { return g.w.Flush() }

// sentence is a finding's message with its authority, fit for a terminal.
func sentence(d lint.Diagnostic) string {
	if c := d.Cite.String(); c != "" {
		return visible(d.Message + " (" + c + ")")
	}
	return visible(d.Message)
}
