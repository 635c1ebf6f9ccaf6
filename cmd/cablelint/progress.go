package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/cablelint/cablelint/internal/report"
)

// The progress line comes after this time, and again at most this often.
const (
	progressAfter = 500 * time.Millisecond
	progressEvery = 100 * time.Millisecond
)

// progressWidth is the most columns that the progress line takes. It never takes a terminal's last column, since a
// line that wraps cannot be erased.
const progressWidth = 78

// progress is a line on a terminal that shows how far a run is. A nil one shows nothing.
type progress struct {
	w   io.Writer
	now func() time.Time
	// width is the number of columns of the terminal, which may change during the run.
	width func() int
	// total is the number of files, 0 where nobody knows; one that holds several makes it too low.
	total int

	start, drawn time.Time
	files, found int
	bytes        int64
	shown        int // the columns of the line that is on the terminal
}

// besides writes to a terminal that shows the progress line, which is erased first and drawn again when it is time.
type besides struct {
	io.Writer
	p *program
}

// Write erases the line and writes.
func (b *besides) Write(text []byte) (int, error) {
	b.p.line.clear()
	return b.Writer.Write(text)
}

// besideProgress makes streams that are terminals erase the progress line before they write.
func (p *program) besideProgress() {
	if p.terminal {
		p.out = &besides{p.out, p}
	}
	if p.watched {
		p.err = &besides{p.err, p}
	}
}

// progress begins a progress line where a person looks: standard error is a terminal and --quiet is not given.
func (p *program) progress(f *runFlags, total int) *progress {
	if !p.watched || f.quiet || p.getenv("TERM") == "dumb" {
		return nil
	}
	w := p.err
	if a, ok := w.(afterReport); ok {
		w = a.Writer
	}
	if e, ok := w.(escaped); ok { // the line begins with a carriage return
		w = e.Writer
	}
	if b, ok := w.(*besides); ok {
		w = b.Writer
	}
	width := func() int { return p.width(progressWidth + 1) }
	return &progress{w: w, now: p.now, width: width, total: total, start: p.now()}
}

// file counts a file that was linted, and draws the line again when it is time.
func (l *progress) file(f *report.File) {
	if l == nil {
		return
	}
	l.files++
	l.found += len(f.Counting())
	if f.Content.File != nil {
		l.bytes += int64(len(f.Content.File.Text))
	}
	now := l.now()
	if now.Sub(l.start) < progressAfter || now.Sub(l.drawn) < progressEvery {
		return
	}
	l.drawn = now
	l.draw(l.text(now.Sub(l.start)))
}

// text is what the line says after some time: on a narrow terminal, less.
func (l *progress) text(after time.Duration) string {
	of, left := "", ""
	if l.total >= l.files {
		of = " of " + grouped(l.total)
		left = ", " + rough(time.Duration(float64(after)/float64(l.files)*float64(l.total-l.files))) + " left"
	}
	findings := " findings"
	if l.found == 1 {
		findings = " finding"
	}
	files, found := grouped(l.files)+of+" files", grouped(l.found)+findings
	speed := fmt.Sprintf(", %.0f MB/s, ", float64(l.bytes)/1e6/after.Seconds())
	for _, text := range []string{files + speed + found + left, files + ", " + found + left, files + left} {
		if len(text) <= l.columns() {
			return text
		}
	}
	return files
}

// columns is the most columns that the line may take now.
func (l *progress) columns() int { return max(0, min(progressWidth, l.width()-1)) }

func (l *progress) draw(text string) {
	text = text[:min(len(text), l.columns())]
	fmt.Fprintf(l.w, "\r%-*s", min(l.shown, l.columns()), text)
	l.shown = len(text)
}

// clear erases the line, so that something else may be written.
func (l *progress) clear() {
	if l != nil && l.shown > 0 {
		fmt.Fprintf(l.w, "\r%s\r", strings.Repeat(" ", min(l.shown, l.columns())))
		l.shown = 0
	}
}

// grouped is a number with its thousands apart.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// rough is a time to wait, as exact as somebody who waits needs it.
func rough(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds())+1)
	case d < time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes())+1)
	}
	return fmt.Sprintf("%d h %d min", int(d.Hours()), int(d.Minutes())%60)
}
