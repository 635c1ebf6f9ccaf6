package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/fatih/color"

	"github.com/cablelint/cablelint/lint"
)

// text writes findings for people: where, what, the line with carets, the authority, the help.
type text struct {
	w     *bufio.Writer
	o     Options
	paint map[lint.Severity]*color.Color
	bold  *color.Color
	faint *color.Color
}

func newText(w io.Writer, o Options) Writer {
	t := &text{w: bufio.NewWriter(w), o: o, bold: color.New(color.Bold), faint: color.New(color.FgBlue),
		paint: map[lint.Severity]*color.Color{lint.Error: color.New(color.FgRed, color.Bold), lint.Warning: color.New(color.FgYellow, color.Bold), lint.Info: color.New(color.FgCyan, color.Bold)}}
	for _, c := range []*color.Color{t.bold, t.faint, t.paint[lint.Error], t.paint[lint.Warning], t.paint[lint.Info]} {
		if o.Color {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
	}
	return t
}

// File writes a file's findings. What could not be read is said on standard error.
func (t *text) File(f *File) error {
	for _, d := range f.Counting() {
		t.finding(f, d)
	}
	return t.w.Flush()
}

func (t *text) finding(f *File, d lint.Diagnostic) {
	p := f.Content.File.Position(d.Span.Start)
	fmt.Fprintf(t.w, "%s:%d:%d: %s: %s [%s %s]\n", t.bold.Sprint(visible(f.Path)), p.Line, p.Column, t.paint[d.Severity].Sprint(d.Severity), t.bold.Sprint(visible(d.Message)), d.Rule.Code, d.Rule.Name)
	margin := strings.Repeat(" ", len(fmt.Sprint(p.Line)))
	bar := t.faint.Sprint("|")
	if s, ok := f.snip(d.Span, t.o.Snippets); ok {
		fmt.Fprintf(t.w, "%s %s\n%s %s %s\n", margin, bar, t.faint.Sprint(p.Line), bar, s.text)
		fmt.Fprintf(t.w, "%s %s %s%s\n", margin, bar, strings.Repeat(" ", s.from), t.paint[d.Severity].Sprint(strings.Repeat("^", s.cells)))
	}
	for _, r := range d.Related {
		at := f.Content.File.Position(r.Span.Start)
		fmt.Fprintf(t.w, "%s %s %s\n", margin, t.faint.Sprint("="), visible(fmt.Sprintf("line %d: %s", at.Line, r.Message)))
	}
	fmt.Fprintf(t.w, "%s %s %s\n", margin, t.faint.Sprint("="), d.Authority())
	if d.Help != "" {
		fmt.Fprintf(t.w, "%s %s help: %s\n", margin, t.faint.Sprint("="), visible(d.Help))
	}
	fmt.Fprintln(t.w)
}

// End writes nothing: the count is not a finding, and goes to standard error.
func (t *text) End(Summary) error { return t.w.Flush() }

// compact writes a line a finding.
type compact struct{ w *bufio.Writer }

func newCompact(w io.Writer, _ Options) Writer { return &compact{bufio.NewWriter(w)} }

// File writes a line a finding.
func (c *compact) File(f *File) error {
	for _, d := range f.Counting() {
		p := f.Content.File.Position(d.Span.Start)
		fmt.Fprintf(c.w, "%s:%d:%d: %s: %s [%s]\n", visible(f.Path), p.Line, p.Column, d.Severity, visible(d.Message), d.Rule.Code)
	}
	return c.w.Flush()
}

// End writes nothing.
func (c *compact) End(Summary) error { return c.w.Flush() }
