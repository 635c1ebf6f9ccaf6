package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/aymanbagabas/go-udiff"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
)

// context is how many unchanged lines a diff shows around what changes.
const context = 2

// Diff writes what changes between two versions of a file as a unified diff. Unless snippets are full its prose is dotted
// out, and then it is to be read, not to be applied; with none only the places of the changes are shown. A full one can be
// applied, except where a line holds a character that steers a terminal: it is spelled out here too, and patch refuses the hunk.
func Diff(w io.Writer, path string, before, after *grammar.Tree, s Snippets) error {
	edits := udiff.Lines(before.File.Text, after.File.Text)
	if len(edits) == 0 {
		return nil
	}
	path = visible(path)
	d, err := udiff.ToUnifiedDiff("a/"+path, "b/"+path, before.File.Text, edits, context)
	if err != nil {
		return fmt.Errorf("%s: the diff cannot be made: %w", path, err)
	}
	if s == Full {
		_, err = io.WriteString(w, escapedDiff(d.String()))
		return err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "--- a/%s\n+++ b/%s\n", path, path)
	for _, h := range d.Hunks {
		writeHunk(&b, h, before, after, s)
	}
	_, err = io.WriteString(w, b.String())
	return err
}

// escapedDiff is a diff with what steers a terminal spelled out; the ends of lines stay as the file has them.
func escapedDiff(s string) string {
	lines := strings.SplitAfter(s, "\n")
	for i, line := range lines {
		text := strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
		lines[i] = source.EscapeLines(text) + line[len(text):]
	}
	return strings.Join(lines, "")
}

// writeHunk writes one hunk with its prose dotted out.
func writeHunk(b *strings.Builder, h *udiff.Hunk, before, after *grammar.Tree, s Snippets) {
	from, to := 0, 0
	var lines strings.Builder
	for _, l := range h.Lines {
		switch l.Kind {
		case udiff.Delete:
			fmt.Fprintf(&lines, "-%s\n", dotted(before, h.FromLine+from))
			from++
		case udiff.Insert:
			fmt.Fprintf(&lines, "+%s\n", dotted(after, h.ToLine+to))
			to++
		default:
			fmt.Fprintf(&lines, " %s\n", dotted(before, h.FromLine+from))
			from++
			to++
		}
	}
	fmt.Fprintf(b, "@@ -%d,%d +%d,%d @@\n", h.FromLine, from, h.ToLine, to)
	if s != None {
		b.WriteString(lines.String())
	}
}

// dotted is a line, counted from 1, with its prose dotted out.
func dotted(t *grammar.Tree, line int) string {
	span, ok := t.File.Line(line)
	if !ok {
		return ""
	}
	return markingLine(t, span, source.Span{Start: span.Start, End: span.Start}).text
}

// Lines are the lines that a span touches, their prose dotted out, joined by " / ". A span of whole lines does not touch the
// next one.
func Lines(t *grammar.Tree, at source.Span) string {
	first, last := t.File.Position(at.Start).Line, t.File.Position(at.End).Line
	if line, ok := t.File.Line(last); ok && last > first && at.End == line.Start {
		last--
	}
	var out []string
	for n := first; n <= last; n++ {
		if l := dotted(t, n); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, " / ")
}
