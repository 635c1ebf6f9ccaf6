package report

import (
	"bufio"
	"fmt"
	"io"
	"slices"
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
		paint: map[lint.Severity]*color.Color{lint.Error: color.New(color.FgRed, color.Bold),
			lint.Warning: color.New(color.FgYellow, color.Bold), lint.Info: color.New(color.FgCyan, color.Bold)}}
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
	for _, d := range t.o.listed(f) {
		one := diagnosticJSON(f, d, nil)
		at, ok := f.snip(d.Span, f.Policy.or(t.o).Snippets)
		t.finding(&one, d.Authority(), at, ok)
	}
	return t.w.Flush()
}

// Record writes a record's findings, whose lines are not held.
func (t *text) Record(r *Record) error {
	for _, d := range t.o.listedRecord(r) {
		t.finding(&d, t.authority(&d), snippet{}, false)
	}
	return t.w.Flush()
}

// finding writes one finding, with its line where that may be shown.
func (t *text) finding(d *jsonDiagnostic, authority string, line snippet, shown bool) {
	p, paint := d.Range.Start, t.paint[severity(d.Severity)]
	fmt.Fprintf(t.w, "%s%s: %s%s: %s [%s %s]\n", t.bold.Sprint(visible(d.Path)), d.where(), paint.Sprint(d.Severity),
		d.silenced(),
		t.bold.Sprint(visible(d.Message)), t.link(d.Code), visible(d.Name))
	margin := strings.Repeat(" ", len(fmt.Sprint(p.Line)))
	if t.o.Width > 0 {
		line = line.window(max(shownLeast, min(shownMost, t.o.Width-len(margin)-len(" | ……"))))
	}
	bar := t.faint.Sprint("|")
	if shown {
		fmt.Fprintf(t.w, "%s %s\n%s %s %s\n", margin, bar, t.faint.Sprint(p.Line), bar, line.text)
		fmt.Fprintf(t.w, "%s %s %s%s\n", margin, bar, strings.Repeat(" ", line.from),
			paint.Sprint(strings.Repeat("^", line.cells)))
	}
	for _, r := range d.Related {
		fmt.Fprintf(t.w, "%s %s %s\n", margin, t.faint.Sprint("="), visible(r.where()+": "+r.Message))
	}
	fmt.Fprintf(t.w, "%s %s %s\n", margin, t.faint.Sprint("="), visible(authority))
	if d.Help != nil {
		fmt.Fprintf(t.w, "%s %s help: %s\n", margin, t.faint.Sprint("="), visible(*d.Help))
	}
	if s := d.Suppressed; s != nil {
		fmt.Fprintf(t.w, "%s %s silenced by %s: %s\n", margin, t.faint.Sprint("="), silencer(s.Kind), visible(s.Reason))
	}
	fmt.Fprintln(t.w)
}

// where is a finding's place after its path: :12:4, and in a document of an office program !body:¶12:4.
func (d *jsonDiagnostic) where() string {
	p := d.Range.Start
	if d.Place != "" {
		return fmt.Sprintf("!%s:%d", visible(d.Place), p.Column)
	}
	return fmt.Sprintf(":%d:%d", p.Line, p.Column)
}

// where is the place that a finding also mentions.
func (r *jsonRelated) where() string {
	if r.Place != "" {
		return visible(r.Place)
	}
	return lineNumber(r.Range.Start.Line)
}

// silencer is what silences a finding, by the kind of silence.
func silencer(k lint.SuppressionKind) string {
	switch k {
	case lint.ByConfig:
		return "the configuration"
	case lint.Inline:
		return "a line of the file"
	case lint.ByBaseline:
		return "the baseline"
	}
	return ""
}

// silenced is what follows the severity of a finding that does not count.
func (d *jsonDiagnostic) silenced() string {
	if d.Suppressed == nil {
		return ""
	}
	return " (silenced)"
}

// link is a rule's code as a hyperlink to its page, where the terminal shows one:
// https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
func (t *text) link(code string) string {
	if !t.o.Links || !slices.ContainsFunc(t.o.Rules, func(r *lint.Rule) bool { return r.Code == code }) {
		return visible(code)
	}
	return "\x1b]8;;" + t.o.Pages + code + ".md\x1b\\" + code + "\x1b]8;;\x1b\\"
}

// authority is what asks for what a recorded finding misses. A rule that we do not have demands nothing that we
// could print.
func (t *text) authority(d *jsonDiagnostic) string {
	cite := "consistency"
	if d.Authority != nil {
		cite = *d.Authority
	}
	i := slices.IndexFunc(t.o.Rules, func(r *lint.Rule) bool { return r.Code == d.Code })
	if i < 0 {
		return cite
	}
	return cite + ": " + t.o.Rules[i].Demands
}

// End writes nothing: the count is not a finding, and goes to standard error.
func (t *text) End(Summary) error { return t.w.Flush() }

// compact writes a line a finding.
type compact struct {
	w *bufio.Writer
	o Options
}

func newCompact(w io.Writer, o Options) Writer { return &compact{bufio.NewWriter(w), o} }

// File writes a line a finding.
func (c *compact) File(f *File) error { return c.Record(f.record()) }

// Record writes a line a finding.
func (c *compact) Record(r *Record) error {
	for _, d := range c.o.listedRecord(r) {
		fmt.Fprintf(c.w, "%s%s: %s%s: %s [%s]\n",
			visible(d.Path), d.where(), d.Severity, d.silenced(), visible(d.Message), d.Code)
	}
	return c.w.Flush()
}

// End writes nothing.
func (c *compact) End(Summary) error { return c.w.Flush() }
