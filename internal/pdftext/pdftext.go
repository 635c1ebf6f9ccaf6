// Package pdftext reads the text of a PDF with the installed pdftotext, which is part of poppler-utils. The program
// gets the bytes by standard input, an empty environment and a fixed list of arguments; docs/security.md says what
// that promises.
package pdftext

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/cablelint/cablelint/internal/installed"
)

// The errors of PDFs that are not read.
var (
	ErrNotInstalled = errors.New("a PDF is read by pdftotext, which is not installed: install poppler-utils")
	errTime         = errors.New("pdftotext took longer than a minute on the PDF, and was ended: check its text by hand")
	errOutput       = errors.New("pdftotext wrote more than 16 MB of text for the PDF, and was ended: divide it")
	errEncrypted    = errors.New("the PDF is encrypted, and is not read: save it without a password")
	errDamaged      = errors.New("pdftotext found the PDF damaged, so text may be missing: save it again")
	errNoText       = errors.New("the PDF has no text, only images: recognize its text first, as with ocrmypdf")
	errNotText      = errors.New("what pdftotext wrote for the PDF is not text in UTF-8")
)

// Tools reads PDFs with the programs of a PATH. It may be used from several goroutines.
type Tools struct {
	path    string
	limits  limits
	mu      sync.Mutex
	folders map[string]string // where the programs are, by what they must be outside of
}

// limits bound what a program may take; tests make them small.
type limits struct {
	time           time.Duration
	output, errors int64
}

// New makes Tools that look for programs in the entries of a PATH.
func New(path string) *Tools {
	return &Tools{path: path, limits: limits{time: time.Minute, output: 16 << 20, errors: 64 << 10},
		folders: map[string]string{}}
}

// Text is the text of a PDF, each page ended by a form feed. No program inside of the folders is run. Missing says
// what the PDF shows or holds that is not in its text; it is empty for nothing. Pictures counts the images that were
// not read, icons among them.
func (t *Tools) Text(data string, outside ...string) (text, missing string, pictures int, err error) {
	dir, ok := t.folder(outside)
	if !ok {
		return "", "", 0, ErrNotInstalled
	}
	text, err = t.run(filepath.Join(dir, "pdftotext"), data, "-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-")
	if err != nil {
		return "", "", 0, err
	}
	if !plainText(text) {
		return "", "", 0, errNotText
	}
	pages := pagesOf(text)
	if !slices.ContainsFunc(pages, func(p page) bool { return p.words > 0 }) {
		return "", "", 0, errNoText
	}
	without, pictures := t.images(dir, data, pages)
	return text, strings.Join(append(without, t.unseen(dir, data)...), "; "), pictures, nil
}

// folder is where the programs are.
func (t *Tools) folder(outside []string) (dir string, ok bool) {
	key := strings.Join(outside, "\x00")
	t.mu.Lock()
	defer t.mu.Unlock()
	dir, known := t.folders[key]
	if !known {
		if found, ok := installed.Program("pdftotext", t.path, outside...); ok {
			dir = filepath.Dir(found)
		}
		t.folders[key] = dir
	}
	return dir, dir != ""
}

// run gives what a program writes for the bytes that it gets by standard input.
func (t *Tools) run(program, data string, args ...string) (string, error) {
	ctx, stop := context.WithTimeoutCause(context.Background(), t.limits.time, errTime)
	defer stop()
	ctx, end := context.WithCancelCause(ctx)
	defer end(nil)
	out := &bounded{most: t.limits.output, full: func() { end(errOutput) }}
	said := &bounded{most: t.limits.errors}
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = []string{}                // not nil, which would be the environment of the process
	cmd.Dir = filepath.Dir(program)     // it finds no settings in the current directory
	cmd.Stdin = strings.NewReader(data) // the file's name is not seen, and nothing is opened by it
	cmd.Stdout, cmd.Stderr = out, said
	cmd.WaitDelay = time.Second // what it started may hold its output open
	err := cmd.Run()
	if cause := context.Cause(ctx); cause != nil {
		return "", cause
	}
	return out.text.String(), fault(err, said.text.String())
}

// fault is why the text of a PDF is not to be used. What the program said is not quoted: parts of it come from the
// PDF.
func fault(err error, said string) error {
	var exit *exec.ExitError
	switch {
	case strings.Contains(said, "ncorrect password"):
		return errEncrypted
	case errors.As(err, &exit) && exit.ExitCode() == noPermission:
		return errEncrypted
	case errors.As(err, &exit):
		return fmt.Errorf("pdftotext failed on the PDF with status %d: it is damaged, or not a PDF", exit.ExitCode())
	case errors.Is(err, exec.ErrWaitDelay):
		return errTime
	case err != nil && !errors.Is(err, io.ErrClosedPipe):
		return errors.New("pdftotext could not be run on the PDF")
	case reportsErrors(said):
		return errDamaged
	}
	return nil
}

// noPermission is the exit status for a PDF whose owner forbids to copy its text.
const noPermission = 3

// reportsErrors reports whether the program found errors in a PDF: it leaves out what it does not understand and goes
// on. Warnings change nothing in the text.
func reportsErrors(said string) bool {
	for line := range strings.Lines(said) {
		kind, _, ok := strings.Cut(line, ":")
		if ok && strings.Contains(kind, "Error") {
			return true
		}
	}
	return false
}

// bounded keeps what is written to it, up to a limit. What is more is dropped, and reported once to full.
type bounded struct {
	text bytes.Buffer
	most int64
	full func()
}

func (b *bounded) Write(p []byte) (int, error) {
	room := max(0, b.most-int64(b.text.Len()))
	if int64(len(p)) > room {
		b.text.Write(p[:room])
		if b.full != nil {
			b.full()
			return int(room), io.ErrShortWrite
		}
		return len(p), nil
	}
	return b.text.Write(p)
}
