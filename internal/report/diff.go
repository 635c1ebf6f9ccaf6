package report

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/cablelint/cablelint/grammar"
	"github.com/cablelint/cablelint/grammar/source"
	"github.com/cablelint/cablelint/internal/linediff"
	"github.com/cablelint/cablelint/lint/sighting"
)

// context is how many unchanged lines a diff shows around what changes.
const context = 2

// Diff writes what changes between two versions of a file as a unified diff. Unless snippets are full its prose is
// dotted out, and then it is to be read, not to be applied; with none only the places of the changes are shown. A
// full one can be applied, except where a line holds a character that steers a terminal: it is spelled out here too,
// and patch refuses the hunk.
func Diff(w io.Writer, path string, before, after *grammar.Tree, s Snippets) error {
	hunks := linediff.Hunks(before.File.Text, after.File.Text, context)
	if len(hunks) == 0 {
		return nil
	}
	var b strings.Builder
	path = filepath.ToSlash(path)
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", quotedName("a/"+path), quotedName("b/"+path))
	for _, h := range hunks {
		writeHunk(&b, h, before, after, s)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// quotedName is a file's name as git writes it in a diff: in quotes, with escapes as in C, where a byte of it is no
// printable ASCII, a quote or a backslash. After a name with a blank comes a tab, which ends it.
func quotedName(name string) string {
	var b strings.Builder
	for i := range len(name) {
		switch c := name[i]; {
		case c == '"' || c == '\\':
			b.WriteString("\\" + string(c))
		case c == '\n':
			b.WriteString("\\n")
		case c == '\t':
			b.WriteString("\\t")
		case c == '\r':
			b.WriteString("\\r")
		case c < ' ' || c >= 0x7F:
			fmt.Fprintf(&b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	switch {
	case b.Len() != len(name):
		return `"` + b.String() + `"`
	case strings.Contains(name, " "):
		return name + "\t"
	}
	return name
}

// writeHunk writes one hunk.
func writeHunk(b *strings.Builder, h linediff.Hunk, before, after *grammar.Tree, s Snippets) {
	from, to := 0, 0
	var lines strings.Builder
	for _, l := range h.Lines {
		if s == Full {
			writeFullLine(&lines, l)
		}
		switch l.Kind {
		case linediff.Delete:
			if s == Marking {
				lines.WriteString("-" + changed(before, h.From+from) + "\n")
			}
			from++
		case linediff.Insert:
			if s == Marking {
				lines.WriteString("+" + changed(after, h.To+to) + "\n")
			}
			to++
		default:
			if s == Marking {
				lines.WriteString(" " + dotted(before, h.From+from) + "\n")
			}
			from++
			to++
		}
	}
	fmt.Fprintf(b, "@@ -%d,%d +%d,%d @@\n%s", h.From, from, h.To, to, lines.String())
}

// writeFullLine writes a line of a diff with what steers a terminal spelled out; the line's end stays as the file has
// it.
func writeFullLine(b *strings.Builder, l linediff.Line) {
	text := strings.TrimSuffix(strings.TrimSuffix(l.Text, "\n"), "\r")
	b.WriteByte(byte(l.Kind))
	b.WriteString(source.EscapeLines(text) + l.Text[len(text):])
	if !strings.HasSuffix(l.Text, "\n") {
		b.WriteString("\n\\ No newline at end of file\n")
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

// changed is dotted for a line that a fix changes: each marking, date and reason letter on it is in clear, also where
// the grammar took it for prose, since what a fix does to it must be seen.
func changed(t *grammar.Tree, line int) string {
	span, ok := t.File.Line(line)
	if !ok {
		return ""
	}
	seen := sighting.Scan(span.In(t.File.Text))
	var out []string
	for tok := range tokensOn(t, span) {
		at := source.Span{Start: max(tok.Span.Start, span.Start), End: min(tok.Span.End, span.End)}
		text, whole := partShown(t, tok, at.In(t.File.Text))
		if !whole {
			text = withSightings(text, at.In(t.File.Text), within(seen, at.Shift(-span.Start)))
		}
		out = append(out, onLine(text))
	}
	return strings.Join(out, " ")
}

// within are the sightings in a span, their places counted from its start.
func within(seen []sighting.Sighting, at source.Span) (out []sighting.Sighting) {
	for _, s := range seen {
		if at.Contains(s.Span) {
			s.Span = s.Span.Shift(-at.Start)
			out = append(out, s)
		}
	}
	return out
}

// withSightings is a text as it may be shown, with the sightings in it in clear that are hidden by its dots.
func withSightings(shown, text string, seen []sighting.Sighting) string {
	lead, _, hidden := strings.Cut(shown, dots)
	if !hidden {
		return shown
	}
	lead = strings.TrimSpace(lead)
	out := []string{}
	if lead != "" {
		out = append(out, lead)
	}
	at, added := len(lead), false
	for _, s := range seen {
		part := s.Span.In(text)
		if s.Span.Start < at || !s.Legible(text) || s.Position == sighting.InProse && strings.ToUpper(part) != part {
			continue
		}
		if strings.TrimSpace(text[at:s.Span.Start]) != "" {
			out = append(out, dots)
		}
		out, at, added = append(out, part), s.Span.End, true
	}
	if !added {
		return shown
	}
	if strings.TrimSpace(text[at:]) != "" {
		out = append(out, dots)
	}
	return strings.Join(out, " ")
}

// Lines are the lines that a span touches, their prose dotted out, joined by " / ". A span of whole lines does not
// touch the next one.
func Lines(t *grammar.Tree, at source.Span) string {
	first, last := t.File.Position(at.Start).Line, t.File.Position(at.End).Line
	if line, ok := t.File.Line(last); ok && last > first && at.End == line.Start {
		last--
	}
	var out []string
	for n := first; n <= last; n++ {
		if l := changed(t, n); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, " / ")
}
