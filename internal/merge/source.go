package merge

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/cablelint/cablelint/internal/files"
	"github.com/cablelint/cablelint/internal/lazy"
)

// longestLine is the most bytes that a line may have: a finding has some hundreds.
const longestLine = 16 << 20

var errLine = &lazy.Limit{Format: "a line of it has more than %d bytes", N: longestLine}

// source is a file that is read at several places, more than once.
type source struct {
	// name is how people see it; "-" is standard input.
	name string
	path string
	// copied is a copy of what can be read only once, such as a pipe; nil for a file.
	copied *os.File
}

// newSource looks at a file. What is no regular file is copied first, since it is read twice.
func newSource(name string, stdin io.Reader, limit pipeLimit) (*source, error) {
	s := &source{name: name, path: name}
	if name == "-" {
		return s, s.copy(stdin, limit)
	}
	info, err := os.Stat(name)
	if err != nil || info.Mode().IsRegular() {
		return s, err
	}
	switch {
	case info.IsDir():
		return s, errors.New("it is a folder")
	case info.Mode()&fs.ModeNamedPipe == 0: // a device has no end
		return s, errors.New("it is no file and no pipe")
	}
	f, err := os.Open(name)
	if err != nil {
		return s, err
	}
	defer f.Close()
	return s, s.copy(f, limit)
}

func (s *source) copy(from io.Reader, limit pipeLimit) error {
	f, err := files.Scratch()
	if err != nil {
		return err
	}
	s.copied = f
	_ = os.Remove(f.Name()) // where the system allows it: a run that is killed leaves nothing then
	_, err = io.Copy(f, &bounded{r: from, limit: limit})
	return err
}

// pipeLimit is how much of a pipe is copied to the temporary folder, in bytes, and what may end a line of it. A file
// of any size is read where it is.
type pipeLimit struct {
	size int64
	ends string
}

// The limits of results, 4 GB, and of lists of paths, 1 GB, whose lines may end by NUL.
var (
	resultLimit = pipeLimit{4 << 30, "\n"}
	listLimit   = pipeLimit{1 << 30, "\n\x00"}
)

// bounded ends a reader where a line of it is longer than any line, or the whole longer than its limit.
type bounded struct {
	r     io.Reader
	limit pipeLimit
	all   int64
	line  int // the bytes of the current line that were read
}

func (b *bounded) Read(into []byte) (int, error) {
	n, err := b.r.Read(into)
	if end := bytes.LastIndexAny(into[:n], b.limit.ends); end >= 0 {
		b.line = n - end - 1
	} else {
		b.line += n
	}
	switch b.all += int64(n); {
	case b.line > longestLine:
		return 0, errLine
	case b.all > b.limit.size:
		return 0, fmt.Errorf("what comes by a pipe is more than %d bytes: name the file", b.limit.size)
	}
	return n, err
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

// next is the next line without its end; whole is false where the end is missing. After the last line it fails with
// io.EOF. The bytes stay until the next call.
func (l *lines) next() (line []byte, whole bool, err error) {
	line, err = l.r.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		line = bytes.Clone(line)
		for errors.Is(err, bufio.ErrBufferFull) {
			var more []byte
			more, err = l.r.ReadSlice('\n')
			if line = append(line, more...); len(line) > longestLine {
				return nil, false, errLine
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
