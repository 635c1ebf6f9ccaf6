package merge

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/cablelint/cablelint/internal/files"
)

// longestLine is the most bytes that a line may have: a finding has some hundreds.
const longestLine = 16 << 20

// source is a file that is read at several places, more than once.
type source struct {
	// name is how people see it; "-" is standard input.
	name string
	path string
	// copied is a copy of what can be read only once, such as a pipe; nil for a file.
	copied *os.File
}

// newSource looks at a file. What is no regular file is copied first, since it is read twice.
func newSource(name string, stdin io.Reader) (*source, error) {
	s := &source{name: name, path: name}
	if name == "-" {
		return s, s.copy(stdin)
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode().IsRegular() {
		return s, err
	}
	if info.IsDir() {
		return s, errors.New("it is a folder")
	}
	f, err := os.Open(name)
	if err != nil {
		return s, err
	}
	defer f.Close()
	return s, s.copy(f)
}

func (s *source) copy(from io.Reader) error {
	f, err := files.Scratch()
	if err != nil {
		return err
	}
	s.copied = f
	_, err = io.Copy(f, from)
	return err
}

// ReadAt reads a piece. No file is held open: there may be more results than a process may open.
func (s *source) ReadAt(b []byte, at int64) (int, error) {
	if s.copied != nil {
		return s.copied.ReadAt(b, at)
	}
	f, err := os.Open(s.path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return f.ReadAt(b, at)
}

func (s *source) close() {
	if s.copied != nil {
		files.CloseScratch(s.copied)
	}
}

// lines reads a piece of a source line by line.
type lines struct {
	r *bufio.Reader
	// at is where the next line begins.
	at int64
}

func (s *source) lines(from, to int64, buffer int) *lines {
	return &lines{bufio.NewReaderSize(io.NewSectionReader(s, from, to-from), buffer), from}
}

// next is the next line without its end; whole is false where the end is missing. After the last line it fails with io.EOF. The
// bytes stand until the next call.
func (l *lines) next() (line []byte, whole bool, err error) {
	line, err = l.r.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		line = bytes.Clone(line)
		for errors.Is(err, bufio.ErrBufferFull) {
			var more []byte
			more, err = l.r.ReadSlice('\n')
			if line = append(line, more...); len(line) > longestLine {
				return nil, false, fmt.Errorf("a line of it has more than %d bytes", longestLine)
			}
		}
	}
	l.at += int64(len(line))
	if err == io.EOF && len(line) > 0 {
		return line, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	return bytes.TrimSuffix(line[:len(line)-1], []byte("\r")), true, nil
}
